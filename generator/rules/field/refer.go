package field

import (
	"path"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/habit"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// kindOfRecord is a kind of records that a field may refer to.
type kindOfRecord struct {
	noun  problem.Text
	file  func(id string) string // the file of such a record
	has   func(c *congress.Congress, id string) bool
	all   func(c *congress.Congress) []string
	named func(c *congress.Congress, name string) string // the id of the record of that name; "" where there is none
}

var kindsOfRecord = map[textKind]kindOfRecord{
	deputyText: {problem.Say("代表", "deputy"), func(id string) string { return place.FileOf(&congress.Deputy{ID: congress.DeputyID(id)}) },
		func(c *congress.Congress, id string) bool {
			// rule orphan reports a folder without its deputy.yaml
			return c.Deputy(congress.DeputyID(id)) != nil || c.YearsOf(congress.DeputyID(id)) != nil
		},
		func(c *congress.Congress) []string {
			return finding.IDs(c.Deputies, func(d *congress.Deputy) string { return string(d.ID) })
		},
		func(c *congress.Congress, name string) string {
			return finding.OneOf(c.Deputies, func(d *congress.Deputy) bool {
				return slices.ContainsFunc(append([]string{d.Name}, d.FormerNames...), func(n string) bool { return finding.PlainName(n) == finding.PlainName(name) })
			}, func(d *congress.Deputy) string { return string(d.ID) })
		}},
	stationText: {problem.Say("联络站", "station"), func(id string) string { return place.FileOf(&congress.Station{ID: congress.StationID(id)}) },
		func(c *congress.Congress, id string) bool { return c.Station(congress.StationID(id)) != nil },
		func(c *congress.Congress) []string {
			return finding.IDs(c.Stations, func(s *congress.Station) string { return string(s.ID) })
		},
		func(c *congress.Congress, name string) string {
			return finding.OneOf(c.Stations, func(s *congress.Station) bool {
				return s.Name == name || len(name) >= len("两字") && strings.HasPrefix(s.Name, name)
			}, func(s *congress.Station) string { return string(s.ID) })
		}},
	districtText: {problem.Say("选区", "district"), func(string) string { return place.DistrictsFile },
		func(c *congress.Congress, id string) bool { return c.District(congress.DistrictID(id)) != nil },
		func(c *congress.Congress) []string {
			return finding.IDs(c.Districts, func(d *congress.District) string { return string(d.ID) })
		},
		func(c *congress.Congress, name string) string {
			return finding.OneOf(c.Districts, func(d *congress.District) bool { return d.Name == name }, func(d *congress.District) string { return string(d.ID) })
		}},
	activityText: {problem.Say("活动", "activity"), fileOfActivity,
		func(c *congress.Congress, id string) bool {
			return c.Activity(congress.ActivityID(id)) != nil || finding.FiledElsewhere(c, id)
		},
		func(c *congress.Congress) []string {
			return finding.IDs(c.Activities, func(a *congress.Activity) string { return string(a.ID) })
		},
		func(c *congress.Congress, name string) string { return sameBase(name, kindsOfActivity(c, "")) }},
	suggestionText: {problem.Say("建议", "suggestion"), func(id string) string { return place.FileOf(&congress.Suggestion{ID: congress.SuggestionID(id)}) },
		func(c *congress.Congress, id string) bool { return c.Suggestion(congress.SuggestionID(id)) != nil },
		func(c *congress.Congress) []string {
			return finding.IDs(c.Suggestions, func(s *congress.Suggestion) string { return string(s.ID) })
		},
		func(c *congress.Congress, name string) string {
			return finding.OneOf(c.Suggestions, func(s *congress.Suggestion) bool { return s.Title == name }, func(s *congress.Suggestion) string { return string(s.ID) })
		}},
	originText: {problem.Say("活动", "activity"), func(id string) string { return fileOfActivity(strings.TrimPrefix(id, "activities/")) },
		func(c *congress.Congress, id string) bool {
			id, ok := strings.CutPrefix(id, "activities/")
			return ok && (c.Activity(congress.ActivityID(id)) != nil || finding.FiledElsewhere(c, id))
		},
		func(c *congress.Congress) []string { return kindsOfActivity(c, "activities/") },
		func(c *congress.Congress, name string) string {
			return sameBase(name, kindsOfActivity(c, "activities/"))
		}},
}

func fileOfActivity(id string) string {
	return place.FileOf(&congress.Activity{ID: congress.ActivityID(id)})
}

func kindsOfActivity(c *congress.Congress, prefix string) []string {
	return finding.IDs(c.Activities, func(a *congress.Activity) string { return prefix + string(a.ID) })
}

// refer reports an id that no record has, and proposes the nearest one. It also reports the id of a draft in what is published.
func (f *fieldCheck) refer(s string, kind textKind, at *frame) {
	to := kindsOfRecord[kind]
	if to.has(f.Congress, s) {
		if f.public && f.Drafts[to.file(s)] && !strings.HasPrefix(at.String(), "distinct_from[") { // which is not printed while it is one
			f.as("reference").Add(f.path, at.String(), problem.Say("编号为 %[1]s 的%[2]s还是草稿，没有公开", "%[2]s %[1]s is a draft and is not published", s, to.noun),
				problem.Say("在 %[1]s 里删去 draft: true，与这一条一起公开；还不能公开的，这里先不写它，或把这一条也写成草稿", "remove draft: true in %[1]s, to publish both; if it cannot be published yet, do not name it here, or make this a draft too", to.file(s)))
		}
		return
	}
	if kind == districtText && at.key == "id" { // the entry of districts.yaml itself
		return
	}
	if f.names[kind] == nil {
		f.names[kind] = to.all(f.Congress)
	}
	all := f.names[kind]
	fix := problem.Say("核对编号，编号要写年份和文件名，如 2024/0001", "check the id; it has a year and the name of a file, such as 2024/0001")
	if file := to.file(s); file != "" {
		fix = problem.Say("核对编号，或先在 %[1]s 写上它", "check the id, or write it first, in %[1]s", file)
	}
	several := habit.Words(s)
	if id := habit.ID(s, all, func(name string) string { return to.named(f.Congress, name) }); id != "" {
		fix = problem.Say("写编号 %[1]s", "write the id, %[1]s", id)
	} else if len(several) > 1 && !slices.ContainsFunc(several, func(id string) bool { return !to.has(f.Congress, id) }) {
		fix = problem.Say("几个编号之间用英文逗号：[%[1]s]", "put plain commas between the ids: [%[1]s]", strings.Join(several, ", "))
	} else if near := problem.Nearest(s, all); near != "" {
		fix = problem.Say("是不是 %[1]s", "did you mean %[1]s", near)
	}
	where := at.String()
	if kind == deputyText && at.n < 0 && at.up != nil && at.key == s { // the key of a mapping
		where += ":"
	}
	f.as("reference").Add(f.path, where, problem.Say("没有编号为 %[1]s 的%[2]s", "there is no %[2]s %[1]s", s, to.noun), fix)
}

// sameBase returns the id that has the same name in the folder of another year; empty where there is none or are many.
func sameBase(name string, all []string) string {
	return finding.OneOf(all, func(id string) bool { return path.Base(id) == strings.TrimSuffix(path.Base(name), ".yaml") }, func(id string) string { return id })
}
