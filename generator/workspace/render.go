package workspace

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"gongshi"
	"gongshi/generator/output"
	"gongshi/generator/problem"
	"gongshi/generator/publish"
	"gongshi/generator/render"
	"gongshi/generator/words"
)

// Publish renders the site and puts it in the place of the folder out, all or nothing. Where problems are returned, nothing
// was published. A folder that must not be replaced is a *publish.Refusal.
func (s *Site) Publish(ctx context.Context, out string) (publish.Report, problem.List, error) {
	p, err := publish.Begin(out, publish.Options{Base: s.Base.EscapedPath(), Host: s.Base.Host,
		Sources: output.Sources(s.dir), Gate: s.Gate()})
	if err != nil {
		return publish.Report{}, nil, err
	}
	problems, err := s.Render(ctx, p.Put)
	if err != nil || len(problems) > 0 {
		return publish.Report{}, problems, errors.Join(err, p.Abort())
	}
	return p.Commit(ctx)
}

// Render makes all files of the site and hands each to put, from several goroutines. Where pictures cannot be made their
// problems are returned, and no page is rendered.
func (s *Site) Render(ctx context.Context, put func(name string, data []byte) error) (problem.List, error) {
	if problems, err := s.pictures(ctx, put); err != nil || len(problems) > 0 {
		return problems, err
	}
	o, err := s.rendering()
	if err != nil {
		return nil, err
	}
	var done atomic.Int64
	progress := s.options.Progress.Begin(RenderingPages)
	return nil, render.Render(ctx, o, s.Plan.Pages, func(name string, data []byte) error {
		progress(int(done.Add(1)), len(s.Plan.Pages))
		return put(name, data)
	})
}

// Renderer returns a renderer for single pages of the site. The caller closes it.
func (s *Site) Renderer() (*render.Renderer, error) {
	o, err := s.rendering()
	if err != nil {
		return nil, err
	}
	return render.New(o)
}

// rendering returns what pages of the site are rendered with.
func (s *Site) rendering() (render.Options, error) {
	layouts, err := Layouts(s.dir)
	if err != nil {
		return render.Options{}, err
	}
	return render.Options{Layouts: layouts, BaseURL: s.Base.String(), Title: s.Plan.Shared.Title, Language: "zh-CN", Params: map[string]any{"shared": s.Plan.Shared}}, nil
}

// Layouts returns the layouts of a site: its own over those of the program, file by file, and its words over those of the program,
// word by word.
func Layouts(dir string) (fs.FS, error) {
	embedded, err := fs.Sub(gongshi.Files, "layouts")
	if err != nil {
		return nil, err
	}
	own := filepath.Join(dir, "layouts")
	if info, err := os.Stat(own); err != nil || !info.IsDir() {
		return embedded, nil
	}
	layouts := render.Overlay(os.DirFS(own), embedded)
	said, err := wordsOf(dir)
	if err != nil {
		return nil, err
	}
	return render.Replaced(layouts, strings.TrimPrefix(words.File, "layouts/"), said.YAML()), nil
}
