package station

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Plan reports an activity that fulfils a plan and names no station, and warns of one whose plan is not on the station's board.
func Plan(k *finding.Check) {
	boards := map[congress.StationID][]*congress.Board{}
	for _, b := range k.Boards {
		boards[b.Station] = append(boards[b.Station], b)
	}
	for a := range finding.Sound(k.Activities) {
		if a.Plan == "" || !a.Plan.Valid() {
			continue
		}
		if a.Station == "" {
			k.Add(a.Path, "plan", problem.Say("写了对应计划，没有写联络站", "there is a plan and no station"), problem.Say("补上 station", "write station"))
			continue
		}
		if k.Station(a.Station) == nil {
			continue
		}
		year := congress.Date(a.Plan).Year()
		n := slices.IndexFunc(boards[a.Station], func(b *congress.Board) bool { return b.Year == year })
		if n >= 0 && (boards[a.Station][n].Broken || slices.ContainsFunc(boards[a.Station][n].Months, func(m congress.Planned) bool { return m.Month == a.Plan })) {
			continue
		}
		k.Warn(a.Path, "plan", problem.Say("联络站 %[1]s 的站务公示中没有 %[2]s 的计划", "the board of station %[1]s has no plan for %[2]s", a.Station, a.Plan),
			problem.Say("在 %[1]s 的 months 中补上，或改正月份", "add it to months in %[1]s, or correct the month", place.FileOf(&congress.Board{Station: a.Station, Year: year})))
	}
}
