package suggestion

import (
	"gongshi/generator/ledger"
	"gongshi/generator/view"
)

// Term is what suggestions may have in common: a stage, a unit, a topic.
type Term struct {
	ID    string // in addresses
	Name  string
	Means string
	Rank  int // those of one rank come by their names, in the order of official lists
}

// SoonDays is how many days before an answer is due it is said to be due soon.
const SoonDays = 30

// The ids of what is handled with another suggestion, and of what is not public. No other part of a dimension has them.
const (
	MergedID = "merged"
	HiddenID = "hidden"
)

// LastRank is the rank from which those terms come that are no answer to what is asked.
const LastRank = 1000

// Standings are the terms that the program names itself, in the words of the site.
type Standings struct {
	Stages, Replies, Times []Term
	Merged, Hidden         Term
}

// Standings returns the terms that the program names itself, said once a plan.
func (b Builder) Standings() *Standings { return view.Once(b.Builder, b.readStandings) }

func (b Builder) readStandings() *Standings {
	s := &Standings{
		Merged: Term{MergedID, b.Say("merged"), b.Say("mergedMeans"), LastRank + 2},
		Hidden: Term{HiddenID, b.Say("notPublic"), b.Say("hiddenMeans"), LastRank + 3},
	}
	said := func(list []wordedTerm) []Term {
		all := make([]Term, len(list))
		for rank, x := range list {
			all[rank] = Term{x.id, b.Say(x.name, SoonDays), b.Say(x.means, SoonDays), rank}
		}
		return append(all, s.Merged, s.Hidden)
	}
	s.Stages, s.Replies, s.Times = said(stages), said(replies), said(times)
	return s
}

// wordedTerm is a term with the words for its name and its meaning. A word may ask for SoonDays.
type wordedTerm struct{ id, name, means string }

// stages are how far a suggestion has come, in their order.
var stages = []wordedTerm{
	{"raised", "stageRaised", "stageRaisedMeans"},
	{"handling", "stageHandling", "stageHandlingMeans"},
	{"returned", "stageReturned", "stageReturnedMeans"},
	{"answered", "stageAnswered", "stageAnsweredMeans"},
	{"reopened", "stageReopened", "stageReopenedMeans"},
	{"appraised", "stageAppraised", "stageAppraisedMeans"},
	{"closed", "stageClosed", "stageClosedMeans"},
}

// replies are whether it was answered.
var replies = []wordedTerm{
	{"answered", "replyAnswered", "replyAnsweredMeans"},
	{"partly", "replyPartly", "replyPartlyMeans"},
	{"pending", "replyPending", "replyPendingMeans"},
}

// times are how its answer stands to the day by which it is due.
var times = []wordedTerm{
	{"ontime", "timeOntime", "timeOntimeMeans"},
	{"late", "timeLate", "timeLateMeans"},
	{"overdue", "timeOverdue", "timeOverdueMeans"},
	{"soon", "timeSoon", "timeSoonMeans"},
	{"running", "timeRunning", "timeRunningMeans"},
	{"unknown", "timeUnknown", "timeUnknownMeans"},
}

// One returns the term of an id, alone in a list; nil where none has it.
func One(list []Term, id string) []Term {
	for _, x := range list {
		if x.ID == id {
			return []Term{x}
		}
	}
	return nil
}

// WithinTime returns the id of the term in times where a suggestion stands.
func WithinTime(x ledger.Course) string {
	switch {
	case x.Stage == ledger.Merged:
		return MergedID
	case x.Late:
		return "late"
	case x.First.Valid() && x.Due.Valid():
		return "ontime"
	case x.Overdue:
		return "overdue"
	case x.Left > SoonDays:
		return "running"
	case x.Left >= 0:
		return "soon"
	}
	return "unknown"
}
