package rules

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// text checks a text by its type and the tags of its field.
func (f *fieldCheck) text(s string, kind textKind, p *fieldPlan, at *frame) {
	switch {
	case p.term != "":
		f.term(s, p.term, at)
	case p.one != nil && !slices.Contains(p.one, s):
		f.as("choice").add(f.path, at.String(), problem.Say("“%[1]s”不在可选范围内", "%[1]q is not one of the choices", s),
			problem.Say("可选：%[1]s", "choose one of: %[1]s", strings.Join(p.one, "、")))
	}
	switch kind {
	case dateText:
		f.date(s, at)
	case monthText:
		if !congress.Month(s).Valid() {
			f.as("date").add(f.path, at.String(), problem.Say("“%[1]s”不是月份", "%[1]q is not a month", s), problem.Say("写成 2024-05 的形式", "write it as 2024-05"))
		}
	case deputyText:
		refer(f, s, at, "deputies", problem.Say("代表", "deputy"), f.Deputy(congress.DeputyID(s)) != nil, func() []string { return ids(f.Deputies, func(d *congress.Deputy) string { return string(d.ID) }) })
	case stationText:
		refer(f, s, at, "stations", problem.Say("联络站", "station"), f.Station(congress.StationID(s)) != nil, func() []string { return ids(f.Stations, func(t *congress.Station) string { return string(t.ID) }) })
	case districtText:
		if at.key == "id" { // the entry of districts.yaml itself
			return
		}
		refer(f, s, at, "districts", problem.Say("选区", "district"), f.District(congress.DistrictID(s)) != nil, func() []string { return ids(f.Districts, func(d *congress.District) string { return string(d.ID) }) })
	case activityText:
		refer(f, s, at, "activities", problem.Say("活动", "activity"), f.Activity(congress.ActivityID(s)) != nil, func() []string { return ids(f.Activities, func(a *congress.Activity) string { return string(a.ID) }) })
	case suggestionText:
		refer(f, s, at, "suggestions", problem.Say("建议", "suggestion"), f.Suggestion(congress.SuggestionID(s)) != nil, func() []string {
			return ids(f.Suggestions, func(g *congress.Suggestion) string { return string(g.ID) })
		})
	case originText:
		id, ok := strings.CutPrefix(s, "activities/")
		refer(f, s, at, "origins", problem.Say("活动", "activity"), ok && f.Activity(congress.ActivityID(id)) != nil, func() []string {
			return ids(f.Activities, func(a *congress.Activity) string { return "activities/" + string(a.ID) })
		})
	case urlText:
		f.url(s, at)
	case fileText:
		f.file(s, at)
	}
}

func (f *fieldCheck) date(s string, at *frame) {
	if congress.Date(s).Valid() {
		return
	}
	what := problem.Say("“%[1]s”不是日期", "%[1]q is not a date", s)
	fix := problem.Say("写成 2024-05-15；只知道月份写 2024-05，只知道年份写 2024", "write it as 2024-05-15, or 2024-05 or 2024 where no more is known")
	if len(s) == len("2006-01-02") && congress.Date(s[:4]).Valid() {
		if parts := strings.Split(s, "-"); len(parts) == 3 {
			what = problem.Say("没有“%[1]s”这一天", "there is no such day as %[1]s", s)
			fix = problem.Say("对照日历改正月份或日期", "look at a calendar and correct month or day")
		}
	}
	f.as("date").add(f.path, at.String(), what, fix)
}

// term checks that a word stands in a vocabulary; that it was in use on the day is checked where the day is known.
func (f *fieldCheck) term(s, name string, at *frame) {
	v := f.Vocabularies[name]
	if v.Word(s) != nil {
		return
	}
	var words []string
	if v != nil {
		words = ids(v.Words, func(w *congress.Word) string { return w.Name })
	}
	fix := problem.Say("在 content/vocabulary/%[1]s.yaml 中选一个，或在那里添加", "choose one of content/vocabulary/%[1]s.yaml, or add it there", name)
	if near := problem.Nearest(s, words); near != "" {
		fix = problem.Say("是不是“%[1]s”", "did you mean %[1]q", near)
	} else if len(words) > 0 && len(words) <= 12 {
		fix = problem.Say("可选：%[1]s", "choose one of: %[1]s", strings.Join(words, "、"))
	}
	f.as("vocabulary").add(f.path, at.String(), problem.Say("词表里没有“%[1]s”", "there is no term %[1]q in the vocabulary", s), fix)
}

// refer reports a reference to nothing, with the nearest that there is.
func refer(f *fieldCheck, s string, at *frame, list string, noun problem.Text, exists bool, all func() []string) {
	if exists {
		return
	}
	if f.names[list] == nil {
		f.names[list] = all()
	}
	fix := problem.Say("核对编号，或先建立这条记录", "check the id, or write that record first")
	if near := problem.Nearest(s, f.names[list]); near != "" {
		fix = problem.Say("是不是 %[1]s", "did you mean %[1]s", near)
	}
	f.as("reference").add(f.path, at.String(), problem.Say("没有编号为 %[1]s 的%[2]s", "there is no %[2]s %[1]s", s, noun), fix)
}

func ids[R any](list []R, id func(R) string) []string {
	all := make([]string, len(list))
	for i, r := range list {
		all[i] = id(r)
	}
	return all
}

func (f *fieldCheck) url(s string, at *frame) {
	u, err := url.Parse(s)
	if err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil {
		return
	}
	f.as("web-address").add(f.path, at.String(), problem.Say("“%[1]s”不是可以使用的网址", "%[1]q is not a web address that can be used", s),
		problem.Say("写以 https:// 开头的完整网址", "write the whole address, beginning with https://"))
}

// file checks that a picture stands beside the record.
func (f *fieldCheck) file(s string, at *frame) {
	name := path.Join(path.Dir(f.path), s)
	if _, is := f.Files[name]; is && !strings.Contains(s, "..") {
		return
	}
	var near []string
	for file := range f.Files {
		if strings.HasPrefix(file, path.Dir(f.path)+"/") {
			near = append(near, strings.TrimPrefix(file, path.Dir(f.path)+"/"))
		}
	}
	slices.Sort(near)
	fix := problem.Say("把图片放到 %[1]s，或改正文件名", "put the picture at %[1]s, or correct its name", name)
	if best := problem.Nearest(s, near); best != "" {
		fix = problem.Say("是不是 %[1]s", "did you mean %[1]s", best)
	}
	f.as("missing-file").add(f.path, at.String(), problem.Say("找不到图片 %[1]s", "there is no picture %[1]s", s), fix)
}
