package editor

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"gongshi/generator/format"
	"gongshi/generator/place"
)

// snippet begins a file. Body is inserted when one of Prefix is typed.
type snippet struct {
	Scope       string   `json:"scope"`
	Prefix      []string `json:"prefix"`
	Description string   `json:"description"`
	Body        []string `json:"body"`
}

// snippets returns the snippets file. It has a front matter for each kind of record in Markdown, which the editor cannot
// check: required keys are to be filled in, others are comments.
func snippets() ([]byte, error) {
	structs, err := format.Structs()
	if err != nil {
		return nil, err
	}
	all := map[string]snippet{}
	for _, k := range place.Kinds() {
		if !k.Markdown() {
			continue
		}
		s := snippet{Scope: "markdown", Prefix: []string{k.Name, k.Title.ZH}, Description: strings.Join(k.Patterns, "、"), Body: []string{"---"}}
		stop := 0
		for _, f := range structs[k.Struct().Name()].Fields {
			if f.Required {
				stop++
				s.Body = append(s.Body, f.Key+": "+placeholder(stop, f))
			}
		}
		for _, f := range structs[k.Struct().Name()].Fields {
			if !f.Required {
				s.Body = append(s.Body, "# "+f.Key+":  # "+escape.Replace(f.Title))
			}
		}
		s.Body = append(s.Body, "---", "", "$0")
		all[k.Title.ZH] = s
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err = encoder.Encode(all)
	return b.Bytes(), err
}

var escape = strings.NewReplacer(`\`, `\\`, `$`, `\$`, `}`, `\}`)

// placeholder returns the place of a snippet where a value is typed or chosen; stop is its number.
func placeholder(stop int, f format.Field) string {
	switch {
	case f.One != nil:
		return fmt.Sprintf("${%d|%s|}", stop, strings.Join(f.One, ","))
	case f.Type == "Date":
		return fmt.Sprintf("${%d:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}", stop)
	}
	return fmt.Sprintf("${%d:%s}", stop, escape.Replace(f.Title))
}
