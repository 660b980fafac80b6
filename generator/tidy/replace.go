package tidy

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"

	"gongshi/generator/output"
	"gongshi/generator/problem"
)

// replace replaces the file by the tidied text, as a whole and with the same permissions. If the file was changed since it
// was read, is read-only or is a link, it stays as it is, and the problem is returned.
func (f *File) replace(root *os.Root) problem.List {
	refuse := func(what, fix problem.Text) problem.List {
		return problem.List{{Path: f.Path, Rule: "format", What: what, Fix: fix}}
	}
	local := filepath.FromSlash(f.Path)
	info, err := root.Lstat(local)
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return refuse(problem.Say("这是符号链接，没有改动", "this is a symbolic link; it was left alone"), problem.Say("把文件本身放进来再整理", "put the file itself here, then tidy it"))
	}
	if err == nil && info.Mode().Perm()&0o200 == 0 {
		return refuse(problem.Say("文件是只读的，没有改动", "the file is read-only; it was left alone"), problem.Say("要整理的话，先去掉只读", "make it writable first, if it is to be tidied"))
	}
	now, also := root.ReadFile(local)
	if err != nil || also != nil || !bytes.Equal(now, f.before) {
		return refuse(problem.Say("文件刚刚改动过，没有整理", "the file was changed meanwhile; it was left alone"), problem.Say("再运行一次", "run this again"))
	}
	if output.Replace(root, f.Path, f.after) == nil {
		return nil
	}
	return refuse(problem.Say("文件无法写入，没有改动", "the file cannot be written; it was left alone"), problem.Say("检查文件夹的写入权限和磁盘空间", "see whether the folder may be written and the disk has room"))
}
