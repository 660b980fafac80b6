package tidy

import (
	"cmp"
	"regexp"
	"slices"

	"gongshi/generator/yamltext"
)

// option is a key in a comment that may be used by removing the sign of the comment: # group: 朱阁代表小组. Blank records have
// such keys. When keys are sorted, options are sorted with them.
type option struct {
	rank    int
	remarks []yamltext.Remark // the comments above the key, the key, and the commented lines of its value
}

var (
	chosen = regexp.MustCompile(`^# ?([a-z_]+):(?: |$)`)
	inside = regexp.MustCompile(`^#(?:  | -)`)
)

// detach removes the options from a mapping and returns them, by rank. rank holds the rank of each key.
func detach(n *yamltext.Node, rank map[string]int) []option {
	var all []option
	for _, e := range n.Entries {
		if n.Kind != yamltext.Mapping {
			break
		}
		var found []option
		found, e.Head = options(e.Head, rank)
		all = append(all, found...)
		cut := 0
		for cut < len(e.Foot) && e.Foot[cut].Deep {
			cut++
		}
		found, rest := options(e.Foot[cut:], rank)
		all, e.Foot = append(all, found...), append(e.Foot[:cut:cut], rest...)
	}
	slices.SortStableFunc(all, func(a, b option) int { return cmp.Compare(a.rank, b.rank) })
	return all
}

// options returns the options in a list of remarks, and the remarks behind the last one.
func options(remarks []yamltext.Remark, rank map[string]int) (all []option, rest []yamltext.Remark) {
	begin := 0
	for i := 0; i < len(remarks); i++ {
		m := chosen.FindStringSubmatch(remarks[i].Text)
		if m == nil {
			continue
		}
		own, is := rank[m[1]]
		if !is {
			continue
		}
		for i+1 < len(remarks) && inside.MatchString(remarks[i+1].Text) {
			i++
		}
		all = append(all, option{own, remarks[begin : i+1 : i+1]})
		begin = i + 1
	}
	return all, remarks[begin:]
}

// attach puts options, sorted by rank, between the sorted entries of a mapping.
func attach(n *yamltext.Node, all []option, rank map[string]int) {
	for _, e := range n.Entries {
		var above []yamltext.Remark
		for len(all) > 0 && all[0].rank <= rank[e.Key.Value] {
			above, all = append(above, all[0].remarks...), all[1:]
		}
		e.Head = append(above, e.Head...)
	}
	last := n.Entries[len(n.Entries)-1]
	for _, o := range all {
		last.Foot = append(last.Foot, o.remarks...)
	}
}
