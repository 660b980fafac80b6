// Package format reads the format of the records from the comments and tags on the structs of package congress. A test makes
// the manuals generator/FORMAT.md and generator/FORMAT.en.md from it, so that both say the same.
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

// Struct is a type of record, or of a part of a record.
type Struct struct {
	Name   string
	Doc    string // what it is, in English
	Note   string // what it is, in Chinese; empty for a part of a record
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
	Term     string   // the vocabulary whose terms are the values; empty if there is none
	One      []string // the only values that it may have; nil if others are allowed
	Min, Max string   // the bounds; empty if there are none
	Day      bool     // a date must be known to the day
}

// Structs returns all structs of package congress, by name. The fields of inlined structs are among the fields of the struct
// that inlines them, except those of Record.
func Structs() (map[string]*Struct, error) {
	r := reader{structs: map[string]*Struct{}, inlined: map[string][]string{}}
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
		r.read(file)
	}
	all := map[string]*Struct{}
	for name, s := range r.structs {
		all[name] = &Struct{s.Name, s.Doc, s.Note, r.fields(name)}
	}
	return all, nil
}

// reader collects structs with their own fields, and the names of the structs that each inlines.
type reader struct {
	structs map[string]*Struct
	inlined map[string][]string
}

// read adds the structs of a file.
func (r *reader) read(file *ast.File) {
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
				if f, embedded, is := readField(field); embedded != "" {
					r.inlined[s.Name] = append(r.inlined[s.Name], embedded)
				} else if is {
					s.Fields = append(s.Fields, f)
				}
			}
			r.structs[s.Name] = s
		}
	}
}

// fields returns the fields of a struct, those of the structs that it inlines first. The fields of Record are left out: every
// record has them.
func (r *reader) fields(name string) []Field {
	var all []Field
	for _, in := range r.inlined[name] {
		if in != "Record" {
			all = append(all, r.fields(in)...)
		}
	}
	return append(all, r.structs[name].Fields...)
}

// readField reads a field with a key. For an inlined struct it returns only the name of the struct. ok is false if the field
// has no key.
func readField(field *ast.Field) (f Field, embedded string, ok bool) {
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
		case "day":
			f.Day = true
		case "min":
			f.Min = value
		case "max":
			f.Max = value
		}
	}
	return f, "", true
}

// explained returns the English and the Chinese text of a comment, each on one line.
func explained(comment *ast.CommentGroup) (english, chinese string) {
	english, chinese, _ = strings.Cut(comment.Text(), "zh:")
	return flow(english), flow(chinese)
}

// goType returns a type as it is written in Go, without the stars of pointers.
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

// flow returns a text on one line.
func flow(s string) string { return strings.Join(strings.Fields(s), " ") }
