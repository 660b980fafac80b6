package office

import (
	"fmt"
	"slices"

	"gongshi/generator/amend"
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Moving says what is different for a deputy from a day on. What is empty stays.
type Moving struct {
	Deputy     string        // an ID or a name
	From       congress.Date // the first day
	Station    string        // an ID or a name
	Group      string
	Post       string
	Delegation string
	Level      string // of the seat with the delegation; empty where only one is held
}

// Move plans that a deputy has another station, group, post or delegation from a day on. What held until then is entered as
// earlier, so that what was published stays right.
func Move(p *amend.Plan, c *congress.Congress, m Moving) error {
	d, err := FindDeputy(c, m.Deputy)
	if err != nil {
		return err
	}
	station := d.Station
	if m.Station != "" {
		s, err := FindStation(c, m.Station)
		if err != nil {
			return err
		}
		station = s.ID
	}
	if m.Station == "" && m.Group == "" && m.Post == "" && m.Delegation == "" {
		return problem.Refuse("没有写变了什么；写 --station、--group、--post 或 --delegation", "it is not said what is different; write --station, --group, --post or --delegation")
	}
	if m.Delegation != "" {
		if err := m.delegation(p, d); err != nil {
			return err
		}
	}
	return Transfer(p, d, m.From, congress.EarlierPost{Station: station, Group: or(m.Group, d.Group), Post: or(m.Post, d.Post)})
}

// or returns a text or, if it is empty, another.
func or(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// Transfer plans the station, group and post that a deputy has from a day on; Until of now is not read. What is the same as
// before stays.
func Transfer(p *amend.Plan, d *congress.Deputy, from congress.Date, now congress.EarlierPost) error {
	before := congress.EarlierPost{Until: dayBefore(from)}
	var changes []struct {
		key   string
		value any
	}
	change := func(key string, was, is string, value any, keep func()) {
		if was == is {
			return
		}
		if was != "" {
			keep()
		}
		changes = append(changes, struct {
			key   string
			value any
		}{key, value})
		p.Note("%[1]s（%[2]s）从 %[3]s 起，%[4]s由“%[5]s”变为“%[6]s”", "%[1]s (%[2]s): from %[3]s on, %[4]s %[5]q becomes %[6]q", d.Name, d.ID, from, titles[key], was, is)
	}
	change("station", string(d.Station), string(now.Station), now.Station, func() { before.Station = d.Station })
	change("group", d.Group, now.Group, now.Group, func() { before.Group = d.Group })
	change("post", d.Post, now.Post, now.Post, func() { before.Post = d.Post })
	if len(changes) == 0 {
		return nil
	}
	if last := latest(d.Earlier, func(e congress.EarlierPost) congress.Date { return e.Until }); last != "" && from.First() <= last.Last() {
		return problem.Refuse("%[1]s（%[2]s）已写到 %[3]s 为止的另一次变动，在 %[4]s 以后；先后次序不对的，在 %[5]s 里改", "%[1]s (%[2]s) has a later move, of %[3]s, after %[4]s; correct %[5]s", d.Name, d.ID, last, from, d.Path)
	}
	for _, x := range changes {
		if err := p.Set(d.Path, x.key, x.value); err != nil {
			return err
		}
	}
	if before.Station == "" && before.Group == "" && before.Post == "" { // there was nothing before
		return nil
	}
	return p.Append(d.Path, "earlier", before)
}

// titles are what the keys are called.
var titles = map[string]problem.Text{"station": problem.Say("联络站", "the station"), "group": problem.Say("代表小组", "the group"), "post": problem.Say("职务", "the post"), "delegation": problem.Say("代表团", "the delegation")}

// latest returns the latest date of a list; empty if there is none.
func latest[E any](all []E, of func(E) congress.Date) congress.Date {
	var last congress.Date
	for _, e := range all {
		if d := of(e); d.Last() > last.Last() {
			last = d
		}
	}
	return last
}

// delegation plans another delegation for a seat that is held on the day.
func (m Moving) delegation(p *amend.Plan, d *congress.Deputy) error {
	var held []int
	for i, s := range d.Seats {
		if s.HeldOn(m.From) && (m.Level == "" || s.Level == m.Level) {
			held = append(held, i)
		}
	}
	switch len(held) {
	case 0:
		return problem.Refuse("%[1]s（%[2]s）在 %[3]s 没有席位，没有代表团可换", "%[1]s (%[2]s) holds no seat on %[3]s that has a delegation", d.Name, d.ID, m.From)
	case 1:
	default:
		return problem.Refuse("%[1]s（%[2]s）在 %[3]s 有 %[4]d 个席位；用 --level 写明是哪一级", "%[1]s (%[2]s) holds %[4]d seats on %[3]s; say with --level which", d.Name, d.ID, m.From, len(held))
	}
	i := held[0]
	s := d.Seats[i]
	if s.Delegation == m.Delegation {
		return nil
	}
	if slices.ContainsFunc(s.Earlier, func(e congress.EarlierDelegation) bool { return m.From.First() <= e.Until.Last() }) {
		return problem.Refuse("%[1]s（%[2]s）在 %[3]s 以后还写有代表团的变动，在 %[4]s 里改", "%[1]s (%[2]s) has a later change of the delegation than %[3]s; correct %[4]s", d.Name, d.ID, m.From, d.Path)
	}
	p.Note("%[1]s（%[2]s）从 %[3]s 起，%[4]s由“%[5]s”变为“%[6]s”", "%[1]s (%[2]s): from %[3]s on, %[4]s %[5]q becomes %[6]q", d.Name, d.ID, m.From, titles["delegation"], s.Delegation, m.Delegation)
	if err := p.Set(d.Path, fmt.Sprintf("seats[%d].delegation", i), m.Delegation); err != nil || s.Delegation == "" {
		return err
	}
	return p.Append(d.Path, fmt.Sprintf("seats[%d].earlier", i), congress.EarlierDelegation{Until: dayBefore(m.From), Delegation: s.Delegation})
}
