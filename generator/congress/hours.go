package congress

import (
	"fmt"
	"regexp"
	"strconv"
)

// Hours is a span of time on a day, as it is printed: 8:30—11:30.
type Hours string

var hours = regexp.MustCompile(`(\d{1,2})[:：](\d{2})\s*(?:[—–－~～-]+|至|到)\s*(\d{1,2})[:：](\d{2})`)

// Span returns the two times, as 08:30 and 11:30. ok is false if the text does not hold exactly one span, or a time does not
// exist, or the span does not end after it begins; the times are then empty.
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
	if n[0] > 23 || n[2] > 23 || n[1] > 59 || n[3] > 59 || from >= to {
		return "", "", false
	}
	return from, to, true
}
