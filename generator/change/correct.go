package change

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// corrected looks at changes of what had been put up for objection: each needs a dated correction in the record of the
// deputy whose disclosure it changes.
func (c *comparison) corrected(p compared, r *Record) {
	switch record := cmp.Or(p.before, p.after).(type) {
	case *congress.Year:
		if only(r, "corrections") || !public(p) {
			return
		}
		c.disclosed(r, record.Year, []congress.DeputyID{congress.DeputyID(c.moved.id("DeputyID", string(record.Deputy)))}, "")
	case *congress.Activity:
		c.activity(p, r, record.Year)
	case *congress.Suggestion:
		c.disclosed(r, record.Year, c.signers(p), "")
	case *congress.Edition:
		if public(p) && c.published(record.Year) != nil {
			c.attention(r, problem.Say("公示已于%[1]s开始，公示说明本身有改动", "the notice began on %[1]s, and the edition itself was changed", day(c.published(record.Year).From)),
				problem.Say("核对是否要另发公告说明", "see whether a public note is needed"))
		}
	case *congress.Selection:
		before, is := p.before.(*congress.Selection)
		if is && public(p) && c.begun(before.Notice) && slices.ContainsFunc(r.Changes, func(d Change) bool { return d.Where[0].Key == "chosen" && len(d.Where) == 1 }) {
			c.attention(r, problem.Say("评选公示已于%[1]s开始，入选名单有改动", "the notice of the selection began on %[1]s, and those who are chosen were changed", day(before.Notice.From)),
				problem.Say("核对评选程序，说明改动的原因", "check the procedure, and say why it was changed"))
		}
	}
}

func day(d congress.Date) problem.Text { return problem.Say(d.Chinese(), string(d)) }

// public tells whether anything of a record is or was to be seen.
func public(p compared) bool {
	return p.before != nil && p.before.Base().Public() || p.after != nil && p.after.Base().Public()
}

func only(r *Record, key string) bool {
	return len(r.Acts) == 0 && !slices.ContainsFunc(r.Changes, func(d Change) bool { return d.Where[0].Key != key })
}

// touched returns the deputies whose item an activity is, where that item is not what it was.
func (c *comparison) touched(p compared) []congress.DeputyID {
	items := func(side *reader, r place.Addressed) map[congress.DeputyID]string {
		all := map[congress.DeputyID]string{}
		if a, is := r.(*congress.Activity); is && a.Public() {
			for _, id := range a.Participants {
				item := a.ItemOf(id).Duty
				all[congress.DeputyID(side.moved.id("DeputyID", string(id)))] = side.node(reflect.ValueOf(item), problem.Text{}).print()
			}
		}
		return all
	}
	return differing(items(&c.before, p.before), items(&c.after, p.after))
}

// signers returns the deputies in whose disclosure a suggestion is named otherwise than it was.
func (c *comparison) signers(p compared) []congress.DeputyID {
	named := func(side *reader, r place.Addressed) map[congress.DeputyID]string {
		all := map[congress.DeputyID]string{}
		if s, is := r.(*congress.Suggestion); is && s.Public() {
			for _, id := range append(s.Raised.Cosigners[:len(s.Raised.Cosigners):len(s.Raised.Cosigners)], s.Raised.Lead) {
				title := s.Title
				if id == s.Raised.Lead {
					title += "\x00"
				}
				all[congress.DeputyID(side.moved.id("DeputyID", string(id)))] = title
			}
		}
		return all
	}
	return differing(named(&c.before, p.before), named(&c.after, p.after))
}

func differing(before, after map[congress.DeputyID]string) []congress.DeputyID {
	var ids []congress.DeputyID
	for id, text := range before {
		if other, is := after[id]; !is || other != text {
			ids = append(ids, id)
		}
	}
	for id := range after {
		if _, is := before[id]; !is {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// disclosed says for the deputies whose disclosure of a year was changed whether each has a correction for it. Where one is missing
// it is to be written in a file; empty means the records of their years.
func (c *comparison) disclosed(r *Record, year int, ids []congress.DeputyID, file string) {
	notice := c.published(year)
	if notice == nil || len(ids) == 0 {
		return
	}
	var with, without []string
	var lacking []congress.DeputyID
	for _, id := range ids {
		if said := c.correction(id, year, notice); said != nil {
			with = append(with, c.after.hide(c.after.refer(id)+" "+said.Date.Chinese()+" "+lines(said.What)+"（"+said.ApprovedBy+"批准）"))
		} else {
			without, lacking = append(without, c.after.hide(c.after.refer(id))), append(lacking, id)
		}
	}
	since := day(notice.From)
	if without == nil {
		c.attention(r, problem.Say("%[1]d年度公示已于%[2]s开始，已有更正：%[3]s", "the notice for %[1]d began on %[2]s; a correction stands there: %[3]s", year, since, few(with, "；")), problem.Text{})
		return
	}
	if file == "" && len(lacking) == 1 {
		file = place.FileOf(&congress.Year{Deputy: lacking[0], Year: year})
	} else if file == "" {
		file = place.FileOf(&congress.Year{Deputy: "…", Year: year})
	}
	c.attention(r, problem.Say("%[1]d年度公示已于%[2]s开始，%[3]s没有相应的更正", "the notice for %[1]d began on %[2]s; there is no correction for %[3]s", year, since, few(without, "、")),
		problem.Say("在 %[1]s 的 corrections 里写明日期、内容、原因和批准单位", "write date, what, reason and who approved it in corrections of %[1]s", c.after.hide(file)))
}

// activity says for an activity that was changed whether a correction stands in it, for all who took part, or in the records of
// the years of those whose disclosure was changed. One who no longer takes part has it in the own record alone.
func (c *comparison) activity(p compared, r *Record, year int) {
	ids, notice := c.touched(p), c.published(year)
	after, is := p.after.(*congress.Activity)
	if notice == nil || len(ids) == 0 || !is {
		c.disclosed(r, year, ids, "")
		return
	}
	var known []congress.Correction
	if before, was := p.before.(*congress.Activity); was {
		known = before.Corrections
	}
	said := fresh(after.Corrections, known, notice)
	if said == nil {
		c.disclosed(r, year, ids, after.Path)
		return
	}
	gone := slices.DeleteFunc(slices.Clone(ids), func(id congress.DeputyID) bool {
		return slices.ContainsFunc(after.Participants, func(now congress.DeputyID) bool {
			return c.after.moved.id("DeputyID", string(now)) == string(id)
		})
	})
	if len(gone) < len(ids) {
		c.attention(r, problem.Say("%[1]d年度公示已于%[2]s开始，活动里已有更正：%[3]s", "the notice for %[1]d began on %[2]s; a correction stands in the activity: %[3]s", year, day(notice.From),
			c.after.hide(said.Date.Chinese()+" "+lines(said.What)+"（"+said.ApprovedBy+"批准）")), problem.Text{})
	}
	c.disclosed(r, year, gone, "")
}

// few joins a few of many.
func few(names []string, by string) string {
	const most = 6
	s := strings.Join(names[:min(most, len(names))], by)
	if len(names) > most {
		s += fmt.Sprintf("等%d名", len(names))
	}
	return s
}

// correction returns the correction that came with the state after, is dated since the notice began, and so can be about
// what was changed; nil if there is none.
func (c *comparison) correction(id congress.DeputyID, year int, notice *congress.NoticePeriod) *congress.Correction {
	y := c.after.Congress.YearOf(id, year)
	if y == nil || !y.Public() {
		return nil
	}
	var known []congress.Correction
	if old := c.years[place.Stem(y.Path)]; old != nil {
		known = old.Corrections
	}
	return fresh(y.Corrections, known, notice)
}

// fresh returns the first correction that is not known and is dated since a notice began; nil if there is none.
func fresh(all, known []congress.Correction, notice *congress.NoticePeriod) *congress.Correction {
	for i := range all {
		n := &all[i]
		if !slices.Contains(known, *n) && n.Date.Valid() && n.Date.Last() >= notice.From.First() {
			return n
		}
	}
	return nil
}
