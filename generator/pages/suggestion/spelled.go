package suggestion

import (
	"strings"

	"gongshi/generator/hanzi"
)

const longestID = 60

// Spelled makes a name of a folder out of a text, by its pinyin.
func Spelled(text string) string {
	var id string
	for _, syllable := range hanzi.Syllables(text) {
		syllable = strings.ReplaceAll(syllable, "ü", "v")
		if id != "" {
			syllable = "-" + syllable
		}
		if len(id)+len(syllable) > longestID {
			break
		}
		id += syllable
	}
	switch id {
	case "", "con", "prn", "aux", "nul":
		return "x" + id
	}
	if device := strings.TrimRight(id, "0123456789"); device == "com" || device == "lpt" {
		return "x" + id // on Windows these are no names
	}
	return id
}
