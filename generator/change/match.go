package change

import (
	"cmp"
	"slices"
)

// minLikeness is the least likeness of two entries that count as one changed entry.
const minLikeness = 0.5

// maxPairs is the largest number of pairs whose likeness is measured. If there are more, the entries count as removed and added.
const maxPairs = 10_000

// pairing matches the entries of two lists: before[i] is the index of entry i in the list after, and after[j] that of entry j in
// the list before. -1 means that the other list does not have the entry.
type pairing struct{ before, after []int }

// match pairs the entries of two lists: first equal entries, then entries of the same identity, then the most alike. match(b, a)
// finds the same pairs.
func match(a, b []*node) pairing {
	p := pairing{make([]int, len(a)), make([]int, len(b))}
	for i := range a {
		p.before[i] = -1
	}
	for j := range b {
		p.after[j] = -1
	}
	p.matchEqual(a, b, (*node).encoded)
	p.matchEqual(a, b, (*node).identity)
	p.matchAlike(a, b)
	return p
}

// matchEqual pairs unmatched entries with the same key, in their order. Entries with the key "" stay unmatched.
func (p pairing) matchEqual(a, b []*node, key func(*node) string) {
	waiting := map[string][]int{}
	for i := range a {
		if k := key(a[i]); p.before[i] < 0 && k != "" {
			waiting[k] = append(waiting[k], i)
		}
	}
	for j := range b {
		if p.after[j] >= 0 {
			continue
		}
		if k := key(b[j]); len(waiting[k]) > 0 {
			i := waiting[k][0]
			waiting[k] = waiting[k][1:]
			p.before[i], p.after[j] = j, i
		}
	}
}

// matchAlike pairs unmatched entries by likeness, the most alike first.
func (p pairing) matchAlike(a, b []*node) {
	type candidate struct {
		i, j int
		like float64
	}
	left, right := unmatched(p.before), unmatched(p.after)
	if len(left)*len(right) > maxPairs {
		return
	}
	var all []candidate
	for _, i := range left {
		for _, j := range right {
			if distinct[a[i].typ] || a[i].form == reference {
				continue
			}
			if like := likeness(a[i], b[j]); like >= minLikeness {
				all = append(all, candidate{i, j, like})
			}
		}
	}
	slices.SortFunc(all, func(x, y candidate) int { // the sums and differences give the same order if the lists are exchanged
		return cmp.Or(cmp.Compare(y.like, x.like), cmp.Compare(x.i+x.j, y.i+y.j), cmp.Compare(abs(x.i-x.j), abs(y.i-y.j)), cmp.Compare(x.i, y.i))
	})
	for _, c := range all {
		if p.before[c.i] < 0 && p.after[c.j] < 0 {
			p.before[c.i], p.after[c.j] = c.j, c.i
		}
	}
}

// unmatched returns the indices whose value is -1.
func unmatched(of []int) []int {
	var all []int
	for i, other := range of {
		if other < 0 {
			all = append(all, i)
		}
	}
	return all
}

func abs(n int) int { return max(n, -n) }

// reordered reports whether the entries that both lists have come in another order.
func (p pairing) reordered() bool {
	last := -1
	for _, j := range p.before {
		if j < 0 {
			continue
		}
		if j < last {
			return true
		}
		last = j
	}
	return false
}
