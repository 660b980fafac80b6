package publication

import (
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Selection reports a list of the chosen that comes before its stage, names somebody twice, exceeds the quota, or has an entry
// that does not name exactly one thing.
func Selection(k *finding.Check) {
	for s := range finding.Sound(k.Selections) {
		stage(k, s)
		if q := s.Quota; q != nil && q.Count > 0 && len(s.Chosen) > q.Count {
			k.Add(s.Path, finding.Entry("chosen", q.Count, ""), problem.Say("入选 %[1]d 个，超过名额 %[2]d 个", "%[1]d are chosen, more than the quota of %[2]d", len(s.Chosen), q.Count),
				problem.Say("核对名单和名额", "check the list and the quota"))
		}
		first := map[string]int{}
		for i, c := range s.Chosen {
			key, named := "", 0
			for kind, name := range []string{string(c.Deputy), string(c.Suggestion), c.Unit, string(c.Station)} {
				if name != "" {
					key, named = strconv.Itoa(kind)+name, named+1
				}
			}
			if named != 1 {
				k.Add(s.Path, finding.Entry("chosen", i, ""), problem.Say("入选的一项写了 %[1]d 个对象，应当只有一个", "this entry names %[1]d things, where it should be one", named),
					problem.Say("deputy、suggestion、unit、station 四项写一项", "write one of deputy, suggestion, unit and station"))
				continue
			}
			if n, again := first[key]; again {
				k.Add(s.Path, finding.Entry("chosen", i, ""), problem.Say("与第 %[1]d 项相同，同一对象入选两次", "entry %[1]d is the same; one is chosen twice", n+1), problem.Say("只保留一项", "keep one of them"))
				continue
			}
			first[key] = i
			excluded(k, s, i)
		}
	}
}

// stage reports a list or a notice that does not fit the stage of the selection.
func stage(k *finding.Check, s *congress.Selection) {
	switch s.Stage {
	case "推荐中":
		if len(s.Chosen) > 0 {
			k.Add(s.Path, "chosen", problem.Say("还在推荐中，名单却已写上", "it is still at the stage of proposals, and there is a list of the chosen"),
				problem.Say("进入公示后再写名单，或把 stage 改为 公示中", "write the list when the notice begins, or set stage to 公示中"))
		}
		return
	case "公示中":
		if s.Notice == nil {
			k.Add(s.Path, "stage", problem.Say("公示中，没有写公示期", "it is put up for notice, and no notice period is written"), problem.Say("补上 notice，写明起止日期和联系方式", "write notice, with both dates and the contact"))
		} else if k.Now != "" && finding.Before(s.Notice.To, k.Now) {
			k.Warn(s.Path, "stage", problem.Say("公示期已于 %[1]s 结束，阶段仍是公示中", "the notice ended on %[1]s, and the stage is still 公示中", s.Notice.To), problem.Say("改为 已确定，或写明延长后的公示期", "set it to 已确定, or write the new end of the notice"))
		}
	case "已确定":
		if s.Notice != nil && k.Now != "" && !finding.Before(s.Notice.To, k.Now) && s.Notice.To.Valid() {
			k.Add(s.Path, "stage", problem.Say("公示期到 %[1]s 才结束，阶段已写为已确定", "the notice lasts until %[1]s, and the stage is 已确定 already", s.Notice.To), problem.Say("公示期满再改为 已确定", "set it to 已确定 after the notice has ended"))
		}
	}
	if len(s.Chosen) == 0 && s.Stage != "" {
		k.Warn(s.Path, "stage", problem.Say("%[1]s，却没有入选名单", "the stage is %[1]s, and there is no list of the chosen", s.Stage), problem.Say("补上 chosen", "write chosen"))
	}
}

// excluded reports entry i of the chosen where the selection excludes it, or where it is a suggestion that is not public.
func excluded(k *finding.Check, s *congress.Selection, i int) {
	c := s.Chosen[i]
	if g := k.Suggestion(c.Suggestion); g != nil && g.Publicity == "不公开" {
		k.Add(s.Path, finding.Entry("chosen", i, "suggestion"), problem.Say("建议 %[1]s 是不公开的", "suggestion %[1]s is not public", c.Suggestion), problem.Say("换一件公开的建议，或先改变其公开方式", "choose one that is public, or make it public first"))
	}
	if s.Quota == nil {
		return
	}
	d, day := k.Deputy(c.Deputy), congress.Date(strconv.Itoa(s.Year))
	if s.Notice != nil {
		day = s.Notice.From
	}
	for _, out := range s.Quota.Excluded {
		switch {
		case c.Unit != "" && c.Unit == out:
			k.Add(s.Path, finding.Entry("chosen", i, "unit"), problem.Say("“%[1]s”列在不参评人员中", "%[1]q is among those who do not take part", out), problem.Say("从名单或 excluded 中删去", "remove it from the list or from excluded"))
		case d != nil && (d.Called(out) || string(d.ID) == out || out != "" && strings.Contains(d.PostOn(day), out)):
			k.Add(s.Path, finding.Entry("chosen", i, "deputy"), problem.Say("%[1]s属于不参评的“%[2]s”", "%[1]s is of those who do not take part: %[2]s", d.Name, out), problem.Say("从名单或 excluded 中删去", "remove the name from the list or from excluded"))
		}
	}
}
