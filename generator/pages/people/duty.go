package people

import (
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// DutyKinds is the view of the list of the kinds of duty with their definitions.
type DutyKinds struct {
	view.Frame
	Groups []DutyGroup
}

// DutyGroup holds the kinds of one group in the order of the vocabulary.
type DutyGroup struct {
	ID    string
	Text  string
	Kinds []DutyWord
}

// DutyWord is one kind of duty with its definition.
type DutyWord struct {
	view.Link
	Means   string
	Retired string // 2025年起停用
}

// DutyKind is the view of one kind of duty with its years.
type DutyKind struct {
	view.Frame
	Group   string
	Means   string
	Since   string
	Retired string
	Norms   []Norm
	Years   []DutyCount
	Others  []view.Link // the other kinds of the group
}

// DutyCount is a year of a kind of duty, with what is recorded.
type DutyCount struct {
	view.Link
	Count int
	Said  string
}

// DutyYear is the view of the duties of a kind in a year, by station.
type DutyYear struct {
	view.Frame
	Kind   view.Link
	Means  string
	Said   string
	Groups []view.ListedGroup
	Pages  *view.Paging
	Years  []view.Link
	Prev   *view.Link
	Next   *view.Link
}

func (b Builder) dutyKinds() *DutyKinds {
	v := &DutyKinds{Frame: b.Frame(place.DutyKinds, "disclosure", b.Say("footDuties"), b.Say("dutyKindsAbout"))}
	if b.Vocabularies["duty-kinds"] == nil {
		return v
	}
	at := map[string]int{}
	for _, w := range b.Vocabularies["duty-kinds"].Words {
		i, known := at[w.Group]
		if !known {
			i = len(v.Groups)
			at[w.Group] = i
			v.Groups = append(v.Groups, DutyGroup{ID: fmt.Sprintf("g%d", i+1), Text: w.Group})
		}
		word := DutyWord{Link: view.Link{Text: w.Name, Href: b.Href(place.DutyKind(w.ID))}, Means: w.Meaning, Retired: b.retired(w)}
		v.Groups[i].Kinds = append(v.Groups[i].Kinds, word)
	}
	return v
}

// retired returns a phrase that says until when a term of the vocabulary was or will be in use; "" if it has no end.
func (b Builder) retired(w *congress.Word) string {
	if w.Until == "" {
		return ""
	}
	if w.Until.Last() < b.Now.First() {
		return b.Say("termRetired", w.Until.Chinese())
	}
	return b.Say("termUntil", w.Until.Chinese())
}

func (b Builder) dutyKind(w *congress.Word, years []int, counts map[kindYear]*tally) *DutyKind {
	v := &DutyKind{Group: w.Group, Means: w.Meaning, Since: w.Since.Chinese(), Retired: b.retired(w), Norms: b.norms(w.Name)}
	v.Frame = b.Frame(place.DutyKind(w.ID), "disclosure", w.Name, view.Joined("：", b.Say("dutyKindNamed", w.Name), w.Meaning)+"。", view.Link{Text: b.Say("footDuties"), Href: b.Href(place.DutyKinds)})
	for _, year := range slices.Backward(years) {
		t := counts[kindYear{w.Name, year}]
		c := DutyCount{Link: view.Link{Text: b.Say("calendarYear", year), Href: b.Href(place.DutyKindYear(w.ID, year))}, Count: t.items}
		if t.activities > 0 {
			c.Said = b.Say("sharedActivities", "activities", t.activities, "items", t.shared)
		}
		v.Years = append(v.Years, c)
	}
	for _, other := range b.Vocabularies["duty-kinds"].Words {
		if other.Group == w.Group && other != w {
			v.Others = append(v.Others, view.Link{Text: other.Name, Href: b.Href(place.DutyKind(other.ID))})
		}
	}
	return v
}

func (b Builder) dutyYear(w *congress.Word, year int, years []int, t *tally, lines []dutyLine, n int) *DutyYear {
	first := place.DutyKindYear(w.ID, year)
	v := &DutyYear{Kind: b.KindLink(w.Name), Means: w.Meaning, Said: b.tallied(t) + "。", Pages: b.Paging(first, n, view.PagesOf(len(lines), view.PerPage))}
	v.Frame = b.Frame(place.ListPage(first, n), "disclosure", b.Say("kindOf", "year", year, "kind", w.Name), b.Say("dutyYearAbout", "year", year, "kind", w.Name, "count", b.tallied(t)),
		view.Link{Text: b.Say("footDuties"), Href: b.Href(place.DutyKinds)}, v.Kind)
	v.Paged(v.Pages)
	heads := map[congress.StationID]int{}
	for i, line := range lines {
		id := line.station
		heads[id]++
		if i/view.PerPage != n-1 {
			continue
		}
		if last := len(v.Groups) - 1; last < 0 || v.Groups[last].ID != "at-"+string(id) {
			v.Groups = append(v.Groups, view.ListedGroup{ID: "at-" + string(id), Head: b.StationLinkOn(id, b.EndOf(year)), Continued: heads[id] > 1})
		}
		g := &v.Groups[len(v.Groups)-1]
		g.Rows = append(g.Rows, b.dutyRow(line))
	}
	for i := range v.Groups {
		v.Groups[i].Said = b.Say("linesN", heads[congress.StationID(v.Groups[i].ID[len("at-"):])])
	}
	v.Years, v.Prev, v.Next = b.Around(years, year, func(y int) string { return place.DutyKindYear(w.ID, y) }, func(y int) string { return b.Say("kindOf", "year", y, "kind", w.Name) })
	return v
}

// dutyRow returns the row of a duty. It links to the activity, or to the item on the page of the deputy's year.
func (b Builder) dutyRow(line dutyLine) view.Listed {
	if line.activity != nil {
		v := b.ListedActivity(line.activity, line.year)
		v.Kind, v.Station = view.Link{}, view.Link{}
		return v
	}
	from, to := line.duty.When()
	return view.Listed{Machine: string(from), Date: view.Within(congress.Period(from, to), line.year), Title: line.duty.Title, Place: line.duty.Place,
		Href: b.Href(place.DeputyYear(line.deputy.ID, line.year)) + "#" + line.anchor,
		Who:  []view.Link{{Text: line.deputy.Name, Href: b.Href(place.Deputy(line.deputy.ID))}}}
}
