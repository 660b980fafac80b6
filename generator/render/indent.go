package render

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// Unindented returns the text of a layout without what a reader of the layout needs and a page does not: the spaces at the
// start of its lines and, in a partial or a hook of Markdown, the line break at its end. name is the layout's file, relative
// to the folder of the layouts. Layouts other than HTML and XML, and those with <pre> or <textarea>, in which spaces show, are
// returned as they are.
func Unindented(name string, text []byte) []byte {
	if ext := path.Ext(name); ext != ".html" && ext != ".xml" || bytes.Contains(text, []byte("<pre")) || bytes.Contains(text, []byte("<textarea")) {
		return text
	}
	text = indentation.ReplaceAll(text, nil)
	if strings.HasPrefix(name, "_") {
		text = bytes.TrimSuffix(text, []byte("\n"))
	}
	return text
}

var indentation = regexp.MustCompile(`(?m)^[ \t]+`)

// inLayout returns err with the column that it has in the layout's file, if err is an *Error: Hugo counted without the
// indentation.
func inLayout(err error, layouts fs.FS) error {
	mistake, is := errors.AsType[*Error](err)
	if !is {
		return err
	}
	name := strings.TrimPrefix(mistake.File, "layouts/")
	text, readErr := fs.ReadFile(layouts, name)
	if readErr != nil {
		return err
	}
	whole, short := bytes.Split(text, []byte("\n")), bytes.Split(Unindented(name, text), []byte("\n"))
	if i := mistake.Line - 1; i < len(whole) && i < len(short) {
		mistake.Col += len(whole[i]) - len(short[i])
	}
	return err
}
