package people

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/view"
)

// byStation groups deputies by station, in the order of the kinds of station, then of the townships as recorded.
func (b Builder) byStation(people []*congress.Deputy) []PeopleGroup {
	groups := map[congress.StationID]*PeopleGroup{}
	for _, d := range people {
		id := d.StationOn(b.Now)
		g := groups[id]
		if g == nil {
			g = &PeopleGroup{ID: cmp.Or(string(id), "none"), Title: b.StationLink(id), Closed: b.ClosedStation(b.Station(id))}
			if g.Title.Text == "" {
				g.Title.Text = b.Say("withoutStation")
			}
			if s := b.Station(id); s != nil && s.Township != nil && b.PlaceOn(s.Township.Name, "", b.Now) != s.Township.Name {
				g.Sub = b.PlaceName(s.Township.Name, "")
			}
			groups[id] = g
		}
		g.add(b.listed(d))
	}
	var all []PeopleGroup
	for _, s := range append(b.StationsInOrder(), &congress.Station{}) {
		if g := groups[s.ID]; g != nil {
			slices.SortStableFunc(g.People, view.ByName)
			all = append(all, *g)
		}
	}
	return all
}

// byDistrict groups deputies by township. Each present district has its villages, the deputies who were elected there, and
// its vacant seats.
func (b Builder) byDistrict(people []*congress.Deputy) []PeopleGroup {
	listed := map[congress.DeputyID]view.Person{}
	for _, d := range people {
		listed[d.ID] = b.listed(d)
	}
	var all []PeopleGroup
	for _, d := range b.Districts {
		if !d.ExistsOn(b.Now) {
			continue
		}
		district := b.DistrictOn(d.ID, b.Now)
		g := PeopleGroup{ID: string(district.ID), Title: view.Link{Text: b.DistrictName(district)}, Under: cmp.Or(b.PlaceName(district.Township, ""), district.Level+"级"), Note: b.Say("seatsN", district.Seats)}
		if len(district.Places) > 0 {
			g.Sub = strings.Join(b.Places(district.Places, district.Township), "、")
		}
		for _, h := range b.Holders(district.ID) {
			if p, shown := listed[h.Deputy.ID]; shown && h.Seat.HeldOn(b.Now) {
				p.Note = ""
				if h.Seat.How == "补选" {
					p.Note = "补选"
				}
				g.add(p)
			}
		}
		empty := 0
		for _, v := range district.Vacancies {
			if v.OpenOn(b.Now) {
				empty++
			}
		}
		if empty > 0 {
			g.Vacant = b.Say("vacantN", empty)
		}
		slices.SortStableFunc(g.People, view.ByName)
		all = append(all, g)
	}
	return all
}

// goneDistricts returns the districts that do not exist on the day of the build, with the districts that replace them.
func (b Builder) goneDistricts() []GoneDistrict {
	var all []GoneDistrict
	for _, d := range b.Districts {
		if d.ExistsOn(b.Now) || !d.Until.Valid() || d.Until.Last() >= b.Now.First() {
			continue
		}
		last := b.DistrictOn(d.ID, d.Until)
		v := GoneDistrict{ID: string(d.ID), Name: b.DistrictName(last), Places: strings.Join(b.Places(last.Places, d.Township), "、")}
		v.Abolished, v.Now = b.abolished(d)
		all = append(all, v)
	}
	return all
}

// byStrokes groups deputies by the number of strokes in the first character of the surname.
func (b Builder) byStrokes(people []*congress.Deputy) []PeopleGroup {
	groups := map[int]*PeopleGroup{}
	for _, d := range people {
		n := hanzi.Strokes([]rune(d.Name + " ")[0])
		if groups[n] == nil {
			groups[n] = &PeopleGroup{ID: fmt.Sprintf("s%d", n), Title: view.Link{Text: b.Say("strokesN", view.Ordinal(n))}}
			if n == 0 {
				groups[n].Title.Text = b.Say("others")
			}
		}
		groups[n].add(b.listed(d))
		for _, p := range b.underFormerNames(d) {
			n := hanzi.Strokes([]rune(p.Name + " ")[0])
			if groups[n] == nil {
				groups[n] = &PeopleGroup{ID: fmt.Sprintf("s%d", n), Title: view.Link{Text: b.Say("strokesN", view.Ordinal(n))}}
			}
			groups[n].People = append(groups[n].People, p)
		}
	}
	var all []PeopleGroup
	for n := 1; n <= 64; n++ {
		if g := groups[n]; g != nil {
			slices.SortStableFunc(g.People, view.ByName)
			all = append(all, *g)
		}
	}
	if g := groups[0]; g != nil {
		all = append(all, *g)
	}
	return all
}

// byPinyin groups deputies by the first letter of the pinyin of their names.
func (b Builder) byPinyin(people []*congress.Deputy) []PeopleGroup {
	groups := map[string]*PeopleGroup{}
	readings := map[string]string{}
	for _, d := range people {
		reading := cmp.Or(d.Pinyin, hanzi.Reading(d.Name))
		p := b.listed(d)
		readings[p.Href] = reading
		initial := hanzi.Initial(reading)
		if initial == "" {
			initial = "#"
		}
		if groups[initial] == nil {
			groups[initial] = &PeopleGroup{}
		}
		groups[initial].add(p)
		for _, p := range b.underFormerNames(d) {
			old := cmp.Or(hanzi.Initial(hanzi.Reading(p.Name)), "#")
			if groups[old] == nil {
				groups[old] = &PeopleGroup{}
			}
			groups[old].People = append(groups[old].People, p)
		}
	}
	var all []PeopleGroup
	for c := 'A'; c <= 'Z'; c++ {
		g := groups[string(c)]
		if g == nil {
			g = &PeopleGroup{}
		}
		g.ID, g.Title.Text = string(c), string(c)
		slices.SortStableFunc(g.People, func(x, y view.Person) int {
			return cmp.Or(cmp.Compare(readings[x.Href], readings[y.Href]), view.ByName(x, y))
		})
		all = append(all, *g)
	}
	if g := groups["#"]; g != nil {
		g.ID, g.Title.Text = "other", b.Say("others")
		all = append(all, *g)
	}
	return all
}
