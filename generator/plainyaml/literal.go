package plainyaml

import "bytes"

// literal reads a literal block scalar, | or |-, in a collection that is indented by n. The parser stops at the next line with
// content. The text is valid until the next scalar is read.
func (p *parser) literal(n int) ([]byte, bool) {
	strip, ok := p.literalHead()
	if !ok {
		return nil, false
	}
	p.buf = p.buf[:0]
	indent := 0 // of the text; known from its first line on
	breaks := 0 // read, but not yet written
	for p.at < len(p.text) {
		start := p.at
		for p.at < len(p.text) && p.text[p.at] == ' ' && (indent == 0 || p.at-start < indent) {
			p.at++
		}
		spaces := p.at - start
		if p.at == len(p.text) {
			if indent == 0 {
				return nil, false
			}
			break // nothing but spaces at the end of the file
		}
		if p.ended(p.at) { // an empty line
			if indent == 0 && spaces > 0 {
				return nil, false // it may be indented more than the text
			}
			breaks++
			p.skipLine()
			continue
		}
		if indent == 0 {
			if spaces <= n {
				return nil, false
			}
			indent = spaces
		}
		if spaces < indent {
			p.at = start
			break
		}
		for ; breaks > 0; breaks-- {
			p.buf = append(p.buf, '\n')
		}
		from := p.at
		p.skipLine()
		line := p.text[from:p.at]
		if bytes.HasSuffix(line, []byte("\n")) {
			line = bytes.TrimSuffix(line[:len(line)-1], []byte("\r"))
			breaks = 1
		}
		p.buf = append(p.buf, line...)
	}
	if indent == 0 {
		return nil, false
	}
	if breaks > 0 && !strip {
		p.buf = append(p.buf, '\n')
	}
	return p.buf, p.next()
}

// literalHead reads the line of | or |-. strip says that it is |-.
func (p *parser) literalHead() (strip, ok bool) {
	p.at++
	if strip = p.is('-'); strip {
		p.at++
	}
	p.spaces()
	if !p.ended(p.at) {
		return false, false
	}
	p.skipLine()
	return strip, true
}
