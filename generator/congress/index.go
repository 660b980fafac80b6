package congress

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// index holds the maps behind the lookups.
type index struct {
	deputies    map[DeputyID]*Deputy
	stations    map[StationID]*Station
	districts   map[DistrictID]*District
	successors  map[DistrictID][]*District
	renamings   []*Renaming // by date; those whose date cannot be read are left out
	activities  map[ActivityID]*Activity
	suggestions map[SuggestionID]*Suggestion
	editions    map[int]*Edition
	years       map[DeputyID][]*Year
	attended    map[DeputyID][]*Activity
	reachable   map[StationID][]*Deputy
	holders     map[DistrictID][]Holder
	raised      map[DeputyID][]*Suggestion
	lectures    map[DeputyID][]*Lecture
	honours     map[DeputyID][]Honour
	boards      map[StationID][]*Board
	held        map[StationID][]*Activity
}

// Holder is a deputy, and one of the deputy's seats.
type Holder struct {
	Deputy *Deputy
	Seat   *Seat
}

// Honour is one entry of a selection.
type Honour struct {
	Selection *Selection
	Chosen    *Chosen
}

// Index makes the lookups, and ends the seats and vacancies of terms that are over. It must be called once, after all
// records have been read and before the first lookup.
func (c *Congress) Index() {
	c.settleEnds()
	x := index{
		deputies:   byID(c.Deputies, func(d *Deputy) DeputyID { return d.ID }),
		stations:   byID(c.Stations, func(s *Station) StationID { return s.ID }),
		districts:  byID(c.Districts, func(d *District) DistrictID { return d.ID }),
		successors: map[DistrictID][]*District{}, renamings: inOrder(c.Renamings),
		activities:  byID(c.Activities, func(a *Activity) ActivityID { return a.ID }),
		suggestions: byID(c.Suggestions, func(s *Suggestion) SuggestionID { return s.ID }),
		editions:    byID(c.Editions, func(e *Edition) int { return e.Year }),
		years:       map[DeputyID][]*Year{}, attended: map[DeputyID][]*Activity{}, reachable: map[StationID][]*Deputy{},
		holders: map[DistrictID][]Holder{}, raised: map[DeputyID][]*Suggestion{},
		lectures: map[DeputyID][]*Lecture{}, honours: map[DeputyID][]Honour{},
		boards: map[StationID][]*Board{}, held: map[StationID][]*Activity{},
	}
	for _, d := range c.Districts {
		for _, old := range d.Succeeds {
			x.successors[old] = append(x.successors[old], d)
		}
	}
	for _, y := range c.Years {
		x.years[y.Deputy] = append(x.years[y.Deputy], y)
	}
	for _, b := range c.Boards {
		x.boards[b.Station] = append(x.boards[b.Station], b)
	}
	for _, a := range c.Activities {
		x.held[a.Station] = append(x.held[a.Station], a)
		for i, id := range a.Participants {
			if !slices.Contains(a.Participants[:i], id) {
				x.attended[id] = append(x.attended[id], a)
			}
		}
	}
	for _, d := range c.Deputies {
		for _, id := range d.reached() {
			x.reachable[id] = append(x.reachable[id], d)
		}
		for i := range d.Seats {
			x.holders[d.Seats[i].District] = append(x.holders[d.Seats[i].District], Holder{d, &d.Seats[i]})
		}
	}
	for _, holders := range x.holders {
		slices.SortStableFunc(holders, func(a, b Holder) int { return cmp.Compare(a.Seat.From.First(), b.Seat.From.First()) })
	}
	for _, s := range c.Suggestions {
		for _, id := range append([]DeputyID{s.Raised.Lead}, s.Raised.Cosigners...) {
			x.raised[id] = append(x.raised[id], s)
		}
	}
	for _, l := range c.Lectures {
		x.lectures[l.Speaker] = append(x.lectures[l.Speaker], l)
	}
	for _, s := range c.Selections {
		for i := range s.Chosen {
			x.honours[s.Chosen[i].Deputy] = append(x.honours[s.Chosen[i].Deputy], Honour{s, &s.Chosen[i]})
		}
	}
	c.index = x
}

// byID returns the records by their IDs. Of records with the same ID, the first counts.
func byID[ID comparable, R any](list []R, id func(R) ID) map[ID]R {
	m := make(map[ID]R, len(list))
	for _, r := range list {
		if _, twice := m[id(r)]; !twice {
			m[id(r)] = r
		}
	}
	return m
}

// Deputy returns the deputy with an ID; nil if there is none.
func (c *Congress) Deputy(id DeputyID) *Deputy { return c.index.deputies[id] }

// Station returns the station with an ID; nil if there is none.
func (c *Congress) Station(id StationID) *Station { return c.index.stations[id] }

// District returns the district with an ID; nil if there is none.
func (c *Congress) District(id DistrictID) *District { return c.index.districts[id] }

// Activity returns the activity with an ID; nil if there is none.
func (c *Congress) Activity(id ActivityID) *Activity { return c.index.activities[id] }

// Suggestion returns the suggestion with an ID; nil if there is none.
func (c *Congress) Suggestion(id SuggestionID) *Suggestion { return c.index.suggestions[id] }

// Edition returns the edition of a year; nil if there is none.
func (c *Congress) Edition(year int) *Edition { return c.index.editions[year] }

// Term returns the term of a level and number; nil if there is none.
func (c *Congress) Term(level string, number int) *Term {
	for _, t := range c.Terms {
		if t.Level == level && t.Term == number {
			return t
		}
	}
	return nil
}

// YearsOf returns the year records of a deputy, the oldest first.
func (c *Congress) YearsOf(id DeputyID) []*Year { return c.index.years[id] }

// YearOf returns the record of a deputy for a year; nil if there is none.
func (c *Congress) YearOf(id DeputyID, year int) *Year {
	for _, y := range c.index.years[id] {
		if y.Year == year {
			return y
		}
	}
	return nil
}

// Attended returns the activities in which a deputy took part, by path.
func (c *Congress) Attended(id DeputyID) []*Activity { return c.index.attended[id] }

// DeputiesAt returns the deputies whom voters reach through a station on a day, by ID. If the day is only a month or a year, one
// day of it is enough.
func (c *Congress) DeputiesAt(id StationID, day Date) []*Deputy {
	var all []*Deputy
	for _, d := range c.index.reachable[id] {
		if d.At(id, day) {
			all = append(all, d)
		}
	}
	return all
}

// BoardsOf returns the boards of a station, by year.
func (c *Congress) BoardsOf(id StationID) []*Board { return c.index.boards[id] }

// HeldAt returns the activities that a station held, by path.
func (c *Congress) HeldAt(id StationID) []*Activity { return c.index.held[id] }

// Holders returns the deputies who held the seats of a district, by the first day in office.
func (c *Congress) Holders(id DistrictID) []Holder { return c.index.holders[id] }

// RaisedBy returns the suggestions that a deputy leads or cosigned, by number.
func (c *Congress) RaisedBy(id DeputyID) []*Suggestion { return c.index.raised[id] }

// LecturesOf returns the lectures that a deputy gave, by path.
func (c *Congress) LecturesOf(id DeputyID) []*Lecture { return c.index.lectures[id] }

// HonoursOf returns the selections in which a deputy was chosen, by path.
func (c *Congress) HonoursOf(id DeputyID) []Honour { return c.index.honours[id] }

// Word returns the word of a vocabulary by its printed name; nil if there is no such list or word.
func (c *Congress) Word(list, name string) *Word { return c.Vocabularies[list].Word(name) }

// Records yields every record that has a file of its own, one kind after the other.
func (c *Congress) Records() iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		_ = each(c.Deputies, yield) && each(c.Years, yield) && each(c.Activities, yield) && each(c.Suggestions, yield) &&
			each(c.Stations, yield) && each(c.Boards, yield) && each(c.Notices, yield) && each(c.Institutions, yield) && each(c.Locals, yield) &&
			each(c.Editions, yield) && each(c.Selections, yield) && each(c.Supervisions, yield) && each(c.Lectures, yield) &&
			each(c.Campaigns, yield) && each(c.News, yield) && each(c.Pages, yield)
	}
}

func each[R interface{ Base() *Record }](list []R, yield func(*Record) bool) bool {
	for _, r := range list {
		if !yield(r.Base()) {
			return false
		}
	}
	return true
}

// Item is one duty of a deputy as it is disclosed: an entry of the deputy's year, or an activity.
type Item struct {
	Duty               // the entry; for an activity, the same fields from the activity, with the deputy's role
	Activity *Activity // nil for an entry of the deputy's year
	Year     *Year     // nil for an activity
	N        int       // the index in Year.Duties; 0 for an activity
}

// Items returns all duties of a deputy in a year, those of the deputy's year and the activities, by date, then by title.
// Records that are not Public are left out.
func (c *Congress) Items(id DeputyID, year int) []Item {
	var items []Item
	if y := c.YearOf(id, year); y != nil && y.Public() {
		items = make([]Item, 0, len(y.Duties))
		for i, d := range y.Duties {
			items = append(items, Item{Duty: d, Year: y, N: i})
		}
	}
	for _, a := range c.Attended(id) {
		if a.Year == year && a.Public() {
			items = append(items, a.ItemOf(id))
		}
	}
	slices.SortStableFunc(items, func(a, b Item) int {
		fromA, _ := a.When()
		fromB, _ := b.When()
		return cmp.Or(cmp.Compare(fromA.First(), fromB.First()), strings.Compare(a.Title, b.Title))
	})
	return items
}

// ItemOf returns the activity as a duty item of a deputy who took part.
func (a *Activity) ItemOf(id DeputyID) Item {
	return Item{Activity: a, Duty: Duty{Date: a.Date, From: a.From, To: a.To, Kind: a.Kind, Form: a.Form, Title: a.Title,
		Place: a.Place, Role: a.Role(id), Summary: a.Summary, Result: a.Result, Suggestion: a.Suggestion, Evidence: a.Evidence}}
}

// InOffice reports whether the deputy held a seat on a day. If day is only a month or a year, one day of it is enough.
func (d *Deputy) InOffice(day Date) bool {
	return slices.ContainsFunc(d.Seats, func(s Seat) bool { return s.HeldOn(day) })
}

// Levels returns the levels of the congresses in which the deputy performs duties on a day, each once, in the order of the seats;
// nil if the deputy is not in office, or the duties are suspended.
func (d *Deputy) Levels(day Date) []string {
	if d.SuspendedOn(day) {
		return nil
	}
	var levels []string
	for _, s := range d.Seats {
		if s.HeldOn(day) && !slices.Contains(levels, s.Level) {
			levels = append(levels, s.Level)
		}
	}
	return levels
}
