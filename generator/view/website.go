package view

import (
	"gongshi/generator/congress"
	"gongshi/generator/words"
)

// Options holds what pages need beside the records.
type Options struct {
	Now    congress.Date // the day of the build
	Fixed  bool          // site.yaml fixes the day; pages say so
	Host   string        // of the base URL: https://example.org, without a slash at its end
	Base   string        // the path of the base URL, with slashes at both ends: / or /renda/
	Drafts bool          // shows drafts, marked
	Memo   *Memo         // what is remembered of the plan before; nil where there was none
	Words  *words.Words  // what readers are told; nil: the built-in words
}

// Website is the plan of the whole public site: its pages and pictures. The views are made later, page by page.
type Website struct {
	Pages    []Page
	Pictures []Order
	Shared   *Shared

	planned map[string]bool // all addresses, once the plan stands
	Builder *Builder        // for what is printed and not published
}

// Planned reports whether a page or file has an address.
func (s *Website) Planned(address string) bool { return s.planned[address] }

func (s *Website) addresses() map[string]bool {
	all := make(map[string]bool, len(s.Pages)+len(s.Pictures))
	for _, p := range s.Pages {
		all[p.Address] = true
	}
	for _, o := range s.Pictures {
		all[o.Address] = true
	}
	return all
}
