package rules

import (
	"path"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// orphan reports records in a folder that lacks the record of its deputy or station.
func orphan(k *finding.Check) {
	for r := range k.Records() {
		i, _ := place.Of(r.Path)
		of, belongs := i.Owner()
		if !belongs || there(k, of) {
			continue
		}
		folder, base := path.Dir(of.File()), path.Base(of.File())
		k.Add(r.Path, "", problem.Say("文件夹 %[1]s 里没有 %[2]s", "there is no %[2]s in the folder %[1]s", folder, base),
			problem.Say("建立 %[1]s/%[2]s，或把这个文件移到正确的文件夹", "write %[1]s/%[2]s, or move this file to the folder where it belongs", folder, base))
	}
}

// there tells whether there is the deputy or station of an identity.
func there(k *finding.Check, of place.Identity) bool {
	record, _ := of.New()
	switch r := record.(type) {
	case *congress.Deputy:
		return k.Deputy(r.ID) != nil
	case *congress.Station:
		return k.Station(r.ID) != nil
	}
	return false
}
