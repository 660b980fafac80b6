package publish

import (
	"path"
	"slices"
	"strings"
)

// links holds the targets that are not there yet, each once with the pages that point to it, and each page's ids as one
// string. That is all that remains of the pages.
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

// add keeps what a page points to. What is already there needs no keeping, which is about half of it.
func (l links) add(name string, found *scan, files map[string]bool) {
	if isPage(name) {
		l.ids[name] = "\n" + found.ids.String()
	}
	for to := range found.links {
		if l.broken(to, files) == "" {
			continue
		}
		users := l.users[to]
		if users == nil {
			users = &pages{}
			l.users[to] = users
		}
		users.add(name)
	}
}

// check looks up every target that was not there when a page pointed to it.
func (l links) check(files map[string]bool, to faults) {
	for target, users := range l.users {
		if rule := l.broken(target, files); rule != "" {
			to.take(fault{rule, target.String()}, users)
		}
	}
}

// broken returns the rule that a link to the target breaks, or nothing.
func (l links) broken(to target, files map[string]bool) string {
	if _, ok := files[to.file]; !ok {
		if _, ok := files[to.file+"/index.html"]; ok {
			return "link-slash"
		}
		return "dead-link"
	}
	if list, ok := l.ids[to.file]; ok && needsID(to.fragment) && !strings.Contains(list, "\n"+to.fragment+"\n") {
		return "dead-fragment"
	}
	return ""
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
