package publish

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
)

// scan holds the ids, addresses and faults of one file until they are registered.
type scan struct {
	root   webRoot
	name   string
	ids    strings.Builder // the ids of the elements, each followed by a line feed, which no id can contain
	marks  map[string]bool // ids and names that an address can point to; true for ids
	seen   map[string]use  // the addresses on this page that have been checked, with their uses
	links  map[target]bool
	own    []string // the fragments of this page to which it links itself
	faults []fault
	attrs  []attribute
	read   readable
}

type attribute struct{ key, value []byte }

// fault is one broken rule with the address, id or name that breaks it.
type fault struct{ rule, subject string }

// scans keeps used scans, because their maps are most of the memory that reading a page allocates.
var scans = sync.Pool{New: func() any {
	return &scan{marks: map[string]bool{}, seen: map[string]use{}, links: map[target]bool{}}
}}

// scanFile reads a file: its text as readers see it, and its links and ids if it is a page, an SVG or a style sheet.
func scanFile(at webRoot, name string, data []byte) *scan {
	s := scans.Get().(*scan)
	s.root, s.name = at, name
	switch path.Ext(name) {
	case ".html", ".svg":
		s.markup(data)
	case ".css":
		s.style(data)
		s.read.other(name, data)
	default:
		s.read.other(name, data)
	}
	return s
}

// release gives a scan back. The caller must not use the scan any more.
func (s *scan) release() {
	clear(s.marks)
	clear(s.seen)
	clear(s.links)
	s.ids.Reset()
	s.read.shown, s.read.tags = s.read.shown[:0], s.read.tags[:0]
	s.own, s.faults = nil, nil
	scans.Put(s)
}

// isPage reports whether other files may point to an id in a file.
func isPage(name string) bool {
	return strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".svg")
}

func (s *scan) markup(data []byte) {
	z := html.NewTokenizer(bytes.NewReader(data))
	style := false
	for {
		token := z.Next()
		s.read.lines(z.Raw(), token == html.TextToken || token == html.CommentToken)
		switch token {
		case html.ErrorToken: // the end of the data, the only error that can occur
			for _, fragment := range s.own {
				if _, ok := s.marks[fragment]; !ok {
					s.fault("dead-fragment", "#"+fragment)
				}
			}
			return
		case html.TextToken:
			s.read.text(z.Raw())
			if style {
				s.style(z.Text())
			}
		case html.CommentToken:
			s.read.shown = append(append(append(s.read.shown, apart), z.Text()...), apart)
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			element := string(name)
			style = element == "style"
			if element == "noscript" { // its content counts where scripts do not run
				z.NextIsNotRawText()
			}
			s.attrs = s.attrs[:0]
			s.read.tag(name)
			for more {
				var a attribute
				a.key, a.value, more = z.TagAttr()
				s.attrs = append(s.attrs, a)
				s.read.attribute(a.key, a.value)
			}
			for _, a := range s.attrs {
				s.attribute(element, a)
			}
		case html.EndTagToken:
			s.read.end(z.Raw())
			style = false
		}
	}
}

func (s *scan) id(id string) {
	if isID, ok := s.marks[id]; ok && isID {
		s.fault("duplicate-id", id)
	} else if !ok {
		s.ids.WriteString(id + "\n")
	}
	s.marks[id] = true
}

func (s *scan) address(value []byte, as use) {
	if s.seen[string(value)]&as != 0 {
		return
	}
	address := string(value)
	s.seen[address] |= as
	to, inside, rule := s.root.resolve(s.name, address, as)
	switch {
	case rule != "":
		s.fault(rule, address)
	case !inside:
	case to.file != s.name:
		s.links[to] = true
	case needsID(to.fragment):
		s.own = append(s.own, to.fragment)
	}
}

func (s *scan) fault(rule, subject string) {
	if f := (fault{rule, subject}); !slices.Contains(s.faults, f) {
		s.faults = append(s.faults, f)
	}
}

// needsID reports whether a fragment needs an id on the page. Some fragments work on every page.
func needsID(fragment string) bool { return fragment != "" && !strings.EqualFold(fragment, "top") }
