package prose

import (
	"bytes"
	"errors"
)

// ErrNotClosed says that a file begins front matter with --- and never ends it.
var ErrNotClosed = errors.New("front matter is not closed by a line ---")

// Split parts a Markdown file into its front matter, the YAML between two lines ---, and its body. The first line of the
// front matter is line 2 of the file, that of the body is bodyLine. A file without front matter gives a nil front, all as
// body and bodyLine 1; one that has an empty one gives an empty front. A byte order mark and Windows line ends are fine.
// With ErrNotClosed, front is all that follows the first line.
func Split(data []byte) (front, body []byte, bodyLine int, err error) {
	data = bytes.TrimPrefix(data, bom)
	first, rest, more := bytes.Cut(data, []byte("\n"))
	if !fence(first) {
		return nil, data, 1, nil
	}
	if !more {
		return []byte{}, nil, 0, ErrNotClosed
	}
	line := 2
	for at := 0; at < len(rest); line++ {
		end := bytes.IndexByte(rest[at:], '\n')
		next := at + end + 1
		if end < 0 {
			next = len(rest)
		}
		if fence(rest[at:next]) {
			return rest[:at], rest[next:], line + 1, nil
		}
		at = next
	}
	return rest, nil, 0, ErrNotClosed
}

func fence(line []byte) bool {
	return string(bytes.TrimRight(line, " \t\r\n")) == "---"
}
