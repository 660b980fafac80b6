package pages

import (
	"reflect"
	"sync"

	"gongshi/generator/congress"
)

// Options are what pages need to know beyond the records.
type Options struct {
	Now    congress.Date // the day of the build
	Host   string        // of the base URL: https://example.org, without a slash at its end
	Base   string        // the path of the base URL, with slashes at both ends: / or /renda/
	Drafts bool          // shows drafts, marked
	Memo   *Memo         // what is remembered of the plan before; nil where there was none
}

// Site is the whole public site as a plan: what will be published, not yet how it looks.
type Site struct {
	Pages    []Page
	Pictures []Order
	Shared   *Shared

	planned map[string]bool // all addresses, once the plan stands
	builder *builder        // for what is printed and not published
}

// table is all kinds of pages, in the order of the site map. A new kind of page is a row here, a file, and a template.
var table = []func(*builder){
	home,
	directory,
	deputies,
	disclosures,
	stations,
	boards,
	screens,
	supervision,
	receptions,
	registers,
	activities,
	duties,
	suggestions,
	suggestionPhotos,
	promises,
	unitPages,
	key,
	selections,
	lectures,
	institutions,
	campaigns,
	news,
	plain,
	feeds,
	moved,   // after all whose addresses may have been others
	sitemap, // the last: it lists all others
}

// Plan lists all pages of the site. It costs little: views are made when a page's turn comes.
func Plan(c *congress.Congress, o Options) *Site {
	b := newBuilder(c, o)
	for _, add := range table {
		add(b)
	}
	return b.finish()
}

// newBuilder returns a builder of a site without pages.
func newBuilder(c *congress.Congress, o Options) *builder {
	b := &builder{Congress: c, Options: o, site: &Site{}, ordered: map[string]bool{}}
	if b.Memo == nil {
		b.Memo = &Memo{}
	}
	b.Memo.forget(c)
	b.site.builder = b
	b.site.Shared = b.shared()
	return b
}

// finish returns the site when all pages have been added. From then on links lead to those pages only.
func (b *builder) finish() *Site {
	b.site.planned = b.site.addresses()
	b.planned = b.site.planned
	b.site.Shared.Nav, b.site.Shared.Footer = b.leading(b.site.Shared)
	return b.site
}

// Planned tells whether a page or a file stands at an address.
func (s *Site) Planned(address string) bool { return s.planned[address] }

func (s *Site) addresses() map[string]bool {
	all := make(map[string]bool, len(s.Pages)+len(s.Pictures))
	for _, p := range s.Pages {
		all[p.Address] = true
	}
	for _, o := range s.Pictures {
		all[o.Address] = true
	}
	return all
}

// builder is at hand while the plan and, later, the views are made. It is not changed once the plan stands.
type builder struct {
	*congress.Congress
	Options
	site    *Site
	ordered map[string]bool // pictures
	planned map[string]bool // all addresses, once the plan stands

	read sync.Map // what once reads: a func() T by the type T
}

// once returns what read makes of the records. It is made when the first page asks for it, and kept: one value of a type T
// serves all pages of a plan.
func once[T any](b *builder, read func() T) T {
	made, _ := b.read.LoadOrStore(reflect.TypeFor[T](), sync.OnceValue(read))
	return made.(func() T)()
}

// page adds a page to the plan.
func (b *builder) page(address, layout string, view func() any) {
	b.site.Pages = append(b.site.Pages, Page{Address: address, Layout: layout, View: view})
}

// shown tells whether a record has a page of its own in full.
func (b *builder) shown(r *congress.Record) bool {
	return !r.Broken && r.Withdrawn == nil && (!r.Draft || b.Drafts)
}
