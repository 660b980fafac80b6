package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"gongshi/generator/problem"
)

// text returns the text of a record file in UTF-8, without a byte order mark.
func (s *Content) text(f file) ([]byte, problem.List) {
	text, problems := s.bytes(f)
	return bytes.TrimPrefix(text, bom), problems
}

// bytes returns the bytes of a record file. It refuses files that are too large or not UTF-8.
func (s *Content) bytes(f file) ([]byte, problem.List) {
	refuse := func(what, fix problem.Text) ([]byte, problem.List) {
		return nil, problem.List{{Path: f.path, Rule: ruleUnreadable, What: what, Fix: fix}}
	}
	if f.size > MaxRecord {
		return refuse(problem.Say("文件有 %[1]s，超过记录文件的上限 1 MB", "the file has %[1]s, more than the 1 MB that a record may have", size(f.size)),
			problem.Say("记录只写文字；照片等另存为单独的文件", "keep a record to text; put pictures into files of their own"))
	}
	in, err := s.root.Open(filepath.FromSlash(f.path))
	if err != nil {
		return refuse(problem.Say("文件无法读取", "the file cannot be read"), cause(err))
	}
	defer in.Close()
	text, err := io.ReadAll(io.LimitReader(in, MaxRecord+1))
	if err != nil || len(text) > MaxRecord {
		return refuse(problem.Say("文件无法完整读取", "the file cannot be read to its end"), cause(err))
	}
	if bytes.HasPrefix(text, []byte("PK\x03\x04")) || bytes.HasPrefix(text, []byte("\xD0\xCF\x11\xE0")) {
		return refuse(problem.Say("这是 Word 或 Excel 文件，只是扩展名改了", "this is a file of Word or Excel under another name"),
			problem.Say("在原来的软件里打开，把内容复制到记事本，另存为 UTF-8 编码", "open it there, copy what it holds into a plain editor and save it as UTF-8"))
	}
	if !utf8Text(text) {
		return refuse(problem.Say("文件不是 UTF-8 编码（可能是 GBK）", "the file is not in UTF-8 (perhaps in GBK)"),
			problem.Say("在编辑器中选“另存为”，编码选 UTF-8", "save it again with the encoding UTF-8"))
	}
	return text, nil
}

// cause says what to do about an error of the file system.
func cause(err error) problem.Text {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return problem.Say("检查文件的读取权限", "see to it that you may read the file")
	case errors.Is(err, fs.ErrNotExist):
		return problem.Say("文件在读取时被移走，请再试一次", "the file was moved away meanwhile; try again")
	}
	return problem.Say("检查磁盘和文件后再试一次", "check the disk and the file, then try again")
}

// size returns the size of a file in MB or GB.
func size(bytes int64) string {
	if bytes >= 1<<30 {
		return fmt.Sprintf("%.1f GB", float64(bytes)/(1<<30))
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
}
