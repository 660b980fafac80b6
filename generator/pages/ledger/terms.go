package ledger

import (
	"cmp"
	"slices"

	"gongshi/generator/ledger"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/view"
)

// mixed is the id of those that several units answered, and not alike.
const mixed = "mixed"

// outcome is the class of the answer that stands, by the scheme that was in force on its day. Where several units answer, and
// not alike, none of their classes is that of the whole.
func (t *terms) outcome(e *entry) []term {
	switch {
	case e.Stage == ledger.Merged:
		return []term{t.fixed.Merged}
	case e.Answer == nil || e.Awaited != nil:
		return none(t.Say("noOutcomeYet"), t.Say("noOutcomeMeans"))
	}
	for _, a := range e.Standing {
		if a.Outcome != e.Answer.Outcome || ledger.Class(t.Congress, e.Suggestion, a) != e.Class {
			return []term{{ID: mixed, Name: t.Say("mixedOutcome"), Means: t.Say("mixedOutcomeMeans"), Rank: suggestion.LastRank}}
		}
	}
	x := term{Name: e.Answer.Outcome, Rank: suggestion.LastRank - 1}
	wish, key := e.Answer.Outcome, e.Answer.Outcome
	for i, scheme := range t.Outcomes {
		for n := range scheme.Classes {
			if class := &scheme.Classes[n]; class == e.Class {
				x.Means, x.Rank = class.Meaning, min(i*50+n, suggestion.LastRank-2)
				wish, key = class.ID, scheme.Name+"/"+class.Name
			}
		}
	}
	x.ID = t.id("outcome", key, wish)
	return []term{x}
}

// verdict is the last word of a side on the result of the answer that stands.
func (t *terms) verdict(dimension, side string, e *entry) []term {
	if e.Stage == ledger.Merged {
		return []term{t.fixed.Merged}
	}
	word := ledger.Verdict(t.Congress, e.Suggestion, side)
	if word == "" {
		return none(t.Say("notAppraised"), t.Say("notAppraisedMeans", side))
	}
	for _, x := range verdicts {
		if x.Name == word {
			return []term{x}
		}
	}
	return []term{{ID: t.id(dimension, word, word), Name: word, Rank: len(verdicts)}}
}

// units are the departments of the suggestion, as their own pages have them.
func (t *terms) units(e *entry) []term {
	var all []term
	for _, u := range t.Departments().Of[e.ID] {
		x := term{ID: u.ID, Name: u.Name}
		if len(u.Former) > 0 {
			x.Means = t.Say("formerNames", view.Joined("、", u.Former...))
		}
		all = append(all, x)
	}
	switch {
	case all != nil:
		return all
	case e.Stage == ledger.Merged:
		return []term{t.fixed.Merged}
	}
	return none(t.Say("noHandler"), "")
}

func (t *terms) topics(e *entry) []term {
	var all []term
	for _, topic := range e.Topics {
		if topic != "" && !slices.ContainsFunc(all, func(x term) bool { return x.Name == topic }) {
			all = append(all, term{ID: t.id("topic", topic, topic), Name: topic})
		}
	}
	if all == nil {
		return none(t.Say("noTopic"), "")
	}
	return all
}

func (t *terms) level(e *entry) []term {
	for _, x := range levels {
		if x.Name == e.Raised.Level {
			x.Name = view.AtLevel(x.Name)
			return []term{x}
		}
	}
	name := cmp.Or(e.Raised.Level, t.Say("noLevel"))
	return []term{{ID: t.id("level", name, name), Name: name, Rank: noneRank}}
}

func (t *terms) kind(e *entry) []term {
	if kinds := t.Vocabularies["suggestion-kinds"]; kinds != nil {
		for i, w := range kinds.Words {
			if w.Name == e.Kind {
				return []term{{ID: t.id("kind", w.Name, w.ID), Name: w.Name, Means: w.Meaning, Rank: i}}
			}
		}
	}
	name := cmp.Or(e.Kind, t.Say("noKind"))
	return []term{{ID: t.id("kind", name, name), Name: name, Rank: noneRank}}
}

// station is that of the deputy who leads, as long as the deputy has a page.
func (t *terms) station(e *entry) []term {
	if d := t.Deputy(e.Raised.Lead); d != nil && t.Shown(&d.Record) {
		id := d.StationOn(t.EndOf(e.Year))
		if s := t.StationLinkOn(id, t.EndOf(e.Year)); s.Text != "" {
			return []term{{ID: t.id("station", string(id), string(id)), Name: s.Text, Rank: min(t.stations[id], suggestion.LastRank-1)}}
		}
	}
	return none(t.Say("noStationEntered"), "")
}
