package hanzi

import "strings"

// single holds the surnames of one character whose reading is not the commonest one of the character.
var single = pairs(`
	单 shan  仇 qiu  解 xie  曾 zeng  查 zha  区 ou  朴 piao  盖 ge  翟 zhai  覃 qin  员 yun  召 shao  缪 miao  秘 bi
	种 chong  乐 yue  折 she  黑 he  乜 nie  繁 po  洗 xian  薄 bo  卜 bu  隗 wei  郇 xun  句 gou  祭 zhai  角 jue  佴 nai
	阚 kan  蔚 yu  都 du  重 chong  会 gui  藏 zang  参 shen  能 nai  炅 gui
`)

// compound holds the surnames of two characters that are in use.
var compound = pairs(`
	欧阳 ouyang  司马 sima  诸葛 zhuge  上官 shangguan  司徒 situ  东方 dongfang  独孤 dugu  南宫 nangong  夏侯 xiahou
	皇甫 huangfu  尉迟 yuchi  公孙 gongsun  慕容 murong  长孙 zhangsun  宇文 yuwen  令狐 linghu  端木 duanmu  轩辕 xuanyuan
	申屠 shentu  淳于 chunyu  太史 taishi  百里 baili  呼延 huyan  万俟 moqi  赫连 helian  澹台 tantai  濮阳 puyang
	完颜 wanyan  拓跋 tuoba  闻人 wenren  钟离 zhongli  公羊 gongyang  宗政 zongzheng  东郭 dongguo
	南门 nanmen  西门 ximen  左丘 zuoqiu  第五 diwu  梁丘 liangqiu  仲孙 zhongsun  鲜于 xianyu  闾丘 lüqiu  亓官 qiguan
	司空 sikong  公冶 gongye  太叔 taishu  壤驷 rangsi  乐正 yuezheng  漆雕 qidiao  巫马 wuma  公西 gongxi  谷梁 guliang
	欧侯 ouhou  即墨 jimo  纳兰 nalan  耶律 yelü  呼和 huhe  东里 dongli  段干 duangan  羊舌 yangshe  微生 weisheng
`)

// given holds the characters whose reading in given names is not the commonest one of the dictionary.
var given = pairs("晟 sheng  偲 si  都 du")

// divided holds the surnames that some families read in one way and some in another.
const divided = "乐覃隗谌牟郇召盖翟缪莘祭晟"

// doubtful holds the characters that living people read in more than one way in given names. The dictionary has a second
// reading for every fourth character of names; most of these readings are from old texts, and their characters are left out.
const doubtful = "乐行长朝重茜莎晟柏薄参调都大阿石见觉角降娜南粘强会曾单解查区朴盖翟覃员召缪秘仇折种禅莞菀杉牟车贾" +
	"隽筠靓栎嘏蔚祭莘藏传弹和干畜宿数予说累占琢着奇逢夏洗隗育"

// pairs returns a table from a text of words: each word at an even index is a key, the next one its value.
func pairs(text string) map[string]string {
	words := strings.Fields(text)
	table := make(map[string]string, len(words)/2)
	for i := 0; i+1 < len(words); i += 2 {
		table[words[i]] = words[i+1]
	}
	return table
}
