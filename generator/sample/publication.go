package sample

// edition writes the year-end edition of a year, once it was approved.
func (s *site) edition(n int, f *file) {
	year := s.first + n
	approved := on(year, 12, 24)
	if approved > s.today {
		return
	}
	f.at("editions/%d.yaml", year)
	f.add("period: {from: %d-01-01, to: %d-12-31}\nas_of: %d-12-20\nnotice: {from: %s, to: %s, contact: 代表工委 0300-8110000}\napproved: {by: 主任会议, date: %s, document: 清人常〔%d〕00号}\n",
		year, year, year, approved+1, approved+10, approved, year)
}

// selections are the choices of a year; each begins on a day of it.
var selections = []struct {
	slug, title, kind string
	month, day        int
	excluded          string
	chosen            func(s *site, year int, f *file)
}{
	{"excellent-deputies", "%d年度优秀人大代表", "优秀人大代表", 12, 2, "常委会组成人员", (*site).chosenDeputies},
	{"good-suggestions", "%d年好建议", "好建议", 6, 3, "", (*site).chosenSuggestions},
	{"handling-units", "%d年先进承办单位和联络站", "先进单位", 3, 4, "县法院", (*site).chosenUnits},
}

// selection writes a choice: put forward for a month, put up for five days, then decided.
func (s *site) selection(n int, f *file) {
	year, x := s.first+n/len(selections), selections[n%len(selections)]
	begun := on(year, x.month, x.day)
	if begun > s.today {
		return
	}
	shown, decided := begun+35, begun+44
	f.at("selections/%d/%s.yaml", year, x.slug)
	f.add("title: "+x.title+"\nkind: %[2]s\nsummary: 按标准和程序评选，不按条数。\nbasis: {document: 清源县人大代表履职管理办法（示例）, date: %[3]d-06}\ncriteria:\n  - 密切联系选民\n  - 件件有回音\nprocedure:\n", year, x.kind, s.first-1)
	for i, step := range []string{"推荐", "初审", "公示", "主任会议通过"} {
		f.add("  - {step: %s", step)
		if on := []day{begun, begun + 14, shown, decided}[i]; on <= s.today {
			f.add(", date: %s", on)
		}
		f.add("}\n")
	}
	f.add("quota: {count: 6, rule: 不超过总数的5%%")
	if x.excluded != "" {
		f.add(", excluded: [%s]", x.excluded)
	}
	f.add("}\n")
	if shown <= s.today {
		f.add("notice: {from: %s, to: %s, contact: 代表工委 0300-8110000}\n", shown, shown+4)
	}
	switch {
	case shown > s.today:
		f.add("stage: 推荐中\n")
		return
	case shown+4 >= s.today:
		f.add("stage: 公示中\n")
	default:
		f.add("stage: 已确定\n")
	}
	f.add("chosen:\n")
	x.chosen(s, year, f)
}

func (s *site) chosenDeputies(year int, f *file) {
	if s.Deputies == 0 {
		s.chosenUnits(year, f)
		return
	}
	for town := range min(s.towns, 4) {
		f.add("  - deputy: %s\n    citation: 群众说得出这一年办的事。\n", id(s.member(town, 1)))
		if town == 0 {
			f.add("    coverage: [{channel: 清源新闻, date: %d-11-20, title: 一条沟和三户人家, url: https://news.example.org/%d/}]\n", year, year)
		}
	}
}

func (s *site) chosenSuggestions(year int, f *file) {
	if s.Deputies == 0 {
		s.chosenUnits(year, f)
		return
	}
	f.add("  - {suggestion: %s, citation: 察看细，写得实}\n", s.suggestionOf(0, year, 0).id)
}

func (s *site) chosenUnits(_ int, f *file) {
	f.add("  - {unit: 县水利局, citation: 先到现场，后写答复}\n  - {unit: 县交通运输局}\n  - {station: %s, citation: 登记簿一页不缺}\n", s.town(0).ID)
}

var committees = []string{"法工委", "农工委", "财经工委", "城建环资工委", "教科文卫工委", "代表工委"}

// supervision writes the monthly visits and quarterly rallies of a year.
func (s *site) supervision(n int, f *file) {
	year := s.first + n
	if on(year, 1, 8) > s.today {
		return
	}
	f.at("supervision/%d.yaml", year)
	f.add("visits:\n")
	for month := 1; month <= 12; month++ {
		visited := on(year, month, 8)
		if visited > s.today {
			break
		}
		station := s.town((n + month) % s.towns).ID
		switch month % 3 {
		case 0:
			f.add("  - {month: %s, office: %s, station: %s}\n", visited.month(), committees[month%len(committees)], station)
		case 1:
			f.add("  - {month: %s, date: %s, office: %s, station: %s, findings: 接待安排贴得太高，老人看不清", visited.month(), visited, committees[month%len(committees)], station)
			if fixed := visited + 9; fixed <= s.today {
				f.add(", fixed: {date: %s, text: 已改贴到一米五以下}", fixed)
			}
			f.add("}\n")
		default:
			f.add("  - {month: %s, office: %s, station: %s, findings: 登记簿缺页没有注明}\n", visited.month(), committees[month%len(committees)], station)
		}
	}
	if on(year, 3, 25) > s.today {
		return
	}
	f.add("rallies:\n")
	for quarter := 1; quarter <= 4; quarter++ {
		held := on(year, 3*quarter, 25)
		if held > s.today {
			break
		}
		route := ""
		for i := range min(3, s.towns) {
			if i > 0 {
				route += ", "
			}
			route += s.town((n + quarter + i) % s.towns).ID
		}
		f.add("  - quarter: %d\n    date: %s\n    route: [%s]\n    results: [{station: %s, text: 年度计划已经张贴，结果随办随登}]\n", quarter, held, route, s.town((n+quarter)%s.towns).ID)
	}
}
