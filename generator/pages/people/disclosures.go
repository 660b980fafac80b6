package people

import (
	"fmt"
	"maps"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Disclosures is the view of the list of disclosed years.
type Disclosures struct {
	view.Frame
	Years []DisclosureLink
}

// DisclosureLink links to the overview of one year.
type DisclosureLink struct {
	view.Link
	Edition *view.Edition // nil where the year has none; then Note says how far it has come
}

// Disclosure is the view of the overview of one year, by station and by kind. It ranks nobody.
type Disclosure struct {
	view.Frame
	Edition     *view.Edition
	Unpublished string // 2025年，已过年底，尚未公示。…; empty where there is an edition
	Deputies    int
	Total       Figure
	Receptions  int // of the total
	Stations    []StationRow
	Kinds       []Figure
	Months      *view.Strip
	Unknown     int
	People      []StationPeople
	Norms       []Norm
	Proposals   *view.Link // the suggestions of the year
	Years       []view.Link
	Prev        *view.Link
	Next        *view.Link
}

// StationRow is the row of one station in a table.
type StationRow struct {
	ID         string
	Station    view.Link
	Deputies   int
	Items      int
	Receptions int
}

// StationPeople holds the deputies of one station, with links to their disclosures.
type StationPeople struct {
	ID      string
	Station view.Link
	Count   int // of the people
	People  []view.Person
}

// AddDisclosures adds the overview of each year that has an edition, a record or an activity.
func AddDisclosures(shared *view.Builder) {
	b := New(shared)
	years := b.DisclosedYears()
	b.Add(place.Disclosures, "disclosure/section", func() any {
		v := &Disclosures{Frame: b.Frame(place.Disclosures, "disclosure", b.Say("disclosures"), b.Say("disclosuresAbout"))}
		for _, year := range slices.Backward(years) {
			line := DisclosureLink{view.Link{Text: b.Say("editionOf", year), Href: b.Href(place.Disclosure(year))}, b.EditionOf(year)}
			if line.Edition == nil {
				line.Note = b.YearNote(year)
			}
			v.Years = append(v.Years, line)
		}
		return v
	})
	for _, year := range years {
		b.Add(place.Disclosure(year), "disclosure/year", func() any { return b.disclosure(year, years) })
	}
}

// DisclosedYears returns all years of which something is disclosed, the oldest first.
func (b Builder) DisclosedYears() []int {
	years := map[int]bool{}
	for _, y := range b.Years {
		years[y.Year] = b.Shown(&y.Record) || years[y.Year]
	}
	for _, a := range b.Activities {
		years[a.Year] = b.Shown(&a.Record) || years[a.Year]
	}
	for _, e := range b.Editions {
		years[e.Year] = b.Shown(&e.Record) || years[e.Year]
	}
	maps.DeleteFunc(years, func(year int, any bool) bool { return !any || year == 0 })
	return slices.Sorted(maps.Keys(years))
}

// disclosure returns the view of a year. An activity counts once for each deputy who took part.
func (b Builder) disclosure(year int, years []int) *Disclosure {
	v := &Disclosure{Edition: b.EditionOf(year)}
	v.Frame = b.Frame(place.Disclosure(year), "disclosure", b.Say("disclosureOf", year),
		b.Say("disclosureAbout", year), view.Link{Text: b.Say("disclosures"), Href: b.Href(place.Disclosures)})
	v.Here = b.Say("yearN", year)
	if v.Edition == nil {
		v.Unpublished = b.unpublished(year)
	} else {
		v.Article(v.Edition.Closed, b.Website.Shared.Operator)
	}
	sum := &yearSum{kinds: map[string]int{}, stations: map[congress.StationID]*stationSum{}}
	for _, d := range b.Deputies {
		if b.Shown(&d.Record) && slices.Contains(b.Disclosed(d), year) {
			b.sumDeputy(sum, d, year)
		}
	}
	for _, s := range append(b.StationsInOrder(), &congress.Station{}) { // the last stands for deputies without station
		if at := sum.stations[s.ID]; at != nil {
			slices.SortStableFunc(at.people.People, view.ByName)
			v.Stations, v.People = append(v.Stations, at.row), append(v.People, at.people)
		}
	}
	for _, at := range sum.stations { // one that no record describes counts, too
		v.Deputies += at.row.Deputies
		v.Total.Count += at.row.Items
		v.Receptions += at.row.Receptions
	}
	v.Unknown = sum.unknown
	v.Months = b.NewStrip(fmt.Sprintf("months-%d", year), b.Say("dutiesByMonth"), year, sum.months, func(month int) bool {
		return congress.Date(fmt.Sprintf("%04d-%02d", year, month)).First() > b.Now.Last()
	})
	if kinds := b.Vocabularies["duty-kinds"]; kinds != nil {
		for _, w := range kinds.Words {
			if n := sum.kinds[w.Name]; n > 0 || w.Until == "" || w.Until.Year() >= year {
				v.Kinds = append(v.Kinds, figure(w.Name, n, b.kindYear(w, year, n), w.Meaning))
			}
		}
	}
	v.Norms = b.norms("")
	if links := b.Ways(view.Link{Text: b.Say("suggestionsOfYear", year), Href: place.SuggestionYear(year)}); links != nil {
		v.Proposals = &links[0]
	}
	v.Years, v.Prev, v.Next = b.Around(years, year, place.Disclosure, func(y int) string { return b.Say("noticeOfYear", y) })
	return v
}

// yearSum counts what deputies disclose of a year. An item counts for each deputy who took part.
type yearSum struct {
	kinds    map[string]int // items, by kind of duty
	months   [12]int        // items
	unknown  int            // items whose month is not known
	stations map[congress.StationID]*stationSum
}

// stationSum is the deputies of a station who disclose a year, and what they disclose.
type stationSum struct {
	row    StationRow
	people StationPeople
}

// sumDeputy adds what a deputy discloses of a year.
func (b Builder) sumDeputy(sum *yearSum, d *congress.Deputy, year int) {
	station := d.StationOn(b.EndOf(year))
	at := sum.stations[station]
	if at == nil {
		link := b.StationLinkOn(station, b.EndOf(year))
		at = &stationSum{StationRow{ID: string(station), Station: link}, StationPeople{ID: string(station), Station: link}}
		sum.stations[station] = at
	}
	person := b.Person(d)
	person.Post = d.PostOn(b.EndOf(year))
	person.Href, person.Note = b.Href(place.DeputyYear(d.ID, year)), b.served(d, year)
	at.people.People = append(at.people.People, person)
	at.people.Count++
	items := b.Items(d.ID, year)
	at.row.Deputies++
	at.row.Items += len(items)
	for i := range items {
		sum.kinds[items[i].Kind]++
		if items[i].Kind == "接待选民" {
			at.row.Receptions++
		}
	}
	counts, unknown := view.MonthsOf(items)
	sum.unknown += unknown
	for i := range counts {
		sum.months[i] += counts[i]
	}
}

// unpublished says how far a year without an edition has come: 2025年，已过年底，尚未公示。结果登记到2025年2月21日。
func (b Builder) unpublished(year int) string {
	return b.Say("yearUnpublished", "year", year, "note", b.YearNote(year))
}

// kindYear returns the address of the list of a kind of duty in a year; "" if count is 0.
func (b Builder) kindYear(w *congress.Word, year, count int) string {
	if count == 0 {
		return ""
	}
	return b.Href(place.DutyKindYear(w.ID, year))
}

// norms returns what the congress asks of deputies for a kind of duty; for "" it returns all norms.
func (b Builder) norms(kind string) []Norm {
	var all []Norm
	if b.Congress.Site != nil {
		for _, n := range b.Congress.Site.Norms {
			if kind == "" || n.Kind == kind {
				all = append(all, Norm{n.Text, n.Source})
			}
		}
	}
	return all
}
