package plainyaml

import (
	"bytes"
	"reflect"
)

// root decodes the value that the whole text holds. The parser is at its first byte.
func (p *parser) root(shape *shape, v reflect.Value) bool {
	if c := p.text[p.at]; c == '[' || c == '{' {
		return p.flow(shape, v) && p.endLine()
	}
	return p.block(shape, v, 0)
}

// block decodes a block collection that is indented by n. The parser is at its first key or dash.
func (p *parser) block(shape *shape, v reflect.Value, n int) bool {
	if p.dash() {
		return p.sequence(shape, v, n, false)
	}
	return p.mapping(shape, v, n)
}

// dash reports whether an entry of a block sequence begins here.
func (p *parser) dash() bool {
	return p.text[p.at] == '-' && p.apart(p.at+1)
}

// mapping decodes a block mapping indented by n; the parser is at its first key.
func (p *parser) mapping(shape *shape, v reflect.Value, n int) bool {
	f, ok := newFiller(shape, v)
	if p.depth++; !ok || p.depth > maxDepth {
		return false
	}
	for {
		key, ok := p.key(stops)
		if !ok {
			return false
		}
		shape, v, ok := f.open(key)
		if !ok || !p.value(shape, v, n) || !f.close() {
			return false
		}
		if p.indent < n {
			p.depth--
			return true
		}
		if p.indent > n {
			return false
		}
	}
}

// value decodes the value of a key in a mapping that is indented by n. The value stands on the line of the key or below it.
// The parser stops at the next line with content.
func (p *parser) value(shape *shape, v reflect.Value, n int) bool {
	p.spaces()
	if !p.ended(p.at) && p.text[p.at] != '#' {
		return p.inline(shape, v, n, true)
	}
	if !p.endLine() {
		return false
	}
	switch {
	case p.indent > n:
		return p.block(shape, v, p.indent)
	case p.indent == n && p.dash():
		return p.sequence(shape, v, n, true)
	}
	missing(shape, v)
	return true
}

// inline decodes a value that begins on this line, in a collection that is indented by n. nullable says whether it may be
// null. The parser stops at the next line with content.
func (p *parser) inline(shape *shape, v reflect.Value, n int, nullable bool) bool {
	switch p.text[p.at] {
	case '[', '{':
		return p.flow(shape, v) && p.endLine()
	case '|':
		text, ok := p.literal(n)
		return ok && set(shape, v, text, false, nullable)
	}
	text, plain, ok := p.scalar(stops)
	return ok && set(shape, v, text, plain, nullable) && p.endLine()
}

// sequence decodes a block sequence that is indented by n. The parser is at its first dash. below says that the sequence is
// the value of a key with the same indentation: then the next key ends it.
func (p *parser) sequence(shape *shape, v reflect.Value, n int, below bool) bool {
	l, ok := newList(shape, v, p.entries(n))
	if p.depth++; !ok || p.depth > maxDepth {
		return false
	}
	for {
		dash := p.at
		p.at++
		p.spaces()
		if p.ended(p.at) || p.text[p.at] == '#' {
			return false
		}
		shape, v := l.add()
		if !p.entry(shape, v, n, n+p.at-dash) {
			return false
		}
		switch {
		case p.indent < n || p.indent == n && below && !p.dash():
			p.depth--
			return true
		case p.indent > n || !p.dash():
			return false
		}
	}
}

// entry decodes an entry of a sequence that is indented by n. The entry begins in the given column. The type decides whether
// it must be a mapping.
func (p *parser) entry(shape *shape, v reflect.Value, n, column int) bool {
	inner := shape
	for inner.kind == reflect.Pointer {
		inner = inner.elem
	}
	if c := p.text[p.at]; c != '{' && (inner.kind == reflect.Struct || inner.kind == reflect.Map) {
		return p.mapping(shape, v, column)
	}
	return p.inline(shape, v, n, false)
}

// entries estimates the number of entries of the block sequence that begins here. It sets the capacity of the slice.
func (p *parser) entries(n int) int {
	count := 1
	for rest := p.text[p.at:]; ; {
		i := bytes.IndexByte(rest, '\n')
		if i < 0 {
			return count
		}
		rest = rest[i+1:]
		indent := 0
		for indent < len(rest) && indent <= n && rest[indent] == ' ' {
			indent++
		}
		switch {
		case indent > n || indent == len(rest):
		case rest[indent] == '\n' || rest[indent] == '\r' || rest[indent] == '#':
		case indent == n && rest[indent] == '-':
			count++
		default:
			return count
		}
	}
}

// skipLine goes to the beginning of the next line, or to the end of the text.
func (p *parser) skipLine() {
	if i := bytes.IndexByte(p.text[p.at:], '\n'); i >= 0 {
		p.at += i + 1
		return
	}
	p.at = len(p.text)
}
