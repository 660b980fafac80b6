package board

import "gongshi/generator/congress"

// MatterState says what became of a matter that voters raised.
type MatterState string

// The states of a matter.
const (
	Settled   MatterState = "当场或事后办结"
	Suggested MatterState = "形成代表建议"
	Pending   MatterState = "还没有登记去向"
)

// StateOfMatter returns the state of a matter. A matter that became a suggestion is Suggested, even if it was settled, too.
func StateOfMatter(m *congress.Matter) MatterState {
	switch {
	case m.Suggestion != "":
		return Suggested
	case m.Settled != nil:
		return Settled
	}
	return Pending
}

// Matters counts the matters that voters raised. All is Settled + Suggested + Pending. Told counts those of which the voters
// were told the result.
type Matters struct{ All, Settled, Suggested, Pending, Told int }

// Count counts matters; without any, all counts are 0.
func Count(list []congress.Matter) Matters {
	n := Matters{All: len(list)}
	for i := range list {
		switch StateOfMatter(&list[i]) {
		case Settled:
			n.Settled++
		case Suggested:
			n.Suggested++
		case Pending:
			n.Pending++
		}
		if list[i].Feedback != nil {
			n.Told++
		}
	}
	return n
}

// Add adds other counts to n.
func (n *Matters) Add(other Matters) {
	n.All += other.All
	n.Settled += other.Settled
	n.Suggested += other.Suggested
	n.Pending += other.Pending
	n.Told += other.Told
}
