package pages

import (
	"fmt"
	"net/url"
	"path"
	"strconv"
	"strings"

	"gongshi/generator/congress"
)

// Link is a text that leads somewhere; without Href it is text only.
type Link struct {
	Text string
	Href string // as it is printed: with the base URL's path
	Note string // said beside it: a date, a post
}

// The addresses of records, below the site's root.
func deputyAddress(id congress.DeputyID) string { return "/deputies/" + string(id) + "/" }
func yearAddress(id congress.DeputyID, year int) string {
	return "/deputies/" + string(id) + "/" + strconv.Itoa(year) + "/"
}
func disclosureAddress(year int) string           { return fmt.Sprintf("/disclosure/%d/", year) }
func stationAddress(id congress.StationID) string { return "/stations/" + string(id) + "/" }
func boardAddress(id congress.StationID) string   { return stationAddress(id) + "board/" }
func boardYearAddress(id congress.StationID, year int) string {
	return fmt.Sprintf("%s%d/", boardAddress(id), year)
}
func activityAddress(id congress.ActivityID) string     { return "/activities/" + string(id) + "/" }
func suggestionAddress(id congress.SuggestionID) string { return "/suggestions/" + string(id) + "/" }
func selectionAddress(id string) string                 { return "/selections/" + id + "/" }
func lectureAddress(slug string) string                 { return "/lectures/" + slug + "/" }
func institutionAddress(slug string) string             { return "/institutions/" + slug + "/" }
func campaignAddress(slug string) string                { return "/campaigns/" + slug + "/" }
func newsAddress(slug string) string                    { return "/news/" + slug + "/" }

// receptionsAddress is the page of the receptions of all stations.
const receptionsAddress = "/receptions/"

func receptionMonthAddress(m congress.Month) string  { return receptionsAddress + string(m) + "/" }
func stationReceptions(id congress.StationID) string { return stationAddress(id) + "receptions/" }
func receptionRegister(id congress.StationID, y int) string {
	return fmt.Sprintf("%s%d/", stationReceptions(id), y)
}
func dutyRegister(id congress.StationID, y int) string {
	return fmt.Sprintf("%sduties/%d/", stationAddress(id), y)
}
func stationCalendar(id string) string { return "/stations/" + id + "/receptions.ics" }

// kindAddress is the page of a kind of duty; its id comes from the vocabulary.
func kindAddress(id string) string { return "/duties/" + id + "/" }

// AddressOf is where the record of a file stands; its path is its address. A record without a page of its own has none.
func AddressOf(file string) string {
	at := strings.TrimPrefix(strings.TrimSuffix(file, path.Ext(file)), "content")
	kind, rest, _ := strings.Cut(strings.TrimPrefix(at, "/"), "/")
	switch base := path.Base(at); {
	case base == "deputy" && kind == "deputies", base == "station" && kind == "stations", base == "index":
		return path.Dir(at) + "/"
	case kind == "stations" && strings.Contains(rest, "/institutions/"): // a text of a station's own, which stands on its boards
		return ""
	case kind == "stations" && strings.Count(rest, "/") == 1: // a board
		return path.Dir(at) + "/board/" + base + "/"
	case kind == "editions":
		return "/disclosure/" + rest + "/"
	case kind == "pages":
		return "/" + rest + "/"
	case rest == "":
		return ""
	}
	return at + "/"
}

// ShownAt is where what a record says can be seen: at its address or, of the texts of a station's own, on the station's board.
func ShownAt(file string) string {
	if parts := strings.Split(file, "/"); len(parts) == 5 && parts[1] == "stations" && parts[3] == "institutions" {
		return boardAddress(congress.StationID(parts[2]))
	}
	return AddressOf(file)
}

// address is where a file of content/ is published: at the same path, in lower case, as all addresses are.
func address(path string) string { return strings.ToLower(strings.TrimPrefix(path, "content")) }

// href makes an address ready to print.
func (b *builder) href(address string) string {
	return b.Base + (&url.URL{Path: strings.TrimPrefix(address, "/")}).EscapedPath()
}

// absolute is the whole address, for feeds and meta tags.
func (b *builder) absolute(address string) string { return b.Host + b.href(address) }

// deputy links to a deputy; a name without link if there is no such page.
func (b *builder) deputy(id congress.DeputyID) Link {
	d := b.Deputy(id)
	switch {
	case d == nil:
		return Link{Text: string(id)}
	case d.Broken || d.Draft && !b.Drafts:
		return Link{Text: d.Name}
	}
	return Link{Text: d.Name, Href: b.href(deputyAddress(id)), Note: d.Post}
}

// station links to a station; empty if there is none.
func (b *builder) station(id congress.StationID) Link {
	s := b.Station(id)
	if s == nil || s.Broken || s.Draft && !b.Drafts {
		return Link{}
	}
	return Link{Text: s.Name, Href: b.href(stationAddress(id))}
}

// suggestion links to a suggestion, by its number: 2024年第1号. The Note is its title, which is not told of one that was
// withdrawn.
func (b *builder) suggestion(id congress.SuggestionID) Link {
	s := b.Suggestion(id)
	if s == nil || s.Broken || s.Draft && !b.Drafts {
		return Link{}
	}
	link := Link{Text: number(id), Href: b.href(suggestionAddress(id)), Note: s.Title}
	if s.Withdrawn != nil {
		link.Note = ""
	}
	return link
}

// number prints the number of a suggestion: 2024/0012 is 2024年第12号.
func number(id congress.SuggestionID) string {
	year, n, _ := strings.Cut(string(id), "/")
	return year + "年第" + strings.TrimLeft(n, "0") + "号"
}

// kind links to the page of a kind of duty.
func (b *builder) kind(name string) Link {
	w := b.Word("duty-kinds", name)
	if w == nil {
		return Link{Text: name}
	}
	return Link{Text: name, Href: b.href(kindAddress(w.ID))}
}
