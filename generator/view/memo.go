package view

import (
	"slices"

	"gongshi/generator/congress"
)

// Memo keeps what each plan needs of the years of deputies, so that the next plan does not compute it again. It works by
// record: a record never changes, and a file that is read again gives another record. Only one plan at a time may use a
// Memo.
type Memo struct {
	years map[*congress.Year]*yearMemo
}

// yearMemo is what plans need of the year of a deputy.
type yearMemo struct {
	Kinds    []kindCount // in the order in which they come
	Pictures []congress.File
}

type kindCount struct {
	Kind  string
	Count int
}

// Remember returns what plans ask of a year.
func (m *Memo) Remember(y *congress.Year) *yearMemo {
	known := m.years[y]
	if known == nil {
		if m.years == nil {
			m.years = map[*congress.Year]*yearMemo{}
		}
		known = sum(y)
		m.years[y] = known
	}
	return known
}

// sum reads the entries of a year. Its kinds are few: they are compared, not hashed.
func sum(y *congress.Year) *yearMemo {
	s := &yearMemo{}
	for i := range y.Duties {
		kind := y.Duties[i].Kind
		n := slices.IndexFunc(s.Kinds, func(k kindCount) bool { return k.Kind == kind })
		if n < 0 {
			n = len(s.Kinds)
			s.Kinds = append(s.Kinds, kindCount{Kind: kind})
		}
		s.Kinds[n].Count++
		for _, e := range y.Duties[i].Evidence {
			if e.File != "" {
				s.Pictures = append(s.Pictures, e.File)
			}
		}
	}
	return s
}

// forget drops the years that a congress no longer has.
func (m *Memo) forget(c *congress.Congress) {
	if len(m.years) <= len(c.Years)+64 {
		return
	}
	kept := make(map[*congress.Year]*yearMemo, len(c.Years))
	for _, y := range c.Years {
		if s := m.years[y]; s != nil {
			kept[y] = s
		}
	}
	m.years = kept
}
