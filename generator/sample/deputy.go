package sample

import (
	"fmt"
	"strings"

	"gongshi/generator/sample/name"
)

var posts = []string{"%s村民", "%s党支部书记", "%s卫生室医生", "%s小学教师", "%s种植专业合作社理事长", "%s网格员", "%s个体工商户", "%s护林员"}

// deputy writes deputy.yaml of the deputy of a number.
func (s *site) deputy(i int, f *file) {
	town, place := s.home(i)
	t, p := s.town(town), s.seed().Person(i)
	f.at("deputies/%s/deputy.yaml", id(i))
	f.add("name: %s\n", p.Name)
	if p.Pinyin != "" {
		f.add("pinyin: %s\n", p.Pinyin)
	}
	f.add("sex: %s\nethnic_group: %s\n", []string{"女", "男"}[s.roll(2, ofSex, i)], p.Ethnic)
	post := fmt.Sprintf(posts[s.roll(len(posts), ofPost, i)], t.Name+s.villageOf(town, place))
	if i%50 == 17 { // a long one
		post = t.Name + "农业综合服务中心高级农艺师，兼" + t.Stem + "果蔬专业合作社联合社技术指导委员会主任委员"
	}
	f.add("post: %s\n", post)
	if _, is := s.pictureBeside(f, town, portraitPicture); is {
		f.add("portrait: {alt: %s代表的示意画, credit: 示例图}\n", p.Name)
	}
	f.add("station: %s\ngroup: %s代表小组\nseats:\n", t.ID, t.Stem)
	s.seatsOf(town, place, f)
	switch i % 4 { // none, one, many
	case 1:
		f.add("pledges: [每月到站一次，听到的话件件有回音]\n")
	case 2, 3:
		f.add("pledges: [推动%s排水沟治理, 帮独居老人代跑代办, 每年写一件有调查的建议]\n", s.villageOf(town, place))
	}
	var same []string
	for _, n := range name.Same(i, s.Deputies) {
		same = append(same, id(n))
	}
	if same != nil {
		f.add("distinct_from: [%s]\n", strings.Join(same, ", "))
	}
	if i%25 == 0 {
		f.add("sources:\n  - {title: 清源县第%d届人大代表资格审查报告, date: %d-01, url: https://news.example.org/%d/}\n", levels[3].number, s.first, s.first)
	}
	if i%200 == 8 {
		f.add("former_ids: [%s-%02d]\n", t.ID, place)
	}
}

// seatsOf writes the seats of a deputy: one of the county for each term, and those that some have beside it.
func (s *site) seatsOf(town, place int, f *file) {
	t := s.town(town)
	for n := range s.termCount() {
		first, last := s.termSpan(n)
		over := ""
		if last < s.last {
			over = fmt.Sprintf(", to: %d-12-31, end_reason: 任期届满", last)
		}
		add := func(level, district, how, from, over string) {
			number := 0
			for _, l := range levels {
				if l.name == level {
					number = l.number + n
				}
			}
			delegation := ""
			if level == "县" {
				delegation = "delegation: " + t.Stem + "代表团, "
			}
			f.add("  - {level: %s, term: %d, district: %s, %show: %s, from: %s%s}\n", level, number, district, delegation, how, from, over)
		}
		how, from, end := "换届", fmt.Sprintf("%d-01", first), over
		if n == 0 {
			switch s.stayOf(town, place) {
			case left:
				end = fmt.Sprintf(", to: %s, end_reason: %s", s.leftOn(), leaving(town))
			case came:
				how, from = "补选", s.cameOn().String()
			case gone:
				end = fmt.Sprintf(", to: %s, end_reason: 辞职", s.goneOn().month())
			}
		}
		if state := s.stayOf(town, place); n == 0 || state == stays || state == came {
			add("县", s.district(town, place/s.seats).id, how, from, end)
		}
		if s.sitsInTown(town, place) {
			add("乡", t.ID+"-town", "换届", fmt.Sprintf("%d-01", first), over)
		}
		for _, level := range higher(town, place) {
			add(level, map[string]string{"市": "qingyuan", "省": "yuanan", "全国": "dongyuan"}[level], "换届", fmt.Sprintf("%d-01", first), over)
		}
	}
}

// serves returns the days of a year on which a deputy is in office, up to today; ok is false where there are none.
func (s *site) serves(town, place, year int) (from, to day, ok bool) {
	from, to = on(year, 1, 1), min(on(year, 12, 31), s.today)
	switch s.stayOf(town, place) {
	case left:
		to = min(to, s.leftOn())
	case came:
		from = max(from, s.cameOn())
	case gone:
		to = min(to, s.goneOn()-1)
	}
	return from, to, from <= to
}
