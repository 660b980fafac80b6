package hanzi

import (
	"strings"
	"testing"
)

func TestReading(t *testing.T) {
	for name, want := range map[string]string{
		"王秀兰": "wang xiulan", "欧阳雪": "ouyang xue", "欧阳": "ou yang", "司马光": "sima guang", "诸葛亮": "zhuge liang", "上官婉儿": "shangguan wan'er",
		"尉迟恭": "yuchi gong", "尉健": "wei jian", "单田芳": "shan tianfang", "仇英": "qiu ying", "解晓东": "xie xiaodong", "曾庆": "zeng qing",
		"查良镛": "zha liangyong", "区文": "ou wen", "任重": "ren zhong", "华罗": "hua luo", "朴明": "piao ming", "盖丽": "ge li",
		"翟志刚": "zhai zhigang", "覃辉": "qin hui", "员涛": "yun tao", "召明": "shao ming", "缪建": "miao jian", "宓平": "mi ping", "秘强": "bi qiang",
		"万俟雪": "moqi xue", "乐嘉": "yue jia", "吕小女": "lü xiaonü", "垕镇": "hou zhen", "苌庄": "chang zhuang", "李建安": "li jian'an",
		"阿不都·热合曼": "abudu reheman", "丁": "ding", "": "", "李A": "li a", "张晟": "zhang sheng",
	} {
		if got := Reading(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestSurname(t *testing.T) {
	for name, want := range map[string]string{
		"王秀兰": "王", "欧阳雪": "欧阳", "欧阳": "欧", "东方明": "东方", "东方": "东", "阿不都·热合曼": "", "": "", "丁": "丁",
	} {
		if got := Surname(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestPlausible(t *testing.T) {
	for _, c := range []struct {
		name, written string
		want          bool
	}{
		{"王秀兰", "wang xiulan", true}, {"王秀兰", "Wang Xiu-lan", true}, {"王秀兰", "WANGXIULAN", true}, {"王秀兰", "wang xiu lan", true},
		{"王秀兰", "wang xiuying", false}, {"王秀兰", "wang xiu", false}, {"王秀兰", "wang xiulan a", false}, {"王秀兰", "", false},
		{"王秀兰", "wan gxiulan", false}, {"单雄", "shan xiong", true}, {"单雄", "dan xiong", true}, {"单雄", "chen xiong", false},
		{"吕女", "lv nv", true}, {"吕女", "lü nü", true}, {"吕女", "Lyu Nyu", true}, {"吕女", "lu nu", false},
		{"李建安", "li jian'an", true}, {"李建安", "li jian’an", true}, {"李建安", "li jianan", true}, {"李建安", "li ji anan", false},
		{"尉迟恭", "yuchi gong", true}, {"尉迟恭", "weichi gong", true}, {"万俟雪", "moqi xue", true}, {"欧阳雪", "ou yang xue", true},
		{"朱乐", "zhu yue", true}, {"朱乐", "zhu le", true}, {"张长", "zhang zhang", true}, {"李A", "li a", true}, {"李A", "li b", false},
		{"阿不都·热合曼", "Abdurahman", true}, {"阿不都·热合曼", "", false}, {"阿不都·热合曼", "x1", false},
		{"王\U0003134A", "wang shan", true}, {"王\U0003134A", "wang", false},
	} {
		ok, generated := Plausible(c.name, c.written)
		if ok != c.want || generated != Reading(c.name) {
			t.Errorf("%s, %q: %v, %q", c.name, c.written, ok, generated)
		}
	}
}

// Every generated reading is plausible.
func TestGeneratedIsPlausible(t *testing.T) {
	names := []string{"王秀兰", "吕建安", "晟晟", "单晟"}
	for surname := range single {
		names = append(names, surname+"乐长")
	}
	for surname := range compound {
		names = append(names, surname+"女")
	}
	for _, name := range names {
		if ok, generated := Plausible(name, Reading(name)); !ok {
			t.Errorf("%s: %q", name, generated)
		}
	}
}

func TestAmbiguous(t *testing.T) {
	for name, want := range map[string]bool{
		"王秀兰": false, "单明": false, "曾明": false, "解华": false, "王乐": true, "张长生": true, "乐嘉": true, "覃辉": true, "刘朝": true, "任重": true,
		"李单": true, "尉迟恭": false, "": false,
	} {
		if got := Ambiguous(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestInitial(t *testing.T) {
	for reading, want := range map[string]string{"wang xiulan": "W", "Ou yang": "O", "": "#", "é": "#", "'a": "A", "1": "#"} {
		if got := Initial(reading); got != want {
			t.Errorf("%q: %q", reading, got)
		}
	}
}

func TestSyllables(t *testing.T) {
	for text, want := range map[string]string{
		"从一条沟说起": "cong yi tiao gou shuo qi", "苌庄乡": "chang zhuang xiang", "神垕": "shen hou", "2024年第1期AI讲座！": "2024 nian di 1 qi ai jiang zuo",
		"绿化": "lü hua", "": "", "……": "", "a-b c": "a b c",
	} {
		if have := strings.Join(Syllables(text), " "); have != want {
			t.Errorf("%s: %q, want %q", text, have, want)
		}
	}
}
