// Package plainyaml decodes record files that are written in a plain subset of YAML, straight into structs.
//
// If it accepts a text, the result is exactly that of gopkg.in/yaml.v3 with unknown keys as errors; the tests compare both.
// It never reports a problem and never guesses: it refuses whatever is unusual, doubtful or wrong, and the caller decodes the
// text again with yaml.v3, which knows the whole language and says what is wrong.
//
// It exists because nearly all records are plain, and yaml.v3 builds a tree of nodes for each text that is then thrown away:
// for 10,000 disclosures (90 MB), that took 16 seconds of processor time and 46 million allocations, more than the rest of a
// build.
//
// The subset: block mappings and sequences, plain and quoted scalars on one line, flow collections on one line, literal
// block scalars (| and |-), comments; line breaks are LF or CRLF. Refused are, among others: tabs, anchors, aliases, tags,
// directives, --- and ..., keys with ? and <<, scalars and flow collections over several lines, folded scalars, a dash with
// nothing after it, numbers and truth values that are not written in the usual way, and characters that YAML does not
// allow or takes for a line break.
package plainyaml

import "reflect"

// Decode decodes a text into the struct, slice or map to which into points. Everything that has a key must be empty before;
// fields without a key keep their values. It reports whether the text was accepted. If not, the value may be half filled,
// and the text may be valid or not.
func Decode(text []byte, into any) bool {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() || !clean(text) {
		return false
	}
	p := parser{text: text}
	return p.next() && p.indent == 0 && p.root(shapeOf(v.Type().Elem()), v.Elem()) && p.indent == end
}

// parser reads a clean text.
type parser struct {
	text   []byte
	at     int    // the offset of the next byte
	indent int    // the indentation of the current line, or end; set by next
	depth  int    // how many collections are open
	buf    []byte // holds a scalar whose text differs from what is written
}

// end is the indentation after the last line.
const end = -1

// maxDepth is the largest depth of collections. Records are far less deep; it bounds types that contain themselves.
const maxDepth = 50

// maxKey is the largest length of a key, in bytes. YAML allows 1024 characters up to the colon.
const maxKey = 500

// next goes from the beginning of a line to the first line with content, past its indentation. It reports false at a line
// that separates documents or is a directive.
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

// marker reports whether the line separates documents or is a directive.
func (p *parser) marker() bool {
	rest := p.text[p.at:]
	return rest[0] == '%' || len(rest) >= 3 && (string(rest[:3]) == "---" || string(rest[:3]) == "...")
}

// endLine goes from the end of a value to the next line with content. Only a comment may follow the value.
func (p *parser) endLine() bool {
	p.spaces()
	if !p.ended(p.at) && (p.text[p.at] != '#' || p.text[p.at-1] != ' ') {
		return false
	}
	p.skipLine()
	return p.next()
}

// spaces goes past spaces.
func (p *parser) spaces() {
	for p.at < len(p.text) && p.text[p.at] == ' ' {
		p.at++
	}
}

// ended reports whether a line ends at an offset. In a clean text, a carriage return stands only before a line feed.
func (p *parser) ended(at int) bool {
	return at >= len(p.text) || p.text[at] == '\n' || p.text[at] == '\r'
}

// apart reports whether a space or the end of the line is at an offset.
func (p *parser) apart(at int) bool { return p.ended(at) || p.text[at] == ' ' }
