package pages

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/people"
	"gongshi/generator/view"
)

var firstNumber = regexp.MustCompile(`\d+`)

// What is listed of a kind in a year adds up to what the disclosures count, each line stands on one page, and each leads to
// an item or an activity that is there.
func TestDutiesAddUp(t *testing.T) {
	for seed := range uint64(3) {
		c := anyCongress(seed)
		s := planOf(c, seed%2 == 1)
		total := 0
		for _, w := range c.Vocabularies["duty-kinds"].Words {
			kind := look[*people.DutyKind](t, s, "/duties/"+w.ID+"/")
			for _, year := range kind.Years {
				total += year.Count
				checkDutyYear(t, s, c, year)
			}
		}
		sum := 0
		for year := 2022; year <= 2024; year++ {
			v := look[*people.Disclosure](t, s, fmt.Sprintf("/disclosure/%d/", year))
			sum += v.Total.Count
			for _, f := range v.Kinds {
				if f.Count > 0 && !planned(s, f.Href) {
					t.Errorf("the disclosure leads to %s, which is not planned", f.Href)
				}
				if f.Count == 0 && f.Href != "" {
					t.Errorf("the disclosure leads to %s, where nothing is", f.Href)
				}
				if f.Count > 0 {
					if said := look[*people.DutyYear](t, s, f.Href).Said; firstNumber.FindString(said) != strconv.Itoa(f.Count) {
						t.Errorf("%s: the disclosure counts %d, the list says %s", f.Href, f.Count, said)
					}
				}
			}
		}
		if total != sum || total == 0 {
			t.Errorf("seed %d: the kinds come to %d, the disclosures to %d", seed, total, sum)
		}
	}
}

func checkDutyYear(t *testing.T, s *view.Website, c *congress.Congress, year people.DutyCount) {
	t.Helper()
	items, seen, groups, own := 0, map[string]bool{}, map[string]bool{}, map[string]map[string]string{}
	for at, n := year.Href, 1; at != ""; n++ {
		v := look[*people.DutyYear](t, s, at)
		rows := 0
		for i, g := range v.Groups {
			if groups[g.ID] != g.Continued || g.Continued && i > 0 {
				t.Errorf("%s: group %s: continued is %v", at, g.ID, g.Continued)
			}
			groups[g.ID] = true
			for _, row := range g.Rows {
				rows++
				if seen[row.Href] {
					t.Errorf("%s stands twice", row.Href)
				}
				seen[row.Href] = true
				items += countedFor(t, s, c, row, own)
			}
		}
		if rows == 0 || rows > view.PerPage {
			t.Errorf("%s has %d lines", at, rows)
		}
		if at = ""; v.Pages != nil && v.Pages.Next != nil {
			at = v.Pages.Next.Href
		}
	}
	if items != year.Count {
		t.Errorf("%s: %d items are listed, %d are counted", year.Href, items, year.Count)
	}
}

// countedFor is for how many deputies a line counts; what it leads to must be there. titles keeps those of the items on the pages
// of deputies' years.
func countedFor(t *testing.T, s *view.Website, c *congress.Congress, row view.Listed, titles map[string]map[string]string) int {
	t.Helper()
	page, anchor, own := strings.Cut(row.Href, "#")
	if !own {
		v := look[*people.Activity](t, s, page)
		if row.Number != "" && row.Number != fmt.Sprintf("%d名代表", len(v.People)) || row.Number == "" && len(row.Who) != len(v.People) {
			t.Errorf("%s: %d took part, the list says %s, %v", page, len(v.People), row.Number, row.Who)
		}
		return len(v.People)
	}
	if titles[page] == nil {
		titles[page] = map[string]string{}
		for _, g := range look[*people.DeputyYear](t, s, page).Groups {
			for _, item := range g.Items {
				if titles[page][item.ID] != "" {
					t.Errorf("%s has #%s twice", page, item.ID)
				}
				titles[page][item.ID] = item.Title
			}
		}
	}
	if titles[page][anchor] != row.Title {
		t.Errorf("%s leads to %q, want %q", row.Href, titles[page][anchor], row.Title)
	}
	return 1
}

func TestKindsWithoutItems(t *testing.T) {
	c := &congress.Congress{Site: &congress.Site{Norms: []congress.Norm{{Kind: "接待选民", Text: "不少于2次", Source: "办法"}}}}
	s := planOf(c, false)
	c.Vocabularies["duty-kinds"].Words[3].Until = "2023"
	v := look[*people.DutyKind](t, s, "/duties/reception/")
	if len(v.Years) != 0 || len(v.Norms) != 1 || v.Norms[0].Text != "不少于2次" {
		t.Errorf("years %v, norms %v", v.Years, v.Norms)
	}
	if got := look[*people.DutyKind](t, s, "/duties/old/").Retired; got != "已停用，用至2023年" {
		t.Errorf("a retired kind says %q", got)
	}
	all := look[*people.DutyKinds](t, s, "/duties/")
	if len(all.Groups) != 2 || all.Groups[0].Text != "联系选民" || len(all.Groups[1].Kinds) != 2 {
		t.Errorf("groups %v", all.Groups)
	}
}
