package source

import (
	"bytes"
	"errors"
	"io"
	"path"
	"reflect"
	"regexp"

	"gopkg.in/yaml.v3"

	"gongshi/generator/congress"
	"gongshi/generator/plainyaml"
	"gongshi/generator/problem"
)

// decode reads a record's text into record. What fits is filled in even where other fields do not; ok is false where
// nothing could be read. Of a record that is as it should be, no tree of nodes is walked and no line is counted; of a plain
// one, none is made.
func decode(name string, text []byte, record any) (ok bool, problems problem.List) {
	matter, offset := text, 0
	if article, is := record.(interface{ Text() *congress.Article }); is && path.Ext(name) == ".md" {
		head, body, line, err := front(text)
		if err != nil {
			return false, problem.List{{Path: name, Line: 1, Col: 1, Rule: ruleFrontMatter, Excerpt: lineOf(text, 1),
				What: problem.Say("文件开头缺少用 --- 围起来的记录头", "the file does not begin with a front matter between lines of ---"),
				Fix:  problem.Say("第一行写 ---，接着写 title 等各项，再写一行 ---，然后是正文", "write ---, then title and so on, then --- again, then the text")}}
		}
		matter, offset = head, 1
		article.Text().Body, article.Text().BodyLine = congress.Markdown(body), line
	}
	if plain(matter, record) {
		return true, nil
	}
	if !bytes.ContainsAny(matter, "&") && !hollow.Match(matter) && !numberLike.Match(matter) && bytes.Count(matter, []byte(":")) < 5000 { // else too slow, or silent about it
		decoder := yaml.NewDecoder(bytes.NewReader(matter))
		decoder.KnownFields(true)
		if err := guarded(func() error { return decoder.Decode(record) }); err == nil {
			if err := guarded(func() error { return decoder.Decode(new(yaml.Node)) }); errors.Is(err, io.EOF) {
				return true, nil
			}
		}
	}
	return explain(name, matter, offset, record)
}

// hollow is an entry of a list without content, which the library leaves out without a word.
var hollow = regexp.MustCompile(`(?m)^ *(?:- *)*-[ \t\r]*$|(?:- |[\[,] *)(?:~|null)`)

// plain decodes a text that is of the plain kind, as nearly all are. Else the record is as it was: it holds its identity
// before it is decoded.
func plain(matter []byte, record any) bool {
	v := reflect.ValueOf(record).Elem()
	before := reflect.New(v.Type()).Elem()
	before.Set(v)
	if plainyaml.Decode(matter, record) {
		return true
	}
	v.Set(before)
	return false
}

// lineOf returns a line of a text, from 1, without its line break.
func lineOf(text []byte, line int) string {
	for ; line > 1; line-- {
		_, after, found := bytes.Cut(text, []byte("\n"))
		if !found {
			return ""
		}
		text = after
	}
	first, _, _ := bytes.Cut(text, []byte("\n"))
	return string(bytes.TrimRight(first, "\r"))
}
