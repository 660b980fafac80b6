package workspace

import (
	"cmp"
	"path"
	"strings"

	"gongshi/generator/congress"
)

// RecordOf returns the file that an address shows, as content/deputies/d0001/deputy.yaml; of the board of a station, that of
// the present year or the latest. It is empty where an address shows no file.
func (s *Site) RecordOf(address string) string {
	at := "content" + strings.TrimSuffix(address, "/")
	if station, is := strings.CutSuffix(at, "/board"); is {
		for _, b := range s.Congress.BoardsOf(congress.StationID(path.Base(station))) {
			if at = strings.TrimSuffix(b.Path, ".yaml"); b.Year == s.Now.Year() {
				break
			}
		}
	}
	for _, file := range []string{at + ".yaml", at + ".md", at + "/deputy.yaml", at + "/station.yaml", at + "/index.md",
		"content/pages" + strings.TrimSuffix(address, "/") + ".md", strings.Replace(at, "content/disclosure/", "content/editions/", 1) + ".yaml",
		strings.Replace(at, "/board/", "/", 1) + ".yaml", ofStation(at, "/receptions"), ofStation(at, "/duties")} {
		if s.source.Has(file) {
			return file
		}
	}
	if address == "/" {
		return "content/site.yaml"
	}
	return ""
}

// ofStation returns the file that a page of a station shows which lies in a folder, for a year or for all: the board of the
// year, or the station. It is empty where the page is no such page.
func ofStation(at, folder string) string {
	station, year, is := strings.Cut(at, folder)
	if !is || !strings.HasPrefix(at, "content/stations/") {
		return ""
	}
	return station + cmp.Or(year, "/station") + ".yaml"
}
