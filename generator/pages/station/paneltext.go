package station

import (
	"gongshi/generator/board"
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// TextPanel shows the texts of one kind: 两个职责, 六项制度.
type TextPanel struct {
	ID    string // responsibilities, systems
	Text  string
	Texts []PanelText
}

// PanelText is a responsibility or a system as a station has it.
type PanelText struct {
	ID      string // the anchor on the page: text-zhan-zhize
	Title   string
	Href    string // the page of the text that all stations share
	Summary string
	Basis   string
	Own     bool // the text is the station's own, not the shared one
	Prose   view.Prose
}

// textPanels returns the panel of the responsibilities, then that of the systems.
func (b Builder) textPanels(id congress.StationID) []TextPanel {
	var all []TextPanel
	list := board.Texts(b.Congress, id, b.Shown)
	for _, kind := range view.InstitutionKinds {
		panel := TextPanel{ID: kind.ID}
		for _, t := range list {
			if t.Kind == kind.Name {
				a := t.Article()
				panel.Texts = append(panel.Texts, PanelText{ID: "text-" + t.Shared.Slug, Title: a.Title, Href: b.Href(place.Institution(t.Shared.Slug)),
					Summary: a.Summary, Basis: t.Basis(), Own: t.Own != nil, Prose: b.Prose(a)})
			}
		}
		if n := len(panel.Texts); n > 0 {
			panel.Text = view.Counted(n, kind.Measure) + kind.Name
			all = append(all, panel)
		}
	}
	return all
}
