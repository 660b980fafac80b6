package pages

import (
	"cmp"
	"strings"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/pages/reception"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Tombstone is the view of the page at the address of a withdrawn record. It gives the date and the reason of the
// withdrawal, and nothing of the record.
type Tombstone struct {
	view.Frame
	Machine string
	Date    string
	Reason  string
	Parent  view.Link
}

// addTombstones adds a tombstone at the address of each withdrawn record and at the addresses below it.
func (b Builder) addTombstones(add adder) {
	bury := func(address string, w *congress.Withdrawal) {
		add(address, "tombstone", func() any { return b.tombstone(address, w) })
	}
	for r := range b.Records() {
		if r.Withdrawn == nil || r.Broken || r.Draft && !b.Drafts {
			continue
		}
		if address := place.AddressOf(r.Path); address != "" {
			bury(address, r.Withdrawn)
		}
	}
	for _, d := range b.Deputies { // the pages below a withdrawn record are withdrawn with it
		if d.Withdrawn != nil && !d.Broken && (!d.Draft || b.Drafts) {
			for _, year := range b.Disclosed(d) {
				bury(place.DeputyYear(d.ID, year), d.Withdrawn)
			}
		}
	}
	b.addTombstonesOfStations(bury)
}

// addTombstonesOfStations adds the tombstones of withdrawn boards and of the pages below withdrawn stations.
func (b Builder) addTombstonesOfStations(bury func(string, *congress.Withdrawal)) {
	for _, board := range b.Boards {
		s := b.Station(board.Station)
		if s == nil || s.Broken || s.Draft && !b.Drafts || board.Broken || board.Draft && !b.Drafts {
			continue
		}
		if w := cmp.Or(s.Withdrawn, board.Withdrawn); w != nil {
			bury(place.AddressOf(board.Path), w)
			bury(place.Board(s.ID), w)
			bury(place.Display(s.ID), w)
			bury(place.StationReceptions(s.ID), w)
		}
	}
	for _, s := range b.Stations {
		if s.Withdrawn == nil || s.Broken || s.Draft && !b.Drafts {
			continue
		}
		for _, year := range reception.New(b.Builder).ActiveYears(s.ID) {
			bury(place.DutyRegister(s.ID, year), s.Withdrawn)
		}
		d := reception.StationDiary{All: board.Diary(b.Congress, s, b.Now, b.Shown)}
		for _, year := range d.Years() {
			bury(place.ReceptionRegister(s.ID, year), s.Withdrawn)
			bury(place.StationReceptions(s.ID), s.Withdrawn)
		}
	}
	for _, n := range b.Notices {
		if s := b.Station(n.Station); s != nil && s.Withdrawn != nil && !s.Broken && (!s.Draft || b.Drafts) && !n.Broken && !n.Draft {
			bury(place.AddressOf(n.Path), s.Withdrawn)
		}
	}
}

func (b Builder) tombstone(address string, w *congress.Withdrawal) *Tombstone {
	v := &Tombstone{Machine: string(w.Date), Date: w.Date.Chinese(), Reason: strings.TrimRight(w.Reason, "。")}
	list := b.sectionOf(address)
	v.Frame = b.Frame(address, strings.Trim(list.Href, "/"), b.Say("withdrawnRecord", list.Text), b.Say("withdrawnAbout"))
	v.Indexed = false
	for _, parent := range b.Ways(list) {
		v.Parent = parent
		v.Frame.Crumbs = append(v.Frame.Crumbs, parent)
	}
	return v
}
