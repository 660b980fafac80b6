// Package suggestion makes the pages of suggestions: each suggestion with its chain from the voter to the answer, the
// ledgers by year and by part, the ledger of promises and the key list.
//
// It never decides where a suggestion stands or what is due: package ledger does.
package suggestion

import "gongshi/generator/view"

// Builder makes the views of this room.
type Builder struct{ *view.Builder }

// New returns a builder over what all rooms share.
func New(all *view.Builder) Builder { return Builder{all} }
