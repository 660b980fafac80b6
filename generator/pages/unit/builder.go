// Package unit makes the pages of the units that handle suggestions: what each was given, how it answered, what it promised.
//
// It compares no unit with another.
package unit

import (
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/view"
)

// Builder makes the views of units. It has the methods of the builder of suggestions.
type Builder struct{ suggestion.Builder }

// New returns a Builder with the data and helpers that all rooms share.
func New(all *view.Builder) Builder { return Builder{suggestion.New(all)} }
