package term

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"gongshi"
	"gongshi/generator/amend"
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/source"
)

const small = "../testdata/site"

// site is a copy of the small site, with what it holds.
func site(t *testing.T, edits ...string) (string, *congress.Congress) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(small)); err != nil {
		t.Fatal(err)
	}
	for i := 0; i+2 < len(edits); i += 3 {
		at := filepath.Join(dir, filepath.FromSlash(edits[i]))
		text, err := os.ReadFile(at)
		if err != nil || strings.Count(string(text), edits[i+1]) != 1 {
			t.Fatalf("%q is not once in %s: %v", edits[i+1], edits[i], err)
		}
		if err := os.WriteFile(at, []byte(strings.Replace(string(text), edits[i+1], edits[i+2], 1)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir, records(t, dir)
}

func records(t *testing.T, dir string) *congress.Congress {
	t.Helper()
	src, err := source.Load(context.Background(), dir, source.Options{Builtin: gongshi.Files})
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	return src.Congress
}

func planOf(t *testing.T, dir string) *amend.Plan {
	t.Helper()
	p, err := amend.New(dir, problem.Say("换届", "term"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p
}

const head = "姓名,性别,民族,层级,选区,产生方式,日期,联络站\n"

// What is wrong with a list is told at its line and column, and nothing is planned.
func TestWrongLists(t *testing.T) {
	t.Parallel()
	dir, c := site(t, "content/deputies/d0003/deputy.yaml", "name: 阿依古丽·买买提", "name: 阿依古丽·买买提\nformer_ids: [e0001]",
		"content/districts.yaml", "- {id: shenhou-1", "- {id: zhuge-old, name: 朱阁镇旧选区, level: 县, until: 2026-12-31, seats: 1}\n- {id: shenhou-1")
	good := "李明,男,汉族,县,朱阁镇第一选区,换届,2027-03-21,zhuge\n"
	for name, l := range map[string]struct {
		list string
		want []string // line:column: a part of what is said
	}{
		"empty":          {"", []string{"0:0: 名单是空的"}},
		"blank":          {" \n\n,,,\n", []string{"0:0: 名单是空的"}},
		"byte order":     {"\xEF\xBB\xBF", []string{"0:0: 名单是空的"}},
		"header":         {head, []string{"1:1: 只有列名，没有内容"}},
		"workbook":       {"PK\x03\x04abc", []string{"0:0: 这是 Excel 工作簿"}},
		"UTF-16":         {"\xFF\xFE\x00a", []string{"0:0: 文件是 UTF-16"}},
		"bytes":          {head + "\xFF\xFF\xFF", []string{"0:0: 文件既不是 UTF-8 也不是 GBK"}},
		"quotes":         {head + "\"李明,男,汉族\n", []string{"2:1: 引号不成对"}},
		"stray quote":    {head + "李\"明\",男,汉族,县,朱阁镇第一选区,换届,2027-03-21,zhuge\n", []string{"2:2: 引号不成对"}},
		"no columns":     {"名字,选取\n甲,乙\n", []string{"1:1: 没有“姓名”这一列", "1:1: 没有“性别”这一列", "1:1: 没有“日期”这一列", "1:1: 没有“选区”这一列", "1:4: 没有“选取”这一列的用法"}},
		"twice":          {"姓名,性别,选区,日期,代表姓名\n", []string{"1:1: 只有列名", "1:13: “代表姓名”这一列有两处"}},
		"too many":       {head + strings.TrimSpace(good) + ",多\n", []string{"2:39: 这一行比列名多一格"}},
		"too few":        {head + "李明,男\n", []string{"2:5: 日期“”读不懂", "2:5: 没有选区"}},
		"name":           {head + strings.Replace(good, "李明", "李明（女）", 1), []string{"2:1: 姓名“李明（女）”里有别的符号"}},
		"no name":        {head + strings.Replace(good, "李明", "", 1), []string{"2:1: 没有姓名"}},
		"private use":    {head + strings.Replace(good, "李明", "李\uE863", 1), []string{"2:1: 姓名里有一个字是造字程序造的"}},
		"long":           {head + strings.Replace(good, "李明", strings.Repeat("李", 5000), 1), []string{"2:1: 姓名“李李李"}},
		"sex":            {head + strings.Replace(good, "男", "先生", 1), []string{"2:4: 性别“先生”应写男或女"}},
		"how":            {head + strings.Replace(good, "换届", "选举", 1), []string{"2:19: 产生方式“选举”"}},
		"day":            {head + strings.Replace(good, "2027-03-21", "2027-02-29", 1), []string{"2:22: 日期“2027-02-29”读不懂"}},
		"month":          {head + strings.Replace(good, "2027-03-21", "2027-03", 1), []string{"2:22: 日期“2027-03”读不懂"}},
		"before":         {head + strings.Replace(good, "2027-03-21", "2026-03-21", 1), []string{"2:22: 2026-03-21 早于这一届开始的 2027-03-21"}},
		"district":       {head + strings.Replace(good, "朱阁镇第一选区", "朱阁镇第九选区", 1), []string{"2:11: content/districts.yaml 里没有选区“朱阁镇第九选区”；是不是“朱阁镇第一选区”"}},
		"abolished":      {head + strings.Replace(good, "朱阁镇第一选区", "zhuge-old", 1), []string{"2:11: 朱阁镇旧选区在 2027-03-21 不存在（至2026年12月31日）"}},
		"abolished name": {head + strings.Replace(good, "朱阁镇第一选区", "朱阁镇旧选区", 1), []string{"2:11: content/districts.yaml 里没有选区“朱阁镇旧选区”"}},
		"level":          {head + strings.Replace(good, ",县,", ",乡,", 1), []string{"2:9: 层级写的是“乡”"}},
		"station":        {head + strings.Replace(good, ",zhuge", ",朱葛镇", 1), []string{"2:33: 没有联络站“朱葛镇”"}},
		"too many seats": {head + good + strings.Replace(good, "李明", "李亮", 1) + strings.Replace(good, "李明", "李光", 1), []string{"4:11: 朱阁镇第一选区第 17 届应选 2 名，这里是第 3 名"}},
		"same line":      {head + good + good, []string{"3:1: 与第 2 行重复：同名、同选区"}},
		"same name":      {head + good + strings.Replace(good, "朱阁镇第一选区", "神垕镇第一选区", 1), []string{"3:1: 与第 2 行同名，看不出是不是同一人"}},
		"namesake":       {head + "王秀兰,女,,县,神垕镇第一选区,,2027-03-21,\n", []string{"2:1: 与 d0001（女，朱阁镇席庄村村民，朱阁镇第一选区） 同名，看不出是不是同一人"}},
		"other sex":      {head + "王秀兰,男,,县,朱阁镇第一选区,,2027-03-21,\n", []string{"2:1: 与 d0001"}},
		"other group":    {head + "王秀兰,女,回族,县,朱阁镇第一选区,,2027-03-21,\n", []string{"2:1: 与 d0001"}},
		"wrong id":       {"编号," + head + "d0002," + good, []string{"2:1: d0002 是单长垕，不是李明"}},
		"former id":      {"编号," + head + "e0001," + good, []string{"2:1: e0001 是旧编号，现在是 d0003"}},
		"bad id":         {"编号," + head + "D 2," + good, []string{"2:1: 编号“D 2”不对"}},
		"shared id":      {"编号," + head + "d0100," + good + "d0100," + strings.Replace(good, "李明", "李亮", 1), []string{"3:1: 编号 d0100 在第 2 行是李明"}},
		"same level":     {"编号," + head + "d0100," + good + "d0100," + good, []string{"3:7: 与第 2 行是同一人、同一级"}},
		"term":           {"届次," + head + "十六七," + good, []string{"2:1: 届次“十六七”不是数"}},
		"other term":     {"届次," + head + "18," + good, []string{"2:1: 届次写的是 18，--term 是 17"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := planOf(t, dir)
			list, err := Begin(p, c, Beginning{File: "r.csv", Data: []byte(l.list), Term: 17, From: "2027-03-21", Confirmed: true})
			if err != nil {
				t.Fatal(err)
			}
			var have []string
			for _, f := range list {
				if f.Stops() {
					have = append(have, fmt.Sprintf("%d:%d: %s；%s", f.Line, f.Col, f.What.ZH, f.Fix.ZH))
				}
				if f.Path != "r.csv" || f.What.EN == "" || f.Fix.ZH == "" {
					t.Errorf("%+v", f)
				}
			}
			if len(have) != len(l.want) {
				t.Errorf("%d faults, not %d:\n%s", len(have), len(l.want), strings.Join(have, "\n"))
			}
			for i := range min(len(have), len(l.want)) {
				if !strings.HasPrefix(have[i], l.want[i]) {
					t.Errorf("%s\nnot %s", have[i], l.want[i])
				}
			}
			if files, err := p.Files(); err != nil || len(files) > 0 {
				t.Errorf("%v is planned, %v", files, err)
			}
		})
	}
}

// Lists come as people make them: columns in any order and with other names, in GBK, with a byte order mark, with tabs, with line
// ends of Windows, with quotation marks and blank lines, days as spreadsheets show them, rare characters.
func TestListsAsTheyCome(t *testing.T) {
	t.Parallel()
	plain := "代表编号,选区名称,姓名,备注,性别,任职日期,电话\r\n,zhuge-1,\"苌 垕\",\"说明, 有逗号\",男,2027/3/21,13800000000\r\n\r\n新,神垕镇第一选区,古丽．努尔,,女,2027年3月21日,\r\n"
	gbk, err := simplifiedchinese.GB18030.NewEncoder().String(plain)
	if err != nil {
		t.Fatal(err)
	}
	for name, list := range map[string]string{"UTF-8": plain, "byte order mark": "\xEF\xBB\xBF" + plain, "GBK": gbk, "tabs": strings.NewReplacer("\"说明, 有逗号\"", "", ",", "\t").Replace(plain)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, c := site(t)
			p := planOf(t, dir)
			found, err := Begin(p, c, Beginning{File: "r.csv", Data: []byte(list), Term: 17})
			if err != nil || found.Errors(false) > 0 {
				t.Fatal(err, found)
			}
			for _, f := range found {
				if strings.Contains(f.Excerpt, "13800000000") {
					t.Errorf("a telephone is shown: %s", f.Excerpt)
				}
			}
			if _, err := p.Apply("2027-03-22"); err != nil {
				t.Fatal(err)
			}
			now := records(t, dir)
			chang, guli := now.Deputy("d0004"), now.Deputy("d0005")
			if chang == nil || guli == nil {
				t.Fatal("new people are not there")
			}
			if chang.Name != "苌垕" || guli.Name != "古丽·努尔" || chang.Station != "zhuge" || guli.Station != "shenhou" || guli.Seats[0].From != "2027-03-21" || guli.Seats[0].Level != "县" {
				t.Errorf("%+v\n%+v", chang, guli)
			}
			if term := now.Term("县", 17); term == nil || term.From != "2027-03-21" || term.To != "2032-03" {
				t.Errorf("%+v", term)
			}
			if d := now.District("zhuge-1"); len(d.Vacancies) != 2 || d.Vacancies[1].Since != "2027-03-21" || d.Vacancies[1].Reason != Unfilled {
				t.Errorf("%+v", d.Vacancies)
			}
		})
	}
}

// Those who were elected again are recognised, and somebody has to look; an ID says it without that. A second time there is
// nothing to do.
func TestElectedAgain(t *testing.T) {
	t.Parallel()
	dir, c := site(t)
	list := "编号,代表团," + head + ",,王秀兰,女,汉族,县,朱阁镇第一选区,换届,2027-03-21,zhuge\nd0002,城区团,单长垕,男,,县,朱阁镇第一选区,换届,2027-03-21,\n新,,阿依古丽·买买提,女,,县,shenhou-1,换届,2027-03-21,\n"
	b := Beginning{File: "r.csv", Data: []byte(list), Term: 17}
	var unconfirmed *UnconfirmedError
	if _, err := Begin(planOf(t, dir), c, b); !errors.As(err, &unconfirmed) || len(unconfirmed.People) != 1 || unconfirmed.People[0] != "r.csv:2: d0001 王秀兰，女，朱阁镇第一选区，朱阁镇席庄村村民" {
		t.Fatal(err, unconfirmed)
	}
	b.Confirmed = true
	p := planOf(t, dir)
	if found, err := Begin(p, c, b); err != nil || len(found) > 0 {
		t.Fatal(found, err)
	}
	if _, err := p.Apply("2027-03-22"); err != nil {
		t.Fatal(err)
	}
	now := records(t, dir)
	for id, want := range map[congress.DeputyID]congress.Seat{
		"d0001": {Level: "县", Term: 17, District: "zhuge-1", Delegation: "朱阁代表团", How: "换届", From: "2027-03-21"},
		"d0002": {Level: "县", Term: 17, District: "zhuge-1", Delegation: "城区团", How: "换届", From: "2027-03-21"},
		"d0004": {Level: "县", Term: 17, District: "shenhou-1", How: "换届", From: "2027-03-21"},
	} {
		d := now.Deputy(id)
		if d == nil || !reflect.DeepEqual(d.Seats[len(d.Seats)-1], want) {
			t.Errorf("%s: %+v", id, d)
		}
	}
	if d, o := now.Deputy("d0004"), now.Deputy("d0003"); len(d.DistinctFrom) != 1 || len(o.DistinctFrom) != 1 || o.DistinctFrom[0] != "d0004" {
		t.Errorf("namesakes: %v %v", d.DistinctFrom, o.DistinctFrom)
	}
	again := planOf(t, dir)
	found, err := Begin(again, now, b)
	if files, wrong := again.Files(); err != nil || wrong != nil || len(found) > 0 || len(files) > 0 {
		t.Errorf("the second time: %v %v %v %v", files, found, err, wrong)
	}
}

// A by-election ends the vacancy that it fills, and a person may be elected at two levels at once.
func TestByElectionAndTwoLevels(t *testing.T) {
	t.Parallel()
	dir, c := site(t, "content/deputies/d0002/deputy.yaml", "from: 2023-05-10}", "from: 2023-05-10, to: 2026-03-31, end_reason: 辞职}",
		"content/districts.yaml", "reason: 迁出}]", "reason: 迁出}, {since: 2026-04-01, reason: 辞职}]", "content/districts.yaml", "- {id: shenhou-1", "- {id: zhuge-town, name: 朱阁镇镇级选区, level: 乡, seats: 1}\n- {id: shenhou-1")
	p := planOf(t, dir)
	list := "编号,届次," + head + "d0100,16,李明,男,,县,zhuge-1,补选,2026-06-01,\nd0100,第十六届,李明,男,,乡,zhuge-town,换届,2022-03-01,\n"
	if found, err := Begin(p, c, Beginning{File: "r.csv", Data: []byte(list)}); err != nil || found.Errors(false) > 0 {
		t.Fatal(found, err)
	}
	if _, err := p.Apply("2026-06-02"); err != nil {
		t.Fatal(err)
	}
	now := records(t, dir)
	if d := now.Deputy("d0100"); d == nil || len(d.Seats) != 2 || d.Seats[1].Level != "乡" {
		t.Errorf("%+v", d)
	}
	if v := now.District("zhuge-1").Vacancies; len(v) != 2 || v[1].Until != "2026-05-31" {
		t.Errorf("%+v", v)
	}
	if len(now.District("zhuge-town").Vacancies) > 0 {
		t.Error("a vacancy was invented")
	}
}

// No list makes it panic, and one with faults changes nothing.
func FuzzBegin(f *testing.F) {
	f.Add(head + "李明,男,汉族,县,朱阁镇第一选区,换届,2027-03-21,zhuge\n")
	f.Add("姓名\t性别\n\"")
	f.Add("编号,届次," + head + "新,17,王秀兰,女,,,zhuge-1,补选,2027-3-21,\n,,,\n")
	f.Add("\xEF\xBB\xBF姓名,性别,选区,日期\r\n\xC0\xEE,\xC4\xD0,x,2027\r\n")
	dir := f.TempDir()
	if err := os.CopyFS(dir, os.DirFS(small)); err != nil {
		f.Fatal(err)
	}
	src, err := source.Load(context.Background(), dir, source.Options{Builtin: gongshi.Files})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { src.Close() })
	f.Fuzz(func(t *testing.T, list string) {
		p, err := amend.New(dir, problem.Say("换届", "term"))
		if err != nil {
			t.Fatal(err)
		}
		defer p.Close()
		found, err := Begin(p, src.Congress, Beginning{File: "r.csv", Data: []byte(list), Term: 17, Confirmed: true})
		if err != nil {
			t.Fatal(err)
		}
		if files, err := p.Files(); err != nil || found.Errors(false) > 0 && len(files) > 0 {
			t.Errorf("%v is planned in spite of faults, or %v", files, err)
		}
	})
}
