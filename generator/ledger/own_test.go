package ledger_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"gongshi"
	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/source"
)

// The sample suggestions show all that may happen to one: every event and outcome, every way of supervision and of being
// public, every stage and end of a promise, and both worked examples whole. Whoever looks at the site for the first time
// sees each at least once.
func TestOwnSuggestionsShowEverything(t *testing.T) {
	src, err := source.Load(context.Background(), "../..", source.Options{Builtin: gongshi.Files})
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	c := src.Congress
	c.Index()
	const now = congress.Date("2025-06-01")
	seen := map[string]bool{}
	note := func(kind string, names ...string) {
		for _, name := range names {
			seen[kind+" "+name] = true
		}
	}
	perYear := map[int]int{}
	for _, s := range c.Suggestions {
		perYear[s.Year]++
		x := ledger.Read(c, s, now)
		note("类别", s.Kind)
		note("层级", s.Raised.Level)
		note("提出", s.Raised.When)
		note("公开", s.Publicity)
		note("阶段", string(x.Stage))
		if s.Reason != "" {
			note("公开", s.Publicity+"，有理由")
		}
		for name, is := range map[string]bool{"超期答复": x.Late, "超期未答复": x.Overdue, "推算": x.Computed && x.Extended == 0, "延期以后答复": x.Extended > 0 && x.First != ""} {
			if is {
				note("期限", name)
			}
		}
		if s.MergedInto != "" && c.Suggestion(s.MergedInto) != nil {
			note("并案", "并入")
		}
		for _, v := range s.Supervision {
			note("督办", v.Mode)
		}
		for _, a := range s.Appraisal {
			note("评价", a.Side+a.About, a.Answer)
		}
		for _, p := range s.Photos {
			note("照片", p.When)
		}
		if s.Feedback == nil && s.ClosedOut != nil {
			note("缺", "销号而未反馈")
		}
		for i := range s.Answers {
			if class := ledger.Class(c, s, &s.Answers[i]); class != nil {
				note("结果", ledger.Scheme(c, s.Answers[i].Date, s.Raised.Level).Name+class.Name)
			}
		}
		if s.Handling == nil {
			continue
		}
		for _, u := range s.Handling.Units {
			note("承办", u.Role)
		}
		for i, e := range s.Handling.Log {
			note("事项", e.Event)
			if i > 0 && s.Handling.Log[i-1].Event == "退回" {
				note("退回以后", e.Event)
			}
			if e.Event == "重新答复" && slices.ContainsFunc(s.Appraisal, func(a congress.Appraised) bool {
				return a.Answer == ledger.Unsatisfied && a.Date.Last() <= e.Date.First()
			}) {
				note("不满意以后", e.Event)
			}
		}
	}
	carried := false
	for _, p := range ledger.Promises(c.Suggestions, now) {
		note("承诺", fmt.Sprintf("兑现%v，超期%v", p.Kept, p.Late))
		carried = carried || p.Kept && p.Settled.Date.Year() > p.Answer.Date.Year()
	}
	for _, s := range c.Selections {
		for _, x := range s.Chosen {
			if x.Suggestion != "" || x.Unit != "" {
				note("评选", s.Kind)
			}
		}
	}
	want := map[string][]string{
		"类别": {"议案", "建议", "批评", "意见"}, "层级": {"市", "县", "乡", "镇"}, "提出": {"大会期间", "闭会期间"},
		"公开": {"全文", "摘要", "不公开", "不公开，有理由"}, "期限": {"超期答复", "超期未答复", "推算", "延期以后答复"},
		"并案": {"并入"}, "督办": {"集中督办", "重点督办", "面对面交办", "常态化督办"},
		"评价": {"代表态度", "代表结果", "选民结果", "满意", "基本满意", "不满意"}, "照片": {"办理前", "办理后"}, "承办": {"主办", "协办", "分办"},
		"事项": ledger.Events, "退回以后": {"转办"}, "不满意以后": {"重新答复"}, "缺": {"销号而未反馈"},
		"承诺": {"兑现false，超期false", "兑现false，超期true", "兑现true，超期false", "兑现true，超期true"},
		"评选": {"好建议", "建议办理工作成绩突出单位"},
	}
	for _, stage := range ledger.Stages {
		want["阶段"] = append(want["阶段"], string(stage))
	}
	for _, scheme := range c.Outcomes {
		for _, class := range scheme.Classes {
			want["结果"] = append(want["结果"], scheme.Name+class.Name)
		}
	}
	for kind, names := range want {
		for _, name := range names {
			if !seen[kind+" "+name] {
				t.Errorf("no sample shows %s：%s", kind, name)
			}
		}
	}
	if perYear[2023] < 30 || perYear[2024] < 30 || !carried {
		t.Errorf("suggestions by year: %v; a promise carried from year to year: %v", perYear, carried)
	}
	// The worked examples: the first is known to its end; of the second the source gives no day, so that what it does not
	// tell stays missing.
	first, second := c.Suggestion("2024/0001"), c.Suggestion("2024/0002")
	if first == nil || first.Raised.Origin == "" || first.Handling == nil || len(first.Answers) == 0 || first.ClosedOut == nil || len(first.Appraisal) == 0 || first.Feedback == nil ||
		first.Result == nil || first.Result.Days != 20 || first.Result.Amount.Text != "12万余元" {
		t.Errorf("the first is not told to its end: %+v", first)
	}
	if second == nil || len(second.Answers) == 0 || second.Result == nil || second.Result.Amount == nil || second.Result.Amount.Text != "近600万元" || len(second.Result.Quantities) == 0 || second.Result.Quantities[0].Value != 15 {
		t.Errorf("of the second is lost what is known: %+v", second)
	}
}
