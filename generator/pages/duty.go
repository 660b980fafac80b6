package pages

import (
	"fmt"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// DutyKinds lists the kinds of duty with their definitions.
type DutyKinds struct {
	Frame
	Groups []DutyGroup
}

// DutyGroup is the kinds of one group, in the order of the vocabulary.
type DutyGroup struct {
	ID    string
	Text  string
	Kinds []DutyWord
}

// DutyWord is one kind with its definition.
type DutyWord struct {
	Link
	Means   string
	Retired string // 2025年起停用
}

// DutyKind is one kind of duty, with what there is of it year by year.
type DutyKind struct {
	Frame
	Group   string
	Means   string
	Since   string
	Retired string
	Norms   []Norm
	Years   []DutyCount
	Others  []Link // the other kinds of the group
}

// DutyCount is a year with what is recorded.
type DutyCount struct {
	Link
	Count int
	Said  string
}

// DutyYear is the items of a kind in a year by station.
type DutyYear struct {
	Frame
	Kind   Link
	Means  string
	Year   int
	Said   string
	Groups []ListedGroup
	Pages  *Paging
	Years  []Link
	Prev   *Link
	Next   *Link
}

func (b *builder) dutyKinds() *DutyKinds {
	v := &DutyKinds{Frame: b.frame(place.DutyKinds, "disclosure", "履职种类", "代表履职的各个种类和它们的含义。")}
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
		word := DutyWord{Link: Link{Text: w.Name, Href: b.href(place.DutyKind(w.ID))}, Means: w.Meaning, Retired: b.retired(w)}
		v.Groups[i].Kinds = append(v.Groups[i].Kinds, word)
	}
	return v
}

// retired says until when a term was, or will be, in use; empty where no end is set.
func (b *builder) retired(w *congress.Word) string {
	if w.Until == "" {
		return ""
	}
	if w.Until.Last() < b.Now.First() {
		return "已停用，用至" + w.Until.Chinese()
	}
	return "用至" + w.Until.Chinese()
}

func (b *builder) dutyKind(w *congress.Word, years []int, counts map[kindYear]*tally) *DutyKind {
	v := &DutyKind{Group: w.Group, Means: w.Meaning, Since: w.Since.Chinese(), Retired: b.retired(w), Norms: b.norms(w.Name)}
	v.Frame = b.frame(place.DutyKind(w.ID), "disclosure", w.Name, joined("：", "履职种类“"+w.Name+"”", w.Meaning)+"。", Link{Text: "履职种类", Href: b.href(place.DutyKinds)})
	for _, year := range slices.Backward(years) {
		t := counts[kindYear{w.Name, year}]
		c := DutyCount{Link: Link{Text: fmt.Sprintf("%d年", year), Href: b.href(place.DutyKindYear(w.ID, year))}, Count: t.items}
		if t.activities > 0 {
			c.Said = fmt.Sprintf("其中共同参加的活动%d次，计%d项", t.activities, t.shared)
		}
		v.Years = append(v.Years, c)
	}
	for _, other := range b.Vocabularies["duty-kinds"].Words {
		if other.Group == w.Group && other != w {
			v.Others = append(v.Others, Link{Text: other.Name, Href: b.href(place.DutyKind(other.ID))})
		}
	}
	return v
}

func (b *builder) dutyYear(w *congress.Word, year int, years []int, t *tally, lines []dutyLine, n int) *DutyYear {
	first := place.DutyKindYear(w.ID, year)
	v := &DutyYear{Kind: b.kind(w.Name), Means: w.Meaning, Year: year, Said: t.said() + "。", Pages: b.paging(first, n, pagesOf(len(lines), perPage))}
	v.Frame = b.frame(place.ListPage(first, n), "disclosure", fmt.Sprintf("%d年%s", year, w.Name), fmt.Sprintf("%d年登记的“%s”，%s，按联络站和日期列出。", year, w.Name, t.said()),
		Link{Text: "履职种类", Href: b.href(place.DutyKinds)}, v.Kind)
	v.paged(v.Pages)
	heads := map[congress.StationID]int{}
	for i, line := range lines {
		id := line.station
		heads[id]++
		if i/perPage != n-1 {
			continue
		}
		if last := len(v.Groups) - 1; last < 0 || v.Groups[last].ID != "at-"+string(id) {
			v.Groups = append(v.Groups, ListedGroup{ID: "at-" + string(id), Head: b.station(id), Continued: heads[id] > 1})
		}
		g := &v.Groups[len(v.Groups)-1]
		g.Rows = append(g.Rows, b.dutyRow(line))
	}
	for i := range v.Groups {
		v.Groups[i].Said = fmt.Sprintf("%d条", heads[congress.StationID(v.Groups[i].ID[len("at-"):])])
	}
	v.Years, v.Prev, v.Next = b.around(years, year, func(y int) string { return place.DutyKindYear(w.ID, y) }, "%d年"+w.Name)
	return v
}

// dutyRow leads to the activity, or to the item on the page of the deputy's year.
func (b *builder) dutyRow(line dutyLine) Listed {
	if line.activity != nil {
		v := b.listedActivity(line.activity, line.year)
		v.Kind, v.Station = Link{}, Link{}
		return v
	}
	from, to := line.duty.When()
	return Listed{Machine: string(from), Date: within(congress.Period(from, to), line.year), Title: line.duty.Title, Place: line.duty.Place,
		Href: b.href(place.DeputyYear(line.deputy.ID, line.year)) + "#" + line.anchor,
		Who:  []Link{{Text: line.deputy.Name, Href: b.href(place.Deputy(line.deputy.ID))}}}
}
