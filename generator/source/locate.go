package source

import (
	"bytes"
	"cmp"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"gongshi/generator/problem"
)

// document is a record file of which lines are looked for.
type document struct {
	text   []byte
	offset int // lines before the YAML begins
	root   *yaml.Node
}

// Locate gives every problem that names a field its line, column and source line. It drops problems that only follow from
// what could not be read: those about a field of which s.Problems tells, such as a missing field that is there but misspelt,
// and those of a rule whose causes are faulty. causes names, for each rule that checks records against others, the files and
// folders of these others; a folder ends with a slash.
func (s *Content) Locate(found problem.List, causes map[string][]string) problem.List {
	told := map[string]bool{}
	for _, p := range s.Problems {
		if p.Field != "" {
			told[p.Path+"\n"+p.Field] = true
		}
	}
	following := s.following(causes)
	var located problem.List
	for _, p := range found {
		if p.Field != "" && followed(told, p) || following[p.Rule] {
			continue
		}
		if p.Path != "" && p.Excerpt == "" {
			s.locate(&p)
		}
		located = append(located, p)
	}
	return located
}

// followed tells whether a field, or what it stands in, has been told of.
func followed(told map[string]bool, p problem.Problem) bool {
	for field := p.Field; field != ""; field = field[:max(strings.LastIndexAny(field, ".["), 0)] {
		if told[p.Path+"\n"+field] {
			return true
		}
	}
	return false
}

// following returns the rules of which a cause is faulty. A fault counts where it hides what other records are checked
// against: the whole file, or one of the keys that tell its entries apart.
func (s *Content) following(causes map[string][]string) map[string]bool {
	var faulty []string
	for _, p := range s.Problems {
		if p.Field == "" || strings.Contains(" name id level term from kind ", " "+lastKey(p.Field)+" ") {
			faulty = append(faulty, p.Path)
		}
	}
	following := map[string]bool{}
	for rule, places := range causes {
		following[rule] = slices.ContainsFunc(places, func(place string) bool {
			return slices.ContainsFunc(faulty, func(path string) bool { return strings.HasPrefix(path, place) })
		})
	}
	return following
}

func (s *Content) locate(p *problem.Problem) {
	d := s.document(p.Path)
	if d == nil {
		return
	}
	if p.Line == 0 && d.root != nil {
		field, inner, _ := strings.Cut(p.Field, "#")
		n := find(d.root, field)
		p.Line, p.Col = n.Line+d.offset, n.Column
		if inner == "" {
			p.Width = cmp.Or(p.Width, widthOf(n))
		} else {
			line, col := d.inside(n, inner)
			p.Line, p.Col = line+d.offset, col
		}
	}
	if p.Line > 0 {
		p.Excerpt = lineOf(d.text, p.Line)
	}
}

// document reads a file again, once.
func (s *Content) document(name string) *document {
	if d, known := s.lines[name]; known {
		return d
	}
	var d *document
	if ext := path.Ext(name); ext == ".yaml" || ext == ".md" {
		info, err := s.root.Stat(filepath.FromSlash(name))
		if err != nil || !info.Mode().IsRegular() || info.Size() > MaxRecord { // a pipe would never end
			return nil
		}
		if in, err := s.root.Open(filepath.FromSlash(name)); err == nil {
			defer in.Close()
			var text bytes.Buffer
			_, _ = text.ReadFrom(in)
			d = &document{text: bytes.TrimPrefix(text.Bytes(), bom)}
			yml := d.text
			if ext == ".md" {
				if head, _, _, err := front(d.text); err == nil {
					yml, d.offset = head, 1
				}
			}
			var n yaml.Node
			if guarded(func() error { return yaml.Unmarshal(yml, &n) }) == nil && len(n.Content) > 0 {
				d.root = n.Content[0]
			}
		}
	}
	s.lines[name] = d
	return d
}

// inside turns a place in a text, 3:5, into one of the file. Of a text that is folded or escaped only the first line is
// known to stand as it is.
func (d *document) inside(n *yaml.Node, place string) (line, col int) {
	before, after, _ := strings.Cut(place, ":")
	line, _ = strconv.Atoi(before)
	col, _ = strconv.Atoi(after)
	switch {
	case n.Kind != yaml.ScalarNode:
		return n.Line, n.Column
	case n.Style&yaml.LiteralStyle != 0:
		for first := n.Line + 1; ; first++ { // the indentation is that of the first line that is not blank
			text := lineOf(d.text, first+d.offset)
			if strings.TrimSpace(text) != "" || first > n.Line+line {
				return n.Line + line, indentation([]byte(text)) + col - 1
			}
		}
	case n.Style&yaml.FoldedStyle != 0 || line > 1:
		return n.Line, n.Column
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		return n.Line, n.Column + col
	}
	return n.Line, n.Column + col - 1
}

// find goes down the tree along the path of a field, to the deepest node that exists. A value that is a text is shown
// itself, any other by its key; with a colon at the end of the path, the key is meant.
func find(root *yaml.Node, field string) *yaml.Node {
	at, show := root, root
	field, wantsKey := strings.CutSuffix(field, ":")
	for _, step := range steps(field) {
		if index, err := strconv.Atoi(strings.TrimPrefix(step, "[")); err == nil && step[0] == '[' {
			if at.Kind != yaml.SequenceNode || index >= len(at.Content) {
				return show
			}
			at = at.Content[index]
			show = at
			continue
		}
		if at.Kind != yaml.MappingNode {
			return show
		}
		i := slices.IndexFunc(at.Content, func(n *yaml.Node) bool { return n.Value == step })
		for i >= 0 && i%2 == 1 { // a value, not a key
			next := slices.IndexFunc(at.Content[i+1:], func(n *yaml.Node) bool { return n.Value == step })
			if next < 0 {
				return show
			}
			i += 1 + next
		}
		if i < 0 {
			return show
		}
		key, value := at.Content[i], at.Content[i+1]
		at, show = value, key
		if value.Kind == yaml.ScalarNode && value.Value != "" && !wantsKey {
			show = value
		}
	}
	return show
}

// steps splits duties[1].kind into duties, [1, kind.
func steps(field string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(field, "[", ".["), func(r rune) bool { return r == '.' || r == ']' })
}

// widthOf is how many characters the caret underlines: of a text on one line all of it.
func widthOf(n *yaml.Node) int {
	if n.Kind != yaml.ScalarNode || n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 || strings.Contains(n.Value, "\n") {
		return 1
	}
	width := utf8.RuneCountInString(n.Value)
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		width += 2
	}
	return max(width, 1)
}
