package publish

import (
	"bytes"
	"net/url"
	"path"
	"strconv"

	"golang.org/x/net/html"
)

// readable is the text of a file in the form in which readers see it: entities are decoded, and tags inside a word are removed.
// Both texts have the lines of the file.
type readable struct {
	shown []byte // the text between the tags
	tags  []byte // the values of attributes: alt, title, href, content …
}

// apart separates texts that do not belong together. It is a form feed, which no page prints.
const apart = '\f'

// inline holds the elements that may stand inside a word or number: their text joins the text around them.
var inline = words("a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strong sub sup time tspan tt u var wbr")

// tag adds a form feed where an element begins or ends, unless it may stand inside a word.
func (r *readable) tag(name []byte) {
	if !inline[string(name)] {
		r.shown = append(r.shown, apart)
	}
}

// end handles the end tag of an element. It takes the name from the raw tag, because the tokenizer would copy the name.
func (r *readable) end(raw []byte) {
	name := raw[min(2, len(raw)):]
	if i := bytes.IndexAny(name, " \t\r\n\f/>"); i >= 0 {
		name = name[:i]
	}
	r.tag(name)
}

// text adds text between tags.
func (r *readable) text(raw []byte) {
	if bytes.IndexByte(raw, '&') >= 0 {
		raw = []byte(html.UnescapeString(string(raw)))
	}
	r.shown = append(r.shown, raw...)
}

// attribute adds the value of an attribute. An address with escapes is added a second time, unescaped.
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

// lines brings both texts to the line on which a token ends. If the token is text, its line feeds are already in shown.
func (r *readable) lines(raw []byte, text bool) {
	for range bytes.Count(raw, []byte{'\n'}) {
		r.tags = append(r.tags, '\n')
		if !text {
			r.shown = append(r.shown, '\n')
		}
	}
}

// other reads a file that is not an HTML page. A file that is no text gives nothing.
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

// feed reads XML. Its texts may be HTML themselves, as in a news feed.
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

// calendar returns an iCalendar file with its folded lines joined and without its UIDs, which have the form of mail addresses.
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
