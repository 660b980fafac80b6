// Package selection makes the pages of selections: excellent deputies, good suggestions, outstanding units.
package selection

import "gongshi/generator/view"

// Builder makes the views of selections.
type Builder struct{ *view.Builder }

// New returns a Builder with the data and helpers that all rooms share.
func New(all *view.Builder) Builder { return Builder{all} }
