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
}

// Misplaced is an entry of a log that cannot stand where it stands.
type Misplaced struct {
	N     int      // the place in the log
	Event string   // what it is
	After string   // the entry that settled what may come; empty at the beginning
	May   []string // what may come there
}

// Check returns the entries of a log that cannot follow what stands before them. An entry that is wrong does not change
// what may come.
func Check(log []congress.Event) []Misplaced {
	var wrong []Misplaced
	at, after := "", ""
	for i, e := range log {
		if e.Event == "" || !known(e.Event) {
			continue // told by the rule on words
		}
		if !slices.Contains(follows[at], e.Event) {
			wrong = append(wrong, Misplaced{i, e.Event, after, follows[at]})
			continue
		}
		switch e.Event {
		case "交办", "转办":
			at, after = "given", e.Event
		case "退回":
			at, after = "back", e.Event
		case "答复", "重新答复":
			at, after = "answer", e.Event
		}
	}
	return wrong
}

func known(event string) bool { return slices.Contains(Events, event) }

// Events are all entries that a log may have.
var Events = []string{"交办", "退回", "转办", "延期", "沟通", "答复", "重新答复"}
