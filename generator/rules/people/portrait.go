package people

import (
	"path"
	"strings"

	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Portrait reports a portrait without a description, a description without a portrait, and a second portrait.
func Portrait(k *finding.Check) {
	for d := range finding.Sound(k.Deputies) {
		var have []string
		for _, file := range place.Portraits(d.ID) {
			if _, is := k.Files[file]; is {
				have = append(have, path.Base(file))
			}
		}
		switch {
		case len(have) > 1:
			k.Add(d.Path, "portrait", problem.Say("有不止一张代表照片：%[1]s", "there is more than one portrait: %[1]s", strings.Join(have, "、")), problem.Say("只留一张", "keep one of them"))
		case d.Portrait != nil && len(have) == 0:
			k.Add(d.Path, "portrait", problem.Say("写了照片说明，没有照片文件", "a portrait is described, and there is no file"), problem.Say("把照片 portrait.jpg 放到 %[1]s，或删去 portrait", "put portrait.jpg into %[1]s, or remove portrait", path.Dir(d.Path)))
		case d.Portrait == nil && len(have) == 1:
			k.Add(d.Path, "portrait", problem.Say("照片 %[1]s 没有说明", "the portrait %[1]s is not described", have[0]), problem.Say("补上 portrait: {alt: %[1]s代表}", "write portrait: {alt: %[1]s代表}", d.Name))
		}
	}
}
