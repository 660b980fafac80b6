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

// decode reads the text of a record into record, and returns its problems. Fields that can be read are filled in, even if
// others cannot; ok is false if nothing can be read. It is fast for a record without problems: plainyaml decodes nearly all,
// and yaml.v3 decodes the others without a tree of nodes.
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
	if !bytes.ContainsAny(matter, "&") && !hollow.Match(matter) && !numberLike.Match(matter) && bytes.Count(matter, []byte(":")) < 5000 { // for other texts the decoder is slow, or silent about what is wrong
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

// hollow matches an entry of a list without content, which the decoder leaves out without an error.
var hollow = regexp.MustCompile(`(?m)^ *(?:- *)*-[ \t\r]*$|(?:- |[\[,] *)(?:~|null)`)

// plain decodes a text with plainyaml. If it reports false, the record is as it was: with its identity only.
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

// lineOf returns a line of a text, without its line end; line counts from 1. It returns "" if there is no such line.
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
