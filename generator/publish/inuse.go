package publish

import (
	"path/filepath"
	"time"
)

// patient calls do, and for about two seconds again while a program holds something open: on Windows, virus scanners open
// all new files.
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

// busy returns what a program holds open in the public folder, as a path from its name on; the folder itself if that is not
// known.
func (p *Publication) busy() string {
	rel, err := filepath.Rel(filepath.Dir(p.dir), opened(p.dir))
	if err != nil {
		return p.folder()
	}
	return filepath.ToSlash(rel)
}
