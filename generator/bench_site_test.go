package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A made-up site for the benchmarks: pages disclosures of thirty items each, five years for every deputy, deputies in
// forty stations. All of it passes all rules.

const (
	benchStart = 2022
	benchYears = 5
	benchItems = 30
)

var benchKinds = []string{"学习培训", "视察", "专题调研", "进站履职", "走访联系选民", "化解矛盾纠纷", "办民生实事", "扶弱公益", "立法联络与普法", "评议测评询问"}

func writeBenchSite(dir string, pages int) error {
	deputies := (pages + benchYears - 1) / benchYears
	stations := min(40, deputies)
	put := func(name, text string) error {
		path := filepath.Join(dir, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		return os.WriteFile(path, []byte(text), 0o666)
	}
	files := map[string]string{
		"site.yaml": "title: 测试市人大代表履职公示\nregion: 测试市\nbase_url: https://example.org/\nsample: true\n" +
			"publisher: {host: 测试市人大常委会, operator: 代表工委, phone: 0374-0000000}\nreception_day: 15\n",
		"terms.yaml": "- {level: 县, term: 16, from: 2022-01, to: 2026-12-31}\n",
	}
	var districts strings.Builder
	for i := range stations {
		files[fmt.Sprintf("stations/s%02d/station.yaml", i)] = fmt.Sprintf("name: 第%d联络站\nkind: 乡镇街道站\ntownship: {name: 第%d镇, type: 镇, as_of: 2020}\naddress: 镇便民服务中心一楼\nhours: 每月15日 8:30—11:30\n", i+1, i+1)
		fmt.Fprintf(&districts, "- {id: x%02d, name: 第%d选区, level: 县, township: 第%d镇, places: [东村, 西村], seats: %d}\n", i, i+1, i+1, (deputies-i+stations-1)/stations)
	}
	files["districts.yaml"] = districts.String()
	for year := benchStart; year < benchStart+benchYears; year++ {
		files[fmt.Sprintf("editions/%d.yaml", year)] = fmt.Sprintf("period: {from: %d-01-01, to: %d-12-31}\nas_of: %d-12-20\n", year, year, year)
	}
	for name, text := range files {
		if err := put(name, text); err != nil {
			return err
		}
	}
	for i := range deputies {
		text := fmt.Sprintf("name: %s\nsex: 女\nethnic_group: 汉族\npost: 第%d镇东村村民\nstation: s%02d\nseats:\n  - {level: 县, term: 16, district: x%02d, delegation: 第%d代表团, how: 换届, from: 2022-01}\npledges: [推动河道治理]\n",
			benchName(i), i%stations+1, i%stations, i%stations, i%stations+1)
		if err := put(fmt.Sprintf("deputies/d%05d/deputy.yaml", i), text); err != nil {
			return err
		}
		for year := benchStart; year < benchStart+benchYears; year++ {
			if err := put(fmt.Sprintf("deputies/d%05d/%d.yaml", i, year), benchYear(i, i%stations, year)); err != nil {
				return err
			}
		}
	}
	return nil
}

// benchName is a name that no other deputy has.
func benchName(i int) string {
	const surnames, given = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "秀兰芳建国志强丽军洋勇艳杰娟涛明超霞平刚桂英文辉力永健世广"
	s, g := []rune(surnames), []rune(given)
	return string([]rune{s[i%len(s)], g[i/len(s)%len(g)], g[i/len(s)/len(g)%len(g)]})
}

func benchYear(i, station, year int) string {
	var b strings.Builder
	b.WriteString("duties:\n")
	for j := range benchItems {
		fmt.Fprintf(&b, "  - date: %d-%02d-%02d\n    kind: %s\n    title: 第%d次到东村%d组查看排水和道路\n    place: 第%d镇东村\n    role: 参加\n",
			year, j%12+1, (i+j)%27+1, benchKinds[j%len(benchKinds)], j+1, i, station+1)
		if j%2 == 0 {
			fmt.Fprintf(&b, "    summary: 走访%d组%d户，查看管网和塘坝，听取对停水、路灯和校车的意见，当场答复两件，其余交镇有关站所办理。\n", i, j%9+2)
		}
		if j%5 == 0 {
			b.WriteString("    result: {text: 两个村列入改造计划, amount: {text: 12万余元, value: 120000, approx: true}}\n")
		}
		fmt.Fprintf(&b, "    evidence: [{kind: 登记簿, ref: %d-%02d-28}]\n", year, j%12+1)
	}
	fmt.Fprintf(&b, "report: {date: %d-12-18, place: 东村村部, method: 现场述职, text: \"一年来，我按时参加活动，到站接待选民，把大家说的事**一件一件**记下来、交出去、盯到底。\\n\\n做得不够的，明年补上。\"}\n", year)
	fmt.Fprintf(&b, "evaluation: {date: %d-12-18, method: 现场测评, issued: 60, returned: 58, valid: 57, answers: {满意: 50, 基本满意: 6, 不满意: 1}}\n", year)
	return b.String()
}
