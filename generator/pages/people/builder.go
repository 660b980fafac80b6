// Package people makes the pages of deputies and of what they did: the directory, the profiles, the disclosure of each year,
// the activities and the kinds of duty.
//
// It never sorts deputies by a count.
package people

import "gongshi/generator/view"

// Builder makes the views of deputies, activities and duties.
type Builder struct{ *view.Builder }

// New returns a Builder with the data and helpers that all rooms share.
func New(all *view.Builder) Builder { return Builder{all} }
