package rules

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"gongshi/generator/congress"
)

// narrow makes plain what an input method for Chinese writes wide, and drops quotation marks and what cannot be seen.
var narrow = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9",
	"－", "-", "—", "-", "–", "-", "−", "-", "／", "/", "．", ".", "。", ".", "：", ":", "\u3000", " ", "\u00A0", " ", "\u200B", "", "\uFEFF", "",
	"“", "", "”", "", "‘", "", "’", "", "\"", "", "'", "")

var (
	writtenDay   = regexp.MustCompile(`^(\d{4}) *[-/.年_ ] *(\d{1,2}) *[-/.月_ ] *(\d{1,2}) *[日号]?(?:[ T].*)?$`)
	writtenMonth = regexp.MustCompile(`^(\d{4}) *[-/.年_ ] *(\d{1,2}) *月?(?:份)?$`)
	writtenYear  = regexp.MustCompile(`^(\d{4}) *年(?:度)?$`)
	closeDay     = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)$`)
	serialDay    = regexp.MustCompile(`^[34]\d{4}$`)
)

// dateMeant returns the date that people mean who write it as they are used to, or as a spreadsheet shows it (45427 is a
// count of days); "" where there is none.
func dateMeant(s string) congress.Date {
	s = strings.TrimSpace(narrow.Replace(s))
	var d congress.Date
	if m := writtenDay.FindStringSubmatch(s); m != nil {
		d = composed(m[1:])
	} else if m := closeDay.FindStringSubmatch(s); m != nil {
		d = composed(m[1:])
	} else if m := writtenMonth.FindStringSubmatch(s); m != nil {
		d = composed(m[1:])
	} else if m := writtenYear.FindStringSubmatch(s); m != nil {
		d = composed(m[1:])
	} else if serialDay.MatchString(s) {
		n, _ := strconv.Atoi(s)
		d = congress.Date(time.Date(1899, 12, 30+n, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
	}
	if !d.Valid() {
		return ""
	}
	return d
}

func composed(parts []string) congress.Date {
	s := parts[0]
	for _, p := range parts[1:] {
		s += fmt.Sprintf("-%02s", p)
	}
	return congress.Date(s)
}

// idMeant returns the id that a word means that is none: the name of the record, or the id with other zeros.
func idMeant(s string, all []string, names func(string) string) string {
	s = strings.TrimSpace(narrow.Replace(s))
	if id := names(s); id != "" {
		return id
	}
	for _, id := range all {
		if withoutZeros(id) == withoutZeros(strings.ToLower(s)) {
			return id
		}
	}
	return ""
}

var zeros = regexp.MustCompile(`([a-z-])0+(\d)`)

func withoutZeros(id string) string { return zeros.ReplaceAllString(id, "$1$2") }

// parts splits what was written as one value but is several: 甲、乙.
func parts(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("，、；;,　 /", r) })
}
