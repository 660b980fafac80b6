package amend

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/sample"
	"gongshi/generator/source"
	"gongshi/generator/tidy"
)

const today = congress.Date("2026-12-31")

// invented is a site of invented records.
func invented(t testing.TB, deputies int) (dir string, c *congress.Congress) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "site")
	if _, err := sample.Create(context.Background(), dir, sample.Options{Deputies: deputies, Years: 1, Seed: 7, Day: today}); err != nil {
		t.Fatal(err)
	}
	return dir, reading(t, dir)
}

// reading reads the records of a site.
func reading(t testing.TB, dir string) *congress.Congress {
	t.Helper()
	src, err := source.Load(context.Background(), dir, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	for _, p := range src.Problems {
		t.Error(p.Head(problem.English))
	}
	return src.Congress
}

// tree is all files below a folder, with their modes.
func tree(t testing.TB, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		if entry.IsDir() {
			all[name] = "folder"
			return nil
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		all[name] = fmt.Sprint(info.Mode(), string(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func same(t testing.TB, what string, before, after map[string]string) {
	t.Helper()
	for name := range before {
		if before[name] != after[name] {
			t.Errorf("%s: %s is not what it was", what, name)
		}
	}
	for name := range after {
		if _, is := before[name]; !is {
			t.Errorf("%s: %s is there", what, name)
		}
	}
}

// changed plans many changes of all sorts: values, entries, files and folders that are made and moved.
func changed(t testing.TB, dir string, c *congress.Congress, seed uint64) *Plan {
	t.Helper()
	p, err := New(dir, problem.Say("试", "try"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	r := rand.New(rand.NewPCG(seed, 2))
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, d := range c.Deputies {
		switch r.IntN(4) {
		case 0:
			must(p.Set(d.Path, "seats[0].to", congress.Date("2026-12-31")))
			must(p.Set(d.Path, "seats[0].end_reason", "任期届满"))
			must(p.Append(d.Path, "seats", congress.Seat{Level: "县", Term: 18, District: d.Seats[0].District, How: "换届", From: "2027-01-01"}))
		case 1:
			must(p.Set(d.Path, "group", "第二小组"))
			must(p.Append(d.Path, "former_ids", "old-"+string(d.ID)))
		case 2:
			must(p.Append(d.Path, "pledges", "走访: 每月一次"))
		}
	}
	for i := range c.Districts {
		if r.IntN(3) == 0 {
			must(p.Append("content/districts.yaml", fmt.Sprintf("[%d].vacancies", i), congress.Vacancy{Since: "2027-01-01", Reason: "辞职"}))
		}
	}
	must(p.Append("content/terms.yaml", "", congress.Term{Level: "县", Term: 18, From: "2027-01-01", To: "2032-01"}))
	must(p.Create("content/deputies/d9999/deputy.yaml", &congress.Deputy{Name: "苌垕", Sex: "女", Seats: []congress.Seat{{Level: "县", Term: 18, District: c.Districts[0].ID, From: "2027-01-01"}}}))
	must(p.Move("content/deputies/"+string(c.Deputies[0].ID), "content/deputies/moved"))
	return p
}

// What is applied is what was staged, nothing else is touched, and Undo brings back every byte.
func TestApplyAndUndo(t *testing.T) {
	t.Parallel()
	for seed := range uint64(5) {
		dir, c := invented(t, 12)
		before := tree(t, dir)
		p := changed(t, dir, c, seed)
		staged := t.TempDir()
		if err := p.Stage(staged); err != nil {
			t.Fatal(err)
		}
		same(t, "planning", before, tree(t, dir))
		names, err := p.Files()
		if err != nil || len(names) < 8 {
			t.Fatal(names, err)
		}
		id, err := p.Apply(today)
		if err != nil || id != "2026-12-31-1" {
			t.Fatal(id, err)
		}
		want, have := tree(t, filepath.Join(staged, "content")), tree(t, filepath.Join(dir, "content"))
		for name, text := range have {
			_, text, _ = strings.Cut(text, " ")
			if _, planned, _ := strings.Cut(want[name], " "); planned != text {
				t.Errorf("%s was not staged like this", name)
			}
		}
		now := reading(t, dir)
		if len(now.Deputies) != len(c.Deputies)+1 || now.Deputy("moved") == nil || now.Deputy(c.Deputies[0].ID) != nil {
			t.Error("the deputies are not those of the plan")
		}
		for _, name := range names {
			text, err := os.ReadFile(filepath.Join(dir, name))
			if err == nil && filepath.Ext(name) == ".yaml" && !bytes.Equal(tidy.Text(name, text).Text, text) {
				t.Errorf("fmt would change %s", name)
			}
		}
		if done, err := Undo(dir, ""); err != nil || done.ID != id || done.Title.EN != "try" {
			t.Fatal(done, err)
		}
		same(t, "undo", before, tree(t, dir))
		if _, err := Undo(dir, ""); !errors.Is(err, ErrNothing) {
			t.Error(err)
		}
	}
}

// A new record is read as the one that was given, whatever is in it, and fmt has nothing to do; an article has its text.
func TestCreate(t *testing.T) {
	t.Parallel()
	dir, c := invented(t, 3)
	p, err := New(dir, problem.Say("新", "new"))
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	deputy := &congress.Deputy{Name: "苌垕", Sex: "女", Post: "甲: 乙 # 丙", Group: "true", Pledges: []string{"走访, 调研", "2027"}, Portrait: &congress.Portrait{Alt: "照片"},
		Seats: []congress.Seat{{Level: "县", Term: 16, District: c.Districts[0].ID, From: "2022"}, {Level: "乡", Term: 16, From: "2022-03"}}}
	news := &congress.News{Article: congress.Article{Title: "“新”闻: 一", Body: "第一段\n\n第二段\n"}, Date: "2026-12-01"}
	for name, record := range map[string]any{"content/deputies/e1/deputy.yaml": deputy, "content/news/2026-12-01-x.md": news} {
		if err := p.Create(name, record); err != nil {
			t.Fatal(err)
		}
		text := p.files[name].after
		if !bytes.Equal(tidy.Text(name, text).Text, text) {
			t.Errorf("fmt would change\n%s", text)
		}
		read, ok, problems := source.Decode(name, text)
		if !ok || len(problems) > 0 || !reflect.DeepEqual(written(reflect.ValueOf(read)), written(reflect.ValueOf(record))) {
			t.Errorf("%s is read as %+v, %v", text, read, problems)
		}
	}
	if !bytes.HasSuffix(p.files["content/news/2026-12-01-x.md"].after, []byte("\n---\n\n第一段\n\n第二段\n")) {
		t.Error("the text of the article is not there")
	}
}

// Whoever is killed on the way leaves what Undo makes the old site of, and another plan is refused until then.
func TestKilled(t *testing.T) {
	t.Parallel()
	dir, c := invented(t, 6)
	before := tree(t, dir)
	names, err := changed(t, dir, c, 1).Files()
	if err != nil {
		t.Fatal(err)
	}
	for n := range names {
		p := changed(t, dir, c, 1)
		p.halt = func(done int) bool { return done == n }
		if _, err := p.Apply(today); !errors.Is(err, errHalted) {
			t.Fatal(err)
		}
		if n == 0 { // nothing is exchanged yet
			if _, err := changed(t, dir, c, 2).Apply(today); !errors.Is(err, ErrPending) {
				t.Error(err)
			}
		}
		if _, err := Undo(dir, "2026-01-01-1"); err != nil {
			t.Fatal(err)
		}
		same(t, fmt.Sprintf("killed after %d", n), before, tree(t, dir))
	}
	// before anything was exchanged
	if err := os.MkdirAll(filepath.Join(dir, pending, "after"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Undo(dir, ""); err != nil {
		t.Fatal(err)
	}
	same(t, "killed while preparing", before, tree(t, dir))
}

// A file that was changed since it was read stops the plan, also where half of the files are exchanged already; all stay as they
// are.
func TestChangedMeanwhile(t *testing.T) {
	t.Parallel()
	dir, c := invented(t, 6)
	names, err := changed(t, dir, c, 1).Files()
	if err != nil {
		t.Fatal(err)
	}
	last := filepath.Join(dir, "content/terms.yaml")
	for _, early := range []bool{true, false} {
		p := changed(t, dir, c, 1)
		text, err := os.ReadFile(last)
		if err != nil {
			t.Fatal(err)
		}
		spoil := func() {
			if err := os.WriteFile(last, append(text, "# 别人\n"...), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if early {
			spoil()
		} else {
			p.halt = func(done int) bool {
				if done == len(names)/2 {
					spoil()
				}
				return false
			}
		}
		var wrong *ChangedError
		if _, err := p.Apply(today); !errors.As(err, &wrong) || wrong.Path != "content/terms.yaml" {
			t.Fatal(err)
		}
		if err := os.WriteFile(last, text, 0o644); err != nil {
			t.Fatal(err)
		}
		if now := reading(t, dir); len(now.Deputies) != len(c.Deputies) {
			t.Error("some files were changed")
		}
		if _, err := os.Stat(filepath.Join(dir, ".gongshi")); err == nil {
			t.Error("something is left")
		}
	}
}

// What was changed later is not lost by Undo: it touches nothing, and says what is in the way.
func TestLaterChanges(t *testing.T) {
	t.Parallel()
	dir, c := invented(t, 6)
	if _, err := changed(t, dir, c, 1).Apply(today); err != nil {
		t.Fatal(err)
	}
	p, err := New(dir, problem.Say("再", "again"))
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if err := p.Set("content/terms.yaml", "[0].to", congress.Date("2030")); err != nil {
		t.Fatal(err)
	}
	id, err := p.Apply(today)
	if err != nil || id != "2026-12-31-2" {
		t.Fatal(id, err)
	}
	now := tree(t, dir)
	var later *LaterError
	if _, err := Undo(dir, "2026-12-31-1"); !errors.As(err, &later) || later.Path != "content/terms.yaml" {
		t.Fatal(err)
	}
	same(t, "refused", now, tree(t, dir))
	for _, id := range []string{"2026-12-31-2", "2026-12-31-1"} {
		if all, err := List(dir); err != nil || all[len(all)-1] != id {
			t.Fatal(all, err)
		}
		if _, err := Undo(dir, ""); err != nil {
			t.Fatal(err)
		}
	}
	for _, id := range []string{"2026-12-31-1", "../../content", "x"} {
		if _, err := Undo(dir, id); !errors.Is(err, ErrNothing) {
			t.Errorf("%s: %v", id, err)
		}
	}
}

// A plan without changes does nothing, and what must not be written is not.
func TestNothingAndForbidden(t *testing.T) {
	t.Parallel()
	dir, c := invented(t, 3)
	before := tree(t, dir)
	p, err := New(dir, problem.Say("无", "nothing"))
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	d := c.Deputies[0]
	if err := p.Set(d.Path, "name", d.Name); err != nil {
		t.Fatal(err)
	}
	if id, err := p.Apply(today); id != "" || err != nil {
		t.Error(id, err)
	}
	same(t, "nothing", before, tree(t, dir))
	if err := p.Create(d.Path, &congress.Deputy{}); !errors.Is(err, fs.ErrExist) {
		t.Error(err)
	}
	if err := p.Move("content/deputies/"+string(d.ID), "content/deputies/"+string(c.Deputies[1].ID)); !errors.Is(err, fs.ErrExist) {
		t.Error(err)
	}
	if err := p.Set("content/nobody.yaml", "name", "甲"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if err := p.Set("../outside.yaml", "name", "甲"); err == nil {
		t.Error("outside of the site")
	}
	if err := p.Set(d.Path, "name", "甲"); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Join(dir, d.Path), 0o444); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Apply(today); !errors.Is(err, fs.ErrPermission) {
		t.Error(err)
	}
	if err := os.Chmod(filepath.Join(dir, d.Path), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, text := range tree(t, dir) {
		if !strings.HasPrefix(name, ".") && strings.TrimPrefix(text, "-rw-r--r--") != strings.TrimPrefix(before[name], "-rw-r--r--") {
			t.Errorf("%s was changed", name)
		}
	}
}
