package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"gongshi/generator/problem"
)

// The exit codes of all verbs.
const (
	Fine    = 0 // done
	Faulty  = 1 // there are problems in the records
	Misused = 2 // wrong use of the command
	Failed  = 3 // anything else
)

// ErrFaulty says that problems were printed and nothing more is to be said.
var ErrFaulty = errors.New("problems in the records")

// Report prints problems. The error is ErrFaulty if they stop the work. Sort them first.
func (c *Call) Report(list problem.List) error {
	print := list.Print
	if c.JSON {
		print = list.JSON
	}
	if err := print(c.Stderr, c.Lang); err != nil {
		return err
	}
	if list.Errors(c.Strict) > 0 {
		return ErrFaulty
	}
	return nil
}

// PrintJSON prints what --json asks for instead of a message.
func (c *Call) PrintJSON(v any) error {
	e := json.NewEncoder(c.Stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// Exit prints an error, if there is one to print, and returns the exit code for it. The path is that of the command that was
// called: gongshi build.
func (c *Call) Exit(err error, path string) int {
	c.Wipe()
	var refusal *problem.Refusal
	switch {
	case err == nil:
		return Fine
	case errors.Is(err, ErrFaulty):
		return Faulty
	case errors.As(err, &refusal):
		fmt.Fprintln(c.Stderr, c.Say("用法不对：", "wrong use: ")+refusal.In(c.Lang))
		fmt.Fprintln(c.Stderr, c.Say("看用法：", "see ")+path+" --help")
		return Misused
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(c.Stderr, c.Say("已中断，没有改动任何文件", "interrupted; no file was changed"))
		return Failed
	}
	hint := ""
	switch {
	case errors.Is(err, syscall.ENOSPC):
		hint = c.Say("磁盘已满，腾出空间后再试；已发布的网站没有改动；", "the disk is full; make room and try again; the published site was not changed; ")
	case errors.Is(err, fs.ErrPermission):
		hint = c.Say("没有权限，检查文件夹能否读写；", "not permitted; see whether the folder may be read and written; ")
	}
	text := err.Error()
	var failure *problem.Failure
	if errors.As(err, &failure) {
		text = failure.In(c.Lang)
	}
	fmt.Fprintln(c.Stderr, c.Say("出错：", "error: ")+hint+text)
	return Failed
}
