package source

import (
	"reflect"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"gongshi/generator/problem"
)

// separated splits what was written as a list by the habits of Chinese: 甲、乙 or 【甲，乙】.
func separated(s string) []string {
	return strings.FieldsFunc(strings.Trim(s, "【】［］（）()「」 "), func(r rune) bool { return strings.ContainsRune("，、；;, \u3000", r) })
}

// listWanted says how a list is written, of a short text in the words of the text.
func listWanted(n *yaml.Node, t reflect.Type) problem.Text {
	if n.Kind == yaml.ScalarNode && t.Elem().Kind() == reflect.String {
		if entries := separated(n.Value); len(entries) > 0 && len(entries) <= 12 && len(n.Value) < 200 {
			return problem.Say("一个列表，写成 [%[1]s]", "a list; write it as [%[1]s]", strings.Join(entries, ", "))
		}
	}
	return problem.Say("一个列表，每项前面写“- ”，或写成 [甲, 乙]", "a list, each entry after a dash, or written as [a, b]")
}

var (
	wideDigits = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9",
		"零", "0", "一", "1", "二", "2", "两", "2", "三", "3", "四", "4", "五", "5", "六", "6", "七", "7", "八", "8", "九", "9")
	oneNumber = regexp.MustCompile(`^[^0-9.\-]*([0-9]+)[^0-9.\-十百千万]*$`)
)

// numberMeant finds the one number in a text: 3人, ３, 第16届.
func numberMeant(s string) string {
	if m := oneNumber.FindStringSubmatch(wideDigits.Replace(s)); m != nil {
		return m[1]
	}
	return ""
}
