package form

import (
	"strings"

	"gongshi/generator/problem"
)

// Left is a required key that is still empty.
type Left struct {
	Field string       // the path of the field in the record, as in a problem: seats[0].level
	Title problem.Text // its title
}

// LeftText lists the required keys that are still empty. A key that is empty in several entries of a list is listed once, with
// its number. The text is empty if no key is left.
func (b *Blank) LeftText() problem.Text {
	times := map[string]int{}
	for _, l := range b.Left {
		times[normal(l.Field)]++
	}
	var zh, en []string
	for _, l := range b.Left {
		at := problem.Say(l.Field, l.Field)
		switch whole := normal(l.Field); {
		case times[whole] == 0: // it is listed already
			continue
		case times[whole] > 1:
			at = problem.Say("%[1]s，%[2]d 处", "%[1]s, %[2]d times", whole, times[whole])
			times[whole] = 0
		}
		zh, en = append(zh, l.Title.ZH+"（"+at.ZH+"）"), append(en, at.EN)
	}
	return problem.Text{ZH: strings.Join(zh, "、"), EN: strings.Join(en, ", ")}
}
