package change

import (
	"fmt"
	"strconv"
	"strings"

	"gongshi/generator/congress"
)

// refer returns an id behind the name of its record: 王秀兰（d0001）. Without such a record it returns the id alone.
func (r *reader) refer(id any) string {
	c := r.Congress
	named := func(id, title string) string {
		if title == "" {
			return id
		}
		return title + "（" + id + "）"
	}
	switch id := id.(type) {
	case congress.DeputyID:
		if d := c.Deputy(id); d != nil {
			return named(string(id), d.Name)
		}
	case congress.StationID:
		if s := c.Station(id); s != nil {
			return named(string(id), s.Name)
		}
	case congress.DistrictID:
		if d := c.District(id); d != nil {
			return named(string(id), d.Name)
		}
	case congress.SuggestionID:
		if s := c.Suggestion(id); s != nil {
			return named(string(id), s.Title)
		}
	case congress.ActivityID:
		if a := c.Activity(id); a != nil {
			return named(string(id), a.Title)
		}
	case congress.Origin:
		if a := c.Activity(congress.ActivityID(strings.TrimPrefix(string(id), "activities/"))); a != nil {
			return named(string(id), a.Title)
		}
	}
	return fmt.Sprint(id)
}

// nameOf returns the name of a record in the report; "" for a type of record without a name.
func (r *reader) nameOf(record any) string {
	year := func(of string, n int) string { return strings.TrimSpace(of + " " + strconv.Itoa(n) + "年") }
	short := func(id any) string { // the path already shows the id
		s := r.refer(id)
		if i := strings.LastIndex(s, "（"); i > 0 {
			return s[:i]
		}
		return s
	}
	var s string
	switch x := record.(type) {
	case *congress.Deputy:
		s = r.refer(x.ID)
	case *congress.Year:
		s = year(short(x.Deputy), x.Year)
	case *congress.Activity:
		from, _ := x.When()
		s = strings.TrimSpace(from.Chinese() + " " + x.Title)
	case *congress.Suggestion:
		s = string(x.ID) + " " + x.Title
	case *congress.Station:
		s = r.refer(x.ID)
	case *congress.Board:
		s = year(short(x.Station), x.Year)
	case *congress.Notice:
		s = short(x.Station) + "：" + x.Title
	case *congress.LocalInstitution:
		s = short(x.Station) + "：" + x.Title
	case *congress.Edition:
		s = strconv.Itoa(x.Year) + "年度履职公示"
	case *congress.Selection:
		s = x.Title
	case *congress.Supervision:
		s = year("", x.Year)
	case interface{ Text() *congress.Article }:
		s = x.Text().Title
	}
	if r.Mask != nil {
		s = r.Mask(s)
	}
	return s
}
