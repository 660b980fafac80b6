// Package place knows where everything is: the file of a record, its identity, and the addresses of the site's pages.
//
// A file is named by its path from the site's folder on: "content/deputies/d0001/2024.yaml". An address is a path below the
// root of the site, in lower case: "/deputies/d0001/2024/" for a page, "/news/feed.xml" for a file. The table of kinds says
// which files are records, and at which address each of them stands; no other package computes a file name or an address.
// From a file one comes to the identity of its record, from there to the address, and back: nothing is lost on the way. The
// package reads no file and judges no record.
package place

import (
	"strings"

	"gongshi/generator/congress"
)

// AddressOf is where the record of a file stands. It is empty for a record without a page of its own and for other files.
func AddressOf(file string) string {
	i, _ := Of(file)
	return i.Address()
}

// ShownAt is where what the record of a file says can be seen: at its address or, of the texts of a station's own, on the
// station's board. It is empty for other files and for what is not shown on one page.
func ShownAt(file string) string {
	i, _ := Of(file)
	return i.ShownAt()
}

// At returns the identity of the record whose page stands at an address; ok is false for every other address. A lecture may
// stand in a folder of its own, which the address does not tell: see Files.
func At(address string) (i Identity, ok bool) {
	have := strings.Split(address, "/")
	for _, a := range addresses {
		names, fits := a.match(have)
		if i := (Identity{Kind: a.kind, Names: names}); fits && i.Address() == address {
			return i, true
		}
	}
	if slug, is := strings.CutPrefix(address, About); is {
		i := Identity{Kind: Named("page"), Names: []string{chapter + strings.TrimSuffix(slug, "/")}}
		_, ok := Of(i.File())
		return i, ok && i.Address() == address
	}
	return Identity{}, false
}

// Files returns the files in which the record can stand whose page is at an address, the likeliest first. There are none for
// every other address.
func Files(address string) []string {
	i, ok := At(address)
	if !ok {
		return nil
	}
	var all []string
	for n := range i.Patterns {
		i.pattern = n
		all = append(all, i.File())
	}
	return all
}

// RecordAt returns the file of the record that a page shows: of the page of a record that record, of the home page the
// settings, of the board that hangs in a station that of the present year or the latest, of a register the board of its year,
// of the receptions of a station the station. It is empty where a page shows no record by itself. is tells whether a file is
// there; now is the day of the build.
func RecordAt(address string, c *congress.Congress, now congress.Date, is func(file string) bool) string {
	if address == Home {
		return SiteFile
	}
	candidates := Files(address)
	if rest, below := strings.CutPrefix(address, Stations); below {
		id, page, _ := strings.Cut(rest, "/")
		candidates = append(candidates, ofStation(congress.StationID(id), page, c, now))
	}
	for _, file := range candidates {
		if file != "" && is(file) {
			return file
		}
	}
	return ""
}

// ofStation is the file behind a page below that of a station: board/, receptions/, receptions/2024/, duties/2024/.
func ofStation(id congress.StationID, page string, c *congress.Congress, now congress.Date) string {
	folder, year, _ := strings.Cut(page, "/")
	year = strings.TrimSuffix(year, "/")
	switch {
	case folder == "board" && year == "":
		file := ""
		for _, b := range c.BoardsOf(id) {
			if file = b.Path; b.Year == now.Year() {
				break
			}
		}
		return file
	case folder == "receptions" && year == "":
		return FileOf(&congress.Station{ID: id})
	case folder == "receptions", folder == "duties":
		return FileOf(&congress.Board{Station: id, Year: yearOf(year)})
	}
	return ""
}
