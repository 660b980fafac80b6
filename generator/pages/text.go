package pages

import "strings"

// joined puts texts together with a separator, leaving out those that are empty.
func joined(separator string, texts ...string) string {
	kept := texts[:0:0]
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return strings.Join(kept, separator)
}

var numerals = []string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}

// ordinal prints a number from 1 to 99 as Chinese numerals: 16 is 十六.
func ordinal(n int) string {
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
