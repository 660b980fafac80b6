package rules_test

import (
	"context"
	"slices"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
)

// A former name whose address is a page of the site by now would be lost: it is refused, of every kind of record that has a
// page. Where nothing stands there, it is let pass.
func TestFormerAddressIsTaken(t *testing.T) {
	for _, kind := range place.Kinds() {
		i, _ := place.Of(kind.Example)
		if !i.HasPage() {
			continue
		}
		id := "formerly"
		if i.Yearly() {
			id = "2019"
		}
		was, can := i.Renamed(id)
		if !can {
			t.Errorf("%s cannot have been called %s", i.File(), id)
			continue
		}
		for _, taken := range []bool{true, false} {
			c := &congress.Congress{}
			record, add := i.New()
			record.(place.Addressed).Base().FormerIDs = []string{id}
			add(c)
			c.Index()
			found, err := rules.Check(context.Background(), c, rules.Options{Now: now, Planned: func(address string) int {
				if address == i.Address() || taken && address == was.Address() {
					return 1
				}
				return 0
			}})
			if err != nil {
				t.Fatal(err)
			}
			told := slices.ContainsFunc(found, func(p problem.Problem) bool {
				return p.Rule == "address" && p.Field == "former_ids[0]" && p.Path == i.File()
			})
			if told != taken {
				t.Errorf("%s, once %s, where there is a page: %v; it is refused: %v", i.File(), was.Address(), taken, told)
			}
		}
	}
}
