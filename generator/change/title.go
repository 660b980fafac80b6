package change

import (
	"strings"
	"sync"

	"gongshi/generator/format"
	"gongshi/generator/problem"
)

// titles are how fields are called, by struct and key.
type titles map[string]map[string]problem.Text

// readTitles reads the comments on the structs, once.
var readTitles = sync.OnceValues(func() (titles, error) {
	structs, err := format.Structs()
	if err != nil {
		return nil, err
	}
	all := titles{}
	for name, s := range structs {
		all[name] = map[string]problem.Text{}
		for _, f := range s.Fields {
			all[name][f.Key] = problem.Say(f.Title, words(f.Key))
		}
	}
	return all, nil
})

// of returns the title of a field; the key, where none is known.
func (t titles) of(name, key string) problem.Text {
	for _, holder := range []string{name, "Record"} {
		if title, is := t[holder][key]; is {
			return title
		}
	}
	if key == "body" {
		return problem.Say("正文", "text")
	}
	return problem.Say(key, words(key))
}

// words makes words of a key.
func words(key string) string { return strings.ReplaceAll(key, "_", " ") }
