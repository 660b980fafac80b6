package suggestion

import (
	"cmp"
	"fmt"
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
	v := Standing{Name: one(stages, string(x.Stage))[0].name, Time: timing(x, b.Now)}
	switch x.Stage {
	case ledger.Raised:
		v.Text, v.Next = s.Raised.Date.Chinese()+"提出，尚未登记交办。", "交办给承办单位。"
	case ledger.Handling:
		v.Text, v.Next = cmp.Or(sentence(Partly(x)), "尚未登记答复。"), "承办单位答复。"
		if e := lastEvent(s, "交办", "转办"); e != nil && x.Answer == nil {
			v.Text = e.Date.Chinese() + e.Event + e.Unit + "，尚未登记答复。"
		}
		if x.Awaited != nil {
			v.Next = strings.Join(x.Awaited, "、") + "答复。"
		}
	case ledger.Returned:
		v.Text, v.Next = "尚未重新交办。", "重新确定承办单位。"
		if e := lastEvent(s, "退回"); e != nil {
			v.Text = e.Date.Chinese() + e.Unit + "退回，尚未重新交办。"
		}
		v.Text += sentence(Partly(x))
	case ledger.Answered:
		v.Text, v.Next = b.answeredBy(s, x)+"。", "代表评价结果。"
	case ledger.Reopened:
		v.Text, v.Next = verdict(s)+"，尚未登记新的答复。", "承办单位重新办理、重新答复。"
	case ledger.Appraised:
		v.Text, v.Next = b.answeredBy(s, x)+"；"+verdict(s)+"。", "销号。"
	case ledger.Closed:
		answer := "没有登记答复"
		if x.Answer != nil {
			answer = view.Joined("；", b.answeredBy(s, x), Missing(x))
		}
		v.Time = ""
		v.Text = view.Joined("；", answer, verdict(s), s.ClosedOut.Date.Chinese()+"由"+s.ClosedOut.By+"销号") + "。"
	case ledger.Merged:
		v.Text = "已并入另一件建议办理。"
		if into := b.SuggestionLink(s.MergedInto); into.Text != "" {
			v.Text = "并入" + into.Text + "，进展看那一件。"
		}
		return v
	}
	switch { // the voters are told last, and must be told
	case x.Told && v.Next == "":
		v.Text += "已向选民反馈（" + s.Feedback.Date.Chinese() + "）。"
	case !x.Told && x.Stage == ledger.Closed:
		v.Text, v.Next = v.Text+"尚未登记向选民反馈。", "向选民反馈。"
	}
	return v
}

// timing says how an answer stands to the day by which it was due and to the day of the assignment. Its words are those of
// the ledger.
func timing(x ledger.Course, now congress.Date) string {
	took := after("交办", x.Took, firstly(x))
	switch {
	case x.Stage == ledger.Merged:
		return ""
	case !x.Due.Valid() && x.Stage.Open() && !x.First.Valid():
		return "没有登记答复期限。"
	case !x.Due.Valid():
		return sentence(took)
	case !x.First.Valid() && !x.Stage.Open():
		return ""
	case took != "":
		took = "（" + took + "）"
	}
	return sentence(view.Joined("，", "答复期限"+x.Due.Chinese(), timeName(withinTime(x))+took, dueDays(x, now)))
}

// dueDays says how many days lie between an answer, or now, and the day by which it was due; empty where that is not known.
func dueDays(x ledger.Course, now congress.Date) string {
	last := congress.Date(x.Due.Last())
	switch {
	case x.Late:
		return days("迟%d天", ledger.Days(last, x.First))
	case x.Overdue:
		return days("已过%d天", ledger.Days(last, now))
	case x.Left == 0:
		return "当天到期"
	}
	return days("还有%d天", x.Left)
}

// days puts a number of days in words; empty where it is -1.
func days(words string, n int) string {
	if n < 0 {
		return ""
	}
	return fmt.Sprintf(words, n)
}

// after says how many days after one thing another came; empty where that is not known.
func after(first string, days int, then string) string {
	switch {
	case days < 0:
		return ""
	case days == 0:
		return first + "当天" + then
	}
	return fmt.Sprintf("%s后第%d天%s", first, days, then)
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
	for _, r := range together(x.Standing) {
		all = append(all, fmt.Sprintf("%s%s答复“%s”", r[0].Date.Chinese(), unitsOf(r), r[0].Outcome)+b.spelt(s, r[0]))
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

// together puts the answers of one day and one outcome together: several units may answer in one letter.
func together(answers []*congress.Answer) [][]*congress.Answer {
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

func unitsOf(answers []*congress.Answer) string {
	var names []string
	for _, a := range answers {
		names = append(names, a.Unit)
	}
	return strings.Join(names, "、")
}

// Partly says that some of several units have answered, and which have not; empty otherwise.
func Partly(x ledger.Course) string {
	if len(x.Standing) == 0 || x.Awaited == nil {
		return ""
	}
	said := fmt.Sprintf("%d个承办单位中%d个已答复", len(x.Standing)+len(x.Awaited), len(x.Standing))
	if x.Stage == ledger.Returned {
		return said // it is said who sent it back
	}
	return said + "，" + awaiting(x)
}

// awaiting says whose answers are waited for.
func awaiting(x ledger.Course) string {
	if x.Stage == ledger.Returned {
		return "退回的部分尚未重新交办"
	}
	return "尚待" + strings.Join(x.Awaited, "、") + "答复"
}

// Missing says whose answers are missing where nothing is waited for any more.
func Missing(x ledger.Course) string {
	if x.Awaited == nil {
		return ""
	}
	return "没有登记" + strings.Join(x.Awaited, "、") + "的答复"
}

// firstly is the word for what was done on the first day on which all was answered.
func firstly(x ledger.Course) string {
	if x.Several() {
		return "全部答复"
	}
	return "首次答复"
}

// verdict is what the deputies said last of the result.
func verdict(s *congress.Suggestion) string {
	word := ledger.LastWord(s, "代表", "结果")
	if word == nil {
		return ""
	}
	return word.Date.Chinese() + "代表对" + OrResult(word.About) + "“" + word.Answer + "”"
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
