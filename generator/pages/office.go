package pages

import (
	"cmp"
	"fmt"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Office is one seat of a deputy, as a row of a table.
type Office struct {
	Congress   string // 禹州市第十六届
	District   string
	Delegation string
	Term       string // 2022年3月换届，在任
	Ended      bool
	Before     *Link // who held the seat before, where it was filled by a by-election
	After      *Link // who was elected to it afterwards
}

// congressName is how a congress of a level is called where the deputy sits: 禹州市第十六届, 朱阁镇第十六届.
func (b *builder) congressName(s congress.Seat) string {
	name := s.Level
	if b.Congress.Site != nil {
		name = cmp.Or(b.Congress.Site.Congresses[s.Level], name)
	}
	if district := b.District(s.District); s.Level == "乡" && district != nil {
		name = cmp.Or(district.Township, name)
	}
	return name + "第" + ordinal(s.Term) + "届"
}

// offices says in words which seats a deputy held in a year.
func (b *builder) offices(d *congress.Deputy, year int) []string {
	var all []string
	whole := congress.Date(fmt.Sprintf("%04d", year))
	for _, s := range d.Seats {
		if !congress.Covers(s.From, s.To, whole) {
			continue
		}
		text := b.congressName(s) + "人大代表"
		if district := b.District(s.District); district != nil {
			text += "（" + district.Name + "）"
		}
		all = append(all, text)
	}
	return all
}

// officeRows are all seats of a deputy, the latest first as recorded.
func (b *builder) officeRows(d *congress.Deputy) []Office {
	var rows []Office
	for i := range d.Seats {
		s := &d.Seats[i]
		row := Office{Congress: b.congressName(*s), Delegation: s.Delegation, Ended: s.To != "" && s.To.Last() < b.Now.First()}
		if district := b.District(s.District); district != nil {
			row.District = district.Name
		}
		row.Term = s.From.Chinese() + s.How
		switch {
		case s.To == "":
			row.Term += "，在任"
		case s.EndReason != "":
			row.Term += "，至" + s.To.Chinese() + s.EndReason
		default:
			row.Term += "，至" + s.To.Chinese()
		}
		row.Before, row.After = b.succession(d, s)
		rows = append(rows, row)
	}
	return rows
}

// succession finds who left a seat of the district before this one was filled by by-election, and who was elected after it
// became vacant. Where a district has several seats it is the nearest in time within the term.
func (b *builder) succession(d *congress.Deputy, s *congress.Seat) (before, after *Link) {
	var left, came *congress.Holder
	holders := b.Holders(s.District)
	for i := range holders {
		h := &holders[i]
		if h.Deputy == d || h.Seat.Term != s.Term || h.Seat.Level != s.Level || !b.shown(&h.Deputy.Record) {
			continue
		}
		if s.How == "补选" && h.Seat.To != "" && h.Seat.To.First() <= s.From.Last() && (left == nil || h.Seat.To.First() > left.Seat.To.First()) {
			left = h
		}
		if s.To != "" && h.Seat.How == "补选" && s.To.First() <= h.Seat.From.Last() && (came == nil || h.Seat.From.First() < came.Seat.From.First()) {
			came = h
		}
	}
	if left != nil {
		link := b.deputy(left.Deputy.ID)
		before = &link
	}
	if came != nil {
		link := b.deputy(came.Deputy.ID)
		after = &link
	}
	return before, after
}

// Edition is what a disclosure says of its publication.
type Edition struct {
	Year     int
	Title    string
	Href     string
	Period   string
	AsOf     string
	Notice   string
	Inquiry  *Inquiry
	Approved []string // by whom, when, in which document; none is broken over two lines
	Open     bool     // voters may object now
	asOf     congress.Date
}

func (b *builder) edition(year int) *Edition {
	e := b.Edition(year)
	if e == nil || !b.shown(&e.Record) {
		return nil
	}
	v := &Edition{Year: year, Title: fmt.Sprintf("%d年度履职公示", year), Href: b.href(place.Disclosure(year)),
		Period: congress.Period(e.Period.From, e.Period.To), AsOf: e.AsOf.Chinese(), asOf: e.AsOf}
	if e.Notice != nil {
		v.Notice, v.Inquiry = congress.Period(e.Notice.From, e.Notice.To), inquiry(e.Notice.Contact)
		v.Open = b.open(e.Notice)
	}
	if e.Approved != nil {
		v.Approved = []string{e.Approved.By}
		for _, more := range []string{e.Approved.Date.Chinese(), e.Approved.Document} {
			if more != "" {
				v.Approved = append(v.Approved, more)
			}
		}
	}
	return v
}

// open tells whether a notice period is running on the day of the build.
func (b *builder) open(n *congress.NoticePeriod) bool {
	return n.From.First() <= b.Now.Last() && b.Now.First() <= n.To.Last()
}
