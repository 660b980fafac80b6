// Package change compares two states of a site's records and says what differs, record by record, in the words of the
// field.
//
// It promises that the same two states give the same report; that each difference stands in it once; that comparing in
// the other direction gives the same with what was added and what was removed exchanged; that entries of lists are
// recognised by what they are, not by their place; and that every text has gone through the mask of its side. It never
// judges whether a change is right, reads no file, and says nothing of what is not published: comments, the order of keys,
// line ends.
package change

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Side is one of the two states.
type Side struct {
	Congress *congress.Congress
	Unread   map[string]problem.Text // by path: why a file could not be read, or not in full
	Mask     func(string) string     // hides numbers of persons; nil hides nothing
}

// Options are what the comparison needs to know beyond the records.
type Options struct {
	Now congress.Date // the day on which an edition is called published or not

	// Same tells whether two pictures of equal measures, one of each side, are the same. Nil takes them for the same.
	Same func(before, after string) bool
}

// Act is what happened.
type Act string

// Acts on a record or an entry; the last six are of records only.
const (
	Added     Act = "added"
	Removed   Act = "removed"
	Changed   Act = "changed"
	Reordered Act = "reordered"
	Withdrawn Act = "withdrawn" // taken back with a reason
	Restored  Act = "restored"  // withdrawn no longer
	Renamed   Act = "renamed"
	Published Act = "published" // a draft no longer
	Drafted   Act = "drafted"   // a draft now
)

// Report is all that differs.
type Report struct {
	Attention []Attention // what is to be looked at first
	Groups    []Group
	Unread    []Unread
	Count     int // of changes: the acts on records and the changes within them
}

// Group is the records of one kind.
type Group struct {
	Title   problem.Text
	Records []Record
}

// Record is a record that differs.
type Record struct {
	N       int    // its number in the report, from 1
	Acts    []Act  // on the record as a whole; none where only its fields differ
	Path    string // where it is; of a removed one, where it was
	OldPath string // of a renamed one
	Name    string // how it is called: 王秀兰（d0001）
	Note    string // the date and reason of a withdrawal
	Hidden  bool   // a draft: nothing of it is public
	Partial bool   // compared as far as it could be read
	Values  []Value
	Changes []Change
}

// Count is how many changes the record has.
func (r *Record) Count() int { return len(r.Acts) + len(r.Changes) }

// Value is one field of what was added or removed.
type Value struct {
	Title problem.Text
	Text  string
}

// Change is one difference within a record.
type Change struct {
	Act           Act
	Where         []Step
	Before, After string  // of a value; of a Reordered list, its entries
	Pieces        []Piece // of a long text that was changed, instead of Before and After
	Values        []Value // of an entry that was added or removed
}

// Step is one step on the way to a value: a field, and in a list which of its entries.
type Step struct {
	Key   string
	Title problem.Text
	Entry string
}

// Unread is a file that could not be read on one side, so that it is compared in part or not at all.
type Unread struct {
	Path   string
	Before bool // it is of the state before
	Why    problem.Text
}
