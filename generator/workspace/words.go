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

// WordsError says what is wrong with a site's own file of words. Faults are the words that ask for what nobody fills in; where
// there are none, the file cannot be read.
type WordsError struct {
	Faults []words.Fault
	err    error
}

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
