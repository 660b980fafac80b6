package plainyaml

import "reflect"

// flow decodes a flow collection that stands on one line, and stops behind it.
func (p *parser) flow(plan *plan, v reflect.Value) (ok bool) {
	if p.depth++; p.depth > maxDepth {
		return false
	}
	if p.text[p.at] == '[' {
		ok = p.flowSequence(plan, v)
	} else {
		ok = p.flowMapping(plan, v)
	}
	p.depth--
	return ok
}

func (p *parser) flowSequence(plan *plan, v reflect.Value) bool {
	l, ok := enlist(plan, v, p.items())
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
		plan, v := l.add()
		if !p.item(plan, v, false) || !p.separated(']') {
			return false
		}
	}
}

func (p *parser) flowMapping(plan *plan, v reflect.Value) bool {
	f, ok := fill(plan, v)
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
		plan, v, ok := f.open(key)
		if !ok {
			return false
		}
		p.spaces()
		if p.is(',') || p.is('}') {
			missing(plan, v)
		} else if !p.item(plan, v, true) {
			return false
		}
		if !f.close() || !p.separated('}') {
			return false
		}
	}
}

// item decodes one value within a flow collection. empty says whether it may be null.
func (p *parser) item(plan *plan, v reflect.Value, empty bool) bool {
	if p.is('[') || p.is('{') {
		return p.flow(plan, v)
	}
	text, plain, ok := p.scalar(stopsFlow)
	return ok && set(plan, v, text, plain, empty)
}

// separated goes past the comma after an item, if there is one; else the collection must end here.
func (p *parser) separated(closing byte) bool {
	p.spaces()
	if p.is(',') {
		p.at++
		return true
	}
	return p.is(closing)
}

func (p *parser) is(c byte) bool { return p.at < len(p.text) && p.text[p.at] == c }

// items counts the items of the flow sequence that begins here, roughly.
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
