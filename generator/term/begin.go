package term

import (
	"cmp"
	"fmt"
	"slices"

	"gongshi/generator/amend"
	"gongshi/generator/congress"
	"gongshi/generator/office"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// Beginning says what begins: the list of those who were elected, and the term.
type Beginning struct {
	File      string // the path of the list, as it is shown
	Data      []byte
	Term      int           // its number; 0 where the list has a column for it
	From, To  congress.Date // of a term that is not entered yet; empty for the earliest day of the list, and five years
	Confirmed bool          // somebody has looked at those who were recognised by name and district
}

// UnconfirmedError says that people were recognised by name and district, which somebody should confirm.
type UnconfirmedError struct{ People []string }

// Error returns the English text of Why.
func (e *UnconfirmedError) Error() string { return e.Why().EN }

// Why says it in both languages, with what to do.
func (e *UnconfirmedError) Why() problem.Text {
	return problem.Say("以上 %[1]d 名按姓名、选区、性别认作连任；核对无误，加 --confirm 再运行；认错的，在名单里加一列“编号”写明；没有改动任何文件",
		"the %[1]d above were recognised by name, district and sex; if all is right, run this again with --confirm; else say in a column 编号 who they are; no file was changed", len(e.People))
}

// Begin plans the beginning of a term: the term itself, a seat for each person on the list, new people, and vacancies where too
// few were elected. What is wrong with the list is returned as problems, and then nothing is planned. What is entered already
// is not entered again.
func Begin(p *amend.Plan, c *congress.Congress, b Beginning) (problem.List, error) {
	t := readTable(b.File, b.Data, usual)
	rows := b.rowsOf(t, c)
	w := whoIs(t, c, rows)
	terms := b.terms(t, c, rows)
	open := b.count(t, c, rows, terms)
	if t.problems.Errors(false) > 0 {
		t.problems.Sort()
		return t.problems, nil
	}
	if err := b.confirmed(w); err != nil {
		return t.problems, err
	}
	for _, term := range terms {
		if c.Term(term.Level, term.Term) == nil {
			p.Note("terms.yaml 里补上%[1]s级第 %[2]d 届：%[3]s 至 %[4]s", "terms.yaml gets term %[2]d of level %[1]s: %[3]s to %[4]s", term.Level, term.Term, term.From, term.To)
			if err := p.Append(place.TermsFile, "", *term); err != nil {
				return nil, err
			}
		}
	}
	for _, v := range open {
		if err := v.plan(p); err != nil {
			return nil, err
		}
	}
	return t.problems, w.enter(p)
}

// confirmed returns an *UnconfirmedError if there are people to be confirmed.
func (b *Beginning) confirmed(w *people) error {
	var told []string
	for _, q := range w.all {
		if q.guessed && len(q.rows) > 0 {
			told = append(told, fmt.Sprintf("%s:%d: %s %s，%s，%s，%s", w.path, q.rows[0].cells[nameColumn].line, q.id, q.deputy.Name, q.deputy.Sex, q.rows[0].district.Name, cmp.Or(q.deputy.Post, "（没有写职务）")))
		}
	}
	if len(told) > 0 && !b.Confirmed {
		return &UnconfirmedError{told}
	}
	return nil
}

// enter plans the seats of all people.
func (w *people) enter(p *amend.Plan) error {
	known, fresh := 0, []string{}
	for _, q := range w.all {
		var err error
		switch {
		case len(q.rows) == 0:
			continue
		case q.deputy != nil:
			known++
			err = w.again(p, q)
		default:
			fresh = append(fresh, string(q.id))
			err = w.newcomer(p, q)
		}
		if err != nil {
			return err
		}
	}
	if known+len(fresh) > 0 {
		p.Note("名单 %[1]d 人：已有记录的 %[2]d 人，新代表 %[3]d 人%[4]s", "%[1]d people: %[2]d who have a record, %[3]d new ones%[4]s", known+len(fresh), known, len(fresh), span(fresh))
	}
	if w.entered > 0 {
		p.Note("%[1]d 行以前已经登记，没有动", "%[1]d line(s) were entered before", w.entered)
	}
	return nil
}

// span names the first and the last of some IDs, in brackets.
func span(ids []string) problem.Text {
	switch len(ids) {
	case 0:
		return problem.Text{}
	case 1:
		return problem.Say("（%[1]s）", " (%[1]s)", ids[0])
	}
	return problem.Say("（%[1]s 至 %[2]s）", " (%[1]s to %[2]s)", ids[0], ids[len(ids)-1])
}

// again plans the new seats of somebody who has a record.
func (w *people) again(p *amend.Plan, q *person) error {
	for _, r := range q.rows {
		seat := r.seat
		delegation, _, _ := w.usual(r)
		for _, s := range q.deputy.Seats { // that of the last seat
			if s.Level == seat.Level && s.District == seat.District && s.Delegation != "" {
				delegation = s.Delegation
			}
		}
		seat.Delegation = cmp.Or(seat.Delegation, delegation)
		if err := p.Append(q.deputy.Path, "seats", seat); err != nil {
			return err
		}
	}
	first, d := q.rows[0], q.deputy
	return office.Transfer(p, d, first.seat.From, congress.EarlierPost{Station: cmp.Or(first.station, d.Station),
		Group: cmp.Or(first.cells[groupColumn].text, d.Group), Post: cmp.Or(first.cells[postColumn].text, d.Post)})
}

// newcomer plans the record of somebody new.
func (w *people) newcomer(p *amend.Plan, q *person) error {
	first := q.rows[0]
	d := &congress.Deputy{Name: first.name, Sex: first.cells[sexColumn].text, EthnicGroup: first.cells[ethnicColumn].text, Pinyin: first.cells[pinyinColumn].text,
		Post: first.cells[postColumn].text, Station: first.station, Group: first.cells[groupColumn].text}
	d.ID = q.id
	for _, r := range q.rows {
		seat := r.seat
		delegation, station, group := w.usual(r)
		seat.Delegation = cmp.Or(seat.Delegation, delegation)
		d.Station, d.Group = cmp.Or(d.Station, station), cmp.Or(d.Group, group)
		d.Seats = append(d.Seats, seat)
	}
	for _, o := range w.byName[plainName(d.Name)] {
		d.DistinctFrom = append(d.DistinctFrom, o.ID)
		if err := p.Append(o.Path, "distinct_from", d.ID); err != nil {
			return err
		}
	}
	for _, o := range w.all {
		if o != q && o.deputy == nil && len(o.rows) > 0 && plainName(o.rows[0].name) == plainName(d.Name) {
			d.DistinctFrom = append(d.DistinctFrom, o.id)
		}
	}
	return p.Create(place.FileOf(d), d)
}

// usual returns the delegation of a district's last deputies, and the station and group of those for a newcomer; each is empty
// where they did not agree.
func (w *people) usual(r *row) (delegation string, station congress.StationID, group string) {
	var delegations, groups []string
	var stations []congress.StationID
	holders := w.c.Holders(r.seat.District)
	for _, id := range r.district.Succeeds {
		holders = append(slices.Clip(holders), w.c.Holders(id)...)
	}
	latest := 0
	for _, h := range holders {
		if h.Seat.Level == r.seat.Level && h.Seat.Term < r.seat.Term {
			latest = max(latest, h.Seat.Term)
		}
	}
	for _, h := range holders {
		if h.Seat.Level != r.seat.Level || h.Seat.Term != latest || h.Deputy.Withdrawn != nil {
			continue
		}
		delegations, groups, stations = append(delegations, h.Seat.Delegation), append(groups, h.Deputy.Group), append(stations, h.Deputy.Station)
	}
	return agreed(delegations), agreed(stations), agreed(groups)
}

// agreed returns the value of which all are that have one; the empty one if they differ.
func agreed[T ~string](all []T) T {
	all = slices.DeleteFunc(all, func(v T) bool { return v == "" })
	if len(all) == 0 || slices.ContainsFunc(all, func(v T) bool { return v != all[0] }) {
		return ""
	}
	return all[0]
}

// terms returns the terms of the rows: those that are entered, and those that the plan adds.
func (b *Beginning) terms(t *table, c *congress.Congress, rows []*row) []*congress.Term {
	var all []*congress.Term
	for _, r := range rows {
		i := slices.IndexFunc(all, func(o *congress.Term) bool { return o.Level == r.seat.Level && o.Term == r.seat.Term })
		if i < 0 {
			i = len(all)
			all = append(all, b.term(c, rows, r.seat))
			if known := c.Term(r.seat.Level, r.seat.Term); known != nil && b.From != "" && known.From != b.From {
				t.wrong(r.cells[termColumn], problem.Say("terms.yaml 里%[1]s级第 %[2]d 届从 %[3]s 开始，--from 是 %[4]s", "terms.yaml has term %[2]d of level %[1]s from %[3]s on, and --from is %[4]s", known.Level, known.Term, known.From, b.From), problem.Say("改正一处", "correct one of them"))
			}
		}
		if from := all[i].From; r.seat.From.Last() < from.First() {
			t.wrong(r.cells[dayColumn], problem.Say("%[1]s 早于这一届开始的 %[2]s", "%[1]s is before %[2]s, when the term begins", r.seat.From, from), problem.Say("任职从第一次会议开幕那天算起；改正日期，或改正这一届的开始", "office begins with the first session; correct the day, or the first day of the term"))
		}
	}
	return all
}

// term returns the term of a seat; one that is not entered begins on the given day or the earliest of its rows.
func (b *Beginning) term(c *congress.Congress, rows []*row, seat congress.Seat) *congress.Term {
	if known := c.Term(seat.Level, seat.Term); known != nil {
		return known
	}
	from := b.From
	for _, r := range rows {
		if b.From == "" && r.seat.Level == seat.Level && r.seat.Term == seat.Term && (from == "" || r.seat.From < from) {
			from = r.seat.From
		}
	}
	return &congress.Term{Level: seat.Level, Term: seat.Term, From: from, To: expected(from, b.To)}
}

// expected returns when a term is expected to end: the given date, else five years after its first day, to the month.
func expected(from, given congress.Date) congress.Date {
	if given != "" {
		return given
	}
	return congress.Date(from.Time().AddDate(5, 0, 0).Format("2006-01"))
}
