package suggestion

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/ledger"
	"gongshi/generator/view"
)

// dimension is one way to divide suggestions. Where a suggestion may be in several parts, these do not add up to the whole.
type dimension struct {
	id     string // in addresses
	name   string // the word for it
	many   bool
	always func(*standings) []term // the parts that are there even when they are empty; nil for none
	of     func(*terms, *entry) []term
}

// dimensions is all of them, in the order in which they are shown. What was done, by when, with which outcome, and what
// deputies and voters say of it are kept apart.
var dimensions = []dimension{
	{id: "stage", name: "dimStage", always: func(s *standings) []term { return s.stages }, of: func(t *terms, e *entry) []term { return one(t.fixed.stages, string(e.Stage)) }},
	{id: "reply", name: "dimReply", always: func(s *standings) []term { return s.replies }, of: func(t *terms, e *entry) []term { return one(t.fixed.replies, reply(e)) }},
	{id: "time", name: "dimTime", always: func(s *standings) []term { return s.times }, of: func(t *terms, e *entry) []term { return one(t.fixed.times, withinTime(e.Course)) }},
	{id: "outcome", name: "dimOutcome", of: (*terms).outcome},
	{id: "deputies", name: "dimDeputies", of: func(t *terms, e *entry) []term { return t.verdict("deputies", "代表", e) }},
	{id: "voters", name: "dimVoters", of: func(t *terms, e *entry) []term { return t.verdict("voters", "选民", e) }},
	{id: "unit", name: "handlers", many: true, of: (*terms).units},
	{id: "level", name: "dimLevel", of: func(t *terms, e *entry) []term { return []term{t.level(e)} }},
	{id: "kind", name: "dimKind", of: func(t *terms, e *entry) []term { return []term{t.kind(e)} }},
	{id: "topic", name: "dimTopic", many: true, of: (*terms).topics},
	{id: "station", name: "dimStation", of: func(t *terms, e *entry) []term { return []term{t.station(e)} }},
}

// dimensionAt is where a dimension stands among them.
func dimensionAt(id string) int {
	return slices.IndexFunc(dimensions, func(d dimension) bool { return d.id == id })
}

const lastRank = 1000 // the rank from which those come that are no answer to what is asked

const noneRank = lastRank + 1

// The ids of what is handled with another suggestion, and of what is not public. No other part of a dimension has them.
const (
	mergedID = "merged"
	hiddenID = "hidden"
)

// standings are the terms that the program names itself, in the words of the site.
type standings struct {
	stages, replies, times []term
	merged, hidden         term
}

// standings returns the terms that the program names itself, said once a plan.
func (b Builder) standings() *standings { return view.Once(b.Builder, b.readStandings) }

func (b Builder) readStandings() *standings {
	s := &standings{
		merged: term{mergedID, b.Say("merged"), b.Say("mergedMeans"), lastRank + 2},
		hidden: term{hiddenID, b.Say("notPublic"), b.Say("hiddenMeans"), lastRank + 3},
	}
	said := func(list []wordedTerm) []term {
		all := make([]term, len(list))
		for rank, x := range list {
			all[rank] = term{x.id, b.Say(x.name, soonDays), b.Say(x.means, soonDays), rank}
		}
		return append(all, s.merged, s.hidden)
	}
	s.stages, s.replies, s.times = said(stages), said(replies), said(times)
	return s
}

// wordedTerm is a term with the words for its name and its meaning. A word may ask for soonDays.
type wordedTerm struct{ id, name, means string }

// stages are how far a suggestion has come, in their order.
var stages = []wordedTerm{
	{"raised", "stageRaised", "stageRaisedMeans"},
	{"handling", "stageHandling", "stageHandlingMeans"},
	{"returned", "stageReturned", "stageReturnedMeans"},
	{"answered", "stageAnswered", "stageAnsweredMeans"},
	{"reopened", "stageReopened", "stageReopenedMeans"},
	{"appraised", "stageAppraised", "stageAppraisedMeans"},
	{"closed", "stageClosed", "stageClosedMeans"},
}

// replies are whether it was answered.
var replies = []wordedTerm{
	{"answered", "replyAnswered", "replyAnsweredMeans"},
	{"partly", "replyPartly", "replyPartlyMeans"},
	{"pending", "replyPending", "replyPendingMeans"},
}

// times are how its answer stands to the day by which it is due.
var times = []wordedTerm{
	{"ontime", "timeOntime", "timeOntimeMeans"},
	{"late", "timeLate", "timeLateMeans"},
	{"overdue", "timeOverdue", "timeOverdueMeans"},
	{"soon", "timeSoon", "timeSoonMeans"},
	{"running", "timeRunning", "timeRunningMeans"},
	{"unknown", "timeUnknown", "timeUnknownMeans"},
}

// The levels and the answers of a poll that records have, in their order.
var (
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
		return mergedID
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
		return mergedID
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
	fixed    *standings
	ids      map[string]string // by dimension and name
	taken    map[string]bool   // by dimension and id
	stations map[congress.StationID]int
}

func (b Builder) newTerms() *terms {
	t := &terms{Builder: b, fixed: b.standings(), ids: map[string]string{}, taken: map[string]bool{}, stations: map[congress.StationID]int{}}
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
		return []term{t.fixed.hidden}
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
	for n := 2; t.taken[dimension+"/"+id] || id == "none" || id == mixed || id == mergedID || id == hiddenID; n++ {
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
