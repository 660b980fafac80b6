package privacy

import "bytes"

// isMobile tells whether eleven digits are a mobile telephone number.
func isMobile(digits []byte) bool { return digits[0] == '1' && digits[1] >= '3' && digits[1] <= '9' }

// callPrefix tells whether digits may stand before a mobile number: the code of the country, or the 0 for a call from
// elsewhere.
func callPrefix(s string) bool { return s == "86" || s == "0" || s == "0086" }

// area returns how many digits the area code at the beginning of a number has: three for 010 and 02x, four for all others.
func area(digits []byte) int {
	if digits[1] == '1' || digits[1] == '2' {
		return 3
	}
	return 4
}

// isLandline tells whether digits are an area code and a number of seven or eight digits. A number that is all zeros after its
// area code counts as one, too.
func isLandline(digits []byte) bool {
	rest := len(digits) - area(digits)
	return digits[1] != '0' && digits[area(digits)] != '0' && (rest == 8 || rest == 7 && area(digits) == 4) || allZero(digits[area(digits):]) && rest >= 7
}

func allZero(digits []byte) bool { return len(bytes.Trim(digits, "0")) == 0 }

// afterPhone tells whether the text before a number ends with a word that announces a telephone number.
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
