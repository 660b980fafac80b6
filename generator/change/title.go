package change

import (
	"strings"

	"gongshi/generator/format"
	"gongshi/generator/problem"
)

// titleOf returns the title of a field of the struct holder. If it has none, the key is returned.
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

// words returns a key with spaces in the place of underscores.
func words(key string) string { return strings.ReplaceAll(key, "_", " ") }
