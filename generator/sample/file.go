package sample

import (
	"fmt"
	"strings"
)

// file is one file in the making. Its path is below content/, and is empty where the site has no file of the number.
type file struct {
	path string
	text []byte
}

// make makes the file of a kind and a number.
func (f *file) make(s *site, kind, n int) {
	f.path, f.text = "", f.text[:0]
	kinds[kind].make(s, n, f)
}

// at names the file.
func (f *file) at(format string, args ...any) { f.path = fmt.Sprintf(format, args...) }

// add adds text.
func (f *file) add(format string, args ...any) { f.text = fmt.Appendf(f.text, format, args...) }

// kind is a kind of file. The files of a kind are numbered from 0 to count-1; make makes the one of a number, or leaves its
// path empty where the site has no such file.
type kind struct {
	name  string
	count func(*site) int
	make  func(*site, int, *file)
}

// kinds is the table of all files, in the order in which they are written.
var kinds = []kind{
	{"fixed", func(*site) int { return len(fixedFiles) }, (*site).fixed},
	{"site", one, (*site).siteFile},
	{"outcomes", one, (*site).outcomes},
	{"terms", one, (*site).terms},
	{"districts", one, (*site).districts},
	{"renamings", one, (*site).renamings},
	{"office", func(*site) int { return len(offices) }, (*site).office},
	{"station", func(s *site) int { return s.towns }, (*site).station},
	{"board", perTown(1), (*site).board},
	{"notice", perTown(2), (*site).notice},
	{"local", func(s *site) int { return (s.towns + 4) / 5 }, (*site).local},
	{"activity", perTown(townActivities), (*site).townActivity},
	{"assembly", func(s *site) int { return s.years() * len(assemblies) }, (*site).assembly},
	{"suggestion", func(s *site) int { return s.towns * s.years() * s.raised }, (*site).suggestion},
	{"edition", perYear(1), (*site).edition},
	{"selection", perYear(len(selections)), (*site).selection},
	{"supervision", perYear(1), (*site).supervision},
	{"lecture", perYear(len(lectures)), (*site).lecture},
	{"news", perYear(12), (*site).news},
	{"cover", perYear(1), (*site).cover},
	{"picture", func(s *site) int { return len(pictures) * min(s.towns, pictured) }, (*site).picture},
	{"deputy", func(s *site) int { return s.Deputies }, (*site).deputy},
	{"year", func(s *site) int { return s.Deputies * s.years() }, (*site).deputyYear},
}

func one(*site) int { return 1 }

func perYear(n int) func(*site) int { return func(s *site) int { return s.years() * n } }

func perTown(n int) func(*site) int { return func(s *site) int { return s.towns * s.years() * n } }

// townYear returns the township, the year and the place in that year of a file of which a township has per in a year.
func (s *site) townYear(n, per int) (town, year, i int) {
	return n / per / s.years(), s.first + n/per%s.years(), n % per
}

// ids makes a list of ids as it stands in YAML: d00001, d00002.
func ids(deputies []int) string {
	var all []string
	for _, i := range deputies {
		all = append(all, id(i))
	}
	return strings.Join(all, ", ")
}
