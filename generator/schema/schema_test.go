package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// The pattern of dates agrees with congress.Date on every day of ordinary, leap and century years.
func TestPatternOfDates(t *testing.T) {
	date, months := regexp.MustCompile("^(?:"+patterns["Date"]+")$"), regexp.MustCompile("^(?:"+patterns["Month"]+")$")
	hold := func(s string) {
		t.Helper()
		if date.MatchString(s) != congress.Date(s).Valid() {
			t.Errorf("date %q: the pattern says %v", s, date.MatchString(s))
		}
		if months.MatchString(s) != congress.Month(s).Valid() {
			t.Errorf("month %q: the pattern says %v", s, months.MatchString(s))
		}
	}
	for _, year := range []int{1, 1000, 1900, 1904, 1999, 2000, 2023, 2024, 2096, 2100, 2400, 9999} {
		hold(fmt.Sprintf("%04d", year))
		for m := range 14 {
			hold(fmt.Sprintf("%04d-%02d", year, m))
			for d := range 33 {
				hold(fmt.Sprintf("%04d-%02d-%02d", year, m, d))
			}
		}
	}
	for _, s := range []string{"", "2024-5", "2024-5-1", "2024/05/15", "２０２４-05-15", "2024-05-15 ", "2024年", "20240515", "24-05-15", "2024-05-", "-2024", "五月"} {
		hold(s)
	}
}

// The pattern of web addresses accepts what the rules accept, and refuses common slips.
func TestPatternOfAddresses(t *testing.T) {
	address := regexp.MustCompile("^(?:" + patterns["URL"] + ")$")
	for s, want := range map[string]bool{
		"https://example.org": true, "http://example.org/a?b=c#d": true, "HTTPS://例子.中国/路径": true, "https://example.org:8080/": true,
		"www.example.org": false, "https：//example.org": false, "无": false, "https://": false, "https:///a": false,
		"https://example.org/a b": false, `https://example.org/" onclick="x`: false, "ftp://example.org": false, "javascript:alert(1)": false,
	} {
		if address.MatchString(s) != want {
			t.Errorf("%q: the pattern says %v", s, !want)
		}
	}
}

// Every key, at every depth, has a Chinese title.
func TestEveryKeyHasATitle(t *testing.T) {
	keys := 0
	var walk func(place string, s *Schema)
	walk = func(place string, s *Schema) {
		if s == nil {
			return
		}
		for _, p := range s.Properties {
			keys++
			if p.Schema.Title == "" {
				t.Errorf("%s.%s has no title", place, p.Key)
			}
			walk(place+"."+p.Key, p.Schema)
		}
		walk(place, s.Items)
	}
	for _, k := range place.Kinds() {
		s, err := Make(k, &congress.Congress{})
		if err != nil {
			t.Fatal(err)
		}
		walk(k.Name, s)
	}
	if keys < 300 {
		t.Errorf("only %d keys", keys)
	}
}

// A schema of a site with ten thousand deputies is small enough for an editor; one with two thousand offers them by name.
func TestManyDeputies(t *testing.T) {
	activity := place.Kinds()[slices.IndexFunc(place.Kinds(), func(k *place.Kind) bool { return k.Name == "activity" })]
	for _, n := range []int{0, 1, most, 10000} {
		c := &congress.Congress{}
		for i := range n {
			c.Deputies = append(c.Deputies, &congress.Deputy{ID: congress.DeputyID(fmt.Sprintf("d%05d", i)), Name: "阿依古丽·买买提", Station: "zhuge"})
		}
		c.Stations = []*congress.Station{{ID: "zhuge", Name: "朱阁镇人大代表联络站"}}
		c.Index()
		s, err := Make(activity, c)
		if err != nil {
			t.Fatal(err)
		}
		text, err := s.JSON()
		if err != nil {
			t.Fatal(err)
		}
		offers := strings.Count(string(text), `"label": "d`)
		if want := n; n > most && offers != 0 || n <= most && offers != want {
			t.Errorf("of %d deputies %d are offered", n, offers)
		}
		if len(text) > 1<<20 {
			t.Errorf("with %d deputies the schema has %d bytes", n, len(text))
		}
	}
}

// Words and records that have no name, stand twice or hold special characters do not break a schema.
func TestOfferedIsSound(t *testing.T) {
	c := &congress.Congress{Vocabularies: map[string]*congress.Vocabulary{"duty-kinds": {Words: []*congress.Word{
		{Name: "甲"}, {Name: ""}, {Name: "甲"}, {Name: "乙", Meaning: `“<script>”\`, Until: "2023", Note: true}, {Name: "丙", Group: "组"}}}}}
	c.Deputies = []*congress.Deputy{{ID: "d2", Name: "王𬤇垕"}, {ID: "d1"}, {ID: "d0", Name: "苌明"}, {ID: "d0", Name: "苌明"}}
	c.Index()
	if have := fmt.Sprint(words(c, "duty-kinds")); have != `[{甲 } {乙 “<script>”\；须写 summary 说明；2023年后停用} {丙 组}]` {
		t.Error(have)
	}
	if have := fmt.Sprint(records(c, "DeputyID")); have != "[{d0 苌明} {d2 王𬤇垕}]" {
		t.Error(have)
	}
	if words(c, "forms") != nil {
		t.Error("words of a vocabulary that is not there")
	}
}

// The layout does not change the JSON.
func TestLayout(t *testing.T) {
	for _, k := range place.Kinds() {
		c := &congress.Congress{Vocabularies: map[string]*congress.Vocabulary{"duty-kinds": {Words: []*congress.Word{{Name: `a","b:{[\\`, Meaning: "x\n,\""}, {Name: "\\"}}}}}
		c.Index()
		s, err := Make(k, c)
		if err != nil {
			t.Fatal(err)
		}
		compact, err := plain(s)
		if err != nil {
			t.Fatal(err)
		}
		text, err := s.JSON()
		if err != nil {
			t.Fatal(err)
		}
		var again bytes.Buffer
		if err := json.Compact(&again, text); err != nil || !bytes.Equal(again.Bytes(), compact) {
			t.Errorf("%s is another: %v", k.Name, err)
		}
		for l := range bytes.Lines(text) {
			if n := utf8.RuneCount(l); n > 2*line {
				t.Errorf("%s has a line of %d characters: %s", k.Name, n, l)
			}
		}
	}
}
