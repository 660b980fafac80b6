package editor

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"

	"github.com/tailscale/hujson"

	"gongshi/generator/problem"
)

// document is a file of settings: JSON with comments, which are kept where they are.
type document struct {
	whole     hujson.Value
	root      *hujson.Object
	unit      string // by which it is indented
	bom, crlf bool
}

var bom = []byte("\xEF\xBB\xBF")

// open reads settings. Nothing at all is taken for { }. Where they are no settings it says why.
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

// indent is what stands before something on its line, if a line begins there.
func indent(before hujson.Extra) (string, bool) {
	i := bytes.LastIndexByte(before, '\n')
	own := string(before[i+1:])
	return own, i >= 0 && strings.Trim(own, " \t") == ""
}

// text is the document as it stands now; what was not touched has the same bytes.
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

// find returns the member of a name, and how often it is there.
func find(o *hujson.Object, name string) (at *hujson.ObjectMember, n int) {
	for i := range o.Members {
		if key, is := o.Members[i].Name.Value.(hujson.Literal); is && key.String() == name {
			at = &o.Members[i]
			n++
		}
	}
	return at, n
}

// same tells whether a value of the document is what it should be.
func same(v hujson.Value, want any) bool {
	v = v.Clone()
	v.Minimize()
	var have, wanted any
	text, err := json.Marshal(want)
	return err == nil && json.Unmarshal(v.Pack(), &have) == nil && json.Unmarshal(text, &wanted) == nil && reflect.DeepEqual(have, wanted)
}

// appendMember puts a member at the end of an object that is indented as outer says, on a line of its own.
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

// appendElement puts an element at the end of a list.
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

// follow says what stands before and after a value that follows the last one, and before the closing bracket: comments
// that stood there stay above the new value, and a comma at the end stays a habit.
func follow(last *hujson.Value, end hujson.Extra, own, outer string) (before, after, closing hujson.Extra) {
	if last != nil && last.AfterExtra != nil {
		after = hujson.Extra{}
	}
	if as, is := indent(end); is {
		outer = as
	}
	return hujson.Extra(strings.TrimRight(string(end), " \t\n") + "\n" + own), after, hujson.Extra("\n" + outer)
}

// value is a text, a list or a mapping as a value of the document, on a line that is indented.
func (d *document) value(content any, own string) hujson.Value {
	text, _ := json.MarshalIndent(content, own, d.unit) // texts can always be written, and read
	v, _ := hujson.Parse(text)
	return v
}
