// Package cli is how the command speaks: it explains itself, says what was wrong in the way it was called, shows how far a long
// work has come, prints problems, and turns errors into messages and exit codes. What a verb does is in package main and in the
// packages that it uses; these return errors and problems, and only this package words them in the language of the reader.
//
// It promises that a message is in one language, Chinese or English, that problems go to standard error, and that nothing is
// shown on the way where standard error is no terminal.
package cli

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Process is what a call of the command meets in the system. Tests call the command many times in one process, side by side,
// each in a folder of its own.
type Process struct {
	Folder         string                   // in which the command is called; empty for that of this process
	Getenv         func(name string) string // returns a variable of the environment
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Now            func() time.Time // tells the time; nil for the clock of this machine
}

// ThisProcess returns the process as the system started it.
func ThisProcess() Process {
	return Process{Getenv: os.Getenv, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}
}

// Path returns where a path leads that was written in the folder of the process.
func (p Process) Path(path string) string {
	if p.Folder == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(p.Folder, path)
}

// Call is one call of the command: the process, and the flags that all verbs share.
type Call struct {
	Process
	Dir    string // the folder of the site, as it was written; see Site
	Lang   problem.Lang
	JSON   bool
	Strict bool

	day  string
	wipe func() // what is left of a progress that did not come to its end; nil where none was shown
}

// NewCall returns a call of which the language is known, so that the help is in it: --lang of the arguments, else that of the
// environment, else Chinese. The other flags have their values once the command runs.
func NewCall(p Process, args []string) *Call {
	return &Call{Process: p, Dir: ".", Lang: language(args, p.Getenv)}
}

// Site returns the folder of the site.
func (c *Call) Site() string { return c.Path(c.Dir) }

// InSite returns a path, as it is shown, that was written from the folder of the site on; Path says where it leads.
func (c *Call) InSite(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(c.Dir, path)
}

// Say picks the language of a message.
func (c *Call) Say(zh, en string) string { return problem.Text{ZH: zh, EN: en}.In(c.Lang) }

// language finds the language before flags are read.
func language(args []string, getenv func(string) string) problem.Lang {
	for i, arg := range args {
		value, is := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, is = args[i+1], true
		}
		if is {
			return problem.Lang(value)
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := getenv(name); locale != "" {
			if strings.HasPrefix(locale, "en") {
				return problem.English
			}
			break
		}
	}
	return problem.Chinese
}

// china is where the day of a run is told; a server's clock may stand elsewhere.
var china = time.FixedZone("CST", 8*60*60)

// A Clock tells the day of a run for a site, which may be nil; fixed says that site.yaml fixes it.
type Clock func(site *congress.Site) (day congress.Date, fixed bool)

// Clock returns what tells the day of a run: that of --now, else that which site.yaml fixes, else the present day of China.
// Nothing else asks what day it is.
func (c *Call) Clock() (Clock, error) {
	if said := congress.Date(c.day); said != "" {
		if !said.Valid() || !said.Exact() {
			return nil, problem.Refuse("--now %[1]q: 写成 2024-12-20", "--now %[1]q: write it as 2024-12-20", c.day)
		}
		return func(*congress.Site) (congress.Date, bool) { return said, false }, nil
	}
	now := c.Now
	if now == nil {
		now = time.Now
	}
	return func(site *congress.Site) (congress.Date, bool) {
		if day, fixed := site.Fixed(); fixed {
			return day, true
		}
		return congress.Date(now().In(china).Format(time.DateOnly)), false
	}, nil
}

// Today returns the day of the run for a site, which may be nil. A verb asks once.
func (c *Call) Today(site *congress.Site) (congress.Date, error) {
	clock, err := c.Clock()
	if err != nil {
		return "", err
	}
	day, _ := clock(site)
	return day, nil
}
