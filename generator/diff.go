package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"gongshi/generator/output"
	"gongshi/generator/signoff"
)

// diff reports what differs between two states of the site.
func diff(s *settings) *cobra.Command {
	var format, out string
	var exitCode bool
	cmd := &cobra.Command{
		Use:   "diff A [B]",
		Short: s.say("两个版本之间改了什么：供签发的变更报告", "what changed between two states: a report to be signed"),
		Long: s.say(`比较两个版本的公开内容，逐条写明新增、修改、撤回、删除和改名。
A 和 B 各是一个文件夹（网站的文件夹或其中的 content），或网站所在 git 仓库的一个版本；不写 B 就与现在的文件夹比较。
一个名字既是网站文件夹又是版本时，按文件夹比较；要用版本，写全名，如 refs/tags/v1。`,
			`Compares what two states of a site publish: what was added, changed, withdrawn, removed and renamed.
A and B are each a folder (a site's, or its content/) or a revision of the site's git repository; without B, A is compared
with the folder as it is. A name that is both is taken for the folder; write refs/tags/v1 for the revision.`),
		Example: "  gongshi diff HEAD~1 HEAD\n  gongshi diff v1 --out " + s.say("变更报告", "changes") + ".html\n  gongshi diff ../" + s.say("备份", "backup") + " . --format markdown",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 && len(args) != 2 {
				return fmt.Errorf("%w: %s", errMisused, s.say("写明比较哪两个版本，如 gongshi diff HEAD~1 HEAD", "name the two states, as in gongshi diff HEAD~1 HEAD"))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			print, is := signoff.Formats[cmp.Or(format, formatOf(out))]
			if !is {
				return fmt.Errorf("%w: --format %q: text, markdown, html", errMisused, format)
			}
			if err := s.writable(out, args); err != nil {
				return err
			}
			sheet, err := s.compare(cmd.Context(), append(args, "")[:2])
			if err != nil {
				return err
			}
			var b bytes.Buffer
			if err := print(*sheet, &b); err != nil {
				return err
			}
			if out == "" {
				_, err = s.stdout.Write(b.Bytes())
			} else if err = output.WriteFile(out, b.Bytes()); err == nil && !s.json {
				_, err = fmt.Fprintf(s.stdout, s.say("变更报告已写入 %s，共%d处变更\n", "the report is written to %s: %d change(s)\n"), out, sheet.Changes.Count)
			}
			if err == nil && exitCode && sheet.Changes.Count > 0 {
				return errFaulty
			}
			return err
		},
	}
	cmd.Flags().StringVar(&format, "format", "", s.say("`格式`：text、markdown 或 html；不写按 --out 的扩展名，默认 text", "the `format`: text, markdown or html; if not given by the extension of --out, else text"))
	cmd.Flags().StringVar(&out, "out", "", s.say("写到`文件`；不写就显示出来", "the `file` to write; else it is printed"))
	cmd.Flags().BoolVar(&exitCode, "exit-code", false, s.say("有变化时退出码为 1", "exit with 1 if anything changed"))
	return cmd
}

// formatOf is the format that a file's name asks for.
func formatOf(name string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm":
		return "html"
	case ".md", ".markdown":
		return "markdown"
	}
	return "text"
}

// writable refuses a file for the report that would stand among the records of the site or of a compared folder, or take
// the place of a folder.
func (s *settings) writable(out string, compared []string) error {
	if out == "" {
		return nil
	}
	sources := output.Sources(s.dir)
	for _, name := range compared {
		sources = append(sources, output.Sources(name)...)
	}
	if source, err := output.Guard(out, sources...); err != nil {
		return err
	} else if source != "" {
		return s.wrong("--out %[1]s: 报告不能放进 %[2]s 文件夹，换一个位置", "--out %[1]s: a report cannot stand in %[2]s/; write it elsewhere", out, filepath.Base(source))
	}
	file := filepath.Clean(out)
	if info, err := os.Stat(file); err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("%w: --out %s: %s", errMisused, out, s.say("这里已有文件夹，写上文件名，如 变更报告.html", "this is no file; name one, such as changes.html"))
	}
	if info, err := os.Stat(filepath.Dir(file)); err != nil || !info.IsDir() {
		return fmt.Errorf("%w: --out %s: %s", errMisused, out, s.say("没有这个文件夹，先建好", "there is no such folder; make it first"))
	}
	return nil
}
