package habit

import (
	"regexp"
	"strconv"
	"strings"
)

// units are the words that may stand behind the number of a key without saying more than the key does.
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

// Number finds the one whole number in a text: 3人, ３, 第十六届; "" where there is none, or where several digits are written
// side by side in Chinese (三四人 is three or four). It is certain where nothing but the unit of the key is left out: 近30人
// and 3个月 for days are not.
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

// Decimal returns a number whose digits are wide or stand in quotes; "" where it is none.
func Decimal(s string) string {
	if s = Fold(strings.Trim(s, `"'“”‘’`)); decimal.MatchString(s) && (len(s) == 1 || s[0] != '0' || s[1] == '.') {
		return s
	}
	return ""
}

// chinese reads a number below a hundred: 三, 十六, 二十; -1 where it is none.
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
