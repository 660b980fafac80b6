// Package place knows where everything is: the file of a record, its identity, and the addresses of the site's pages.
//
// An address is a path below the root of the site, in lower case: "/deputies/d0001/2024/" for a page, "/news/feed.xml" for
// a file. No other package computes one.
package place

import (
	"path"
	"strings"

	"gongshi/generator/congress"
)

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
		return Board(congress.StationID(parts[2]))
	}
	return AddressOf(file)
}
