package pages

import (
	"gongshi/generator/congress"
	"gongshi/generator/pages/article"
	"gongshi/generator/pages/ledger"
	"gongshi/generator/pages/people"
	"gongshi/generator/pages/reception"
	"gongshi/generator/pages/selection"
	"gongshi/generator/pages/station"
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/pages/unit"
	"gongshi/generator/view"
)

// table holds the functions that add the pages of the site, in the order of the site map. A new kind of page needs a row
// here, a file and a template.
var table = []func(*view.Builder){
	addHome,
	people.AddDirectory,
	people.AddDeputies,
	people.AddDisclosures,
	station.AddStations,
	station.AddBoards,
	station.AddDisplays,
	station.AddSupervision,
	reception.AddReceptions,
	reception.AddRegisters,
	people.AddActivities,
	people.AddDuties,
	ledger.AddSuggestions,
	suggestion.AddPhotos,
	ledger.AddPromises,
	unit.AddUnits,
	ledger.AddKey,
	selection.AddSelections,
	article.AddLectures,
	article.AddInstitutions,
	article.AddCampaigns,
	article.AddNews,
	article.AddPlain,
	addFeeds,
	addMoved,   // after all whose addresses may have been others
	addSiteMap, // the last: it lists all others
}

// Plan lists all pages of the site. It costs little, because each view is made when its page is rendered.
func Plan(c *congress.Congress, o view.Options) *view.Website {
	b := view.New(c, o)
	for _, add := range table {
		add(b)
	}
	return b.Finish()
}
