package change

import (
	"cmp"
	"slices"
)

// alike is from which likeness on two entries are taken for one that was changed.
const alike = 0.5

// muchToMatch is how many pairs are looked at for likeness; beyond it entries are told as removed and added.
const muchToMatch = 10_000

// pairing says which entry of one list is which of another; -1 stands for none.
type pairing struct{ before, after []int }

// match pairs the entries of two lists: equal ones first, then those of the same identity, then the most alike. It finds
// the same pairs when the lists are exchanged.
func match(a, b []*node) pairing {
	p := pairing{make([]int, len(a)), make([]int, len(b))}
	for i := range a {
		p.before[i] = -1
	}
	for j := range b {
		p.after[j] = -1
	}
	p.by(a, b, (*node).print)
	p.by(a, b, (*node).key)
	p.byLikeness(a, b)
	return p
}

// by pairs the entries that are still alone and have the same key, the first with the first.
func (p pairing) by(a, b []*node, key func(*node) string) {
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

func (p pairing) byLikeness(a, b []*node) {
	type candidate struct {
		i, j int
		like float64
	}
	left, right := alone(p.before), alone(p.after)
	if len(left)*len(right) > muchToMatch {
		return
	}
	var all []candidate
	for _, i := range left {
		for _, j := range right {
			if apart[a[i].typ] || a[i].form == name {
				continue
			}
			if like := likeness(a[i], b[j]); like >= alike {
				all = append(all, candidate{i, j, like})
			}
		}
	}
	slices.SortFunc(all, func(x, y candidate) int { // the last two keep the order the same when the lists are exchanged
		return cmp.Or(cmp.Compare(y.like, x.like), cmp.Compare(x.i+x.j, y.i+y.j), cmp.Compare(abs(x.i-x.j), abs(y.i-y.j)), cmp.Compare(x.i, y.i))
	})
	for _, c := range all {
		if p.before[c.i] < 0 && p.after[c.j] < 0 {
			p.before[c.i], p.after[c.j] = c.j, c.i
		}
	}
}

func alone(of []int) []int {
	var all []int
	for i, other := range of {
		if other < 0 {
			all = append(all, i)
		}
	}
	return all
}

func abs(n int) int { return max(n, -n) }

// reordered tells whether the entries that are in both lists come in another order.
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
