package habit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/habit"
)

func TestDate(t *testing.T) {
	for _, c := range []struct {
		written string
		want    congress.Date
		certain bool
	}{
		{"2024-5-15", "2024-05-15", true}, {"2024/5/15", "2024-05-15", true}, {"2024.5.15", "2024-05-15", true}, {"2024年5月15日", "2024-05-15", true},
		{"2024 年 5 月 15 日", "2024-05-15", true}, {"２０２４－０５－１５", "2024-05-15", true}, {"20240515", "2024-05-15", true}, {"“2024-05-15”", "2024-05-15", true},
		{"2024-05-15 00:00:00", "2024-05-15", true}, {" 2024-05-15 ", "2024-05-15", true}, {"2024年5月", "2024-05", true}, {"2024-5", "2024-05", true}, {"2024年", "2024", true},
		{"2024.10", "2024-10", true}, {"2024.5", "2024-05", true},
		{"2024.1", "2024-01", false}, {"2024-05-15 09:30", "2024-05-15", false}, {"2024-05-15 至 2024-05-17", "2024-05-15", false}, {"45427", "2024-05-15", false},
		{"2024-02-30", "", false}, {"2024-13", "", false}, {"5月15日", "", false}, {"去年", "", false}, {"", "", false}, {"24-5-15", "", false},
	} {
		if d, certain := habit.Date(c.written); d != c.want || certain != c.certain {
			t.Errorf("%q: %q, %v", c.written, d, certain)
		}
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		key, written, want string
		certain            bool
	}{
		{"visitors", "3人", "3", true}, {"visitors", "３", "3", true}, {"visitors", "三人", "3", true}, {"term", "第十六届", "16", true}, {"term", "第16届", "16", true},
		{"visitors", `"3"`, "3", true}, {"days", "二十天", "20", true}, {"seats", "十名", "10", true}, {"visitors", "两位", "2", true},
		{"visitors", "近30人", "30", false}, {"visitors", "30余人", "30", false}, {"days", "3个月", "3", false}, {"visitors", "3人次", "3", false},
		{"visitors", "第3人", "3", false}, {"order", "3人", "3", false}, {"term", "016", "016", false},
		{"visitors", "三四人", "", false}, {"visitors", "3、4人", "", false}, {"visitors", "3万人", "", false}, {"visitors", "二百人", "", false}, {"visitors", "-3", "", false},
		{"visitors", "3.5", "", false}, {"visitors", "若干", "", false}, {"visitors", "", "", false}, {"visitors", "二〇", "", false}, {"visitors", "十十", "", false}, {"visitors", "十零", "", false},
	} {
		if n, certain := habit.Number(c.key, c.written); n != c.want || certain != c.certain {
			t.Errorf("%s %q: %q, %v", c.key, c.written, n, certain)
		}
	}
}

func TestLists(t *testing.T) {
	for written, want := range map[string][]string{
		"甲": {"甲"}, "［甲，乙］": {"甲", "乙"}, "【甲、乙】": {"甲", "乙"}, "【甲】": {"甲"},
		"甲、乙": nil, "［甲、乙，丙］": nil, "［甲 乙，丙］": nil, "［甲，［乙］］": nil, "（甲）": nil, "": nil, "［］": nil, "［，］": nil, "［甲，］": nil,
	} {
		if have := habit.CertainList(written); !slices.Equal(have, want) {
			t.Errorf("%q: %q", written, have)
		}
	}
	for written, want := range map[string][]string{
		"d0001，d0002": {"d0001", "d0002"}, "d0001、ｄ０００２": {"d0001", "d0002"}, "2024/0001，2024/0002": {"2024/0001", "2024/0002"},
		"d0001": nil, "甲，乙": nil, "d0001，乙": nil, "2024/0001": nil, "2024/0001，2": nil,
	} {
		if have := habit.IDs(written); !slices.Equal(have, want) {
			t.Errorf("%q: %q", written, have)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range [][3]string{
		{"id", "ｄ０００１", "d0001"}, {"id", "zhuge—1", "zhuge-1"}, {"id", " d0001 ", "d0001"}, {"id", "d0001", ""}, {"id", "王秀兰", ""}, {"id", "", ""},
		{"bool", "是", "true"}, {"bool", "否", "false"}, {"bool", "ＴＲＵＥ", "true"}, {"bool", "Yes", "true"}, {"bool", "也许", ""}, {"bool", "", ""},
		{"url", "https：//example.org/a", "https://example.org/a"}, {"url", "ｈttps://example．org", "https://example.org"}, {"url", "https://example.org/（一）", ""},
		{"url", "https：//example.org/（一）", ""}, {"url", "example.org", ""}, {"url", "无", ""},
		{"decimal", "１２．５", "12.5"}, {"decimal", `"12"`, "12"}, {"decimal", "012", ""}, {"decimal", "12万", ""}, {"decimal", "", ""},
	} {
		have := map[string]func(string) string{"id": habit.PlainID, "bool": habit.Bool, "url": habit.URL, "decimal": habit.Decimal}[c[0]](c[1])
		if have != c[2] {
			t.Errorf("%s %q: %q", c[0], c[1], have)
		}
	}
}

// A certain result means itself, and nothing panics.
func FuzzMeant(f *testing.F) {
	for _, s := range []string{"2024年5月15日", "第十六届", "【甲，乙】", "ｄ０００１", "https：//a", "是", "\xff"} {
		f.Add("visitors", s)
	}
	f.Fuzz(func(t *testing.T, key, s string) {
		if d, certain := habit.Date(s); certain {
			if again, sure := habit.Date(string(d)); again != d || !sure {
				t.Errorf("%q means %q, which means %q", s, d, again)
			}
		}
		if n, certain := habit.Number(key, s); certain {
			if again, sure := habit.Number(key, n); again != n || !sure {
				t.Errorf("%q means %q, which means %q", s, n, again)
			}
		}
		if strings.Contains(fmt.Sprint(habit.CertainList(s)), "，") && !strings.Contains(s, "，") {
			t.Errorf("%q", habit.CertainList(s))
		}
		habit.IDs(s)
		habit.URL(s)
		habit.Decimal(s)
	})
}
