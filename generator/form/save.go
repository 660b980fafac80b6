package form

import (
	"errors"
	"io/fs"
	"os"

	"gongshi/generator/output"
	"gongshi/generator/problem"
)

// Save writes a blank into the site's folder dir, and creates missing folders. The file appears only when it is whole. The
// error is a *problem.Refusal if the file exists, or a folder on the way is a link.
func Save(dir string, b *Blank) (err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, root.Close()) }()
	err = output.Create(root, b.Path, []byte(b.Text))
	var not *output.NotFolder
	switch {
	case errors.As(err, &not):
		return &problem.Refusal{Text: not.Why()}
	case errors.Is(err, fs.ErrExist):
		return problem.Refuse("%[1]s 已经有了，没有改动它；要修改就打开它，另起一份就换个名字", "%[1]s is there already and was not touched; open it to change it, or take another name", b.Path)
	}
	return err
}
