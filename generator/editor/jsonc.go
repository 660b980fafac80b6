package editor

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"

	"github.com/tailscale/hujson"

	"gongshi/generator/problem"
)

// document is a settings file: JSON with comments.
type document struct {
	whole     hujson.Value
	root      *hujson.Object
	unit      string // the indentation of one level
	bom, crlf bool   // the file has a byte order mark, and CRLF
}

var bom = []byte("\xEF\xBB\xBF")

// open reads settings. An empty text is read as { }. If text is not a settings file, the document is nil, and the text
// returned says why.
func open(text []byte) (*document, problem.Text) {
	d := &document{bom: bytes.HasPrefix(text, bom), crlf: bytes.Contains(text, []byte("\r\n"))}
	text = bytes.ReplaceAll(bytes.TrimPrefix(text, bom), []byte("\r\n"), []byte("\n"))
	if len(bytes.TrimSpace(text)) == 0 {
		text = []byte("{\n}\n")
	}
	var err error
	if d.whole, err = hujson.Parse(text); err != nil {
		return nil, problem.Say("有写错的地方（%[1]s）", "something is not JSON (%[1]s)", strings.TrimPrefix(err.Error(), "hujson: "))
	}
	var is bool
	if d.root, is = d.whole.Value.(*hujson.Object); !is {
		return nil, problem.Say("最外层不是 { }", "the whole is not an object")
	}
	d.unit = "  "
	if len(d.root.Members) > 0 {
		if own, is := indent(d.root.Members[0].Name.BeforeExtra); is && own != "" {
			d.unit = own
		}
	}
	return d, problem.Text{}
}

// indent returns the blanks between the beginning of a line and a value; before is what stands before the value. It reports
// false if the value is not the first on its line.
func indent(before hujson.Extra) (string, bool) {
	i := bytes.LastIndexByte(before, '\n')
	own := string(before[i+1:])
	return own, i >= 0 && strings.Trim(own, " \t") == ""
}

// text returns the document. Parts that were not changed have the same bytes.
func (d *document) text() []byte {
	text := d.whole.Pack()
	if d.crlf {
		text = bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
	}
	if d.bom {
		text = append(bytes.Clone(bom), text...)
	}
	return text
}

// find returns the last member with a name, and how many there are.
func find(o *hujson.Object, name string) (at *hujson.ObjectMember, n int) {
	for i := range o.Members {
		if key, is := o.Members[i].Name.Value.(hujson.Literal); is && key.String() == name {
			at = &o.Members[i]
			n++
		}
	}
	return at, n
}

// same reports whether a value of the document equals want as JSON.
func same(v hujson.Value, want any) bool {
	v = v.Clone()
	v.Minimize()
	var have, wanted any
	text, err := json.Marshal(want)
	return err == nil && json.Unmarshal(v.Pack(), &have) == nil && json.Unmarshal(text, &wanted) == nil && reflect.DeepEqual(have, wanted)
}

// appendMember adds a member at the end of an object, on a line of its own. outer is the indentation of the object.
func (d *document) appendMember(o *hujson.Object, name string, content any, outer string) *hujson.ObjectMember {
	own, last := outer+d.unit, (*hujson.Value)(nil)
	if n := len(o.Members); n > 0 {
		last = &o.Members[n-1].Value
		if as, is := indent(o.Members[0].Name.BeforeExtra); is {
			own = as
		}
	}
	m := hujson.ObjectMember{Name: d.value(name, own), Value: d.value(content, own)}
	m.Value.BeforeExtra = hujson.Extra(" ")
	m.Name.BeforeExtra, m.Value.AfterExtra, o.AfterExtra = follow(last, o.AfterExtra, own, outer)
	o.Members = append(o.Members, m)
	return &o.Members[len(o.Members)-1]
}

// appendElement adds an element at the end of a list, on a line of its own. outer is the indentation of the list.
func (d *document) appendElement(a *hujson.Array, content any, outer string) {
	own, last := outer+d.unit, (*hujson.Value)(nil)
	if n := len(a.Elements); n > 0 {
		last = &a.Elements[n-1]
		if as, is := indent(a.Elements[0].BeforeExtra); is {
			own = as
		}
	}
	v := d.value(content, own)
	v.BeforeExtra, v.AfterExtra, a.AfterExtra = follow(last, a.AfterExtra, own, outer)
	a.Elements = append(a.Elements, v)
}

// follow returns what stands before and after a new last value, and before the closing bracket. last is the value before it;
// end is what stood before the closing bracket. Comments in end stay above the new value. If last has a comma behind it, so
// has the new value.
func follow(last *hujson.Value, end hujson.Extra, own, outer string) (before, after, closing hujson.Extra) {
	if last != nil && last.AfterExtra != nil {
		after = hujson.Extra{}
	}
	if as, is := indent(end); is {
		outer = as
	}
	return hujson.Extra(strings.TrimRight(string(end), " \t\n") + "\n" + own), after, hujson.Extra("\n" + outer)
}

// value returns a text, a list or a mapping as a value of the document. own is the indentation of its line.
func (d *document) value(content any, own string) hujson.Value {
	text, _ := json.MarshalIndent(content, own, d.unit) // texts, lists and mappings of texts give no error
	v, _ := hujson.Parse(text)
	return v
}
