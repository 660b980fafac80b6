package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/creack/pty"

	"gongshi/generator/problem"
)

// shown is what a work of three seconds and a hundred steps shows on a file, by a clock of its own. The file is closed.
func shown(t *testing.T, s *settings, on *os.File) {
	t.Helper()
	s.stderr = on
	synctest.Test(t, func(*testing.T) {
		progress := s.progress("生成网页", "rendering")
		for i := range 101 {
			progress(i, 100)
			time.Sleep(30 * time.Millisecond)
		}
	})
	if err := on.Close(); err != nil {
		t.Fatal(err)
	}
}

// On a terminal long work shows how far it has come, and wipes it away at the end.
func TestProgressOnTerminal(t *testing.T) {
	t.Setenv("TERM", "xterm")
	for lang, word := range map[string]string{"zh": "生成网页", "en": "rendering"} {
		terminal, file, err := pty.Open()
		if err != nil {
			t.Skip(err)
		}
		shown(t, &settings{lang: lang}, file)
		text, _ := io.ReadAll(terminal) // a terminal that nobody writes to any more ends with an error
		terminal.Close()
		lines := strings.Split(string(text), "\r") // what is shown and what wipes it, in turn
		if len(lines) < 15 || len(lines) > 40 || len(lines)%2 == 0 {
			t.Fatalf("%s: it was shown %d times in three seconds: %q", lang, len(lines)/2, text)
		}
		if lines[len(lines)-1] != "" {
			t.Errorf("%s: it does not end with an empty line: %q", lang, text)
		}
		for i, line := range lines[:len(lines)-1] {
			if i%2 == 0 && (!strings.HasPrefix(line, word+" ") || !strings.HasSuffix(line, "/100")) || i%2 == 1 && line != strings.Repeat(" ", problem.Columns(lines[i-1])) {
				t.Errorf("%s: it shows %q", lang, line)
			}
		}
	}
}

// Work that fails or is interrupted leaves nothing of its progress before the message.
func TestProgressOfInterruptedWork(t *testing.T) {
	t.Setenv("TERM", "xterm")
	terminal, file, err := pty.Open()
	if err != nil {
		t.Skip(err)
	}
	defer terminal.Close()
	s := &settings{lang: "zh", stderr: file}
	synctest.Test(t, func(*testing.T) {
		progress := s.progress("生成网页", "rendering")
		time.Sleep(time.Second)
		progress(1, 2)
		s.exit(context.Canceled, "gongshi build")
	})
	file.Close()
	if text, _ := io.ReadAll(terminal); string(text) != "生成网页 1/2\r"+strings.Repeat(" ", 12)+"\r已中断，没有改动任何文件\r\n" {
		t.Errorf("it shows %q", text)
	}
}

// What is done at once shows nothing, on a terminal neither.
func TestProgressOfShortWork(t *testing.T) {
	t.Setenv("TERM", "xterm")
	terminal, file, err := pty.Open()
	if err != nil {
		t.Skip(err)
	}
	defer terminal.Close()
	s := &settings{lang: "zh", stderr: file}
	synctest.Test(t, func(*testing.T) {
		progress := s.progress("读取记录", "reading records")
		progress(1, 2)
		time.Sleep(300 * time.Millisecond)
		progress(1, 2)
		progress(2, 2)
	})
	file.Close()
	if text, _ := io.ReadAll(terminal); len(text) > 0 {
		t.Errorf("it shows %q", text)
	}
}

// Where there is no terminal, or one that cannot wipe, or data is asked for, nothing is shown.
func TestNoProgressElsewhere(t *testing.T) {
	name := filepath.Join(t.TempDir(), "stderr")
	t.Setenv("TERM", "xterm")
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	shown(t, &settings{lang: "zh"}, file)
	if text, err := os.ReadFile(name); err != nil || len(text) > 0 {
		t.Errorf("in a file: %q %v", text, err)
	}
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	shown(t, &settings{lang: "zh"}, in)
	if text, err := io.ReadAll(out); err != nil || len(text) > 0 {
		t.Errorf("in a pipe: %q %v", text, err)
	}
	for _, quiet := range []struct {
		term string
		json bool
	}{{"dumb", false}, {"xterm", true}} {
		t.Setenv("TERM", quiet.term)
		terminal, file, err := pty.Open()
		if err != nil {
			t.Skip(err)
		}
		shown(t, &settings{lang: "zh", json: quiet.json}, file)
		if text, _ := io.ReadAll(terminal); len(text) > 0 {
			t.Errorf("%+v: %q", quiet, text)
		}
		terminal.Close()
	}
}
