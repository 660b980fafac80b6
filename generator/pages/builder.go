// Package pages plans the whole public site from the records: the table of all kinds of pages, and those that look at
// all others: home, feeds, moved records, the site map.
//
// The rooms below make the views; package view holds what all rooms share. A new kind of page is a function in a room, a row
// in the table, and a template.
package pages

import "gongshi/generator/view"

// Builder makes the views of the pages at the top: home, feeds, moved records and the site map.
type Builder struct{ *view.Builder }

// New returns a Builder with the data and helpers that all rooms share.
func New(all *view.Builder) Builder { return Builder{all} }
