package plainyaml_test

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/plainyaml"
)

// year returns a deputy's year with thirty items, like those of the benchmarks of a whole site.
func year() []byte {
	kinds := []string{"学习培训", "视察", "专题调研", "进站履职", "走访联系选民", "化解矛盾纠纷", "办民生实事", "扶弱公益", "立法联络与普法", "评议测评询问"}
	var b strings.Builder
	b.WriteString("duties:\n")
	for j := range 30 {
		fmt.Fprintf(&b, "  - date: 2024-%02d-%02d\n    kind: %s\n    title: 第%d次到东村查看排水和道路\n    place: 第3镇东村\n    role: 参加\n", j%12+1, j%27+1, kinds[j%len(kinds)], j+1)
		if j%2 == 0 {
			fmt.Fprintf(&b, "    summary: 走访%d户，查看管网和塘坝，听取对停水、路灯和校车的意见，当场答复两件，其余交镇有关站所办理。\n", j%9+2)
		}
		if j%5 == 0 {
			b.WriteString("    result: {text: 两个村列入改造计划, amount: {text: 12万余元, value: 120000, approx: true}}\n")
		}
		fmt.Fprintf(&b, "    evidence: [{kind: 登记簿, ref: 2024-%02d-28}]\n", j%12+1)
	}
	b.WriteString("report: {date: 2024-12-18, place: 东村村部, method: 现场述职, text: \"一年来，我按时参加活动，到站接待选民，把大家说的事**一件一件**记下来、交出去、盯到底。\\n\\n做得不够的，明年补上。\"}\n" +
		"evaluation: {date: 2024-12-18, method: 现场测评, issued: 60, returned: 58, valid: 57, answers: {满意: 50, 基本满意: 6, 不满意: 1}}\n")
	return []byte(b.String())
}

func BenchmarkDecode(b *testing.B) {
	text := year()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if !plainyaml.Decode(text, new(congress.Year)) {
			b.Fatal("refused")
		}
	}
}

func BenchmarkYAML(b *testing.B) {
	text := year()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := decodeSlowly(text, new(congress.Year)); err != nil {
			b.Fatal(err)
		}
	}
}

// Decode allocates about once for each long text, list and pointer.
func TestAllocations(t *testing.T) {
	text := year()
	if !same(t, text, targets[1]) {
		t.Fatal("a plain year is refused")
	}
	fast := testing.AllocsPerRun(10, func() { plainyaml.Decode(text, new(congress.Year)) })
	slow := testing.AllocsPerRun(10, func() { _ = decodeSlowly(text, new(congress.Year)) })
	if fast*10 > slow {
		t.Errorf("%.0f allocations, yaml.v3 has %.0f; at most a tenth is wanted", fast, slow)
	}
}
