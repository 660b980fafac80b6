package form

import (
	"errors"
	"io/fs"
	"os"

	"gongshi/generator/output"
	"gongshi/generator/problem"
)

// Save writes a blank into the site's folder, with the folders that are missing. A file that is there is never written
// over: that is a *problem.Refusal, as is a folder that leads elsewhere. Nothing is seen of the file before it is whole.
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
