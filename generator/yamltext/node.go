// Package yamltext reads how a YAML text is written: which value stands on which line and in which column, in brackets or in
// lines of its own, in which quotation marks, and which comments belong to it.
//
// It knows the ways in which people write records, and refuses all others with ErrStrange: anchors, tags, tabs, several
// documents. It never guesses. Package tidy brings such a text into its canonical form by it, package amend changes single
// values and leaves the rest as it stands.
package yamltext

// Node is a value and the way in which it is written.
type Node struct {
	Kind      Kind
	Line, Col int      // where it begins: the line, from 1; the column, in bytes from 0
	Raw       string   // a scalar as it is written on its first line; of a block, its header: |-
	Value     string   // the text of a scalar on one line
	Quote     byte     // ", ' or 0
	More      []string // the further lines of a scalar; those of a block without their indentation
	Entries   []*Entry
	Lines     int    // how many lines a flow takes
	Broken    string // the text of a flow that must stay on several lines

	endLine, endCol int // of a flow: where its closing bracket ends
}

// End returns where a value ends: the line, from 1, and the column behind it, in bytes from 0. Of a value that ends below its
// first line and is no flow only the line is known; the column is -1 then.
func (n *Node) End() (line, col int) {
	switch {
	case n.Kind.Flow():
		return n.endLine, n.endCol
	case n.Kind == Mapping || n.Kind == Sequence:
		return n.Entries[len(n.Entries)-1].Value.End()
	case len(n.More) > 0:
		return n.Line + len(n.More), -1
	}
	return n.Line, n.Col + len(n.Raw)
}

// Kind is the kind of a node. Flows are collections in brackets.
type Kind int

// The kinds.
const (
	Missing Kind = iota // nothing behind the key
	Scalar
	Block // a text below | or >
	Mapping
	Sequence
	FlowMapping
	FlowSequence
)

// Flow reports whether a node is a collection in brackets.
func (k Kind) Flow() bool { return k == FlowMapping || k == FlowSequence }

// Entry is one key with its value, or one value of a list, with its comments.
type Entry struct {
	Head  []Remark // the remarks above it
	Key   *Node    // nil in a list
	Bare  bool     // the key, in a flow, has no colon
	Value *Node
	Note  string   // the comment at the end of its first line, with the space before it
	Foot  []Remark // the remarks below it that belong to it
	Line  int
}

// Remark is a line that is a comment or blank.
type Remark struct {
	Text string // "" if blank
	Deep bool   // it is indented more than the key
}

// Document is a whole YAML text.
type Document struct {
	Head []Remark // the remarks above the first entry
	Root *Node
	Note string   // the comment behind a root in brackets
	Tail []Remark // the remarks at the end that belong to no entry
}
