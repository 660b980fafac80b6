package term

import (
	"fmt"
	"slices"
	"strconv"

	"gongshi/generator/amend"
	"gongshi/generator/congress"
	"gongshi/generator/habit"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// Redrawing says which districts a term has: the list of those that are new or different.
type Redrawing struct {
	File     string // the path of the list, as it is shown
	Data     []byte
	Term     int
	From, To congress.Date // of a term that is not entered yet
}

// Redraw plans the districts of a term: a district that the list has and the records do not is new from the first day of the
// term on, and those in whose place it comes are there until the day before; of a district that is there already the list says
// what is different from the term on. Districts that the list does not name stay as they are. What is wrong with the list is
// returned as problems, and then nothing is planned.
func Redraw(p *amend.Plan, c *congress.Congress, r Redrawing) (problem.List, error) {
	t := readTable(r.File, r.Data, usualDistricts)
	at := t.find(districtNames, []column{keyColumn}, usualDistricts)
	if t.problems.Errors(false) > 0 {
		t.problems.Sort()
		return t.problems, nil
	}
	w := &redrawn{table: t, c: c, Redrawing: r, ended: map[congress.DistrictID]congress.Date{}, changed: map[int]congress.DistrictChange{}}
	for _, cells := range t.rows {
		w.line(listedIn(at, cells))
	}
	for _, d := range w.fresh {
		w.end(d)
	}
	if t.problems.Errors(false) > 0 {
		t.problems.Sort()
		return t.problems, nil
	}
	return t.problems, w.plan(p)
}

// redrawn collects what a list of districts changes.
type redrawn struct {
	*table
	Redrawing
	c       *congress.Congress
	fresh   []*congress.District
	at      []listed // the lines of fresh
	changed map[int]congress.DistrictChange
	ended   map[congress.DistrictID]congress.Date
	terms   []*congress.Term // to be added
}

// line takes up a line of the list.
func (w *redrawn) line(l listed) {
	key := l.cells[keyColumn]
	if !place.IsName(key.text) {
		w.wrong(key, problem.Say("代号“%[1]s”不对", "the id %[1]q is wrong", key.text), problem.Say("只用小写字母、数字和连字符，如 zhuge-1；没有变的选区不用列", "write lower-case letters, digits and hyphens, as in zhuge-1; leave out districts that stay as they are"))
		return
	}
	if s := l.cells[seatsColumn]; s.text != "" {
		number, certain := habit.Number("seats", s.text)
		if l.seats, _ = strconv.Atoi(number); !certain || l.seats < 1 || l.seats > 200 {
			w.wrong(s, problem.Say("名额“%[1]s”不是数", "the number of seats is not %[1]q", s.text), problem.Say("写成 3", "write 3"))
			return
		}
	}
	l.places = parts(l.cells[placesColumn].text)
	for _, id := range parts(l.cells[succeedsColumn].text) {
		if w.c.District(congress.DistrictID(id)) == nil {
			w.wrong(l.cells[succeedsColumn], problem.Say("content/districts.yaml 里没有被接替的选区“%[1]s”", "content/districts.yaml has no district %[1]q to be succeeded", id), problem.Say("写旧选区的代号", "write the id of the old district"))
			return
		}
		l.succeeds = append(l.succeeds, congress.DistrictID(id))
	}
	if n := slices.IndexFunc(w.c.Districts, func(d *congress.District) bool { return d.ID == congress.DistrictID(key.text) }); n >= 0 {
		w.carried(l, n)
	} else {
		w.created(l)
	}
}

// carried takes up a line about a district that is there already.
func (w *redrawn) carried(l listed, n int) {
	d := w.c.Districts[n]
	term := w.term(l, d.Level)
	if term == nil {
		return
	}
	then := d.In(w.Term)
	change := congress.DistrictChange{Term: w.Term}
	if name := l.cells[titleColumn].text; name != "" && name != then.Name {
		change.Name = name
	}
	if l.seats > 0 && l.seats != then.Seats {
		change.Seats = l.seats
	}
	if len(l.places) > 0 && !slices.Equal(l.places, then.Places) {
		change.Places = l.places
	}
	_, twice := w.changed[n]
	switch key := l.cells[keyColumn]; {
	case twice:
		w.wrong(key, problem.Say("代号 %[1]s 列了两次", "%[1]s is listed twice", key.text), problem.Say("只留一行", "keep one of the lines"))
	case !d.ExistsOn(term.From):
		w.wrong(key, problem.Say("%[1]s在 %[2]s 不存在（%[3]s）", "%[1]s is not there on %[2]s (%[3]s)", d.Name, term.From, congress.Period(d.Since, d.Until)), problem.Say("新划的选区另起代号", "give the new district an id of its own"))
	case len(l.succeeds) > 0 && !slices.Equal(l.succeeds, d.Succeeds):
		w.wrong(l.cells[succeedsColumn], problem.Say("%[1]s本来就有，不能接替别的选区", "%[1]s is there already and cannot come in the place of others", d.Name), problem.Say("新划的选区另起代号；村划进来的，写全部的村", "give the new district an id of its own; where villages were added, write all of them"))
	case change.Name == "" && change.Seats == 0 && change.Places == nil:
		w.changed[n] = congress.DistrictChange{}
	case slices.ContainsFunc(d.Changes, func(o congress.DistrictChange) bool { return o.Term == w.Term }):
		w.wrong(key, problem.Say("%[1]s第 %[2]d 届的变化已经写过，与这里不同", "%[1]s has a change of term %[2]d already, which is different", d.Name, w.Term), problem.Say("在 content/districts.yaml 的 changes 里改", "correct changes in content/districts.yaml"))
	default:
		w.changed[n] = change
	}
}

// created takes up a line about a new district.
func (w *redrawn) created(l listed) {
	d := &congress.District{ID: congress.DistrictID(l.cells[keyColumn].text), Name: l.cells[titleColumn].text, Level: l.cells[degreeColumn].text,
		Succeeds: l.succeeds, Township: l.cells[townshipColumn].text, Places: l.places, Seats: l.seats}
	for _, id := range l.succeeds {
		old := w.c.District(id)
		if d.Level == "" {
			d.Level = old.Level
		}
		if d.Township == "" {
			d.Township = old.Township
		}
	}
	for _, f := range []struct {
		col  column
		bare bool
	}{{titleColumn, d.Name == ""}, {seatsColumn, d.Seats == 0}, {degreeColumn, d.Level == ""}} {
		if f.bare {
			w.wrong(l.cells[f.col], problem.Say("新选区 %[1]s 没有写“%[2]s”", "the new district %[1]s has no %[2]s", d.ID, districtNames[f.col][0]), problem.Say("补上；不是新选区的，改正代号", "write it; if the district is not new, correct the id"))
			return
		}
	}
	if slices.ContainsFunc(w.fresh, func(o *congress.District) bool { return o.ID == d.ID }) {
		w.wrong(l.cells[keyColumn], problem.Say("代号 %[1]s 列了两次", "%[1]s is listed twice", d.ID), problem.Say("只留一行", "keep one of the lines"))
		return
	}
	term := w.term(l, d.Level)
	if term == nil {
		return
	}
	d.Since = term.From
	w.fresh, w.at = append(w.fresh, d), append(w.at, l)
}

// end ends the districts in whose place a new one comes.
func (w *redrawn) end(d *congress.District) {
	l := w.at[slices.Index(w.fresh, d)]
	for _, id := range d.Succeeds {
		old := w.c.District(id)
		until := d.Since
		if d.Since.Exact() {
			until = dayBefore(d.Since)
		}
		n := slices.Index(w.c.Districts, old)
		switch _, stays := w.changed[n]; {
		case stays:
			w.wrong(l.cells[succeedsColumn], problem.Say("%[1]s又列为保留，又被 %[2]s 接替", "%[1]s is kept by one line, and succeeded by %[2]s", old.Name, d.ID), problem.Say("改正一处", "correct one of them"))
		case old.Until != "" && old.Until != until:
			w.wrong(l.cells[succeedsColumn], problem.Say("%[1]s已写到 %[2]s 为止", "%[1]s is there until %[2]s already", old.Name, old.Until), problem.Say("改正代号，或改正 content/districts.yaml 里的 until", "correct the id, or until in content/districts.yaml"))
		case old.Until == "":
			w.ended[id] = until
		}
	}
}

// term returns the term of a level, which is added if it is not entered and the first day was given; else nil.
func (w *redrawn) term(l listed, level string) *congress.Term {
	if t := w.c.Term(level, w.Term); t != nil {
		return t
	}
	for _, t := range w.terms {
		if t.Level == level {
			return t
		}
	}
	if w.From == "" {
		w.wrong(l.cells[keyColumn], problem.Say("content/terms.yaml 里没有“%[1]s”级第 %[2]d 届", "content/terms.yaml has no term %[2]d of level %[1]q", level, w.Term), problem.Say("补上这一届，或用 --from 写明第一次会议哪天开幕", "add it, or say with --from on which day the first session begins"))
		return nil
	}
	t := &congress.Term{Level: level, Term: w.Term, From: w.From, To: expected(w.From, w.To)}
	w.terms = append(w.terms, t)
	return t
}

// plan plans what was collected.
func (w *redrawn) plan(p *amend.Plan) error {
	for _, t := range w.terms {
		if err := p.Append(place.TermsFile, "", *t); err != nil {
			return err
		}
	}
	different := 0
	for n, d := range w.c.Districts {
		if change := w.changed[n]; change.Term > 0 {
			different++
			if err := p.Append(place.DistrictsFile, fmt.Sprintf("[%d].changes", n), change); err != nil {
				return err
			}
		}
		if until := w.ended[d.ID]; until != "" {
			if err := p.Set(place.DistrictsFile, fmt.Sprintf("[%d].until", n), until); err != nil {
				return err
			}
		}
	}
	for _, d := range w.fresh {
		if err := p.Append(place.DistrictsFile, "", *d); err != nil {
			return err
		}
	}
	if len(w.fresh)+len(w.ended)+different > 0 {
		p.Note("第 %[1]d 届：新选区 %[2]d 个，有变化的 %[3]d 个，撤销的 %[4]d 个", "term %[1]d: %[2]d new districts, %[3]d different ones, %[4]d abolished", w.Term, len(w.fresh), different, len(w.ended))
	}
	return nil
}
