package sample

import (
	"fmt"
	"strings"
)

// suggestion is what of a suggestion others must know.
type suggestion struct {
	id      string // 2024/0012
	course  int
	month   int // of the reception from which it came; 0 where it came from none
	on      day // on which it was raised
	lead    int
	level   string
	title   string
	village string
	topic   topic
}

// months are those of the receptions from which the suggestions of a township come, by their place.
var months = []int{1, 3, 4, 5, 6, 9, 11, 12, 2, 7, 4, 5, 6, 9, 3, 1}

// suggestionOf returns a suggestion of a township. It may be raised later than today, and then there is none. A township
// without deputies has no suggestions; the pool must not be empty.
func (s *site) suggestionOf(town, year, j int) suggestion {
	g := suggestion{course: j, month: months[j], level: "县", topic: topics[s.roll(len(topics), ofTopic, town, year, -j)], village: s.village(town, j)}
	if s.raised < len(courses) {
		g.course += town % 2 * s.raised
	}
	g.id = fmt.Sprintf("%d/%04d", year, town*s.raised+j+1)
	g.lead = s.member(town, 2*g.month)
	g.on = receptionDay(year, g.month) + 1 + day(s.roll(4, ofDay, town, year, j))
	first, _ := s.deputiesOf(town)
	switch {
	case g.course == courseSession:
		from, _ := session(year)
		g.month, g.on = 0, from+1
	case g.course == courseTown && s.size(town) > 1 && s.sitsInTown(town, 1):
		g.lead, g.level = first+1, "乡"
	}
	kind := courses[g.course].kind
	g.title = "关于" + fmt.Sprintf(g.topic.title, g.village) + "的" + kind
	return g
}

// suggestion writes the suggestion of a number.
func (s *site) suggestion(n int, f *file) {
	town, year, j := s.townYear(n, s.raised)
	if s.pool(town) == 0 {
		return
	}
	g := s.suggestionOf(town, year, j)
	if g.on > s.today {
		return
	}
	c := courses[g.course]
	f.at("suggestions/%s.yaml", g.id)
	f.add("title: %s\nkind: %s\n", g.title, c.kind)
	s.raisedBy(town, year, g, f)
	f.add("topics: [%s]\npublicity: %s\n", g.topic.words, c.publicity)
	switch c.publicity {
	case "不公开":
		f.add("reason: 涉及个人隐私\n")
	case "摘要":
		f.add("summary: %s建议%s\n", g.topic.said, g.topic.remedy)
	default:
		f.add("text: |-\n  "+g.topic.text+"\n\n  建议：%[2]s\n", g.village, g.topic.remedy)
	}
	if g.course%2 == 0 {
		f.add("preparation:\n  - {kind: 会前调研, date: %s, text: 到现场看过，问了几户。}\n  - {kind: 走访, date: %s}\n", g.on-1, (g.on - 1).month())
	}
	h := s.handle(town, g, c)
	h.write(f)
	if g.course == courseMerged {
		f.add("merged_into: %s\n", s.suggestionOf(town, year, 0).id)
	}
	if before, is := s.pictureBeside(f, town, beforePicture); is && g.course == coursePhotos {
		after, _ := s.pictureBeside(f, town, afterPicture)
		f.add("photos:\n  - {file: %s, alt: 长满杂草的水渠的示意画, caption: 整治以前, credit: 示例图, when: 办理前, date: %s}\n", before, g.on)
		f.add("  - {file: %s, alt: 疏通后的水渠的示意画, caption: 整治以后, credit: 示例图, when: 办理后, date: %s}\n", after, g.on+35)
	}
	if town == 0 && year == s.first {
		switch g.course {
		case 1:
			f.add("withdrawn: {date: %s, reason: 与另一件重复登记}\n", g.on+10)
		case 2:
			f.add("former_ids: [%d/9001]\n", year)
		}
	}
}

// raisedBy writes who raised a suggestion, and where it came from.
func (s *site) raisedBy(town, year int, g suggestion, f *file) {
	when, count := "闭会期间", 2
	if g.course == courseSession {
		when, count = "大会期间", 10
	}
	f.add("raised: {date: %s, when: %s, level: %s, lead: %s", g.on, when, g.level, id(g.lead))
	var others []int
	for _, i := range s.members(town, 2*g.month+1, count) {
		if i != g.lead {
			others = append(others, i)
		}
	}
	if others != nil {
		f.add(", cosigners: [%s]", ids(others))
	}
	if g.month > 0 {
		f.add(", origin: activities/%s", s.receptionOf(town, year, g.month))
	}
	f.add("}\n")
}

// handled is how a suggestion was handled, each part as it is written.
type handled struct {
	due                            string
	units, log, answers            strings.Builder
	supervision, closed, appraisal strings.Builder
	feedback, result               strings.Builder
}

// write writes the parts in the order of the format.
func (h *handled) write(f *file) {
	if h.units.Len() > 0 {
		f.add("handling:\n%s  units: [%s]\n  log:\n%s", h.due, h.units.String(), h.log.String())
	}
	for _, part := range []struct {
		key  string
		text *strings.Builder
	}{{"answers:\n", &h.answers}, {"supervision:\n", &h.supervision}, {"", &h.closed}, {"appraisal:\n", &h.appraisal}, {"", &h.feedback}, {"", &h.result}} {
		if part.text.Len() > 0 {
			f.add("%s%s", part.key, part.text.String())
		}
	}
}
