package pages

import (
	"cmp"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Institutions lists the responsibilities and the systems.
type Institutions struct {
	Frame
	Groups []LinkGroup
}

// kinds of institutions, in the order in which they are printed.
var institutionKinds = []struct{ id, name, measure string }{{"responsibilities", "职责", "个"}, {"systems", "制度", "项"}}

// institutions adds what all stations share: responsibilities and systems.
func institutions(b *builder) {
	var list []*congress.Institution
	for _, i := range b.Institutions {
		if b.shown(&i.Record) {
			list = append(list, i)
		}
	}
	if list == nil {
		return
	}
	slices.SortStableFunc(list, func(x, y *congress.Institution) int { return cmp.Compare(x.Order, y.Order) })
	b.page(place.Institutions, "institutions/section", func() any {
		return &Institutions{Frame: b.frame(place.Institutions, "stations", "职责与制度", "联络站的职责和各项制度，各站共用。"), Groups: b.institutionGroups(list, true)}
	})
	for _, i := range list {
		b.orderPictures(&i.Article)
		b.page(place.Institution(i.Slug), "institutions/page", func() any {
			v := &Text{Kicker: i.Kind, Lead: i.Summary, Basis: i.Basis, Prose: b.prose(&i.Article), Beside: b.institutionGroups(list, false)}
			v.Frame = b.frame(place.Institution(i.Slug), "stations", i.Title, summary(&i.Article), Link{Text: "职责与制度", Href: b.href(place.Institutions)})
			v.Draft = i.Draft
			v.article("", b.site.Shared.Operator)
			return v
		})
	}
}

// institutionGroups are the responsibilities, then the systems.
func (b *builder) institutionGroups(list []*congress.Institution, notes bool) []LinkGroup {
	var groups []LinkGroup
	for _, kind := range institutionKinds {
		group := LinkGroup{ID: kind.id}
		for _, i := range list {
			if i.Kind != kind.name {
				continue
			}
			link := Link{Text: i.Title, Href: b.href(place.Institution(i.Slug))}
			if notes {
				link.Note = summary(&i.Article)
			}
			group.Links = append(group.Links, link)
		}
		if n := len(group.Links); n > 0 {
			group.Text = counted(n, kind.measure) + kind.name // 两个职责, 六项制度
			groups = append(groups, group)
		}
	}
	return groups
}

// counted prints a number with its measure word: 两个, 六项.
func counted(n int, measure string) string {
	if n == 2 {
		return "两" + measure
	}
	return ordinal(n) + measure
}
