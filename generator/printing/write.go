package printing

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"gongshi/generator/output"
	"gongshi/generator/pages/printed"
	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

// Options say where copies are written and with what they are made.
type Options struct {
	Out      string // a folder; of a single copy also a file, which ends in .pdf
	Chrome   string // the browser; empty for one that is found
	Pictures string // the folder that keeps pictures between runs; empty where none does
	Progress workspace.Progress

	// Wrote, if given, is called after each file; small says that something in it is too small to be read well.
	Wrote func(file string, small bool)
}

// IsFile tells whether out names a file rather than a folder.
func IsFile(out string) bool { return strings.EqualFold(filepath.Ext(out), ".pdf") }

// Guard refuses an out that lies in one of the sources, which are those of output.Guard, or where something else stands: a
// file in the place of a folder, or a folder in that of a file. What it refuses is a *problem.Refusal.
func Guard(out string, sources ...string) error {
	if source, err := output.Guard(out, sources...); err != nil {
		return err
	} else if source != "" {
		return problem.Refuse("--out 不能在 %[1]s 文件夹里，换一个位置", "--out cannot be inside %[1]s; write elsewhere", filepath.Base(source))
	}
	folder := out
	if IsFile(out) {
		if info, err := os.Stat(out); err == nil && info.IsDir() {
			return problem.Refuse("--out %[1]s 已经是文件夹；换一个文件名", "--out %[1]s is a folder; name a file", out)
		}
		folder = filepath.Dir(out)
	}
	for {
		info, err := os.Stat(folder)
		if err == nil && !info.IsDir() {
			return problem.Refuse("--out 的 %[1]s 是文件，不是文件夹；换一个位置", "%[1]s of --out is a file, not a folder; write elsewhere", folder)
		}
		if err == nil || folder == filepath.Dir(folder) {
			return nil
		}
		folder = filepath.Dir(folder)
	}
}

// Write prints copies, one after the other, each into a file of its own. Files that were written stay where a later one fails.
func Write(ctx context.Context, site *workspace.Site, copies []printed.Copy, o Options) (err error) {
	p, err := open(ctx, site, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	progress := o.Progress.Begin(problem.Say("打印", "printing"))
	for i, c := range copies {
		progress(i, len(copies))
		name := o.Out
		if !IsFile(name) {
			name = filepath.Join(name, fileName(c))
		}
		made, err := p.print(ctx, c)
		if err == nil {
			err = output.WriteFile(name, made.PDF)
		}
		switch {
		case err != nil && ctx.Err() != nil && i > 0:
			return &problem.Failure{Text: problem.Say("已中断；前面写好的 %[1]d 份都是完整的", "interrupted; what was written before is whole: %[1]d", i)}
		case err != nil:
			return explained(err)
		}
		if o.Wrote != nil {
			o.Wrote(name, made.Small)
		}
	}
	return nil
}

// fileName is the file of a copy: zhuge-board-2024-A3.pdf.
func fileName(c printed.Copy) string {
	name := string(c.Station.ID) + "-" + c.Kind.ID
	switch {
	case c.Blank:
		name += "-blank"
	case c.Kind.Yearly:
		name += fmt.Sprintf("-%d", c.Year)
	}
	return name + "-" + c.Paper + ".pdf"
}
