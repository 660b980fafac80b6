package view

import (
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/place"
)

// Person is a deputy in a list or in the head of a page.
type Person struct {
	Name     string
	Href     string
	Post     string
	Monogram string   // the surname, in place of a portrait; the first character of a name that has none
	Portrait *Picture // nil where there is none
	Note     string   // what is to be said of the person here: 补选, 已离任
}

// Person returns a deputy as an entry of a list of today.
func (b *Builder) Person(d *congress.Deputy) Person { return b.PersonOn(d, b.Now) }

// PersonOn returns a deputy as an entry of a list, with the post of a day.
func (b *Builder) PersonOn(d *congress.Deputy, day congress.Date) Person {
	p := Person{Name: d.Name, Href: b.Href(place.Deputy(d.ID)), Post: d.PostOn(day), Monogram: hanzi.Surname(d.Name)}
	if first, _ := utf8.DecodeRuneInString(d.Name); p.Monogram == "" && d.Name != "" {
		p.Monogram = string(first)
	}
	if path := b.Portrait(d); path != "" && d.Portrait != nil {
		p.Portrait = b.Picture(path, d.Portrait.Alt, "", d.Portrait.Credit)
	}
	return p
}

// Apart returns the name of a deputy with the post that tells namesakes apart; "" if the deputy has no namesakes or no post.
func Apart(d *congress.Deputy) string {
	if len(d.DistinctFrom) == 0 || d.Post == "" {
		return ""
	}
	return d.Name + "（" + d.Post + "）"
}

// Portrait returns the file of the portrait beside a deputy's record; empty if there is none.
func (b *Builder) Portrait(d *congress.Deputy) string {
	for _, file := range place.Portraits(d.ID) {
		if _, exists := b.Files[file]; exists {
			return file
		}
	}
	return ""
}

// Contact says how voters reach a deputy: through the station.
type Contact struct {
	Key     string // the station's id: cards that print alike have the same
	Station Link
	Address string
	Hours   string
	Phone   string
}

// Contact returns how to reach a station or, if it is closed, its successor. Without a station it returns the publishing
// office.
func (b *Builder) Contact(id congress.StationID) Contact {
	if s := b.Replacement(id, b.Now); s != nil {
		phone := s.Phone
		if phone == "" && b.Congress.Site != nil {
			phone = b.Congress.Site.Publisher.Phone
		}
		return Contact{Key: string(s.ID), Station: b.StationLink(s.ID), Address: s.AddressOn(b.Now), Hours: s.Hours, Phone: phone}
	}
	if b.Congress.Site == nil {
		return Contact{}
	}
	p := b.Congress.Site.Publisher
	return Contact{Station: Link{Text: p.Host}, Address: p.Address, Hours: p.Hours, Phone: p.Phone}
}

// ByName orders people as official lists do, by the strokes of their names.
func ByName(a, b Person) int { return hanzi.Compare(a.Name, b.Name) }
