package source

import (
	"reflect"
	"regexp"
	"strings"
)

var (
	wholeNumber   = regexp.MustCompile(`^[-+]?(?:0|[1-9][0-9]*)(?:\.0+)?$`) // 3.0, as spreadsheets write it, is three
	decimalNumber = regexp.MustCompile(`^[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$`)
	// numberLike matches numbers that YAML may read as others: 010 as eight, 0x10 as sixteen, 1e2 as a hundred, and 3.5 as
	// three if a whole number is wanted.
	numberLike = regexp.MustCompile(`(?:^|[\s,:\[{])[-+]?(?:0[0-9xXoObB_]|[0-9]+[._eE]|\.[0-9a-zA-Z])`)
	needless   = regexp.MustCompile(`^0*([0-9]+?)(?:\.0*)?$`)
)

// asWritten reports whether YAML reads a number as people do: it has only digits and, for a fraction, a point.
func asWritten(text string, kind reflect.Kind) bool {
	switch kind {
	case reflect.Int:
		return wholeNumber.MatchString(text)
	case reflect.Float64:
		return decimalNumber.MatchString(text)
	}
	return true
}

// digitsMeant returns a number in the usual form: 10 for 010 and 10.0, 3000 for 3_000. It returns "" if that is not certain.
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
