package sample

import (
	"fmt"

	"gongshi/generator/sample/name"
)

// site is what all files follow from: the options, and the measures that they decide.
type site struct {
	Options
	today       day
	first, last int // years of records
	towns       int // townships; each has a station, and is served by an unbroken run of deputies
	seats       int // of a district of the county
	raised      int // suggestions of a township in a year
}

// The measures. Districts are kept few enough for one file.
const (
	perTownship  = 50 // deputies
	maxTowns     = 400
	maxDistricts = 3600
)

// measure decides the measures.
func (s *site) measure() {
	s.towns = min(max(1, s.Deputies/perTownship), maxTowns)
	s.seats = max(3, (s.Deputies+maxDistricts-1)/maxDistricts)
	s.raised = len(courses)
	if s.towns > 2 { // half of the courses in each township
		s.raised = len(courses) / 2
	}
}

func (s *site) years() int { return s.last - s.first + 1 }

// seed is what names and numbers follow from.
func (s *site) seed() name.Seed { return name.Seed(s.Seed) }

// roll returns a number from 0 to n-1 that the seed and the keys decide.
func (s *site) roll(n int, keys ...int) int { return s.seed().Roll(n, keys...) }

// Keys of roll: what is decided by the same numbers otherwise differs by them.
const (
	_ = iota
	_ // 1 and 7 are keys of package name
	ofItem
	ofDay
	ofSex
	ofPost
	ofTopic
	_
	ofFault
)

// id is the id of the deputy of a number.
func id(i int) string { return fmt.Sprintf("d%05d", i+1) }

// deputiesOf returns the numbers of the deputies of a township: from the first up to, not including, the last.
func (s *site) deputiesOf(town int) (first, last int) {
	return town * s.Deputies / s.towns, (town + 1) * s.Deputies / s.towns
}

func (s *site) size(town int) int {
	first, last := s.deputiesOf(town)
	return last - first
}

// home returns the township of a deputy, and the place among its deputies.
func (s *site) home(i int) (town, place int) {
	town = ((i+1)*s.towns - 1) / s.Deputies
	first, _ := s.deputiesOf(town)
	return town, i - first
}

// stay says how long a deputy stays in office.
type stay int

const (
	stays stay = iota
	left       // in the first year; another comes in the seat
	came       // in the place of the one who left
	gone       // in the first year; the seat stays empty
)

// stayOf returns how long a deputy stays. Of a township that is large enough, three in the second district change.
func (s *site) stayOf(town, place int) stay {
	if n := place - s.seats; n >= 0 && n < 3 && s.changes(town) {
		return left + stay(n)
	}
	return stays
}

// changes tells whether deputies of a township come and go within a term.
func (s *site) changes(town int) bool { return s.size(town) >= s.seats+6 }

// The days on which deputies come and go; of the last one only the month is written.
func (s *site) leftOn() day { return on(s.first, 6, 30) }
func (s *site) cameOn() day { return on(s.first, 9, 10) }
func (s *site) goneOn() day { return on(s.first, 11, 1) }

// pool is how many deputies of a township are in office on all days.
func (s *site) pool(town int) int {
	if s.changes(town) {
		return s.size(town) - 3
	}
	return s.size(town)
}

// member returns a deputy of the pool of a township; n is taken round. The pool must not be empty.
func (s *site) member(town, n int) int {
	first, _ := s.deputiesOf(town)
	n %= s.pool(town)
	if s.changes(town) && n >= s.seats {
		n += 3
	}
	return first + n
}

// members returns several deputies of the pool, each once; fewer where there are fewer.
func (s *site) members(town, from, n int) []int {
	var all []int
	for i := range min(n, s.pool(town)) {
		all = append(all, s.member(town, from+i))
	}
	return all
}

// sitsInTown tells whether the deputy of a place has a seat in the congress of the township as well. A street has none.
func (s *site) sitsInTown(town, place int) bool {
	return place%7 == 1 && s.stayOf(town, place) == stays && name.TownKind(town) != "街道"
}

// higher returns the levels above the county at which the deputy of a place sits, the highest last.
func higher(town, place int) []string {
	switch {
	case place != 2 || town >= 60:
		return nil
	case town == 0:
		return []string{"市", "省", "全国"}
	case town < 3:
		return []string{"市", "省"}
	}
	return []string{"市"}
}
