package words

import (
	"flag"
	"fmt"
	"slices"
	"sync"
	"testing"

	"gongshi/generator/plainyaml"
)

func TestSay(t *testing.T) {
	w, faults := over(map[string]string{
		"plain": "接待选民", "one": "登记{{ . }}项", "named": "截至{{ .date }}在任{{ .count }}人", "twice": "{{ . }}年，{{.}}年度", "lone": "{{ .name }}的履职",
	}, nil)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for got, want := range map[string]string{
		w.Say("plain"):  "接待选民",
		w.Say("one", 3): "登记3项",
		w.Say("named", "count", 2, "date", "2024年5月"): "截至2024年5月在任2人",
		w.Say("twice", 2024):                          "2024年，2024年度",
		w.Say("lone", "垕苌"):                           "垕苌的履职",
		w.Say("lone", "name", "买买提·吐尔逊"):              "买买提·吐尔逊的履职",
		w.Say("named", "count", 2):                    "截至{{ .date }}在任2人",
		w.Say("nowhere", 1):                           "[nowhere]",
		w.Say("one", "一{{ . }}"):                      "登记一{{ . }}项",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A site's own word takes the place of the built-in one, unless it asks for what nobody fills in.
func TestOwnWords(t *testing.T) {
	w, faults := over(map[string]string{"a": "甲{{ . }}", "b": "乙{{ .x }}{{ .y }}", "c": "丙", "d": "丁"},
		map[string]string{"a": "第{{ . }}项", "b": "{{ .y }}先，{{ .z }}后", "c": "", "other": "无人问"})
	if len(faults) != 1 || faults[0].Key != "b" || !slices.Equal(faults[0].Gaps, []string{"{{ .x }}", "{{ .y }}"}) {
		t.Errorf("%+v", faults)
	}
	for got, want := range map[string]string{w.Say("a", 1): "第1项", w.Say("b", "x", 1, "y", 2): "乙12", w.Say("c"): "", w.Say("d"): "丁"} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Many goroutines say words at the same time.
func TestSayTogether(t *testing.T) {
	w, _ := over(map[string]string{"n": "{{ .a }}和{{ .b }}"}, nil)
	var all sync.WaitGroup
	for n := range 16 {
		all.Go(func() {
			if got, want := w.Say("n", "a", n, "b", -n), fmt.Sprintf("%d和%d", n, -n); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
	all.Wait()
}

func BenchmarkSay(b *testing.B) {
	w, _ := over(map[string]string{"n": "{{ .year }}年度{{ .name }}的履职公示"}, nil)
	for b.Loop() {
		w.Say("n", "year", 2024, "name", "王秀兰")
	}
}

// The built-in words can be read, and each is said without its gaps being seen.
func TestBuiltin(t *testing.T) {
	if got := Builtin().Say("skip"); got != "跳到正文" {
		t.Errorf("%q", got)
	}
	w, faults := Own(map[string]string{"skip": "看正文"})
	if got := w.Say("skip"); got != "看正文" || len(faults) > 0 {
		t.Errorf("%q %v", got, faults)
	}
	var again map[string]string
	if !plainyaml.Decode(w.YAML(), &again) || again["skip"] != "看正文" || len(again) != len(builtin()) {
		t.Errorf("as a file: %d words, skip is %q", len(again), again["skip"])
	}
}

// What is measured works: each benchmark runs once.
func TestBenchmarks(t *testing.T) {
	if err := flag.Set("test.benchtime", "1x"); err != nil {
		t.Fatal(err)
	}
	for name, f := range map[string]func(*testing.B){"BenchmarkSay": BenchmarkSay} {
		if testing.Benchmark(f).N == 0 {
			t.Errorf("%s fails", name)
		}
	}
}

// Whoever adds a key that is there already is told its line.
func TestTwice(t *testing.T) {
	for text, want := range map[string]string{
		"a: 甲\n# b: 乙\nb: 乙\n": "",
		"a: 甲\n\nb: 乙\na: 丙\n": ": line 4: a is there already, on line 1",
	} {
		if got := twice(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
