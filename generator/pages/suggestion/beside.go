package suggestion

import (
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// ProposalRow is one suggestion with the part that somebody has in it, and where it stands.
type ProposalRow struct {
	view.Link
	Number string
	Role   string
	Stands Standing
}

// Selected links to a selection in which somebody is named, with its stage where it is not decided.
func (b Builder) Selected(h congress.Honour) view.Link {
	link := view.Link{Text: h.Selection.Title, Href: b.Href(place.Selection(h.Selection.ID))}
	if h.Selection.Stage != "已确定" {
		link.Note = h.Selection.Stage
	}
	return link
}

// HandlingRules are the institutions by which suggestions are handled.
func (b Builder) HandlingRules() []view.Link {
	var all []view.Link
	for _, i := range b.Institutions {
		if b.Shown(&i.Record) && strings.Contains(i.Title, "建议") {
			all = append(all, view.Link{Text: i.Title, Href: b.Href(place.Institution(i.Slug))})
		}
	}
	return all
}
