package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"gongshi/generator/cli"
	"gongshi/generator/problem"
	"gongshi/generator/source"
	"gongshi/generator/tidy"
	"gongshi/generator/workspace"
)

// fmtVerb brings records into their canonical form.
func fmtVerb(c *cli.Call) *cobra.Command {
	var check bool
	cmd := &cobra.Command{
		Use:   "fmt [" + c.Say("文件或文件夹", "file or folder") + " …]",
		Short: c.Say("整理记录的写法，内容不变", "tidy the way in which records are written"),
		Long: c.Say("整理记录的写法：键的次序、缩进、引号，以及“2024-5-15”“全角冒号”一类的笔误。内容和注释不变，改正的笔误逐条列出；拿不准的不改，由 check 提示。不写文件名就整理全部记录。",
			"Tidies how records are written: the order of keys, indentation, quotes, and slips such as 2024-5-15 or a wide colon. What they say and their comments stay; each slip that is mended is told, and what is not certain is left to check. Without a name, all records are tidied."),
		Example: "  gongshi fmt\n  gongshi fmt content/deputies/d0001\n  gongshi fmt --check",
		RunE:    func(cmd *cobra.Command, args []string) error { return tidyRecords(cmd.Context(), c, args, check) },
	}
	cmd.Flags().BoolVar(&check, "check", false, c.Say("只列出需要整理的文件，不改动", "list what would be changed, and change nothing"))
	return cmd
}

// tidyRecords tidies the named records, or all, and prints what was done; with check, what is to be done.
func tidyRecords(ctx context.Context, c *cli.Call, names []string, check bool) error {
	if !workspace.HasSite(c.Site()) {
		return workspace.NoSite(c.Site())
	}
	places, err := tidy.Places(c.Site(), c.Path("."), names)
	if err != nil {
		return err
	}
	report, err := tidy.Folder(ctx, c.Site(), places, tidy.Options{Check: check, Progress: c.Progress(problem.Say("整理", "tidying"))})
	if errors.Is(err, source.ErrNoSite) {
		return workspace.NoSite(c.Site())
	} else if err != nil {
		return err
	}
	if len(names) > 0 && len(report.Files)+report.Canonical+len(report.Problems) == 0 {
		return problem.Refuse("这里没有记录文件：%[1]s", "there is no record file at %[1]s", strings.Join(names, " "))
	}
	list := report.Problems
	if c.JSON && check {
		list = append(list, report.Pending()...)
	}
	if !c.JSON {
		printTidied(c, report)
	}
	list.Sort()
	if err := c.Report(list); err != nil && !errors.Is(err, cli.ErrFaulty) {
		return err
	}
	if !c.JSON {
		message := c.Say("已整理 %d 个文件，%d 个本来就规范\n", "%d file(s) tidied, %d needed nothing\n")
		if check && len(report.Files) > 0 {
			message = c.Say("有 %d 个文件需要整理（运行 gongshi fmt），%d 个本来就规范\n", "%d file(s) to be tidied (run gongshi fmt), %d need nothing\n")
		}
		if check && len(report.Files) == 0 {
			message = c.Say("没有要整理的文件（%[2]d 个都规范）\n", "nothing to tidy (%[2]d file(s) need nothing)\n")
		}
		fmt.Fprintf(c.Stdout, message, len(report.Files), report.Canonical)
	}
	if len(report.Problems) > 0 || check && len(report.Files) > 0 {
		return cli.ErrFaulty
	}
	return nil
}

// mostPrinted is how many changes of one file are printed; the others are counted.
const mostPrinted = 60

// printTidied prints the changes, file by file.
func printTidied(c *cli.Call, report tidy.Report) {
	for _, f := range report.Files {
		for i, change := range f.Changes {
			if rest := len(f.Changes) - i; i == mostPrinted && rest > 1 {
				fmt.Fprintf(c.Stdout, c.Say("%s: 另有 %d 处同样改好\n", "%s: and %d more\n"), f.Path, rest)
				break
			}
			fmt.Fprintf(c.Stdout, "%s:%d: %s\n", f.Path, change.Line, change.Say().In(c.Lang))
		}
		if layout := f.LayoutText().In(c.Lang); layout != "" {
			fmt.Fprintf(c.Stdout, "%s: %s\n", f.Path, layout)
		}
	}
}
