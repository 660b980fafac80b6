package sample

import (
	"fmt"

	"gongshi/generator/sample/name"
)

// town returns the township of a number.
func (s *site) town(n int) name.Town { return s.seed().Town(n) }

// village returns a village of a township, or a community where the township is a street.
func (s *site) village(town, n int) string { return s.seed().Village(town, n) }

// district is what elects deputies of the county: those of a township whose places run from first to last.
type district struct {
	id, name    string
	first, last int // last is not one of them
	villages    string
}

// districtsOf is how many districts a township has.
func (s *site) districtsOf(town int) int { return (s.size(town) + s.seats - 1) / s.seats }

// district returns a district of a township.
func (s *site) district(town, n int) district {
	t := s.town(town)
	return district{fmt.Sprintf("%s-%d", t.ID, n+1), fmt.Sprintf("%s第%d选区", t.Name, n+1), n * s.seats, min((n+1)*s.seats, s.size(town)),
		s.village(town, 2*n) + ", " + s.village(town, 2*n+1)}
}

// villageOf returns the village of a deputy, one of the district that elected the deputy.
func (s *site) villageOf(town, place int) string { return s.village(town, 2*(place/s.seats)+place%2) }
