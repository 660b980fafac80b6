package problem_test

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/problem"
)

func many(n int, p problem.Problem) problem.List {
	var l problem.List
	for i := range n {
		p.Path, p.Line = fmt.Sprintf("a%03d.yaml", i), 1
		l = append(l, p)
	}
	return l
}

func print(t *testing.T, l problem.List) string {
	t.Helper()
	var b strings.Builder
	if err := l.Print(&b, problem.English); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// One wrong id in forty places is printed three times and counted forty times. Problems that are mended one by one are all
// printed.
func TestOneCauseIsToldOnce(t *testing.T) {
	wrong := problem.Problem{Rule: "reference", OneCause: true, What: problem.Say("没有", "there is no d0009")}
	if out := print(t, many(40, wrong)); strings.Count(out, "d0009") != 3 || !strings.Contains(out, "a002.yaml:1:1: there is no d0009 (and in 37 other places)") || !strings.Contains(out, "40 error(s)") {
		t.Error(out)
	}
	if out := print(t, many(5, wrong)); strings.Count(out, "d0009") != 5 {
		t.Error(out)
	}
	wrong.OneCause = false
	if out := print(t, many(40, wrong)); strings.Count(out, "d0009") != 40 {
		t.Error(out)
	}
}

// Of a file with very many problems only the first are printed.
func TestOneFileDoesNotFlood(t *testing.T) {
	l := many(1000, problem.Problem{Rule: "missing", What: problem.Say("缺少", "it is missing")})
	for i := range l {
		l[i].Path, l[i].Line = "a.yaml", i+1
	}
	if out := print(t, l); strings.Count(out, "it is missing") != 60 || !strings.Contains(out, "a.yaml:60:1: it is missing (there is more in this file") {
		t.Error(strings.Count(out, "it is missing"), out[len(out)-300:])
	}
}

// Printed problems have no control characters for a terminal, wherever their texts come from.
func TestPathsAreClean(t *testing.T) {
	out := print(t, problem.List{{Path: "a\x1b[31m\nb\u202e.yaml", Rule: "file-name"}})
	if strings.ContainsAny(strings.TrimSuffix(strings.Split(out, "\n")[0], "\n"), "\x1b\u202e") || strings.Count(out, "\n") != 2 {
		t.Errorf("%q", out)
	}
}
