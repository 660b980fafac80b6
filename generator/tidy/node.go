package tidy

// node is a value and the way in which it is written.
type node struct {
	kind      kind
	line, col int      // where it begins: the line, from 1; the column, in bytes from 0
	raw       string   // a scalar as it is written on its first line; of a block, its header: |-
	value     string   // the text of a scalar on one line
	quote     byte     // ", ' or 0
	more      []string // the further lines of a scalar; those of a block without their indentation
	entries   []*entry
	lines     int    // how many lines a flow takes
	broken    string // the text of a flow that must stay on several lines
}

// kind is the kind of a node. Flows are collections in brackets.
type kind int

const (
	missing kind = iota // nothing behind the key
	scalar
	block // a text below | or >
	mapping
	sequence
	flowMapping
	flowSequence
)

// flow reports whether a node is a collection in brackets.
func (k kind) flow() bool { return k == flowMapping || k == flowSequence }

// entry is one key with its value, or one value of a list, with its comments.
type entry struct {
	head  []remark // the remarks above it
	key   *node    // nil in a list
	bare  bool     // the key, in a flow, has no colon
	value *node
	note  string   // the comment at the end of its first line, with the space before it
	foot  []remark // the remarks below it that belong to it
	line  int
}

// remark is a line that is a comment or blank.
type remark struct {
	text string // "" if blank
	deep bool   // it is indented more than the key
}

// document is a whole YAML text.
type document struct {
	head []remark // the remarks above the first entry
	root *node
	note string   // the comment behind a root in brackets
	tail []remark // the remarks at the end that belong to no entry
}
