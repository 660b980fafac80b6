package source

import (
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"

	"gongshi/generator/habit"
	"gongshi/generator/problem"
)

// listWanted says how a list is written. If n is a short text, it shows its words as a list.
func listWanted(n *yaml.Node, t reflect.Type) problem.Text {
	if n.Kind == yaml.ScalarNode && t.Elem().Kind() == reflect.String {
		if entries := habit.List(n.Value); len(entries) > 0 && len(entries) <= 12 && len(n.Value) < 200 {
			return problem.Say("一个列表，写成 [%[1]s]", "a list; write it as [%[1]s]", strings.Join(entries, ", "))
		}
	}
	return problem.Say("一个列表，每项前面写“- ”，或写成 [甲, 乙]", "a list, each entry after a dash, or written as [a, b]")
}

// numberMeant says how to write a number that YAML reads as another one.
func numberMeant(n *yaml.Node, t reflect.Type) problem.Text {
	if number := digitsMeant(n.Value, t.Kind()); number != "" {
		return problem.Say(" %[1]s", "%[1]s", number)
	}
	return scalarWanted(t)
}

// scalarMeant says how to write the value that was probably meant; else how a value of the type is written.
func scalarMeant(n *yaml.Node, t reflect.Type) problem.Text {
	if number, _ := habit.Number("", n.Value); number != "" && t.Kind() == reflect.Int {
		return problem.Say(" %[1]s，只写数字", "%[1]s, the number only", number)
	}
	if number := habit.Decimal(n.Value); number != "" && t.Kind() == reflect.Float64 {
		return problem.Say(" %[1]s", "%[1]s", number)
	}
	if value := habit.Bool(n.Value); value != "" && t.Kind() == reflect.Bool {
		return problem.Say(" %[1]s", "%[1]s", value)
	}
	return scalarWanted(t)
}

// scalarWanted says how a value of a type is written.
func scalarWanted(t reflect.Type) problem.Text {
	switch t.Kind() {
	case reflect.Bool:
		return problem.Say("true 或 false", "true or false")
	case reflect.Int:
		return problem.Say("一个整数，如 12", "a whole number, such as 12")
	case reflect.Float64:
		return problem.Say("一个数，如 12.5", "a number, such as 12.5")
	}
	return problem.Say("一段文字", "a text")
}
