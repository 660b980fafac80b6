package sample

// duty is a pattern of what a deputy enters. %[1]s of its texts is the village. The summary has it with its
// township, and two numbers that differ among the deputies of a village, so that no two deputies say the same.
type duty struct {
	kind, title, place, role, summary string
}

// duties are of kinds that no activity has: what several did is an activity.
var duties = []duty{
	{"走访联系选民", "到%[1]s挨户走访", "%[1]s", "参加", "走访%[1]s%[2]d户，记下%[3]d条意见，多是停水、路灯和校车的事，当场能答的当场答了。"},
	{"参加其他会议", "参加%[1]s小组自学会", "%[1]s", "参加", "和%[1]s的代表一起学代表法，记笔记%[2]d页，摘出%[3]d处有用的条文。"},
	{"进站履职", "到站值班处理来件", "联络站", "参加", "登记来件%[2]d件，转办%[3]d件，%[1]s的两件约好了看现场的日子。"},
	{"化解矛盾纠纷", "调解%[1]s两户宅基滴水争执", "%[1]s", "主持", "请%[1]s的老木匠看了屋面，加装水槽%[2]d米，费用两家各半，签字一式%[3]d份。"},
	{"视察", "视察%[1]s饮水工程", "%[1]s水厂", "参加", "看了%[1]s的水源、水池和%[2]d处管网，查阅水质记录%[3]d份。"},
	{"办民生实事", "牵头修补%[1]s机耕路", "%[1]s", "主持", "约请%[1]s%[2]d户出工，填坑%[3]d处，雨天能进车了。"},
	{"扶弱公益", "看望%[1]s独居老人", "%[1]s", "参加", "看望%[1]s%[2]d户，换灯泡%[3]d只，有两户请村里代买药。"},
	{"立法联络与普法", "在%[1]s集市讲民法典", "%[1]s集市", "主讲", "在%[1]s发放材料%[2]d份，答问%[3]d个，问得多的是租地合同。"},
	{"评议测评询问", "参加%[1]s供水服务评议", "镇会议室", "参加", "看%[1]s的材料%[2]d份，提问%[3]d个，要求写明停水怎样通知。"},
	{"参加其他会议", "参加%[1]s村务通报会", "%[1]s村部", "参加", "听取%[1]s%[2]d项通报，对其中%[3]d项提出修改意见。"},
	{"其他", "给%[1]s返乡学生讲履职故事", "%[1]s文化广场", "主讲", "%[1]s到场学生%[2]d名，讲了%[3]d件办成和没有办成的事。"},
}

// itemsOf is how many items a deputy enters in a year: some none, some one, some many, most of them thirty or so.
func (s *site) itemsOf(i, year int) int {
	switch i % 40 {
	case 39:
		return 0
	case 38:
		return 1
	case 37:
		return 60
	}
	return 24 + s.roll(13, ofItem, i, year)
}

// reportDay is the day on which deputies report, and voters say what they think.
func reportDay(year int) day { return on(year, 12, 18) }

// deputyYear writes the year of a deputy: n counts the years of the first deputy, then those of the second, and so on.
func (s *site) deputyYear(n int, f *file) {
	i, year := n/s.years(), s.first+n%s.years()
	town, place := s.home(i)
	from, to, ok := s.serves(town, place, year)
	if !ok {
		return
	}
	f.at("deputies/%s/%d.yaml", id(i), year)
	items := s.itemsOf(i, year)
	village := s.villageOf(town, place)
	begin := len(f.text)
	f.add("duties:\n")
	listed := len(f.text)
	for j := range items {
		when := on(year, 1, 3) + day(j*345/items) + day(s.roll(6, ofDay, i, year, j))
		if when < from || when+1 > to {
			continue
		}
		s.item(i, year, j, village, when, f)
	}
	if items > 1 { // who enters next to nothing leaves out the suggestions, too
		s.ledItems(i, year, from, to, f)
	}
	if len(f.text) == listed {
		f.text = append(f.text[:begin], "duties: []\n"...)
	}
	if day := reportDay(year); items > 1 && from <= day && day <= to {
		s.reported(i, year, village, f)
	}
	if corrected := on(year+1, 1, 20); i%60 == 7 && items > 1 && corrected <= s.today {
		f.add("corrections:\n  - {date: %s, what: 一条走访的日期由上旬改为下旬, reason: 登记簿抄写错行, approved_by: 代表工委}\n", corrected)
	}
}

// firstNumber is a number that differs among the deputies of a village: a district has fewer than 62, and its two villages have
// the even and the odd places.
func firstNumber(place int) int { return place%31 + 2 }

// item writes one item.
func (s *site) item(i, year, j int, village string, when day, f *file) {
	town, place := s.home(i)
	d := duties[(i+j)%len(duties)]
	switch {
	case j%13 == 5:
		f.add("  - date: %s\n", when.month())
	case j%17 == 9:
		f.add("  - from: %s\n    to: %s\n", when, when+1)
	default:
		f.add("  - date: %s\n", when)
	}
	f.add("    kind: %s\n", d.kind)
	if j%9 == 4 {
		f.add("    form: %s\n", []string{"小组碰头", "云上协商", "代表说理"}[j/9%3])
	}
	f.add("    title: "+d.title+"\n    place: "+d.place+"\n    role: %[2]s\n", village, d.role)
	if j%2 == 0 || d.kind == "其他" {
		f.add("    summary: "+d.summary+"\n", s.town(town).Stem+village, firstNumber(place), place/31+j%3+2)
	}
	switch {
	case j%5 == 0:
		f.add("    result: {text: %s列入改造计划, amount: {text: %d万余元, value: %d0000, approx: true}}\n", village, j+3, j+3)
	case j%10 == 7:
		f.add("    result:\n      text: 约好的事办完了\n      days: %d\n      quantities: [{name: 补栽树苗, value: %d, unit: 棵}]\n", j+2, 10*j)
	}
	switch {
	case j == evidencePlace && year == s.first && s.proven(f, i):
	case j%11 == 10:
	case j%7 == 6:
		f.add("    evidence:\n      - {kind: 登记簿, ref: %s}\n      - {kind: 报道, title: 代表的一天, url: https://news.example.org/%d/%d}\n", when.month(), year, j)
	default:
		f.add("    evidence: [{kind: 登记簿, ref: %s}]\n", when)
	}
}

// proven adds a picture as evidence, where there is one beside the file.
func (s *site) proven(f *file, i int) bool {
	town, _ := s.home(i)
	name, is := s.pictureBeside(f, town, evidencePicture)
	if is {
		f.add("    evidence: [{kind: 照片, file: %s, alt: 田间水渠的示意画}]\n", name)
	}
	return is
}

// ledItems enters that the deputy led suggestions.
func (s *site) ledItems(i, year int, from, to day, f *file) {
	town, _ := s.home(i)
	for j := range s.raised {
		if g := s.suggestionOf(town, year, j); g.lead == i && from <= g.on && g.on <= to {
			f.add("  - date: %s\n    kind: 提出建议批评意见\n    title: 领衔提出%s\n    role: 领衔\n    suggestion: %s\n", g.on, g.title, g.id)
		}
	}
}

// reported writes the report and the poll of a year.
func (s *site) reported(i, year int, village string, f *file) {
	f.add(`report:
  date: %s
  place: %s村部
  method: 现场述职
  text: |-
    一年来，我按时参加活动，到站接待选民，把大家说的事**一件一件**记下来、交出去、盯到底。

    - 办成的：%s的路灯亮了。
    - 没有办成的：水渠还差一段，明年接着办。
`, reportDay(year), village, village)
	issued := 40 + i%30
	returned := issued - i%3
	valid := returned - i%2
	unhappy, fair := i%4, 3+i%5
	f.add("evaluation:\n  date: %s\n  method: 现场测评\n  issued: %d\n  returned: %d\n  valid: %d\n  answers: {满意: %d, 基本满意: %d, 不满意: %d}\n",
		reportDay(year), issued, returned, valid, valid-unhappy-fair, fair, unhappy)
	if unhappy > 0 {
		f.add("  response: 不满意的主要是回音慢，今后十日之内必有一次口头回复。\n")
	}
}
