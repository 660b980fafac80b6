package view

import (
	"fmt"
	"strconv"
	"strings"

	"gongshi/generator/congress"
)

// Guests returns officials as counts: 法官1人、警官2人.
func Guests(list []congress.Guest) string {
	all := make([]string, len(list))
	for i, g := range list {
		all[i] = fmt.Sprintf("%s%d人", g.Role, max(g.Count, 1))
	}
	return strings.Join(all, "、")
}

// AtLevel returns a level as an adjective: 市级; 全国 stays as it is.
func AtLevel(level string) string {
	if level == "" || level == "全国" {
		return level
	}
	return level + "级"
}

// Counted returns a number with its measure word: 两个, 六项.
func Counted(n int, measure string) string {
	if n == 2 {
		return "两" + measure
	}
	return Ordinal(n) + measure
}

// Decimal returns a number without zeros at its end: 2.5, 12.
func Decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// Joined joins texts with a separator. It leaves out empty texts.
func Joined(separator string, texts ...string) string {
	kept := texts[:0:0]
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return strings.Join(kept, separator)
}

var numerals = []string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}

// Ordinal returns a number from 1 to 99 in Chinese numerals: 16 is 十六. It returns "" for other numbers.
func Ordinal(n int) string {
	switch {
	case n < 0 || n > 99:
		return ""
	case n <= 10:
		return numerals[n]
	case n < 20:
		return "十" + numerals[n%10]
	case n%10 == 0:
		return numerals[n/10] + "十"
	}
	return numerals[n/10] + "十" + numerals[n%10]
}
