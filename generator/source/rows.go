package source

import (
	"path"
	"strconv"
	"strings"

	"gongshi/generator/congress"
)

// row says what a file is by its place. Stars stand for one name of a path; the last star of a pattern does not take the
// extension.
type row struct {
	pattern string
	first   bool // is read before the others, which are checked against it
	// record makes the record into which the file is decoded, and what adds it to the congress. It is nil for files that
	// are only noted.
	record func(path string, stars []string) (record any, add func(*congress.Congress))
}

// table is all that may stand below content/. A new record type is a row here.
var table = []row{
	{pattern: "content/site.yaml", first: true, record: site},
	{pattern: "content/dictionary.yaml", first: true, record: list(func(c *congress.Congress) *[]*congress.Name { return &c.Dictionary })},
	{pattern: "content/vocabulary/outcomes.yaml", record: list(func(c *congress.Congress) *[]*congress.Scheme { return &c.Outcomes })},
	{pattern: "content/vocabulary/*.yaml", record: vocabulary},
	{pattern: "content/terms.yaml", record: list(func(c *congress.Congress) *[]*congress.Term { return &c.Terms })},
	{pattern: "content/districts.yaml", record: list(func(c *congress.Congress) *[]*congress.District { return &c.Districts })},
	{pattern: "content/deputies/*/deputy.yaml", record: record(func(c *congress.Congress) *[]*congress.Deputy { return &c.Deputies },
		func(d *congress.Deputy, s []string) { d.ID = congress.DeputyID(s[0]) })},
	{pattern: "content/deputies/*/*.yaml", record: record(func(c *congress.Congress) *[]*congress.Year { return &c.Years },
		func(y *congress.Year, s []string) { y.Deputy, y.Year = congress.DeputyID(s[0]), year(s[1]) })},
	{pattern: "content/activities/*/*.yaml", record: record(func(c *congress.Congress) *[]*congress.Activity { return &c.Activities },
		func(a *congress.Activity, s []string) { a.ID, a.Year = congress.ActivityID(s[0]+"/"+s[1]), year(s[0]) })},
	{pattern: "content/suggestions/*/*.yaml", record: record(func(c *congress.Congress) *[]*congress.Suggestion { return &c.Suggestions },
		func(g *congress.Suggestion, s []string) {
			g.ID, g.Year = congress.SuggestionID(s[0]+"/"+s[1]), year(s[0])
		})},
	{pattern: "content/stations/*/station.yaml", record: record(func(c *congress.Congress) *[]*congress.Station { return &c.Stations },
		func(t *congress.Station, s []string) { t.ID = congress.StationID(s[0]) })},
	{pattern: "content/stations/*/*.yaml", record: record(func(c *congress.Congress) *[]*congress.Board { return &c.Boards },
		func(b *congress.Board, s []string) { b.Station, b.Year = congress.StationID(s[0]), year(s[1]) })},
	{pattern: "content/stations/*/notices/*.md", record: record(func(c *congress.Congress) *[]*congress.Notice { return &c.Notices },
		func(n *congress.Notice, s []string) { n.Station, n.Slug = congress.StationID(s[0]), s[1] })},
	{pattern: "content/stations/*/institutions/*.md", record: record(func(c *congress.Congress) *[]*congress.LocalInstitution { return &c.Locals },
		func(i *congress.LocalInstitution, s []string) { i.Station, i.Slug = congress.StationID(s[0]), s[1] })},
	{pattern: "content/institutions/*.md", record: record(func(c *congress.Congress) *[]*congress.Institution { return &c.Institutions },
		func(i *congress.Institution, s []string) { i.Slug = s[0] })},
	{pattern: "content/editions/*.yaml", record: record(func(c *congress.Congress) *[]*congress.Edition { return &c.Editions },
		func(e *congress.Edition, s []string) { e.Year = year(s[0]) })},
	{pattern: "content/selections/*/*.yaml", record: record(func(c *congress.Congress) *[]*congress.Selection { return &c.Selections },
		func(e *congress.Selection, s []string) { e.ID, e.Year = s[0]+"/"+s[1], year(s[0]) })},
	{pattern: "content/supervision/*.yaml", record: record(func(c *congress.Congress) *[]*congress.Supervision { return &c.Supervisions },
		func(v *congress.Supervision, s []string) { v.Year = year(s[0]) })},
	{pattern: "content/lectures/*.md", record: lecture},
	{pattern: "content/lectures/*/index.md", record: lecture},
	{pattern: "content/campaigns/*.md", record: record(func(c *congress.Congress) *[]*congress.Campaign { return &c.Campaigns },
		func(m *congress.Campaign, s []string) { m.Slug = s[0] })},
	{pattern: "content/news/*.md", record: record(func(c *congress.Congress) *[]*congress.News { return &c.News },
		func(n *congress.News, s []string) { n.Slug = s[0] })},
	{pattern: "content/pages/*.md", record: record(func(c *congress.Congress) *[]*congress.Page { return &c.Pages },
		func(p *congress.Page, s []string) { p.Slug = s[0] })},
	// pictures beside records
	{pattern: "content/deputies/*/*.jpg"}, {pattern: "content/deputies/*/*/*.jpg"},
	{pattern: "content/activities/*/*.jpg"}, {pattern: "content/activities/*/*/*.jpg"},
	{pattern: "content/suggestions/*/*.jpg"},
	{pattern: "content/stations/*/*.jpg"}, {pattern: "content/stations/*/*/*.jpg"},
	{pattern: "content/lectures/*/*.jpg"}, {pattern: "content/lectures/*.jpg"},
	{pattern: "content/news/*.jpg"}, {pattern: "content/campaigns/*.jpg"}, {pattern: "content/pages/*.jpg"},
	{pattern: "content/institutions/*.jpg"},
}

var lecture = record(func(c *congress.Congress) *[]*congress.Lecture { return &c.Lectures },
	func(l *congress.Lecture, s []string) { l.Slug = s[0] })

// match finds the row for a path; the first that fits counts.
func match(name string) (*row, []string) {
	ext := path.Ext(name)
	for i := range table {
		pattern := table[i].pattern
		if isPicture(name) && table[i].record == nil {
			pattern = strings.TrimSuffix(pattern, ".jpg") + ext
		}
		if stars, ok := fits(pattern, name); ok {
			return &table[i], stars
		}
	}
	return nil, nil
}

func fits(pattern, name string) ([]string, bool) {
	want, have := strings.Split(pattern, "/"), strings.Split(name, "/")
	if len(want) != len(have) {
		return nil, false
	}
	var stars []string
	for i := range want {
		prefix, suffix, star := strings.Cut(want[i], "*")
		switch {
		case !star && want[i] != have[i]:
			return nil, false
		case star:
			if !strings.HasSuffix(have[i], suffix) || prefix != "" || len(have[i]) == len(suffix) {
				return nil, false
			}
			stars = append(stars, strings.TrimSuffix(have[i], suffix))
		}
	}
	return stars, true
}

// record makes the function of a row whose file is one record with an address of its own.
func record[R any, P interface {
	*R
	Base() *congress.Record
}](in func(*congress.Congress) *[]P, name func(P, []string)) func(string, []string) (any, func(*congress.Congress)) {
	return func(path string, stars []string) (any, func(*congress.Congress)) {
		r := P(new(R))
		r.Base().Path = path
		name(r, stars)
		return r, func(c *congress.Congress) {
			all := in(c)
			*all = append(*all, r)
		}
	}
}

func site(path string, _ []string) (any, func(*congress.Congress)) {
	s := &congress.Site{Path: path}
	return s, func(c *congress.Congress) { c.Site = s }
}

// list makes the function of a row whose file is a list of entries.
func list[R any](in func(*congress.Congress) *[]*R) func(string, []string) (any, func(*congress.Congress)) {
	return func(string, []string) (any, func(*congress.Congress)) {
		entries := new([]*R)
		return entries, func(c *congress.Congress) {
			all := in(c)
			for _, e := range *entries {
				if e == nil { // an empty dash; keeps the places of the others
					e = new(R)
				}
				*all = append(*all, e)
			}
			if *all == nil {
				*all = []*R{}
			}
		}
	}
}

func vocabulary(path string, stars []string) (any, func(*congress.Congress)) {
	v := &congress.Vocabulary{Path: path, Name: stars[0]}
	return &v.Words, func(c *congress.Congress) {
		for i, w := range v.Words {
			if w == nil {
				v.Words[i] = new(congress.Word)
			}
		}
		c.Vocabularies[v.Name] = v
	}
}

// year reads the year in a name; 0 if it is none, which a rule reports.
func year(name string) int {
	if n, err := strconv.Atoi(name); err == nil && len(name) == len("2006") {
		return n
	}
	return 0
}
