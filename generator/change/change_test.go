package change

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/format"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// TestTablesAreCurrent checks that each kind of record has one row and that its records have a name, and that identityFields
// names only fields that exist.
func TestTablesAreCurrent(t *testing.T) {
	c := &congress.Congress{Vocabularies: map[string]*congress.Vocabulary{}}
	for _, k := range place.Kinds() {
		rows := 0
		for _, row := range kinds {
			if row.Kind == k {
				rows++
			}
		}
		if rows != 1 {
			t.Errorf("%s stands %d times in the table of kinds", k.Name, rows)
		}
		i, _ := place.Of(k.Example)
		record, add := i.New()
		if add(c); !k.Addressed() {
			continue
		}
		for _, field := range []string{"Title", "Name"} {
			if v := reflect.ValueOf(record).Elem().FieldByName(field); v.IsValid() {
				v.SetString("名称")
			}
		}
		c.Index()
		side := &reader{Side: Side{Congress: c}}
		if called := side.nameOf(record); called == "" || called == k.Example {
			t.Errorf("a record of %s is called %q", k.Name, called)
		}
	}
	structs, err := format.Structs()
	if err != nil {
		t.Fatal(err)
	}
	has := func(name, key string) bool {
		return structs[name] != nil && slices.ContainsFunc(structs[name].Fields, func(f format.Field) bool { return f.Key == key })
	}
	for name, keys := range identityFields {
		for _, of := range keys {
			if key, _, _ := strings.Cut(of, "|"); !has(name, key) {
				t.Errorf("the table of identities names %s.%s, which there is not", name, key)
			}
		}
	}
	for name := range distinct {
		if identityFields[name] == nil {
			t.Errorf("%s has no identity by which its entries could be told apart", name)
		}
	}
	for name := range unordered {
		if identityFields[name] == nil {
			t.Errorf("%s is no kind of entry", name)
		}
	}
}

// The pieces of a change, joined, are the text before and the text after. This is so for any two texts.
func TestPieces(t *testing.T) {
	words := []string{"席庄村", "南沟", "。", "，", "整治", "垕", "苌", "a", "\n", "\n\n", "12万余元", "𠮷", "；", "会议", "!", " "}
	for seed := range uint64(3000) {
		random := rand.New(rand.NewPCG(seed, 2))
		var a, b strings.Builder
		for range random.IntN(40) {
			word := words[random.IntN(len(words))]
			if n := random.IntN(10); n > 0 {
				a.WriteString(word)
			}
			if n := random.IntN(10); n > 0 {
				b.WriteString(word)
			}
		}
		var before, after strings.Builder
		for _, p := range compareTexts(a.String(), b.String()) {
			if p.Text == "" || !utf8.ValidString(p.Text) {
				t.Errorf("seed %d: a piece is empty or no text: %q", seed, p.Text)
			}
			if p.Act != Added {
				before.WriteString(p.Text)
			}
			if p.Act != Removed {
				after.WriteString(p.Text)
			}
		}
		if before.String() != a.String() || after.String() != b.String() {
			t.Errorf("seed %d: %q → %q\nbecame %q → %q", seed, a.String(), b.String(), before.String(), after.String())
		}
	}
}

// A change in a long text shows the changed sentence only. A text beyond maxCompared is removed and added as a whole.
func TestPiecesAreShort(t *testing.T) {
	same := strings.Repeat("这一句没有改动，留在原处。", 200)
	shown := ""
	for _, p := range pieces(same+"二十天办成。"+same, same+"三十天办成。"+same) {
		shown += string(p.Act) + p.Text
	}
	if utf8.RuneCountInString(shown) > 80 || !strings.Contains(shown, "removed二") || !strings.Contains(shown, "added三") {
		t.Errorf("shown is %q", shown)
	}
	var a, b strings.Builder
	for i := range 30_000 {
		a.WriteString(string(rune('一'+i%20000)) + "。")
		b.WriteString(string(rune('一'+(i*7)%20000)) + "。")
	}
	if all := pieces(a.String(), b.String()); len(all) != 2 {
		t.Errorf("%d pieces of a text that is too long to compare", len(all))
	}
}

// match finds the same pairs in both directions.
func TestMatchIsSymmetric(t *testing.T) {
	r := reader{}
	for seed := range uint64(500) {
		random := rand.New(rand.NewPCG(seed, 3))
		some := func() []*node {
			var list []congress.Duty
			for range random.IntN(8) {
				list = append(list, congress.Duty{Date: congress.Date([]string{"2024-01-01", "2024-01-02", "2024-02"}[random.IntN(3)]),
					Kind: []string{"视察", "接待选民"}[random.IntN(2)], Title: []string{"视察春灌", "视察春耕", "接待"}[random.IntN(3)], Place: []string{"", "甲", "乙"}[random.IntN(3)]})
			}
			if list == nil {
				return nil
			}
			return r.node(reflect.ValueOf(list), titleOf("Year", "duties")).items
		}
		a, b := some(), some()
		there, back := match(a, b), match(b, a)
		if !slices.Equal(there.before, back.after) || !slices.Equal(there.after, back.before) {
			t.Errorf("seed %d: %v and %v", seed, there, back)
		}
	}
}

func deputy(id, name string, former ...string) *congress.Deputy {
	return &congress.Deputy{Record: congress.Record{Path: "content/deputies/" + id + "/deputy.yaml", FormerIDs: former}, ID: congress.DeputyID(id), Name: name,
		Seats: []congress.Seat{{Level: "县", Term: 16, District: "zhuge-1", From: "2022-03"}}}
}

func yearOf(id string) *congress.Year {
	return &congress.Year{Record: congress.Record{Path: "content/deputies/" + id + "/2024.yaml"}, Deputy: congress.DeputyID(id), Year: 2024,
		Duties: []congress.Duty{{Date: "2024-01-01", Kind: "视察", Title: "视察春灌"}}}
}

func assembled(add func(*congress.Congress)) *congress.Congress {
	c := &congress.Congress{}
	add(c)
	c.Index()
	return c
}

// If a deputy is renamed, the report has one change: the deputy's years, pictures and mentions do not count as changed.
func TestRenamed(t *testing.T) {
	state := func(id string, former ...string) *congress.Congress {
		return assembled(func(c *congress.Congress) {
			c.Deputies = []*congress.Deputy{deputy(id, "王秀兰", former...)}
			c.Years = []*congress.Year{yearOf(id)}
			c.Activities = []*congress.Activity{{Record: congress.Record{Path: "content/activities/2024/a.yaml"}, ID: "2024/a", Year: 2024, Lead: congress.DeputyID(id),
				Participants: []congress.DeputyID{congress.DeputyID(id)}, Roles: map[congress.DeputyID]string{congress.DeputyID(id): "主讲"}}}
			c.Files = map[string]congress.Picture{"content/deputies/" + id + "/portrait.jpg": {Bytes: 9}}
		})
	}
	for _, test := range []struct {
		name          string
		before, after *congress.Congress
		attention     int
	}{
		{"said", state("d0001"), state("d0002", "d0001"), 0},
		{"not said", state("d0001"), state("d0002"), 1},
		{"given back", state("d0002", "d0001"), state("d0001"), 1},
	} {
		r := comparedBy(t, test.before, test.after)
		if told := flat(r, false); len(told) != 1 || !strings.HasSuffix(told[0], "renamed") {
			t.Errorf("%s: told %q", test.name, told)
		}
		if len(r.Attention) != test.attention {
			t.Errorf("%s: attention %v", test.name, r.Attention)
		}
	}
}

// Two records with the same content are not taken for renamed records.
func TestNotRenamed(t *testing.T) {
	a := assembled(func(c *congress.Congress) {
		c.Deputies = []*congress.Deputy{deputy("d0001", "王秀兰"), deputy("d0002", "王秀兰")}
	})
	b := assembled(func(c *congress.Congress) { c.Deputies = []*congress.Deputy{deputy("d0003", "王秀兰")} })
	if told := flat(comparedBy(t, a, b), false); len(told) != 3 {
		t.Errorf("told %q", told)
	}
}

// A file that could not be read is listed. Its records do not count as removed or added.
func TestUnread(t *testing.T) {
	broken := func(id string) *congress.Deputy {
		return &congress.Deputy{Record: congress.Record{Path: "content/deputies/" + id + "/deputy.yaml", Broken: true}, ID: congress.DeputyID(id)}
	}
	a := assembled(func(c *congress.Congress) {
		c.Deputies = []*congress.Deputy{deputy("d0001", "王秀兰"), broken("d0002"), broken("d0003")}
		c.Districts = []*congress.District{{ID: "zhuge-1", Name: "第一选区"}}
	})
	b := assembled(func(c *congress.Congress) {
		c.Deputies = []*congress.Deputy{broken("d0001"), deputy("d0002", "单长垕")}
	})
	why := map[string]problem.Text{"content/districts.yaml": {ZH: "第 1 行写错了", EN: "line 1"}}
	r := Compare(Side{Congress: a}, Side{Congress: b, Unread: why}, Options{})
	if r.Count != 0 || len(r.Unread) != 1 || r.Unread[0].Before {
		t.Errorf("%+v", r)
	}
}

// The number of a person is masked in every part of the report. The report still says that it was changed.
func TestMasked(t *testing.T) {
	const old, now = "13800000000", "13900000000"
	state := func(number string) Side {
		d := deputy("d"+number, "王秀兰"+number)
		d.Seats[0].Delegation = number
		d.Pledges = []string{"打我的电话 " + number + " 就行，随时都可以找到我"}
		same := deputy("d1", "李")
		same.Post = "住 " + number + " 号的那一位，白天晚上都在那里"
		c := assembled(func(c *congress.Congress) {
			c.Deputies = []*congress.Deputy{d, same}
			c.Files = map[string]congress.Picture{"content/deputies/d1/" + number + ".jpg": {}}
		})
		return Side{Congress: c, Mask: func(s string) string { return strings.ReplaceAll(s, number, "***") },
			Unread: map[string]problem.Text{"content/" + number + ".yaml": {}}}
	}
	r := Compare(state(old), state(now), Options{})
	var leaks func(v reflect.Value) bool
	leaks = func(v reflect.Value) bool {
		switch v.Kind() {
		case reflect.String:
			return strings.Contains(v.String(), old) || strings.Contains(v.String(), now)
		case reflect.Pointer:
			return leaks(v.Elem())
		case reflect.Slice:
			for i := range v.Len() {
				if leaks(v.Index(i)) {
					return true
				}
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if leaks(v.Field(i)) {
					return true
				}
			}
		}
		return false
	}
	if leaks(reflect.ValueOf(r)) {
		t.Errorf("%+v", r)
	}
	if r.Count != 5 { // two deputies, two pictures, a post
		t.Errorf("%d changes are told: %q", r.Count, flat(r, false))
	}
}
