package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"gongshi"
	"gongshi/generator/change"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
	"gongshi/generator/revision"
	"gongshi/generator/signoff"
	"gongshi/generator/source"
)

// state is one of the two states that diff compares.
type state struct {
	change.Side
	source *source.Site
	called string // as the report calls it
	note   string // what the reader needs to know of it
	close  func()
}

// compare reads two states and reports what differs. An empty second name is the site's folder.
func (s *settings) compare(ctx context.Context, names []string) (*signoff.Sheet, error) {
	now, err := s.today()
	if err != nil {
		return nil, err
	}
	before, err := s.state(ctx, names[0])
	if err != nil {
		return nil, err
	}
	defer before.close()
	after, err := s.state(ctx, names[1])
	if err != nil {
		return nil, err
	}
	defer after.close()
	report := change.Compare(before.Side, after.Side, change.Options{Now: now, Same: func(a, b string) bool { return sameFile(before.source, a, after.source, b) }})
	sheet := &signoff.Sheet{From: before.called, To: after.called, Day: now, Lang: problem.Lang(s.lang), Report: report}
	for _, side := range []*state{after, before} {
		if side.Congress.Site != nil && sheet.Site == "" {
			sheet.Site = side.Mask(side.Congress.Site.Title)
		}
	}
	for _, side := range []*state{before, after} {
		if side.note != "" {
			sheet.Notes = append(sheet.Notes, side.note)
		}
	}
	return sheet, nil
}

// state reads what a name stands for: a folder that holds a site comes before a revision.
func (s *settings) state(ctx context.Context, name string) (*state, error) {
	if name == "" {
		dir, _, err := s.folder(s.dir)
		if err != nil || dir == "" {
			return nil, s.noSite()
		}
		return s.readState(ctx, dir, false, &state{called: s.say("现在的文件夹", "the folder as it is"), close: func() {}})
	}
	dir, done, err := s.folder(name)
	if err != nil {
		return nil, err
	}
	if dir != "" {
		if !strings.ContainsAny(name, `/\`) && name != "." && name != ".." && revision.Is(ctx, s.dir, name) {
			fmt.Fprintln(s.stderr, s.say("“"+name+"”既是文件夹又是版本，按文件夹比较；要用版本，写全名，如 refs/tags/"+name,
				name+" is a folder and a revision; the folder is taken; for the revision write refs/tags/"+name))
		}
		return s.readState(ctx, dir, false, &state{called: s.say("文件夹 ", "folder ") + name, close: done})
	}
	tree, err := revision.Unpack(ctx, s.dir, name)
	if err != nil {
		return nil, s.unknown(name, err)
	}
	of := &state{called: fmt.Sprintf(s.say("版本 %s（%s，%s）", "revision %s (%s, %s)"), name, tree.Commit, tree.Date), close: func() { _ = tree.Close() }}
	if tree.Empty {
		of.note = fmt.Sprintf(s.say("版本 %s 里还没有 content 文件夹，另一边的内容都算新的", "revision %s has no content/ yet; all of the other side is new"), name)
	}
	of.Unread = map[string]problem.Text{}
	for _, link := range tree.Links {
		of.Unread[strings.ToValidUTF8(link, "\uFFFD")] = problem.Say("版本里的这一项是链接、子仓库或过大的文件，没有读", "in the revision this is a link, a repository or too large; it was not read")
	}
	return s.readState(ctx, tree.Dir, true, of)
}

// readState loads a state. It closes it where it fails.
func (s *settings) readState(ctx context.Context, dir string, bare bool, of *state) (*state, error) {
	reader := privacy.NewReader()
	src, err := source.Load(ctx, dir, source.Options{Builtin: gongshi.Files, Inspect: reader.Read, Bare: bare, Progress: s.progress("读取记录", "reading records")})
	if err != nil {
		of.close()
		return nil, err
	}
	remove := of.close
	of.close = func() { _ = src.Close(); remove() }
	of.source, of.Congress, of.Mask = src, src.Congress, reader.Judge(src.Congress).Mask
	if of.Unread == nil {
		of.Unread = map[string]problem.Text{}
	}
	src.Problems.Sort()
	for _, p := range src.Problems {
		if _, twice := of.Unread[p.Path]; !twice && p.Severity != problem.Warning {
			p.What = problem.Text{ZH: of.Mask(p.What.ZH), EN: of.Mask(p.What.EN)}
			of.Unread[p.Path] = onLine(p)
		}
	}
	return of, nil
}

// onLine says what is wrong, and on which line.
func onLine(p problem.Problem) problem.Text {
	if p.Line == 0 {
		return p.What
	}
	return problem.Say("第 %[1]d 行：%[2]s", "line %[1]d: %[2]s", p.Line, p.What)
}

// folder finds the folder in which content/ lies: the named one, or that around it where it is content/ itself. Of a copy
// of content/ under another name one is made. An empty answer says that the name is no folder with a site.
func (s *settings) folder(name string) (dir string, done func(), err error) {
	done = func() {}
	full, err := filepath.Abs(name)
	if err != nil {
		return "", done, err
	}
	is := func(parts ...string) bool {
		info, err := os.Stat(filepath.Join(append([]string{full}, parts...)...))
		return err == nil && info.Mode().IsRegular()
	}
	switch {
	case is("content", "site.yaml"):
		return full, done, nil
	case !is("site.yaml"):
		return "", done, nil
	case filepath.Base(full) == "content":
		return filepath.Dir(full), done, nil
	}
	dir, err = os.MkdirTemp("", "gongshi-diff-")
	if err != nil {
		return "", done, err
	}
	done = func() { _ = os.RemoveAll(dir) }
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(full)); err != nil {
		done()
		return "", done, err
	}
	return dir, done, nil
}

// unknown says why a name is neither a folder nor a revision, and what to do.
func (s *settings) unknown(name string, err error) error {
	info, missing := os.Stat(name)
	folder := missing == nil && info.IsDir()
	why := ""
	switch {
	case folder && (errors.Is(err, revision.ErrNoGit) || errors.Is(err, revision.ErrNoRepository) || errors.Is(err, revision.ErrUnknown)):
		why = s.say("这个文件夹里没有网站（content/site.yaml）", "there is no site (content/site.yaml) in this folder")
	case errors.Is(err, revision.ErrNoGit):
		why = s.say("没有这个文件夹，也没有安装 git，无法读取版本；安装 git，或写两个文件夹", "there is no such folder, and git is not installed to read a revision; install git, or name two folders")
	case errors.Is(err, revision.ErrNoRepository) && !strings.Contains(err.Error(), "not a git repository"): // it is another's, or damaged
		return fmt.Errorf("%s: %w", s.say("git 不能读取这个仓库", "git cannot read this repository"), err)
	case errors.Is(err, revision.ErrNoRepository):
		why = s.say("没有这个文件夹，网站也不在 git 仓库里；写两个文件夹，或用 --dir 指明仓库里的网站", "there is no such folder, and the site is in no git repository; name two folders, or name the site with --dir")
	case errors.Is(err, revision.ErrUnknown):
		why = s.say("没有这个文件夹，仓库里也没有这个版本；用 git log 或 git tag 查看版本", "there is no such folder, nor such a revision; see git log or git tag")
	case errors.Is(err, revision.ErrTooMuch):
		return fmt.Errorf("%s: %s", name, s.say("这个版本的 content 太大", "content/ of this revision is too large"))
	default:
		return err
	}
	return fmt.Errorf("%w: “%s”: %s", errMisused, name, why)
}

// sameFile tells whether two pictures are the same, byte for byte.
func sameFile(a *source.Site, before string, b *source.Site, after string) bool {
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
