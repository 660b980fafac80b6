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

// explainer finds the problems of a record that could not be decoded. It compares its nodes with the type of the record.
type explainer struct {
	path     string
	text     []byte
	offset   int // the number of lines of the file before the text
	problems problem.List
}

// explain returns why a text could not be decoded, and decodes the fields that can be read. ok is false if there are none.
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
	if len(e.problems) > 0 { // references are not expanded: the result could be huge
		return false, e.problems
	}
	if err := guarded(func() error { return decoder.Decode(new(yaml.Node)) }); !errors.Is(err, io.EOF) {
		e.at(root, "", ruleOneRecord, problem.Say("文件里有不止一条记录（中间有一行 ---）", "there is more than one record in the file (a line of --- between them)"),
			problem.Say("一条记录写一个文件；删去多余的 --- 和后面的内容", "put each record into a file of its own"))
	}
	ok := e.walk(root, reflect.TypeOf(record).Elem(), "")
	if ok {
		_ = guarded(func() error { return root.Decode(record) }) // walk has reported what cannot be decoded
	}
	return ok, e.problems
}

// empty reports whether a document has no content.
func empty(document *yaml.Node) bool {
	return len(document.Content) == 0 || document.Content[0].Kind == yaml.ScalarNode && document.Content[0].Tag == "!!null"
}

// maxTold is the largest number of problems of one file that are reported.
const maxTold = 50

// at adds a problem at a node.
func (e *explainer) at(n *yaml.Node, field, rule string, what, fix problem.Text) {
	if len(e.problems) == maxTold {
		return
	}
	e.problems = append(e.problems, problem.Problem{Path: e.path, Field: field, Line: n.Line + e.offset, Col: n.Column,
		Width: widthOf(n), Rule: rule, What: what, Fix: fix, Excerpt: lineOf(e.text, n.Line)})
}

// anchors adds a problem for each & and *. No record needs them, and they can make a small file huge.
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

// starred matches a value that YAML takes for a reference.
var starred = regexp.MustCompile(`(?:: +|- +|[\[,] *)([*&]\S*)`)

// star adds a problem for a value that begins with *, such as **important**, which YAML takes for a reference. It reports
// false if err has another reason.
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

// walk checks a node against the type of its field. It reports false if nothing of the node can be used.
func (e *explainer) walk(n *yaml.Node, t reflect.Type, field string) bool {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return true // the rules check whether a value may be missing
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

// wrong adds the problem that a value has another type than is wanted. It returns false.
func (e *explainer) wrong(n *yaml.Node, field string, wanted problem.Text) bool {
	what := problem.Say("这里写的不是所要的内容", "this is not what is wanted here")
	if field != "" {
		what = problem.Say("%[1]s 的写法不对", "%[1]s is not of the right kind", lastKey(field))
	}
	e.at(n, field, ruleWrongType, what, problem.Say("应为%[1]s", "it should be %[1]s", wanted))
	return false
}

// mapping checks the keys of a mapping against the fields of a struct. It removes keys that are unknown or stand twice, so
// that the others can be decoded.
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
			e.at(key, problem.Join(field, key.Value), ruleDuplicateKey, problem.Say("%[1]s 写了两次（第一次在第 %[2]d 行）", "%[1]s is given twice (first on line %[2]d)", key.Value, first+e.offset),
				problem.Say("只保留一处", "keep one of them"))
			continue
		}
		seen[key.Value] = key.Line
		if !is {
			e.unknown(key, field, known)
			continue
		}
		if e.walk(value, inner, problem.Join(field, key.Value)) {
			kept = append(kept, key, value)
		}
	}
	n.Content = kept
	return true
}

// words checks a mapping that may have any keys.
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
			e.at(key, problem.Join(field, key.Value), ruleDuplicateKey, problem.Say("%[1]s 写了两次", "%[1]s is given twice", key.Value), problem.Say("只保留一处", "keep one of them"))
			continue
		}
		seen[key.Value] = true
		if e.walk(value, t.Elem(), problem.Join(field, key.Value)) {
			kept = append(kept, key, value)
		}
	}
	n.Content = kept
	return true
}
