package view

import (
	"reflect"
	"sync"

	"gongshi/generator/congress"
	"gongshi/generator/words"
)

// New returns a builder of a site without pages.
func New(c *congress.Congress, o Options) *Builder {
	b := &Builder{Congress: c, Options: o, Website: &Website{}, ordered: map[string]bool{}}
	if b.Memo == nil {
		b.Memo = &Memo{}
	}
	if b.Words == nil {
		b.Words = words.Builtin()
	}
	b.Memo.forget(c)
	b.Website.Builder = b
	b.Website.Shared = b.shared()
	return b
}

// Finish returns the site when all pages have been added. From then on links lead to those pages only.
func (b *Builder) Finish() *Website {
	b.Website.planned = b.Website.addresses()
	b.Linked = b.Website.planned
	b.Website.Shared.Nav, b.Website.Shared.Footer = b.leading(b.Website.Shared)
	return b.Website
}

// Builder is at hand while the plan and, later, the views are made. It is not changed once the plan stands.
type Builder struct {
	*congress.Congress
	Options
	Website *Website
	ordered map[string]bool // pictures
	Linked  map[string]bool // all addresses, once the plan stands

	read sync.Map // what once reads: a func() T by the type T
}

// Once returns what read makes of the records. It is made when the first page asks for it, and kept: one value of a type T
// serves all pages of a plan.
func Once[T any](b *Builder, read func() T) T {
	made, _ := b.read.LoadOrStore(reflect.TypeFor[T](), sync.OnceValue(read))
	return made.(func() T)()
}

// Add adds a page to the plan.
func (b *Builder) Add(address, layout string, view func() any) {
	b.Website.Pages = append(b.Website.Pages, Page{Address: address, Layout: layout, View: view})
}

// Shown tells whether a record has a page of its own in full.
func (b *Builder) Shown(r *congress.Record) bool {
	return !r.Broken && r.Withdrawn == nil && (!r.Draft || b.Drafts)
}

// Say returns a word of _i18n with its gaps filled, as words.Words.Say does.
func (b *Builder) Say(key string, values ...any) string { return b.Words.Say(key, values...) }
