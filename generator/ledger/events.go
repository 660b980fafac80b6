package ledger

import (
	"slices"

	"gongshi/generator/congress"
)

// follows says which entries of a log may come next, by what the log has come to. It is the order of work that 交办, 退回,
// 转办, 延期, 答复 describe: a unit can send back or answer only what it was given, and answer anew only what was answered.
var follows = map[string][]string{
	"":       {"交办", "沟通"},
	"given":  {"沟通", "退回", "转办", "延期", "答复", "交办"}, // 交办 to a further unit
	"back":   {"沟通", "交办", "转办"},
	"answer": {"沟通", "答复", "重新答复", "交办", "延期"}, // other units answer; part of it is given anew
	"?":      Events,
}

// Misplaced is an entry of a log that cannot stand where it stands.
type Misplaced struct {
	N     int      // the place in the log
	Event string   // what it is
	After string   // the entry that settled what may come; empty at the beginning
	May   []string // what may come there
}

// Check returns the entries of a log that cannot follow what stands before them. Where several units have the suggestion,
// what one of them does follows from its own entries and from those that name no unit: one sends its part back, another
// answers. An entry that is wrong does not change what may come.
func Check(log []congress.Event) []Misplaced {
	var wrong []Misplaced
	all := track{}
	units := map[string]track{}
	for i, e := range log {
		if !known(e.Event) { // told by the rule on words; it may have been any of them
			all, units = track{at: "?"}, map[string]track{}
			continue
		}
		own, named := units[e.Unit]
		if !named {
			own = units[""]
		}
		if !slices.Contains(follows[all.at], e.Event) && !slices.Contains(follows[own.at], e.Event) {
			wrong = append(wrong, Misplaced{i, e.Event, all.after, follows[all.at]})
			continue
		}
		all, units[e.Unit] = all.then(e.Event), own.then(e.Event)
		if e.Unit == "" { // it concerns all of them
			for name, t := range units {
				units[name] = t.then(e.Event)
			}
		}
	}
	return wrong
}

// track is what a log has come to.
type track struct{ at, after string }

func (t track) then(event string) track {
	switch event {
	case "交办", "转办":
		return track{"given", event}
	case "退回":
		return track{"back", event}
	case "答复", "重新答复":
		return track{"answer", event}
	}
	return t
}

func known(event string) bool { return slices.Contains(Events, event) }

// Events are all entries that a log may have.
var Events = []string{"交办", "退回", "转办", "延期", "沟通", "答复", "重新答复"}
