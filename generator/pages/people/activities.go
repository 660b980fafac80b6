package people

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Activities is the view of the list of years with activities.
type Activities struct {
	view.Frame
	Years []view.Link
}

// ActivityYear is the view of the activities of a year by month.
type ActivityYear struct {
	view.Frame
	Said   string      // 全年登记活动30次
	Jump   []view.Link // the months; one without activities has no Href
	Groups []view.ListedGroup
	Pages  *view.Paging
	Years  []view.Link // the other years
	Prev   *view.Link
	Next   *view.Link
}

// AddActivities adds the list of years, the list of each year and a page for each activity.
func AddActivities(shared *view.Builder) {
	b := New(shared)
	byYear := map[int][]*congress.Activity{}
	for _, a := range b.Activities {
		if !b.Shown(&a.Record) || a.Year == 0 {
			continue
		}
		byYear[a.Year] = append(byYear[a.Year], a)
		folder := a.Path[:strings.LastIndexByte(a.Path, '/')+1]
		b.OrderEvidence(a.Evidence, folder)
		b.OrderPhotos(a.Photos, folder)
	}
	years := slices.Sorted(maps.Keys(byYear))
	b.Add(place.Activities, "activities/section", func() any {
		v := &Activities{Frame: b.Frame(place.Activities, "activities", b.Say("theActivities"), b.Say("activitiesAbout"))}
		for _, year := range slices.Backward(years) {
			v.Years = append(v.Years, view.Link{Text: b.Say("calendarYear", year), Href: b.Href(place.ActivityYear(year)), Note: b.Say("recordedTimes", len(byYear[year]))})
		}
		return v
	})
	for _, year := range years {
		list := byYear[year]
		slices.SortStableFunc(list, view.InTime)
		for n := 1; n <= view.PagesOf(len(list), view.PerIndexPage); n++ {
			b.Add(place.ListPage(place.ActivityYear(year), n), "activities/year", func() any { return b.activityYear(year, list, n, years) })
		}
		for i, a := range list {
			b.Add(place.Activity(a.ID), "activities/page", func() any { return b.activity(a, list, i) })
		}
	}
}

func (b Builder) activityYear(year int, list []*congress.Activity, n int, years []int) *ActivityYear {
	first := place.ActivityYear(year)
	v := &ActivityYear{Said: b.Say("recordedActivities", len(list)), Pages: b.Paging(first, n, view.PagesOf(len(list), view.PerIndexPage))}
	v.Frame = b.Frame(place.ListPage(first, n), "activities", b.Say("activitiesOf", year), b.Say("activitiesOfAbout", year),
		view.Link{Text: b.Say("theActivities"), Href: b.Href(place.Activities)})
	v.Paged(v.Pages)
	groups, counts := make([]view.ListedGroup, 13), make([]int, 13)
	for i := range groups {
		groups[i] = view.ListedGroup{ID: fmt.Sprintf("m-%d", i+1), Head: view.Link{Text: b.Say("monthN", i+1)}}
	}
	groups[12].Head.Text = b.Say("monthUnknown")
	begun := map[int]bool{}
	for i, a := range list {
		from, _ := a.When()
		m := view.MonthOf(from) - 1
		counts[m]++
		if i/view.PerIndexPage == n-1 {
			groups[m].Continued = groups[m].Continued || begun[m] && len(groups[m].Rows) == 0
			groups[m].Rows = append(groups[m].Rows, b.ListedActivity(a, year))
		}
		begun[m] = true
	}
	v.Jump = b.Jump(first, view.PerIndexPage, groups, counts)
	if counts[12] == 0 {
		v.Jump = v.Jump[:12]
	}
	for i, g := range groups {
		if len(g.Rows) > 0 {
			g.Said = b.Say("timesN", counts[i])
			v.Groups = append(v.Groups, g)
		}
	}
	v.Years, v.Prev, v.Next = b.Around(years, year, place.ActivityYear, func(y int) string { return b.Say("activitiesOf", y) })
	return v
}
