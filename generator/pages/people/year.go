package people

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"gongshi/generator/congress"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// DeputyYear is the view of the disclosure of one deputy for one year, the page by which voters judge.
type DeputyYear struct {
	view.Frame
	Person      view.Person
	Year        int
	Offices     []string      // 禹州市第十六届人大代表（朱阁镇第一选区）
	Edition     *view.Edition // nil where the year has not been published as an edition
	Unpublished string        // 2025年，已过年底，尚未公示。…; empty where there is an edition
	Served      string        // the time in office, where it was not the whole year; empty otherwise
	Total       Figure
	Figures     []Figure
	Months      *view.Strip
	Unknown     int // items whose month is not known
	Groups      []ItemGroup
	Report      *Report
	Poll        *Poll
	Corrected   int // how many corrections there are
	Corrections []Correction
	Suggestions []suggestion.Role
	Pledges     []string
	Contact     view.Contact
	Years       []view.Link // the deputy's other years
	Prev, Next  *view.Link
	Norms       []Norm
}

// Figure is a number with its definition and a link to its items.
type Figure struct {
	Key   string // figures that print alike have the same
	Text  string
	Count int
	Href  string
	Means string
}

// figure returns a Figure.
func figure(text string, count int, href, means string) Figure {
	return Figure{Key: text + "\n" + strconv.Itoa(count) + "\n" + href, Text: text, Count: count, Href: href, Means: means}
}

// ItemGroup holds the items of one kind of duty.
type ItemGroup struct {
	Key   string // groups whose heads print alike have the same
	ID    string // the kind's id
	Kind  view.Link
	Means string
	Count int // of the items
	Items []Item
}

// Report is a deputy's report to the voters.
type Report struct {
	Line string // 2024年12月18日，席庄村部，现场述职
	Text string // Markdown
}

// Poll is an evaluation by voters.
type Poll struct {
	Line     string
	Bars     *view.Bars
	Issued   int
	Returned int
	Valid    int
	Response string
}

// Norm is what the congress asks of deputies, as printed text.
type Norm struct{ Text, Source string }

// deputyYear returns the view of a deputy's year.
func (b Builder) deputyYear(d *congress.Deputy, year int) *DeputyYear {
	where := place.DeputyYear(d.ID, year)
	v := &DeputyYear{Person: b.Person(d), Year: year, Pledges: d.Pledges, Contact: b.Contact(d.StationOn(b.Now))}
	v.Person.Post = d.PostOn(b.EndOf(year))
	title := b.Say("disclosureOfDeputy", "name", d.Name, "year", year)
	v.Frame = b.Frame(where, "deputies", title, b.Say("disclosureOfDeputyAbout", "name", d.Name, "year", year),
		view.Link{Text: b.Say("navDeputies"), Href: b.Href(place.Deputies)}, view.Link{Text: d.Name, Href: v.Person.Href})
	v.Here = b.Say("calendarYear", year)
	if name := view.Apart(d); name != "" {
		v.Tab = b.Say("disclosureOfDeputy", "name", name, "year", year)
	}
	y := b.YearOf(d.ID, year)
	v.Draft = d.Draft || y != nil && y.Draft
	v.Offices = b.Offices(d, year)
	v.Edition = b.EditionOf(year)
	if v.Edition == nil {
		v.Unpublished = b.unpublished(year)
	} else {
		v.Article(v.Edition.Closed, b.Website.Shared.Operator)
	}
	v.Served = b.served(d, year)

	items := b.Items(d.ID, year)
	v.Total = Figure{Count: len(items), Href: "#items"}
	v.Groups, v.Figures = b.groups(items, year)
	counts, unknown := view.MonthsOf(items)
	v.Unknown = unknown
	v.Months = b.NewStrip("months-"+strconv.Itoa(year), b.Say("dutiesByMonth"), year, counts, func(month int) bool {
		m := congress.Date(fmt.Sprintf("%04d-%02d", year, month))
		return !d.InOffice(m) || m.First() > b.Now.Last()
	})
	if y != nil && b.Shown(&y.Record) {
		v.Report, v.Poll = report(y.Report), b.poll(y.Evaluation, year)
	}
	v.Corrections = b.shownCorrections(b.corrections(d.ID, year))
	v.Corrected = len(v.Corrections)
	v.Suggestions = suggestion.New(b.Builder).Roles(d.ID, year)
	v.Years, v.Prev, v.Next = b.Around(b.Disclosed(d), year, func(y int) string { return place.DeputyYear(d.ID, y) }, func(y int) string { return b.Say("noticeOfYear", y) })
	v.Norms = b.norms("")
	return v
}

// groups returns the items by kind, in the order of the vocabulary, and a figure for each kind.
func (b Builder) groups(items []congress.Item, year int) ([]ItemGroup, []Figure) {
	byKind := map[string][]Item{}
	ids := anchors(items)
	for i, it := range items {
		byKind[it.Kind] = append(byKind[it.Kind], b.item(it, ids[i], year))
	}
	var groups []ItemGroup
	var figures []Figure
	add := func(name, id, means string) {
		if list := byKind[name]; len(list) > 0 {
			groups = append(groups, ItemGroup{Key: id + " " + name + " " + strconv.Itoa(len(list)), ID: id, Kind: b.KindLink(name), Means: means, Count: len(list), Items: list})
			figures = append(figures, figure(name, len(list), "#kind-"+id, means))
			delete(byKind, name)
		}
	}
	if kinds := b.Vocabularies["duty-kinds"]; kinds != nil {
		for _, w := range kinds.Words {
			add(w.Name, w.ID, w.Meaning)
		}
	}
	for i, name := range slices.Sorted(maps.Keys(byKind)) { // kinds that no vocabulary has
		add(name, fmt.Sprintf("x%d", i+1), "")
	}
	return groups, figures
}

// anchors returns an anchor for each item on the page of its year, made from its day. Links from other pages use it.
func anchors(items []congress.Item) []string {
	ids := make([]string, len(items))
	seen := map[congress.Date]int{}
	for i := range items {
		from, _ := items[i].When()
		ids[i] = "i-" + string(from)
		if seen[from]++; seen[from] > 1 {
			ids[i] = fmt.Sprintf("%s_%d", ids[i], seen[from]) // a hyphen would make a month of a year
		}
	}
	return ids
}

// served returns a phrase that says in which part of a year the deputy held a seat; "" for the whole year.
func (b Builder) served(d *congress.Deputy, year int) string {
	times := d.ServiceIn(year)
	switch {
	case times == nil:
		return b.Say("heldNoSeat", "name", d.Name, "year", year)
	case len(times) > 1:
		return b.Say("servedFor", periods(times, year))
	}
	from, to := times[0].From, times[0].To
	first, last := fmt.Sprintf("%04d-01-01", year), fmt.Sprintf("%04d-12-31", year)
	switch {
	case string(from) == first && string(to) == last:
		return ""
	case string(to) == last:
		return b.Say("servedFrom", from.Chinese())
	case string(from) == first:
		return b.Say("servedTo", to.Chinese())
	}
	return b.Say("servedFor", congress.Period(from, to))
}
