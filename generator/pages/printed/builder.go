// Package printed makes what a station prints and does not publish: posters, contact cards, registers, transfer cards.
package printed

import "gongshi/generator/view"

// Builder makes the views of printed matter.
type Builder struct{ *view.Builder }

// New returns a Builder with the data and helpers that all rooms share.
func New(all *view.Builder) Builder { return Builder{all} }
