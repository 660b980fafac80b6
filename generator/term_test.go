package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/cli"
	"gongshi/generator/source"
)

// A county changes its term with two commands, from the list of results to the built site, and takes it back.
func TestTermOfACounty(t *testing.T) {
	t.Parallel()
	const day, next = "2026-12-31", "2027-03-21"
	home := t.TempDir()
	call := func(want int, args ...string) string {
		t.Helper()
		var out bytes.Buffer
		if code := run(context.Background(), args, within(home, &out, &out)); code != want {
			t.Fatalf("%s: exit code %d\n%s", strings.Join(args, " "), code, out.String())
		}
		return out.String()
	}
	call(cli.Fine, "sample", "--deputies", "30", "--out", "county", "--now", day)
	dir := filepath.Join(home, "county")
	before := filesIn(t, filepath.Join(dir, "content"))
	list, again, fresh := results(t, dir, next)
	if again < 10 || fresh < 5 {
		t.Fatalf("%d elected again, %d new", again, fresh)
	}
	if err := os.WriteFile(filepath.Join(home, "list.csv"), []byte(list), 0o644); err != nil {
		t.Fatal(err)
	}
	said := call(cli.Fine, "term", "end", "县", "16", "--date", "2027-03-20", "--dir", "county", "--now", next)
	if !strings.Contains(said, "（任期届满）") {
		t.Errorf("%s", said)
	}
	call(cli.Faulty, "term", "begin", "list.csv", "--term", "17", "--dir", "county", "--now", next)
	said = call(cli.Fine, "term", "begin", "list.csv", "--term", "17", "--confirm", "--dir", "county", "--now", next)
	if want := fmt.Sprintf("名单 %d 人：已有记录的 %d 人，新代表 %d 人", again+fresh, again, fresh); !strings.Contains(said, want) {
		t.Errorf("%s\nnot %s", said, want)
	}
	call(cli.Fine, "build", "--dir", "county", "--now", next)
	call(cli.Fine, "check", "--dir", "county", "--now", "2031-07-01")
	call(cli.Fine, "change", "undo", "--dir", "county")
	call(cli.Fine, "change", "undo", "--dir", "county")
	if after := filesIn(t, filepath.Join(dir, "content")); after != before {
		t.Error("undone, the records are not what they were")
	}
}

// filesIn tells all files below a folder, and what is in them.
func filesIn(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		fmt.Fprintf(&all, "%s %d %s\n", path, len(data), data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

// results invents the results of an election: two of three of those who hold seats of the county are elected again.
func results(t *testing.T, dir, day string) (list string, again, fresh int) {
	t.Helper()
	src, err := source.Load(context.Background(), dir, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	var b strings.Builder
	b.WriteString("姓名,性别,民族,层级,选区,产生方式,日期,联络站\n")
	given := []rune("春夏秋冬东南西北天地山川江河湖海")
	n := 0
	for _, d := range src.Congress.Districts {
		if d.Level != "县" {
			continue
		}
		left := d.Seats
		for _, h := range src.Congress.Holders(d.ID) {
			if h.Seat.End() != "" || h.Deputy.Withdrawn != nil || left == 0 {
				continue
			}
			left--
			if n++; n%3 > 0 {
				again++
				fmt.Fprintf(&b, "%s,%s,,县,%s,换届,%s,\n", h.Deputy.Name, h.Deputy.Sex, d.Name, day)
				continue
			}
			fresh++
			fmt.Fprintf(&b, "苌%c%c,女,汉族,县,%s,换届,%s,%s\n", given[n/16%16], given[n%16], d.Name, day, h.Deputy.Station)
		}
	}
	return b.String(), again, fresh
}
