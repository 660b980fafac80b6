package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"gongshi/generator/amend"
	"gongshi/generator/cli"
	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

// changeVerb changes records all over the site at once.
func changeVerb(c *cli.Call) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "change",
		Short: c.Say("人事变动：离任、调动、改编号、出缺，几处一起改", "changes of people and ids that touch several records at once"),
		Long: c.Say(`一次改好几处的变动：改动的文件要么全改，要么一个不改；注释和写法不变。先用 --dry-run 看变更报告；改后检查会报错的不改。
每次改动都说明怎样撤回。`,
			`Makes changes that touch several places: all files are changed or none; comments and layout stay. --dry-run prints the
report of what would change; where the check would find errors after it, nothing is changed. Each change says how to undo
it.`),
		Example: "  gongshi change retire d0004 --date 2025-06-10 --reason 辞职 --dry-run\n  gongshi change undo",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return problem.Refuse("请写明改什么，如 gongshi change retire 代表；看全部：gongshi change --help", "say what to change, as in gongshi change retire DEPUTY; see gongshi change --help")
		},
	}
	cmd.AddCommand(changeRetireVerb(c), changeMoveVerb(c), changeRenameVerb(c), changeVacancyVerb(c), changeUndoVerb(c))
	return cmd
}

// changeUndoVerb takes back what was changed.
func changeUndoVerb(c *cli.Call) *cobra.Command {
	return &cobra.Command{
		Use:   "undo [" + c.Say("编号", "ID") + "]",
		Short: c.Say("撤回一次改动，每个文件恢复原样", "take back a change: every file is what it was"),
		Long: c.Say(`撤回 term 和 change 的一次改动，不写编号是最近一次；中途被打断的改动，也用它恢复原样。之后又改过的文件不会丢：有这样的文件就一个也不动。`,
			`Takes back a change that was made by term or change, the last one without an id; also one that was interrupted. What was
changed later is not lost: where there is such a file, none is touched.`),
		Example: "  gongshi change undo\n  gongshi change undo 2027-03-20-1",
		Args:    cobra.MaximumNArgs(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			ids, _ := amend.List(c.Site()) // without the folder there is nothing to propose
			return ids, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if !workspace.HasSite(c.Site()) {
				return workspace.NoSite(c.Site())
			}
			return undo(c, append(args, "")[0])
		},
	}
}

func undo(c *cli.Call, id string) error {
	kept, err := amend.Undo(c.Site(), id)
	if errors.Is(err, amend.ErrNothing) && id != "" {
		return problem.Refuse("没有编号为“%[1]s”的改动可以撤回；看 .gongshi/undo 里有哪些", "there is no change %[1]q to undo; see .gongshi/undo for those that there are", id)
	}
	if errors.Is(err, amend.ErrNothing) {
		return problem.Refuse("没有可以撤回的改动", "there is no change to undo")
	}
	if err != nil {
		return err
	}
	if c.JSON {
		return c.PrintJSON(map[string]any{"undone": kept.ID, "files": len(kept.Files)})
	}
	if kept.ID == "" {
		_, err = fmt.Fprintln(c.Stdout, c.Say("上次的改动还没开始就中断了，没有要恢复的", "the last change was interrupted before it began; there was nothing to restore"))
		return err
	}
	_, err = fmt.Fprintf(c.Stdout, c.Say("已撤回 %s（%s）：%d 个文件恢复原样\n", "%s (%s) is undone: %d files are what they were\n"), kept.ID, kept.Title.In(c.Lang), len(kept.Files))
	return err
}
