package printing

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/pages/printed"
	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

// Request is what is asked to be printed, as it was written on the command line.
type Request struct {
	Station string   // its id, its name, or a part of the name
	What    []string // kinds, by their ids; none for the first, or with All for all
	Paper   string   // of posters; empty for the usual one
	Year    int      // 0 for the present one, or the latest of which there is something
	All     bool     // all stations where no station is named, all kinds where no kind is
	Blank   bool     // forms to be filled in by hand
}

// Kinds returns the kinds that are asked for. What is wrong with the request by itself is a *problem.Refusal.
func (r Request) Kinds() ([]*printed.Kind, error) {
	var ids []string
	for _, p := range printed.Kinds {
		ids = append(ids, p.ID)
	}
	wanted := r.What
	switch {
	case len(wanted) == 0 && r.All:
		wanted = slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
			return r.Blank && !printed.Kinds[slices.Index(ids, id)].Form
		})
	case len(wanted) == 0:
		wanted = ids[:1]
	}
	var kinds []*printed.Kind
	for _, id := range wanted {
		i := slices.Index(ids, strings.ToLower(strings.TrimSpace(id)))
		if i < 0 {
			return nil, problem.RefuseWord(problem.Say("--what 不能是“%[1]s”", "--what cannot be %[1]q", id), id, ids)
		}
		p := &printed.Kinds[i]
		switch {
		case r.Blank && !p.Form:
			return nil, problem.Refuse("%[1]s 没有空白的；--blank 只用于 card、register、transfer", "there is no blank %[1]s; --blank is for card, register and transfer", p.ID)
		case !p.Poster && r.Paper != "" && !strings.EqualFold(r.Paper, "A4") && len(r.What) > 0:
			return nil, problem.Refuse("%[1]s 只印在 A4 上；--paper 用于 board、reception、deputies", "%[1]s is printed on A4 only; --paper is for board, reception and deputies", p.ID)
		case !slices.Contains(kinds, p):
			kinds = append(kinds, p)
		}
	}
	if r.Paper != "" && !slices.Contains(printed.Papers, strings.ToUpper(r.Paper)) {
		return nil, problem.RefuseWord(problem.Say("--paper 不能是“%[1]s”", "--paper cannot be %[1]q", r.Paper), r.Paper, printed.Papers)
	}
	return kinds, nil
}

// stations returns the stations that are asked for.
func (r Request) stations(site *workspace.Site) ([]*congress.Station, error) {
	all := printed.Printable(site.Plan)
	if r.Station == "" {
		if !r.All {
			return nil, problem.Refuse("没有写打印哪个联络站；写成 --station zhuge，所有站写 --all", "say which station, as in --station zhuge, or --all")
		}
		return all, nil
	}
	var ids []string
	var called []*congress.Station
	for _, x := range all {
		if string(x.ID) == r.Station || x.Name == r.Station {
			return []*congress.Station{x}, nil
		}
		if strings.Contains(x.Name, r.Station) {
			called = append(called, x)
		}
		ids = append(ids, string(x.ID))
	}
	switch len(called) {
	case 1:
		return called, nil
	case 0:
		if len(ids) > 12 { // too many to be told
			if near := problem.Nearest(r.Station, ids); near == "" {
				return nil, problem.Refuse("没有“%[1]s”这个联络站；代号是 content/stations 下文件夹的名字", "there is no station %[1]q; its id is the name of its folder in content/stations", r.Station)
			}
		}
		return nil, problem.RefuseWord(problem.Say("没有“%[1]s”这个联络站", "there is no station %[1]q", r.Station), r.Station, ids)
	}
	var names []string
	for _, x := range called {
		names = append(names, string(x.ID))
	}
	return nil, problem.Refuse("“%[1]s”有几个站，用代号写明是哪个：%[2]s", "%[1]q may be several stations; name one by its id: %[2]s", r.Station, listed(names))
}

// Copies returns what is to be printed of the kinds. What a station does not have is left out where all is asked for; where it
// was asked for by name it is a *problem.Refusal, as is a station that there is not.
func (r Request) Copies(site *workspace.Site, kinds []*printed.Kind) ([]printed.Copy, error) {
	stations, err := r.stations(site)
	if err != nil {
		return nil, err
	}
	asked := r.Station != "" && len(r.What) > 0 || !r.All
	var all []printed.Copy
	for _, x := range stations {
		for _, p := range kinds {
			c := printed.Copy{Kind: p, Station: x, Year: r.Year, Paper: "A4", Blank: r.Blank}
			if p.Poster {
				c.Paper = printed.Papers[0]
				if r.Paper != "" {
					c.Paper = strings.ToUpper(r.Paper)
				}
			}
			years, wanted := printed.Years(site.Plan, p, x.ID), r.Year
			if !p.Yearly {
				wanted = 0
			}
			if c.Year = yearOf(years, wanted, site.Now.Year()); c.Year == 0 && !r.Blank {
				if !asked {
					continue
				}
				return nil, noYear(p, x, years, r.Year)
			}
			all = append(all, c)
		}
	}
	if len(all) == 0 {
		return nil, problem.Refuse("没有可以打印的内容：还没有登记", "there is nothing to print: nothing is entered")
	}
	return all, nil
}

// yearOf chooses a year of those for which there is something: the one wanted, else the present one, else the latest; 0
// where there is none.
func yearOf(years []int, wanted, present int) int {
	if wanted == 0 && len(years) > 0 && !slices.Contains(years, present) {
		return years[0]
	}
	if wanted == 0 {
		wanted = present
	}
	if !slices.Contains(years, wanted) {
		return 0
	}
	return wanted
}

// noYear refuses what a station does not have of a year.
func noYear(p *printed.Kind, x *congress.Station, years []int, wanted int) error {
	if len(years) > 0 {
		var known []string
		for _, y := range years {
			known = append(known, fmt.Sprint(y))
		}
		return problem.Refuse("%[1]s没有%[2]d年的%[3]s；有记录的年份：%[4]s", "%[5]s has no %[6]s of %[2]d; there are those of %[4]s", x.Name, wanted, p.Text, listed(known), x.ID, p.ID)
	}
	zh, en := "", ""
	if p.Form {
		zh, en = "；要空白的加 --blank", "; for a blank form add --blank"
	}
	switch p.ID {
	case "board", "reception":
		return problem.Refuse("%[1]s还没有站务公示，没有内容可印；先运行 gongshi new board %[2]s 填写", "%[2]s has no board, there is nothing to print; make one with gongshi new board %[2]s", x.Name, x.ID)
	case "deputies", "card":
		return problem.Refuse("%[1]s没有在任的代表，没有内容可印"+zh, "%[2]s has no deputies in office, there is nothing to print"+en, x.Name, x.ID)
	}
	return problem.Refuse("%[1]s没有登记这些内容，没有可印的"+zh, "%[2]s has nothing of this kind entered"+en, x.Name, x.ID)
}

// listed is a list in a sentence.
func listed(names []string) problem.Text {
	return problem.Text{ZH: strings.Join(names, "、"), EN: strings.Join(names, ", ")}
}
