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

// checkCorrections adds an entry if a record was changed after its notice had begun. Each deputy whose disclosure changes with
// it needs a dated correction.
func (c *comparison) checkCorrections(p recordPair, r *Record) {
	switch record := cmp.Or(p.before, p.after).(type) {
	case *congress.Year:
		if onlyKeyChanged(r, "corrections") || !everPublic(p) {
			return
		}
		c.checkDisclosures(r, record.Year, []congress.DeputyID{congress.DeputyID(c.renames.currentID("DeputyID", string(record.Deputy)))}, "")
	case *congress.Activity:
		c.checkActivity(p, r, record.Year)
	case *congress.Suggestion:
		c.checkDisclosures(r, record.Year, c.changedSigners(p), "")
	case *congress.Edition:
		if everPublic(p) && c.publishedNotice(record.Year) != nil {
			c.addAttention(r, problem.Say("公示已于%[1]s开始，公示说明本身有改动", "the notice began on %[1]s, and the edition itself was changed", day(c.publishedNotice(record.Year).From)),
				problem.Say("核对是否要另发公告说明", "see whether a public note is needed"))
		}
	case *congress.Selection:
		before, is := p.before.(*congress.Selection)
		if is && everPublic(p) && c.begun(before.Notice) && slices.ContainsFunc(r.Changes, func(d Change) bool { return d.Where[0].Key == "chosen" && len(d.Where) == 1 }) {
			c.addAttention(r, problem.Say("评选公示已于%[1]s开始，入选名单有改动", "the notice of the selection began on %[1]s, and those who are chosen were changed", day(before.Notice.From)),
				problem.Say("核对评选程序，说明改动的原因", "check the procedure, and say why it was changed"))
		}
	}
}

// day returns a date in both languages.
func day(d congress.Date) problem.Text { return problem.Say(d.Chinese(), string(d)) }

// everPublic reports whether a record is public on at least one side.
func everPublic(p recordPair) bool {
	return p.before != nil && p.before.Base().Public() || p.after != nil && p.after.Base().Public()
}

// onlyKeyChanged reports whether nothing but the field with the given key differs.
func onlyKeyChanged(r *Record, key string) bool {
	return len(r.Acts) == 0 && !slices.ContainsFunc(r.Changes, func(d Change) bool { return d.Where[0].Key != key })
}

// changedParticipants returns the deputies whose item from an activity differs, sorted. A deputy has such an item if they took
// part in the activity and it is public.
func (c *comparison) changedParticipants(p recordPair) []congress.DeputyID {
	items := func(side *reader, r place.Addressed) map[congress.DeputyID]string {
		all := map[congress.DeputyID]string{}
		if a, is := r.(*congress.Activity); is && a.Public() {
			for _, id := range a.Participants {
				item := a.ItemOf(id).Duty
				all[congress.DeputyID(side.renames.currentID("DeputyID", string(id)))] = side.node(reflect.ValueOf(item), problem.Text{}).encoded()
			}
		}
		return all
	}
	return changedIDs(items(&c.before, p.before), items(&c.after, p.after))
}

// changedSigners returns the deputies whose disclosure shows a suggestion on one side only, with another title, or with another
// role of the deputy. They are sorted.
func (c *comparison) changedSigners(p recordPair) []congress.DeputyID {
	named := func(side *reader, r place.Addressed) map[congress.DeputyID]string {
		all := map[congress.DeputyID]string{}
		if s, is := r.(*congress.Suggestion); is && s.Public() {
			for _, id := range append(s.Raised.Cosigners[:len(s.Raised.Cosigners):len(s.Raised.Cosigners)], s.Raised.Lead) {
				title := s.Title
				if id == s.Raised.Lead {
					title += "\x00"
				}
				all[congress.DeputyID(side.renames.currentID("DeputyID", string(id)))] = title
			}
		}
		return all
	}
	return changedIDs(named(&c.before, p.before), named(&c.after, p.after))
}

// changedIDs returns the deputies whose texts differ, or who have a text on one side only. They are sorted.
func changedIDs(before, after map[congress.DeputyID]string) []congress.DeputyID {
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

// checkDisclosures adds an entry that says which of the deputies, whose disclosure of a year was changed, have a correction for it
// and which have none. file is where a missing correction is to be written; "" stands for the records of their years. It adds
// nothing if the notice of the year has not begun, or if there are no deputies.
func (c *comparison) checkDisclosures(r *Record, year int, ids []congress.DeputyID, file string) {
	notice := c.publishedNotice(year)
	if notice == nil || len(ids) == 0 {
		return
	}
	var with, without []string
	var lacking []congress.DeputyID
	for _, id := range ids {
		if said := c.newCorrection(id, year, notice); said != nil {
			with = append(with, c.after.hide(c.after.refer(id)+" "+said.Date.Chinese()+" "+lines(said.What)+"（"+said.ApprovedBy+"批准）"))
		} else {
			without, lacking = append(without, c.after.hide(c.after.refer(id))), append(lacking, id)
		}
	}
	since := day(notice.From)
	if without == nil {
		c.addAttention(r, problem.Say("%[1]d年度公示已于%[2]s开始，已有更正：%[3]s", "the notice for %[1]d began on %[2]s; a correction stands there: %[3]s", year, since, joinFew(with, "；")), problem.Text{})
		return
	}
	if file == "" && len(lacking) == 1 {
		file = place.FileOf(&congress.Year{Deputy: lacking[0], Year: year})
	} else if file == "" {
		file = place.FileOf(&congress.Year{Deputy: "…", Year: year})
	}
	c.addAttention(r, problem.Say("%[1]d年度公示已于%[2]s开始，%[3]s没有相应的更正", "the notice for %[1]d began on %[2]s; there is no correction for %[3]s", year, since, joinFew(without, "、")),
		problem.Say("在 %[1]s 的 corrections 里写明日期、内容、原因和批准单位", "write date, what, reason and who approved it in corrections of %[1]s", c.after.hide(file)))
}

// checkActivity adds an entry about a changed activity. A correction in the activity is valid for all who take part. A deputy
// who no longer takes part needs a correction in the record of their own year.
func (c *comparison) checkActivity(p recordPair, r *Record, year int) {
	ids, notice := c.changedParticipants(p), c.publishedNotice(year)
	after, is := p.after.(*congress.Activity)
	if notice == nil || len(ids) == 0 || !is {
		c.checkDisclosures(r, year, ids, "")
		return
	}
	var known []congress.Correction
	if before, was := p.before.(*congress.Activity); was {
		known = before.Corrections
	}
	said := firstNew(after.Corrections, known, notice)
	if said == nil {
		c.checkDisclosures(r, year, ids, after.Path)
		return
	}
	gone := slices.DeleteFunc(slices.Clone(ids), func(id congress.DeputyID) bool {
		return slices.ContainsFunc(after.Participants, func(now congress.DeputyID) bool {
			return c.after.renames.currentID("DeputyID", string(now)) == string(id)
		})
	})
	if len(gone) < len(ids) {
		c.addAttention(r, problem.Say("%[1]d年度公示已于%[2]s开始，活动里已有更正：%[3]s", "the notice for %[1]d began on %[2]s; a correction stands in the activity: %[3]s", year, day(notice.From),
			c.after.hide(said.Date.Chinese()+" "+lines(said.What)+"（"+said.ApprovedBy+"批准）")), problem.Text{})
	}
	c.checkDisclosures(r, year, gone, "")
}

// joinFew joins the first six names and adds how many there are in all if there are more.
func joinFew(names []string, by string) string {
	const most = 6
	s := strings.Join(names[:min(most, len(names))], by)
	if len(names) > most {
		s += fmt.Sprintf("等%d名", len(names))
	}
	return s
}

// newCorrection returns the first correction in a deputy's public record of a year that the state before does not have and that
// is dated since the notice began. It returns nil if there is none.
func (c *comparison) newCorrection(id congress.DeputyID, year int, notice *congress.NoticePeriod) *congress.Correction {
	y := c.after.Congress.YearOf(id, year)
	if y == nil || !y.Public() {
		return nil
	}
	var known []congress.Correction
	if old := c.years[place.Stem(y.Path)]; old != nil {
		known = old.Corrections
	}
	return firstNew(y.Corrections, known, notice)
}

// firstNew returns the first correction that is not among the known ones and is dated since a notice began; nil if there is none.
func firstNew(all, known []congress.Correction, notice *congress.NoticePeriod) *congress.Correction {
	for i := range all {
		n := &all[i]
		if !slices.Contains(known, *n) && n.Date.Valid() && n.Date.Last() >= notice.From.First() {
			return n
		}
	}
	return nil
}
