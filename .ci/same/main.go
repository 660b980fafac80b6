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
			var spaces string
			if said, spaces = differ(name, a, b); spaces != "" {
				spaced = append(spaced, name+": "+spaces)
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
		fmt.Printf("spaces between words or inline elements differ in %d files, among them\n  %s\n", len(spaced), strings.Join(spaced[:min(len(spaced), 5)], "\n  "))
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

// differ compares two files by their structure. It returns what differs first, or "", and then which space differs first, or "".
func differ(name, a, b string) (said, spaces string) {
	switch filepath.Ext(name) {
	case ".css", ".js":
		return "", ""
	case ".html", ".xml":
		if x, y := strings.HasPrefix(a, "<?xml"), strings.HasPrefix(b, "<?xml"); x != y {
			return "one begins with an XML declaration and the other does not", ""
		}
		one, two := structure(a), structure(b)
		if said := first(visible(one), visible(two), without); said != "" {
			return said, ""
		}
		return "", first(one, two, func(text string) string { return text })
	}
	if a != b {
		return "differs", ""
	}
	return "", ""
}

// first returns the first difference of two lists of pieces, or "". Texts in which not every space counts are compared as
// shown gives them.
func first(one, two []piece, shown func(text string) string) string {
	for i := range max(len(one), len(two)) {
		if i >= len(one) || i >= len(two) {
			return "one ends before the other"
		}
		a, b := one[i], two[i]
		if a.text != b.text && (a.exact || shown(a.text) != shown(b.text)) {
			return fmt.Sprintf("in %s: %.100q became %.100q", a.within, a.text, b.text)
		}
	}
	return ""
}

// visible returns pieces without those that are spaces only.
func visible(pieces []piece) []piece {
	return slices.DeleteFunc(slices.Clone(pieces), func(p piece) bool { return without(p.text) == "" })
}

// without returns text without spaces.
func without(text string) string { return strings.Join(strings.Fields(text), "") }
