package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"gongshi/generator/amend"
	"gongshi/generator/cli"
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/term"
)

// termVerb changes the term: it ends the old one and begins the new one.
func termVerb(c *cli.Call) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "term",
		Short: c.Say("换届：结束旧的一届，按当选名单开始新的一届", "the change of term: end the old one, begin the new one from the list of results"),
		Long: c.Say(`换届：结束旧的一届，按当选名单开始新的一届。几百个文件一次改好，先用 --dry-run 看变更报告；改后检查会报错的，一个文件也不改。
每次改动都说明怎样撤回。`,
			`Ends the old term, and begins the new one from the list of results. Hundreds of files are changed at once; --dry-run
prints the report of what would change. Where the check would find errors after it, no file is changed. Each change says
how to undo it.`),
		Example: "  gongshi term end 县 16 --date 2027-03-20\n  gongshi term begin " + c.Say("当选名单", "results") + ".csv --term 17 --from 2027-03-21",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return problem.Refuse("请写明做什么：gongshi term districts、gongshi term end 或 gongshi term begin", "say what to do: gongshi term districts, gongshi term end or gongshi term begin")
		},
	}
	cmd.AddCommand(termDistrictsVerb(c), termEndVerb(c), termBeginVerb(c))
	return cmd
}

// termEndVerb ends a term.
func termEndVerb(c *cli.Call) *cobra.Command {
	var day, township string
	var dry bool
	cmd := &cobra.Command{
		Use:   "end " + c.Say("层级 届次", "LEVEL TERM"),
		Short: c.Say("结束一届：给还在任的席位写上任期届满，结束出缺", "end a term: write the end of office into seats without one, end vacancies"),
		Long: c.Say(`结束一届：这一届还没有任职结束的席位，写上 to 和 end_reason（任期届满）；这一届还没有截止的出缺，写上 until。
已经写了的不动，再运行一次就没有要改的。terms.yaml 里写好下一届的，不写 --date 就按它开始的前一天。`,
			`Writes to and end_reason into the seats of the term that have no end, and until into its open vacancies. What is written
already stays, so that a second run changes nothing. Where terms.yaml has the next term, the day before its first one is
taken without --date.`),
		Example: "  gongshi term end 县 16 --date 2027-03-20 --dry-run\n  gongshi term end 乡 16 --township 朱阁镇 --date 2027-02-18",
		Args:    cobra.ExactArgs(2),
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 1 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return proposals(cmd.Context(), c, []string{"level", "term"}[len(args)]), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			e := term.Ending{Level: args[0], Day: congress.Date(day), Township: township}
			var err error
			if e.Term, err = strconv.Atoi(args[1]); err != nil {
				return problem.Refuse("届次“%[1]s”不是数，写成 16", "the term %[1]q is no number; write 16", args[1])
			}
			if err := exactDay("--date", e.Day); err != nil {
				return err
			}
			return carryOut(cmd.Context(), c, problem.Say("结束%[1]s级第 %[2]d 届", "end term %[2]d of level %[1]s", e.Level, e.Term), dry,
				func(p *amend.Plan, k *congress.Congress, _ congress.Date) (problem.List, error) {
					return nil, term.End(p, k, e)
				})
		},
	}
	cmd.Flags().StringVar(&day, "date", "", c.Say("届满的最后`一天`，如 2027-03-20", "the last `day`, as in 2027-03-20"))
	cmd.Flags().StringVar(&township, "township", "", c.Say("只这个`乡镇`（各乡镇届满日期不同时）", "only this `township`, where each ends on a day of its own"))
	dryRun(c, cmd, &dry)
	return cmd
}
