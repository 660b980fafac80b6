package cli

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

// on is a call in a language, on a kind of terminal.
func on(lang, term string) *Call {
	return NewCall(Process{Getenv: func(name string) string { return map[string]string{"TERM": term}[name] }}, []string{"--lang", lang})
}

// shown is what a work of three seconds and a hundred steps shows on a file, by a clock of its own. The file is closed.
func shown(t *testing.T, c *Call, on *os.File) {
	t.Helper()
	c.Stderr = on
	synctest.Test(t, func(*testing.T) {
		progress := c.Progress(problem.Say("生成网页", "rendering"))
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
	for lang, word := range map[string]string{"zh": "生成网页", "en": "rendering"} {
		terminal, file, err := pty.Open()
		if err != nil {
			t.Skip(err)
		}
		shown(t, on(lang, "xterm"), file)
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
	terminal, file, err := pty.Open()
	if err != nil {
		t.Skip(err)
	}
	defer terminal.Close()
	c := on("zh", "xterm")
	c.Stderr = file
	synctest.Test(t, func(*testing.T) {
		progress := c.Progress(problem.Say("生成网页", "rendering"))
		time.Sleep(time.Second)
		progress(1, 2)
		c.Exit(context.Canceled, "gongshi build")
	})
	file.Close()
	if text, _ := io.ReadAll(terminal); string(text) != "生成网页 1/2\r"+strings.Repeat(" ", 12)+"\r已中断，没有改动任何文件\r\n" {
		t.Errorf("it shows %q", text)
	}
}

// What is done at once shows nothing, on a terminal neither.
func TestProgressOfShortWork(t *testing.T) {
	terminal, file, err := pty.Open()
	if err != nil {
		t.Skip(err)
	}
	defer terminal.Close()
	c := on("zh", "xterm")
	c.Stderr = file
	synctest.Test(t, func(*testing.T) {
		progress := c.Progress(problem.Say("读取记录", "reading records"))
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
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	shown(t, on("zh", "xterm"), file)
	if text, err := os.ReadFile(name); err != nil || len(text) > 0 {
		t.Errorf("in a file: %q %v", text, err)
	}
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	shown(t, on("zh", "xterm"), in)
	if text, err := io.ReadAll(out); err != nil || len(text) > 0 {
		t.Errorf("in a pipe: %q %v", text, err)
	}
	for _, quiet := range []struct {
		term string
		json bool
	}{{"dumb", false}, {"xterm", true}} {
		terminal, file, err := pty.Open()
		if err != nil {
			t.Skip(err)
		}
		c := on("zh", quiet.term)
		c.JSON = quiet.json
		shown(t, c, file)
		if text, _ := io.ReadAll(terminal); len(text) > 0 {
			t.Errorf("%+v: %q", quiet, text)
		}
		terminal.Close()
	}
}
