package publish

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"gongshi/generator/output"
	"gongshi/generator/problem"
)

// mark is the name of a file in each folder that gongshi wrote and may replace. markText is its content.
const (
	mark     = "gongshi.txt"
	markText = "本文件夹由 gongshi 生成，每次生成时整体替换，请勿在此修改或存放文件。\n" +
		"Written by gongshi and replaced as a whole by every build: do not edit or keep files here.\n"
)

// Refusal is the error that a folder cannot be the output folder.
type Refusal struct{ problem.Problem }

// Error returns the folder and the reason in English.
func (r *Refusal) Error() string { return r.Head(problem.English) }

// refuse returns the refusal of a folder.
func refuse(dir, rule string, what, fix problem.Text) *Refusal {
	return &Refusal{problem.Problem{Path: filepath.ToSlash(dir), Rule: rule, What: what, Fix: fix}}
}

var chooseAnother = problem.Say("用 --out 指定另一个文件夹，例如 --out public", "choose another folder, such as --out public")

// guard refuses the root of a disk, a link or file, and a folder that holds or lies in one of the sources.
func guard(dir string, sources []string) error {
	if filepath.Dir(dir) == dir {
		return refuse(dir, "out-root", problem.Say("不能把整个磁盘当作输出文件夹", "the root of a disk cannot be the output folder"), chooseAnother)
	}
	if info, err := os.Lstat(dir); err == nil && info.Mode().Type() != fs.ModeDir {
		return refuse(dir, "out-not-folder",
			problem.Say("输出位置是一个文件或链接，不是普通文件夹", "the output is a file or a link, not a plain folder"), chooseAnother)
	}
	if source, err := output.Guard(dir, sources...); err != nil {
		return err
	} else if strings.EqualFold(filepath.Base(source), ".git") {
		return refuse(dir, "out-in-git", problem.Say("输出文件夹在 .git 里，那是 git 存放版本的地方", "the output folder lies in .git, which is git's own"), chooseAnother)
	} else if source != "" {
		return overlaps(dir, source)
	}
	for _, source := range sources {
		if held, err := output.Within(source, dir); err != nil {
			return err
		} else if held {
			return overlaps(dir, source)
		}
	}
	return nil
}

func overlaps(dir, source string) *Refusal {
	return refuse(dir, "out-in-sources",
		problem.Say("输出文件夹与 %s 重叠，生成时会覆盖记录", "the output folder overlaps %s: a build would replace the records", filepath.ToSlash(source)),
		chooseAnother)
}

// owned reports whether dir exists and has the mark. It refuses a folder without the mark that is not empty.
func owned(dir string) (bool, error) {
	folder, err := os.Open(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	} else if err != nil {
		return false, err
	}
	defer folder.Close()
	if text, err := os.ReadFile(filepath.Join(dir, mark)); err == nil && string(text) == markText {
		return true, nil
	}
	names, err := folder.Readdirnames(1)
	if errors.Is(err, io.EOF) {
		return false, nil
	} else if err != nil {
		return false, err
	}
	return false, refuse(dir, "out-foreign",
		problem.Say("文件夹里有不是本程序生成的内容（例如 %s），不会替换", "the folder holds what gongshi did not write (such as %s) and is not replaced", names[0]),
		problem.Say("确认里面的内容都不需要后清空它，或用 --out 指定另一个文件夹",
			"empty it if nothing in it is needed, or choose another folder with --out"))
}
