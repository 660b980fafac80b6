package reception

import (
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/calendar"
	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// withdrawal returns why the rota of a board was withdrawn: the withdrawal of the station or of the board, whichever came
// first. It returns nil if the board is shown, or if it was never published.
func (b Builder) withdrawal(s *congress.Station, board *congress.Board) *congress.Withdrawal {
	if s.Broken || board.Broken || !b.Drafts && (s.Draft || board.Draft) {
		return nil
	}
	switch {
	case s.Withdrawn == nil:
		return board.Withdrawn
	case board.Withdrawn != nil && board.Withdrawn.Date.First() < s.Withdrawn.Date.First():
		return board.Withdrawn
	}
	return s.Withdrawn
}

// hadRota reports whether a rota of the station was published and then withdrawn.
func (b Builder) hadRota(s *congress.Station) bool {
	for _, board := range b.BoardsOf(s.ID) {
		if b.withdrawal(s, board) != nil && len(board.Receptions) > 0 {
			return true
		}
	}
	return false
}

// calledOff returns the receptions that were published and then withdrawn with their station or its board, from the day of
// the withdrawal on, as cancelled events. A reader who has them in a calendar thus learns that they do not take place. Like
// a tombstone, the events tell the day only, nothing of the plan.
func (b Builder) calledOff(s *congress.Station) []calendar.Event {
	var all []calendar.Event
	for _, announced := range b.BoardsOf(s.ID) {
		w := b.withdrawal(s, announced)
		if w == nil {
			continue
		}
		for _, r := range board.Rota(s, announced, nil, b.Now) {
			if !r.Date.Exact() || !r.Date.Valid() || r.Date.Last() < w.Date.First() {
				continue
			}
			all = append(all, calendar.Event{UID: b.uid(s, r.ID), Sequence: r.Sequence() + 1, Stamp: w.Date, Date: r.Date, From: r.From, To: r.To, Cancelled: true,
				Summary: b.Say("calledOff", b.Say("receptionAt", b.BriefName(s))), Text: b.Say("rotaWithdrawn", "date", w.Date.Chinese(), "reason", strings.TrimRight(w.Reason, "。")), Page: b.Absolute(place.Station(s.ID))})
		}
	}
	return all
}
