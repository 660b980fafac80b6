package people

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Directory is the view of the list of deputies in one order.
type Directory struct {
	view.Frame
	Count  int // people in office; one who sits at several levels is counted once
	Former int // people out of office who are still listed
	AsOf   string
	Views  []View      // the other orders
	Jump   []view.Link // to the groups, where there are many; without Href: an empty one
	Groups []PeopleGroup
	Gone   []GoneDistrict // districts that are no more, where the order is by districts
}

// GoneDistrict is an abolished district, with the districts that replace it.
type GoneDistrict struct {
	ID        string
	Name      string
	Abolished string // 2027年2月撤销
	Places    string // its villages
	Now       []view.Link
}

// View is one order of a list. The order of the present page has Current set.
type View struct {
	view.Link
	Current bool
}

// PeopleGroup holds the deputies under one heading.
type PeopleGroup struct {
	ID     string
	Title  view.Link
	Under  string // what the jump list calls it, if not Title: the township of a district
	Note   string // said beside the title
	Sub    string // a line below the title: the villages of a district, the township of a station that was renamed
	People []view.Person
	Count  int          // of those who are listed under the name of now
	Said   string       // 3人; empty where only former names stand in the group
	Vacant string       // seats that are empty
	Closed *view.Closed // of a station that is no more
}

// orders holds the orders of the directory.
var orders = []struct {
	address, text, title string // the words of its name and of its page
	groups               func(Builder, []*congress.Deputy) []PeopleGroup
	jump                 bool
}{
	{place.Deputies, "navStations", "printDeputies", Builder.byStation, false},
	{place.DeputiesByDistrict, "villages", "directoryByDistrict", Builder.byDistrict, true},
	{place.DeputiesByStrokes, "strokes", "directoryByStrokes", Builder.byStrokes, true},
	{place.DeputiesByPinyin, "pinyin", "directoryByPinyin", Builder.byPinyin, true},
}

// AddDirectory adds the list of deputies in each order.
func AddDirectory(shared *view.Builder) {
	b := New(shared)
	for i, order := range orders {
		b.Add(order.address, "deputies/section", func() any {
			v := &Directory{AsOf: b.Now.Chinese()}
			var crumbs []view.Link
			if i > 0 {
				crumbs = append(crumbs, view.Link{Text: b.Say("navDeputies"), Href: b.Href(place.Deputies)})
			}
			v.Frame = b.Frame(order.address, "deputies", b.Say(order.title), b.Say("directoryAbout"), crumbs...)
			for j, other := range orders {
				v.Views = append(v.Views, View{view.Link{Text: b.Say(other.text), Href: b.Href(other.address)}, i == j})
			}
			var people []*congress.Deputy
			for _, d := range b.Deputies {
				if b.Shown(&d.Record) {
					people = append(people, d)
					if d.InOffice(b.Now) {
						v.Count++
					} else {
						v.Former++
					}
				}
			}
			v.Groups = order.groups(b, people)
			if order.address == place.DeputiesByDistrict {
				v.Gone = b.goneDistricts()
			}
			if order.jump {
				v.Jump = jump(v.Groups)
			}
			v.Groups = slices.DeleteFunc(v.Groups, func(g PeopleGroup) bool { return len(g.People) == 0 && g.Note == "" })
			for i := range v.Groups {
				if g := &v.Groups[i]; g.Count > 0 || g.Note != "" {
					g.Said = b.Say("countPeople", g.Count)
				}
			}
			return v
		})
	}
}

// jump returns links to the groups. Several districts of one township have one link.
func jump(groups []PeopleGroup) []view.Link {
	var all []view.Link
	for _, g := range groups {
		text := cmp.Or(g.Under, g.Title.Text)
		if len(all) > 0 && all[len(all)-1].Text == text {
			continue
		}
		link := view.Link{Text: text}
		if len(g.People) > 0 || g.Note != "" {
			link.Href = "#" + g.ID
		}
		all = append(all, link)
	}
	return all
}

// underFormerNames returns a deputy as entries under the names of before, with the present name as a note. They are no further
// persons and are not counted.
func (b Builder) underFormerNames(d *congress.Deputy) []view.Person {
	var all []view.Person
	for _, name := range d.FormerNames {
		p := b.Person(d)
		p.Name, p.Note = name, b.Say("nowCalled", d.Name)
		all = append(all, p)
	}
	return all
}

// listed returns a deputy as an entry of a list. A deputy who is out of office is marked.
func (b Builder) listed(d *congress.Deputy) view.Person {
	p := b.Person(d)
	if !d.InOffice(b.Now) {
		p.Note = b.Say("leftOffice")
	}
	return p
}

func (g *PeopleGroup) add(p view.Person) {
	g.People = append(g.People, p)
	g.Count++
}
