package privacy_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
)

// gated returns a judgement that knows an office line and an address.
func gated() *privacy.Judgement {
	c := &congress.Congress{Site: &congress.Site{}, Stations: []*congress.Station{{Phone: "0374-8110000"}}}
	c.Site.Publisher.Email = "office@example.org"
	return privacy.NewReader().Judge(c)
}

func TestGate(t *testing.T) {
	j := gated()
	for text, want := range map[string]string{
		"": "",
		"电话 0374-8110000，office@example.org":                            "",
		"2024年5月15日 2024-05-15 第12期\f1\f2\f3\f4\f5\f6\f7\f8\f9\f10\f11": "",
		"\n席庄\f联系人 13812345678\f\n后":                                    "2:5 这里有手机号码：138******78 联系人 138******78",
		"13812345678\n13987654321":                                      "1:1 这里有手机号码：138******78 138******78; 2:1 这里有手机号码：139******21 139******21",
		"110101199003071":                                               "",
		"a.b@example.org":                                               "1:1 这里有邮箱地址：a**@example.org a**@example.org",
		"110101199003070013":                                            "", // its check digit is wrong, of which the source is warned
		"https://news.example.org/a/13812345678.html":                   "",
	} {
		var have []string
		for _, p := range j.Gate([]byte(text)) {
			line, _, _ := strings.Cut(p.Head(problem.Chinese), ": ")
			have = append(have, strings.TrimPrefix(line, ":")+" "+p.What.ZH+" "+p.Excerpt)
		}
		if got := strings.Join(have, "; "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A page of 16 KB should pass in a few microseconds for each of its kilobytes: there are thousands.
func BenchmarkGate(b *testing.B) {
	text, err := os.ReadFile("../RULES.md")
	if err != nil {
		b.Fatal(err)
	}
	text = text[:16<<10]
	j := gated()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		j.Gate(text)
	}
}

// What is measured works: each benchmark runs once.
func TestBenchmarks(t *testing.T) {
	if err := flag.Set("test.benchtime", "1x"); err != nil {
		t.Fatal(err)
	}
	for name, f := range map[string]func(*testing.B){"BenchmarkGate": BenchmarkGate, "BenchmarkRead": BenchmarkRead} {
		if testing.Benchmark(f).N == 0 {
			t.Errorf("%s fails", name)
		}
	}
}
