package sample

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

// fixedText holds the files that are the same on every site.
//
//go:embed fixed
var fixedText embed.FS

// fixedFiles are their paths below content/.
var fixedFiles = func() []string {
	var all []string
	err := fs.WalkDir(fixedText, "fixed/content", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			all = append(all, strings.TrimPrefix(path, "fixed/content/"))
		}
		return err
	})
	if err != nil {
		panic(err) // what is embedded can be read
	}
	return all
}()

func (s *site) fixed(n int, f *file) {
	text, err := fixedText.ReadFile("fixed/content/" + fixedFiles[n])
	if err != nil {
		panic(err) // as above
	}
	f.at("%s", fixedFiles[n])
	f.text = append(f.text, text...)
}

// siteFile writes site.yaml.
func (s *site) siteFile(_ int, f *file) {
	f.at("site.yaml")
	points := 0
	for town := range s.towns {
		points += s.points(town)
	}
	f.add(`# 示例网站：县、乡镇、人物和事情都是程序编的。
title: 清源县人大代表履职公示
region: 清源县
base_url: https://example.org/
congresses: {全国: 全国, 省: 东原省, 市: 源安市, 县: 清源县}
sample: true
publisher:
  host: 清源县人大常委会
  operator: 代表工委
  phone: 0300-8110000
  email: daibiao@example.org
  address: 清源县人大常委会办公楼（示例地址）
  hours: 工作日 8:30—12:00，14:30—17:30
filing: {icp: 示例备案号}
reception_day: 15
channels:
  - {name: 清源新闻, kind: 电视}
  - {name: 清源通讯, kind: 报纸, url: https://news.example.org/}
  - {name: 清源人大, kind: 新媒体}
expected: {乡镇街道站: %d, 联络点: %d, 行业站: 1, 联络总站: 1, 人大主题公园: 1}
feedback: {kind: none}
norms:
  - {kind: 接待选民, text: 每名代表每年进站接待选民不少于2次, source: 代表履职管理办法}
  - {kind: 走访联系选民, text: 每名代表每半年至少走访1次, source: 联系选民制度}
  - {kind: 向选民述职, text: 由选民直接选举的代表任期内至少向选民述职1次, source: 述职评议制度}
structured_data: true
`, s.towns, points)
}

// The schemes by which answers are classed; their classes are those of outcomeOf.
const earlierScheme = `- scheme: 清源-早前
  since: 2000
  days: 90
  classes:
    - {id: a, name: A类（已解决或采纳）, promise: false, meaning: 所提问题已经解决，或者意见已经采纳}
    - {id: b, name: B类（列入计划）, promise: true, meaning: 已经列入计划，写明办什么、何时办成}
    - {id: c, name: C类（留作参考）, promise: false, meaning: 因条件或政策所限暂办不了，已说明理由}
`

const laterScheme = `- scheme: 清源-现行
  since: %s
  levels: [县, 乡, 镇]
  days: 90
  classes:
    - {id: solved, name: 已经解决或基本解决, promise: false, meaning: 所提问题已经解决，或者主要部分已经解决}
    - {id: solving, name: 正在解决, promise: true, meaning: 已经动手办，写明何时办成}
    - {id: planned, name: 列入计划逐步解决, promise: true, meaning: 已经列入计划，写明办什么、何时办成}
    - {id: explained, name: 暂不能解决、已作说明, promise: false, meaning: 因条件或政策所限暂办不了，已向代表说明理由}
`

// laterSince is the day from which on the later scheme is in force: in the middle of the first year.
func (s *site) laterSince() day { return on(s.first, 7, 1) }

func (s *site) outcomes(_ int, f *file) {
	f.at("vocabulary/outcomes.yaml")
	f.add("# 办理结果分类。每一套从 since 起用，旧记录仍按当年的一套显示。days 是自交办之日起答复的天数。\n")
	f.add(earlierScheme+laterScheme, s.laterSince())
}

// termYears is how many years a term has. The first begins with the first year of records.
const termYears = 5

// levels are the levels of congresses, each with the number of its first term.
var levels = []struct {
	name   string
	number int
}{{"全国", 14}, {"省", 14}, {"市", 8}, {"县", 16}, {"乡", 16}}

func (s *site) termCount() int { return (s.years() + termYears - 1) / termYears }

// termSpan returns the first and the last year of a term.
func (s *site) termSpan(n int) (first, last int) {
	return s.first + n*termYears, s.first + (n+1)*termYears - 1
}

func (s *site) terms(_ int, f *file) {
	f.at("terms.yaml")
	f.add("# 届与次。各级的任期都从第一年一月起，五年一届。\n")
	for _, level := range levels {
		for n := range s.termCount() {
			first, last := s.termSpan(n)
			f.add("- {level: %s, term: %d, from: %d-01, to: %d-12-31", level.name, level.number+n, first, last)
			if level.name == "县" {
				var sessions []string
				for year := first; year <= min(last, s.last); year++ {
					if from, to := session(year); from <= s.today {
						sessions = append(sessions, fmt.Sprintf("{session: %d, from: %s, to: %s}", year-first+1, from, to))
					}
				}
				if sessions != nil {
					f.add(", sessions: [%s]", strings.Join(sessions, ", "))
				}
			}
			f.add("}\n")
		}
	}
}

// session returns the days on which the congress of the county sits in a year.
func session(year int) (from, to day) { return on(year, 2, 10), on(year, 2, 13) }
