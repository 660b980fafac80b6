package suggestion

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/view"
)

// Standing says where a suggestion stands on the day of the build.
type Standing struct {
	Name string // its name, as in the ledger
	Text string // since when and by whom
	Next string // what comes next; empty where nothing does
	Time string // how long it took, or how long there is; empty where nothing is to be said
}

// Stands reads where a suggestion stands.
func (b Builder) Stands(s *congress.Suggestion) Standing {
	x := ledger.Read(b.Congress, s, b.Now)
	v := Standing{Name: One(b.Standings().Stages, string(x.Stage))[0].Name, Time: b.timing(x)}
	switch x.Stage {
	case ledger.Raised:
		v.Text, v.Next = b.Say("raisedOn", s.Raised.Date.Chinese()), b.Say("nextAssign")
	case ledger.Handling:
		v.Text, v.Next = cmp.Or(sentence(b.Partly(x)), b.Say("noAnswerYet")), b.Say("nextAnswer")
		if e := lastEvent(s, "交办", "转办"); e != nil && x.Answer == nil {
			v.Text = b.Say("assignedOn", "date", e.Date.Chinese(), "event", e.Event, "unit", e.Unit)
		}
		if x.Awaited != nil {
			v.Next = b.Say("nextAnswerOf", strings.Join(x.Awaited, "、"))
		}
	case ledger.Returned:
		v.Text, v.Next = b.Say("notReassigned"), b.Say("nextReassign")
		if e := lastEvent(s, "退回"); e != nil {
			v.Text = b.Say("returnedOn", "date", e.Date.Chinese(), "unit", e.Unit)
		}
		v.Text += sentence(b.Partly(x))
	case ledger.Answered:
		v.Text, v.Next = b.answeredBy(s, x)+"。", b.Say("nextAppraise")
	case ledger.Reopened:
		v.Text, v.Next = b.Say("noNewAnswer", b.verdict(s)), b.Say("nextAnswerAgain")
	case ledger.Appraised:
		v.Text, v.Next = b.answeredBy(s, x)+"；"+b.verdict(s)+"。", b.Say("nextClose")
	case ledger.Closed:
		answer := b.Say("noAnswerEntered")
		if x.Answer != nil {
			answer = view.Joined("；", b.answeredBy(s, x), b.Missing(x))
		}
		v.Time = ""
		v.Text = view.Joined("；", answer, b.verdict(s), b.Say("closedOutOn", "date", s.ClosedOut.Date.Chinese(), "by", s.ClosedOut.By)) + "。"
	case ledger.Merged:
		v.Text = b.Say("mergedIntoOther")
		if into := b.SuggestionLink(s.MergedInto); into.Text != "" {
			v.Text = b.Say("mergedIntoSee", into.Text)
		}
		return v
	}
	switch { // the voters are told last, and must be told
	case x.Told && v.Next == "":
		v.Text += b.Say("toldOn", s.Feedback.Date.Chinese())
	case !x.Told && x.Stage == ledger.Closed:
		v.Text, v.Next = v.Text+b.Say("notToldYetEntered"), b.Say("nextTell")
	}
	return v
}

// timing says how an answer stands to the day by which it was due and to the day of the assignment. Its words are those of
// the ledger.
func (b Builder) timing(x ledger.Course) string {
	took := b.after(b.Say("eventAssigned"), x.Took, b.firstly(x))
	switch {
	case x.Stage == ledger.Merged:
		return ""
	case !x.Due.Valid() && x.Stage.Open() && !x.First.Valid():
		return b.Say("noDue")
	case !x.Due.Valid():
		return sentence(took)
	case !x.First.Valid() && !x.Stage.Open():
		return ""
	case took != "":
		took = "（" + took + "）"
	}
	return sentence(view.Joined("，", b.Say("dueOn", x.Due.Chinese()), b.TimeName(WithinTime(x))+took, b.DueDays(x)))
}

// DueDays says how many days lie between an answer, or now, and the day by which it was due; empty where that is not known.
func (b Builder) DueDays(x ledger.Course) string {
	last := congress.Date(x.Due.Last())
	switch {
	case x.Late:
		return b.days("daysLate", ledger.Days(last, x.First))
	case x.Overdue:
		return b.days("daysOver", ledger.Days(last, b.Now))
	case x.Left == 0:
		return b.Say("dueToday")
	}
	return b.days("daysLeft", x.Left)
}

// days says a number of days in a word with one gap; it is empty where the number is -1, not known.
func (b Builder) days(word string, n int) string {
	if n < 0 {
		return ""
	}
	return b.Say(word, n)
}

// after says how many days after one thing another came; empty where that is not known.
func (b Builder) after(first string, days int, then string) string {
	switch {
	case days < 0:
		return ""
	case days == 0:
		return b.Say("afterSameDay", "first", first, "then", then)
	}
	return b.Say("afterDays", "first", first, "days", days, "then", then)
}

// sentence ends a text with a full stop, unless it ends like one; nothing stays nothing.
func sentence(text string) string {
	if text == "" || strings.HasSuffix(text, "。") || strings.HasSuffix(text, "！") || strings.HasSuffix(text, "？") {
		return text
	}
	return text + "。"
}

func (b Builder) answeredBy(s *congress.Suggestion, x ledger.Course) string {
	var all []string
	for _, r := range Together(x.Standing) {
		all = append(all, b.Say("answeredOn", "date", r[0].Date.Chinese(), "units", UnitsOf(r), "outcome", r[0].Outcome)+b.spelt(s, r[0]))
	}
	return view.Joined("；", all...)
}

// spelt says in brackets what a class means whose name does not say it: A, 甲类.
func (b Builder) spelt(s *congress.Suggestion, a *congress.Answer) string {
	if class := ledger.Class(b.Congress, s, a); class != nil && class.Meaning != "" && terse(class.Name) {
		return "（" + strings.TrimRight(class.Meaning, "。") + "）"
	}
	return ""
}

// terse tells whether the name of a class is a mark rather than a phrase.
func terse(name string) bool { return utf8.RuneCountInString(name) <= 2 }

// Together puts the answers of one day and one outcome together: several units may answer in one letter.
func Together(answers []*congress.Answer) [][]*congress.Answer {
	var all [][]*congress.Answer
	for _, a := range answers {
		if n := len(all) - 1; n >= 0 && all[n][0].Date == a.Date && all[n][0].Outcome == a.Outcome {
			all[n] = append(all[n], a)
		} else {
			all = append(all, []*congress.Answer{a})
		}
	}
	return all
}

// UnitsOf returns the names of the units that gave answers.
func UnitsOf(answers []*congress.Answer) string {
	var names []string
	for _, a := range answers {
		names = append(names, a.Unit)
	}
	return strings.Join(names, "、")
}

// Partly says that some of several units have answered, and which have not; empty otherwise.
func (b Builder) Partly(x ledger.Course) string {
	if len(x.Standing) == 0 || x.Awaited == nil {
		return ""
	}
	said := b.Say("someAnswered", "all", len(x.Standing)+len(x.Awaited), "some", len(x.Standing))
	if x.Stage == ledger.Returned {
		return said // it is said who sent it back
	}
	return said + "，" + b.awaiting(x)
}

// awaiting says whose answers are waited for.
func (b Builder) awaiting(x ledger.Course) string {
	if x.Stage == ledger.Returned {
		return b.Say("partNotReassigned")
	}
	return b.Say("awaitingOf", strings.Join(x.Awaited, "、"))
}

// Missing says whose answers are missing where nothing is waited for any more.
func (b Builder) Missing(x ledger.Course) string {
	if x.Awaited == nil {
		return ""
	}
	return b.Say("missingOf", strings.Join(x.Awaited, "、"))
}

// firstly is the word for what was done on the first day on which all was answered.
func (b Builder) firstly(x ledger.Course) string {
	if x.Several() {
		return b.Say("eventAllAnswered")
	}
	return b.Say("eventFirstAnswer")
}

// verdict is what the deputies said last of the result.
func (b Builder) verdict(s *congress.Suggestion) string {
	word := ledger.LastWord(s, "代表", "结果")
	if word == nil {
		return ""
	}
	return b.Say("appraisedOn", "date", word.Date.Chinese(), "side", word.Side, "about", b.OrResult(word.About), "answer", word.Answer)
}

// lastEvent is the last entry of a log that is one of some kinds.
func lastEvent(s *congress.Suggestion, kinds ...string) *congress.Event {
	var last *congress.Event
	if s.Handling != nil {
		for i := range s.Handling.Log {
			for _, kind := range kinds {
				if s.Handling.Log[i].Event == kind {
					last = &s.Handling.Log[i]
				}
			}
		}
	}
	return last
}

// TimeName returns the name that the ledger has for an answer in time, late or missing.
func (b Builder) TimeName(id string) string { return One(b.Standings().Times, id)[0].Name }

// MergedPart returns the name and the meaning that the ledger has for what was merged into another suggestion.
func (b Builder) MergedPart() (name, means string) {
	merged := b.Standings().Merged
	return merged.Name, merged.Means
}
