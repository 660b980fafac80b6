package render

import (
	"fmt"
	"os"
	"path/filepath"

	"gongshi/generator/view"
)

// The tests print a made-up year of a deputy with thirty duties, with the layouts of testdata.

// yearSite returns the pages of n such years and their options.
func yearSite(n int) (Options, []view.Page) {
	list := make([]view.Page, n)
	for i := range list {
		list[i] = view.Page{
			Address: fmt.Sprintf("/deputies/d%05d/2024/", i),
			Layout:  "deputies/year",
			View:    func() any { return newYearView(i) },
		}
	}
	return Options{
		Layouts: os.DirFS("testdata/layouts"), BaseURL: "https://example.org/renda/", Title: "履职公示", Language: "zh-CN",
		Params: map[string]any{"shared": &sharedView{Menu: []link{{"/renda/deputies/", "代表"}, {"/renda/duties/", "履职"}, {"/renda/about/", "关于"}}}},
	}, list
}

type link struct{ Href, Text string }

type sharedView struct{ Menu []link }

type yearLink struct {
	Href, Text string
	Current    bool
}

type total struct {
	Kind  string
	Count int
}

type itemView struct {
	ID, Title, Date, DateText, Place, Summary string
	Kind                                      link
	Station                                   *link
	Hours                                     float64
}

type yearView struct {
	Title, Summary, Report string
	Crumbs                 []link
	Totals                 []total
	Items                  []itemView
	Years                  []yearLink
}

func newYearView(i int) *yearView {
	kinds := []string{"接待选民", "走访选区", "参加视察", "提出建议", "参加培训", "列席会议"}
	v := &yearView{
		Title:   fmt.Sprintf("代表 d%05d 二〇二四年履职情况", i),
		Summary: "本年度共履职三十次，其中接待选民五次；以下按日期列出。",
		Report:  "本年度围绕**停车难**开展调研，见[建议第 12 号](/suggestions/2024/12/)。\n\n- 老旧小区加装电梯\n- 学校门口的红绿灯\n\n下一年继续跟进办理结果。",
		Crumbs:  []link{{"/renda/", "首页"}, {"/renda/deputies/", "代表"}, {fmt.Sprintf("/renda/deputies/d%05d/", i), fmt.Sprintf("代表 d%05d", i)}},
		Years:   []yearLink{{fmt.Sprintf("/renda/deputies/d%05d/2023/", i), "2023", false}, {fmt.Sprintf("/renda/deputies/d%05d/2024/", i), "2024", true}},
	}
	for _, kind := range kinds {
		v.Totals = append(v.Totals, total{kind, 5})
	}
	for j := range 30 {
		item := itemView{
			ID: fmt.Sprintf("n%d", j+1), Title: fmt.Sprintf("%s，第 %d 次", kinds[j%6], j+1),
			Date: fmt.Sprintf("2024-%02d-%02d", j%12+1, j%28+1), DateText: fmt.Sprintf("%d 月 %d 日", j%12+1, j%28+1),
			Place: "东湖街道代表之家一楼接待室", Kind: link{fmt.Sprintf("/renda/duties/k%d/", j%6), kinds[j%6]}, Hours: 1.5,
		}
		if j%2 == 0 {
			item.Station = &link{"/renda/stations/s001/", "东湖代表之家"}
		}
		if j%3 == 0 {
			item.Summary = fmt.Sprintf("听取居民关于停车、加装电梯和学校门口红绿灯的意见 %d 条，已转街道办，三个月内答复。", i%7+1)
		}
		v.Items = append(v.Items, item)
	}
	return v
}

func writeFile(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o666)
}
