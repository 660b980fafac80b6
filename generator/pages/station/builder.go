// Package station makes the pages of stations: the list, each station, its board on the web and on the wall display, and the
// visits and rallies of supervision.
package station

import "gongshi/generator/view"

// Builder makes the views of stations and of their supervision.
type Builder struct{ *view.Builder }

// New returns a Builder with the data and helpers that all rooms share.
func New(all *view.Builder) Builder { return Builder{all} }
