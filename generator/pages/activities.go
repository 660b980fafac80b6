package pages

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Activities lists the years of which there are activities.
type Activities struct {
	Frame
	Years []Link
}

// ActivityYear lists the activities of a year by month.
type ActivityYear struct {
	Frame
	Year   int
	Said   string // 全年登记活动30次
	Jump   []Link // the months; one without activities has no Href
	Groups []ListedGroup
	Pages  *Paging
	Years  []Link // the other years
	Prev   *Link
	Next   *Link
}

// activities adds the list of years, the lists of each year and a page for every activity.
func activities(b *builder) {
	byYear := map[int][]*congress.Activity{}
	for _, a := range b.Activities {
		if !b.shown(&a.Record) || a.Year == 0 {
			continue
		}
		byYear[a.Year] = append(byYear[a.Year], a)
		folder := a.Path[:strings.LastIndexByte(a.Path, '/')+1]
		b.orderEvidence(a.Evidence, folder)
		b.orderPhotos(a.Photos, folder)
	}
	years := slices.Sorted(maps.Keys(byYear))
	b.page(place.Activities, "activities/section", func() any {
		v := &Activities{Frame: b.frame(place.Activities, "activities", "代表活动", "人大代表的接待、调研、视察和小组活动，逐次登记。")}
		for _, year := range slices.Backward(years) {
			v.Years = append(v.Years, Link{Text: fmt.Sprintf("%d年", year), Href: b.href(place.ActivityYear(year)), Note: fmt.Sprintf("登记%d次", len(byYear[year]))})
		}
		return v
	})
	for _, year := range years {
		list := byYear[year]
		slices.SortStableFunc(list, inTime)
		for n := 1; n <= pagesOf(len(list), perIndexPage); n++ {
			b.page(place.ListPage(place.ActivityYear(year), n), "activities/year", func() any { return b.activityYear(year, list, n, years) })
		}
		for i, a := range list {
			b.page(place.Activity(a.ID), "activities/page", func() any { return b.activity(a, list, i) })
		}
	}
}

// inTime orders activities by their first day; those whose month is not known come last.
func inTime(x, y *congress.Activity) int {
	from, _ := x.When()
	to, _ := y.When()
	return cmp.Or(cmp.Compare(month(from), month(to)), cmp.Compare(from.First(), to.First()), cmp.Compare(x.Title, y.Title), cmp.Compare(x.ID, y.ID))
}

// month is 1 to 12, or 13 where it is not known.
func month(d congress.Date) int {
	if m := d.MonthOfYear(); m > 0 {
		return m
	}
	return 13
}

func (b *builder) activityYear(year int, list []*congress.Activity, n int, years []int) *ActivityYear {
	first := place.ActivityYear(year)
	v := &ActivityYear{Year: year, Said: fmt.Sprintf("登记活动%d次。", len(list)), Pages: b.paging(first, n, pagesOf(len(list), perIndexPage))}
	v.Frame = b.frame(place.ListPage(first, n), "activities", fmt.Sprintf("%d年代表活动", year), fmt.Sprintf("%d年登记的代表活动，按月份列出。", year),
		Link{Text: "代表活动", Href: b.href(place.Activities)})
	v.paged(v.Pages)
	groups, counts := make([]ListedGroup, 13), make([]int, 13)
	for i := range groups {
		groups[i] = ListedGroup{ID: fmt.Sprintf("m-%d", i+1), Head: Link{Text: fmt.Sprintf("%d月", i+1)}}
	}
	groups[12].Head.Text = "月份不详"
	begun := map[int]bool{}
	for i, a := range list {
		from, _ := a.When()
		m := month(from) - 1
		counts[m]++
		if i/perIndexPage == n-1 {
			groups[m].Continued = groups[m].Continued || begun[m] && len(groups[m].Rows) == 0
			groups[m].Rows = append(groups[m].Rows, b.listedActivity(a, year))
		}
		begun[m] = true
	}
	v.Jump = b.jump(first, perIndexPage, groups, counts)
	if counts[12] == 0 {
		v.Jump = v.Jump[:12]
	}
	for i, g := range groups {
		if len(g.Rows) > 0 {
			g.Said = fmt.Sprintf("%d次", counts[i])
			v.Groups = append(v.Groups, g)
		}
	}
	v.Years, v.Prev, v.Next = b.around(years, year, place.ActivityYear, "%d年代表活动")
	return v
}

// around links to the other years of a list, and to the one before and after.
func (b *builder) around(years []int, year int, address func(int) string, format string) (others []Link, prev, next *Link) {
	for _, other := range years {
		link := Link{Text: fmt.Sprintf(format, other), Href: b.href(address(other))}
		switch {
		case other < year:
			prev = &link
		case other > year && next == nil:
			next = &link
		}
		if other != year {
			others = append(others, link)
		}
	}
	return others, prev, next
}
