package people

import (
	"regexp"
	"strings"

	"gongshi/generator/habit"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// named matches the name of a deputy: Chinese characters, and a dot between the parts of a long name.
var named = regexp.MustCompile(`^\p{Han}+(?:·\p{Han}+)*$`)

// remark matches what people write after a name.
var remark = regexp.MustCompile(`[（(【\[].*$|(?:代表|同志|先生|女士)$`)

// Name reports the name of a deputy that holds anything else: lists are ordered by it, and voters search for it. Tables often
// spread a name of two characters with a space.
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

// nameDots drops spaces and makes all dots the one that names have.
var nameDots = strings.NewReplacer(" ", "", "•", "·", "・", "·", ".", "·", "‧", "·")
