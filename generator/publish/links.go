package publish

import (
	"path"
	"slices"
	"strings"
)

// links holds each target once with the pages that point to it, and each page's ids as one string. That is all that
// remains of the pages: about 1 KB for a page with thirty links of its own.
type links struct {
	users map[target]*pages
	ids   map[string]string
}

// pages counts pages and keeps the names of the first few, in the order of their names, whatever the order they came in.
type pages struct {
	count int
	first []string
}

// shown is how many pages are named for one mistake: enough to see a pattern, and a slip in the layout of 10,000 pages
// still leaves a list that can be read.
const shown = 3

func (p *pages) add(name string) {
	p.count++
	if len(p.first) == shown && name > p.first[shown-1] {
		return
	}
	i, found := slices.BinarySearch(p.first, name)
	if found {
		p.count--
		return
	}
	p.first = slices.Insert(p.first, i, name)
	p.first = p.first[:min(len(p.first), shown)]
}

func newLinks() links { return links{map[target]*pages{}, map[string]string{}} }

func (l links) add(name string, found *scan) {
	for to := range found.links {
		users := l.users[to]
		if users == nil {
			users = &pages{}
			l.users[to] = users
		}
		users.add(name)
	}
	if isPage(name) {
		l.ids[name] = found.ids.String()
	}
}

// check looks up every target among the files and ids of the publication.
func (l links) check(files map[string]bool, to faults) {
	ids := map[string]map[string]bool{} // of the pages that somebody points into
	for target, users := range l.users {
		rule := ""
		if _, ok := files[target.file]; !ok {
			rule = "dead-link"
			if _, ok := files[target.file+"/index.html"]; ok {
				rule = "link-slash"
			}
		} else if list, ok := l.ids[target.file]; ok && needsID(target.fragment) {
			if ids[target.file] == nil {
				set := map[string]bool{}
				for id := range strings.SplitSeq(list, "\n") {
					set[id] = true
				}
				ids[target.file] = set
			}
			if !ids[target.file][target.fragment] {
				rule = "dead-fragment"
			}
		}
		if rule != "" {
			to.take(fault{rule, target.String()}, users)
		}
	}
}

// String is the address of a target below the site's root.
func (t target) String() string {
	address := "/" + t.file
	if path.Base(t.file) == "index.html" {
		address = strings.TrimSuffix(address, "index.html")
	}
	if t.fragment != "" {
		address += "#" + t.fragment
	}
	return address
}
