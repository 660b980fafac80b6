package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"gongshi"
	"gongshi/generator/output"
	"gongshi/generator/problem"
	"gongshi/generator/publish"
	"gongshi/generator/render"
)

// build is the main job: records to public site, all or nothing.
func build(s *settings) *cobra.Command {
	var out, baseURL string
	var drafts bool
	cmd := &cobra.Command{
		Use:     "build",
		Short:   s.say("检查记录并生成网站", "check the records and write the site"),
		Example: "  gongshi build --base-url https://example.org/",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			started := time.Now()
			loaded, err := s.load(cmd.Context(), baseURL, drafts)
			if err != nil {
				return err
			}
			defer loaded.source.Close()
			if err := s.report(loaded.problems); err != nil {
				return err
			}
			if !filepath.IsAbs(out) {
				out = filepath.Join(s.dir, out)
			}
			written, err := s.write(cmd.Context(), loaded, out)
			if err != nil {
				return err
			}
			if !s.json {
				fmt.Fprintf(s.stdout, s.say("已生成 %d 个网页：新写 %d 个文件，未变 %d 个，删除 %d 个，用时 %.1f 秒。打开 %s\n", "%d pages: %d files written, %d unchanged, %d removed, in %.1f s. Open %s\n"),
					len(loaded.plan.Pages), written.Written, written.Unchanged, written.Removed, time.Since(started).Seconds(), filepath.Join(out, "index.html"))
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&out, "out", "public", s.say("生成到哪个`文件夹`", "the `folder` to write"))
	cmd.Flags().StringVar(&baseURL, "base-url", "", s.say("`网址`，优先于 site.yaml 中的 base_url", "the site's `address`, instead of base_url in site.yaml"))
	cmd.Flags().BoolVar(&drafts, "drafts", false, s.say("也生成草稿", "write drafts as well"))
	_ = cmd.MarkFlagDirname("out")
	return cmd
}

// write renders the plan and publishes it.
func (s *settings) write(ctx context.Context, loaded *site, out string) (publish.Report, error) {
	p, err := publish.Begin(out, publish.Options{Base: loaded.base.EscapedPath(), Host: loaded.base.Host,
		Sources: output.Sources(s.dir), Gate: loaded.gate()})
	if err != nil {
		return publish.Report{}, s.refused(err)
	}
	if err := s.render(ctx, loaded, p.Put); err != nil {
		return publish.Report{}, errors.Join(err, p.Abort())
	}
	report, problems, err := p.Commit(ctx)
	if err != nil {
		return report, err
	}
	return report, s.report(problems)
}

// render makes all files of the site and hands each to put.
func (s *settings) render(ctx context.Context, loaded *site, put func(string, []byte) error) error {
	found, err := s.pictures(ctx, loaded, put)
	if err == nil && len(found) > 0 {
		err = s.report(found)
	}
	if err != nil {
		return err
	}
	layouts, err := s.layouts()
	if err != nil {
		return err
	}
	var done atomic.Int64
	progress := s.progress("生成网页", "rendering")
	return render.Render(ctx, render.Options{Layouts: layouts, BaseURL: loaded.base.String(), Title: loaded.plan.Shared.Title, Language: "zh-CN",
		Params: map[string]any{"shared": loaded.plan.Shared}}, loaded.plan.Pages, func(name string, data []byte) error {
		progress(int(done.Add(1)), len(loaded.plan.Pages))
		return put(name, data)
	})
}

// layouts are the site's own over the embedded ones, file by file.
func (s *settings) layouts() (fs.FS, error) {
	embedded, err := fs.Sub(gongshi.Files, "layouts")
	if err != nil {
		return nil, err
	}
	own := filepath.Join(s.dir, "layouts")
	if info, err := os.Stat(own); err != nil || !info.IsDir() {
		return embedded, nil
	}
	return render.Overlay(os.DirFS(own), embedded), nil
}

// refused says why a folder cannot be published to, in the language of the messages.
func (s *settings) refused(err error) error {
	var refusal *publish.Refusal
	if errors.As(err, &refusal) {
		return fmt.Errorf("%w: %s", errMisused, refusal.Head(problem.Lang(s.lang)))
	}
	return err
}
