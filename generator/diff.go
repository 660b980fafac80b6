package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"gongshi/generator/cli"
	"gongshi/generator/output"
	"gongshi/generator/problem"
	"gongshi/generator/signoff"
	"gongshi/generator/workspace"
)

// diffVerb reports what differs between two states of the site.
func diffVerb(c *cli.Call) *cobra.Command {
	var format, out string
	var exitCode bool
	cmd := &cobra.Command{
		Use:   "diff A [B]",
		Short: c.Say("两个版本之间改了什么：供签发的变更报告", "what changed between two states: a report to be signed"),
		Long: c.Say(`比较两个版本的公开内容，逐条写明新增、修改、撤回、删除和改名。
A 和 B 各是一个文件夹（网站的文件夹或其中的 content），或网站所在 git 仓库的一个版本；不写 B 就与现在的文件夹比较。
一个名字既是网站文件夹又是版本时，按文件夹比较；要用版本，写全名，如 refs/tags/v1。`,
			`Compares what two states of a site publish: what was added, changed, withdrawn, removed and renamed.
A and B are each a folder (a site's, or its content/) or a revision of the site's git repository; without B, A is compared
with the folder as it is. A name that is both is taken for the folder; write refs/tags/v1 for the revision.`),
		Example: "  gongshi diff HEAD~1 HEAD\n  gongshi diff v1 --out " + c.Say("变更报告", "changes") + ".html\n  gongshi diff ../" + c.Say("备份", "backup") + " . --format markdown",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 && len(args) != 2 {
				return problem.Refuse("写明比较哪两个版本，如 gongshi diff HEAD~1 HEAD", "name the two states, as in gongshi diff HEAD~1 HEAD")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			print, is := signoff.Formats[cmp.Or(format, signoff.FormatOf(out))]
			if !is {
				return problem.Refuse("--format %[1]q: text, markdown, html", "--format %[1]q: text, markdown, html", format)
			}
			if err := mayHoldReport(c, out, args); err != nil {
				return err
			}
			report, err := compare(cmd.Context(), c, args[0], append(args, "")[1])
			if err != nil {
				return err
			}
			var b bytes.Buffer
			if err := print(*report, &b); err != nil {
				return err
			}
			if out == "" {
				_, err = c.Stdout.Write(b.Bytes())
			} else if err = output.WriteFile(c.Path(out), b.Bytes()); err == nil && !c.JSON {
				_, err = fmt.Fprintf(c.Stdout, c.Say("变更报告已写入 %s，共%d处变更\n", "the report is written to %s: %d change(s)\n"), out, report.Changes.Count)
			}
			if err == nil && exitCode && report.Changes.Count > 0 {
				return cli.ErrFaulty
			}
			return err
		},
	}
	cmd.Flags().StringVar(&format, "format", "", c.Say("`格式`：text、markdown 或 html；不写按 --out 的扩展名，默认 text", "the `format`: text, markdown or html; if not given by the extension of --out, else text"))
	cmd.Flags().StringVar(&out, "out", "", c.Say("写到`文件`；不写就显示出来", "the `file` to write; else it is printed"))
	cmd.Flags().BoolVar(&exitCode, "exit-code", false, c.Say("有变化时退出码为 1", "exit with 1 if anything changed"))
	return cmd
}

// compare reads two states and returns the report of what differs, to be printed. An empty name is the site's folder.
func compare(ctx context.Context, c *cli.Call, names ...string) (*signoff.Report, error) {
	clock, err := c.Clock()
	if err != nil {
		return nil, err
	}
	report := &signoff.Report{Lang: c.Lang}
	var states []*workspace.State
	for _, name := range names {
		state, err := workspace.OpenState(ctx, c.Site(), name, c.Path(name), progressOf(c))
		if err != nil {
			return nil, err
		}
		defer state.Close()
		if state.Twofold {
			fmt.Fprintln(c.Stderr, problem.Say("“%[1]s”既是文件夹又是版本，按文件夹比较；要用版本，写全名，如 refs/tags/%[1]s",
				"%[1]s is a folder and a revision; the folder is taken; for the revision write refs/tags/%[1]s", name).In(c.Lang))
		}
		if note := state.Note().In(c.Lang); note != "" {
			report.Notes = append(report.Notes, note)
		}
		if state.Congress.Site != nil {
			report.Site = cmp.Or(state.Mask(state.Congress.Site.Title), report.Site) // the later one comes first
		}
		states = append(states, state)
	}
	report.Day, _ = clock(states[1].Congress.Site)
	report.From, report.To = states[0].Title().In(c.Lang), states[1].Title().In(c.Lang)
	report.Changes = workspace.Compare(states[0], states[1], report.Day)
	return report, nil
}

// mayHoldReport refuses a file for the report that would stand among the records of the site or of a compared folder, or take
// the place of a folder. An empty name stands for no file.
func mayHoldReport(c *cli.Call, out string, compared []string) error {
	if out == "" {
		return nil
	}
	sources := output.Sources(c.Site())
	for _, name := range compared {
		sources = append(sources, output.Sources(c.Path(name))...)
	}
	file := filepath.Clean(c.Path(out))
	if source, err := output.Guard(file, sources...); err != nil {
		return err
	} else if source != "" {
		return problem.Refuse("--out %[1]s: 报告不能放进 %[2]s 文件夹，换一个位置", "--out %[1]s: a report cannot stand in %[2]s/; write it elsewhere", out, filepath.Base(source))
	}
	if info, err := os.Stat(file); err == nil && !info.Mode().IsRegular() {
		return problem.Refuse("--out %[1]s: 这里已有文件夹，写上文件名，如 变更报告.html", "--out %[1]s: this is no file; name one, such as changes.html", out)
	}
	if info, err := os.Stat(filepath.Dir(file)); err != nil || !info.IsDir() {
		return problem.Refuse("--out %[1]s: 没有这个文件夹，先建好", "--out %[1]s: there is no such folder; make it first", out)
	}
	return nil
}
