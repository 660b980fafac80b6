// Package reception makes the pages of receptions of voters: the days ahead and behind, the months, the two registers, the
// calendars and the feeds of stations.
package reception

import "gongshi/generator/view"

// Builder makes the views of receptions of voters.
type Builder struct{ *view.Builder }

// New returns a Builder with the data and helpers that all rooms share.
func New(all *view.Builder) Builder { return Builder{all} }
