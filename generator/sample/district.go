package sample

import "fmt"

// districts writes districts.yaml: the electing bodies of the higher levels, and the districts of each township. Where nobody
// is elected yet there is one district, with an empty seat.
func (s *site) districts(_ int, f *file) {
	f.at("districts.yaml")
	f.add("# 选区和选举单位。席位数＝在任代表数＋出缺数。\n")
	for _, body := range []struct{ id, name, level string }{{"dongyuan", "东原省", "全国"}, {"yuanan", "源安市", "省"}, {"qingyuan", "清源县", "市"}} {
		seats := 0
		for town := range s.towns {
			for _, level := range higher(town, 2) {
				if level == body.level && s.size(town) > 2 {
					seats++
				}
			}
		}
		if seats > 0 {
			f.add("- {id: %s, name: %s, level: %s, seats: %d}\n", body.id, body.name, body.level, seats)
		}
	}
	if s.Deputies == 0 {
		t := s.town(0)
		f.add("- {id: %s-1, name: %s第1选区, level: 县, township: %s, places: [%s], seats: 1, vacancies: [{since: %d-01, reason: 尚未选举}]}\n",
			t.ID, t.Name, t.Name, s.village(0, 0), s.first)
	}
	for town := range s.towns {
		s.districtsIn(town, f)
	}
}

func (s *site) districtsIn(town int, f *file) {
	t := s.town(town)
	for n := range s.districtsOf(town) {
		d := s.district(town, n)
		seats, changes, vacancies := d.last-d.first, "", ""
		if n == 1 && s.changes(town) {
			seats-- // two deputies had the same seat, one after the other
			vacancies = ", vacancies: [{since: " + (s.leftOn() + 1).String() + ", until: " + (s.cameOn() - 1).String() + ", reason: " + leaving(town) +
				"}, {since: " + (s.goneOn() + 30).String() + ", reason: 辞职，尚未补选}]"
			if s.termCount() > 1 { // the seat that stayed empty is none of the next term
				changes = fmt.Sprintf(", changes: [{term: %d, seats: %d}]", countyTerm()+1, seats-1)
			}
		}
		f.add("- {id: %s, name: %s, level: 县, township: %s, places: [%s], seats: %d%s%s}\n", d.id, d.name, t.Name, d.villages, seats, changes, vacancies)
	}
	seats := 0
	for place := range s.size(town) {
		if s.sitsInTown(town, place) {
			seats++
		}
	}
	if seats > 0 {
		f.add("- {id: %s-town, name: %s镇级选区, level: 乡, township: %s, places: [%s, %s], seats: %d}\n", t.ID, t.Name, t.Name, s.village(town, 0), s.village(town, 1), seats)
	}
}

// renamings writes renamings.yaml: the first township was a 乡 before the records begin.
func (s *site) renamings(_ int, f *file) {
	t := s.town(0)
	f.at("renamings.yaml")
	f.add("# 地名沿革：改名、改制、撤并各写一条，旧记录里的旧名不用改。\n- {date: %d-03, from: [%s乡], to: [%s], type: %s, reason: 乡改镇}\n", s.first-3, t.Stem, t.Name, t.Kind)
}

// countyTerm is the number of the first term of the county's congress.
func countyTerm() int {
	for _, l := range levels {
		if l.name == "县" {
			return l.number
		}
	}
	return 0
}

// leaving is the reason why a deputy of a township left.
func leaving(town int) string { return []string{"辞职", "迁出或调离", "去世"}[town%3] }
