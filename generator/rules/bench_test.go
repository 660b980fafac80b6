package rules_test

import (
	"context"
	"fmt"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/rules"
)

// large makes a congress of 13,000 records with 300,000 items: 6,000 deputies with a year of 40 items each, and 1,000
// activities with 60 participants each.
func large() *congress.Congress {
	c := &congress.Congress{Site: &congress.Site{Path: "content/site.yaml", Title: "公示", Region: "禹州市", BaseURL: "https://example.org/", Publisher: congress.Publisher{Host: "人大常委会"}},
		Vocabularies: map[string]*congress.Vocabulary{}}
	list := func(name string, words ...string) {
		v := &congress.Vocabulary{Path: "content/vocabulary/" + name + ".yaml", Name: name}
		for i, w := range words {
			v.Words = append(v.Words, &congress.Word{ID: fmt.Sprint("w", i), Name: w, Since: "2022"})
		}
		c.Vocabularies[name] = v
	}
	list("duty-kinds", "出席人代会", "列席常委会", "参加其他会议", "学习培训", "领衔议案", "提出建议批评意见", "附议联名", "视察", "执法检查", "接待选民", "走访联系选民", "专题调研")
	list("levels", "县", "乡")
	list("roles", "主持", "参加", "接待")
	list("station-kinds", "乡镇街道站")
	c.Terms = []*congress.Term{{Level: "县", Term: 16, From: "2022-03", To: "2027-03"}}
	for i := range 30 {
		id := congress.StationID(fmt.Sprintf("s%02d", i))
		c.Stations = append(c.Stations, &congress.Station{Record: congress.Record{Path: "content/stations/" + string(id) + "/station.yaml"}, ID: id, Name: fmt.Sprint("联络站", i), Kind: "乡镇街道站"})
	}
	for i := range 2000 {
		c.Districts = append(c.Districts, &congress.District{ID: congress.DistrictID(fmt.Sprintf("x%04d", i)), Name: fmt.Sprint("选区", i), Level: "县", Seats: 3})
	}
	for i := range 6000 {
		id := congress.DeputyID(fmt.Sprintf("d%04d", i))
		c.Deputies = append(c.Deputies, &congress.Deputy{Record: congress.Record{Path: "content/deputies/" + string(id) + "/deputy.yaml"}, ID: id,
			Name: "王" + string(rune(0x4E00+i)), Sex: "女", Station: congress.StationID(fmt.Sprintf("s%02d", i%30)),
			Seats: []congress.Seat{{Level: "县", Term: 16, District: congress.DistrictID(fmt.Sprintf("x%04d", i/3)), From: "2022-03"}}})
		y := &congress.Year{Record: congress.Record{Path: "content/deputies/" + string(id) + "/2024.yaml"}, Deputy: id, Year: 2024}
		for n := range 40 {
			y.Duties = append(y.Duties, congress.Duty{Date: congress.Date(fmt.Sprintf("2024-%02d-%02d", n%12+1, n%28+1)), Kind: "专题调研", Title: fmt.Sprint("调研农村污水治理第", n, "次"), Place: "朱阁镇", Role: "参加",
				Summary: fmt.Sprint("走访", i, "组三个村，查看管网和塘坝，形成调研报告一篇。"), Evidence: []congress.Evidence{{Kind: "登记簿", Ref: "2024-07-31"}}})
		}
		c.Years = append(c.Years, y)
	}
	for i := range 1000 {
		id := congress.ActivityID(fmt.Sprintf("2024/2024-05-%02d-a%04d", i%28+1, i))
		a := &congress.Activity{Record: congress.Record{Path: "content/activities/" + string(id) + ".yaml"}, ID: id, Year: 2024,
			Date: congress.Date(id[5:15]), Kind: "接待选民", Title: fmt.Sprint("接待选民日", i), Station: congress.StationID(fmt.Sprintf("s%02d", i%30))}
		for n := range 60 {
			a.Participants = append(a.Participants, congress.DeputyID(fmt.Sprintf("d%04d", (i*60+n)%6000)))
		}
		a.Lead = a.Participants[0]
		c.Activities = append(c.Activities, a)
	}
	c.Index()
	return c
}

func BenchmarkRules(b *testing.B) {
	c := large()
	for b.Loop() {
		found, err := rules.Check(context.Background(), c, rules.Options{Now: now})
		if err != nil || len(found) > 0 {
			b.Fatal(err, len(found), found[:min(len(found), 3)])
		}
	}
}
