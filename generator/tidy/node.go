package tidy

// node is a value as it stands in a text.
type node struct {
	kind      kind
	line, col int      // where it begins: from 1; in bytes, from 0
	raw       string   // a scalar as it is written on its first line; of a block, its header: |-
	value     string   // what a scalar on one line says
	quote     byte     // ", ' or 0
	more      []string // the further lines of a scalar, of a block without their indentation
	entries   []*entry
	lines     int    // how many lines a flow takes
	broken    string // a flow that must stay on its lines: these, with their line feeds
}

type kind int

const (
	missing kind = iota // nothing after the key
	scalar
	block // a text after | or >
	mapping
	sequence
	flowMapping
	flowSequence
)

func (k kind) flow() bool { return k == flowMapping || k == flowSequence }

// entry is one key with its value, or one value of a list.
type entry struct {
	head  []remark // above it
	key   *node    // nil in a list
	bare  bool     // a key in a flow without its colon
	value *node
	note  string   // the comment at the end of its first line, with the space before it
	foot  []remark // below it
	line  int
}

// remark is a line that is a comment, or blank.
type remark struct {
	text string // "" if blank
	deep bool   // it stands further in than the key
}

// document is a text in YAML.
type document struct {
	head []remark // what belongs to no key
	root *node
	note string
	tail []remark
}
