package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"gongshi/generator/problem"
	"gongshi/generator/publish"
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
			site, err := s.load(cmd.Context(), baseURL, drafts)
			if err != nil {
				return err
			}
			defer site.Close()
			if err := s.report(site.Problems); err != nil {
				return err
			}
			if !filepath.IsAbs(out) {
				out = filepath.Join(s.dir, out)
			}
			written, problems, err := site.Publish(cmd.Context(), out)
			if len(problems) > 0 || err == nil {
				err = errors.Join(s.report(problems), err)
			}
			if err != nil {
				return s.refused(err)
			}
			if !s.json {
				fmt.Fprintf(s.stdout, s.say("已生成 %d 个网页：新写 %d 个文件，未变 %d 个，删除 %d 个，用时 %.1f 秒。打开 %s\n", "%d pages: %d files written, %d unchanged, %d removed, in %.1f s. Open %s\n"),
					len(site.Plan.Pages), written.Written, written.Unchanged, written.Removed, time.Since(started).Seconds(), filepath.Join(out, "index.html"))
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

// refused says why a folder cannot be published to, in the language of the messages.
func (s *settings) refused(err error) error {
	var refusal *publish.Refusal
	if errors.As(err, &refusal) {
		return fmt.Errorf("%w: %s", errMisused, refusal.Head(problem.Lang(s.lang)))
	}
	return err
}
