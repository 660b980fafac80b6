package rules_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"gongshi/generator/rules"
)

// The manual of rules is made from the table and the cases, so that it says what the program says.
func TestManual(t *testing.T) {
	const name = "../RULES.md"
	have := manual(t)
	want, err := os.ReadFile(name)
	if bytes.Equal(have, want) {
		return
	}
	if !*update {
		t.Fatalf("%s is not up to date (%v); run: go test ./generator/rules -update", name, err)
	}
	if err := os.WriteFile(name, have, 0o644); err != nil {
		t.Fatal(err)
	}
}

func manual(t *testing.T) []byte {
	var b bytes.Buffer
	b.WriteString(`# The rules

What must hold of the records, and what is said where it does not. Made from the table of rules and their cases in
rules/testdata/err by ` + "`go test ./generator/rules -update`" + `; do not edit it. A warning (提醒) does not stop a build, unless
it is run with --strict. Each example changes a small site that has no fault.

| rule | what must hold | |
|---|---|---|
`)
	for _, r := range rules.Table {
		fmt.Fprintf(&b, "| [%s](#%s) | %s | %s |\n", r.Name, r.Name, r.Meaning.EN, r.Meaning.ZH)
	}
	for _, r := range rules.Table {
		fmt.Fprintf(&b, "\n## %s\n\n%s. %s。\n", r.Name, sentence(r.Meaning.EN), r.Meaning.ZH)
		for _, name := range allCases(t, "err") {
			if ruleOf(name) == r.Name {
				example(&b, readCase(t, name))
			}
		}
	}
	return b.Bytes()
}

func sentence(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// example writes what a case changes and what is then printed.
func example(b *bytes.Buffer, change *txtar.Archive) {
	fmt.Fprintf(b, "\n%s\n", strings.TrimSpace(string(change.Comment)))
	for _, f := range change.Files {
		name, isEdit := strings.CutPrefix(f.Name, "edit ")
		switch {
		case f.Name == "want" || f.Name == "want en":
			fmt.Fprintf(b, "\n```text\n%s```\n", f.Data)
		case f.Name == "delete":
			fmt.Fprintf(b, "\nDeleted: %s\n", strings.Join(strings.Fields(string(f.Data)), ", "))
		case isEdit:
			fmt.Fprintf(b, "\n```diff\n# %s\n%s```\n", name, f.Data)
		default:
			fmt.Fprintf(b, "\n```yaml\n# %s\n%s```\n", name, f.Data)
		}
	}
}
