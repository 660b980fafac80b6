package printed

import (
	"slices"

	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/pages/people"
	"gongshi/generator/pages/station"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Cards is the view of the contact cards of a station's deputies, or of blank cards to be filled in by hand.
type Cards struct {
	*Imprint
	Leaves [][]Card // the cards of a sheet of paper, row by row
}

// Card tells voters how they reach a deputy. It gives the station, never a private number.
type Card struct {
	view.Person
	Offices  []string      // 禹州市第十六届人大代表
	District string        // 朱阁镇第一选区、…
	Code     *station.Code // leads to the page of the deputy or, on a blank card, of the station
}

const cardsOnLeaf = 4

func (b Builder) cards(sheet *Imprint, s *congress.Station, _ int) any {
	v := &Cards{Imprint: sheet}
	var cards []Card
	if sheet.Blank {
		blank := Card{Code: b.codeTo(place.Station(s.ID))}
		cards = slices.Repeat([]Card{blank}, cardsOnLeaf)
	} else {
		for _, d := range board.Meet(b.Congress, s.ID, b.Now, b.Shown).Deputies {
			card := Card{Person: b.Person(d), Code: b.codeTo(place.Deputy(d.ID))}
			card.Portrait = b.face(sheet, d, portraitOnPaper/2)
			var districts []string
			for i := range d.Seats {
				seat := &d.Seats[i]
				if !seat.HeldOn(b.Now) {
					continue
				}
				card.Offices = append(card.Offices, b.Say("deputyOf", people.New(b.Builder).CongressName(*seat, b.Now)))
				if district := b.DistrictOf(seat); district != nil {
					districts = append(districts, b.DistrictName(district))
				}
			}
			card.District = view.Joined("、", districts...)
			cards = append(cards, card)
		}
		slices.SortStableFunc(cards, func(x, y Card) int { return view.ByName(x.Person, y.Person) })
	}
	v.Leaves = slices.Collect(slices.Chunk(cards, cardsOnLeaf))
	return v
}
