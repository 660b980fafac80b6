package plainyaml

import "reflect"

// flow decodes a flow collection on one line. The parser stops behind its closing bracket.
func (p *parser) flow(shape *shape, v reflect.Value) (ok bool) {
	if p.depth++; p.depth > maxDepth {
		return false
	}
	if p.text[p.at] == '[' {
		ok = p.flowSequence(shape, v)
	} else {
		ok = p.flowMapping(shape, v)
	}
	p.depth--
	return ok
}

func (p *parser) flowSequence(shape *shape, v reflect.Value) bool {
	l, ok := newList(shape, v, p.items())
	if !ok {
		return false
	}
	p.at++
	for {
		p.spaces()
		if p.is(']') {
			p.at++
			return true
		}
		shape, v := l.add()
		if !p.item(shape, v, false) || !p.separated(']') {
			return false
		}
	}
}

func (p *parser) flowMapping(shape *shape, v reflect.Value) bool {
	f, ok := newFiller(shape, v)
	if !ok {
		return false
	}
	p.at++
	for {
		p.spaces()
		if p.is('}') {
			p.at++
			return true
		}
		key, ok := p.key(stopsFlow)
		if !ok {
			return false
		}
		shape, v, ok := f.open(key)
		if !ok {
			return false
		}
		p.spaces()
		if p.is(',') || p.is('}') {
			missing(shape, v)
		} else if !p.item(shape, v, true) {
			return false
		}
		if !f.close() || !p.separated('}') {
			return false
		}
	}
}

// item decodes one value in a flow collection. nullable says whether it may be null.
func (p *parser) item(shape *shape, v reflect.Value, nullable bool) bool {
	if p.is('[') || p.is('{') {
		return p.flow(shape, v)
	}
	text, plain, ok := p.scalar(stopsFlow)
	return ok && set(shape, v, text, plain, nullable)
}

// separated goes past the comma after an item. Without a comma, it reports whether the collection ends here.
func (p *parser) separated(closing byte) bool {
	p.spaces()
	if p.is(',') {
		p.at++
		return true
	}
	return p.is(closing)
}

// is reports whether the next byte is c.
func (p *parser) is(c byte) bool { return p.at < len(p.text) && p.text[p.at] == c }

// items estimates the number of items of the flow sequence that begins here.
func (p *parser) items() int {
	count, depth := 1, 0
	for i := p.at; !p.ended(i); i++ {
		switch p.text[i] {
		case '[', '{':
			depth++
		case ',':
			if depth == 1 {
				count++
			}
		case ']', '}':
			if depth--; depth > 0 {
				continue
			}
			if i == p.at+1 {
				return 0
			}
			return count
		}
	}
	return count
}
