// Package ledger makes the ledgers of suggestions: all of them by year and by part, as pages and as spreadsheets, the
// promises of units, and the key list.
//
// It never decides where a suggestion stands or what is due: the package generator/ledger does. The page of one suggestion
// is in the room suggestion.
package ledger

import (
	"gongshi/generator/pages/suggestion"
	"gongshi/generator/view"
)

// Builder makes the views of this room. It speaks of suggestions as their own pages do.
type Builder struct{ suggestion.Builder }

// New returns a builder over what all rooms share.
func New(all *view.Builder) Builder { return Builder{suggestion.New(all)} }
