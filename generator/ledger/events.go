package ledger

import (
	"slices"

	"gongshi/generator/congress"
)

// follows lists, for each state of a log, the events that may come next. A unit can send back or answer only what it was
// given, and can answer anew only what it has answered.
var follows = map[string][]string{
	"":       {"交办", "沟通"},
	"given":  {"沟通", "退回", "转办", "延期", "答复", "交办"}, // 交办: to a further unit
	"back":   {"沟通", "交办", "转办"},
	"answer": {"沟通", "答复", "重新答复", "交办", "延期"}, // another unit may answer, or get a part
	"?":      Events,
}

// Misplaced is an entry of a log that cannot follow the entries before it.
type Misplaced struct {
	N     int      // the index of the entry in the log
	Event string   // its event
	After string   // the earlier event that decided what may follow; empty at the beginning
	May   []string // the events that may stand here
}

// Check returns the entries of a log that cannot follow the entries before them. An entry that names a unit must follow from
// the log as a whole, or from the entries of this unit and those that name no unit: one unit may answer while another sends
// its part back. A misplaced entry does not change what may follow.
func Check(log []congress.Event) []Misplaced {
	var wrong []Misplaced
	all := track{}
	units := map[string]track{}
	for i, e := range log {
		if !known(e.Event) { // another rule reports the word; any event may follow it
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
		if e.Unit == "" { // it concerns all units
			for name, t := range units {
				units[name] = t.then(e.Event)
			}
		}
	}
	return wrong
}

// track is the state of a log: at is a key of follows, after the event that led to it.
type track struct{ at, after string }

// then returns the state after an event.
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

// Events lists all events that a log may have.
var Events = []string{"交办", "退回", "转办", "延期", "沟通", "答复", "重新答复"}
