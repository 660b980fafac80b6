// Command same compares two folders of a generated website and lists the files that differ: same [--structure] ONE TWO.
// It exits with 0 if they are equal, with 1 if they differ, with 2 if it cannot read them.
//
// With --structure two HTML or XML files are equal if they have the same elements, the same attributes without classes, and
// the same text without spaces. Fingerprints in the names of style sheets, scripts and pictures do not count, nor does what
// stands in style sheets and scripts. Where only spaces between words or inline elements differ, it says so and exits with 0.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	structure := flag.Bool("structure", false, "compare elements and text only")
	flag.Parse()
	if flag.NArg() != 2 {
		fmt.Fprintln(os.Stderr, "same [--structure] ONE TWO")
		os.Exit(2)
	}
	one, err := read(flag.Arg(0), *structure)
	fail(err)
	two, err := read(flag.Arg(1), *structure)
	fail(err)
	different, spaced := 0, []string{}
	for _, name := range names(one, two) {
		a, hasA := one[name]
		b, hasB := two[name]
		said := ""
		switch {
		case !hasA:
			said = "only in the second"
		case !hasB:
			said = "only in the first"
		case *structure:
			var spaces bool
			if said, spaces = differ(name, a, b); spaces {
				spaced = append(spaced, name)
			}
		case a != b:
			said = "differs"
		}
		if said != "" {
			different++
			fmt.Printf("%s: %s\n", name, said)
		}
	}
	if len(spaced) > 0 {
		fmt.Printf("spaces between words or inline elements differ in %d files, among them %s\n", len(spaced), strings.Join(spaced[:min(len(spaced), 5)], ", "))
	}
	fmt.Printf("%d and %d files, %d differ\n", len(one), len(two), different)
	if different > 0 {
		os.Exit(1)
	}
}

// fail ends the program if err is an error.
func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// fingerprint is the part of an asset's name that is made from its content.
var fingerprint = regexp.MustCompile(`\.[0-9a-f]{64}\.(css|js|svg)`)

// read returns the content of all files below folder by their names. With structure the names have no fingerprints.
func read(folder string, structure bool) (map[string]string, error) {
	files := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		if name = filepath.ToSlash(name); structure {
			name = fingerprint.ReplaceAllString(name, ".$1")
		}
		text, err := os.ReadFile(path)
		files[name] = string(text)
		return err
	})
	return files, err
}

// names returns the names of the files of both folders, sorted, each once.
func names(one, two map[string]string) []string {
	var all []string
	for name := range one {
		all = append(all, name)
	}
	for name := range two {
		if _, both := one[name]; !both {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return all
}

// differ compares two files by their structure. It returns what differs first, or "", and whether only spaces differ.
func differ(name, a, b string) (said string, spaces bool) {
	switch filepath.Ext(name) {
	case ".css", ".js":
		return "", false
	case ".html", ".xml":
		one, two := structure(a), structure(b)
		x, y := visible(one), visible(two)
		for i := range max(len(x), len(y)) {
			if i >= len(x) || i >= len(y) {
				return "one ends before the other", false
			}
			if x[i].text != y[i].text && (x[i].exact || without(x[i].text) != without(y[i].text)) {
				return fmt.Sprintf("in %s: %q became %q", x[i].within, x[i].text, y[i].text), false
			}
		}
		return "", !slices.Equal(one, two)
	}
	if a != b {
		return "differs", false
	}
	return "", false
}

// visible returns pieces without those that are spaces only.
func visible(pieces []piece) []piece {
	return slices.DeleteFunc(slices.Clone(pieces), func(p piece) bool { return without(p.text) == "" })
}

// without returns text without spaces.
func without(text string) string { return strings.Join(strings.Fields(text), "") }
