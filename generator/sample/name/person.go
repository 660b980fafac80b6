package name

import "strings"

// Person is what a deputy of a number is called.
type Person struct {
	Name   string
	Pinyin string // where families read the surname in two ways
	Ethnic string
}

// The characters and parts of names. No character and no part stands twice in a list, and no surname of one list in another.
const (
	surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单曾解仇查"
	given    = "秀兰芳建国志强丽军洋勇艳杰娟涛明超霞平刚桂英文辉力永健世广义兴良海山仁波宁贵福生元全胜学祥才发新清飞彬富顺信子昌成光天达安岩中茂进有坚和彪博诚先敬震振壮思群豪心邦承绍功松善厚庆磊民友裕河哲江浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士树炎德泰盛雄琛钧冠策腾榕风航弘"
)

var (
	compounds = strings.Fields("欧阳 司马 诸葛 上官 司徒 东方 夏侯 皇甫 公孙 慕容 宇文 令狐 端木 轩辕 申屠 闻人 钟离 西门")
	divided   = []reading{{"翟", "zhai"}, {"覃", "qin"}, {"牟", "mou"}, {"隗", "wei"}}
	readings  = []reading{{"秀", "xiu"}, {"兰", "lan"}, {"芳", "fang"}, {"建", "jian"}, {"国", "guo"}, {"志", "zhi"}, {"强", "qiang"}, {"丽", "li"}, {"军", "jun"}, {"勇", "yong"},
		{"杰", "jie"}, {"涛", "tao"}, {"明", "ming"}, {"霞", "xia"}, {"平", "ping"}, {"刚", "gang"}, {"桂", "gui"}, {"英", "ying"}, {"文", "wen"}, {"辉", "hui"}, {"永", "yong"},
		{"海", "hai"}, {"山", "shan"}, {"波", "bo"}, {"福", "fu"}, {"生", "sheng"}, {"新", "xin"}, {"清", "qing"}, {"林", "lin"}, {"春", "chun"}, {"梅", "mei"}, {"红", "hong"}}
	firsts  = strings.Fields("阿依古丽 阿依努尔 阿依夏木 古丽娜尔 古丽仙 帕提古丽 热孜古丽 米热古丽 艾力江 艾尼瓦尔 吐尔逊江 玉素甫江 卡德尔 买买提明 麦麦提江 努尔江 努尔夏提 巴哈尔古丽 迪丽娜尔 马依努尔 祖丽菲亚 哈力木拉提 塔依尔江 克里木江")
	seconds = strings.Fields("买买提 阿不都拉 吐尔逊 艾合买提 玉素甫 卡迪尔 依明江 库尔班 斯拉木 托合提 热合曼 沙吾提 尼亚孜 肉孜 亚森江 乌斯曼 牙生江 依布拉音 达吾提 阿布来提 海力力 木合塔尔 赛买提 铁木尔")
	longs   = strings.Fields("阿卜杜热合曼 阿卜杜外力江 买买提依明江 努尔买买提江 吐尔逊买买提 伊斯拉木江尼 艾合买提江尼 玉素甫江买提 库尔班江买提 托合提买买提 依布拉音江尼 阿布都热西提")
)

type reading struct{ character, pinyin string }

// How the names are spread over a hundred deputies: those whose numbers end so. Every twentieth has two characters.
const (
	isLong     = 3  // four long parts
	isDivided  = 21 // a surname read in two ways
	isRare     = 37 // rare characters
	isDotted   = 53 // two parts
	isCompound = 61 // a surname of two characters
	isSame     = 77 // the name of the one before
	isThird    = 78 // in every fifth hundred the same again
)

// Person returns the name of the deputy of a number. No two deputies have the same, but those of whom Same tells.
func (s Seed) Person(i int) Person {
	hundred := i / 100
	switch i % 100 {
	case isLong:
		return Person{Name: s.dotted(hundred, longs, longs, longs, longs), Ethnic: "维吾尔族"}
	case isDotted:
		if hundred < len(firsts)*len(seconds) {
			return Person{Name: s.dotted(hundred, firsts, seconds), Ethnic: "维吾尔族"}
		}
		return Person{Name: s.dotted(hundred, firsts, seconds, seconds), Ethnic: "维吾尔族"}
	case isDivided:
		n := s.spread(hundred, len(divided)*len(readings)*len(readings))
		a, b, c := divided[n%len(divided)], readings[n/len(divided)%len(readings)], readings[n/len(divided)/len(readings)]
		return Person{a.character + b.character + c.character, a.pinyin + " " + b.pinyin + c.pinyin, "土家族"}
	case isRare:
		if hundred%2 == 0 {
			return Person{"苌" + s.chosen(hundred/2, given, given), "", "汉族"}
		}
		return Person{s.chosen(hundred/2, surnames, given) + "垕", "", "汉族"}
	case isCompound:
		n := s.spread(hundred, len(compounds)*99*99)
		return Person{compounds[n%len(compounds)] + rune3(given, n/len(compounds)%99) + rune3(given, n/len(compounds)/99), "", "汉族"}
	case isSame:
		return s.Person(i - 1)
	case isThird:
		if hundred%5 == 0 {
			return s.Person(i - 2)
		}
	}
	if i%20 == 5 {
		return Person{s.chosen(i/20, surnames, given), "", "汉族"}
	}
	ethnic := "汉族"
	if i%40 == 30 {
		ethnic = "回族"
	}
	return Person{s.chosen(i, surnames, given, given), "", ethnic}
}

// Same returns which other deputies, of so many, have the name of the one of a number; nil for none.
func Same(i, deputies int) []int {
	hundred := i - i%100
	all := []int{hundred + isSame - 1, hundred + isSame}
	if hundred/100%5 == 0 {
		all = append(all, hundred+isThird)
	}
	var others []int
	found := false
	for _, n := range all {
		found = found || n == i
		if n != i && n < deputies {
			others = append(others, n)
		}
	}
	if !found {
		return nil
	}
	return others
}

// Staff returns the name of somebody who is no deputy.
func (s Seed) Staff(keys ...int) string {
	keys = append(keys, ofStaff)
	n := s.Roll(len(surnames)/3*len(given)/3, keys...)
	return rune3(surnames, n%(len(surnames)/3)) + rune3(given, n/(len(surnames)/3))
}

// dotted joins one part of each list with dots: the n-th combination in an order that the seed decides.
func (s Seed) dotted(n int, lists ...[]string) string {
	all := 1
	for _, list := range lists {
		all *= len(list)
	}
	n = s.spread(n, all)
	parts := make([]string, len(lists))
	for i, list := range lists {
		parts[i] = list[n%len(list)]
		n /= len(list)
	}
	return strings.Join(parts, "·")
}

// chosen joins one character of each list: the n-th combination in an order that the seed decides.
func (s Seed) chosen(n int, lists ...string) string {
	all := 1
	for _, list := range lists {
		all *= len(list) / 3
	}
	n = s.spread(n, all)
	var b strings.Builder
	for _, list := range lists {
		b.WriteString(rune3(list, n%(len(list)/3)))
		n /= len(list) / 3
	}
	return b.String()
}

// rune3 returns a character of a list whose characters have three bytes each.
func rune3(list string, n int) string { return list[3*n : 3*n+3] }

// spread puts the numbers from 0 to all-1 into another order, which the seed decides. Every n below all has its own place.
func (s Seed) spread(n, all int) int {
	const step = 7_368_787 // a prime, and no list has a length that is a multiple of it
	return int((uint64(n)*step + mixed(uint64(s))) % uint64(all))
}
