package source

import (
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// A number is read as it is written, or is reported: none is cut or read in another base.
func TestNumbersAreAsWritten(t *testing.T) {
	for _, c := range []struct {
		text string
		have int
		told string
	}{
		{"12", 12, ""}, {"0", 0, ""}, {"-1", -1, ""}, {"+3", 3, ""},
		{"3.5", 0, "应为一个整数，如 12"}, {"3.0", 3, ""}, {"010", 0, "应为 10"}, {"00", 0, "应为 0"}, {"3_000", 0, "应为 3000"},
		{"0x10", 0, "应为一个整数"}, {"0b11", 0, "应为一个整数"}, {"0o17", 0, "应为一个整数"}, {"1e2", 0, "应为一个整数"}, {".5", 0, "应为一个整数"}, {".inf", 0, "应为一个整数"},
	} {
		for _, form := range []string{"date: 2024-05-15\nvisitors: %s # 签到簿\n", "{date: 2024-05-15, visitors: %s}\n", "date: 2024-05-15\r\nvisitors:   %s\r\n"} {
			var a congress.Activity
			ok, list := decode("content/activities/2024/a.yaml", []byte(strings.ReplaceAll(form, "%s", c.text)), &a)
			if !ok || a.Visitors != c.have || a.Date != "2024-05-15" {
				t.Errorf("%s: read %v, %d, %q", c.text, ok, a.Visitors, a.Date)
			}
			said := ""
			for _, p := range list {
				said += p.Fix.In(problem.Chinese)
			}
			if !strings.Contains(said, c.told) || c.told == "" && said != "" {
				t.Errorf("%s: %q, want %q", c.text, said, c.told)
			}
		}
	}
	for text, told := range map[string]string{"12.5": "", "12": "", "0.5": "", "-3.25": "", ".5": "0.5", ".nan": "一个数", ".inf": "一个数", "1e3": "一个数", "034.2": "一个数", "1_000.5": "一个数"} {
		var s congress.Station
		_, list := decode("content/stations/zhuge/station.yaml", []byte("name: 甲\nlocation: {lat: "+text+", lng: 113.4}\n"), &s)
		said := ""
		for _, p := range list {
			said += p.Fix.In(problem.Chinese)
		}
		if !strings.Contains(said, told) || told == "" && said != "" {
			t.Errorf("%s: %q, want %q", text, said, told)
		}
	}
}
