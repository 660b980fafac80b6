// Package plainyaml decodes record files that are written in a plain subset of YAML, straight into structs.
//
// It promises that what it accepts is exactly what the decoder of gopkg.in/yaml.v3 makes of the same text when unknown
// keys are errors; the tests hold both side by side. It never reports a problem and never guesses: whatever is unusual,
// doubtful or wrong is refused, and the caller decodes the text anew with yaml.v3, which knows the whole language and
// says what is wrong.
//
// It exists because nearly all records are plain, and yaml.v3 builds a tree of nodes for each that nobody looks at: of
// 10,000 disclosures (90 MB), it took 16 seconds of processor time and 46 million allocations, more than all else that a
// build does.
//
// The subset: block mappings and sequences, plain and quoted scalars on one line, flow collections on one line, literal
// block scalars (| and |-), comments; line breaks are LF or CRLF. Refused are, among others: tabs, anchors, aliases, tags,
// directives, --- and ..., keys with ? and <<, scalars and flow collections over several lines, folded scalars, a dash with
// nothing after it, numbers and truth values that are not written in the usual way, and characters that YAML does not
// allow or takes for a line break.
package plainyaml

import "reflect"

// Decode decodes a text into the struct, slice or map to which into points. The value must be fresh: nothing may be set of
// what the text could name; fields of no key keep what they hold. It reports whether the text was accepted. If not, the
// value may be half filled, and nothing is said of the text.
func Decode(text []byte, into any) bool {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() || !clean(text) {
		return false
	}
	p := parser{text: text}
	return p.next() && p.indent == 0 && p.root(planOf(v.Type().Elem()), v.Elem()) && p.indent == end
}

// parser is at a place in a text that is clean.
type parser struct {
	text   []byte
	at     int    // of the next byte
	indent int    // of the line on which the parser is, or end; known after next
	depth  int    // of collections
	buf    []byte // where scalars are put together that do not stand in the text as they are
}

// end is the indentation after the last line.
const end = -1

// maxDepth is far more than any type is deep; it bounds types that hold themselves.
const maxDepth = 50

// maxKey is the longest key, in bytes. YAML allows 1024 characters, counted up to the colon.
const maxKey = 500

// next goes on from the beginning of a line to the first line that says something, past its indentation.
func (p *parser) next() bool {
	for p.at < len(p.text) {
		start := p.at
		p.spaces()
		if p.at < len(p.text) && p.text[p.at] != '#' && !p.ended(p.at) {
			p.indent = p.at - start
			return p.indent > 0 || !p.marker()
		}
		p.skipLine()
	}
	p.indent = end
	return true
}

// marker tells of a line that separates documents or speaks to the parser.
func (p *parser) marker() bool {
	rest := p.text[p.at:]
	return rest[0] == '%' || len(rest) >= 3 && (string(rest[:3]) == "---" || string(rest[:3]) == "...")
}

// endLine goes on from the end of a value to the next line that says something; nothing but a comment may follow the
// value.
func (p *parser) endLine() bool {
	p.spaces()
	if !p.ended(p.at) && (p.text[p.at] != '#' || p.text[p.at-1] != ' ') {
		return false
	}
	p.skipLine()
	return p.next()
}

func (p *parser) spaces() {
	for p.at < len(p.text) && p.text[p.at] == ' ' {
		p.at++
	}
}

// ended tells whether a line ends at a place; a carriage return stands only before a line feed.
func (p *parser) ended(at int) bool {
	return at >= len(p.text) || p.text[at] == '\n' || p.text[at] == '\r'
}

// apart tells whether what stands before a place ends there.
func (p *parser) apart(at int) bool { return p.ended(at) || p.text[at] == ' ' }
