package plainyaml

import (
	"bytes"
	"reflect"
)

// root decodes the one node of the text; the parser is at its first byte.
func (p *parser) root(plan *plan, v reflect.Value) bool {
	if c := p.text[p.at]; c == '[' || c == '{' {
		return p.flow(plan, v) && p.endLine()
	}
	return p.block(plan, v, 0)
}

// block decodes a block collection whose first line was reached and which is indented by n.
func (p *parser) block(plan *plan, v reflect.Value, n int) bool {
	if p.dash() {
		return p.sequence(plan, v, n, false)
	}
	return p.mapping(plan, v, n)
}

// dash tells whether an entry of a sequence begins here.
func (p *parser) dash() bool {
	return p.text[p.at] == '-' && p.apart(p.at+1)
}

// mapping decodes a block mapping indented by n; the parser is at its first key.
func (p *parser) mapping(plan *plan, v reflect.Value, n int) bool {
	f, ok := fill(plan, v)
	if p.depth++; !ok || p.depth > maxDepth {
		return false
	}
	for {
		key, ok := p.key(stops)
		if !ok {
			return false
		}
		plan, v, ok := f.open(key)
		if !ok || !p.value(plan, v, n) || !f.close() {
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

// value decodes what stands after a key of a mapping indented by n, on the same line or below, and goes on to the next
// line.
func (p *parser) value(plan *plan, v reflect.Value, n int) bool {
	p.spaces()
	if !p.ended(p.at) && p.text[p.at] != '#' {
		return p.inline(plan, v, n, true)
	}
	if !p.endLine() {
		return false
	}
	switch {
	case p.indent > n:
		return p.block(plan, v, p.indent)
	case p.indent == n && p.dash():
		return p.sequence(plan, v, n, true)
	}
	missing(plan, v)
	return true
}

// inline decodes a value that begins on this line, within a collection indented by n, and goes on to the next line. empty
// says whether it may be null.
func (p *parser) inline(plan *plan, v reflect.Value, n int, empty bool) bool {
	switch p.text[p.at] {
	case '[', '{':
		return p.flow(plan, v) && p.endLine()
	case '|':
		text, ok := p.literal(n)
		return ok && set(plan, v, text, false, empty)
	}
	text, plain, ok := p.scalar(stops)
	return ok && set(plan, v, text, plain, empty) && p.endLine()
}

// sequence decodes a block sequence indented by n; the parser is at its first dash. A sequence that stands below a key of
// the same indentation ends where the next key begins.
func (p *parser) sequence(plan *plan, v reflect.Value, n int, below bool) bool {
	l, ok := enlist(plan, v, p.entries(n))
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
		plan, v := l.add()
		if !p.entry(plan, v, n, n+p.at-dash) {
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

// entry decodes an entry of a sequence indented by n that begins in a column. It goes by the type what it should be.
func (p *parser) entry(plan *plan, v reflect.Value, n, column int) bool {
	inner := plan
	for inner.kind == reflect.Pointer {
		inner = inner.elem
	}
	if c := p.text[p.at]; c != '{' && (inner.kind == reflect.Struct || inner.kind == reflect.Map) {
		return p.mapping(plan, v, column)
	}
	return p.inline(plan, v, n, false)
}

// entries counts the entries of the block sequence that begins here, roughly, so that the slice gets its size at once.
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

func (p *parser) skipLine() {
	if i := bytes.IndexByte(p.text[p.at:], '\n'); i >= 0 {
		p.at += i + 1
		return
	}
	p.at = len(p.text)
}
