package reception

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// DutyRegister is the view of the register of duties of a station for a year (履职情况登记簿): its activities by day.
type DutyRegister struct {
	view.Frame
	Station    view.Link
	AsOf       string
	Rows       []RegisteredDuty
	Kinds      []RegisterPart // they add up to the rows
	Said       string         // how many rows: 12次
	People     []view.Link    // the disclosures of the deputies of the station, where their own items stand
	Other      *view.Link     // the register of receptions of the year
	Years      []view.Link
	Prev, Next *view.Link
}

// RegisteredDuty is a line of the register.
type RegisteredDuty struct {
	ID       string
	Machine  string
	Date     string
	Kind     string
	Form     string
	Title    view.Link
	Place    string      // if not at the station
	People   []view.Link // Note is the role, if it is not 参加
	Guests   string
	Result   []view.Link
	Evidence []view.Link
}

func (b Builder) dutyRegister(d *StationDiary, year int, years []int) *DutyRegister {
	v := &DutyRegister{Station: b.StationLinkOn(d.ID, b.EndOf(year)), AsOf: b.Now.Chinese()}
	v.Frame = b.registerFrame(d, place.DutyRegister(d.ID, year), b.Say("dutyRegister"), year, b.Say("dutyRegisterAbout"))
	byKind := map[string][]view.Link{}
	var held []*congress.Activity
	for _, a := range b.HeldAt(d.ID) {
		if a.Year == year && b.Shown(&a.Record) {
			held = append(held, a)
		}
	}
	slices.SortStableFunc(held, view.InTime)
	for i, a := range held {
		row := b.registeredDuty(a, year, fmt.Sprintf("n-%d", i+1))
		byKind[a.Kind] = append(byKind[a.Kind], view.Link{Text: a.Title, Href: "#" + row.ID, Note: row.Date})
		v.Rows = append(v.Rows, row)
	}
	v.Kinds, v.Said = b.registerKinds(byKind), b.Say("timesN", len(v.Rows))
	for _, x := range b.DeputiesAt(d.ID, congress.Date(strconv.Itoa(year))) {
		if b.Shown(&x.Record) && slices.Contains(b.Disclosed(x), year) {
			v.People = append(v.People, view.Link{Text: x.Name, Href: b.Href(place.DeputyYear(x.ID, year))})
		}
	}
	slices.SortStableFunc(v.People, func(x, y view.Link) int { return hanzi.Compare(x.Text, y.Text) })
	if links := b.Ways(view.Link{Text: b.Say("receptionRegisterOf", year), Href: place.ReceptionRegister(d.ID, year)}); links != nil {
		v.Other = &links[0]
	}
	v.Years, v.Prev, v.Next = b.Around(years, year, func(y int) string { return place.DutyRegister(d.ID, y) }, func(y int) string { return b.Say("dutyRegisterOf", y) })
	return v
}

// registerKinds returns the kinds in the order of the vocabulary, never in the order of their numbers.
func (b Builder) registerKinds(byKind map[string][]view.Link) []RegisterPart {
	var all []RegisterPart
	add := func(name, means string) {
		if list := byKind[name]; len(list) > 0 {
			all = append(all, RegisterPart{ID: fmt.Sprintf("kind-%d", len(all)+1), Name: name, Means: means, Said: b.Say("timesN", len(list)), Lines: list})
			delete(byKind, name)
		}
	}
	if kinds := b.Vocabularies["duty-kinds"]; kinds != nil {
		for _, w := range kinds.Words {
			add(w.Name, w.Meaning)
		}
	}
	var rest []string
	for name := range byKind {
		rest = append(rest, name)
	}
	slices.Sort(rest)
	for _, name := range rest {
		add(name, "")
	}
	return all
}

func (b Builder) registeredDuty(a *congress.Activity, year int, id string) RegisteredDuty {
	from, to := a.When()
	v := RegisteredDuty{ID: id, Machine: string(from), Date: view.Within(congress.Period(from, to), year), Kind: a.Kind, Form: a.Form,
		Title: view.Link{Text: a.Title, Href: b.Href(place.Activity(a.ID))}, Place: a.Place, Guests: view.Guests(a.Guests), Result: b.Result(a.Result)}
	if v.Form == v.Kind {
		v.Form = ""
	}
	if s := b.Station(a.Station); s != nil && s.NameOn(to) == v.Place {
		v.Place = ""
	}
	for _, d := range b.Participants(a) {
		link := b.DeputyIfThere(d.ID)
		if link.Note = a.Role(d.ID); link.Note == "参加" {
			link.Note = ""
		}
		v.People = append(v.People, link)
	}
	for _, word := range b.MatterWords(board.Count(a.Matters)) {
		v.Result = append(v.Result, view.Link{Text: word})
	}
	if s := b.Titled(a.Suggestion); s.Text != "" {
		v.Result = append(v.Result, s)
	}
	var pictures []view.Picture
	v.Evidence, pictures = b.Evidence(a.Evidence, a.Path[:strings.LastIndexByte(a.Path, '/')+1])
	if n := len(pictures) + len(a.Photos); n > 0 {
		v.Evidence = append(v.Evidence, view.Link{Text: b.Say("photosN", n), Href: v.Title.Href})
	}
	return v
}
