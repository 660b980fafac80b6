package privacy

import "strings"

// isCard tells whether at least 13 digits are the number of a bank card by ISO/IEC 7812: the first digits, the length that
// belongs to them, and the check digit by Luhn.
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

// grouped tells whether digits are grouped as on a card: in fours with a rest, or six and then all others.
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
