package finding

import "gongshi/generator/congress"

// Before tells whether a lies before b. Where a date is a month or a year, it lies before another only if its last day does. It
// is false where one of them is empty or no date.
func Before(a, b congress.Date) bool {
	if a == "" || b == "" {
		return false
	}
	last, first := a.Last(), b.First()
	return last != "" && first != "" && last < first
}

// StartKey returns the key that holds the first day of an item with this date: date, or from where the date is empty.
func StartKey(date congress.Date) string {
	if date != "" {
		return "date"
	}
	return "from"
}
