// Package selection makes the pages of selections: excellent deputies, good suggestions, outstanding units.
package selection

import "gongshi/generator/view"

// Builder makes the views of this room.
type Builder struct{ *view.Builder }

// New returns a builder over what all rooms share.
func New(all *view.Builder) Builder { return Builder{all} }
