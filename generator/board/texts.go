package board

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
)

// Text is a text on the board of a station. Own, if it is not nil, replaces the text that all stations share.
type Text struct {
	Kind   string // 职责, 制度
	Shared *congress.Institution
	Own    *congress.LocalInstitution // the station's own text; nil where it uses the shared one
}

// Article returns the text that the station uses.
func (t Text) Article() *congress.Article {
	if t.Own != nil {
		return &t.Own.Article
	}
	return &t.Shared.Article
}

// Basis returns the document on which the text that the station uses is based.
func (t Text) Basis() string {
	if t.Own != nil {
		return t.Own.Basis
	}
	return t.Shared.Basis
}

// Texts returns the texts on the board of a station: the responsibilities (职责), then the systems (制度), each by order.
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

// rank returns the order of a kind of text: responsibilities first.
func rank(kind string) int {
	if kind == "职责" {
		return 0
	}
	return 1
}
