package suggestion

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/ledger"
)

// dimension is one way to divide suggestions. Where a suggestion may be in several parts, these do not add up to the whole.
type dimension struct {
	id     string // in addresses
	name   string
	many   bool
	always []term
	of     func(*terms, *entry) []term
}

// dimensions is all of them, in the order in which they are shown. What was done, by when, with which outcome, and what
// deputies and voters say of it are kept apart.
var dimensions = []dimension{
	{id: "stage", name: "办到哪一步", always: stages, of: func(_ *terms, e *entry) []term { return one(stages, string(e.Stage)) }},
	{id: "reply", name: "是否答复", always: replies, of: func(_ *terms, e *entry) []term { return one(replies, reply(e)) }},
	{id: "time", name: "答复是否按期", always: times, of: func(_ *terms, e *entry) []term { return one(times, withinTime(e.Course)) }},
	{id: "outcome", name: "答复结果", of: (*terms).outcome},
	{id: "deputies", name: "代表对结果的评价", of: func(t *terms, e *entry) []term { return t.verdict("deputies", "代表", e) }},
	{id: "voters", name: "选民对结果的评价", of: func(t *terms, e *entry) []term { return t.verdict("voters", "选民", e) }},
	{id: "unit", name: "承办单位", many: true, of: (*terms).units},
	{id: "level", name: "层级", of: func(t *terms, e *entry) []term { return []term{t.level(e)} }},
	{id: "kind", name: "类别", of: func(t *terms, e *entry) []term { return []term{t.kind(e)} }},
	{id: "topic", name: "主题词", many: true, of: (*terms).topics},
	{id: "station", name: "领衔代表的联络站", of: func(t *terms, e *entry) []term { return []term{t.station(e)} }},
}

// dimensionAt is where a dimension stands among them.
func dimensionAt(id string) int {
	return slices.IndexFunc(dimensions, func(d dimension) bool { return d.id == id })
}

const lastRank = 1000 // the rank from which those come that are no answer to what is asked

var (
	noneRank   = lastRank + 1
	mergedTerm = term{"merged", "并案办理", "并入另一件一起办，进展看另一件。", lastRank + 2}
	hiddenTerm = term{"hidden", "不公开", "依法不公开，只公布编号、类别、标题和理由。", lastRank + 3}

	stages = []term{
		{"raised", "已登记，待交办", "已经登记，还没有交给承办单位。", 0},
		{"handling", "正在办理", "已经交给承办单位，还没有登记答复，或者几个单位中还有没答复的。", 1},
		{"returned", "已退回，待重新交办", "承办单位退了回来，还没有重新交办。", 2},
		{"answered", "已答复，待评价", "承办单位已经答复，代表还没有评价办理结果。", 3},
		{"reopened", "代表不满意，待重新答复", "代表对办理结果不满意，还没有新的答复。", 4},
		{"appraised", "已评价，待销号", "已经答复，代表也评价了办理结果，还留在台账上。", 5},
		{"closed", "已销号", "从台账上划去，不再列入待办。销号不等于解决。", 6},
		mergedTerm, hiddenTerm,
	}
	replies = []term{
		{"answered", "已答复", "主办单位至少答复过一次；分办的，每个单位都答复过。答复不等于解决。", 0},
		{"partly", "部分答复", "分办的几个单位，有的已经答复，有的还没有。", 1},
		{"pending", "未答复", "还没有登记答复。", 2},
		mergedTerm, hiddenTerm,
	}
	times = []term{
		{"ontime", "按期答复", "第一次答复没有超过答复期限，批准的延期计入期限；分办的，每个单位都没有超过。", 0},
		{"late", "超期答复", "第一次答复超过了答复期限；分办的，有一个单位超过就算。", 1},
		{"overdue", "超期未答复", "答复期限已过，还没有登记答复，或者没有答复完。", 2},
		{"soon", strconv.Itoa(soonDays) + "日内到期", "还没有答复完，" + strconv.Itoa(soonDays) + "日内到答复期限。", 3},
		{"running", "未到期", "还没有答复完，离答复期限还有" + strconv.Itoa(soonDays) + "日以上。", 4},
		{"unknown", "无法核对期限", "没有登记答复期限，或者没有登记答复、没有答复完就已销号。", 5},
		mergedTerm, hiddenTerm,
	}
	verdicts = []term{{"satisfied", "满意", "", 0}, {"fairly", "基本满意", "", 1}, {"unsatisfied", "不满意", "", 2}, {"abstained", "弃权", "", 3}}
	levels   = []term{{"national", "全国", "", 0}, {"province", "省", "", 1}, {"city", "市", "", 2}, {"county", "县", "", 3}, {"township", "乡", "", 4}, {"town", "镇", "", 5}}
)

// one picks the term of an id.
func one(list []term, id string) []term {
	for _, x := range list {
		if x.id == id {
			return []term{x}
		}
	}
	return nil
}

func reply(e *entry) string {
	switch {
	case e.Stage == ledger.Merged:
		return mergedTerm.id
	case e.Answer == nil:
		return "pending"
	case e.Awaited != nil:
		return "partly"
	}
	return "answered"
}

// withinTime is the id of the term in times where a suggestion stands.
func withinTime(x ledger.Course) string {
	switch {
	case x.Stage == ledger.Merged:
		return mergedTerm.id
	case x.Late:
		return "late"
	case x.First.Valid() && x.Due.Valid():
		return "ontime"
	case x.Overdue:
		return "overdue"
	case x.Left > soonDays:
		return "running"
	case x.Left >= 0:
		return "soon"
	}
	return "unknown"
}

// terms gives terms their ids. An id is made once for each name; where two names read alike, the later one has a number.
type terms struct {
	Builder
	ids      map[string]string // by dimension and name
	taken    map[string]bool   // by dimension and id
	stations map[congress.StationID]int
}

func (b Builder) newTerms() *terms {
	t := &terms{Builder: b, ids: map[string]string{}, taken: map[string]bool{}, stations: map[congress.StationID]int{}}
	for i, s := range b.StationsInOrder() {
		t.stations[s.ID] = i
	}
	for dimension, fixed := range map[string][]term{"deputies": verdicts, "voters": verdicts, "level": levels} {
		for _, x := range fixed {
			t.taken[dimension+"/"+x.id] = true
		}
	}
	return t
}

// of is where a suggestion stands. Of one that is not public all but its kind is left out.
func (t *terms) of(d dimension, e *entry) []term {
	if e.hidden && d.id != "kind" {
		return []term{hiddenTerm}
	}
	return d.of(t, e)
}

// id is the id of a name in a dimension: as wished, in letters, digits and hyphens.
func (t *terms) id(dimension, name, wish string) string {
	key := dimension + "/" + name
	if id := t.ids[key]; id != "" {
		return id
	}
	id := spelled(wish)
	for n := 2; t.taken[dimension+"/"+id] || id == "none" || id == mixed || id == mergedTerm.id || id == hiddenTerm.id; n++ {
		id = spelled(wish) + "-" + strconv.Itoa(n)
	}
	t.ids[key], t.taken[dimension+"/"+id] = id, true
	return id
}

const longestID = 60

// spelled makes a name of a folder out of a text, by its pinyin.
func spelled(text string) string {
	var id string
	for _, syllable := range hanzi.Syllables(text) {
		syllable = strings.ReplaceAll(syllable, "ü", "v")
		if id != "" {
			syllable = "-" + syllable
		}
		if len(id)+len(syllable) > longestID {
			break
		}
		id += syllable
	}
	switch id {
	case "", "con", "prn", "aux", "nul":
		return "x" + id
	}
	if device := strings.TrimRight(id, "0123456789"); device == "com" || device == "lpt" {
		return "x" + id // on Windows these are no names
	}
	return id
}
