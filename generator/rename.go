package main

import (
	"github.com/spf13/cobra"

	"gongshi/generator/amend"
	"gongshi/generator/cli"
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// changeRenameVerb gives a record or a district another ID.
func changeRenameVerb(c *cli.Call) *cobra.Command {
	var dry bool
	cmd := &cobra.Command{
		Use:   "rename " + c.Say("旧编号 新编号", "OLD NEW"),
		Short: c.Say("改编号：文件夹、提到它的地方、旧网址一起改", "give another id: the folder, all that refers to it, and the old address"),
		Long: c.Say(`改编号：文件或文件夹改名，别的记录里提到它的地方都改，旧编号写进 former_ids，旧网址自动转到新网址。
代表、联络站、活动、建议、文章和选区都可以；几种记录有同一编号的，写明种类，如 station:zhuge。`,
			`Renames the file or folder, changes all records that refer to it, and writes the old id into former_ids, so that the old
address leads to the new one. It is for deputies, stations, activities, suggestions, articles and districts; where several
have the id, write the kind before it, as in station:zhuge.`),
		Example: "  gongshi change rename d0131 d0200\n  gongshi change rename 2024/0001 2024/0099 --dry-run",
		Args:    cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return carryOut(cmd.Context(), c, problem.Say("%[1]s 改为 %[2]s", "rename %[1]s to %[2]s", args[0], args[1]), dry,
				func(p *amend.Plan, k *congress.Congress, _ congress.Date) (problem.List, error) {
					return nil, p.Rename(k, args[0], args[1])
				})
		},
	}
	dryRun(c, cmd, &dry)
	return cmd
}
