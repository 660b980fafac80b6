package sample

import "fmt"

// townActivities is how many activities a township may have in a year: a reception each month, one in a village, and those of
// held.
const townActivities = 12 + 1 + len(held)

// held are the activities that are no receptions.
var held = [...]struct {
	month, day   int
	slug         string
	kind, form   string
	title, where string
	plan         int // the month of the plan
	summary      string
}{
	{1, 24, "zoufang", "代表小组活动", "", "正月里走访外出务工户", "%s", 1, "趁外出的人还没走，到各户坐了坐，问孩子上学和老人看病。"},
	{3, 21, "chunguan", "专题调研", "", "调研春灌用水", "%s机井旁", 3, "看了五眼机井，两眼出水不足，记下水位。"},
	{6, 19, "wushui", "专题调研", "", "调研农村污水治理", "%s", 6, "走访三个村，查看管网和塘坝，形成调研报告一篇。"},
	{9, 6, "yishi", "代表有约", "代表有约", "约请供水公司当面议事", "%s联络点", 8, "供水公司当面答应：停水提前一天到村口贴条。"},
	{10, 22, "jiancha", "执法检查", "", "检查水污染防治法实施情况", "%s沿河", 10, "查了四个排口，一处没有标牌，当场限期补上。"},
	{12, 18, "shuzhi", "向选民述职", "", "代表向选民述职", "%s村部", 12, "代表逐一述职，选民提问，当场发票测评。"},
}

// townActivity writes an activity of a township.
func (s *site) townActivity(n int, f *file) {
	town, year, i := s.townYear(n, townActivities)
	if s.pool(town) == 0 {
		return
	}
	switch {
	case i < 12:
		s.reception(town, year, i+1, f)
	case i == 12:
		s.villageReception(town, year, f)
	default:
		s.held(town, year, i-13, f)
	}
}

// received tells whether the reception of a month was held and entered.
func (s *site) received(town, year, month int) bool {
	return s.pool(town) > 0 && month != cancelledMonth && !(month == untoldMonth && town%3 == 2) && receptionDay(year, month) <= s.today
}

// receptionOf is the id of the reception of a month.
func (s *site) receptionOf(town, year, month int) string {
	return fmt.Sprintf("%d/%s-%s-jiedai", year, receptionDay(year, month), s.town(town).ID)
}

func (s *site) reception(town, year, month int, f *file) {
	if !s.received(town, year, month) {
		return
	}
	t, when, who := s.town(town), receptionDay(year, month), s.receivers(town, month)
	f.at("activities/%s.yaml", s.receptionOf(town, year, month))
	f.add("date: %s\nkind: 接待选民\n", when)
	if month%4 == 0 {
		f.add("form: 代表说理\n")
	}
	f.add("title: %s代表接待选民日\nstation: %s\nplace: %s人大代表联络站\n", t.Name, t.ID, t.Name)
	if plans[month-1].reception {
		f.add("plan: %d-%02d\n", year, month)
	}
	f.add("lead: %s\nparticipants: [%s]\n", id(who[0]), ids(who))
	if len(who) > 1 {
		f.add("roles: {%s: 接待}\n", id(who[1]))
	}
	if month%4 == 1 {
		f.add("guests:\n  - {role: 法官}\n")
	}
	f.add("mode: [线下, 站内, 固定]\n")
	s.matters(town, year, month, when, f)
	if month == 4 {
		f.add("summary: 先听群众把话说完，再请有关站所说明情况，能答的当场答，不能答的登记转办。\n")
	}
}

// matters writes what voters raised at a reception: what became a suggestion, what was settled, and what is not settled yet.
func (s *site) matters(town, year, month int, when day, f *file) {
	begin := len(f.text)
	f.add("matters:\n")
	visitors := 0
	for j := range s.raised {
		g := s.suggestionOf(town, year, j)
		if g.month != month || g.on > s.today {
			continue
		}
		visitors += 2
		f.add("  - topic: %s\n    from: %s选民 2 人\n    summary: %s\n    level: 县\n    suggestion: %s\n", g.topic.matter, g.village, g.topic.said, g.id)
		if told := g.on + 90; j%2 == 0 && told <= s.today {
			f.add("    feedback: {date: %s, how: 上门反馈}\n", told)
		}
	}
	if month%4 != 3 { // in a third month nobody else comes
		t := topics[s.roll(len(topics), ofTopic, town, year, month)]
		visitors++
		f.add("  - topic: %s（已办结）\n    from: %s选民 1 人\n", t.matter, s.village(town, month))
		if settled := when + 2; settled <= s.today {
			f.add("    settled: {date: %s, text: 当天联系有关站所，两天办好。}\n", settled)
		}
		if month%4 == 2 {
			visitors++
			f.add("  - topic: 打听%s的办法\n", t.matter)
		}
	}
	if visitors == 0 {
		f.text = f.text[:begin]
		f.add("visitors: 0\n")
		return
	}
	f.text = append(f.text[:begin], fmt.Sprintf("visitors: %d\n%s", visitors, f.text[begin:])...)
}

// villageReception is the second reception of the day on which there are two.
func (s *site) villageReception(town, year int, f *file) {
	when, who := receptionDay(year, doubledMonth), s.villageReceivers(town)
	if when > s.today || s.pool(town) < 4 { // else the same deputies would be at two places
		return
	}
	t, v := s.town(town), s.village(town, 0)
	f.at("activities/%d/%s-%s-cunli.yaml", year, when, t.ID)
	f.add("date: %s\nkind: 接待选民\ntitle: 到%s流动接待\nstation: %s\nplace: %s联络点\nlead: %s\nparticipants: [%s]\nmode: [线下, 站外, 流动]\nvisitors: 1\nmatters:\n", when, v, t.ID, v, id(who[0]), ids(who))
	f.add("  - topic: 春耕用水先后\n    from: %s选民 1 人\n", v)
	if settled := when + 1; settled <= s.today {
		f.add("    settled: {date: %s, text: 按地块排了次序，贴在村口。}\n    feedback: {date: %s, how: 当面反馈, text: 次序已经贴出。}\n", settled, settled)
	}
}

// held writes one of held.
func (s *site) held(town, year, n int, f *file) {
	h := held[n]
	when := on(year, h.month, h.day)
	if when > s.today {
		return
	}
	t, v, who := s.town(town), s.village(town, n), s.members(town, 3*n, 6)
	f.at("activities/%d/%s-%s-%s.yaml", year, when, t.ID, h.slug)
	if n == 2 {
		f.add("from: %s\nto: %s\n", when, min(when+1, s.today))
	} else {
		f.add("date: %s\n", when)
	}
	f.add("kind: %s\n", h.kind)
	if h.form != "" {
		f.add("form: %s\n", h.form)
	}
	f.add("title: %s\nstation: %s\nplace: "+h.where+"\nplan: %d-%02d\nlead: %s\nparticipants: [%s]\n", h.title, t.ID, v, year, h.plan, id(who[0]), ids(who))
	f.add("summary: %s\n", h.summary)
	if n == 4 {
		f.add("result: {text: 补上标牌, days: 7, quantities: [{name: 标牌, value: 1, unit: 块}]}\n")
	}
	f.add("evidence: [{kind: 登记簿, ref: %s}]\n", when)
	if name, is := s.pictureBeside(f, town, activityPicture); is && n == 2 {
		f.add("photos:\n  - {file: %s, alt: 小桥跨过田间水渠的示意画, credit: 示例图}\n", name)
	}
	if town == 0 && n == 0 && year == s.first {
		f.add("former_ids: [%s-%s-huixiang]\n", when, t.ID)
	}
}

// assemblies are the activities of the whole county, with the deputies of many townships.
var assemblies = []struct {
	month, day, days int
	slug, kind       string
	title, place     string
}{
	{2, 10, 4, "congress", "出席人代会", "出席清源县人民代表大会会议", "清源县会议中心"},
	{5, 20, 2, "peixun", "学习培训", "县级代表集中培训", "县委党校"},
	{6, 27, 1, "changweihui", "列席常委会", "列席县人大常委会会议", "县人大常委会会议室"},
}

func (s *site) assembly(n int, f *file) {
	year, a := s.first+n/len(assemblies), assemblies[n%len(assemblies)]
	from := on(year, a.month, a.day)
	if from > s.today || s.Deputies == 0 {
		return
	}
	var who []int
	for town := range min(s.towns, 60) {
		if s.pool(town) > 0 {
			who = append(who, s.member(town, 0))
		}
	}
	f.at("activities/%d/%s-%s.yaml", year, from, a.slug)
	if a.days > 1 {
		f.add("from: %s\nto: %s\n", from, min(from+day(a.days)-1, s.today))
	} else {
		f.add("date: %s\n", from)
	}
	f.add("kind: %s\ntitle: %s\nplace: %s\nparticipants: [%s]\nsummary: 在会上听取报告，参加讨论。\n", a.kind, a.title, a.place, ids(who))
}
