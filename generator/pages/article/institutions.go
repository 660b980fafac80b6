package article

import (
	"cmp"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Institutions is the view of the list of responsibilities and systems.
type Institutions struct {
	view.Frame
	Groups []view.LinkGroup
}

// AddInstitutions adds the responsibilities and systems that all stations share: the list and a page for each.
func AddInstitutions(shared *view.Builder) {
	b := New(shared)
	list := view.ShownIn(b.Builder, b.Institutions, func(x, y *congress.Institution) int { return cmp.Compare(x.Order, y.Order) })
	if list == nil {
		return
	}
	b.Add(place.Institutions, "institutions/section", func() any {
		return &Institutions{Frame: b.Frame(place.Institutions, "stations", b.Say("footInstitutions"), b.Say("institutionsAbout")), Groups: b.institutionGroups(list, true)}
	})
	for _, i := range list {
		b.OrderPictures(&i.Article)
		b.Add(place.Institution(i.Slug), "institutions/page", func() any {
			v := &view.Text{Kicker: i.Kind, Lead: i.Summary, Basis: i.Basis, Prose: b.Prose(&i.Article), Beside: b.institutionGroups(list, false)}
			v.Frame = b.Frame(place.Institution(i.Slug), "stations", i.Title, view.Summary(&i.Article), view.Link{Text: b.Say("footInstitutions"), Href: b.Href(place.Institutions)})
			v.Draft = i.Draft
			v.Article("", b.Website.Shared.Operator)
			return v
		})
	}
}

// institutionGroups returns the links to the responsibilities, then to the systems.
func (b Builder) institutionGroups(list []*congress.Institution, notes bool) []view.LinkGroup {
	var groups []view.LinkGroup
	for _, kind := range view.InstitutionKinds {
		group := view.LinkGroup{ID: kind.ID}
		for _, i := range list {
			if i.Kind != kind.Name {
				continue
			}
			link := view.Link{Text: i.Title, Href: b.Href(place.Institution(i.Slug))}
			if notes {
				link.Note = view.Summary(&i.Article)
			}
			group.Links = append(group.Links, link)
		}
		if n := len(group.Links); n > 0 {
			group.Text = view.Counted(n, kind.Measure) + kind.Name // 两个职责, 六项制度
			groups = append(groups, group)
		}
	}
	return groups
}
