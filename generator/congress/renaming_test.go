package congress

import (
	"fmt"
	"strings"
	"testing"
)

// gazetteer is a congress with some renamings, out of order.
func gazetteer() *Congress {
	c := &Congress{Renamings: []*Renaming{
		{Date: "2025-03", From: []string{"神垕镇"}, To: []string{"神垕街道"}, Type: "街道"},
		{Date: "2016-05", From: []string{"神垕乡"}, To: []string{"神垕镇"}, Type: "镇"},
		{Date: "2021", From: []string{"小吕乡", "朱阁镇"}, To: []string{"朱阁镇"}, Type: "镇"},
		{Date: "2022-06", Township: "朱阁镇", From: []string{"南庄村", "北庄村"}, To: []string{"庄头社区"}, Type: "社区"},
		{Date: "2023-06-10", Township: "朱阁镇", From: []string{"席庄村"}, To: []string{"席庄东村", "席庄西村"}, Type: "村"},
		{Date: "2010", From: []string{"东沟村"}, To: []string{"红旗村"}, Type: "村"},
		{Date: "2018", From: []string{"红旗村"}, To: []string{"东沟村"}, Type: "村"},
		{Date: "unknown", From: []string{"西沟村"}, To: []string{"不明村"}},
	}}
	c.Index()
	return c
}

func TestPlaceOn(t *testing.T) {
	c := gazetteer()
	for _, x := range []struct{ name, within, day, want string }{
		{"神垕镇", "", "2025-02-28", "神垕镇"},
		{"神垕镇", "", "2025-03-01", "神垕街道"},
		{"神垕镇", "", "2015-12-31", "神垕乡"},
		{"神垕乡", "", "2026-01-01", "神垕街道"},
		{"神垕街道", "", "2024-12-31", "神垕镇"},
		{"神垕街道", "", "2015-01-01", "神垕乡"},
		{"小吕乡", "", "2024-01-01", "朱阁镇"},
		{"朱阁镇", "", "2015-01-01", "朱阁镇"},
		{"北庄村", "朱阁镇", "2022-06", "庄头社区"},
		{"北庄村", "花石乡", "2022-06", "北庄村"}, // a village of the same name elsewhere
		{"庄头社区", "朱阁镇", "2020-01-01", "南庄村、北庄村"},
		{"席庄村", "小吕乡", "2024-01-01", "席庄东村、席庄西村"}, // the township by its former name
		{"席庄东村", "朱阁镇", "2023-06-09", "席庄村"},
		{"东沟村", "花石乡", "2009-01-01", "东沟村"}, // a name that came again
		{"东沟村", "花石乡", "2015-01-01", "红旗村"},
		{"东沟村", "花石乡", "2024-01-01", "东沟村"},
		{"红旗村", "花石乡", "2009-01-01", "东沟村"},
		{"西沟村", "花石乡", "2024-01-01", "西沟村"},
		{"神垕镇", "花石乡", "2026-01-01", "神垕镇"}, // a village is no township
	} {
		if have := c.PlaceOn(x.name, x.within, Date(x.day)); have != x.want {
			t.Errorf("%s in %q on %s is %s, not %s", x.name, x.within, x.day, have, x.want)
		}
	}
}

func TestPlacesOnce(t *testing.T) {
	c := gazetteer()
	for _, x := range []struct{ names, within, day, want string }{
		{"南庄村 北庄村 席庄村 远村", "朱阁镇", "2024-01-01", "庄头社区<南庄村 北庄村 席庄东村<席庄村 席庄西村<席庄村 远村"},
		{"南庄村 北庄村", "朱阁镇", "2020-01-01", "南庄村 北庄村"},
		{"神垕镇", "", "2026-01-01", "神垕街道<神垕镇 神垕乡"},
		{"朱阁镇", "", "2026-01-01", "朱阁镇<小吕乡 朱阁镇"},
		{"", "", "2026-01-01", ""},
	} {
		var have []string
		for _, p := range c.PlacesOn(strings.Fields(x.names), x.within, Date(x.day)) {
			text := p.Name
			if p.Former != nil {
				text += "<" + strings.Join(p.Former, " ")
			}
			have = append(have, text)
		}
		if got := strings.Join(have, " "); got != x.want {
			t.Errorf("%s on %s: %s, not %s", x.names, x.day, got, x.want)
		}
	}
}

func TestTownshipOn(t *testing.T) {
	c := gazetteer()
	town := &Township{Name: "神垕镇", Type: "镇", AsOf: "2020"}
	for day, want := range map[Date]string{"2024-06-01": "神垕镇 镇 2020", "2025-06-01": "神垕街道 街道 2025-03", "2012": "神垕乡 乡 "} {
		if now := c.TownshipOn(town, day); fmt.Sprintf("%s %s %s", now.Name, now.Type, now.AsOf) != want {
			t.Errorf("%s: %v, not %s", day, now, want)
		}
	}
	if town.Name != "神垕镇" {
		t.Error("the record was changed")
	}
}
