package change

import (
	"strings"

	"gongshi/generator/format"
	"gongshi/generator/problem"
)

// titleOf returns what a field is called; the key, where nothing else is known.
func titleOf(holder, key string) problem.Text {
	for _, name := range []string{holder, "Record"} {
		if title := format.Title(name, key); title != "" {
			return problem.Say(title, words(key))
		}
	}
	if key == "body" {
		return problem.Say("正文", "text")
	}
	return problem.Say(key, words(key))
}

// words makes words of a key.
func words(key string) string { return strings.ReplaceAll(key, "_", " ") }
