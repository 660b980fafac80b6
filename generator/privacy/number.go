package privacy

import "bytes"

// figures is a number as people write it: groups of digits with a space, hyphen or bracket between them.
type figures struct {
	digits [48]byte
	groups [12]group
	count  int // how many groups there are
	total  int // how many digits there are
}

// group is one run of digits.
type group struct {
	start, end int // in bytes of the text
	first, n   int // in figures.digits
}

// digitAt tells whether a digit stands at i, plain or full-width, and returns how many bytes it takes.
func digitAt(text []byte, i int) (size int, is bool) {
	if i >= len(text) {
		return 0, false
	}
	if c := text[i]; c <= '9' {
		return 1, c >= '0'
	}
	if i+2 < len(text) && text[i] == 0xEF && text[i+1] == 0xBC && text[i+2] >= 0x90 && text[i+2] <= 0x99 {
		return 3, true
	}
	return 0, false
}

// separators are the signs beyond ASCII that may stand between the groups of a number: wide spaces, hyphens, dashes and dots,
// and a wide closing bracket after an area code.
var separators = [][]byte{[]byte("\u00A0"), []byte("\u3000"), []byte("\uFF0D"), []byte("—"), []byte("–"), []byte("\uFF09"), []byte("·")}

// unseen are characters without width. They may stand between digits and do not part a number.
var unseen = [][]byte{[]byte("\u00AD"), []byte("\u200B"), []byte("\u200C"), []byte("\u200D"), []byte("\u2060"), []byte("\uFEFF")}

// unseenAt returns how many bytes a character without width takes at i; 0 where there is none.
func unseenAt(text []byte, i int) int {
	for _, s := range unseen {
		if i < len(text) && text[i] >= 0x80 && bytes.HasPrefix(text[i:], s) {
			return len(s)
		}
	}
	return 0
}

// separatorAt returns how many bytes a separator takes at i; 0 where there is none.
func separatorAt(text []byte, i int) int {
	if i >= len(text) {
		return 0
	}
	switch text[i] {
	case ' ', '-', ')', '.', '_':
		return 1
	case 0xC2, 0xE2, 0xE3, 0xEF:
		for _, s := range separators {
			if bytes.HasPrefix(text[i:], s) {
				return len(s)
			}
		}
	}
	return 0
}

// number reads the figures that begin at i, reports the numbers of persons in them, and returns where to go on. It reads as
// many digits as fit into figures; in a long row of numbers the next call goes on with the rest.
func number(text []byte, i int, found func(hit)) int {
	if end := short(text, i); end > 0 {
		return end
	}
	var f figures
	for f.count < len(f.groups) {
		g := group{start: i, end: i, first: f.total}
		for f.total < len(f.digits) {
			size, is := digitAt(text, g.end)
			if gap := unseenAt(text, g.end); !is && gap > 0 && g.end > i {
				if _, is = digitAt(text, g.end+gap); is {
					g.end += gap
					continue
				}
			}
			if !is {
				break
			}
			f.digits[f.total] = text[g.end+size-1]
			if size == 3 {
				f.digits[f.total] -= 0x90 - '0'
			}
			f.total++
			g.end += size
		}
		if g.n = f.total - g.first; g.n == 0 {
			break
		}
		if _, more := digitAt(text, g.end); more {
			if f.count > 0 {
				f.total = g.first
				break
			}
			for size := 1; more; g.end += size { // longer than any number of a person
				size, more = digitAt(text, g.end)
			}
			return g.end
		}
		f.groups[f.count] = g
		f.count++
		i = g.end
		next := i
		for range 3 { // 0374 - 8110000
			next += separatorAt(text, next)
		}
		if _, is := digitAt(text, next); !is || next == i {
			break
		}
		i = next
	}
	if f.total >= 7 && !(f.total == 8 && f.count == 3) { // not a date
		f.report(text, found)
	}
	return f.groups[f.count-1].end
}

// short returns the end of a count or a date that begins at i; 0 where it is neither. Most numbers of a record are such.
func short(text []byte, i int) int {
	end, n := i, 0
	for end < len(text) && (text[end] >= '0' && text[end] <= '9' || text[end] == '-' && (n == 4 || n == 7)) {
		end++
		n++
	}
	if n < 7 || n == len("2006-01-02") && text[i+4] == '-' && text[i+7] == '-' {
		if n > 0 && (end == len(text) || text[end] < 0x80 && separatorAt(text, end) == 0 && !(text[end] >= '0' && text[end] <= '9')) {
			return end
		}
	}
	return 0
}

// report calls found for each number of a person that consecutive groups make, the longest first.
func (f *figures) report(text []byte, found func(hit)) {
	if f.inside(text) {
		return
	}
	for g := 0; g < f.count; {
		n := 0
		end := g
		for end < f.count && n+f.groups[end].n <= 19 {
			n += f.groups[end].n
			end++
		}
		next := g + 1
		for h := end; h > g && n >= 7; h-- {
			if kind, value, after, is := f.kind(text, g, h, n); is {
				found(hit{kind, f.groups[g].start, after, value, ""})
				next = h
				break
			}
			n -= f.groups[h-1].n
		}
		g = next
	}
}

// inside tells whether the figures are part of something else: of a longer word, such as a digest, of the decimals of a number,
// or of an amount of money.
func (f *figures) inside(text []byte) bool {
	first, last := f.groups[0], f.groups[f.count-1]
	start, end := first.start, last.end
	if start >= 2 && text[start-1] == '.' && text[start-2] >= '0' && text[start-2] <= '9' {
		return true
	}
	if bytes.HasSuffix(text[:start], []byte("value: ")) {
		return true
	}
	from, to := start, end
	for from > 0 && wordByte(text[from-1]) && start-from < 24 {
		from--
	}
	for to < len(text) && wordByte(text[to]) && to-end < 24 {
		to++
	}
	return from < start && first.end-from > 24 || to > end+1 && to-last.start > 24
}

// wordByte tells whether a byte is a Latin letter, a digit or an underscore.
func wordByte(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' }

// kind says what kind of number the groups from g up to h are, which have n digits together. end is where it ends in the text.
func (f *figures) kind(text []byte, g, h, n int) (kind secret, value string, end int, is bool) {
	if from := f.groups[g].start; h-g == 1 && from >= 2 && text[from-1] == '.' && wordByte(text[from-2]) { // these are decimals
		return 0, "", 0, false
	}
	digits := f.digits[f.groups[g].first : f.groups[g].first+n]
	end = f.groups[h-1].end
	size := func(i int) int { // how many digits the group at g+i has; 0 where there is none
		if g+i >= h {
			return 0
		}
		return f.groups[g+i].n
	}
	switch {
	case (n == 17 || n == 18) && (h-g == 1 || size(0) == 6 && size(1) == 8 && h-g == 3):
		if kind, x, is := identityOf(digits, text[end:]); is {
			return kind, string(digits) + string(text[end:end+x]), end + x, true
		}
	case n == 15 && h-g == 1 && oldIdentity(digits):
		return identity, string(digits), end, true
	}
	switch {
	case n == 11 && isMobile(digits) && (h-g == 1 || size(0) == 3 && (size(1) == 8 || size(1) == 4 && size(2) == 4) || size(0) == 7 && size(1) == 4 || h-g == n):
		kind = mobile
	case (n == 13 || n == 12 || n == 15) && h-g == 1 && isMobile(digits[n-11:]) && callPrefix(string(digits[:n-11])):
		kind = mobile
	case n >= 10 && n <= 12 && digits[0] == '0' && isLandline(digits) && (h-g == 1 || size(0) == area(digits)):
		kind = landline
	case n >= 7 && n <= 8 && (h-g == 1 || h-g == 2 && size(1) == 4) && afterPhone(text[:f.groups[g].start]):
		kind = landline
	case n >= 13 && isCard(digits) && (h-g == 1 || grouped(f.groups[g:h])):
		kind = card
	default:
		return 0, "", 0, false
	}
	return kind, string(digits), end, !inAddress(text, f.groups[g].start)
}

// inAddress tells whether the number at i is part of a web address: there, long numbers name articles.
func inAddress(text []byte, i int) bool {
	from := max(i-200, 0)
	at := bytes.LastIndex(text[from:i], []byte("://"))
	if at < 0 {
		return false
	}
	for _, c := range text[from+at : i] {
		if c <= ' ' || c >= 0x80 || c == '"' || c == '\'' || c == '<' || c == ',' || c == '}' {
			return false
		}
	}
	return true
}
