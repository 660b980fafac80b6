package sample

import (
	"strconv"
	"strings"
)

// lectures are those of a year.
var lectures = []struct {
	month, day int
	slug       string
	title      string
	theme      string
	guest      bool
	more       string // further keys
	text       string
}{
	{3, 28, "yi-jian-jianyi", "一件建议怎样写成", "谈履职", false, "", "## 先到现场\n\n不到现场，写不准。\n\n## 再算时间\n\n什么时候办成，写到哪一天。\n"},
	{6, 20, "yi-tiao-gou", "从一条沟说起", "话担当", false, "", "## 三个人，一句话\n\n那天到站的有三个人。\n\n![水渠穿过田野的示意画](cover.png \"沟通了，水才走得动｜示例图\")\n\n### 走一遍\n\n下午沿沟走了一遍。\n"},
	{9, 10, "fa-he-li", "法和理", "讲贡献", true, "video: {url: https://video.example.org/fa-he-li, transcript: true}\n", "大家好。今天只讲一件事：合同签字之前先看三处。\n"},
	{11, 21, "luqian", "炉前二十年", "话担当", false, "channels: [{channel: 清源通讯, date: {year}-11-26, title: 炉前二十年}]\n", "## 先讲一个险情\n\n> 安全不是条文，是一个人一个人记住的。\n"},
}

// covered is the place of the lecture that has a folder and a picture.
const covered = 1

// coveredOn is the day on which it is held in a year.
func (s *site) coveredOn(year int) day {
	return on(year, lectures[covered].month, lectures[covered].day)
}

// lecture writes a lecture of a year: one has a folder with a picture, the last of the first year is a draft.
func (s *site) lecture(n int, f *file) {
	year, place := s.first+n/len(lectures), n%len(lectures)
	l := lectures[place]
	held := on(year, l.month, l.day)
	if held > s.today {
		return
	}
	folder := ""
	if place == covered {
		folder = "/index"
	}
	f.at("lectures/%s-%s%s.md", held, l.slug, folder)
	f.add("---\n")
	if year == s.first && place == len(lectures)-1 {
		f.add("draft: true\n")
	}
	f.add("title: %s\ndate: %s\n", l.title, held)
	if l.guest || s.Deputies == 0 {
		f.add("guest: {name: %s, post: 县法律援助中心律师}\n", s.seed().Staff(n))
	} else {
		f.add("speaker: %s\n", id(s.member(n%s.towns, n)))
	}
	f.add("session: %d\ntheme: %s\nstation: %s\n", n+1, l.theme, s.town(n%s.towns).ID)
	switch {
	case place == covered && s.received(0, year, 6):
		f.add("cover: {file: cover.png, alt: 水渠穿过田野的示意画, credit: 示例图}\nduties: [%s]\n", s.receptionOf(0, year, 6))
	case place == covered:
		f.add("cover: {file: cover.png, alt: 水渠穿过田野的示意画, credit: 示例图}\n")
	case l.more != "":
		f.add("%s", strings.ReplaceAll(l.more, "{year}", strconv.Itoa(year)))
	}
	f.add("---\n%s", l.text)
}

// news writes the report of a month. In the first year one is withdrawn, one is a draft, and one was renamed.
func (s *site) news(n int, f *file) {
	year, month := s.first+n/12, n%12+1
	posted := on(year, month, 18)
	if posted > s.today {
		return
	}
	f.at("news/%s-xiaoxi.md", posted)
	f.add("---\n")
	if year == s.first && month == 4 {
		f.add("draft: true\n")
	}
	f.add("title: %d月代表接待选民日情况\n", month)
	if month%2 == 0 {
		f.add("summary: 各站照常接待，登记的事项已经转办。\n")
	}
	f.add("date: %s\n", posted)
	if month%3 == 0 {
		f.add("source: 代表工委（示例）\n")
	}
	if year == s.first {
		switch month {
		case 5:
			f.add("withdrawn: {date: %s, reason: 与另一条重复}\n", posted+2)
		case 7:
			f.add("former_ids: [%s-jianbao]\n", posted)
		}
	}
	t := s.town((n * 7) % s.towns)
	f.add("---\n各站照常接待，见[%s联络站](/stations/%s/)。\n", t.Name, t.ID)
	switch month % 4 {
	case 0:
		f.add("\n## 到站情况\n\n| 站 | 到站 |\n|---|---|\n| %s | 照常 |\n", t.Name)
	case 1:
		f.add("\n下月接待日不变[^1]。\n\n[^1]: 遇会期改期的，提前三天张贴。\n")
	}
}
