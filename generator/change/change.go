// Package change compares two states of a site's records and says what differs, record by record, in the words of the
// field.
//
// It promises that the same two states give the same report; that each difference stands in it once; that comparing in
// the other direction gives the same with what was added and what was removed exchanged; that entries of lists are
// recognised by their content, not by their position; and that every text has gone through the mask of its side. It never
// judges whether a change is right, reads no file, and leaves out what is not published: comments, the order of keys,
// line ends.
package change

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Side is one of the two states that Compare compares.
type Side struct {
	Congress *congress.Congress
	Unread   map[string]problem.Text // path of a file that could not be read, or only in part → the reason
	Mask     func(string) string     // hides the numbers of persons in a text; nil hides nothing
}

// Options holds what Compare needs beside the records.
type Options struct {
	Now congress.Date // the day by which a notice has begun or not

	// Same reports whether two picture files, one of each side, are equal. It is called for pictures of equal width, height
	// and size only. If it is nil, such pictures count as equal.
	Same func(before, after string) bool
}

// Act says what happened to a record or to an entry in it.
type Act string

// Added to Reordered happen to records and to entries; the others happen to records only.
const (
	Added     Act = "added"
	Removed   Act = "removed"
	Changed   Act = "changed"
	Reordered Act = "reordered"
	Withdrawn Act = "withdrawn" // taken back with a reason
	Restored  Act = "restored"  // the withdrawal was taken back
	Renamed   Act = "renamed"
	Published Act = "published" // the record was a draft and is none now
	Drafted   Act = "drafted"   // the record became a draft
)

// Report holds all differences of two states.
type Report struct {
	Attention []Attention // what somebody has to look at first
	Groups    []Group     // in the order of the table of kinds; groups without a record are left out
	Unread    []Unread
	Count     int // the number of acts on records and of changes within records
}

// Group holds the records of one kind that differ.
type Group struct {
	Title   problem.Text
	Records []Record
}

// Record is a record that differs.
type Record struct {
	N       int      // its number in the report, from 1
	Acts    []Act    // what happened to the whole record; empty if only its fields differ
	Path    string   // its file; the former file if it was removed
	OldPath string   // its former file if it was renamed; else empty
	Name    string   // 王秀兰（d0001）
	Note    string   // the date and reason of a withdrawal; else empty
	Hidden  bool     // it is a draft, so that it is not published
	Partial bool     // its file could not be read in full on one side
	Values  []Value  // its fields if it was added or removed
	Changes []Change // else what differs in it
}

// Count returns the number of acts on the record and of changes within it.
func (r *Record) Count() int { return len(r.Acts) + len(r.Changes) }

// Value is one field of a record or entry that was added or removed.
type Value struct {
	Title problem.Text
	Text  string
}

// Change is one difference within a record.
type Change struct {
	Act           Act
	Where         []Step
	Before, After string  // the value on each side; of a Reordered list, the names of its entries in order
	Pieces        []Piece // how a long text was changed; nil for other values
	Values        []Value // the fields of an entry that was added or removed
}

// Step is one step on the way from a record to a value: a field and, if the field is a list, one of its entries.
type Step struct {
	Key   string
	Title problem.Text
	Entry string // the name of the entry; empty if the step is no entry of a list
}

// Unread is a file that could not be read, or only in part, on one side. What was not read is not compared.
type Unread struct {
	Path   string
	Before bool // the file belongs to the state before
	Why    problem.Text
}
