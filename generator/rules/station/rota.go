package station

import (
	"slices"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Rota reports lines of a rota, and leads of months, that do not fit the station, its reception day or the receptions that were
// held.
func Rota(k *finding.Check) {
	for b := range finding.Sound(k.Boards) {
		s := k.Station(b.Station)
		if s == nil {
			continue
		}
		for i, m := range b.Months {
			if d := k.Deputy(m.Lead); d != nil && !d.Broken && !d.At(b.Station, congress.Date(m.Month)) && m.Note == "" {
				stranger(k, b, finding.Entry("months", i, "lead"), d, congress.Date(m.Month))
			}
		}
		for i := range b.Receptions {
			receivers(k, b, i)
			usual(k, b, i)
			moved(k, b, i)
			cancelled(k, b, i)
			beside(k, b, i)
			if r := &b.Receptions[i]; r.Time != "" {
				if _, _, ok := r.Time.Span(); !ok {
					k.Add(b.Path, finding.Entry("receptions", i, "time"), problem.Say("看不懂时间“%[1]s”", "the time %[1]q cannot be read", r.Time),
						problem.Say("写成几点到几点，先早后晚，如 8:30—11:30", "write from when to when, the earlier first, as in 8:30—11:30"))
				}
			}
		}
		for _, line := range board.Rota(s, b, board.Held(k.Congress, b.Station, b.Year, inForce), k.Now) {
			if line.Held != nil && line.Planned != nil && line.Planned.Cancelled != nil {
				i := slices.IndexFunc(b.Receptions, func(r congress.Reception) bool { return r.Cancelled == line.Planned.Cancelled })
				k.Add(b.Path, finding.Entry("receptions", i, "cancelled"), problem.Say("%[1]s 写了取消，又登记了接待 %[2]s", "%[1]s is cancelled, but the reception %[2]s is entered", line.Date, line.Held.ID),
					problem.Say("接待了的，删去 cancelled；没有接待的，改正那次活动的日期或代表", "if it was held, remove cancelled; if not, correct the day or the deputies of the activity"))
			}
		}
	}
}

// stranger reports a deputy who belongs to another station on a day. Of a deputy who moved it names the station of that day.
func stranger(k *finding.Check, b *congress.Board, field string, d *congress.Deputy, day congress.Date) {
	if there := d.StationOn(day); len(d.Earlier) > 0 && there != "" {
		if k.Station(there) == nil {
			return // rule reference reports it
		}
		k.Add(b.Path, field, problem.Say("%[1]s（%[2]s）在 %[3]s 属于联络站 %[4]s", "on %[3]s, %[1]s (%[2]s) belongs to station %[4]s", d.Name, d.ID, day, there),
			problem.Say("改正代表或日期；请来的写 note 说明；调动的日期写错的，改正 deputies/%[1]s/deputy.yaml 的 earlier", "correct the deputy or the day; if asked to come say so in note; if the day of the move is wrong, correct earlier in deputies/%[1]s/deputy.yaml", d.ID))
		return
	}
	k.Add(b.Path, field, problem.Say("%[1]s（%[2]s）不是本站的代表", "%[1]s (%[2]s) does not belong to this station", d.Name, d.ID),
		problem.Say("改正编号；请外站代表来的，写 note 说明，如 note: 请行业站代表同来；属于本站的，在 deputies/%[1]s/deputy.yaml 写 station: %[2]s", "correct the id; if a deputy of another station was asked, say so in note; one of this station has station: %[2]s in deputies/%[1]s/deputy.yaml", d.ID, b.Station))
}

// receivers reports deputies who receive voters at another station than theirs and no note says why.
func receivers(k *finding.Check, b *congress.Board, i int) {
	r := &b.Receptions[i]
	for j, id := range r.Deputies {
		if d := k.Deputy(id); d != nil && !d.Broken && !d.At(b.Station, r.Date) && r.Note == "" {
			stranger(k, b, finding.Entry(finding.Entry("receptions", i, "deputies"), j, ""), d, r.Date)
		}
	}
}

// usual reports line i of a rota where its day is not the reception day and it does not say why, or where it has no day.
func usual(k *finding.Check, b *congress.Board, i int) {
	r := &b.Receptions[i]
	switch {
	case !r.Date.Valid():
	case !r.Date.Exact():
		k.Add(b.Path, finding.Entry("receptions", i, "date"), problem.Say("接待日期 %[1]s 没有写到日", "the reception on %[1]s has no day", r.Date),
			problem.Say("写明哪一天，如 %[1]s-15；还没有定的先不写这一行", "write the day, as in %[1]s-15; a line without one is not written yet", r.Date[:min(len(r.Date), 4)]+"-05"))
	case r.Moved == nil && r.Note == "" && !isUsual(k, r.Date):
		k.Add(b.Path, finding.Entry("receptions", i, "date"), problem.Say("%[1]s 不是每月%[2]d日的接待日，没有写原因", "%[1]s is not the reception day, the %[2]dth, and there is no reason", r.Date, k.Site.ReceptionDay),
			problem.Say("改期的写 moved: {from: 原定日期, reason: 原因}；加场的写 note", "if it was moved write moved: {from: …, reason: …}; if it is an additional one write note"))
	}
}

// isUsual tells whether a day is the reception day of its month; in a month that is too short this is the last day. It is true
// where no reception day is set.
func isUsual(k *finding.Check, day congress.Date) bool {
	if k.Site == nil || k.Site.ReceptionDay < 1 || !day.Exact() || !day.Valid() {
		return true
	}
	of := day.Time().Day()
	return of == k.Site.ReceptionDay || of < k.Site.ReceptionDay && string(day) == congress.Date(day[:len("2006-01")]).Last()
}

// moved reports line i of a rota where the reception was moved from a day on which there was to be none, or also stands on the
// day from which it was moved.
func moved(k *finding.Check, b *congress.Board, i int) {
	r := &b.Receptions[i]
	if r.Moved == nil || !r.Moved.From.Valid() || !r.Date.Valid() {
		return
	}
	field, from := finding.Entry("receptions", i, "moved.from"), r.Moved.From
	chain := slices.IndexFunc(b.Receptions, func(o congress.Reception) bool { return o.Moved != nil && o.Date == from && o.Moved.From != from })
	switch {
	case from == r.Date:
		k.Add(b.Path, field, problem.Say("原定日期和新日期都是 %[1]s", "it was moved from %[1]s to the same day", from), problem.Say("date 写新日期，moved.from 写最初的日期", "date is the new day, moved.from the first one"))
	case chain >= 0 && chain != i:
		k.Add(b.Path, field, problem.Say("%[1]s 本身是从 %[2]s 改来的", "%[1]s was itself moved from %[2]s", from, b.Receptions[chain].Moved.From),
			problem.Say("同一次接待只留一行：from 写 %[1]s，再写 times: 2", "keep one line for a reception: from is %[1]s, with times: 2", b.Receptions[chain].Moved.From))
	case r.Note == "" && !isUsual(k, from):
		k.Add(b.Path, field, problem.Say("原定日期 %[1]s 不是每月%[2]d日的接待日", "it was moved from %[1]s, which is not the reception day, the %[2]dth", from, k.Site.ReceptionDay),
			problem.Say("写最初的日期；改了不止一次的另写 times；原来就是加场的，写 note", "write the first day, and times if it was moved more than once; if it was an additional one write note"))
	case slices.ContainsFunc(b.Receptions, func(o congress.Reception) bool {
		return o.Date == from && o.Moved == nil && o.Cancelled == nil && len(o.Deputies) > 0 && slices.Equal(o.Deputies, r.Deputies)
	}):
		k.Add(b.Path, field, problem.Say("改期以后，%[1]s 那一行还在", "the line of %[1]s, from which it was moved, is still there", from), problem.Say("删去原来的一行；两天都接待的，删去 moved，写 note", "remove that line; if there are two receptions, remove moved and write note"))
	}
}

// cancelled reports line i of a rota where the reception was cancelled after its day, or on a day to come.
func cancelled(k *finding.Check, b *congress.Board, i int) {
	r := &b.Receptions[i]
	if r.Cancelled == nil || r.Cancelled.Date == "" {
		return
	}
	field := finding.Entry("receptions", i, "cancelled.date")
	switch on := r.Cancelled.Date; {
	case finding.Before(r.Date, on):
		k.Add(b.Path, field, problem.Say("%[1]s 才决定取消，接待日 %[2]s 已经过了", "it was cancelled on %[1]s, after its day, %[2]s", on, r.Date), problem.Say("写决定取消的那一天", "write the day on which that was decided"))
	case k.Now.Valid() && finding.Before(k.Now, on):
		k.Add(b.Path, field, problem.Say("%[1]s 还没有到，却已记为做过的事", "%[1]s is still to come, but is recorded as done", on), problem.Say("写决定取消的那一天", "write the day on which that was decided"))
	}
}

// beside reports line i of a rota where an earlier line has the same day, place and time.
func beside(k *finding.Check, b *congress.Board, i int) {
	r := &b.Receptions[i]
	for j := range i {
		o := &b.Receptions[j]
		if r.Date == "" || o.Date != r.Date || o.Place != r.Place || o.Cancelled != nil || r.Cancelled != nil || noClash(o.Time, r.Time) {
			continue
		}
		k.Add(b.Path, finding.Entry("receptions", i, "date"), problem.Say("与第 %[1]d 行同一天、同一地点、同一时间", "the same day, place and time as line %[1]d", j+1),
			problem.Say("重复的删去一行；一天两次的，写各自的 time 或 place", "remove one of them; if there are two on a day write the time or place of each"))
		return
	}
}

// noClash tells whether two times surely have no hour in common. A time that is not known may be any hour.
func noClash(x, y congress.Hours) bool {
	from, to, ok := x.Span()
	begin, end, known := y.Span()
	return ok && known && (to <= begin || end <= from)
}
