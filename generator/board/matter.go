package board

import "gongshi/generator/congress"

// Way is what became of a matter that voters raised.
type Way string

// The ways of a matter.
const (
	Settled   Way = "当场或事后办结"
	Suggested Way = "形成代表建议"
	Pending   Way = "还没有登记去向"
)

// WayOf tells what became of a matter.
func WayOf(m *congress.Matter) Way {
	switch {
	case m.Suggestion != "":
		return Suggested
	case m.Settled != nil:
		return Settled
	}
	return Pending
}

// Matters are counts of what voters raised; All is Settled + Suggested + Pending, and Told of All were told to the voters.
type Matters struct{ All, Settled, Suggested, Pending, Told int }

// Count counts matters by their ways.
func Count(list []congress.Matter) Matters {
	n := Matters{All: len(list)}
	for i := range list {
		switch WayOf(&list[i]) {
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

// Add adds the counts of others.
func (n *Matters) Add(other Matters) {
	n.All += other.All
	n.Settled += other.Settled
	n.Suggested += other.Suggested
	n.Pending += other.Pending
	n.Told += other.Told
}
