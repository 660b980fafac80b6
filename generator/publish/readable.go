package publish

import (
	"bytes"
	"net/url"
	"path"
	"strconv"

	"golang.org/x/net/html"
)

// readable is the text of a file as its readers get it: entities decoded, tags taken away where they would split a word. It
// has the lines of the file. What stands apart is parted by a form feed, which no page prints.
type readable struct {
	shown []byte // what is between the tags
	tags  []byte // what is in them: alt, title, href, content …
}

const apart = '\f'

// inline are the elements that stand inside of a word or number: what they enclose goes on from what is before it.
var inline = words("a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strong sub sup time tspan tt u var wbr")

// tag adds a form feed where an element begins or ends, unless it may stand inside a word.
func (r *readable) tag(name []byte) {
	if !inline[string(name)] {
		r.shown = append(r.shown, apart)
	}
}

// end notes the end of an element from its tag: the tokenizer would make a copy of its name.
func (r *readable) end(raw []byte) {
	name := raw[min(2, len(raw)):]
	if i := bytes.IndexAny(name, " \t\r\n\f/>"); i >= 0 {
		name = name[:i]
	}
	r.tag(name)
}

// text adds a text that is shown.
func (r *readable) text(raw []byte) {
	if bytes.IndexByte(raw, '&') >= 0 {
		raw = []byte(html.UnescapeString(string(raw)))
	}
	r.shown = append(r.shown, raw...)
}

// attribute adds a value; if it is an escaped address, also without escapes.
func (r *readable) attribute(key, value []byte) {
	if len(value) == 0 || string(key) == "integrity" {
		return
	}
	r.tags = append(append(r.tags, value...), apart)
	if bytes.Contains(value, []byte("%3")) || bytes.Contains(value, []byte("%40")) { // a digit, an @
		if plain, err := url.PathUnescape(string(value)); err == nil {
			r.tags = append(append(r.tags, plain...), apart)
		}
	}
}

// lines keeps both texts at the line that a token ends on; text says that it was shown, with its lines.
func (r *readable) lines(raw []byte, text bool) {
	for range bytes.Count(raw, []byte{'\n'}) {
		r.tags = append(r.tags, '\n')
		if !text {
			r.shown = append(r.shown, '\n')
		}
	}
}

// other reads a file that is no page.
func (r *readable) other(name string, data []byte) {
	switch path.Ext(name) {
	case ".xml":
		r.feed(data)
	case ".json", ".webmanifest":
		if data = unescaped(data); bytes.Contains(data, []byte("</")) {
			r.markup(data)
			return
		}
		r.shown = append(r.shown, data...)
	case ".ics":
		r.shown = append(r.shown, calendar(data)...)
	case ".txt", ".csv", ".css", ".js":
		r.shown = append(r.shown, data...)
	}
}

// feed reads XML whose texts are pages themselves.
func (r *readable) feed(data []byte) {
	z := html.NewTokenizer(bytes.NewReader(data))
	for z.Next() != html.ErrorToken {
		r.token(z, func(text []byte) {
			if bytes.IndexByte(text, '<') < 0 {
				r.shown = append(r.shown, text...)
				return
			}
			var inner readable
			inner.markup(text)
			r.shown = append(r.shown, inner.shown...)
			r.tags = append(r.tags, bytes.ReplaceAll(inner.tags, []byte{'\n'}, []byte{apart})...)
		})
	}
}

func (r *readable) markup(data []byte) {
	z := html.NewTokenizer(bytes.NewReader(data))
	for z.Next() != html.ErrorToken {
		r.token(z, func(text []byte) { r.shown = append(r.shown, text...) })
	}
}

func (r *readable) token(z *html.Tokenizer, text func([]byte)) {
	token := z.Token()
	raw := z.Raw()
	switch token.Type {
	case html.TextToken:
		text([]byte(token.Data))
		r.lines(raw, true)
		return
	case html.CommentToken, html.DoctypeToken:
		r.shown = append(append(append(r.shown, apart), token.Data...), apart)
	default:
		r.tag([]byte(token.Data))
		for _, a := range token.Attr {
			r.attribute([]byte(a.Key), []byte(a.Val))
		}
	}
	r.lines(raw, token.Type == html.CommentToken)
}

// unescaped decodes \u0031 as JSON writes it.
func unescaped(data []byte) []byte {
	if !bytes.Contains(data, []byte(`\u`)) {
		return data
	}
	var out []byte
	for i := 0; i < len(data); i++ {
		if data[i] == '\\' && i+5 < len(data) && data[i+1] == 'u' {
			if r, err := strconv.ParseUint(string(data[i+2:i+6]), 16, 32); err == nil {
				out = append(out, string(rune(r))...)
				i += 5
				continue
			}
		}
		out = append(out, data[i])
	}
	return out
}

// calendar joins the lines that iCalendar folds, and leaves out UIDs, which have the form of mail addresses.
func calendar(data []byte) []byte {
	for _, fold := range []string{"\r\n ", "\n ", "\r\n\t", "\n\t"} {
		data = bytes.ReplaceAll(data, []byte(fold), nil)
	}
	var out []byte
	for line := range bytes.Lines(data) {
		if bytes.HasPrefix(line, []byte("UID:")) {
			line = []byte{'\n'}
		}
		out = append(out, line...)
	}
	return out
}
