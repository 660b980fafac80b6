package view

import (
	"reflect"
	"slices"
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

// Finish returns the website when all pages have been added. From then on Ways leads to those pages only.
func (b *Builder) Finish() *Website {
	b.Website.planned = b.Website.addresses()
	b.Linked = b.Website.planned
	b.Website.Shared.Nav, b.Website.Shared.Footer = b.leading(b.Website.Shared)
	return b.Website
}

// Builder adds pages to the plan and later makes their views. It does not change after Finish, so that several goroutines
// may make views.
type Builder struct {
	*congress.Congress
	Options
	Website *Website
	ordered map[string]bool // pictures
	Linked  map[string]bool // all addresses, once the plan stands

	read sync.Map // what once reads: a func() T by the type T
}

// Once returns what read makes of the records. The first call makes the value; later calls for the same type T return it.
func Once[T any](b *Builder, read func() T) T {
	made, _ := b.read.LoadOrStore(reflect.TypeFor[T](), sync.OnceValue(read))
	return made.(func() T)()
}

// Add adds a page to the plan.
func (b *Builder) Add(address, layout string, view func() any) {
	b.Website.Pages = append(b.Website.Pages, Page{Address: address, Layout: layout, View: view})
}

// Shown reports whether the page of a record shows the record. It does not if the record is broken, withdrawn or, in a
// public build, a draft.
func (b *Builder) Shown(r *congress.Record) bool {
	return !r.Broken && r.Withdrawn == nil && (!r.Draft || b.Drafts)
}

// ShownIn returns the records of a list whose pages show them, in an order; nil where there are none.
func ShownIn[R interface{ Base() *congress.Record }](b *Builder, list []R, order func(x, y R) int) []R {
	var all []R
	for _, r := range list {
		if b.Shown(r.Base()) {
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, order)
	return all
}

// Say returns a word of _i18n with its gaps filled, as words.Words.Say does.
func (b *Builder) Say(key string, values ...any) string { return b.Words.Say(key, values...) }
