// Package article makes the pages of prose: Lecture Hall, news, campaigns, institutions, plain pages.
package article

import "gongshi/generator/view"

// Builder makes the views of articles.
type Builder struct{ *view.Builder }

// New returns a Builder with the data and helpers that all rooms share.
func New(all *view.Builder) Builder { return Builder{all} }
