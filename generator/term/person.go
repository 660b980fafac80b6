package term

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// person is somebody on the list.
type person struct {
	rows    []*row           // the seats, which are not entered yet
	deputy  *congress.Deputy // who is entered already; nil for somebody new
	id      congress.DeputyID
	guessed bool // it was recognised by name and district, and the list does not say it
}

// people finds out who the rows of a list are. It never guesses: a row that may be one of several persons, or may be somebody
// of the same name or not, is a problem of the table.
type people struct {
	*table
	c       *congress.Congress
	byName  map[string][]*congress.Deputy
	all     []*person
	entered int // how many rows were entered before
}

func whoIs(t *table, c *congress.Congress, rows []*row) *people {
	w := &people{table: t, c: c, byName: map[string][]*congress.Deputy{}}
	for _, d := range c.Deputies {
		if d.Withdrawn == nil {
			for _, name := range append([]string{d.Name}, d.FormerNames...) {
				if name = plainName(name); !slices.Contains(w.byName[name], d) {
					w.byName[name] = append(w.byName[name], d)
				}
			}
		}
	}
	for _, r := range rows {
		w.row(r)
	}
	w.number()
	return w
}

// plainName returns a name without its dots, which are written in several ways.
func plainName(name string) string { return strings.ReplaceAll(nameMarks.Replace(name), "·", "") }

// row finds out who a row is.
func (w *people) row(r *row) {
	at := r.cells[nameColumn]
	if r.id != "" {
		w.withID(r)
		return
	}
	same := w.byName[plainName(r.name)]
	for _, d := range same {
		if slices.ContainsFunc(d.Seats, func(s congress.Seat) bool { return sameSeat(s, r.seat) }) && !w.taken(d, r) {
			w.add(&person{deputy: d, id: d.ID}, r)
			return
		}
	}
	twin := slices.IndexFunc(w.all, func(p *person) bool { return p.deputy == nil && plainName(p.rows[0].name) == plainName(r.name) })
	switch {
	case r.fresh:
		w.add(&person{}, r)
	case twin >= 0 && w.all[twin].rows[0].seat.District == r.seat.District:
		w.wrong(at, problem.Say("与第 %[1]d 行重复：同名、同选区", "it is the same as line %[1]d: one name, one district", w.all[twin].rows[0].cells[nameColumn].line), problem.Say("删去一行；确是两人的，“编号”都写“新”", "remove one; if they are two persons, write 新 as the id of both"))
	case twin >= 0:
		w.wrong(at, problem.Say("与第 %[1]d 行同名，看不出是不是同一人", "it has the name of line %[1]d, and may be the same person or another", w.all[twin].rows[0].cells[nameColumn].line), problem.Say("加一列“编号”：同一人两行写同一个新编号，如 %[1]s；不是的都写“新”", "add a column 编号: for one person write the same new id in both, such as %[1]s; else write 新", place.NextID(w.ids(), "d0001")))
	case len(same) == 0:
		w.add(&person{}, r)
	default:
		w.byDistrict(r, same)
	}
}

// withID takes up a row that says who it is.
func (w *people) withID(r *row) {
	at := r.cells[idColumn]
	d := w.c.Deputy(r.id)
	former := slices.IndexFunc(w.c.Deputies, func(o *congress.Deputy) bool { return slices.Contains(o.FormerIDs, string(r.id)) })
	switch {
	case d != nil && !slices.Contains(w.byName[plainName(r.name)], d) && plainName(d.Name) != plainName(r.name):
		w.wrong(at, problem.Say("%[1]s 是%[2]s，不是%[3]s", "%[1]s is %[2]s, not %[3]s", d.ID, d.Name, r.name), problem.Say("改正编号；改了名字的，先在 %[1]s 里改 name，原名写入 former_names", "correct the id; of a person whose name has changed, correct %[1]s first, and put the old name into former_names", d.Path))
	case d == nil && former >= 0:
		w.wrong(at, problem.Say("%[1]s 是旧编号，现在是 %[2]s", "%[1]s is a former id; it is %[2]s now", r.id, w.c.Deputies[former].ID), problem.Say("写现在的编号", "write that one"))
	default:
		w.add(&person{deputy: d, id: r.id}, r)
	}
}

// add adds a row to the person whom it is about, or the person.
func (w *people) add(p *person, r *row) {
	i := slices.IndexFunc(w.all, func(o *person) bool { return p.id != "" && o.id == p.id })
	if i < 0 {
		i = len(w.all)
		w.all = append(w.all, p)
	}
	known := w.all[i]
	known.guessed = known.guessed || p.guessed
	at := r.cells[nameColumn]
	for _, o := range known.rows {
		if plainName(o.name) != plainName(r.name) {
			w.wrong(r.cells[idColumn], problem.Say("编号 %[1]s 在第 %[2]d 行是%[3]s", "line %[2]d has the id %[1]s for %[3]s", r.id, o.cells[nameColumn].line, o.name), problem.Say("不是同一人的写不同的编号", "write another id for another person"))
			return
		}
		if o.seat.Level == r.seat.Level && o.seat.Term == r.seat.Term {
			w.wrong(at, problem.Say("与第 %[1]d 行是同一人、同一级", "line %[1]d has the same person and level", o.cells[nameColumn].line), problem.Say("删去一行；不是同一人的，加一列“编号”写明", "remove one; if they are two persons, say so in a column 编号"))
			return
		}
	}
	if p.deputy != nil {
		for _, s := range p.deputy.Seats {
			if s.Level != r.seat.Level || s.Term != r.seat.Term || s.To != "" && s.To.Last() < r.seat.From.First() {
				continue
			}
			if sameSeat(s, r.seat) {
				w.entered++
				return
			}
			w.wrong(at, problem.Say("%[1]s（%[2]s）第 %[3]d 届已有席位：%[4]s，%[5]s起", "%[1]s (%[2]s) has a seat of term %[3]d already: %[4]s, since %[5]s", p.deputy.Name, p.deputy.ID, s.Term, s.District, s.From), problem.Say("名单和 %[1]s 哪个错改哪个", "correct the list or %[1]s", p.deputy.Path))
			return
		}
	}
	known.rows = append(known.rows, r)
}

// sameSeat tells whether a seat that is entered is that of the list.
func sameSeat(s, listed congress.Seat) bool {
	return s.Level == listed.Level && s.Term == listed.Term && s.District == listed.District && s.From == listed.From
}

// taken tells whether another row of the list is about a deputy and the same seat.
func (w *people) taken(d *congress.Deputy, r *row) bool {
	return slices.ContainsFunc(w.all, func(p *person) bool { return p.deputy == d && r.fresh })
}

// knows tells whether a deputy of the same name was elected by the same voters before, and nothing speaks against its being the
// same person.
func (w *people) knows(d *congress.Deputy, r *row) bool {
	ethnic := r.cells[ethnicColumn].text
	if d.Broken || d.Sex != r.cells[sexColumn].text || ethnic != "" && d.EthnicGroup != "" && ethnic != d.EthnicGroup {
		return false
	}
	return slices.ContainsFunc(d.Seats, func(s congress.Seat) bool {
		return s.Level == r.seat.Level && (s.District == r.seat.District || slices.Contains(r.district.Succeeds, s.District))
	})
}

// byDistrict takes the one of several of a name whom the voters of the district elected before; where there is not one, it says
// so.
func (w *people) byDistrict(r *row, same []*congress.Deputy) {
	var known []*congress.Deputy
	for _, d := range same {
		if w.knows(d, r) {
			known = append(known, d)
		}
	}
	if len(known) == 1 {
		w.add(&person{deputy: known[0], id: known[0].ID, guessed: true}, r)
		return
	}
	w.ambiguous(r.cells[nameColumn], same)
}

// ambiguous says that a person of that name is known, who may be another.
func (w *people) ambiguous(at cell, same []*congress.Deputy) {
	told, named := make([]string, len(same)), make([]string, len(same))
	for i, d := range same {
		named[i] = string(d.ID)
		districts := make([]string, 0, len(d.Seats))
		for _, s := range d.Seats {
			name := string(s.District)
			if o := w.c.District(s.District); o != nil {
				name = o.In(s.Term).Name
			}
			if !slices.Contains(districts, name) {
				districts = append(districts, name)
			}
		}
		told[i] = fmt.Sprintf("%s（%s）", d.ID, strings.Join(append([]string{d.Sex, d.Post}, districts...), "，"))
	}
	w.wrong(at, problem.Say("与 %[1]s 同名，看不出是不是同一人", "%[1]s has the same name, and may be the same person or another", strings.Join(told, "、")),
		problem.Say("加一列“编号”：是同一人写 %[1]s，不是写“新”", "add a column 编号: write %[1]s for the same person, 新 for another", strings.Join(named, "/")))
}

// number gives each new person the next ID.
func (w *people) number() {
	taken := w.ids()
	for _, p := range w.all {
		if p.id == "" {
			p.id = congress.DeputyID(place.NextID(taken, "d0001"))
			taken = append(taken, string(p.id))
		}
	}
}

// ids returns all IDs that deputies have or had, and those that the list gives.
func (w *people) ids() []string {
	var all []string
	for _, d := range w.c.Deputies {
		all = append(append(all, string(d.ID)), d.FormerIDs...)
	}
	for _, y := range w.c.Years {
		all = append(all, string(y.Deputy))
	}
	for _, p := range w.all {
		if p.id != "" {
			all = append(all, string(p.id))
		}
	}
	return all
}
