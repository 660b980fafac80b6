// Package problem holds the messages about what is wrong in a site.
//
// A problem has a position, says what is wrong there and what to do, and names the rule that found it. All problems of a run
// are collected, sorted and printed together: gongshi never stops at the first one.
//
// All messages follow these rules:
//   - Chinese first, English beside it; both say the same.
//   - What: a plain statement about the record, without blame: 没有“接待选名”这个履职种类.
//   - Fix: a remedy that a person without programming can carry out: 改为“接待选民”.
//   - Printed terms stand in “ ”; keys and files have no quotation marks; there is no full stop at the end.
package problem

import (
	"cmp"
	"fmt"
	"slices"
)

// Lang is the language of messages.
type Lang string

// The languages of messages.
const (
	Chinese Lang = "zh"
	English Lang = "en"
)

// Text is one sentence in both languages.
type Text struct{ ZH, EN string }

// Say returns a Text. zh and en are formats as for fmt.Sprintf, and both get the same arguments; write %[1]s where the order
// differs. An argument that is a Text is printed in the language of the format. Without arguments, both are plain texts.
func Say(zh, en string, args ...any) Text {
	if len(args) == 0 {
		return Text{zh, en}
	}
	return Text{format(zh, args, Chinese), format(en, args, English)}
}

func format(layout string, args []any, lang Lang) string {
	own := slices.Clone(args)
	for i, arg := range own {
		if text, ok := arg.(Text); ok {
			own[i] = text.In(lang)
		}
	}
	return fmt.Sprintf(layout, own...)
}

// In returns the sentence in a language.
func (t Text) In(lang Lang) string {
	if lang == English {
		return t.EN
	}
	return t.ZH
}

// Severity says whether a problem stops a build.
type Severity string

// The severities: an Error stops a build, a Warning only with --strict, an Info never: it tells what is coming, or what is wrong
// in a draft.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Problem is one thing that is wrong, or likely to be.
type Problem struct {
	Path     string   // the file, relative to the site's folder, with slashes: content/deputies/d0001/2024.yaml
	Field    string   // the path of the field in the record: duties[1].kind; package source finds its line
	Line     int      // from 1; 0 if the whole file is meant
	Col      int      // from 1, in characters, not bytes
	Width    int      // how many characters the caret underlines; 0 means 1
	Severity Severity // empty means Error
	Rule     string   // the name of the rule, as in the manual: unknown-key
	What     Text     // what is wrong
	Fix      Text     // what to do; may be empty
	Excerpt  string   // the source line, without its line break; empty if there is none to show
	OneCause bool     // equal problems in other places have the same cause; Print shows a few of them
}

// List holds the problems of a run.
type List []Problem

// Sort sorts problems by file, line, column, rule and text, and drops equal ones.
func (l *List) Sort() {
	slices.SortStableFunc(*l, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.What.ZH, b.What.ZH))
	})
	*l = slices.Compact(*l)
}

// Stops tells whether the problem stops a build that is not strict.
func (p Problem) Stops() bool { return p.Severity != Warning && p.Severity != Info }

// Errors returns how many problems stop a build; with strict, warnings do so too.
func (l List) Errors(strict bool) int {
	n := 0
	for _, p := range l {
		if p.Stops() || strict && p.Severity == Warning {
			n++
		}
	}
	return n
}

// Join returns the path of a key in a field, as Problem.Field has it: Join("duties[1]", "kind") is duties[1].kind. If field or
// key is empty, it returns the other one.
func Join(field, key string) string {
	if field == "" || key == "" {
		return field + key
	}
	return field + "." + key
}
