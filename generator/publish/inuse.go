package publish

import (
	"path/filepath"
	"time"
)

// patient does something to a folder again for a while where a program holds something in it open: on Windows a scanner
// of viruses looks at all that is new.
func (s *scratch) patient(do func() error) error {
	err := do()
	for pause := 10 * time.Millisecond; pause < 2*time.Second && s.inUse(err); pause *= 2 {
		time.Sleep(pause)
		err = do()
	}
	return err
}

func (s *scratch) move(from, to string) error {
	return s.patient(func() error { return s.rename(from, to) })
}

func (s *scratch) remove(path string) error {
	return s.patient(func() error { return s.erase(path) })
}

// busy is what a program holds open of the public folder, from it on, or the folder itself where that cannot be seen.
func (p *Publication) busy() string {
	rel, err := filepath.Rel(filepath.Dir(p.dir), opened(p.dir))
	if err != nil {
		return p.folder()
	}
	return filepath.ToSlash(rel)
}
