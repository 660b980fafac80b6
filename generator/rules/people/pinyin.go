package people

import (
	"gongshi/generator/hanzi"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Pinyin reports a written reading that cannot be that of the name. It warns of a name without one where families read the
// surname in two ways: lists are ordered by the reading, and voters search by it. It does not ask about given names, of which
// every fourth has a character with two readings.
func Pinyin(k *finding.Check) {
	for d := range finding.Sound(k.Deputies) {
		switch {
		case !named.MatchString(d.Name): // rule name reports it
		case d.Pinyin == "" && hanzi.Ambiguous(hanzi.Surname(d.Name)):
			k.Warn(d.Path, "pinyin", problem.Say("姓氏“%[1]s”有两种读音，没有写是哪一种", "the surname %[1]q is read in two ways, and it is not written which", hanzi.Surname(d.Name)),
				problem.Say("补上 pinyin；是 %[1]s 的，写 pinyin: %[1]s", "write pinyin; if it is read %[1]s, write pinyin: %[1]s", hanzi.Reading(d.Name)))
		case d.Pinyin != "":
			if ok, reading := hanzi.Plausible(d.Name, d.Pinyin); !ok {
				k.Add(d.Path, "pinyin", problem.Say("“%[1]s”不是“%[2]s”的读音", "%[1]q is no reading of %[2]q", d.Pinyin, d.Name),
					problem.Say("改正拼音；通常是 %[1]s", "correct it; it is usually %[1]s", reading))
			}
		}
	}
}
