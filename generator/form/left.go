package form

import (
	"regexp"
	"strings"

	"gongshi/generator/problem"
)

// Left is a key that is still to be filled in.
type Left struct {
	Field string       // its place in the record, as in a problem: seats[0].level
	Title problem.Text // how it is called
}

// entry is the number of an entry in a field: [0].
var entry = regexp.MustCompile(`\[\d+\]`)

// LeftText lists what is still to be filled in. What is to be filled in for each entry of a list is listed once, with how many
// times. It is empty where nothing is left.
func (b *Blank) LeftText() problem.Text {
	times := map[string]int{}
	for _, l := range b.Left {
		times[entry.ReplaceAllString(l.Field, "")]++
	}
	var zh, en []string
	for _, l := range b.Left {
		at := problem.Say(l.Field, l.Field)
		switch whole := entry.ReplaceAllString(l.Field, ""); {
		case times[whole] == 0: // listed
			continue
		case times[whole] > 1:
			at = problem.Say("%[1]s，%[2]d 处", "%[1]s, %[2]d times", whole, times[whole])
			times[whole] = 0
		}
		zh, en = append(zh, l.Title.ZH+"（"+at.ZH+"）"), append(en, at.EN)
	}
	return problem.Text{ZH: strings.Join(zh, "、"), EN: strings.Join(en, ", ")}
}
