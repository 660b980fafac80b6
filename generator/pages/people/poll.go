package people

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"gongshi/generator/congress"
	"gongshi/generator/view"
)

func report(r *congress.Report) *Report {
	if r == nil {
		return nil
	}
	return &Report{Line: view.Joined("，", r.Date.Chinese(), r.Place, r.Method), Text: string(r.Text)}
}

// answers holds the answers of a poll in the order in which they are printed.
var answers = []string{"满意", "基本满意", "不满意", "弃权"}

func (b Builder) poll(e *congress.Evaluation, year int) *Poll {
	if e == nil {
		return nil
	}
	names := slices.SortedFunc(maps.Keys(e.Answers), func(x, y string) int {
		rank := func(s string) int {
			if i := slices.Index(answers, s); i >= 0 {
				return i
			}
			return len(answers)
		}
		return cmp.Or(cmp.Compare(rank(x), rank(y)), cmp.Compare(x, y))
	})
	return &Poll{Line: view.Joined("，", e.Date.Chinese(), e.Method), Issued: e.Issued, Returned: e.Returned, Valid: e.Valid, Response: e.Response,
		Bars: view.NewBars("poll-"+strconv.Itoa(year), b.Say("pollTitle"), "票", names, e.Answers, e.Valid)}
}
