// Package format knows the format of the records as its authors wrote it: the comments and tags on the structs of
// package congress. The manuals generator/FORMAT.md and generator/FORMAT.en.md are made from it by a test, so that neither
// can say what the other does not.
package format

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"reflect"
	"strconv"
	"strings"

	"gongshi/generator/congress"
)

// Struct is one type of record, or a part of one.
type Struct struct {
	Name   string
	Doc    string // what it is, in English
	Note   string // what it is, in Chinese, of a kind of record; empty of a part
	Fields []Field
}

// Field is one key.
type Field struct {
	Key      string
	Type     string // as in Go: Date, []Seat, map[string]int
	Doc      string // what it means, its unit and bounds, in English
	Title    string // what it is called in Chinese
	Note     string // what staff need to know, in Chinese
	Required bool
	Term     string   // the vocabulary of which the value is a name
	One      []string // the values that it may have
	Min, Max string   // bounds; empty where there are none
}

// Structs reads all types of package congress, by name. Inlined structs are spelt out in those that hold them.
func Structs() (map[string]*Struct, error) {
	all := map[string]*Struct{}
	inlined := map[string][]string{}
	files, err := fs.Glob(congress.Code, "*.go")
	if err != nil {
		return nil, err
	}
	for _, name := range files {
		text, err := fs.ReadFile(congress.Code, name)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		for _, decl := range file.Decls {
			types, is := decl.(*ast.GenDecl)
			if !is || types.Tok != token.TYPE {
				continue
			}
			for _, spec := range types.Specs {
				t := spec.(*ast.TypeSpec)
				body, is := t.Type.(*ast.StructType)
				if !is {
					continue
				}
				s := &Struct{Name: t.Name.Name}
				s.Doc, s.Note = explained(types.Doc)
				for _, field := range body.Fields.List {
					if f, embedded, is := read(field); embedded != "" {
						inlined[s.Name] = append(inlined[s.Name], embedded)
					} else if is {
						s.Fields = append(s.Fields, f)
					}
				}
				all[s.Name] = s
			}
		}
	}
	for _, s := range all {
		s.Fields = append(inherited(all, inlined, s.Name), s.Fields...)
	}
	return all, nil
}

// inherited returns the fields of the structs that one holds inline; those that every record has stand last in manuals, so
// they are left to the caller by name.
func inherited(all map[string]*Struct, inlined map[string][]string, name string) []Field {
	var fields []Field
	for _, in := range inlined[name] {
		if in == "Record" {
			continue
		}
		fields = append(fields, inherited(all, inlined, in)...)
		fields = append(fields, all[in].Fields...)
	}
	return fields
}

// read reads a field with a key. Of an inlined struct it returns the name only.
func read(field *ast.Field) (f Field, embedded string, ok bool) {
	if field.Tag == nil {
		return f, "", false
	}
	text, err := strconv.Unquote(field.Tag.Value)
	if err != nil {
		return f, "", false
	}
	tag := reflect.StructTag(text)
	key, options, _ := strings.Cut(tag.Get("yaml"), ",")
	if options == "inline" {
		return f, field.Type.(*ast.Ident).Name, false
	}
	if key == "" || key == "-" {
		return f, "", false
	}
	f = Field{Key: key, Type: goType(field.Type)}
	f.Doc, f.Note = explained(field.Doc)
	f.Title, f.Note, _ = strings.Cut(f.Note, "。")
	for rule := range strings.SplitSeq(tag.Get("check"), ",") {
		name, value, _ := strings.Cut(rule, "=")
		switch name {
		case "required":
			f.Required = true
		case "term":
			f.Term = value
		case "one":
			f.One = strings.Split(value, "|")
		case "min":
			f.Min = value
		case "max":
			f.Max = value
		}
	}
	return f, "", true
}

// explained takes a comment apart into its English and its Chinese text.
func explained(comment *ast.CommentGroup) (english, chinese string) {
	english, chinese, _ = strings.Cut(comment.Text(), "zh:")
	return flow(english), flow(chinese)
}

func goType(e ast.Expr) string {
	switch t := e.(type) {
	case *ast.Ident:
		return t.Name
	case *ast.StarExpr:
		return goType(t.X)
	case *ast.ArrayType:
		return "[]" + goType(t.Elt)
	case *ast.MapType:
		return fmt.Sprintf("map[%s]%s", goType(t.Key), goType(t.Value))
	}
	return ""
}

// flow makes one line of a comment.
func flow(s string) string { return strings.Join(strings.Fields(s), " ") }
