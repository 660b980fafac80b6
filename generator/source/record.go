package source

import (
	"bytes"
	"path"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// Decode reads the text of one record, UTF-8 without byte order mark, as Load does. The record is that of its kind, filled in
// as far as it could be read; ok is false where nothing could.
func Decode(name string, text []byte) (record any, ok bool, problems problem.List) {
	record = blank(name)
	ok, problems = decode(name, text, record)
	return record, ok, problems
}

// blank is the record of a path, with its identity only.
func blank(name string) any {
	i, _ := place.Of(name)
	record, _ := i.New()
	return record
}

// Matter tells where in the text of a record its YAML stands: all of it, or the front matter of a Markdown file. ok is
// false where that has none.
func Matter(name string, text []byte) (begin, end int, ok bool) {
	if path.Ext(name) != ".md" {
		return 0, len(text), true
	}
	matter, _, _, err := front(text)
	if err != nil {
		return 0, 0, false
	}
	begin = bytes.IndexByte(text, '\n') + 1
	return begin, begin + len(matter), true
}

// Same tells whether two texts in YAML hold the same keys and values, in whatever order keys stand and however values are
// quoted. It is false where one of them cannot be read.
func Same(a, b []byte) bool {
	first, err := spelt(a)
	second, also := spelt(b)
	return err == nil && also == nil && first == second
}

// spelt writes what a text in YAML holds in one way.
func spelt(text []byte) (string, error) {
	var document yaml.Node
	if err := guarded(func() error { return yaml.Unmarshal(text, &document) }); err != nil {
		return "", err
	}
	return spell(&document), nil
}

func spell(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode {
		if n.Tag == "!!null" {
			return "~"
		}
		return strconv.Quote(n.Value)
	}
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		return "*" + n.Value + "&" + n.Anchor
	}
	parts := make([]string, 0, len(n.Content))
	if n.Kind != yaml.MappingNode {
		for _, child := range n.Content {
			parts = append(parts, spell(child))
		}
		return "[" + strings.Join(parts, ",") + "]"
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		parts = append(parts, spell(n.Content[i])+":"+spell(n.Content[i+1]))
	}
	slices.Sort(parts)
	return "{" + strings.Join(parts, ",") + "}"
}
