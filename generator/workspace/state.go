package workspace

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"gongshi"
	"gongshi/generator/change"
	"gongshi/generator/congress"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
	"gongshi/generator/revision"
	"gongshi/generator/source"
)

// State is one of two states of a site that are compared: a folder as it is, or a revision of its git repository.
type State struct {
	change.Side
	Name     string         // as it was asked for; empty for the site's folder as it is
	Revision *revision.Tree // nil for a folder
	Twofold  bool           // the name is that of a folder, which was read, and of a revision, too

	source *source.Content
	remove []func() error // what was made to read it
}

// StateError says why a name is neither a folder with a site nor a revision that can be read. Err is an error of package
// revision.
type StateError struct {
	Name   string
	Folder bool // there is a folder of that name
	Err    error
}

// Error returns the name and the cause.
func (e *StateError) Error() string { return e.Name + ": " + e.Err.Error() }

// Unwrap returns the error of package revision.
func (e *StateError) Unwrap() error { return e.Err }

// OpenState reads what a name stands for: a folder that holds a site, which at is the path of, or else a revision of the git
// repository in which dir lies. An empty name is the folder dir; where that holds no site the error is a *NoSiteError. Any
// other name that cannot be read is a *StateError. The caller closes the state.
func OpenState(ctx context.Context, dir, name, at string, progress Progress) (*State, error) {
	s := &State{Name: name}
	s.Unread = map[string]problem.Text{}
	if name == "" {
		at = dir
	}
	folder, err := s.folder(at)
	if err == nil && folder == "" && name == "" {
		err = NoSite(dir)
	}
	if err != nil {
		return nil, err
	}
	if folder != "" {
		s.Twofold = name != "" && !strings.ContainsAny(name, `/\`) && name != "." && name != ".." && revision.Is(ctx, dir, name)
	} else if folder, err = s.unpack(ctx, dir, at); err != nil {
		return nil, err
	}
	if err := s.read(ctx, folder, progress); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// Title returns what a reader calls the state.
func (s *State) Title() problem.Text {
	switch {
	case s.Revision != nil:
		return problem.Say("版本 %[1]s（%[2]s，%[3]s）", "revision %[1]s (%[2]s, %[3]s)", s.Name, s.Revision.Commit, s.Revision.Date)
	case s.Name != "":
		return problem.Say("文件夹 %[1]s", "folder %[1]s", s.Name)
	}
	return problem.Say("现在的文件夹", "the folder as it is")
}

// Note returns what a reader needs to know of the state; it is empty where there is nothing.
func (s *State) Note() problem.Text {
	if s.Revision == nil || !s.Revision.Empty {
		return problem.Text{}
	}
	return problem.Say("版本 %[1]s 里还没有 content 文件夹，另一边的内容都算新的", "revision %[1]s has no content/ yet; all of the other side is new", s.Name)
}

// Close lets go of the state, and removes what was made to read it.
func (s *State) Close() error {
	var all error
	if s.source != nil {
		all = s.source.Close()
	}
	for _, remove := range s.remove {
		all = errors.Join(all, remove())
	}
	return all
}

// folder returns the folder in which content/ lies: the folder at, or that around it where it is content/ itself. Of a copy of
// content/ under another name one is made. It is empty where at is no folder with a site.
func (s *State) folder(at string) (string, error) {
	full, err := filepath.Abs(at)
	if err != nil {
		return "", err
	}
	is := func(parts ...string) bool {
		info, err := os.Stat(filepath.Join(append([]string{full}, parts...)...))
		return err == nil && info.Mode().IsRegular()
	}
	switch {
	case is("content", "site.yaml"):
		return full, nil
	case !is("site.yaml"):
		return "", nil
	case filepath.Base(full) == "content":
		return filepath.Dir(full), nil
	}
	copied, err := os.MkdirTemp("", "gongshi-diff-")
	if err != nil {
		return "", err
	}
	s.remove = append(s.remove, func() error { return os.RemoveAll(copied) })
	if err := os.CopyFS(filepath.Join(copied, "content"), os.DirFS(full)); err != nil {
		return "", errors.Join(err, s.Close())
	}
	return copied, nil
}

// unpack writes the revision of the state's name to a temporary folder and returns it. at is the path that the name would
// have as a folder.
func (s *State) unpack(ctx context.Context, dir, at string) (string, error) {
	tree, err := revision.Unpack(ctx, dir, s.Name)
	if err != nil {
		info, missing := os.Stat(at)
		return "", &StateError{s.Name, missing == nil && info.IsDir(), err}
	}
	s.Revision, s.remove = tree, append(s.remove, tree.Close)
	for _, link := range tree.Links {
		s.Unread[strings.ToValidUTF8(link, "\uFFFD")] = problem.Say("版本里的这一项是链接、子仓库或过大的文件，没有读", "in the revision this is a link, a repository or too large; it was not read")
	}
	return tree.Dir, nil
}

// read reads the records of the state; those of a revision may be without site.yaml.
func (s *State) read(ctx context.Context, dir string, progress Progress) error {
	reader := privacy.NewReader()
	src, err := source.Load(ctx, dir, source.Options{Builtin: gongshi.Files, Inspect: reader.Read, Bare: s.Revision != nil, Progress: progress.Begin(ReadingRecords)})
	if err != nil {
		return err
	}
	s.source, s.Congress, s.Mask = src, src.Congress, reader.Judge(src.Congress).Mask
	src.Problems.Sort()
	for _, p := range src.Problems {
		if _, twice := s.Unread[p.Path]; !twice && p.Stops() {
			p.What = problem.Text{ZH: s.Mask(p.What.ZH), EN: s.Mask(p.What.EN)}
			s.Unread[p.Path] = lineOf(p)
		}
	}
	return nil
}

// lineOf says what is wrong, and on which line.
func lineOf(p problem.Problem) problem.Text {
	if p.Line == 0 {
		return p.What
	}
	return problem.Say("第 %[1]d 行：%[2]s", "line %[1]d: %[2]s", p.Line, p.What)
}

// Compare returns what differs between two states. On the day now an edition is called published or not.
func Compare(before, after *State, now congress.Date) *change.Report {
	return change.Compare(before.Side, after.Side, change.Options{Now: now, Same: func(a, b string) bool { return sameFile(before.source, a, after.source, b) }})
}

// sameFile tells whether two pictures are the same, byte for byte.
func sameFile(a *source.Content, before string, b *source.Content, after string) bool {
	x, err := a.Open(before)
	if err != nil {
		return false
	}
	defer x.Close()
	y, err := b.Open(after)
	if err != nil {
		return false
	}
	defer y.Close()
	return equal(x, y)
}

func equal(x, y io.Reader) bool {
	p, q := make([]byte, 1<<16), make([]byte, 1<<16)
	for {
		n, errX := io.ReadFull(x, p)
		m, errY := io.ReadFull(y, q)
		if n != m || string(p[:n]) != string(q[:m]) {
			return false
		}
		if errX != nil || errY != nil {
			return (errX != nil) == (errY != nil) && ended(errX) && ended(errY)
		}
	}
}

func ended(err error) bool { return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) }
