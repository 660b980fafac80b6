package field

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/habit"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// text checks a text by its kind and by the tags of its field.
func (f *fieldCheck) text(s string, kind textKind, p *fieldPlan, at *frame) {
	switch {
	case p.term != "":
		f.term(s, p.term, at)
	case p.one != nil && !slices.Contains(p.one, s):
		f.as("choice").Add(f.path, at.String(), problem.Say("“%[1]s”不在可选范围内", "%[1]q is not one of the choices", s),
			problem.Say("可选：%[1]s", "choose one of: %[1]s", strings.Join(p.one, "、")))
	}
	switch kind {
	case dateText:
		f.date(s, at)
		if day := congress.Date(s); p.day && day.Valid() && !day.Exact() {
			f.as("date").Add(f.path, at.String(), problem.Say("“%[1]s”没有写到日", "%[1]q is not known to the day", s), problem.Say("写成 %[1]s 的形式", "write it as %[1]s", day.First()))
		}
	case monthText:
		if !congress.Month(s).Valid() {
			fix := problem.Say("写成 2024-05 的形式", "write it as 2024-05")
			if d, _ := habit.Date(s); len(d) >= len("2006-01") {
				fix = problem.Say("写成 %[1]s", "write it as %[1]s", string(d[:len("2006-01")]))
			}
			f.as("date").Add(f.path, at.String(), problem.Say("“%[1]s”不是月份", "%[1]q is not a month", s), fix)
		}
	case deputyText, stationText, districtText, activityText, suggestionText, originText:
		f.refer(s, kind, at)
	case urlText:
		f.url(s, at)
	case fileText:
		f.file(s, at)
	}
}

// yearsEnd matches the end of a year, as answers write a time limit.
var yearsEnd = regexp.MustCompile(`^(\d{4}) ?年?(?:底|末|年底|年末|底前|年底前)$`)

// date checks that a text is a date.
func (f *fieldCheck) date(s string, at *frame) {
	if congress.Date(s).Valid() {
		return
	}
	what := problem.Say("“%[1]s”不是日期", "%[1]q is not a date", s)
	fix := problem.Say("写成 2024-05-15；只知道月份写 2024-05，只知道年份写 2024", "write it as 2024-05-15, or 2024-05 or 2024 where no more is known")
	if d, _ := habit.Date(s); d != "" {
		fix = problem.Say("写成 %[1]s", "write it as %[1]s", d)
	} else if m := yearsEnd.FindStringSubmatch(s); m != nil {
		fix = problem.Say("年底写 %[1]s-12", "for the end of the year write %[1]s-12", m[1])
	} else if habit.Day(s) {
		what = problem.Say("没有“%[1]s”这一天", "there is no such day as %[1]s", s)
		fix = problem.Say("对照日历改正月份或日期", "look at a calendar and correct month or day")
	}
	f.as("date").Add(f.path, at.String(), what, fix)
}

// term checks that a word stands in a vocabulary. Rule retired checks that it was in use on the day.
func (f *fieldCheck) term(s, name string, at *frame) {
	v := f.Vocabularies[name]
	if v.Word(s) != nil {
		return
	}
	var words []string
	if v != nil {
		words = finding.IDs(v.Words, func(w *congress.Word) string { return w.Name })
	}
	fix := problem.Say("在 %[1]s 中选一个，或在那里添加", "choose one of %[1]s, or add it there", place.VocabularyFile(name))
	if several := habit.Words(s); len(several) > 1 && !slices.ContainsFunc(several, func(w string) bool { return v.Word(w) == nil }) {
		fix = problem.Say("这里只写一种；几种都有的，分开登记，或写主要的一种", "write one of them here; enter the others by themselves, or leave them out")
	} else if near := problem.Nearest(s, words); near != "" {
		fix = problem.Say("是不是“%[1]s”", "did you mean %[1]q", near)
	} else if near := holding(s, words); near != "" {
		fix = problem.Say("是不是“%[1]s”", "did you mean %[1]q", near)
	} else if len(words) > 0 && len(words) <= 12 {
		fix = problem.Say("可选：%[1]s", "choose one of: %[1]s", strings.Join(words, "、"))
	}
	f.as("vocabulary").Add(f.path, at.String(), problem.Say("词表里没有“%[1]s”", "there is no term %[1]q in the vocabulary", s), fix)
}

// holding returns the one word that is a part of s or has s as a part; empty where there is none or are several.
func holding(s string, words []string) string {
	found := ""
	for _, w := range words {
		if len(s) >= len("两字") && (strings.Contains(w, s) || strings.Contains(s, w)) {
			if found != "" {
				return ""
			}
			found = w
		}
	}
	return found
}

// url checks that a text is a web address.
func (f *fieldCheck) url(s string, at *frame) {
	if webAddress(s) {
		return
	}
	fix := problem.Say("写以 https:// 开头的完整网址", "write the whole address, beginning with https://")
	switch plain := strings.Trim(habit.Narrow(s), " "); {
	case slices.Contains([]string{"无", "暂无", "没有", "-", "--", "/", "#"}, plain):
		fix = problem.Say("没有网址的，删去这一项", "remove it where there is no address")
	case plain != s && webAddress(plain):
		fix = problem.Say("写成 %[1]s", "write it as %[1]s", plain)
	case strings.HasPrefix(plain, "www.") && webAddress("https://"+plain):
		fix = problem.Say("写成 https://%[1]s", "write it as https://%[1]s", plain)
	}
	f.as("web-address").Add(f.path, at.String(), problem.Say("“%[1]s”不是可以使用的网址", "%[1]q is not a web address that can be used", s), fix)
}

// webAddress tells whether a text is an address that a page can link to as it stands.
func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil && !strings.ContainsAny(s, " \\<>\"")
}

// file checks that the picture of this name stands beside the record.
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
	f.as("missing-file").Add(f.path, at.String(), problem.Say("找不到图片 %[1]s", "there is no picture %[1]s", s), fix)
}
