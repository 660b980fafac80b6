package habit

import (
	"regexp"
	"strconv"
	"strings"
)

// units holds, for each key, the words that may follow its number and add nothing to it.
var units = map[string]string{
	"term": "届", "session": "次 期 讲", "days": "天 日", "reception_day": "日 号", "quarter": "季度 季", "seats": "名 个 席",
	"count": "人 名 位 个 件", "visitors": "人 名 位", "issued": "张 份 票", "returned": "张 份 票", "valid": "张 份 票",
	"answers": "张 份 票", "expected": "个 处",
}

var (
	oneNumber = regexp.MustCompile(`^([^0-9.\-十百千万亿]*)([0-9]{1,9})([^0-9.\-十百千万亿]*)$`)
	decimal   = regexp.MustCompile(`^-?[0-9]{1,15}(?:\.[0-9]{1,9})?$`)
	inChinese = regexp.MustCompile(`[零〇一二两三四五六七八九十]+`)
)

// Number returns the whole number in a text that is written for a key: 3 for 3人, ３ and 三. It returns "" if there is none or
// more than one; 三四人 means three or four. It is certain if the text has nothing else but a unit of the key: 近30人 is not,
// nor is 3个月 for days.
func Number(key, s string) (number string, certain bool) {
	s = Fold(strings.Trim(s, `"'“”‘’`))
	if word := inChinese.FindString(s); word != "" {
		n := chinese(word)
		if n < 0 {
			return "", false
		}
		s = strings.Replace(s, word, strconv.Itoa(n), 1)
	}
	m := oneNumber.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	before, number, after := m[1], m[2], strings.TrimSpace(m[3])
	if len(number) > 1 && number[0] == '0' {
		return number, false
	}
	ordinal := before == "第" && (key == "term" || key == "session" || key == "quarter")
	unit := after == ""
	for known := range strings.FieldsSeq(units[key]) {
		unit = unit || after == known
	}
	return number, (before == "" || ordinal) && unit
}

// Decimal returns a number in plain digits, which may be written in wide ones or in quotation marks; "" if it is no number.
func Decimal(s string) string {
	if s = Fold(strings.Trim(s, `"'“”‘’`)); decimal.MatchString(s) && (len(s) == 1 || s[0] != '0' || s[1] == '.') {
		return s
	}
	return ""
}

// chinese returns the value of a number below a hundred: 三, 十六, 二十; -1 if it is none.
func chinese(s string) int {
	digit := func(s string) int {
		if i := strings.Index("零〇一二两三四五六七八九", s); s != "" && len(s) == len("零") && i >= 0 {
			return []int{0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9}[i/len("零")]
		}
		return -1
	}
	before, after, ten := strings.Cut(s, "十")
	if !ten {
		return digit(s)
	}
	n, rest := 1, 0
	if before != "" {
		n = digit(before)
	}
	if after != "" {
		rest = digit(after)
	}
	if n < 1 || rest < 0 || after != "" && rest == 0 {
		return -1
	}
	return n*10 + rest
}
