package place

import (
	"strings"

	"gongshi/generator/congress"
)

// Deputy is the page of a deputy.
func Deputy(id congress.DeputyID) string { return Deputies + string(id) + "/" }

// DeputyYear is the page of what a deputy did in a year.
func DeputyYear(id congress.DeputyID, year int) string { return below(Deputy(id), year) }

// Disclosure is the page of a year of all deputies.
func Disclosure(year int) string { return below(Disclosures, year) }

// Station is the page of a station.
func Station(id congress.StationID) string { return Stations + string(id) + "/" }

// Board is the page of the board that hangs in a station now: that of the present year, or else of the latest.
func Board(id congress.StationID) string { return Station(id) + "board/" }

// BoardYear is the page of the board of a station for a year.
func BoardYear(id congress.StationID, year int) string { return below(Board(id), year) }

// Display is the page for the screen in a station.
func Display(id congress.StationID) string { return Station(id) + "screen/" }

// StationReceptions is the page of the receptions of a station.
func StationReceptions(id congress.StationID) string { return Station(id) + "receptions/" }

// ReceptionRegister is the register of the receptions of a station in a year.
func ReceptionRegister(id congress.StationID, year int) string {
	return below(StationReceptions(id), year)
}

// DutyRegister is the register of the duties at a station in a year.
func DutyRegister(id congress.StationID, year int) string {
	return below(Station(id)+"duties/", year)
}

// StationCalendar is the calendar of the receptions of a station.
func StationCalendar(id congress.StationID) string { return Station(id) + "receptions.ics" }

// Notice is the page of a notice of a station.
func Notice(id congress.StationID, slug string) string { return Station(id) + "notices/" + slug + "/" }

// Activity is the page of an activity.
func Activity(id congress.ActivityID) string { return Activities + string(id) + "/" }

// Suggestion is the page of a suggestion.
func Suggestion(id congress.SuggestionID) string { return Suggestions + string(id) + "/" }

// Selection is the page of a selection; its id is year and name.
func Selection(id string) string { return Selections + id + "/" }

// SupervisionYear is the page of the visits and rallies of a year.
func SupervisionYear(year int) string { return below(Supervisions, year) }

// Lecture is the page of a lecture.
func Lecture(slug string) string { return Lectures + slug + "/" }

// LectureForWeChat is the copy of a lecture that staff paste into a public account.
func LectureForWeChat(slug string) string { return Lecture(slug) + "wechat.html" }

// LectureText is the copy of a lecture as plain text.
func LectureText(slug string) string { return Lecture(slug) + "text.txt" }

// Institution is the page of a text that all stations share.
func Institution(slug string) string { return Institutions + slug + "/" }

// Campaign is the page of a campaign.
func Campaign(slug string) string { return Campaigns + slug + "/" }

// NewsItem is the page of a piece of news.
func NewsItem(slug string) string { return News + slug + "/" }

// chapter begins the names of the chapters of the page about the site.
const chapter = "about-"

// Chapter tells whether a plain page is a chapter of the page about the site.
func Chapter(slug string) bool { return strings.HasPrefix(slug, chapter) && slug != chapter }

// Page is a plain page. It stands at the root of the site; the chapters of the page about the site stand below it:
// about-numbers is /about/numbers/.
func Page(slug string) string {
	if Chapter(slug) {
		return About + strings.TrimPrefix(slug, chapter) + "/"
	}
	return "/" + slug + "/"
}

// Print is a sheet that is printed on paper, by the id of what is printed. It is none of the site's pages.
func Print(id string) string { return "/print/" + id + ".html" }

// PrintedPortrait is the portrait on a printed sheet, relative to the sheet; ext is the extension with its dot.
func PrintedPortrait(id congress.DeputyID, ext string) string { return "portrait/" + string(id) + ext }
