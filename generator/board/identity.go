package board

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
)

// firstDay is the day on which a reception should have been.
func firstDay(r *congress.Reception) congress.Date {
	if r.Moved != nil && r.Moved.From != "" {
		return r.Moved.From
	}
	return r.Date
}

// span is from when to when a reception is; empty where it is of the whole day.
func span(s *congress.Station, r *congress.Reception) (from, to string) {
	hours := r.Time
	if hours == "" {
		hours = congress.Hours(s.Hours)
	}
	from, to, ok := hours.Span()
	if !ok {
		return "", ""
	}
	return from, to
}

// identify gives each line of a rota its ID, the same wherever the line stands. Of several that should have been on one day
// the one at the usual hours has the day alone, and those with hours of their own have these beside it. It looks at nothing
// that changes when a reception is moved to another day or cancelled.
func identify(s *congress.Station, rota []congress.Reception) []string {
	order, on := make([]int, len(rota)), map[congress.Date]int{}
	for i := range rota {
		order[i] = i
		on[firstDay(&rota[i])]++
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(distinction(&rota[x]), distinction(&rota[y])) })
	ids, taken := make([]string, len(rota)), map[string]bool{}
	for _, i := range order {
		r := &rota[i]
		id := string(firstDay(r))
		if from, _ := span(s, r); r.Time != "" && from != "" && on[firstDay(r)] > 1 {
			id += "-" + strings.ReplaceAll(from, ":", "")
		}
		ids[i] = id
		for n := 2; taken[ids[i]]; n++ {
			ids[i] = fmt.Sprintf("%s-%d", id, n)
		}
		taken[ids[i]] = true
	}
	return ids
}

// distinction tells two lines of one day and hour apart.
func distinction(r *congress.Reception) string {
	return fmt.Sprintf("%q %q %q %q %q", r.Time, r.Place, r.Deputies, r.Topic, r.Mode)
}
