package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"gongshi/generator/cli"
)

// The handbook of the staff is held true: what it shows on the screen is what the command prints.
//
// Each chapter is run in a copy of the sample, on handbookDay. A block of "sh" is a command; the block of "text" after it is
// what it prints, in which a line "……" stands for any lines. A block of "diff" changes the file that its first line names:
// lines after "- " are looked for, once, and may end early with "…"; lines after "+ " take their place, or the end of the
// file; a line "……" parts one change from the next. Comments, which readers
// do not see, say what to do besides: "not run", "write FILE" and "append FILE" with the block that follows, "photo FILE",
// "bytes FILE HEX", "copy FROM TO", "move FROM TO", "remove FILE"; "part RULE" shows the first message of a rule, "shows FILE" a file. What stands
// between "<!-- quietly" and "-->" is done and not shown.
//
//	go test ./generator -run Handbook -update
//
// writes what is printed into the chapters.
const handbookDay = "2025-06-20"

var handbook, _ = filepath.Abs("../docs/handbook")

// changing is what differs from one run to the next.
var changing = regexp.MustCompile(`用时 [\d.]+ 秒|(?m)[ \t]+$`)

func settled(text string) string {
	return strings.TrimRight(changing.ReplaceAllString(text, "…"), "\n")
}

func TestHandbookWalked(t *testing.T) {
	t.Parallel()
	chapters, err := filepath.Glob(filepath.Join(handbook, "*.md"))
	if err != nil || len(chapters) < 10 {
		t.Fatalf("%d chapters: %v", len(chapters), err)
	}
	sample := filepath.Join(t.TempDir(), "content")
	if err := os.CopyFS(sample, os.DirFS("../content")); err != nil {
		t.Fatal(err)
	}
	for _, name := range chapters {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			site := filepath.Join(t.TempDir(), "网站")
			if err := linkTree(sample, filepath.Join(site, "content")); err != nil {
				t.Fatal(err)
			}
			chapter := &chapter{T: t, site: site, lines: strings.Split(string(text), "\n")}
			chapter.follow()
			if chapter.ran != chapter.shown {
				t.Errorf("%d commands, %d of them with what they print", chapter.ran, chapter.shown)
			}
			if now := strings.Join(chapter.lines, "\n"); *update && now != string(text) {
				if err := os.WriteFile(name, []byte(now), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// linkTree makes a folder of the files of another, without copying what is in them. Whoever changes such a file must put another
// in its place, as the command does, and chapter.save.
func linkTree(from, to string) error {
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return os.MkdirAll(filepath.Join(to, name), 0o755)
		}
		return os.Link(path, filepath.Join(to, name))
	})
}

// chapter is a chapter that is being followed, line by line.
type chapter struct {
	*testing.T
	site       string // the folder in which the reader is
	lines      []string
	at         int
	order      []string // the words of the comment before a block
	printed    string   // by the last command
	waits      bool     // for the block that shows it
	ran, shown int
}

func (c *chapter) follow() {
	quiet := false // inside of a comment of many lines
	for c.at = 0; c.at < len(c.lines); c.at++ {
		line := strings.TrimSpace(c.lines[c.at])
		order, comment := strings.CutPrefix(line, "<!-- ")
		switch language, block := strings.CutPrefix(line, "```"); {
		case line == "<!-- quietly" || line == "-->":
			quiet = line != "-->"
		case block:
			begin := c.at + 1
			for c.at++; c.at < len(c.lines) && strings.TrimSpace(c.lines[c.at]) != "```"; c.at++ {
			}
			if c.at == len(c.lines) {
				c.Fatalf("line %d: the block does not end", begin)
			}
			c.block(language, begin)
			c.order = nil
		case comment || quiet && line != "":
			if c.order = strings.Fields(strings.TrimSuffix(order, " -->")); len(c.order) > 1 {
				c.arrange(c.order[0], c.order[1:])
			}
		case line != "":
			c.order = nil
		}
	}
	if quiet {
		c.Fatal("a comment does not end")
	}
}

// arrange does what a comment asks for.
func (c *chapter) arrange(verb string, args []string) {
	var err error
	switch verb {
	case "photo":
		var data []byte
		if data, err = os.ReadFile(c.path("content/lectures/2024-06-20-huan-zhili/cover.jpg")); err == nil {
			c.save(args[0], data)
		}
	case "copy":
		if err = os.CopyFS(c.path(args[1]), os.DirFS(c.path(args[0]))); err == nil {
			break
		}
		var data []byte
		if data, err = os.ReadFile(c.path(args[0])); err == nil {
			c.save(args[1], data)
		}
	case "move":
		err = os.Rename(c.path(args[0]), c.path(args[1]))
	case "remove":
		err = os.RemoveAll(c.path(args[0]))
	case "bytes":
		var data []byte
		if _, err = fmt.Sscanf(args[1], "%x", &data); err == nil {
			c.save(args[0], data)
		}
	}
	if err != nil {
		c.Fatalf("line %d: %v", c.at+1, err)
	}
}

// block takes up the block that begins at a line and ends before c.at.
func (c *chapter) block(language string, begin int) {
	order, text := strings.Join(c.order, " "), strings.Join(c.lines[begin:c.at], "\n")+"\n"
	switch {
	case strings.HasPrefix(order, "write "):
		c.save(c.order[1], []byte(text))
	case strings.HasPrefix(order, "append "):
		before, err := os.ReadFile(c.path(c.order[1]))
		if err != nil {
			c.Fatal(err)
		}
		c.save(c.order[1], append(before, text...))
	case strings.HasPrefix(order, "shows "):
		file, err := os.ReadFile(c.path(c.order[1]))
		if err != nil {
			c.Fatal(err)
		}
		c.compare(begin, string(file))
	case language == "diff":
		c.change(begin)
	case language == "sh" && order != "not run" && strings.HasPrefix(text, "gongshi "):
		if c.waits {
			c.Errorf("line %d: it is not shown what the command before prints", begin)
		}
		c.run(strings.TrimSpace(text), begin)
	case language == "text" && strings.HasPrefix(order, "part "):
		c.compare(begin, told(c.printed, c.order[1]))
	case language == "text" && c.waits:
		c.waits, c.shown = false, c.shown+1
		c.compare(begin, c.printed)
	}
}

// compare wants that a block shows what was printed, or puts it there.
func (c *chapter) compare(begin int, printed string) {
	fresh := strings.Split(strings.TrimRight(printed, "\n"), "\n")
	switch {
	case like(c.lines[begin:c.at], fresh):
	case *update && printed != "":
		tail := append(fresh, c.lines[c.at:]...)
		c.lines, c.at = append(c.lines[:begin:begin], tail...), begin+len(fresh)
	default:
		c.Errorf("line %d: the command prints\n%s", begin, printed)
	}
}

// told is the first problem of a rule among what was printed: the message and the place in the file.
func told(printed, rule string) string {
	var found strings.Builder
	for line := range strings.Lines(printed) {
		switch {
		case strings.HasSuffix(strings.TrimSpace(line), "["+rule+"]") && found.Len() == 0, strings.HasPrefix(line, " ") && found.Len() > 0:
			found.WriteString(line)
		case found.Len() > 0:
			return found.String()
		}
	}
	return found.String()
}

// path is where a path leads that the chapter names.
func (c *chapter) path(name string) string { return filepath.Join(c.site, filepath.FromSlash(name)) }

func (c *chapter) save(name string, text []byte) {
	name = c.path(name)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		c.Fatal(err)
	}
	if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) { // it is a link to a file of all chapters
		c.Fatal(err)
	}
	if err := os.WriteFile(name, text, 0o644); err != nil {
		c.Fatal(err)
	}
}

// change makes the change of a block of "diff".
func (c *chapter) change(begin int) {
	name := strings.TrimPrefix(c.lines[begin], "# ")
	data, err := os.ReadFile(c.path(name))
	if err != nil {
		c.Fatalf("line %d: %v", begin+1, err)
	}
	text := string(data)
	var old, put strings.Builder
	flush := func(at int) {
		if old.Len() == 0 {
			text += put.String()
		} else if found := regexp.MustCompile("(?m)^"+old.String()).FindAllStringIndex(text, -1); len(found) != 1 {
			c.Fatalf("line %d: found %d times in %s:\n%s\n%s", at, len(found), name, old.String(), text)
		} else {
			text = text[:found[0][0]] + put.String() + text[found[0][1]:]
		}
		old.Reset()
		put.Reset()
	}
	for i, line := range c.lines[begin+1 : c.at] {
		sign, body, _ := strings.Cut(line, " ")
		switch sign {
		case "-":
			if put.Len() > 0 {
				flush(begin + i)
			}
			wanted, open := strings.CutSuffix(body, "…")
			old.WriteString(regexp.QuoteMeta(wanted))
			if open {
				old.WriteString("[^\n]*")
			}
			old.WriteString("\n")
		case "+":
			put.WriteString(body + "\n")
		case "……": // lines between
			flush(begin + i)
		default:
			c.Fatalf("line %d: neither taken away nor put there: %s", begin+i+2, line)
		}
	}
	flush(c.at)
	c.save(name, []byte(text))
}

// run runs a command as a reader does. A preview ends when it has begun.
func (c *chapter) run(line string, at int) {
	var args []string
	for _, word := range strings.Fields(line)[1:] {
		if word != "--open" {
			args = append(args, strings.Trim(word, `"`))
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	out := &printout{until: "预览：", full: cancel}
	if args[0] == "serve" {
		args = append(args, "--addr", "127.0.0.1:0")
	}
	if !slices.Contains(args, "--now") {
		args = append(args, "--now", handbookDay)
	}
	if code := run(ctx, args, within(c.site, out, out)); code == cli.Failed {
		c.Errorf("line %d: %s: exit code %d\n%s", at, line, code, out.String())
	}
	c.printed, c.waits, c.ran = strings.ReplaceAll(out.String(), c.site, `D:\网站`), true, c.ran+1
	c.printed = strings.ReplaceAll(c.printed, `public\`, "public/") // as it is to be opened on Windows
	if args[0] == "serve" {
		first, _, _ := strings.Cut(c.printed, "\n")
		c.printed = regexp.MustCompile(`127\.0\.0\.1:\d+`).ReplaceAllString(first, "127.0.0.1:1313")
	}
}

// printout keeps what is printed, and says when a text has been.
type printout struct {
	bytes.Buffer
	mu    sync.Mutex
	until string
	full  func()
}

func (s *printout) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n, err := s.Buffer.Write(p)
	if strings.Contains(s.Buffer.String(), s.until) {
		s.full()
	}
	return n, err
}

// like compares what is shown with what was printed; in the first "……" stands for any lines.
func like(shown, printed []string) bool {
	if len(shown) == 0 {
		return len(printed) == 0
	}
	if shown[0] != "……" {
		return len(printed) > 0 && settled(shown[0]) == settled(printed[0]) && like(shown[1:], printed[1:])
	}
	for i := range len(printed) + 1 {
		if like(shown[1:], printed[i:]) {
			return true
		}
	}
	return false
}
