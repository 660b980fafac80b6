package privacy

import (
	"bytes"
	"strings"
)

// provinces are the characters that number plates begin with.
const provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"

// plateAt reads a number plate from i on, after the character of its province: a letter, perhaps a dot, then five or six
// letters and digits. It returns where the plate ends and the plate in capitals without a dot; end is 0 where there is none.
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

// plateEnd decides whether n letters and digits that end at i, digits of them digits, make a plate. A police car, learner's
// car, trailer or a car from Hong Kong or Macao has a character in place of the last one.
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

// letter tells whether a byte is a Latin letter.
func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
