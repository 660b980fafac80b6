package rules

import (
	"path"

	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// orphan reports records in the folder of a deputy or station that is not there.
func orphan(k *finding.Check) {
	report := func(file, folder, owner string) {
		k.Add(file, "", problem.Say("文件夹 %[1]s 里没有 %[2]s", "there is no %[2]s in the folder %[1]s", folder, owner),
			problem.Say("建立 %[1]s/%[2]s，或把这个文件移到正确的文件夹", "write %[1]s/%[2]s, or move this file to the folder where it belongs", folder, owner))
	}
	for _, y := range k.Years {
		if k.Deputy(y.Deputy) == nil {
			report(y.Path, path.Dir(y.Path), "deputy.yaml")
		}
	}
	for _, b := range k.Boards {
		if k.Station(b.Station) == nil {
			report(b.Path, path.Dir(b.Path), "station.yaml")
		}
	}
	for _, n := range k.Notices {
		if k.Station(n.Station) == nil {
			report(n.Path, path.Dir(path.Dir(n.Path)), "station.yaml")
		}
	}
	for _, i := range k.Locals {
		if k.Station(i.Station) == nil {
			report(i.Path, path.Dir(path.Dir(i.Path)), "station.yaml")
		}
	}
}
