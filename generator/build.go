package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"gongshi/generator/cli"
)

// buildVerb is the main job: records to public site, all or nothing.
func buildVerb(c *cli.Call) *cobra.Command {
	var out, baseURL string
	var drafts bool
	cmd := &cobra.Command{
		Use:     "build",
		Short:   c.Say("检查记录并生成网站", "check the records and write the site"),
		Example: "  gongshi build --base-url https://example.org/",
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return build(cmd.Context(), c, out, baseURL, drafts) },
	}
	cmd.Flags().StringVar(&out, "out", "public", c.Say("生成到哪个`文件夹`", "the `folder` to write"))
	cmd.Flags().StringVar(&baseURL, "base-url", "", c.Say("`网址`，优先于 site.yaml 中的 base_url", "the site's `address`, instead of base_url in site.yaml"))
	cmd.Flags().BoolVar(&drafts, "drafts", false, c.Say("也生成草稿", "write drafts as well"))
	_ = cmd.MarkFlagDirname("out")
	return cmd
}

func build(ctx context.Context, c *cli.Call, out, baseURL string, drafts bool) error {
	started := time.Now()
	site, err := openSite(ctx, c, baseURL, drafts)
	if err != nil {
		return err
	}
	defer site.Close()
	if err := c.Report(site.Problems); err != nil {
		return err
	}
	out = c.InSite(out)
	written, problems, err := site.Publish(ctx, c.Path(out))
	if len(problems) > 0 || err == nil {
		err = errors.Join(c.Report(problems), err)
	}
	if err == nil && !c.JSON {
		fmt.Fprintf(c.Stdout, c.Say("已生成 %d 个网页：新写 %d 个文件，未变 %d 个，删除 %d 个，用时 %.1f 秒。打开 %s\n", "%d pages: %d files written, %d unchanged, %d removed, in %.1f s. Open %s\n"),
			len(site.Plan.Pages), written.Written, written.Unchanged, written.Removed, time.Since(started).Seconds(), filepath.Join(out, "index.html"))
	}
	return err
}
