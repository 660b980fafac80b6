package render

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/gohugoio/hugo/common/herrors"
)

// Error is a mistake in a layout.
type Error struct {
	File      string // layouts/deputies/year.html
	Line, Col int    // from 1; the column is of the expression or a part of it
	Address   string // the address of the page that was printed; empty if the mistake was found without a page
	What      string // the mistake, in the words of Hugo
}

// Error returns file, line, column and mistake and, if it is known, the page.
func (e *Error) Error() string {
	s := fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Col, e.What)
	if e.Address != "" {
		s += " (page " + e.Address + ")"
	}
	return s
}

// explain returns an error of Hugo as an *Error if it names a file. Otherwise it returns err, with the address of the page if
// that is known. nil gives nil.
func explain(err error, address string) error {
	if err == nil {
		return nil
	}
	// The innermost file has the mistake; the files around it called it.
	var file herrors.FileError
	for inner := err; errors.As(inner, &file); {
		inner = errors.Unwrap(file)
	}
	mistake := &Error{Address: address}
	head := position.FindStringSubmatch(err.Error())
	if file != nil { // for a mistake in a page template Hugo names the base template, but the text inside names the right file
		if inner := errors.Unwrap(file); inner != nil && strings.HasPrefix(inner.Error(), "apply base template failed: ") {
			file, head, err = nil, position.FindStringSubmatch(inner.Error()), inner
		}
	}
	switch {
	case file != nil:
		at := file.Position()
		mistake.File, mistake.Line, mistake.Col = strings.TrimPrefix(strings.TrimPrefix(filepath.ToSlash(at.Filename), home), "/"), at.LineNumber, at.ColumnNumber
		mistake.What = position.ReplaceAllString(cmp.Or(errors.Unwrap(file), error(file)).Error(), "")
	case head != nil:
		mistake.File, mistake.What = "layouts/"+head[1], strings.TrimPrefix(err.Error(), head[0])
		mistake.Line, _ = strconv.Atoi(head[2])
		mistake.Col, _ = strconv.Atoi(head[3])
	case address != "":
		return fmt.Errorf("page %s: %w", address, err)
	default:
		return err
	}
	mistake.Line, mistake.Col = max(mistake.Line, 1), max(mistake.Col, 1)
	mistake.What, _, _ = strings.Cut(mistake.What, "\n") // the lines below quote the layout
	return mistake
}

// position matches the beginning of a message of Hugo or Go's templates: what was done, file, line and column.
var position = regexp.MustCompile(`^(?:(?:(?:execute|parse) of|apply base) template failed: )?(?:html/)?template: ?([^\s:]+):(\d+)(?::(\d+))?: `)

// journal holds what Hugo logs. It stays empty if there are no faults.
type journal struct {
	mu   sync.Mutex
	text strings.Builder
}

// Write adds to the journal. It never fails.
func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.Write(p)
}

// take returns as an error what Hugo logged since the last call; nil if it logged nothing.
func (j *journal) take() error {
	err := j.err()
	j.mu.Lock()
	defer j.mu.Unlock()
	j.text.Reset()
	return err
}

func (j *journal) err() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if text := strings.TrimSpace(j.text.String()); text != "" {
		return errors.New(text)
	}
	return nil
}
