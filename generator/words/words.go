// Package words holds the texts that a reader of the site sees, by key, as layouts/_i18n/zh-cn.yaml has them.
//
// Layouts ask Hugo for a word; Go asks this package. Both read the same file, so that a site which changes a word changes
// one line. A word may have gaps, written as in layouts: {{ . }} for the only one, {{ .name }} where there are several.
// Words are parsed once and only read afterwards; they may be used from several goroutines. The package never decides
// anything: which word is said, and what stands in its gaps, is the caller's.
package words

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"gongshi"
	"gongshi/generator/plainyaml"
)

// Words are all words of a site, ready to be said.
type Words struct {
	byKey map[string]word
	texts map[string]string // as they are written, those too that only a site's own layouts say
}

// word is a text in pieces: between two texts stands a gap.
type word struct {
	texts []string // one more than gaps
	gaps  []string // names; empty for {{ . }}
}

// Fault is a word of a site's own that cannot be said in the place of the built-in one.
type Fault struct {
	Key  string
	Gaps []string // the gaps that the built-in word has, as they are written
}

var gap = regexp.MustCompile(`\{\{-?\s*\.([A-Za-z]*)\s*-?\}\}`)

// Own returns the built-in words with a site's own in their place; own may be nil or have only some of the keys. A word of
// its own that asks for what nobody fills in is a Fault, and the built-in word is said. Faults come in the order of keys.
func Own(own map[string]string) (*Words, []Fault) { return over(builtin(), own) }

func over(builtin, own map[string]string) (*Words, []Fault) {
	w := &Words{byKey: make(map[string]word, len(builtin)), texts: maps.Clone(builtin)}
	var faults []Fault
	for _, key := range slices.Sorted(maps.Keys(builtin)) {
		made := parse(builtin[key])
		if text, is := own[key]; is {
			other := parse(text)
			if slices.ContainsFunc(other.gaps, func(name string) bool { return !slices.Contains(made.gaps, name) }) {
				faults = append(faults, Fault{key, gap.FindAllString(builtin[key], -1)})
			} else {
				made = other
			}
		}
		w.byKey[key] = made
	}
	maps.Copy(w.texts, own)
	return w, faults
}

// YAML returns the words as a file that layouts can be given: one line a word, in the order of keys.
func (w *Words) YAML() []byte {
	var b bytes.Buffer
	text := json.NewEncoder(&b) // a JSON string is a YAML string in double quotes
	text.SetEscapeHTML(false)
	for _, key := range slices.Sorted(maps.Keys(w.texts)) {
		b.WriteString(key + ": ")
		_ = text.Encode(w.texts[key]) // neither a string nor a buffer fails
	}
	return b.Bytes()
}

func parse(text string) word {
	var w word
	at := 0
	for _, m := range gap.FindAllStringSubmatchIndex(text, -1) {
		w.texts = append(w.texts, text[at:m[0]])
		w.gaps = append(w.gaps, text[m[2]:m[3]])
		at = m[1]
	}
	w.texts = append(w.texts, text[at:])
	return w
}

// Say returns a word. A word with one gap takes its value; one with several takes names and values in pairs, in any order:
// Say("inOfficeN", "date", day, "count", n). Values are printed as fmt.Sprint prints them. A key that does not exist and a
// gap that nothing fills are faults of the program, which tests find: what is returned then shows the key or the gap.
func (w *Words) Say(key string, values ...any) string {
	word, known := w.byKey[key]
	switch {
	case !known:
		return "[" + key + "]"
	case len(word.gaps) == 0:
		return word.texts[0]
	case len(word.gaps) == 1 && len(values) == 1:
		return word.texts[0] + fmt.Sprint(values[0]) + word.texts[1]
	}
	var b strings.Builder
	for i, name := range word.gaps {
		b.WriteString(word.texts[i])
		b.WriteString(filler(name, values))
	}
	b.WriteString(word.texts[len(word.gaps)])
	return b.String()
}

// filler is what stands in a gap.
func filler(name string, values []any) string {
	if name == "" && len(values) == 1 {
		return fmt.Sprint(values[0])
	}
	for i := 0; i+1 < len(values); i += 2 {
		if values[i] == name {
			return fmt.Sprint(values[i+1])
		}
	}
	return "{{ ." + name + " }}"
}

// builtin are the words that the program brings, by key.
var builtin = sync.OnceValue(func() map[string]string {
	text, err := gongshi.Files.ReadFile(File)
	var byKey map[string]string
	if err != nil || !plainyaml.Decode(text, &byKey) {
		panic("the built-in " + File + " cannot be read" + twice(string(text))) // a test reads it
	}
	return byKey
})

// twice says which key stands in a text a second time, the usual cause when words are added; it is empty where none does.
func twice(text string) string {
	first := map[string]int{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		key, _, is := strings.Cut(line, ":")
		if !is || strings.HasPrefix(line, "#") {
			continue
		}
		if first[key] > 0 {
			return fmt.Sprintf(": line %d: %s is there already, on line %d", n, key, first[key])
		}
		first[key] = n
	}
	return ""
}

// File is where the words stand, below the program's files and below a site's folder.
const File = "layouts/_i18n/zh-cn.yaml"

// Builtin returns the words that the program brings.
var Builtin = sync.OnceValue(func() *Words {
	w, _ := over(builtin(), nil)
	return w
})
