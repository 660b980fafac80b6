package board

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
)

// Text is a text that hangs on a wall: one that all stations share, or the station's own in its place.
type Text struct {
	Kind   string // 职责, 制度
	Shared *congress.Institution
	Own    *congress.LocalInstitution // nil where the shared one holds
}

// Article is the text that holds.
func (t Text) Article() *congress.Article {
	if t.Own != nil {
		return &t.Own.Article
	}
	return &t.Shared.Article
}

// Basis is the document by which it holds.
func (t Text) Basis() string {
	if t.Own != nil {
		return t.Own.Basis
	}
	return t.Shared.Basis
}

// Texts are the responsibilities, then the systems, that hold at a station, each in its order.
func Texts(c *congress.Congress, id congress.StationID, public Public) []Text {
	own := map[string]*congress.LocalInstitution{}
	for _, l := range c.Locals {
		if l.Station == id && public(&l.Record) {
			own[l.Slug] = l
		}
	}
	var all []Text
	for _, i := range c.Institutions {
		if public(&i.Record) {
			all = append(all, Text{i.Kind, i, own[i.Slug]})
		}
	}
	slices.SortStableFunc(all, func(x, y Text) int {
		return cmp.Or(cmp.Compare(rank(x.Kind), rank(y.Kind)), cmp.Compare(x.Shared.Order, y.Shared.Order), cmp.Compare(x.Shared.Slug, y.Shared.Slug))
	})
	return all
}

func rank(kind string) int {
	if kind == "职责" {
		return 0
	}
	return 1
}
