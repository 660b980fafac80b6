package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The program of .ci/compare says equal and different where it should.
func TestLayoutsCompared(t *testing.T) {
	t.Parallel()
	page := `<!doctype html><html><body class="a"><link href="/css/site.` + fingerprintA + `.css"><p id="x" title="y">一 <b>二</b><i>三</i><s></s></p><pre>a b</pre></body></html>`
	program := filepath.Join(t.TempDir(), "same.exe")
	if out, err := exec.Command("go", "build", "-o", program, "../.ci/same").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for name, c := range map[string]struct {
		old, new   string
		exact      bool   // the files are equal byte for byte
		structure  bool   // they have the same structure and text
		saidOfThem string // is said with --structure
	}{
		"the same":         {"", "", true, true, "0 differ"},
		"indented":         {"<p id", "\n  <p id", false, true, "1 and 1 files, 0 differ"},
		"a class":          {`class="a"`, `class="b c"`, false, true, "0 differ"},
		"a fingerprint":    {fingerprintA, strings.Repeat("b", 64), false, true, "0 differ"},
		"another order":    {`id="x" title="y"`, `title="y" id="x"`, false, true, "0 differ"},
		"an empty element": {"<s></s>", "<s> </s>", false, true, "spaces between words or inline elements differ in 1 files"},
		"a space":          {"</b><i>", "</b> <i>", false, true, "spaces between words or inline elements differ in 1 files"},
		"a word":           {"二", "四", false, false, `in html body p b: "二" became "四"`},
		"an element":       {"<i>三</i>", "三", false, false, `"<i>" became "三"`},
		"an attribute":     {`title="y"`, `title="z"`, false, false, "became"},
		"another sheet":    {"/css/site.", "/css/other.", false, false, "became"},
		"preformatted":     {"a b", "a  b", false, false, "became"},
		"a declaration":    {"<!doctype html>", "<?xml version=\"1.0\"?><!doctype html>", false, false, "declaration"},
		"the end is cut":   {"<pre>a b</pre></body></html>", "", false, false, "one ends before the other"},
	} {
		t.Run(name, func(t *testing.T) {
			one, two := t.TempDir(), t.TempDir()
			for folder, text := range map[string]string{one: page, two: strings.Replace(page, c.old, c.new, 1)} {
				if err := os.WriteFile(filepath.Join(folder, "index.html"), []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := exec.Command(program, one, two).Output(); (err == nil) != c.exact {
				t.Errorf("byte for byte: %v", err)
			}
			out, err := exec.Command(program, "--structure", one, two).Output()
			if (err == nil) != c.structure || !strings.Contains(string(out), c.saidOfThem) {
				t.Errorf("structure: %v\n%s", err, out)
			}
		})
	}
}

var fingerprintA = strings.Repeat("a", 64)
