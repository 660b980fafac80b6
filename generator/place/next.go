package place

import (
	"fmt"
	"regexp"
	"strings"
)

// numbered splits an id that ends in a number: d0138 is d and 0138.
var numbered = regexp.MustCompile(`^(.*?)(\d+)$`)

// NextID returns the ID after the highest of a series. IDs are of one series if they are equal up to their number: d0137 and
// d0138. Of several series, the largest counts. It returns first if no ID ends in a number.
func NextID(taken []string, first string) string {
	type series struct{ many, highest, width int }
	all, best := map[string]*series{}, ""
	for _, id := range taken {
		match := numbered.FindStringSubmatch(id)
		if match == nil || len(match[2]) > 9 {
			continue
		}
		s := all[match[1]]
		if s == nil {
			s = &series{}
			all[match[1]] = s
		}
		var n int
		_, _ = fmt.Sscan(strings.TrimLeft(match[2], "0")+" 0", &n)
		s.many, s.highest, s.width = s.many+1, max(s.highest, n), max(s.width, len(match[2]))
		if b := all[best]; b == nil || s.many > b.many || s.many == b.many && match[1] < best {
			best = match[1]
		}
	}
	s := all[best]
	if s == nil {
		return first
	}
	return fmt.Sprintf("%s%0*d", best, s.width, s.highest+1)
}
