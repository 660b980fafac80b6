package ledger

import (
	"slices"
	"strconv"

	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/pages/suggestion"
)

// dimension is one way to divide suggestions. Where a suggestion may be in several parts, these do not add up to the whole.
type dimension struct {
	id     string // in addresses
	name   string // the word for it
	many   bool
	always func(*suggestion.Standings) []term // the parts that are there even when they are empty; nil for none
	of     func(*terms, *entry) []term
}

// dimensions is all of them, in the order in which they are shown. What was done, by when, with which outcome, and what
// deputies and voters say of it are kept apart.
var dimensions = []dimension{
	{id: "stage", name: "dimStage", always: func(s *suggestion.Standings) []term { return s.Stages }, of: func(t *terms, e *entry) []term { return suggestion.One(t.fixed.Stages, string(e.Stage)) }},
	{id: "reply", name: "dimReply", always: func(s *suggestion.Standings) []term { return s.Replies }, of: func(t *terms, e *entry) []term { return suggestion.One(t.fixed.Replies, reply(e)) }},
	{id: "time", name: "dimTime", always: func(s *suggestion.Standings) []term { return s.Times }, of: func(t *terms, e *entry) []term { return suggestion.One(t.fixed.Times, suggestion.WithinTime(e.Course)) }},
	{id: "outcome", name: "dimOutcome", of: (*terms).outcome},
	{id: "deputies", name: "dimDeputies", of: func(t *terms, e *entry) []term { return t.verdict("deputies", "代表", e) }},
	{id: "voters", name: "dimVoters", of: func(t *terms, e *entry) []term { return t.verdict("voters", "选民", e) }},
	{id: "unit", name: "handlers", many: true, of: (*terms).units},
	{id: "level", name: "dimLevel", of: (*terms).level},
	{id: "kind", name: "dimKind", of: (*terms).kind},
	{id: "topic", name: "dimTopic", many: true, of: (*terms).topics},
	{id: "station", name: "dimStation", of: (*terms).station},
}

// dimensionAt is where a dimension stands among them.
func dimensionAt(id string) int {
	return slices.IndexFunc(dimensions, func(d dimension) bool { return d.id == id })
}

// noneRank is the rank of what suggestions have in common that lack something.
const noneRank = suggestion.LastRank + 1

// term is what suggestions may have in common: a stage, a unit, a topic.
type term = suggestion.Term

// none returns the term of those that lack something, alone in a list.
func none(name, means string) []term {
	return []term{{ID: "none", Name: name, Means: means, Rank: noneRank}}
}

// The levels and the answers of a poll that records have, in their order.
var (
	verdicts = []term{{ID: "satisfied", Name: "满意", Rank: 0}, {ID: "fairly", Name: "基本满意", Rank: 1}, {ID: "unsatisfied", Name: "不满意", Rank: 2}, {ID: "abstained", Name: "弃权", Rank: 3}}
	levels   = []term{{ID: "national", Name: "全国", Rank: 0}, {ID: "province", Name: "省", Rank: 1}, {ID: "city", Name: "市", Rank: 2}, {ID: "county", Name: "县", Rank: 3}, {ID: "township", Name: "乡", Rank: 4}, {ID: "town", Name: "镇", Rank: 5}}
)

func reply(e *entry) string {
	switch {
	case e.Stage == ledger.Merged:
		return suggestion.MergedID
	case e.Answer == nil:
		return "pending"
	case e.Awaited != nil:
		return "partly"
	}
	return "answered"
}

// terms gives terms their ids. An id is made once for each name; where two names read alike, the later one has a number.
type terms struct {
	Builder
	fixed    *suggestion.Standings
	ids      map[string]string // by dimension and name
	taken    map[string]bool   // by dimension and id
	stations map[congress.StationID]int
}

func (b Builder) newTerms() *terms {
	t := &terms{Builder: b, fixed: b.Standings(), ids: map[string]string{}, taken: map[string]bool{}, stations: map[congress.StationID]int{}}
	for i, s := range b.StationsInOrder() {
		t.stations[s.ID] = i
	}
	for dimension, fixed := range map[string][]term{"deputies": verdicts, "voters": verdicts, "level": levels} {
		for _, x := range fixed {
			t.taken[dimension+"/"+x.ID] = true
		}
	}
	return t
}

// of is where a suggestion stands. Of one that is not public all but its kind is left out.
func (t *terms) of(d dimension, e *entry) []term {
	if e.hidden && d.id != "kind" {
		return []term{t.fixed.Hidden}
	}
	return d.of(t, e)
}

// id is the id of a name in a dimension: as wished, in letters, digits and hyphens.
func (t *terms) id(dimension, name, wish string) string {
	key := dimension + "/" + name
	if id := t.ids[key]; id != "" {
		return id
	}
	id := suggestion.Spelled(wish)
	for n := 2; t.taken[dimension+"/"+id] || id == "none" || id == mixed || id == suggestion.MergedID || id == suggestion.HiddenID; n++ {
		id = suggestion.Spelled(wish) + "-" + strconv.Itoa(n)
	}
	t.ids[key], t.taken[dimension+"/"+id] = id, true
	return id
}
