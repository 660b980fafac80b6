package privacy

import (
	"bytes"
	"strings"
	"time"
)

// identityOf tells whether 17 or 18 digits, of which the last may be an X that stands behind them, are an identity number
// by GB 11643: region, day of birth, order, check digit. It returns how many bytes of after belong to it.
func identityOf(digits, after []byte) (kind secret, x int, is bool) {
	last := byte('X')
	switch {
	case len(digits) == 18:
		last = digits[17]
	case bytes.HasPrefix(after, []byte("X")), bytes.HasPrefix(after, []byte("x")):
		x = 1
	case bytes.HasPrefix(after, []byte("\uFF38")), bytes.HasPrefix(after, []byte("\uFF58")):
		x = 3
	default:
		return 0, 0, false
	}
	if !region(digits) || !born(string(digits[6:14])) {
		return 0, 0, false
	}
	sum, weight := 0, 1
	for i := 16; i >= 0; i-- { // the weight of a place is 2 to its power, modulo 11
		weight = weight * 2 % 11
		sum += int(digits[i]-'0') * weight
	}
	if "10X98765432"[sum%11] != last {
		return identityLike, x, true
	}
	return identity, x, true
}

// oldIdentity tells whether 15 digits are an identity number as they were before 1999.
func oldIdentity(digits []byte) bool { return region(digits) && born("19"+string(digits[6:12])) }

// region tells whether the number begins with the code of a province.
func region(digits []byte) bool {
	switch code := int(digits[0]-'0')*10 + int(digits[1]-'0'); code / 10 {
	case 1:
		return code >= 11 && code <= 15
	case 2:
		return code >= 21 && code <= 23
	case 3:
		return code >= 31 && code <= 37
	case 4:
		return code >= 41 && code <= 46
	case 5:
		return code >= 50 && code <= 54
	case 6:
		return code >= 61 && code <= 65
	default:
		return code == 71 || code == 81 || code == 82
	}
}

func born(day string) bool {
	t, err := time.Parse("20060102", day)
	return err == nil && t.Year() >= 1900 && t.Year() < 2100
}

func isMobile(digits []byte) bool { return digits[0] == '1' && digits[1] >= '3' && digits[1] <= '9' }

// callPrefix tells whether a mobile number may have it before it: the country, or a 0 for calls from elsewhere.
func callPrefix(s string) bool { return s == "86" || s == "0" || s == "0086" }

// area is the length of an area code: 010 and 02x have three digits, all others four.
func area(digits []byte) int {
	if digits[1] == '1' || digits[1] == '2' {
		return 3
	}
	return 4
}

func isLandline(digits []byte) bool {
	rest := len(digits) - area(digits)
	return digits[1] != '0' && digits[area(digits)] != '0' && (rest == 8 || rest == 7 && area(digits) == 4) || allZero(digits[area(digits):]) && rest >= 7
}

func allZero(digits []byte) bool { return len(bytes.Trim(digits, "0")) == 0 }

// afterPhone tells whether a word that announces a telephone number stands directly before.
func afterPhone(before []byte) bool {
	before = bytes.TrimRight(before[max(len(before)-24, 0):], " :")
	before = bytes.TrimSuffix(before, []byte("\uFF1A"))
	for _, word := range []string{"电话", "座机", "热线", "联系方式", "phone", "Tel", "TEL", "tel"} {
		if bytes.HasSuffix(before, []byte(word)) {
			return true
		}
	}
	return false
}

// isCard tells whether the digits are the number of a bank card: what begins a card's number, its length, and the check
// digit by Luhn (ISO/IEC 7812).
func isCard(digits []byte) bool {
	s := string(digits)
	switch {
	case s[:2] == "62":
		if len(s) < 16 {
			return false
		}
	case s[0] == '4', s[0] == '5' && s[1] >= '1' && s[1] <= '5', s[:2] == "35", s[:2] == "60", s[:2] == "65":
		if len(s) != 16 {
			return false
		}
	case s[:2] == "34", s[:2] == "37":
		if len(s) != 15 {
			return false
		}
	case strings.HasPrefix(s, "9558"), s[:2] == "68", s[:2] == "69", s[:2] == "90":
	default:
		return false
	}
	sum := 0
	for i := range digits {
		d := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

// grouped tells whether the groups are those of a card: fours with a rest, or six and all others.
func grouped(groups []group) bool {
	if len(groups) == 2 && groups[0].n == 6 {
		return true
	}
	for i, g := range groups {
		if g.n != 4 && (i < len(groups)-1 || g.n > 4) {
			return false
		}
	}
	return true
}

// plateAt reads a number plate whose province has been read: a letter, perhaps a dot, then five or six letters and digits.
func plateAt(text []byte, i int, province rune) (end int, value string) {
	if i >= len(text) || !strings.ContainsRune(provinces, province) || !letter(text[i]) {
		return 0, ""
	}
	plate := []byte(string(province))
	plate = append(plate, text[i]&^0x20)
	i++
	for _, dot := range []string{"·", "•", "・", "-", " ", "."} {
		if bytes.HasPrefix(text[i:], []byte(dot)) {
			i += len(dot)
			break
		}
	}
	n, digits := 0, 0
	for ; i < len(text) && n < 8; i++ {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			digits++
		case !letter(c) || c&^0x20 == 'I' || c&^0x20 == 'O':
			return plateEnd(text, plate, i, n, digits)
		}
		plate = append(plate, text[i])
		n++
	}
	return plateEnd(text, plate, i, n, digits)
}

func plateEnd(text, plate []byte, i, n, digits int) (end int, value string) {
	special := 0
	for _, last := range []string{"警", "学", "挂", "港", "澳"} {
		if bytes.HasPrefix(text[i:], []byte(last)) && n == 4 {
			special = len(last)
		}
	}
	switch {
	case special > 0 && digits >= 3, n == 5 && digits >= 3, n == 6 && digits >= 4:
		if special == 0 && i < len(text) && wordByte(text[i]) {
			return 0, ""
		}
		return i + special, strings.ToUpper(string(plate))
	}
	return 0, ""
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
