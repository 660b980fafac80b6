package source

import (
	"reflect"
	"regexp"
	"strings"
)

var (
	wholeNumber   = regexp.MustCompile(`^[-+]?(?:0|[1-9][0-9]*)(?:\.0+)?$`) // 3.0, as spreadsheets write it, is three
	decimalNumber = regexp.MustCompile(`^[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$`)
	// numberLike is what YAML may read as a number other than it looks: 010 is eight, 0x10 sixteen, 1e2 a hundred, and of 3.5
	// the library keeps three where a whole number is wanted.
	numberLike = regexp.MustCompile(`(?:^|[\s,:\[{])[-+]?(?:0[0-9xXoObB_]|[0-9]+[._eE]|\.[0-9a-zA-Z])`)
	needless   = regexp.MustCompile(`^0*([0-9]+?)(?:\.0*)?$`)
)

// asWritten tells whether a number is the one that a reader takes it for: digits, a point where a fraction may be.
func asWritten(text string, kind reflect.Kind) bool {
	switch kind {
	case reflect.Int:
		return wholeNumber.MatchString(text)
	case reflect.Float64:
		return decimalNumber.MatchString(text)
	}
	return true
}

// digitsMeant writes a number as a reader takes it: 010 and 10.0 are 10, 3_000 is 3000; "" where that is not certain.
func digitsMeant(text string, kind reflect.Kind) string {
	text = strings.ReplaceAll(text, "_", "")
	if m := needless.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	if kind == reflect.Float64 && strings.HasPrefix(text, ".") && decimalNumber.MatchString("0"+text) {
		return "0" + text
	}
	return ""
}
