// Package suggestion makes the page of each suggestion, with its chain from the voter to the answer, and says in words what
// other rooms tell of one: where it stands, whose it is, what was promised. The lists are in the room ledger.
//
// It never decides where a suggestion stands or what is due: package ledger does.
package suggestion

import "gongshi/generator/view"

// Builder makes the views of this room.
type Builder struct{ *view.Builder }

// New returns a builder over what all rooms share.
func New(all *view.Builder) Builder { return Builder{all} }
