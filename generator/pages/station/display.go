package station

import (
	"slices"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/pages/reception"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Display is the view of the wall of a station for a display: panels that are shown one after the other. The page is opened
// from a folder, without a server, and also on days after the build. Therefore its script decides what depends on the day.
type Display struct {
	view.Frame
	Station string
	Closed  *view.Closed // nil while the station is open
	Year    int
	AsOf    string
	Entered string      // the day up to which the station says that results are entered; empty where it does not say
	Coming  []ComingDay // receptions from the day of the build on, cancelled ones included
	Usual   string      // 每月15日为代表接待选民日; empty where the site has no such day
	Themes  []QuarterPanel
	Plan    []QuarterPanel // the quarters with entries
	People  PeoplePanel
	Texts   []PanelText
	Results []ToldResult
	Contact view.Contact
	Staff   []Fact
	Code    *Code
}

// ComingDay is a reception on the rota that is still to come.
type ComingDay struct {
	reception.Panel
	Year int
	Off  bool // cancelled
}

// ToldResult is a suggestion whose result the voters were told.
type ToldResult struct {
	Title   string
	Lead    string
	Result  string
	Machine string
	Told    string // 2024年7月20日，上门反馈
}

const mostResults = 9

// AddDisplays adds the page of the display for each station that has a board.
func AddDisplays(shared *view.Builder) {
	b := New(shared)
	for _, s := range b.Stations {
		if !b.Shown(&s.Record) {
			continue
		}
		if years := board.Years(b.Congress, s.ID, b.Shown); years != nil {
			b.Add(place.Display(s.ID), "stations/display", func() any { return b.display(s, years) })
		}
	}
}

func (b Builder) display(s *congress.Station, years []int) *Display {
	year := years[0]
	if slices.Contains(years, b.Now.Year()) {
		year = b.Now.Year()
	}
	p := b.Panels(s, year)
	v := &Display{Station: s.NameOn(b.Now), Closed: b.ClosedStation(s), Year: year, AsOf: p.AsOf, Entered: p.Results, People: b.peoplePanel(s.ID, b.Now), Contact: p.Contact, Staff: p.Staff, Results: b.results(s.ID),
		Code: b.Code(place.Board(s.ID))}
	v.Frame = b.Frame(place.Display(s.ID), "stations", b.Say("displayOf", s.NameOn(b.Now)), b.Say("displayAbout", s.NameOn(b.Now)), view.Link{Text: b.Say("navStations"), Href: b.Href(place.Stations)}, b.StationLink(s.ID))
	v.Here, v.Indexed, v.Root, v.Draft = b.Say("display"), false, "../../../", s.Draft
	if b.Congress.Site != nil && b.Congress.Site.ReceptionDay > 0 && v.Closed == nil {
		v.Usual = b.Say("usualDay", b.Congress.Site.ReceptionDay)
	}
	for _, y := range slices.Backward(years) {
		if y >= b.Now.Year() {
			v.Coming = append(v.Coming, b.comingDays(s, y)...)
		}
	}
	for _, q := range p.Quarters {
		if q.Theme != "" {
			v.Themes = append(v.Themes, q)
		}
		if slices.ContainsFunc(q.Months, func(m MonthPanel) bool { return m.State != monthStates[board.Unplanned].id }) {
			v.Plan = append(v.Plan, q)
		}
	}
	for _, t := range p.Texts {
		v.Texts = append(v.Texts, t.Texts...)
	}
	for i, x := range v.People.People {
		if x.Portrait != nil { // a relative address, because a folder has no root
			near := *x.Portrait
			near.Src, near.Set = v.Root+strings.TrimPrefix(near.Src, b.Base), ""
			v.People.People[i].Portrait = &near
		}
	}
	return v
}

// comingDays returns the receptions of a year that are not past on the day of the build.
func (b Builder) comingDays(s *congress.Station, year int) []ComingDay {
	w := board.Read(b.Congress, s, year, b.Now, b.Shown)
	var all []ComingDay
	for i := range w.Receptions {
		r := &w.Receptions[i]
		if r.Planned != nil && r.Date.Year() == year && r.Date.Exact() && r.Date.Last() >= b.Now.First() && r.State != board.Received {
			all = append(all, ComingDay{reception.New(b.Builder).Panel(r, year), year, r.State == board.Cancelled})
		}
	}
	return all
}

// results returns the latest public suggestions that deputies of a station lead and whose result the voters were told.
func (b Builder) results(id congress.StationID) []ToldResult {
	var list []*congress.Suggestion
	for _, d := range b.DeputiesAt(id, b.Now) {
		if !b.Shown(&d.Record) {
			continue
		}
		for _, s := range b.RaisedBy(d.ID) {
			if s.Raised.Lead == d.ID && suggestion.New(b.Builder).Public(s) && s.MergedInto == "" && s.Result != nil && s.Feedback != nil && !slices.Contains(list, s) {
				list = append(list, s)
			}
		}
	}
	slices.SortStableFunc(list, func(x, y *congress.Suggestion) int {
		return strings.Compare(y.Feedback.Date.First(), x.Feedback.Date.First())
	})
	var all []ToldResult
	for _, s := range list[:min(len(list), mostResults)] {
		r := ToldResult{Title: s.Title, Lead: b.DeputyIfThere(s.Raised.Lead).Text, Machine: string(s.Feedback.Date),
			Told: view.Joined("，", s.Feedback.Date.Chinese(), s.Feedback.How)}
		for _, part := range b.Result(s.Result) {
			r.Result = view.Joined("；", r.Result, strings.TrimRight(part.Text, "。"))
		}
		all = append(all, r)
	}
	return all
}
