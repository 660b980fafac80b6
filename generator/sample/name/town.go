package name

// Town is what a township is called.
type Town struct {
	ID   string // liuhe
	Stem string // 柳河
	Name string // 柳河镇
	Kind string // 镇
}

var (
	townFirsts = []reading{{"柳", "liu"}, {"桃", "tao"}, {"杏", "xing"}, {"松", "song"}, {"竹", "zhu"}, {"枫", "feng"}, {"槐", "huai"}, {"桐", "tong"}, {"榆", "yu"}, {"梅", "mei"},
		{"石", "shi"}, {"沙", "sha"}, {"云", "yun"}, {"龙", "long"}, {"白", "bai"}, {"青", "qing"}, {"红", "hong"}, {"黄", "huang"}, {"古", "gu"}, {"新", "xin"}, {"高", "gao"},
		{"苌", "chang"}, {"双", "shuang"}, {"金", "jin"}, {"银", "yin"}, {"茶", "cha"}, {"垕", "hou"}}
	townSeconds = []reading{{"河", "he"}, {"溪", "xi"}, {"山", "shan"}, {"岭", "ling"}, {"店", "dian"}, {"桥", "qiao"}, {"湾", "wan"}, {"坪", "ping"},
		{"冲", "chong"}, {"洲", "zhou"}, {"塘", "tang"}, {"泉", "quan"}, {"原", "yuan"}, {"岗", "gang"}, {"坡", "po"}, {"渡", "du"}}
	townKinds = []string{"镇", "街道", "乡", "镇"}
)

const (
	families = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程"
	places   = "庄沟湾岗营楼寨屯铺坊窑洼坡"
)

// Town returns the township of a number.
func (s Seed) Town(n int) Town {
	at := s.spread(n, len(townFirsts)*len(townSeconds))
	a, b := townFirsts[at%len(townFirsts)], townSeconds[at/len(townFirsts)]
	t := Town{ID: a.pinyin + b.pinyin, Stem: a.character + b.character, Kind: TownKind(n)}
	t.Name = t.Stem + t.Kind
	return t
}

// Village returns a village of a township, or a community where the township is a street.
func (s Seed) Village(town, n int) string {
	all := len(families) / 3 * len(places) / 3
	at := (n*97 + s.Roll(all, ofVillage, town)) % all // 97 and the number of villages have no divisor in common
	name := rune3(families, at%(len(families)/3)) + rune3(places, at/(len(families)/3))
	if TownKind(town) == "街道" {
		return name + "社区"
	}
	return name + "村"
}

// TownKind returns the type of the township of a number: 镇, 乡 or 街道.
func TownKind(n int) string { return townKinds[n%len(townKinds)] }
