package station

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Closed reports receptions, plans, activities and visits on days on which their station is not open, and a station that leads
// to one that was closed before. It warns of deputies whom voters would look for at a closed station.
func Closed(k *finding.Check) {
	for s := range finding.Sound(k.Stations) {
		leadsOn(k, s)
		former(k, s.Path, "", s.Earlier)
		for i := range s.Points {
			former(k, s.Path, finding.Entry("points", i, "")+".", s.Points[i].Earlier)
		}
	}
	for b := range finding.Sound(k.Boards) {
		for i, m := range b.Months {
			if m.Activity != "" && m.Postponed == nil {
				held(k, b.Path, finding.Entry("months", i, "month"), b.Station, congress.Date(m.Month))
			}
		}
		for i, r := range b.Receptions {
			if r.Cancelled == nil {
				held(k, b.Path, finding.Entry("receptions", i, "date"), b.Station, r.Date)
			}
		}
	}
	for a := range finding.Sound(k.Activities) {
		from, _ := a.When()
		held(k, a.Path, "station", a.Station, from)
	}
	for v := range finding.Sound(k.Supervisions) {
		for i, visit := range v.Visits {
			held(k, v.Path, finding.Entry("visits", i, "station"), visit.Station, congress.Date(visit.Month))
		}
	}
	for d := range finding.Sound(k.Deputies) {
		left(k, d)
	}
}

// leadsOn checks the station to which a closed one leads.
func leadsOn(k *finding.Check, s *congress.Station) {
	if s.Closed == nil || s.Closed.To == "" {
		return
	}
	to := k.Station(s.Closed.To)
	switch {
	case to == s:
		k.Add(s.Path, "closed.to", problem.Say("撤销以后去的还是它自己", "it leads to itself"), problem.Say("写接替它的联络站；没有的删去 to", "name the station in its place, or remove to"))
	case to != nil && to.Closed != nil && finding.Before(to.Closed.Date, s.Closed.Date):
		k.Add(s.Path, "closed.to", problem.Say("%[1]s 已于 %[2]s 撤销", "%[1]s was closed on %[2]s", to.ID, to.Closed.Date), problem.Say("写现在接待的联络站", "name a station that is open"))
	}
}

// former checks the earlier names and addresses of a station or point. at is its place in the record.
func former(k *finding.Check, path, at string, earlier []congress.EarlierSite) {
	for i, e := range earlier {
		if e.Name == "" && e.Address == "" {
			k.Add(path, finding.Entry(at+"earlier", i, "until"), problem.Say("没有写当时的名称，也没有写当时的地址", "it has neither the name nor the address of that time"), problem.Say("改过名的写 name，搬过的写 address", "write name if it was renamed, address if it moved"))
		}
	}
}

// held reports what is to be, or was, at a station on a day on which it is not open.
func held(k *finding.Check, path, field string, id congress.StationID, day congress.Date) {
	s := k.Station(id)
	if s == nil || s.Broken || !day.Valid() || s.OpenOn(day) {
		return
	}
	if !s.ClosedBy(day) {
		k.Add(path, field, problem.Say("%[1]s（%[2]s）自 %[3]s 才设立，%[4]s 还没有", "%[1]s (%[2]s) is there since %[3]s only, not on %[4]s", s.Name, id, s.Opened, day),
			problem.Say("核对日期和联络站；设立日期写错的，改正 opened", "check the day and the station, or correct opened"))
		return
	}
	fix := problem.Say("改正日期或联络站；撤销日期写错的，改正 closed", "correct the day or the station, or correct closed")
	if to := k.Replacement(id, day); to != nil {
		fix = problem.Say("写到接替的联络站 %[1]s；撤销日期写错的，改正 closed", "move it to the station in its place, %[1]s, or correct closed", to.ID)
	}
	k.Add(path, field, problem.Say("%[1]s（%[2]s）已于 %[3]s 撤销，%[4]s 不再接待", "%[1]s (%[2]s) was closed on %[3]s and is not open on %[4]s", s.Name, id, s.Closed.Date, day), fix)
}

// left warns of a deputy in office whose station is closed.
func left(k *finding.Check, d *congress.Deputy) {
	s := k.Station(d.Station)
	if s == nil || !k.Now.Valid() || !s.ClosedBy(k.Now) || d.Withdrawn != nil || !d.InOffice(k.Now) {
		return
	}
	fix := problem.Say("写代表现在所在的联络站", "name the station at which the deputy is now")
	if to := k.Replacement(s.ID, k.Now); to != nil {
		fix = problem.Say("转到接替的站的，写 station: %[1]s", "write station: %[1]s if it is the one in its place", to.ID)
	}
	k.Warn(d.Path, "station", problem.Say("%[1]s已于 %[2]s 撤销，选民到那里找不到%[3]s", "%[1]s was closed on %[2]s, where voters would look for %[3]s", s.Name, s.Closed.Date, d.Name), fix)
}
