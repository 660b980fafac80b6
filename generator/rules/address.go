package rules

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// claims are the addresses that records have and had.
type claims struct {
	*finding.Check
	taken  map[string]*congress.Record // by the present address
	former map[string]*congress.Record // by a former address
}

// oneAddress reports two records with one address, and a former address that is the address or a former address of another
// record.
func oneAddress(k *finding.Check) {
	vocabularyIDs(k)
	c := &claims{k, map[string]*congress.Record{}, map[string]*congress.Record{}}
	for r := range k.Records() {
		own := place.AddressOf(r.Path)
		if own == "" {
			continue
		}
		if other := c.taken[own]; other != nil {
			k.Add(r.Path, "", problem.Say("与 %[1]s 会有同一个网址", "%[1]s would have the same address", other.Path), problem.Say("改名或合并其中一个", "rename one of them, or make them one"))
		}
		c.taken[own] = r
		if k.Planned != nil && k.Planned(own) > 1 {
			k.Add(r.Path, "", problem.Say("网址 %[1]s 是网站自己的一个页面", "the address %[1]s is that of a page of the site itself", own), problem.Say("换一个文件名或文件夹名", "give the file or folder another name"))
		}
	}
	for r := range k.Records() {
		i, _ := place.Of(r.Path)
		for n, id := range r.FormerIDs {
			c.formerly(r, i, finding.Entry("former_ids", n, ""), id)
		}
	}
}

// formerly checks one former name of a record, and claims the address that it had.
func (c *claims) formerly(r *congress.Record, i place.Identity, field, id string) {
	if !i.HasPage() {
		c.Add(r.Path, field, problem.Say("%[1]s没有单独的网页，也就没有旧网址", "%[1]s: it has no page of its own, and so no old address", i.Title), problem.Say("删去 former_ids", "remove former_ids"))
		return
	}
	was, can := i.Renamed(id)
	_, year, dated := was.Year()
	if !can || dated && !plausible(year) {
		fix := problem.Say("只写旧名，不带路径和扩展名，如 zhuge-07", "write the old name only, without path or extension, such as zhuge-07")
		if i.Yearly() {
			fix = problem.Say("这种记录以年份为名，只写旧的年份，如 2023", "such a record is named after a year: write the old year only, such as 2023")
		} else if _, _, dated := i.Year(); dated {
			fix = problem.Say("只写旧名，不带扩展名；原来归在别的年份的，前面写上那一年，如 2023/0007", "write the old name only, without extension; if it stood in the folder of another year, write that year before it, such as 2023/0007")
		}
		c.Add(r.Path, field, problem.Say("“%[1]s”不是曾经用过的文件名或文件夹名", "%[1]q cannot have been the name of a file or folder", id), fix)
		return
	}
	old, own := was.Address(), i.Address()
	other, first := c.taken[old], c.former[old]
	switch {
	case c.Planned != nil && other == nil && first == nil && c.Planned(old) > 0:
		c.Add(r.Path, field, problem.Say("网址 %[1]s 是网站自己的一个页面", "the address %[1]s is that of a page of the site itself", old), problem.Say("删去这一条", "remove it"))
	case old == own:
		c.Add(r.Path, field, problem.Say("曾用编号 %[1]s 就是现在的编号", "the former id %[1]s is the present one", id), problem.Say("删去这一条", "remove it"))
	case other != nil && stoodAt(other, own):
		c.Add(r.Path, field, problem.Say("与 %[1]s 互为曾用编号，旧网址会来回跳转", "%[1]s and this are former ids of each other, and the redirects would go in a circle", other.Path), problem.Say("只在现在使用的那条记录中写对方的旧编号", "keep the former id in one of the two"))
	case other != nil:
		c.Add(r.Path, field, problem.Say("%[1]s 现在是 %[2]s 的编号，旧网址不能再指向这里", "%[1]s is now the id of %[2]s, so the old address cannot lead here", id, other.Path), problem.Say("删去这一条，或把那条记录改名", "remove it, or rename that record"))
	case first != nil:
		c.Add(r.Path, field, problem.Say("%[1]s 已是 %[2]s 的曾用编号", "%[1]s is a former id of %[2]s already", id, first.Path), problem.Say("一个旧网址只能指向一处，只保留一条", "an old address leads to one place; keep one of them"))
	default:
		c.former[old] = r
	}
}

// stoodAt tells whether a record says that it stood at an address.
func stoodAt(r *congress.Record, address string) bool {
	i, _ := place.Of(r.Path)
	return slices.ContainsFunc(r.FormerIDs, func(id string) bool {
		was, can := i.Renamed(id)
		return can && was.Address() == address
	})
}

// vocabularyIDs reports an id that becomes a part of an address and cannot be one.
func vocabularyIDs(k *finding.Check) {
	held := func(file, field, id string) {
		if id != "" && (!place.IsName(id) || id[0] <= '9') {
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
			held(place.OutcomesFile, finding.Entry(finding.Entry("", i, "classes"), j, "id"), c.ID)
		}
	}
	for i, d := range k.Districts {
		held(place.DistrictsFile, finding.Entry("", i, "id"), string(d.ID))
	}
	for s := range finding.Sound(k.Stations) {
		for i, p := range s.Points {
			held(s.Path, finding.Entry("points", i, "id"), p.ID)
		}
	}
}
