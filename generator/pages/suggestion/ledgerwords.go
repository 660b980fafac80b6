package suggestion

import (
	"cmp"
	"slices"

	"gongshi/generator/ledger"
	"gongshi/generator/view"
)

// mixed is the id of those that several units answered, and not alike.
const mixed = "mixed"

// outcome is the class of the answer that stands, by the scheme that was in force on its day. Where several units answer, and
// not alike, none of their classes is that of the whole.
func (t *terms) outcome(e *entry) []term {
	switch {
	case e.Stage == ledger.Merged:
		return []term{t.fixed.merged}
	case e.Answer == nil || e.Awaited != nil:
		return []term{{"none", t.Say("noOutcomeYet"), t.Say("noOutcomeMeans"), noneRank}}
	}
	for _, a := range e.Standing {
		if a.Outcome != e.Answer.Outcome || ledger.Class(t.Congress, e.Suggestion, a) != e.Class {
			return []term{{mixed, t.Say("mixedOutcome"), t.Say("mixedOutcomeMeans"), lastRank}}
		}
	}
	x := term{name: e.Answer.Outcome, rank: lastRank - 1}
	wish, key := e.Answer.Outcome, e.Answer.Outcome
	for i, scheme := range t.Outcomes {
		for n := range scheme.Classes {
			if class := &scheme.Classes[n]; class == e.Class {
				x.means, x.rank = class.Meaning, min(i*50+n, lastRank-2)
				wish, key = class.ID, scheme.Name+"/"+class.Name
			}
		}
	}
	x.id = t.id("outcome", key, wish)
	return []term{x}
}

// verdict is the last word of a side on the result of the answer that stands.
func (t *terms) verdict(dimension, side string, e *entry) []term {
	if e.Stage == ledger.Merged {
		return []term{t.fixed.merged}
	}
	word := ledger.Verdict(t.Congress, e.Suggestion, side)
	if word == "" {
		return []term{{"none", t.Say("notAppraised"), t.Say("notAppraisedMeans", side), noneRank}}
	}
	for _, x := range verdicts {
		if x.name == word {
			return []term{x}
		}
	}
	return []term{{t.id(dimension, word, word), word, "", len(verdicts)}}
}

// units are the departments of the suggestion, as their own pages have them.
func (t *terms) units(e *entry) []term {
	var all []term
	for _, u := range t.Departments().of[e.ID] {
		x := term{id: u.ID, name: u.Name}
		if len(u.Former) > 0 {
			x.means = t.Say("formerNames", view.Joined("、", u.Former...))
		}
		all = append(all, x)
	}
	switch {
	case all != nil:
		return all
	case e.Stage == ledger.Merged:
		return []term{t.fixed.merged}
	}
	return []term{{"none", t.Say("noHandler"), "", noneRank}}
}

func (t *terms) topics(e *entry) []term {
	var all []term
	for _, topic := range e.Topics {
		if topic != "" && !slices.ContainsFunc(all, func(x term) bool { return x.name == topic }) {
			all = append(all, term{id: t.id("topic", topic, topic), name: topic})
		}
	}
	if all == nil {
		return []term{{"none", t.Say("noTopic"), "", noneRank}}
	}
	return all
}

func (t *terms) level(e *entry) term {
	for _, x := range levels {
		if x.name == e.Raised.Level {
			x.name = view.AtLevel(x.name)
			return x
		}
	}
	name := cmp.Or(e.Raised.Level, t.Say("noLevel"))
	return term{t.id("level", name, name), name, "", noneRank}
}

func (t *terms) kind(e *entry) term {
	if kinds := t.Vocabularies["suggestion-kinds"]; kinds != nil {
		for i, w := range kinds.Words {
			if w.Name == e.Kind {
				return term{t.id("kind", w.Name, w.ID), w.Name, w.Meaning, i}
			}
		}
	}
	name := cmp.Or(e.Kind, t.Say("noKind"))
	return term{t.id("kind", name, name), name, "", noneRank}
}

// station is that of the deputy who leads, as long as the deputy has a page.
func (t *terms) station(e *entry) term {
	if d := t.Deputy(e.Raised.Lead); d != nil && t.Shown(&d.Record) {
		id := d.StationOn(t.EndOf(e.Year))
		if s := t.Builder.StationLinkOn(id, t.EndOf(e.Year)); s.Text != "" {
			return term{t.id("station", string(id), string(id)), s.Text, "", min(t.stations[id], lastRank-1)}
		}
	}
	return term{"none", t.Say("noStationEntered"), "", noneRank}
}
