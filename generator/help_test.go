package main

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"gongshi/generator/cli"
)

var (
	han = regexp.MustCompile(`\p{Han}`)

	// ofTheLibrary are words that the help would have if the library wrote it.
	ofTheLibrary = regexp.MustCompile(`Usage|Flags|Commands|Examples?:|Aliases|\[flags\]|\[command\]|default|help for|Help about|Use "|for more information|string|strings|\bint\b|duration`)
)

// Every command explains itself wholly in the language that was asked for, and ends with an example.
func TestHelp(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"zh", "en"} {
		root := command(cli.NewCall(within("", io.Discard, io.Discard), []string{"--lang", lang}))
		root.InitDefaultHelpCmd()
		seen := 0
		var walk func(*cobra.Command)
		walk = func(c *cobra.Command) {
			if c.Hidden {
				return
			}
			seen++
			helped(t, lang, c)
			for _, sub := range c.Commands() {
				walk(sub)
			}
		}
		walk(root)
		if seen < 6 {
			t.Errorf("only %d commands were seen", seen)
		}
	}
}

func helped(t *testing.T, lang string, c *cobra.Command) {
	t.Helper()
	name := lang + ": " + c.CommandPath()
	if c.Short == "" || c.Example == "" {
		t.Errorf("%s has no sentence or no example", name)
		return
	}
	var out bytes.Buffer
	c.SetOut(&out)
	if err := c.Help(); err != nil {
		t.Fatal(err)
	}
	text := strings.TrimRight(out.String(), "\n")
	text, ends := strings.CutSuffix(text, strings.TrimRight(c.Example, "\n"))
	if !ends {
		t.Errorf("%s does not end with its example:\n%s", name, out.String())
	}
	for line := range strings.Lines(c.Example) {
		if !strings.Contains(line, "gongshi") {
			t.Errorf("%s: the example %q is no command", name, line)
		}
	}
	if lang == "en" {
		if found := han.FindString(text); found != "" {
			t.Errorf("%s: %s in the English help:\n%s", name, found, text)
		}
		return
	}
	if found := ofTheLibrary.FindString(text); found != "" {
		t.Errorf("%s: %q in the Chinese help:\n%s", name, found, text)
	}
	if !han.MatchString(c.Short) {
		t.Errorf("%s: %q is not Chinese", name, c.Short)
	}
	for line := range strings.Lines(text) {
		if flag := strings.TrimSpace(line); strings.HasPrefix(flag, "-") && !han.MatchString(flag) {
			t.Errorf("%s: %q is not explained in Chinese", name, flag)
		}
	}
}
