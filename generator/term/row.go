package term

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"gongshi/generator/congress"
	"gongshi/generator/habit"
	"gongshi/generator/office"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// row is one line of the list, understood.
type row struct {
	cells    [columns]cell
	name     string
	seat     congress.Seat
	district *congress.District // as it is in the term
	station  congress.StationID // empty where the list does not say it
	id       congress.DeputyID  // empty where the list does not say it
	fresh    bool               // it says that the person is new
}

var (
	personName = regexp.MustCompile(`^\p{Han}+(?:·\p{Han}+)*$`)
	nameMarks  = strings.NewReplacer(" ", "", "•", "·", "・", "·", "‧", "·", ".", "·", "．", "·")
	newPerson  = []string{"新", "新代表", "新任"}
)

// rowsOf understands the rows of a list. What is wrong is added to its problems.
func (b *Beginning) rowsOf(t *table, c *congress.Congress) []*row {
	at := t.find(names, required, usual)
	if t.problems.Errors(false) > 0 {
		return nil
	}
	var all []*row
	for _, cells := range t.rows {
		r := &row{}
		for col, i := range at {
			if r.cells[col] = (cell{line: cells[0].line, col: 1}); i >= 0 {
				r.cells[col] = cells[i]
			}
		}
		before := len(t.problems)
		b.understand(t, c, r)
		if t.problems[before:].Errors(false) == 0 {
			all = append(all, r)
		}
	}
	return all
}

// understand reads the values of a row.
func (b *Beginning) understand(t *table, c *congress.Congress, r *row) {
	r.readName(t)
	if sex := r.cells[sexColumn]; sex.text != "男" && sex.text != "女" {
		t.wrong(sex, problem.Say("性别“%[1]s”应写男或女", "the sex is 男 or 女, not %[1]q", sex.text), problem.Say("改成男或女", "write 男 or 女"))
	}
	r.seat.How = r.cells[howColumn].text
	if r.seat.How == "" {
		r.seat.How = "换届"
	} else if r.seat.How != "换届" && r.seat.How != "补选" {
		t.wrong(r.cells[howColumn], problem.Say("产生方式“%[1]s”应写换届或补选", "the seat is filled by 换届 or 补选, not %[1]q", r.seat.How), problem.Say("改成换届或补选；不写就是换届", "write 换届 or 补选; 换届 if nothing is written"))
	}
	r.readDay(t)
	b.readTerm(t, r)
	r.readDistrict(t, c)
	if r.district != nil {
		r.seat.Level, r.seat.District = r.district.Level, r.district.ID
		if level := r.cells[levelColumn]; level.text != "" && level.text != r.district.Level {
			t.wrong(level, problem.Say("层级写的是“%[1]s”，%[2]s却是“%[3]s”级的选区", "the level is %[1]q, but %[2]s elects to level %[3]q", level.text, r.district.Name, r.district.Level), problem.Say("改正层级或选区；两级选区同名的，写选区的代号", "correct one of them; where two districts have the name, write the id"))
		}
	}
	if s := r.cells[stationColumn]; s.text != "" {
		station, err := office.FindStation(c, s.text)
		if err != nil {
			t.wrong(s, problem.Say("没有联络站“%[1]s”", "there is no station %[1]q", s.text), problem.Say("写编号或名称，如 %[1]s；新站先用 gongshi new station 建立；还没有定的，空着", "write an id or a name, as in %[1]s; make a new one with gongshi new station first; leave it empty if it is not known", anyStation(c)))
		} else {
			r.station = station.ID
		}
	}
	r.readID(t)
	r.seat.Delegation = r.cells[delegationColumn].text
}

// anyStation returns the name of a station, as an example.
func anyStation(c *congress.Congress) string {
	if len(c.Stations) == 0 {
		return "zhuge"
	}
	return c.Stations[0].Name
}

// readName reads the name: Chinese characters, and the dot of long names.
func (r *row) readName(t *table) {
	at := r.cells[nameColumn]
	r.name = nameMarks.Replace(at.text)
	switch {
	case r.name == "":
		t.wrong(at, problem.Say("没有姓名", "the name is missing"), problem.Say("补上，或删去这一行", "write it, or remove the line"))
	case strings.ContainsFunc(r.name, func(c rune) bool { return unicode.Is(unicode.Co, c) }):
		t.wrong(at, problem.Say("姓名里有一个字是造字程序造的，别的电脑上显示不出来", "a character of the name was made for one computer only"), problem.Say("换成标准的汉字（Unicode），如 垕、苌", "write the character of Unicode, such as 垕 or 苌"))
	case !personName.MatchString(r.name) || len([]rune(r.name)) > 40:
		t.wrong(at, problem.Say("姓名“%[1]s”里有别的符号，或太长", "the name %[1]q has other signs in it, or is too long", at.text), problem.Say("只写汉字；长名字各部分之间用间隔号“·”", "write Chinese characters, with the dot · between the parts of a long name"))
	}
}

// readDay reads the first day in office.
func (r *row) readDay(t *table) {
	at := r.cells[dayColumn]
	day, certain := habit.Date(at.text)
	if day == "" || !certain || !day.Valid() || !day.Exact() {
		t.wrong(at, problem.Say("日期“%[1]s”读不懂", "the day %[1]q cannot be understood", at.text), problem.Say("写任职的第一天，如 2027-03-21 或 2027年3月21日", "write the first day in office, as in 2027-03-21"))
		return
	}
	r.seat.From = day
}

// readTerm reads the number of the term: that of the list, else that of the command.
func (b *Beginning) readTerm(t *table, r *row) {
	at := r.cells[termColumn]
	r.seat.Term = b.Term
	if at.text == "" {
		if b.Term == 0 {
			t.wrong(at, problem.Say("没有写是第几届", "the number of the term is missing"), problem.Say("加一列“届次”，或写 --term 17", "add a column 届次, or write --term 17"))
		}
		return
	}
	number, certain := habit.Number("term", at.text)
	n, err := strconv.Atoi(number)
	if err != nil || !certain || n < 1 || n > 99 {
		t.wrong(at, problem.Say("届次“%[1]s”不是数", "the term %[1]q is no number", at.text), problem.Say("写成 17", "write 17"))
		return
	}
	if r.seat.Term = n; b.Term != 0 && n != b.Term {
		t.wrong(at, problem.Say("届次写的是 %[1]d，--term 是 %[2]d", "the term is %[1]d, and --term %[2]d", n, b.Term), problem.Say("改成一样，或不写 --term", "make them the same, or leave out --term"))
	}
}

// readDistrict finds the district, by its ID, or by its name in the term.
func (r *row) readDistrict(t *table, c *congress.Congress) {
	at, level := r.cells[districtColumn], r.cells[levelColumn].text
	var found []*congress.District
	var known []string
	for _, d := range c.Districts {
		then := d.In(r.seat.Term)
		if string(d.ID) == at.text {
			found = []*congress.District{then}
			break
		}
		if then.Name == at.text && (r.seat.From == "" || d.ExistsOn(r.seat.From)) {
			found = append(found, then)
		}
		known = append(known, then.Name, string(d.ID))
	}
	if len(found) > 1 && level != "" {
		found = slices.DeleteFunc(found, func(d *congress.District) bool { return d.Level != level })
	}
	switch {
	case len(found) == 1 && r.seat.From != "" && !found[0].ExistsOn(r.seat.From):
		t.wrong(at, problem.Say("%[1]s在 %[2]s 不存在（%[3]s）", "%[1]s is not there on %[2]s (%[3]s)", found[0].Name, r.seat.From, congress.Period(found[0].Since, found[0].Until)),
			problem.Say("写接替它的选区，或改正 content/districts.yaml 里的 since、until", "write the district in its place, or correct since and until in content/districts.yaml"))
	case len(found) == 1:
		r.district = found[0]
	case at.text == "":
		t.wrong(at, problem.Say("没有选区", "the district is missing"), problem.Say("写选区的名称或代号", "write its name or id"))
	case len(found) > 1:
		t.wrong(at, problem.Say("有 %[1]d 个选区叫“%[2]s”", "%[1]d districts are called %[2]q", len(found), at.text), problem.Say("改写代号：%[1]s；或补上层级", "write the id: %[1]s; or the level", ids(found)))
	default:
		fix := problem.Say("新划的选区先写进 content/districts.yaml（since、succeeds），旧的写上 until；写错的改正", "enter a new district in content/districts.yaml first, with since and succeeds, and until for the old one")
		if near := problem.Nearest(at.text, known); near != "" {
			fix = problem.Say("是不是“%[1]s”；新划的选区先写进 content/districts.yaml", "did you mean %[1]q; a new district is entered in content/districts.yaml first", near)
		}
		t.wrong(at, problem.Say("content/districts.yaml 里没有选区“%[1]s”", "content/districts.yaml has no district %[1]q", at.text), fix)
	}
}

func ids(districts []*congress.District) string {
	all := make([]string, len(districts))
	for i, d := range districts {
		all[i] = fmt.Sprintf("%s（%s）", d.ID, d.Level)
	}
	return strings.Join(all, "、")
}

// readID reads who the person is, where the list says it.
func (r *row) readID(t *table) {
	at := r.cells[idColumn]
	switch {
	case at.text == "":
	case slices.Contains(newPerson, at.text):
		r.fresh = true
	case !place.IsName(at.text):
		t.wrong(at, problem.Say("编号“%[1]s”不对", "the id %[1]q is wrong", at.text), problem.Say("连任的写原来的编号，如 d0001；新代表写“新”，或空着", "write the id of a person who was elected again, as in d0001; 新 for a new one"))
	default:
		r.id = congress.DeputyID(at.text)
	}
}
