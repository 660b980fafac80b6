package publish

import (
	"path/filepath"
	"time"
)

// patient calls do. While do fails because a program has a file open, patient calls it again for about two seconds. On Windows,
// virus scanners open all new files.
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

// busy returns the file or folder in the public folder that a program has open. The path begins with the name of the public
// folder. If the file is not known, busy returns the public folder.
func (p *Publication) busy() string {
	rel, err := filepath.Rel(filepath.Dir(p.dir), opened(p.dir))
	if err != nil {
		return p.folder()
	}
	return filepath.ToSlash(rel)
}
