package privacy

import (
	"bytes"
	"time"
)

// identityOf tells whether 17 or 18 digits are an identity number by GB 11643: region, day of birth, order, check digit. 17
// digits must be followed by an X, which is the first character of after; x is how many bytes it takes, 0 where there is none.
// kind is identityLike where all fits but the check digit.
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
	for i := 16; i >= 0; i-- { // the weight of the digit at place n from the right is 2 to the power of n, modulo 11
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

// region tells whether a number begins with the code of a province.
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

// born tells whether eight digits are a day between 1900 and 2099.
func born(day string) bool {
	t, err := time.Parse("20060102", day)
	return err == nil && t.Year() >= 1900 && t.Year() < 2100
}
