package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"gongshi/generator/problem"
)

// explainer walks the nodes of a record beside the type into which it did not fit, and says at each place what is wrong.
type explainer struct {
	path     string
	text     []byte
	offset   int // lines before the text begins
	problems problem.List
}

// explain says why a text did not decode, and decodes what fits.
func explain(name string, text []byte, offset int, record any) (bool, problem.List) {
	e := &explainer{path: name, text: text, offset: offset}
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var document yaml.Node
	if err := guarded(func() error { return decoder.Decode(&document) }); errors.Is(err, io.EOF) || err == nil && empty(&document) {
		e.problems = problem.List{{Path: name, Line: offset + 1, Col: 1, Rule: ruleEmptyFile, What: problem.Say("文件里没有内容", "there is nothing in the file"),
			Fix: problem.Say("写上记录内容，或删除这个文件", "write the record, or delete the file")}}
		return false, e.problems
	} else if err != nil {
		if e.star(err) {
			return false, e.problems
		}
		return false, e.syntax(err)
	}
	root := document.Content[0]
	e.anchors(root)
	if len(e.problems) > 0 { // nothing is expanded that could grow without end
		return false, e.problems
	}
	if err := guarded(func() error { return decoder.Decode(new(yaml.Node)) }); !errors.Is(err, io.EOF) {
		e.at(root, "", ruleOneRecord, problem.Say("文件里有不止一条记录（中间有一行 ---）", "there is more than one record in the file (a line of --- between them)"),
			problem.Say("一条记录写一个文件；删去多余的 --- 和后面的内容", "put each record into a file of its own"))
	}
	ok := e.walk(root, reflect.TypeOf(record).Elem(), "")
	if ok {
		_ = guarded(func() error { return root.Decode(record) }) // what does not fit has been told
	}
	return ok, e.problems
}

func empty(document *yaml.Node) bool {
	return len(document.Content) == 0 || document.Content[0].Kind == yaml.ScalarNode && document.Content[0].Tag == "!!null"
}

// maxTold is how many problems of one file are told; the rest waits until these are mended.
const maxTold = 50

// at notes a problem at a node.
func (e *explainer) at(n *yaml.Node, field, rule string, what, fix problem.Text) {
	if len(e.problems) == maxTold {
		return
	}
	e.problems = append(e.problems, problem.Problem{Path: e.path, Field: field, Line: n.Line + e.offset, Col: n.Column,
		Width: widthOf(n), Rule: rule, What: what, Fix: fix, Excerpt: lineOf(e.text, n.Line)})
}

// anchors refuses & and *: no record needs them, and they can make a small file huge.
func (e *explainer) anchors(n *yaml.Node) {
	if n.Anchor != "" || n.Kind == yaml.AliasNode {
		e.at(n, "", ruleAnchor, problem.Say("不能用 YAML 的引用符号 & 和 *", "the reference marks & and * of YAML are not used here"),
			problem.Say("把内容直接写出来；如果是文字的一部分，用引号括起来", "write the value itself; if it is part of a text, put the text into quotes"))
		return
	}
	for _, child := range n.Content {
		e.anchors(child)
	}
}

// starred finds what YAML takes for a reference where a value begins.
var starred = regexp.MustCompile(`(?:: +|- +|[\[,] *)([*&]\S*)`)

// star tells of a value that begins with a *, such as **important**: YAML takes it for a reference, and stops.
func (e *explainer) star(err error) bool {
	if s := err.Error(); !strings.Contains(s, "unknown anchor") && !strings.Contains(s, "alphabetic or numeric character") {
		return false
	}
	m := starred.FindSubmatchIndex(e.text)
	if m == nil {
		return false
	}
	begin := bytes.LastIndexByte(e.text[:m[2]], '\n') + 1
	e.anchors(&yaml.Node{Kind: yaml.AliasNode, Line: bytes.Count(e.text[:begin], []byte("\n")) + 1, Column: utf8.RuneCount(e.text[begin:m[2]]) + 1})
	return true
}

// walk checks one node against the type of its field. It reports false where nothing of it can be used.
func (e *explainer) walk(n *yaml.Node, t reflect.Type, field string) bool {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return true // an empty value is a missing one; that is for the rules
	}
	switch t.Kind() {
	case reflect.Struct:
		return e.mapping(n, t, field)
	case reflect.Map:
		return e.words(n, t, field)
	case reflect.Slice:
		if n.Kind == yaml.MappingNode && len(n.Content) > 0 && strings.HasPrefix(n.Content[0].Value, "-") {
			e.at(n.Content[0], field, ruleYAML, problem.Say("横线后面没有空格", "there is no space after the dash"), problem.Say("在横线后面加一个空格", "put a space after the dash"))
			return false
		}
		if n.Kind != yaml.SequenceNode {
			return e.wrong(n, field, listWanted(n, t))
		}
		for i, child := range n.Content {
			here := fmt.Sprintf("%s[%d]", field, i)
			if child.Kind == yaml.ScalarNode && child.Tag == "!!null" {
				e.at(child, here, ruleWrongType, problem.Say("列表里有一项是空的", "an entry of the list is empty"), problem.Say("删去这个“-”，或在后面写上内容", "remove the dash, or write something after it"))
				continue
			}
			e.walk(child, t.Elem(), here)
		}
		return true
	}
	if n.Kind != yaml.ScalarNode {
		return e.wrong(n, field, scalarWanted(t))
	}
	if guarded(func() error { return n.Decode(reflect.New(t).Interface()) }) != nil {
		return e.wrong(n, field, scalarMeant(n, t))
	}
	if !asWritten(n.Value, t.Kind()) {
		return e.wrong(n, field, numberMeant(n, t))
	}
	return true
}

func (e *explainer) wrong(n *yaml.Node, field string, wanted problem.Text) bool {
	what := problem.Say("这里写的不是所要的内容", "this is not what is wanted here")
	if field != "" {
		what = problem.Say("%[1]s 的写法不对", "%[1]s is not of the right kind", lastKey(field))
	}
	e.at(n, field, ruleWrongType, what, problem.Say("应为%[1]s", "it should be %[1]s", wanted))
	return false
}

// mapping checks keys against the fields of a struct. Keys that are unknown or stand twice are taken out, so that the
// rest can be decoded.
func (e *explainer) mapping(n *yaml.Node, t reflect.Type, field string) bool {
	if n.Kind != yaml.MappingNode {
		return e.wrong(n, field, problem.Say("若干“键: 值”，冒号用半角，后面空一格", "keys and values, key: value"))
	}
	if len(n.Content) > 2*maxKeys {
		return e.crowded(n, field)
	}
	known := fieldsOf(t)
	if field == "" && e.misplaced(n, known) {
		return false
	}
	kept := n.Content[:0:0]
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if e.noWord(key, field) {
			continue
		}
		inner, is := known[key.Value]
		if first, twice := seen[key.Value]; twice {
			e.at(key, join(field, key.Value), ruleDuplicateKey, problem.Say("%[1]s 写了两次（第一次在第 %[2]d 行）", "%[1]s is given twice (first on line %[2]d)", key.Value, first+e.offset),
				problem.Say("只保留一处", "keep one of them"))
			continue
		}
		seen[key.Value] = key.Line
		if !is {
			e.unknown(key, field, known)
			continue
		}
		if e.walk(value, inner, join(field, key.Value)) {
			kept = append(kept, key, value)
		}
	}
	n.Content = kept
	return true
}

// words checks a mapping whose keys are free.
func (e *explainer) words(n *yaml.Node, t reflect.Type, field string) bool {
	if n.Kind != yaml.MappingNode {
		return e.wrong(n, field, problem.Say("若干“名称: 值”，冒号用半角，后面空一格", "names and values, name: value"))
	}
	if len(n.Content) > 2*maxKeys {
		return e.crowded(n, field)
	}
	kept := n.Content[:0:0]
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if e.noWord(key, field) {
			continue
		}
		if seen[key.Value] {
			e.at(key, join(field, key.Value), ruleDuplicateKey, problem.Say("%[1]s 写了两次", "%[1]s is given twice", key.Value), problem.Say("只保留一处", "keep one of them"))
			continue
		}
		seen[key.Value] = true
		if e.walk(value, t.Elem(), join(field, key.Value)) {
			kept = append(kept, key, value)
		}
	}
	n.Content = kept
	return true
}
