package publish

import (
	"path"
	"slices"
	"strings"
)

// links holds the targets that did not exist when a page pointed to them, with the pages that point to them, and the ids of each
// page as one string. It keeps nothing else of the pages.
type links struct {
	users map[target]*pages
	ids   map[string]string
}

// pages counts pages and keeps the first few names, by name.
type pages struct {
	count int
	first []string
}

// shown is the largest number of pages that are listed for one fault. A mistake in a layout may be in 10,000 pages.
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

// add keeps the ids of a page, and its targets that do not exist yet.
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

// check looks up all kept targets again, and adds a fault for each that does not exist.
func (l links) check(files map[string]bool, to faults) {
	for target, users := range l.users {
		if rule := l.broken(target, files); rule != "" {
			to.take(fault{rule, target.String()}, users)
		}
	}
}

// broken returns the rule that a link to a target breaks; "" if it breaks none.
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

// String returns the address of a target below the site's root.
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
