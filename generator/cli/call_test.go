package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"
	"testing"

	"gongshi/generator/problem"
)

// An error becomes a message in the language of the call, and an exit code.
func TestExit(t *testing.T) {
	t.Parallel()
	failure := &problem.Failure{Text: problem.Say("打不开", "cannot be opened"), Err: errors.New("x")}
	for _, c := range []struct {
		err  error
		lang string
		code int
		says string
	}{
		{nil, "zh", Fine, ""},
		{fmt.Errorf("a: %w", ErrFaulty), "zh", Faulty, ""},
		{problem.Refuse("不要", "do not"), "zh", Misused, "用法不对：不要\n看用法：gongshi build --help\n"},
		{fmt.Errorf("a: %w", problem.Refuse("不要", "do not")), "en", Misused, "wrong use: do not\nsee gongshi build --help\n"},
		{fmt.Errorf("a: %w", context.Canceled), "zh", Failed, "已中断，没有改动任何文件\n"},
		{failure, "zh", Failed, "出错：打不开: x\n"},
		{failure, "en", Failed, "error: cannot be opened: x\n"},
		{&fs.PathError{Op: "open", Path: "a", Err: syscall.ENOSPC}, "en", Failed, "error: the disk is full; make room and try again; the published site was not changed; open a: no space left on device\n"},
		{&fs.PathError{Op: "open", Path: "a", Err: fs.ErrPermission}, "zh", Failed, "出错：没有权限，检查文件夹能否读写；open a: permission denied\n"},
	} {
		var said bytes.Buffer
		call := on(c.lang, "")
		call.Stderr = &said
		if code := call.Exit(c.err, "gongshi build"); code != c.code || said.String() != c.says {
			t.Errorf("%v: %d %q", c.err, code, said.String())
		}
	}
}

// Warnings stop the work if they are asked to.
func TestReport(t *testing.T) {
	t.Parallel()
	list := problem.List{{Path: "content/a.yaml", Rule: "x", Severity: problem.Warning, What: problem.Say("不好", "bad")}}
	for _, c := range []struct {
		json, strict bool
		err          error
		begins       string
	}{
		{false, false, nil, "content/a.yaml: 提醒：不好 [x]\n"}, {false, true, ErrFaulty, "content/a.yaml: "}, {true, false, nil, "[\n  {\n"},
	} {
		var said bytes.Buffer
		call := on("zh", "")
		call.Stderr, call.JSON, call.Strict = &said, c.json, c.strict
		if err := call.Report(list); err != c.err || !bytes.HasPrefix(said.Bytes(), []byte(c.begins)) {
			t.Errorf("%+v: %v %s", c, err, said.String())
		}
	}
}

// Paths are those of the folder in which the command is called, and the language is that of the flag, else of the environment.
func TestCall(t *testing.T) {
	t.Parallel()
	env := map[string]string{}
	p := Process{Folder: filepath.FromSlash("/home/li"), Getenv: func(name string) string { return env[name] }}
	c := NewCall(p, nil)
	c.Dir = "site"
	whole := filepath.FromSlash("/a/b")
	if c.Lang != problem.Chinese || c.Site() != filepath.FromSlash("/home/li/site") || c.InSite("public") != filepath.Join("site", "public") || filepath.IsAbs(whole) && (c.InSite(whole) != whole || c.Path(whole) != whole) {
		t.Errorf("%s %s %s", c.Lang, c.Site(), c.InSite("public"))
	}
	if c.Folder = ""; c.Site() != "site" {
		t.Errorf("%s", c.Site())
	}
	env["LANG"] = "en_US.UTF-8"
	for _, args := range [][]string{{"check"}, {"--lang", "en", "check"}, {"check", "--lang=en"}} {
		if got := NewCall(p, args).Lang; got != problem.English {
			t.Errorf("%v: %s", args, got)
		}
	}
	if env["LC_ALL"] = "zh_CN.UTF-8"; NewCall(p, nil).Lang != problem.Chinese {
		t.Error("LC_ALL does not come first")
	}
	c.day = "2025-06"
	var refusal *problem.Refusal
	if _, err := c.Today(nil); !errors.As(err, &refusal) {
		t.Errorf("%v", err)
	}
	c.day = "2025-06-01"
	if day, err := c.Today(nil); err != nil || day != "2025-06-01" {
		t.Errorf("%s %v", day, err)
	}
}
