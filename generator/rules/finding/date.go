package finding

import "gongshi/generator/congress"

// Before tells whether a lies before b, whichever day each of them may mean. What is no date is before nothing.
func Before(a, b congress.Date) bool {
	if a == "" || b == "" {
		return false
	}
	last, first := a.Last(), b.First()
	return last != "" && first != "" && last < first
}

// StartKey is the key that holds the first day of an item.
func StartKey(date congress.Date) string {
	if date != "" {
		return "date"
	}
	return "from"
}
