package rules

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// formerOfYear is a former name with its year.
var formerOfYear = regexp.MustCompile(`^\d{4}/[^/]+$`)

// webPath is the address of the page of a record, where it has one.
func webPath(name string) string {
	return "/" + strings.TrimPrefix(strings.TrimPrefix(name, "content/"), "pages/") + "/"
}

// oneAddress asks that no two records share an address, and that no old address is the address of a record, or the old
// address of another.
func oneAddress(k *finding.Check) {
	vocabularyIDs(k)
	type claim struct {
		record *congress.Record
		field  string
	}
	taken := map[string]*congress.Record{}
	for r := range k.Records() {
		if other := taken[finding.Address(r.Path)]; other != nil {
			k.Add(r.Path, "", problem.Say("与 %[1]s 会有同一个网址", "%[1]s would have the same address", other.Path), problem.Say("改名或合并其中一个", "rename one of them, or make them one"))
		}
		taken[finding.Address(r.Path)] = r
		if own := webPath(finding.Address(r.Path)); k.Planned != nil && k.Planned(own) > 1 {
			k.Add(r.Path, "", problem.Say("网址 %[1]s 是网站自己的一个页面", "the address %[1]s is that of a page of the site itself", own), problem.Say("换一个文件名或文件夹名", "give the file or folder another name"))
		}
	}
	claimed := map[string]claim{}
	for r := range k.Records() {
		own := finding.Address(r.Path)
		for i, id := range r.FormerIDs {
			field := finding.Entry("former_ids", i, "")
			old := path.Join(path.Dir(own), id)
			if strings.Contains(id, "/") { // with its year: 2024/0001
				old = path.Join(path.Dir(path.Dir(own)), id)
			}
			other := taken[old]
			first, twice := claimed[old]
			switch {
			case !finding.AddressName.MatchString(path.Base(id)) || strings.Contains(id, "/") && !formerOfYear.MatchString(id):
				k.Add(r.Path, field, problem.Say("“%[1]s”不是曾经用过的文件名或文件夹名", "%[1]q cannot have been the name of a file or folder", id), problem.Say("只写旧名，不带路径和扩展名，如 zhuge-07", "write the old name only, without path or extension, such as zhuge-07"))
			case k.Planned != nil && other == nil && !twice && k.Planned(webPath(old)) > 0:
				k.Add(r.Path, field, problem.Say("网址 %[1]s 是网站自己的一个页面", "the address %[1]s is that of a page of the site itself", webPath(old)), problem.Say("删去这一条", "remove it"))
			case old == own:
				k.Add(r.Path, field, problem.Say("曾用编号 %[1]s 就是现在的编号", "the former id %[1]s is the present one", id), problem.Say("删去这一条", "remove it"))
			case other != nil && slices.ContainsFunc(other.FormerIDs, func(s string) bool { return path.Base(s) == path.Base(own) }):
				k.Add(r.Path, field, problem.Say("与 %[1]s 互为曾用编号，旧网址会来回跳转", "%[1]s and this are former ids of each other, and the redirects would go in a circle", other.Path), problem.Say("只在现在使用的那条记录中写对方的旧编号", "keep the former id in one of the two"))
			case other != nil:
				k.Add(r.Path, field, problem.Say("%[1]s 现在是 %[2]s 的编号，旧网址不能再指向这里", "%[1]s is now the id of %[2]s, so the old address cannot lead here", id, other.Path), problem.Say("删去这一条，或把那条记录改名", "remove it, or rename that record"))
			case twice:
				k.Add(r.Path, field, problem.Say("%[1]s 已是 %[2]s 的曾用编号", "%[1]s is a former id of %[2]s already", id, first.record.Path), problem.Say("一个旧网址只能指向一处，只保留一条", "an old address leads to one place; keep one of them"))
			default:
				claimed[old] = claim{r, field}
			}
		}
	}
}

// vocabularyIDs asks that what becomes part of an address can be one.
func vocabularyIDs(k *finding.Check) {
	held := func(file, field, id string) {
		if id != "" && (!finding.AddressName.MatchString(id) || id[0] <= '9') {
			k.Add(file, field, problem.Say("代号“%[1]s”不能用在网址里", "the id %[1]q cannot stand in an address", id), problem.Say("以小写字母开头，只用小写字母、数字和连字符", "begin with a lower-case letter; use lower-case letters, digits and hyphens only"))
		}
	}
	for _, v := range k.Vocabularies {
		for i, w := range v.Words {
			held(v.Path, finding.Entry("", i, "id"), w.ID)
		}
	}
	for i, s := range k.Outcomes {
		for j, c := range s.Classes {
			held("content/vocabulary/outcomes.yaml", finding.Entry(finding.Entry("", i, "classes"), j, "id"), c.ID)
		}
	}
	for i, d := range k.Districts {
		held("content/districts.yaml", finding.Entry("", i, "id"), string(d.ID))
	}
	for s := range finding.Sound(k.Stations) {
		for i, p := range s.Points {
			held(s.Path, finding.Entry("points", i, "id"), p.ID)
		}
	}
}
