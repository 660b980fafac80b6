package source

import (
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"

	"gongshi/generator/habit"
	"gongshi/generator/problem"
)

// listWanted says how a list is written, of a short text in the words of the text.
func listWanted(n *yaml.Node, t reflect.Type) problem.Text {
	if n.Kind == yaml.ScalarNode && t.Elem().Kind() == reflect.String {
		if entries := habit.List(n.Value); len(entries) > 0 && len(entries) <= 12 && len(n.Value) < 200 {
			return problem.Say("一个列表，写成 [%[1]s]", "a list; write it as [%[1]s]", strings.Join(entries, ", "))
		}
	}
	return problem.Say("一个列表，每项前面写“- ”，或写成 [甲, 乙]", "a list, each entry after a dash, or written as [a, b]")
}
