package plainyaml

import "bytes"

// key reads a key and its colon. It refuses keys that yaml.v3 does not take as text. stop is the class of bytes that may end
// a plain key.
func (p *parser) key(stop byte) (key []byte, ok bool) {
	if p.ended(p.at) {
		return nil, false
	}
	start := p.at
	key, plain, ok := p.scalar(stop)
	if !ok || plain && null(key) || string(key) == "<<" {
		return nil, false
	}
	p.spaces()
	if !p.is(':') || !p.apart(p.at+1) || p.at-start > maxKey {
		return nil, false
	}
	p.at++
	return key, true
}

// scalar reads a plain or quoted scalar. Its text is valid until the next scalar is read. stop is the class of bytes that may
// end a plain scalar.
func (p *parser) scalar(stop byte) (text []byte, plain, ok bool) {
	switch {
	case p.is('"'):
		text, ok = p.double()
	case p.is('\''):
		text, ok = p.single()
	default:
		text, ok = p.plain(stop)
		plain = true
	}
	return text, plain, ok
}

// plain reads a plain scalar, without the spaces behind it. stop is the class of bytes that may end it.
func (p *parser) plain(stop byte) ([]byte, bool) {
	if p.at >= len(p.text) || class[p.text[p.at]]&indicates != 0 {
		return nil, false
	}
	if p.text[p.at] == '-' && (p.apart(p.at+1) || class[p.text[p.at+1]]&indicates != 0) {
		return nil, false
	}
	start := p.at
	for ; p.at < len(p.text); p.at++ {
		c := p.text[p.at]
		if class[c]&stop == 0 {
			continue
		}
		if c == ':' && !p.apart(p.at+1) || c == '#' && p.text[p.at-1] != ' ' {
			continue
		}
		break
	}
	text := bytes.TrimRight(p.text[start:p.at], " ")
	return text, string(text) != "<<"
}

// single reads a scalar in single quotes.
func (p *parser) single() ([]byte, bool) {
	p.at++
	start, doubled := p.at, false
	for ; !p.ended(p.at); p.at++ {
		if p.text[p.at] != '\'' {
			continue
		}
		if p.at+1 < len(p.text) && p.text[p.at+1] == '\'' {
			p.at++
			doubled = true
			continue
		}
		text := p.text[start:p.at]
		p.at++
		if doubled {
			text = bytes.ReplaceAll(text, []byte("''"), []byte("'"))
		}
		return text, true
	}
	return nil, false
}

// double reads a scalar in double quotes, with the escapes \n, \t, \" and \\.
func (p *parser) double() ([]byte, bool) {
	p.at++
	start := p.at
	for ; !p.ended(p.at); p.at++ {
		switch p.text[p.at] {
		case '"':
			p.at++
			return p.text[start : p.at-1], true
		case '\\':
			return p.escaped(start)
		}
	}
	return nil, false
}

// escaped reads the rest of a scalar in double quotes, from its first escape on. start is the offset of its text.
func (p *parser) escaped(start int) ([]byte, bool) {
	p.buf = append(p.buf[:0], p.text[start:p.at]...)
	for ; !p.ended(p.at); p.at++ {
		c := p.text[p.at]
		if c == '"' {
			p.at++
			return p.buf, true
		}
		if c == '\\' {
			if p.at++; p.ended(p.at) {
				return nil, false
			}
			switch c = p.text[p.at]; c {
			case 'n':
				c = '\n'
			case 't':
				c = '\t'
			case '"', '\\':
			default:
				return nil, false
			}
		}
		p.buf = append(p.buf, c)
	}
	return nil, false
}
