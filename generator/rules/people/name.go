package people

import (
	"regexp"
	"slices"
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
		personName(k, d.Path, "name", d.Name)
		for i, former := range d.FormerNames {
			at := finding.Entry("former_names", i, "")
			if slices.Contains(d.FormerNames[:i], former) && former != "" {
				k.Add(d.Path, at, problem.Say("曾用名“%[1]s”写了两次", "the former name %[1]q stands there twice", former), problem.Say("只保留一处", "keep one of them"))
			}
			if personName(k, d.Path, at, former); finding.PlainName(former) == finding.PlainName(d.Name) && former != "" {
				k.Add(d.Path, at, problem.Say("曾用名“%[1]s”就是现在的姓名", "the former name %[1]q is the present one", former),
					problem.Say("name 写现在的姓名，这里写改名以前的；没有改过名的删去", "write the present name in name and the one before here; remove it if the name was never changed"))
			}
		}
	}
}

// personName reports a name with signs that names do not have.
func personName(k *finding.Check, path, field, name string) {
	if name != "" && !named.MatchString(name) {
		fix := problem.Say("只写汉字；长名字各部分之间用间隔号“·”", "write Chinese characters only, with the dot · between the parts of a long name")
		if plain := nameDots.Replace(remark.ReplaceAllString(habit.Narrow(name), "")); named.MatchString(plain) {
			fix = problem.Say("写成 %[1]s", "write it as %[1]s", plain)
		}
		k.Add(path, field, problem.Say("姓名“%[1]s”里有空格或别的符号", "the name %[1]q has spaces or other signs in it", name), fix)
	}
}

// nameDots drops spaces and makes all dots the one that names have.
var nameDots = strings.NewReplacer(" ", "", "•", "·", "・", "·", ".", "·", "‧", "·")
