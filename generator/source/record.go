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

// Decode decodes the text of a record as Load does. name is its path; the text is UTF-8 without a byte order mark. record is a
// pointer to the struct of its kind, filled in as far as it could be read; ok is false if nothing could be read.
func Decode(name string, text []byte) (record any, ok bool, problems problem.List) {
	record = blank(name)
	ok, problems = decode(name, text, record)
	return record, ok, problems
}

// blank returns a new record for a path, with its identity only.
func blank(name string) any {
	i, _ := place.Of(name)
	record, _ := i.New()
	return record
}

// Matter returns where the YAML of a record begins and ends in its text: all of the text, or the front matter of a Markdown
// file. ok is false if a Markdown file has no front matter.
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

// Same reports whether two YAML texts have the same keys and values. The order of keys and the quotation marks do not matter.
// It is false if one of them cannot be read.
func Same(a, b []byte) bool {
	first, err := spelt(a)
	second, also := spelt(b)
	return err == nil && also == nil && first == second
}

// spelt returns a text that is equal for YAML texts with the same keys and values.
func spelt(text []byte) (string, error) {
	var document yaml.Node
	if err := guarded(func() error { return yaml.Unmarshal(text, &document) }); err != nil {
		return "", err
	}
	return spell(&document), nil
}

// spell returns that text for a node.
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
