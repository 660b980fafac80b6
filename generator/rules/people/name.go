package people

import (
	"regexp"
	"strings"

	"gongshi/generator/habit"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// named is how a deputy's name is written: Chinese characters, and dots between the parts of a long name.
var named = regexp.MustCompile(`^\p{Han}+(?:·\p{Han}+)*$`)

// remark is what people put behind a name.
var remark = regexp.MustCompile(`[（(【\[].*$|(?:代表|同志|先生|女士)$`)

// Name asks that a name is a name and nothing else: lists are ordered by it, and voters search by it. Words of two
// characters are often spread with a space, as in tables.
func Name(k *finding.Check) {
	for d := range finding.Sound(k.Deputies) {
		if d.Name == "" || named.MatchString(d.Name) {
			continue
		}
		fix := problem.Say("只写汉字；长名字各部分之间用间隔号“·”", "write Chinese characters only, with the dot · between the parts of a long name")
		if plain := nameDots.Replace(remark.ReplaceAllString(habit.Narrow(d.Name), "")); named.MatchString(plain) {
			fix = problem.Say("写成 %[1]s", "write it as %[1]s", plain)
		}
		k.Add(d.Path, "name", problem.Say("姓名“%[1]s”里有空格或别的符号", "the name %[1]q has spaces or other signs in it", d.Name), fix)
	}
}

var nameDots = strings.NewReplacer(" ", "", "•", "·", "・", "·", ".", "·", "‧", "·")
