package sample

import "fmt"

// town is what a township is called.
type town struct {
	id   string // liuhe
	stem string // 柳河
	name string // 柳河镇
	kind string // 镇
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

// town returns the township of a number.
func (s *site) town(n int) town {
	at := s.spread(n, len(townFirsts)*len(townSeconds))
	a, b := townFirsts[at%len(townFirsts)], townSeconds[at/len(townFirsts)]
	t := town{id: a.pinyin + b.pinyin, stem: a.character + b.character, kind: townKinds[n%len(townKinds)]}
	t.name = t.stem + t.kind
	return t
}

// village returns a village of a township, or a community where the township is a street.
func (s *site) village(town, n int) string {
	all := len(families) / 3 * len(places) / 3
	at := (n*97 + s.roll(all, ofVillage, town)) % all // 97 and the number of villages have no divisor in common
	name := rune3(families, at%(len(families)/3)) + rune3(places, at/(len(families)/3))
	if townKinds[town%len(townKinds)] == "街道" {
		return name + "社区"
	}
	return name + "村"
}

// district is what elects deputies of the county: those of a township whose places run from first to last.
type district struct {
	id, name    string
	first, last int // last is not one of them
	villages    string
}

// districtsOf is how many districts a township has.
func (s *site) districtsOf(town int) int { return (s.size(town) + s.seats - 1) / s.seats }

// district returns a district of a township.
func (s *site) district(town, n int) district {
	t := s.town(town)
	return district{fmt.Sprintf("%s-%d", t.id, n+1), fmt.Sprintf("%s第%d选区", t.name, n+1), n * s.seats, min((n+1)*s.seats, s.size(town)),
		s.village(town, 2*n) + ", " + s.village(town, 2*n+1)}
}

// villageOf returns the village of a deputy, one of the district that elected the deputy.
func (s *site) villageOf(town, place int) string { return s.village(town, 2*(place/s.seats)+place%2) }
