package reception

import (
	"fmt"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Register is the view of the register of receptions of a station for a year (接待选民登记簿).
type Register struct {
	view.Frame
	Station    view.Link
	AsOf       string
	Rows       []RegisteredReception
	Held       int // receptions that were entered
	Unentered  int // past days of the rota without an entry
	Cancelled  int
	Visitors   int
	Matters    board.Matters
	Ways       []RegisterPart // they add up to the matters
	Told       []RegisterPart // they add up to the matters, too
	Other      *view.Link     // the register of duties of the year
	Years      []view.Link
	Prev, Next *view.Link
}

// RegisteredReception is a line of the register.
type RegisteredReception struct {
	Panel
	People  []view.Link // the deputies who received voters or, without an entry, those on the rota
	Entries []RegisteredMatter
}

// RegisteredMatter is a matter that voters raised, with the way in which it was handled.
type RegisteredMatter struct {
	ID         string
	Topic      string
	From       string
	Level      string
	Way        string
	Settled    *view.Dated
	Suggestion view.Link
	Stands     string
	Feedback   *view.Dated
}

var ways = []struct {
	id    string
	way   board.MatterState
	means string
}{
	{"settled", board.Settled, "settledMeans"},
	{"suggested", board.Suggested, "suggestedMeans"},
	{"pending", board.Pending, "pendingMeans"},
}

func (b Builder) receptionRegister(d *StationDiary, year int, years []int) *Register {
	v := &Register{Station: b.StationLinkOn(d.ID, b.EndOf(year)), AsOf: b.Now.Chinese()}
	v.Frame = b.registerFrame(d, place.ReceptionRegister(d.ID, year), b.Say("receptionRegister"), year, b.Say("receptionRegisterAbout"))
	parts := make([]RegisterPart, len(ways))
	for i, w := range ways {
		parts[i] = RegisterPart{ID: w.id, Name: string(w.way), Means: b.Say(w.means)}
	}
	told := []RegisterPart{{ID: "told", Name: b.Say("told"), Means: b.Say("toldMeans")}, {ID: "untold", Name: b.Say("notToldYet"), Means: b.Say("untoldMeans")}}
	for i := range d.All {
		r := &d.All[i]
		if r.Date.Year() != year || r.State == board.Coming {
			continue
		}
		row := RegisteredReception{Panel: b.Panel(r, year)}
		row.People = row.Deputies
		switch {
		case r.Held != nil:
			v.Held++
			v.Visitors += r.Held.Visitors
			v.Matters.Add(r.Matters)
			if row.Came != nil {
				row.People = row.Came
			}
			if r.Held.Guests != nil {
				row.Guests = view.Guests(r.Held.Guests)
			}
		case r.State == board.Cancelled:
			v.Cancelled++
		default:
			v.Unentered++
		}
		b.registeredMatters(&row, r, parts, told)
		v.Rows = append(v.Rows, row)
	}
	for _, list := range [][]RegisterPart{parts, told} {
		for i := range list {
			list[i].Said = b.Say("itemsN", len(list[i].Lines))
		}
	}
	v.Ways, v.Told = parts, told
	if links := b.Ways(view.Link{Text: b.Say("dutyRegisterOf", year), Href: place.DutyRegister(d.ID, year)}); links != nil {
		v.Other = &links[0]
	}
	v.Years, v.Prev, v.Next = b.Around(years, year, func(y int) string { return place.ReceptionRegister(d.ID, y) }, func(y int) string { return b.Say("receptionRegisterOf", y) })
	return v
}

// registeredMatters adds the matters of a reception to its row and to the parts to which they belong.
func (b Builder) registeredMatters(row *RegisteredReception, r *board.Reception, parts, told []RegisterPart) {
	if r.Held == nil {
		return
	}
	for i := range r.Held.Matters {
		m := &r.Held.Matters[i]
		way := board.StateOfMatter(m)
		x := RegisteredMatter{ID: fmt.Sprintf("m-%s-%d", r.ID, i+1), Topic: m.Topic, From: m.From, Level: view.AtLevel(m.Level), Way: string(way)}
		switch way {
		case board.Settled:
			x.Settled = view.NewDated(m.Settled.Date, m.Settled.Text)
		case board.Suggested:
			x.Suggestion = b.Titled(m.Suggestion)
			if s := b.Suggestion(m.Suggestion); s != nil && suggestion.New(b.Builder).Public(s) {
				x.Stands = strings.TrimSuffix(suggestion.New(b.Builder).Stands(s).Text, "。")
			}
		}
		line := view.Link{Text: m.Topic, Href: "#" + x.ID, Note: row.Date}
		for j, w := range ways {
			if w.way == way {
				parts[j].Lines = append(parts[j].Lines, line)
			}
		}
		if m.Feedback != nil {
			x.Feedback = view.NewDated(m.Feedback.Date, m.Feedback.How)
			told[0].Lines = append(told[0].Lines, line)
		} else {
			told[1].Lines = append(told[1].Lines, line)
		}
		row.Entries = append(row.Entries, x)
	}
}
