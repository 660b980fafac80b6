package sample_test

import (
	"maps"
	"slices"
	"testing"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/ledger"
	"gongshi/generator/sample"
)

// seen is what was found of something, and what there is of it.
type seen[T ~string] map[T]bool

// all reports what was not found.
func (s seen[T]) all(t *testing.T, what string, wanted ...T) {
	t.Helper()
	for _, w := range wanted {
		if !s[w] {
			t.Errorf("no %s %s; there are %v", what, w, slices.Sorted(maps.Keys(s)))
		}
	}
}

// contents reads a site that has been written for two years and half of a third.
func contents(t *testing.T) (*congress.Congress, congress.Date) {
	t.Helper()
	o := sample.Options{Deputies: 150, Years: 2, Day: "2026-08-20"}
	dir, _ := written(t, o)
	c, _ := checked(t, dir, o.Day)
	return c, o.Day
}

// Suggestions stand at every stage, are public in every way, and are answered with every outcome of both schemes.
func TestSuggestionsOfEveryKind(t *testing.T) {
	c, now := contents(t)
	stages, ways, outcomes, events, kinds := seen[ledger.Stage]{}, seen[string]{}, seen[string]{}, seen[string]{}, seen[string]{}
	kept, late, open, overdue := 0, 0, 0, 0
	for _, s := range c.Suggestions {
		stages[ledger.Read(c, s, now).Stage], ways[s.Publicity], kinds[s.Kind] = true, true, true
		for _, a := range s.Answers {
			outcomes[a.Outcome] = true
		}
		if s.Handling != nil {
			for _, e := range s.Handling.Log {
				events[e.Event] = true
			}
		}
	}
	for _, p := range ledger.Promises(c.Suggestions, now) {
		switch {
		case p.Kept && p.Late:
			late++
		case p.Kept:
			kept++
		case p.Late:
			overdue++
		default:
			open++
		}
	}
	stages.all(t, "stage", ledger.Stages...)
	ways.all(t, "way of being public", "全文", "摘要", "不公开")
	events.all(t, "event", ledger.Events...)
	for _, scheme := range c.Outcomes {
		for _, class := range scheme.Classes {
			outcomes.all(t, "answer of the class", class.Name)
		}
	}
	for _, w := range c.Vocabularies["suggestion-kinds"].Words {
		kinds.all(t, "suggestion of the kind", w.Name)
	}
	if kept == 0 || late == 0 || open == 0 || overdue == 0 {
		t.Errorf("%d promises are kept, %d late, %d open, %d overdue", kept, late, open, overdue)
	}
}

// Months and receptions are in every state, but for a month that nobody entered, which check would tell.
func TestBoardsOfEveryKind(t *testing.T) {
	c, now := contents(t)
	months, receptions, ways := seen[board.MonthState]{}, seen[board.ReceptionState]{}, seen[board.MatterState]{}
	public := func(r *congress.Record) bool { return r.Public() }
	for _, s := range c.Stations {
		for _, year := range board.Years(c, s.ID, public) {
			y := board.Read(c, s, year, now, public)
			for _, m := range y.Months {
				months[m.State] = true
			}
			for _, r := range y.Receptions {
				receptions[r.State] = true
			}
		}
	}
	for _, a := range c.Activities {
		for i := range a.Matters {
			ways[board.StateOfMatter(&a.Matters[i])] = true
		}
	}
	months.all(t, "month", board.Done, board.Ahead, board.Postponed, board.Dropped, board.Unplanned)
	receptions.all(t, "reception", board.Coming, board.Received, board.Cancelled, board.NoResult, board.Unlisted)
	ways.all(t, "matter", board.Settled, board.Suggested, board.Pending)
}

// Deputies come and go, sit at every level, have none, one and many items; records are drafts, withdrawn, renamed and
// corrected.
func TestDeputiesOfEveryKind(t *testing.T) {
	c, _ := contents(t)
	levels, ends, how := seen[string]{}, seen[string]{}, seen[string]{}
	for _, d := range c.Deputies {
		for _, s := range d.Seats {
			levels[s.Level], ends[s.EndReason], how[s.How] = true, true, true
		}
	}
	levels.all(t, "seat of the level", "全国", "省", "市", "县", "乡")
	ends.all(t, "end of office", "", "辞职", "迁出或调离")
	how.all(t, "seat filled by", "换届", "补选")
	items, corrected, monthly := map[int]int{}, 0, 0
	for _, y := range c.Years {
		items[min(len(y.Duties), 40)]++
		corrected += len(y.Corrections)
		for _, d := range y.Duties {
			if d.Date != "" && !d.Date.Exact() {
				monthly++
			}
		}
	}
	if items[0] == 0 || items[1] == 0 || items[40] == 0 || corrected == 0 || monthly == 0 {
		t.Errorf("years by number of items: %v; %d corrections; %d items of which the month is known only", items, corrected, monthly)
	}
	drafts, withdrawn, renamed := 0, 0, 0
	for r := range c.Records() {
		renamed += len(r.FormerIDs)
		if r.Draft {
			drafts++
		}
		if r.Withdrawn != nil {
			withdrawn++
		}
	}
	if drafts < 2 || withdrawn < 2 || renamed < 4 {
		t.Errorf("%d drafts, %d withdrawn records, %d former ids", drafts, withdrawn, renamed)
	}
}
