package congress

import (
	"fmt"
	"regexp"
	"strconv"
)

// Hours are from when to when on a day, as they are printed: 8:30—11:30.
type Hours string

var hours = regexp.MustCompile(`(\d{1,2})[:：](\d{2})\s*(?:[—–－~～-]+|至|到)\s*(\d{1,2})[:：](\d{2})`)

// Span returns the two times as 08:30 and 11:30; ok is false where it is not one span of a day.
func (h Hours) Span() (from, to string, ok bool) {
	found := hours.FindAllStringSubmatch(string(h), -1)
	if len(found) != 1 {
		return "", "", false
	}
	n := [4]int{}
	for i := range n {
		n[i], _ = strconv.Atoi(found[0][i+1])
	}
	from, to = fmt.Sprintf("%02d:%02d", n[0], n[1]), fmt.Sprintf("%02d:%02d", n[2], n[3])
	return from, to, n[0] < 24 && n[2] < 24 && n[1] < 60 && n[3] < 60 && from < to
}
