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
	Address   string // of the page that was printed; empty if no page was needed to see the mistake
	What      string
}

func (e *Error) Error() string {
	s := fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Col, e.What)
	if e.Address != "" {
		s += " (page " + e.Address + ")"
	}
	return s
}

// explain returns an error of Hugo as an *Error if it names a file; else as it is.
func explain(err error, address string) error {
	if err == nil {
		return nil
	}
	// The innermost file is the one to mend; those around it called it.
	var file herrors.FileError
	for inner := err; errors.As(inner, &file); {
		inner = errors.Unwrap(file)
	}
	mistake := &Error{Address: address}
	head := position.FindStringSubmatch(err.Error())
	if file != nil { // Hugo names the base template; what it says of the other that was put into it is right
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
	mistake.What, _, _ = strings.Cut(mistake.What, "\n") // what follows is a picture of the place
	return mistake
}

// place is how Hugo and Go's templates begin a message: with what was done, and the place.
var position = regexp.MustCompile(`^(?:(?:(?:execute|parse) of|apply base) template failed: )?(?:html/)?template: ?([^\s:]+):(\d+)(?::(\d+))?: `)

// journal holds what Hugo logs. Without faults it stays empty.
type journal struct {
	mu   sync.Mutex
	text strings.Builder
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.Write(p)
}

// take returns what was logged since the last call, as an error; nil if that is nothing.
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
