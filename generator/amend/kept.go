package amend

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Where what was is kept, from the site's folder on:
//
//	.gongshi/undo/2027-03-20-1/   what Undo needs for one plan that was applied
//	.gongshi/undo/pending/        the same of a plan that is being applied
//
// Each holds kept.json, and below before/ the files as they were. In pending, the files as they will be lie below after/ until
// they are exchanged.
const (
	keepFolder = ".gongshi/undo"
	pending    = keepFolder + "/pending"
	keptFile   = "kept.json"
)

// KeptIn returns the folder, from the site's folder on, in which the files are kept as they were before a plan.
func KeptIn(id string) string { return keepFolder + "/" + id }

// Kept says what Undo needs to know of a plan that was applied.
type Kept struct {
	ID    string       `json:"id"`
	Title problem.Text `json:"title"`
	Files []KeptFile   `json:"files"`
	Made  []string     `json:"made"` // the folders that were made, the deepest first
	Gone  []string     `json:"gone"` // the folders that were taken away, the deepest first
}

// KeptFile is one file of such a plan. A digest is empty where there was or is no file.
type KeptFile struct {
	Path   string      `json:"path"`
	Mode   fs.FileMode `json:"mode"`
	Before string      `json:"before"`
	After  string      `json:"after"`
}

// nextID returns the next ID of a day.
func (p *Plan) nextID(day congress.Date) string {
	for n := 1; ; n++ {
		id := fmt.Sprintf("%s-%d", day, n)
		if _, err := p.root.Lstat(filepath.FromSlash(keepFolder + "/" + id)); err != nil {
			return id
		}
	}
}

// digest names the bytes of a file; it is empty where there is none.
func digest(data []byte, there bool) string {
	if !there {
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// sweep removes the folders of kept files if there is nothing in them.
func sweep(root *os.Root) {
	left, err := fs.ReadDir(root.FS(), keepFolder)
	if err != nil || len(left) > 0 {
		return
	}
	_ = root.Remove(filepath.FromSlash(keepFolder))
	if rest, err := fs.ReadDir(root.FS(), ".gongshi"); err == nil && (len(rest) == 0 || len(rest) == 1 && rest[0].Name() == ".gitignore") {
		_ = root.RemoveAll(".gongshi")
	}
}
