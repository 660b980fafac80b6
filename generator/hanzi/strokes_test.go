package hanzi

import (
	"flag"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
)

// counted holds surnames by their number of strokes, counted by hand as they are written in mainland China.
var counted = []string{
	2: "丁卜刁刀", 3: "于万马卫习干上山弓土", 4: "王毛方文邓孔尹尤牛仇巴卞支水元车区井戈贝计乌韦", 5: "石田史龙叶白冯卢左古甘包皮司厉边宁申冉召艾印丘",
	6: "刘朱任向江汤孙许邢安成毕伍齐汲庄关祁阮年牟吉曲吕华邬仲纪朴米", 7: "李吴何余杜汪沈宋陈张邹陆苏严杨肖花岑苌芦辛冷谷沙连巫时贡邵来狄邱",
	8: "周林武金孟郑罗范苗单欧易庞季尚房宗茅郁明岳苟苑屈郎卓幸杭和英狐", 9: "胡赵段侯姚贺俞柳洪柏施钟骆姜荣封郝祝费垕宫娄查胥咸南洛荀饶",
	10: "郭徐唐袁夏陶贾秦顾钱殷倪耿聂席晏桂柴党敖班原秘莫姬", 11: "黄曹梁崔常康龚章盛梅萧符尉阎屠宿商", 12: "董曾彭程蒋谢韩傅葛鲁童温游焦舒景惠喻覃粟",
	13: "蒙雷路鲍詹简甄虞蓝裘靳廉赖楚窦解褚", 14: "谭蔡廖熊管翟臧裴缪慕", 15: "潘黎颜樊滕", 16: "薛霍穆冀燕", 17: "戴魏鞠", 18: "瞿",
}

func TestStrokes(t *testing.T) {
	n := 0
	for want, surnames := range counted {
		for _, r := range surnames {
			n++
			if got := Strokes(r); got != want {
				t.Errorf("%c: %d strokes, want %d", r, got, want)
			}
		}
	}
	if n < 250 {
		t.Errorf("only %d surnames", n)
	}
	for r, want := range map[rune]int{'a': 0, '·': 0, '陳': 11, '張': 11, '劉': 15, '𠮷': 6} {
		if got := Strokes(r); got != want {
			t.Errorf("%c: %d strokes, want %d", r, got, want)
		}
	}
}

// The anchors agree with the collation, and by them few characters of the table are wrong by more than one stroke.
func TestAnchors(t *testing.T) {
	far := 0
	for r, p := range table() {
		n := anchored(r)
		if d := n - p.strokes; d < -1 || d > 1 {
			far++
		}
	}
	if far > 200 {
		t.Errorf("%d of %d characters differ by more than one stroke", far, len(table()))
	}
	for i, r := range anchors {
		if got := anchored(r); got != i+1 {
			t.Errorf("%c: %d, want %d", r, got, i+1)
		}
	}
}

// Compare gives the order in which lists are printed officially.
func TestCompare(t *testing.T) {
	for _, list := range []string{
		"丁 于 万 习 马 王 韦 毛 尹 孔 邓 石 龙 叶 田 史 白 冯 吉 毕 吕 朱 刘 许 孙 杜 李 杨 吴 何 汪 沈 宋 张 陆 陈 林 欧 罗 周 郑 单 孟 赵 胡 侯 姜 姚 贺 秦 袁 夏 徐 郭 唐 黄 曹 梁 彭 董 蒋 韩 程 谢 蔡 谭 黎 薛 戴 魏",
		"王 王平 王平安 王永 王伟 王兴 王秀 王建 王海 王强",
		"欧文 欧阳一 欧阳三", "苌一 张一 垕一", "王一 王一·王",
	} {
		want := strings.Fields(list)
		got := slices.Clone(want)
		rand.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		slices.SortFunc(got, Compare)
		if !slices.Equal(got, want) {
			t.Errorf("\n got %v\nwant %v", got, want)
		}
	}
}

// Many callers at once get what one caller gets afterwards: of the characters in the table, which is made at the first
// call, and of all others, which are looked up by collators that serve one caller at a time.
func TestConcurrently(t *testing.T) {
	const first, last, callers = 0x4e00, 0x6200, 8
	type answer struct {
		strokes, order int
		reading        string
	}
	ask := func() (all []answer) {
		for r := rune(first); r < last; r++ {
			all = append(all, answer{Strokes(r), Compare(string(r), string(first+last-r)), Reading("王" + string(r))})
		}
		return all
	}
	var group sync.WaitGroup
	var answers [callers][]answer
	for i := range callers {
		group.Go(func() { answers[i] = ask() })
	}
	group.Wait()
	alone := ask()
	for _, got := range answers {
		for i, want := range alone {
			if got[i] != want {
				t.Fatalf("%c: %v, but %v to a single caller", rune(first+i), got[i], want)
			}
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	for b.Loop() {
		Compare("王秀兰", "王秀英")
	}
}

// What is measured works: each benchmark runs once.
func TestBenchmarks(t *testing.T) {
	if err := flag.Set("test.benchtime", "1x"); err != nil {
		t.Fatal(err)
	}
	for name, f := range map[string]func(*testing.B){"BenchmarkCompare": BenchmarkCompare} {
		if testing.Benchmark(f).N == 0 {
			t.Errorf("%s fails", name)
		}
	}
}
