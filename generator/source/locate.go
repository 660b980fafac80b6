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

// document is a record file in which lines are looked up.
type document struct {
	text   []byte
	offset int        // the number of lines before the YAML
	root   *yaml.Node // nil if the text is no YAML
}

// Locate returns the problems with line, column and source line for those that name a field. It drops problems that only
// follow from others: those about a field of which s.Problems has a problem (a field that is misspelt is not missing), and
// those of a rule whose causes are faulty. causes lists, for each rule that checks records against others, the files and
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

// followed reports whether there is a problem in told about the field of p, or about a field that holds it.
func followed(told map[string]bool, p problem.Problem) bool {
	for field := p.Field; field != ""; field = field[:max(strings.LastIndexAny(field, ".["), 0)] {
		if told[p.Path+"\n"+field] {
			return true
		}
	}
	return false
}

// following returns the rules of which a cause is faulty. A cause is faulty if the whole file has a problem, or one of the
// keys by which its entries are told apart.
func (s *Content) following(causes map[string][]string) map[string]bool {
	var faulty []string
	for _, p := range s.Problems {
		if p.Field == "" || strings.Contains(" name id level term from kind ", " "+lastKey(p.Field)+" ") {
			faulty = append(faulty, p.Path)
		}
	}
	following := map[string]bool{}
	for rule, paths := range causes {
		following[rule] = slices.ContainsFunc(paths, func(cause string) bool {
			return slices.ContainsFunc(faulty, func(path string) bool { return strings.HasPrefix(path, cause) })
		})
	}
	return following
}

// locate sets the line, the column and the source line of a problem, as far as they can be found.
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

// document returns a record file, which it reads again at the first call; nil if it cannot be read.
func (s *Content) document(name string) *document {
	if d, known := s.lines[name]; known {
		return d
	}
	var d *document
	if ext := path.Ext(name); ext == ".yaml" || ext == ".md" {
		info, err := s.root.Stat(filepath.FromSlash(name))
		if err != nil || !info.Mode().IsRegular() || info.Size() > MaxRecord { // reading a pipe would never end
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

// inside returns the position in the file of a position in the text of a node, such as 3:5. In a folded or quoted text, only
// positions on the first line can be found; for others it returns the beginning of the node.
func (d *document) inside(n *yaml.Node, position string) (line, col int) {
	before, after, _ := strings.Cut(position, ":")
	line, _ = strconv.Atoi(before)
	col, _ = strconv.Atoi(after)
	switch {
	case n.Kind != yaml.ScalarNode:
		return n.Line, n.Column
	case n.Style&yaml.LiteralStyle != 0:
		for first := n.Line + 1; ; first++ { // the first line that is not blank has the indentation of the text
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

// find returns the node of a field; if there is none, the node of the innermost field that exists and holds it. For a scalar,
// that is the value; for other values, or if the path ends with a colon, the key.
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
		for i >= 0 && i%2 == 1 { // it is a value, not a key
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

// steps splits the path of a field: duties[1].kind into duties, [1 and kind.
func steps(field string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(field, "[", ".["), func(r rune) bool { return r == '.' || r == ']' })
}

// widthOf returns the number of characters that the caret underlines: the length of a scalar on one line, else 1.
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
