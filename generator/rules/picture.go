package rules

import (
	"path"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// alt asks for a text beside each picture that proves something. Of photographs the field itself is required.
func alt(k *check) {
	report := func(file, item string, evidence []congress.Evidence) {
		for i, e := range evidence {
			if e.File != "" && strings.TrimSpace(e.Alt) == "" {
				k.add(file, entry(item+"evidence", i, "alt"), problem.Say("图片 %[1]s 没有替代文字", "the picture %[1]s has no text for those who do not see it", e.File), problem.Say("补上 alt，用一句话说明图里是什么", "write alt: one sentence on what it shows"))
			}
		}
	}
	for y := range sound(k.Years) {
		for i := range y.Duties {
			e := y.Duties[i].Evidence
			if slices.ContainsFunc(e, func(e congress.Evidence) bool { return e.File != "" }) {
				report(y.Path, entry("duties", i, "")+".", e)
			}
		}
	}
	for a := range sound(k.Activities) {
		report(a.Path, "", a.Evidence)
	}
}

var portraitNames = []string{"portrait.jpg", "portrait.jpeg", "portrait.png", "portrait.webp"}

// portrait asks that a portrait and its description are there together.
func portrait(k *check) {
	for d := range sound(k.Deputies) {
		var have []string
		for _, name := range portraitNames {
			if _, is := k.Files[path.Dir(d.Path)+"/"+name]; is {
				have = append(have, name)
			}
		}
		switch {
		case len(have) > 1:
			k.add(d.Path, "portrait", problem.Say("有不止一张代表照片：%[1]s", "there is more than one portrait: %[1]s", strings.Join(have, "、")), problem.Say("只留一张", "keep one of them"))
		case d.Portrait != nil && len(have) == 0:
			k.add(d.Path, "portrait", problem.Say("写了照片说明，没有照片文件", "a portrait is described, and there is no file"), problem.Say("把照片 portrait.jpg 放到 %[1]s，或删去 portrait", "put portrait.jpg into %[1]s, or remove portrait", path.Dir(d.Path)))
		case d.Portrait == nil && len(have) == 1:
			k.add(d.Path, "portrait", problem.Say("照片 %[1]s 没有说明", "the portrait %[1]s is not described", have[0]), problem.Say("补上 portrait: {alt: %[1]s代表}", "write portrait: {alt: %[1]s代表}", d.Name))
		}
	}
}
