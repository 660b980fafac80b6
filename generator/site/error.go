package site

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/gohugoio/hugo/common/herrors"
)

// Error is a mistake in a layout.
type Error struct {
	File      string // layouts/deputies/year.html
	Line, Col int    // from 1
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

// explain turns what Hugo says into an Error, if it names a file.
func explain(err error, address string) error {
	// The innermost file is the one to mend; those around it called it.
	var file herrors.FileError
	for inner := err; errors.As(inner, &file); {
		inner = errors.Unwrap(file)
	}
	switch {
	case err == nil:
		return nil
	case file == nil && address == "":
		return err
	case file == nil:
		return fmt.Errorf("page %s: %w", address, err)
	}
	at, what := file.Position(), file.Error()
	if cause := errors.Unwrap(file); cause != nil {
		what = cause.Error()
	}
	return &Error{
		File: strings.TrimPrefix(at.Filename, "/"), Line: max(at.LineNumber, 1), Col: max(at.ColumnNumber, 1), Address: address,
		What: preamble.ReplaceAllString(what, ""),
	}
}

// preamble says once more what the head of an Error says.
var preamble = regexp.MustCompile(`^(?:(?:(?:execute|parse) of|apply base) template failed: )?(?:(?:html/)?template: ?\S+:\d+(?::\d+)?: )?`)

// journal keeps what Hugo logs. In a build that goes well it stays empty.
type journal struct {
	mu   sync.Mutex
	text strings.Builder
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.Write(p)
}

func (j *journal) err() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if text := strings.TrimSpace(j.text.String()); text != "" {
		return errors.New(text)
	}
	return nil
}
