package suggestion

import (
	"cmp"
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

// honoursOf are the selections in which each suggestion was chosen, once its choice is public.
func (b Builder) honoursOf(id congress.SuggestionID) []view.Link {
	var all []view.Link
	for _, s := range b.Selections {
		if !b.Shown(&s.Record) || s.Stage == "推荐中" {
			continue
		}
		for i := range s.Chosen {
			if s.Chosen[i].Suggestion == id {
				all = append(all, b.Selected(congress.Honour{Selection: s, Chosen: &s.Chosen[i]}))
			}
		}
	}
	return all
}

const keySupervision = "重点督办"

// KeySupervision says when and by whom a suggestion was supervised as a matter of the congress, and what was found; nil where
// it was not.
func (b Builder) KeySupervision(s *congress.Suggestion) []ChainLine {
	var all []ChainLine
	for _, x := range Abridged(s).Supervision {
		if x.Mode == keySupervision {
			all = append(all, line(x.Date, cmp.Or(x.By, b.Say("noSupervisor"))+colon(x.Text)))
		}
	}
	return all
}
