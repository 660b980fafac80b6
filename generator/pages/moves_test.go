package pages

import (
	"slices"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/people"
	"gongshi/generator/pages/station"
)

// A deputy who moved is listed at the new station now, and has the post of then on the page of a past year; the profile says what
// was before.
func TestDeputyWhoMoved(t *testing.T) {
	c := redistricted()
	d := c.Deputies[1] // of station c until the end of 2023
	d.Station, d.Post, d.Group = "a", "今职", "今组"
	d.Earlier = []congress.EarlierPost{{Until: "2023-06-30", Group: "旧组"}, {Until: "2023-12-31", Station: "c", Post: "旧职"}}
	d.Seats[0].Delegation, d.Seats[0].Earlier = "新团", []congress.EarlierDelegation{{Until: "2023-09", Delegation: "旧团"}}
	c.Index()
	s := planOf(c, false)
	v := look[*people.Deputy](t, s, "/deputies/d2/")
	want := []string{"2023年12月31日以前：夏都街道人大代表联络站，旧职", "2023年9月以前：旧团", "2023年6月30日以前：旧组"}
	if !slices.Equal(v.Earlier, want) || v.Group != "今组" || v.Person.Post != "今职" {
		t.Errorf("%q %q %q", v.Earlier, v.Group, v.Person.Post)
	}
	if y := look[*people.DeputyYear](t, s, "/deputies/d2/2023/"); y.Person.Post != "旧职" {
		t.Errorf("in 2023 the post was %q", y.Person.Post)
	}
	names := func(id congress.StationID) (all []string) {
		for _, p := range look[*station.Station](t, s, "/stations/"+string(id)+"/").Deputies {
			all = append(all, p.Name)
		}
		return all
	}
	if !slices.Contains(names("a"), d.Name) || slices.Contains(names("c"), d.Name) {
		t.Errorf("at a %v, at c %v", names("a"), names("c"))
	}
}

// The board of a past year shows who belonged to the station then, with the post of then; the board of this year and the display
// show those of now.
func TestBoardOfThoseOfThen(t *testing.T) {
	c := redistricted()
	d := c.Deputies[1] // of station a until June 2024
	d.Station, d.Post = "b", "今职"
	d.Earlier = []congress.EarlierPost{{Until: "2024-06-30", Station: "a", Post: "旧职"}}
	c.Boards = append(c.Boards, &congress.Board{Record: congress.Record{Path: "content/stations/a/2024.yaml"}, Station: "a", Year: 2024})
	c.Index()
	s := planOf(c, false)
	find := func(p station.PeoplePanel) string {
		for _, x := range p.People {
			if x.Name == d.Name {
				return x.Post
			}
		}
		return ""
	}
	if post := find(look[*station.Board](t, s, "/stations/a/board/2023/").Panels.People); post != "旧职" {
		t.Errorf("on the board of 2023: %q", post)
	}
	if post := find(look[*station.Board](t, s, "/stations/a/board/2024/").Panels.People); post != "" {
		t.Errorf("on the board of this year: %q", post)
	}
	if post := find(look[*station.Display](t, s, "/stations/a/screen/").People); post != "" {
		t.Errorf("on the display: %q", post)
	}
}
