package tidy

import (
	"cmp"
	"regexp"
	"slices"
)

// option is a key that stands in a comment, as blank records have them to be chosen: # group: 朱阁代表小组. Where keys are
// sorted, it goes to its own place.
type option struct {
	rank    int
	remarks []remark // with what is said above it, and what it holds below it
}

var (
	chosen = regexp.MustCompile(`^# ?([a-z_]+):(?: |$)`)
	inside = regexp.MustCompile(`^#(?:  | -)`)
)

// detach takes the options out of a mapping.
func (n *node) detach(rank map[string]int) []option {
	var all []option
	for _, e := range n.entries {
		if n.kind != mapping {
			break
		}
		var found []option
		found, e.head = options(e.head, rank)
		all = append(all, found...)
		cut := 0
		for cut < len(e.foot) && e.foot[cut].deep {
			cut++
		}
		found, rest := options(e.foot[cut:], rank)
		all, e.foot = append(all, found...), append(e.foot[:cut:cut], rest...)
	}
	slices.SortStableFunc(all, func(a, b option) int { return cmp.Compare(a.rank, b.rank) })
	return all
}

// options parts remarks into options and what follows the last of them.
func options(remarks []remark, rank map[string]int) (all []option, rest []remark) {
	begin := 0
	for i := 0; i < len(remarks); i++ {
		m := chosen.FindStringSubmatch(remarks[i].text)
		if m == nil {
			continue
		}
		place, is := rank[m[1]]
		if !is {
			continue
		}
		for i+1 < len(remarks) && inside.MatchString(remarks[i+1].text) {
			i++
		}
		all = append(all, option{place, remarks[begin : i+1 : i+1]})
		begin = i + 1
	}
	return all, remarks[begin:]
}

// attach puts the options between the sorted entries.
func (n *node) attach(all []option, rank map[string]int) {
	for _, e := range n.entries {
		var above []remark
		for len(all) > 0 && all[0].rank <= rank[e.key.value] {
			above, all = append(above, all[0].remarks...), all[1:]
		}
		e.head = append(above, e.head...)
	}
	last := n.entries[len(n.entries)-1]
	for _, o := range all {
		last.foot = append(last.foot, o.remarks...)
	}
}
