// Package printed makes what a station prints and does not publish: posters, contact cards, registers, transfer cards.
package printed

import "gongshi/generator/view"

// Builder makes the views of this room.
type Builder struct{ *view.Builder }

// New returns a builder over what all rooms share.
func New(all *view.Builder) Builder { return Builder{all} }
