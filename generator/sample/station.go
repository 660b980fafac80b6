package sample

import "fmt"

// points is how many points a station has.
func (s *site) points(town int) int { return 2 + town%4 }

// station writes station.yaml of a township.
func (s *site) station(town int, f *file) {
	t := s.town(town)
	f.at("stations/%s/station.yaml", t.ID)
	f.add("name: %s人大代表联络站\nkind: 乡镇街道站\ntownship: {name: %s, type: %s, as_of: 2000}\naddress: %s便民服务中心一楼\n", t.Name, t.Name, t.Kind, t.Name)
	if town == 0 { // a place in the sea
		f.add("location: {lat: 29.5, lng: 127.25}\n")
	}
	f.add("phone: %s\nhours: 每月15日 8:30—11:30\nhead: %s\n", phone(town), s.seed().Staff(town, 0))
	if town%3 != 2 {
		f.add("staff:\n  - {role: 联络员, name: %s}\n  - {role: 信息员, name: %s}\n", s.seed().Staff(town, 1), s.seed().Staff(town, 2))
	}
	switch town % 5 {
	case 0:
		f.add("grades: [{name: 省级示范点, date: %d}, {name: 一类站点, date: %d-06, reward: 以奖代补}]\n", s.first-1, s.first-2)
	case 1:
		f.add("grades: [{name: 二类站点, date: %d-06-20}]\n", s.first-1)
	}
	if town%3 == 0 {
		f.add("cohosted: [基层立法联系点, 信访联合办公]\nstandard: {十有: [有牌子, 有场地, 有登记簿]}\n")
	}
	if town == 1 {
		f.add("pilot: 建议办理全程公开\n")
	}
	f.add("points:\n")
	for n := range s.points(town) {
		v := s.village(town, n)
		area := "村"
		if t.Kind == "街道" {
			area = "社区"
		}
		f.add("  - {id: dian-%d, name: %s联络点, area: %s, address: %s%s办公室}\n", n+1, v, area, t.Name, v)
	}
	if name, is := s.pictureBeside(f, town, stationPicture); is {
		f.add("photos:\n  - {file: %s, alt: 联络站门口的示意画, caption: 联络站在便民服务中心一楼, credit: 示例图}\n", name)
	}
	if town%4 == 2 {
		f.add("external: [{title: %s走访记, date: %d-05-20, url: https://news.example.org/%s/}]\n", t.Name, s.first, t.ID)
	}
	f.add("summary: 服务%s的各级人大代表和选民。\n", t.Name)
	if town == 3 {
		f.add("former_ids: [old-%s]\n", t.ID)
	}
}

// phone is the office line of the station of a township. The area code is given to no place.
func phone(town int) string { return fmt.Sprintf("0300-8111%03d", town) }

// offices are the stations that serve the whole county, and no deputies of their own.
var offices = []struct{ id, name, kind, summary string }{
	{"zongzhan", "清源县人大代表联络总站", "联络总站", "统筹全县的联络站点，轮训联络员。"},
	{"gongyuan", "人大主题公园", "人大主题公园", "在散步的路上看人民代表大会制度怎样一步步走来。"},
	{"guopin", "果品行业联络站", "行业站", "设在果品交易市场，听种植户和客商的话。"},
}

func (s *site) office(n int, f *file) {
	o := offices[n]
	f.at("stations/%s/station.yaml", o.id)
	f.add("name: %s\nkind: %s\naddress: 清源县城（示例地址）\nhours: 工作日 9:00—17:00\nsummary: %s\n", o.name, o.kind, o.summary)
}

// notice writes a notice of a station: of a reception that is held elsewhere too, and of one that is not held.
func (s *site) notice(n int, f *file) {
	town, year, i := s.townYear(n, 2)
	t := s.town(town)
	if i == 0 {
		if posted := on(year, 5, 12); posted <= s.today {
			f.at("stations/%s/notices/%s-jiedai.md", t.ID, posted)
			f.add("---\ntitle: 5月15日分两处接待\ndate: %s\nuntil: %s\n---\n", posted, posted+3)
			f.add("- **上午8:30至11:30**，%s人大代表联络站。\n- **下午14:30至16:30**，%s联络点。\n\n联系：办公电话 %s。\n", t.Name, s.village(town, 0), phone(town))
		}
		return
	}
	if posted := on(year, 8, 13); posted <= s.today {
		f.at("stations/%s/notices/%s-quxiao.md", t.ID, posted)
		f.add("---\ntitle: 8月15日接待取消\nsummary: 线路检修，全天停电。\ndate: %s\n---\n着急的事，可以到各村联络点留条，由联络员登记。\n", posted)
	}
}

// local writes the text of a station's own that every fifth has in the place of the shared one.
func (s *site) local(n int, f *file) {
	t := s.town(5 * n)
	f.at("stations/%s/institutions/xuexi-zhidu.md", t.ID)
	f.add("---\ntitle: %s代表学习培训制度\nsummary: 学法律，也学种果树。\nbasis: %s人大主席团（示例）\n---\n1. 每季度集中学习一次。\n2. 学完到地里用，每人做一件小事。\n", t.Name, t.Name)
}
