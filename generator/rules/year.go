package rules

import (
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// yearName reports records whose file or folder must be named after a year and is not.
func yearName(k *finding.Check) {
	for r := range k.Records() {
		i, _ := place.Of(r.Path)
		named, year, is := i.Year()
		if !is || plausible(year) {
			continue
		}
		of := problem.Say("文件夹名", "the folder's name")
		if i.Yearly() {
			of = problem.Say("文件名", "the file's name")
		}
		k.Add(r.Path, "", problem.Say("%[1]s“%[2]s”应当是年份", "%[1]s %[2]q should be a year", of, named), problem.Say("改成四位数的年份，如 2024", "rename it to a year of four digits, such as 2024"))
	}
}

// plausible tells whether a record may be of a year. The first elections to people's congresses were in 1953.
func plausible(year int) bool { return year >= 1949 && year < 2200 }

// inYear reports a date outside of the year that the file or folder of its record is named after.
func inYear(k *finding.Check) {
	held := func(file, field string, year int, d congress.Date) {
		if !plausible(year) || !d.Valid() || d.Year() == year {
			return
		}
		if d.First() > k.Now.Last() && k.Now.Valid() && year <= k.Now.Year() && !strings.HasPrefix(field, "period") && !strings.HasPrefix(field, "months") && !strings.HasPrefix(field, "receptions") {
			return // the year of the date is a slip; rule future reports it
		}
		k.Add(file, field, problem.Say("%[1]s 不在 %[2]d 年，文件却归在这一年", "%[1]s is not in %[2]d, under which the file stands", d, year),
			problem.Say("改正日期，或把它移到 %[1]d 年", "correct the date, or move it to %[1]d", d.Year()))
	}
	for y := range finding.Sound(k.Years) {
		for i := range y.Duties {
			if from, _ := y.Duties[i].When(); from.Year() != y.Year {
				held(y.Path, finding.Entry("duties", i, finding.StartKey(y.Duties[i].Date)), y.Year, from)
			}
		}
	}
	for a := range finding.Sound(k.Activities) {
		from, _ := a.When()
		held(a.Path, finding.StartKey(a.Date), a.Year, from)
	}
	for s := range finding.Sound(k.Suggestions) {
		held(s.Path, "raised.date", s.Year, s.Raised.Date)
	}
	for b := range finding.Sound(k.Boards) {
		for i, m := range b.Months {
			held(b.Path, finding.Entry("months", i, "month"), b.Year, congress.Date(m.Month))
		}
		for i, r := range b.Receptions {
			held(b.Path, finding.Entry("receptions", i, "date"), b.Year, r.Date)
		}
	}
	for s := range finding.Sound(k.Supervisions) {
		for i, v := range s.Visits {
			held(s.Path, finding.Entry("visits", i, "month"), s.Year, congress.Date(v.Month))
			held(s.Path, finding.Entry("visits", i, "date"), s.Year, v.Date)
		}
		for i, r := range s.Rallies {
			held(s.Path, finding.Entry("rallies", i, "date"), s.Year, r.Date)
		}
	}
	for e := range finding.Sound(k.Editions) {
		held(e.Path, "period.from", e.Year, e.Period.From)
		held(e.Path, "period.to", e.Year, e.Period.To)
	}
}
