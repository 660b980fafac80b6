package place

import (
	"strconv"
	"strings"

	"gongshi/generator/congress"
)

// The addresses of the home page and of the sections of the site: the lists from which one comes to the records.
const (
	Home               = "/"
	Disclosures        = "/disclosure/"
	Deputies           = "/deputies/"
	DeputiesByDistrict = "/deputies/by-district/"
	DeputiesByStrokes  = "/deputies/by-strokes/"
	DeputiesByPinyin   = "/deputies/by-pinyin/"
	Stations           = "/stations/"
	Receptions         = "/receptions/"
	ReceptionsCalendar = "/receptions/calendar.ics"
	Activities         = "/activities/"
	DutyKinds          = "/duties/"
	Suggestions        = "/suggestions/"
	SuggestionUnits    = "/suggestions/units/"
	SuggestionPromises = "/suggestions/promises/"
	SuggestionsKey     = "/suggestions/key/" // those under special supervision
	Supervisions       = "/supervision/"
	Selections         = "/selections/"
	Lectures           = "/lectures/"
	Institutions       = "/institutions/"
	Campaigns          = "/campaigns/"
	News               = "/news/"
	About              = "/about/"
	SiteMap            = "/sitemap/"
	Search             = "/search/"
	Data               = "/data/"
	NotFound           = "/404.html"
	Robots             = "/robots.txt"
	SitemapForCrawlers = "/sitemap.xml"
)

// SitemapPart is the nth part of the list of addresses for search engines, from 1.
func SitemapPart(n int) string { return "/sitemap-" + strconv.Itoa(n) + ".xml" }

// below is the page of a year, or of a part that has a number, below another page.
func below(address string, n int) string { return address + strconv.Itoa(n) + "/" }

// Parent is the address of the folder in which an address lies: of "/deputies/d0001/" it is "/deputies/". That of the home
// page is the home page.
func Parent(address string) string {
	return Home + strings.TrimPrefix(address[:strings.LastIndexByte(strings.TrimSuffix(address, "/"), '/')+1], Home)
}

// SectionOf is the first folder of an address: of "/deputies/d0001/2024/" it is "/deputies/". It is the home page for the
// home page and for files at the root.
func SectionOf(address string) string {
	first, _, folder := strings.Cut(strings.TrimPrefix(address, Home), "/")
	if !folder {
		return Home
	}
	return Home + first + "/"
}

// ListPage is the nth page of a list whose first page is first, from 1.
func ListPage(first string, n int) string {
	if n == 1 {
		return first
	}
	return below(first, n)
}

// NewsPage is the nth page of the list of news, from 0.
func NewsPage(n int) string {
	if n == 0 {
		return News
	}
	return below(News+"page/", n+1)
}

// Feed is the Atom feed beside a page.
func Feed(page string) string { return page + "feed.xml" }

// Ledger is the ledger beside a list, as a file for a spreadsheet.
func Ledger(list string) string { return list + "ledger.csv" }

// ReceptionMonth lists the receptions of a month.
func ReceptionMonth(m congress.Month) string { return Receptions + string(m) + "/" }

// ActivityYear lists the activities of a year.
func ActivityYear(year int) string { return below(Activities, year) }

// DutyKind is the page of a kind of duty; its id comes from the vocabulary.
func DutyKind(id string) string { return DutyKinds + id + "/" }

// DutyKindYear lists the duties of a kind in a year.
func DutyKindYear(id string, year int) string { return below(DutyKind(id), year) }

// SuggestionYear is the ledger of the suggestions of a year.
func SuggestionYear(year int) string { return below(Suggestions, year) }

// SuggestionPart lists the suggestions of a year that have something in common: those of the id in a dimension.
func SuggestionPart(year int, dimension, id string) string {
	return SuggestionYear(year) + "by/" + dimension + "/" + id + "/"
}

// PromiseYear is the ledger of the promises of a year.
func PromiseYear(year int) string { return below(SuggestionPromises, year) }

// Unit is the page of a department that handles suggestions.
func Unit(id string) string { return SuggestionUnits + id + "/" }
