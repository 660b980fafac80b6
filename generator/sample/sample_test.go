package sample_test

import (
	"context"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages"
	"gongshi/generator/place"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
	"gongshi/generator/sample"
	"gongshi/generator/source"
	"gongshi/generator/tidy"
	"gongshi/generator/view"
)

// written writes a site into a folder.
func written(t testing.TB, o sample.Options) (dir string, r *sample.Result) {
	t.Helper()
	dir = t.TempDir()
	r, err := sample.Write(context.Background(), o, func(path string, text []byte) error {
		name := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		return os.WriteFile(name, text, 0o666)
	})
	if err != nil {
		t.Fatal(err)
	}
	return dir, r
}

// checked returns the congress of a site and all that check says of it on a day.
func checked(t testing.TB, dir string, day congress.Date) (*congress.Congress, problem.List) {
	t.Helper()
	reader := privacy.NewReader()
	src, err := source.Load(t.Context(), dir, source.Options{Inspect: reader.Read, Forget: reader.Forget})
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	plan := pages.Plan(src.Congress, view.Options{Now: day, Host: "https://example.org", Base: "/", Drafts: true})
	planned := map[string]int{}
	for _, page := range plan.Pages {
		if page.Layout != "redirect" {
			planned[page.Address]++
		}
	}
	found, err := rules.Check(t.Context(), src.Congress, rules.Options{Now: day, Address: plan.Planned, Planned: func(path string) int { return planned[path] }})
	if err != nil {
		t.Fatal(err)
	}
	found = reader.Judge(src.Congress).Report(found, func(list problem.List) problem.List {
		return slices.Concat(src.Problems, src.Locate(list, rules.Causes()))
	})
	return src.Congress, slices.DeleteFunc(found, func(p problem.Problem) bool { return p.Rule == "coming" && p.Severity == problem.Info }) // what is coming is not wrong
}

// A site of any size, of any length and of any day is without a fault.
func TestNothingIsWrong(t *testing.T) {
	for _, o := range []sample.Options{
		{Deputies: 0, Years: 1, Day: "2026-12-31"},
		{Deputies: 1, Years: 1, Day: "2026-12-31"},
		{Deputies: 2, Years: 2, Day: "2027-01-01"},
		{Deputies: 20, Years: 1, Day: "2026-12-31"},
		{Deputies: 20, Years: 1, Day: "2028-02-29", Seed: 1},
		{Deputies: 130, Years: 2, Day: "2026-06-15", Seed: 2},
		{Deputies: 400, Years: 7, Day: "2026-11-20", Seed: 3},
	} {
		t.Run(fmt.Sprintf("%d deputies to %s", o.Deputies, o.Day), func(t *testing.T) {
			t.Parallel()
			dir, _ := written(t, o)
			_, found := checked(t, dir, o.Day)
			for _, p := range found[:min(len(found), 20)] {
				t.Error(p.Head(problem.English), p.Excerpt)
			}
		})
	}
}

// The records are in their canonical form, and all kinds of them are there.
func TestFormAndKinds(t *testing.T) {
	found := map[string]int{}
	o := sample.Options{Deputies: 130, Years: 2, Day: "2026-10-31", Seed: 9}
	_, err := sample.Write(context.Background(), o, func(path string, text []byte) error {
		i, is := place.Of(path)
		if !is {
			found[filepath.Ext(path)]++
			return nil
		}
		found[i.Kind.Name]++
		if r := tidy.Text(path, text); string(r.Text) != string(text) {
			t.Errorf("%s is not in its canonical form: %v\n%s", path, r.Layout, r.Text)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range place.Kinds() {
		if found[kind.Name] == 0 {
			t.Errorf("there is no %s", kind.Name)
		}
	}
	if found[".png"] == 0 {
		t.Error("there are no pictures")
	}
}

// digest is of all paths and texts of a site, in their order.
func digest(t *testing.T, o sample.Options) string {
	t.Helper()
	sum := sha256.New()
	_, err := sample.Write(t.Context(), o, func(path string, text []byte) error {
		fmt.Fprintf(sum, "%s %d\n%s", path, len(text), text)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%x\n", sum.Sum(nil))
}

var update = flag.Bool("update", false, "write the digest of the site anew")

// The same options give the same bytes, on every machine; other seeds give others.
func TestSameBytes(t *testing.T) {
	o := sample.Options{Deputies: 130, Years: 2, Day: "2026-10-31", Seed: 9, Faults: 20}
	have := digest(t, o)
	if *update {
		if err := os.WriteFile("testdata/digest", []byte(have), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/digest")
	if err != nil {
		t.Fatal(err)
	}
	if have != string(want) {
		t.Errorf("the digest is %snot %s; if the texts were changed: go test ./generator/sample -update", have, want)
	}
	if o.Seed++; digest(t, o) == have {
		t.Error("another seed gives the same bytes")
	}
}

// There is no site for options beyond the limits, and it is said why.
func TestLimits(t *testing.T) {
	good := sample.Options{Deputies: 1, Years: 1, Day: "2026-12-31"}
	for what, change := range map[string]func(*sample.Options){
		"number of deputies": func(o *sample.Options) { o.Deputies = sample.MaxDeputies + 1 },
		"number of years":    func(o *sample.Options) { o.Years = 0 },
		"is not a day":       func(o *sample.Options) { o.Day = "2026-12" },
		"earliest year":      func(o *sample.Options) { o.Day = "2001-06-01" },
		"faults":             func(o *sample.Options) { o.Faults = -1 },
	} {
		o := good
		change(&o)
		_, err := sample.Write(t.Context(), o, nowhere)
		var refusal *problem.Refusal
		if !errors.As(err, &refusal) || !strings.Contains(refusal.EN, what) || refusal.ZH == "" {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// districts.yaml, the longest file, stays below what may be read, at every size.
func TestLongestFile(t *testing.T) {
	for _, deputies := range []int{10_800, sample.MaxDeputies} {
		stop, longest := errors.New("stop"), 0
		_, err := sample.Write(t.Context(), sample.Options{Deputies: deputies, Years: 1, Day: "2026-12-31"}, func(path string, text []byte) error {
			if path == "content/districts.yaml" {
				longest = len(text)
				return stop
			}
			return nil
		})
		if !errors.Is(err, stop) || longest == 0 || longest > source.MaxRecord*3/4 {
			t.Errorf("%d deputies: %d bytes, %v", deputies, longest, err)
		}
	}
}

// BenchmarkWrite makes the files of 10,000 deputies and one year, and writes none.
func BenchmarkWrite(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		r, err := sample.Write(b.Context(), sample.Options{Deputies: 10_000, Years: 1, Day: "2026-12-31"}, nowhere)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(r.Bytes)
	}
}
