package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"gongshi/generator/source"
	"gongshi/generator/words"
)

// WordsError is the error of a site's own file of words. Faults are the words with placeholders that nobody fills in. If there
// are no faults, the file could not be read.
type WordsError struct {
	Faults []words.Fault
	err    error
}

// Error returns the file with its faulty words or, if there are none, with the reason why it cannot be read.
func (e *WordsError) Error() string {
	if len(e.Faults) == 0 {
		return fmt.Sprintf("%s: %v", words.File, e.err)
	}
	all := make([]string, len(e.Faults))
	for i, f := range e.Faults {
		all[i] = f.Key + " (" + strings.Join(f.Gaps, " ") + ")"
	}
	return fmt.Sprintf("%s: %s", words.File, strings.Join(all, ", "))
}

// Unwrap returns the error of reading the file; nil if it was read.
func (e *WordsError) Unwrap() error { return e.err }

// wordsOf returns the words of a site: the built-in ones with those of its own layouts/_i18n/zh-cn.yaml in their place.
func wordsOf(dir string) (*words.Words, error) {
	text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(words.File)))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return words.Builtin(), nil
	case err != nil:
		return nil, err
	}
	own, err := source.Words(text)
	if err != nil {
		return nil, &WordsError{err: err}
	}
	all, faults := words.Own(own)
	if len(faults) > 0 {
		return nil, &WordsError{Faults: faults}
	}
	return all, nil
}
