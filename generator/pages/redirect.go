package pages

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Redirect is the view of the page at a former address. It leads to the present address.
type Redirect struct {
	view.Frame
	Old string // the former address in its printed form
	New view.Link
}

// addRedirects adds a redirect at each former address of a record and of the pages below it.
func (b Builder) addRedirects(add adder) {
	all := b.formerAddresses()
	if len(all) == 0 {
		return
	}
	for _, p := range b.Website.Pages {
		for _, old := range all.of(p.Address) {
			add(old, "redirect", func() any { return b.redirect(old, p.Address) })
		}
	}
}

// formerAddresses maps the present addresses of records to their former ones.
type formerAddresses map[string]former

// former holds the former addresses of a record.
type former struct {
	addresses []string
	owns      bool // the pages below the record move with it, such as the years of a deputy
}

// formerAddresses returns the former addresses of all records that have some.
func (b Builder) formerAddresses() formerAddresses {
	all := formerAddresses{}
	for r := range b.Records() {
		if len(r.FormerIDs) == 0 || r.Broken || r.Draft && !b.Drafts {
			continue
		}
		i, ok := place.Of(r.Path)
		if !ok || !i.HasPage() {
			continue
		}
		f := former{owns: i.Owns()}
		for _, id := range r.FormerIDs {
			if was, can := i.Renamed(id); can {
				f.addresses = append(f.addresses, was.Address())
			}
		}
		all[i.Address()] = f
	}
	return all
}

// of returns all former addresses of a page: those of its own record, those of the records above it, and all combinations. A
// renamed notice at a renamed station has three.
func (all formerAddresses) of(address string) []string {
	if !strings.HasSuffix(address, "/") {
		return nil
	}
	found := []string{address}
	for at := address; at != place.Home; at = place.Parent(at) {
		f, had := all[at]
		if !had || at != address && !f.owns {
			continue
		}
		for _, one := range slices.Clone(found) {
			if rest, below := strings.CutPrefix(one, at); below {
				for _, old := range f.addresses {
					found = append(found, old+rest)
				}
			}
		}
	}
	return found[1:]
}

// redirect returns the view of the redirect from a former address.
func (b Builder) redirect(old, address string) *Redirect {
	v := &Redirect{Old: b.Href(old), New: view.Link{Text: b.titleAt(address), Href: b.Href(address)}}
	v.Frame = b.Frame(address, strings.Trim(b.sectionOf(address).Href, "/"), b.Say("movedTitle"), b.Say("movedAbout"))
	v.Indexed, v.Refresh = false, v.New.Href
	return v
}

// titleAt returns the title of the record at an address, if the record may have moved. Otherwise it returns the address.
func (b Builder) titleAt(address string) string {
	for _, u := range suggestion.New(b.Builder).Departments().All {
		if place.Unit(u.ID) == address {
			return u.Name
		}
	}
	for at := address; at != place.Home; at = place.Parent(at) { // a register has the title of its station
		i, is := place.At(at)
		if !is {
			continue
		}
		record, _ := i.New()
		if title := b.titleOf(record); title != "" {
			if s, is := record.(*congress.Station); is && address == place.Board(s.ID) {
				title += b.Say("printBoard")
			}
			return title
		}
	}
	return b.Href(address)
}

// titleOf returns the title of a record with an identity; "" if there is none.
func (b Builder) titleOf(record any) string {
	switch r := record.(type) {
	case *congress.Deputy:
		if d := b.Deputy(r.ID); d != nil {
			return d.Name
		}
	case *congress.Year:
		if d := b.Deputy(r.Deputy); d != nil {
			return d.Name + b.Say("editionOf", strconv.Itoa(r.Year))
		}
	case *congress.Station:
		if s := b.Station(r.ID); s != nil {
			return s.NameOn(b.Now)
		}
	case *congress.Board:
		if s := b.Station(r.Station); s != nil {
			return s.NameOn(b.Now) + b.Say("printBoard")
		}
	case *congress.Activity:
		if a := b.Activity(r.ID); a != nil && b.Shown(&a.Record) {
			return a.Title
		}
	case *congress.Suggestion:
		if s := b.Suggestion(r.ID); s != nil && b.Shown(&s.Record) {
			return s.Title
		}
	}
	return ""
}
