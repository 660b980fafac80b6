package pages

import (
	"cmp"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/pages/reception"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Tombstone stands at the address of a record that was withdrawn. It says when and why, and nothing of what stood there.
type Tombstone struct {
	view.Frame
	Machine string
	Date    string
	Reason  string
	Parent  view.Link
}

// Redirect stands at a former address and leads to the present one.
type Redirect struct {
	view.Frame
	Old string // the former address, as it is printed
	New view.Link
}

// addMoved adds what stands at addresses that once were published: it comes after all other pages, over which it never writes.
func addMoved(shared *view.Builder) {
	b := New(shared)
	var taken map[string]bool // made for the first, for most sites have none
	add := func(address, layout string, view func() any) {
		if taken == nil {
			taken = map[string]bool{}
			for _, p := range b.Website.Pages {
				taken[p.Address] = true
			}
		}
		if !taken[address] {
			taken[address] = true
			b.Add(address, layout, view)
		}
	}
	bury := func(address string, w *congress.Withdrawal) {
		add(address, "tombstone", func() any { return b.tombstone(address, w) })
	}
	for r := range b.Records() {
		if r.Withdrawn == nil || r.Broken || r.Draft && !b.Drafts {
			continue
		}
		if address := place.AddressOf(r.Path); address != "" {
			bury(address, r.Withdrawn)
		}
	}
	for _, d := range b.Deputies { // what stood below a record is gone with it
		if d.Withdrawn != nil && !d.Broken && (!d.Draft || b.Drafts) {
			for _, year := range b.Disclosed(d) {
				bury(place.DeputyYear(d.ID, year), d.Withdrawn)
			}
		}
	}
	for _, board := range b.Boards {
		s := b.Station(board.Station)
		if s == nil || s.Broken || s.Draft && !b.Drafts || board.Broken || board.Draft && !b.Drafts {
			continue
		}
		if w := cmp.Or(s.Withdrawn, board.Withdrawn); w != nil {
			bury(place.AddressOf(board.Path), w)
			bury(place.Board(s.ID), w)
			bury(place.Display(s.ID), w)
			bury(place.StationReceptions(s.ID), w)
		}
	}
	for _, s := range b.Stations {
		if s.Withdrawn == nil || s.Broken || s.Draft && !b.Drafts {
			continue
		}
		for _, year := range reception.New(b.Builder).ActiveYears(s.ID) {
			bury(place.DutyRegister(s.ID, year), s.Withdrawn)
		}
		d := reception.StationDiary{All: board.Diary(b.Congress, s, b.Now, b.Shown)}
		for _, year := range d.Years() {
			bury(place.ReceptionRegister(s.ID, year), s.Withdrawn)
			bury(place.StationReceptions(s.ID), s.Withdrawn)
		}
	}
	for _, n := range b.Notices {
		if s := b.Station(n.Station); s != nil && s.Withdrawn != nil && !s.Broken && (!s.Draft || b.Drafts) && !n.Broken && !n.Draft {
			bury(place.AddressOf(n.Path), s.Withdrawn)
		}
	}

	for _, u := range suggestion.New(b.Builder).Departments().All {
		for _, id := range u.Old {
			add(place.Unit(id), "redirect", func() any { return b.redirect(place.Unit(id), place.Unit(u.Id)) })
		}
	}

	former := map[string][]string{} // old addresses by the present one
	for r := range b.Records() {
		if len(r.FormerIDs) == 0 || r.Broken || r.Draft && !b.Drafts {
			continue
		}
		if address := place.AddressOf(r.Path); address != "" {
			for _, id := range r.FormerIDs {
				former[address] = append(former[address], formerAddress(address, id))
			}
		}
	}
	if len(former) == 0 {
		return
	}
	for _, p := range b.Website.Pages {
		for at := p.Address; at != "/"; at = parent(at) { // a deputy's years move with the deputy
			rest := p.Address[len(at):]
			if !strings.HasSuffix(p.Address, "/") {
				break
			}
			for _, old := range former[at] {
				add(old+rest, "redirect", func() any { return b.redirect(old+rest, p.Address) })
			}
		}
	}
}

// parent is the address of the folder in which an address lies.
func parent(address string) string {
	return address[:strings.LastIndexByte(strings.TrimSuffix(address, "/"), '/')+1]
}

// formerAddress is where a record stood under an old name, which may carry its year: 2023/0007.
func formerAddress(address, id string) string {
	folder := parent(address)
	if strings.Contains(id, "/") {
		folder = parent(folder)
	}
	return folder + id + "/"
}

func (b Builder) tombstone(address string, w *congress.Withdrawal) *Tombstone {
	v := &Tombstone{Machine: string(w.Date), Date: w.Date.Chinese(), Reason: strings.TrimRight(w.Reason, "。")}
	section, name := b.sectionOf(address)
	v.Frame = b.Frame(address, section, b.Say("withdrawnRecord", name), b.Say("withdrawnAbout"))
	v.Indexed = false
	if section != "" {
		v.Parent = view.Link{Text: name, Href: b.Href(place.Home + section + "/")}
		v.Frame.Crumbs = append(v.Frame.Crumbs, v.Parent)
	}
	return v
}

func (b Builder) redirect(old, address string) *Redirect {
	section, _ := b.sectionOf(address)
	v := &Redirect{Old: b.Href(old), New: view.Link{Text: b.titleAt(address), Href: b.Href(address)}}
	v.Frame = b.Frame(address, section, b.Say("movedTitle"), b.Say("movedAbout"))
	v.Indexed, v.Refresh = false, v.New.Href
	return v
}

// titleAt names what stands at an address as far as that is a record that may have moved; else it is the address.
func (b Builder) titleAt(address string) string {
	parts := append(strings.Split(strings.Trim(address, "/"), "/"), "", "")
	switch section, id := parts[0], parts[1]; section {
	case "deputies":
		if d := b.Deputy(congress.DeputyID(id)); d != nil {
			if parts[2] != "" {
				return d.Name + b.Say("editionOf", parts[2])
			}
			return d.Name
		}
	case "stations":
		if s := b.Station(congress.StationID(id)); s != nil {
			if parts[2] == "board" {
				return s.Name + b.Say("printBoard")
			}
			return s.Name
		}
	case "activities":
		if a := b.Activity(congress.ActivityID(id + "/" + parts[2])); a != nil && b.Shown(&a.Record) {
			return a.Title
		}
	case "suggestions":
		for _, u := range suggestion.New(b.Builder).Departments().All {
			if place.Unit(u.Id) == address {
				return u.Name
			}
		}
		if s := b.Suggestion(congress.SuggestionID(id + "/" + parts[2])); s != nil && b.Shown(&s.Record) {
			return s.Title
		}
	}
	return b.Href(address)
}

// sectionWords name the sections, by the first part of their addresses.
var sectionWords = map[string]string{"disclosure": "disclosures", "deputies": "navDeputies", "stations": "navStations", "activities": "theActivities",
	"suggestions": "theSuggestions", "selections": "navSelections", "lectures": "navLectures", "institutions": "footInstitutions", "campaigns": "footCampaigns",
	"news": "footNews"}

// sectionOf names the entry of the navigation, or the list, to which an address belongs.
func (b Builder) sectionOf(address string) (section, name string) {
	section = strings.Split(strings.Trim(address, "/"), "/")[0]
	word := sectionWords[section]
	if word == "" {
		return "", ""
	}
	return section, b.Say(word)
}
