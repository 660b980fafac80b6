package main

import (
	"github.com/spf13/cobra"

	"gongshi/generator/amend"
	"gongshi/generator/cli"
	"gongshi/generator/congress"
	"gongshi/generator/office"
	"gongshi/generator/problem"
)

// changeRetireVerb ends the office of a deputy.
func changeRetireVerb(c *cli.Call) *cobra.Command {
	var day string
	var l office.Leaving
	var filled, dry bool
	cmd := &cobra.Command{
		Use:   "retire " + c.Say("代表", "DEPUTY"),
		Short: c.Say("一名代表离任：写上任职结束和原因，选区出缺", "a deputy leaves office: the end with its reason, and the vacancy of the district"),
		Long: c.Say(`一名代表离任：还在任的席位写上 to 和 end_reason，选区从第二天起出缺（vacancies）。几级都担任的，不写 --level 就都结束。
已经补选、没有空过的，写 --filled，不记出缺。`,
			`Writes to and end_reason into the seats that the deputy holds, and a vacancy from the next day on into the district. Of
several levels all end, unless --level says which. Where the seat was never empty, --filled enters no vacancy.`),
		Example:           "  gongshi change retire d0004 --date 2025-06-10 --reason 辞职 --dry-run\n  gongshi change retire 王秀兰 --date 2025-06-10 --reason 迁出或调离 --level 乡",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: proposeOne(c, "deputy"),
		RunE: func(cmd *cobra.Command, args []string) error {
			l.Deputy, l.Day, l.Vacant = args[0], congress.Date(day), !filled
			if err := needsDay("--date", l.Day); err != nil {
				return err
			}
			return carryOut(cmd.Context(), c, problem.Say("%[1]s 离任", "%[1]s leaves office", l.Deputy), dry,
				func(p *amend.Plan, k *congress.Congress, _ congress.Date) (problem.List, error) {
					return nil, office.Retire(p, k, l)
				})
		},
	}
	cmd.Flags().StringVar(&day, "date", "", c.Say("任职的最后`一天`，如 2025-06-10", "the last `day` in office, as in 2025-06-10"))
	cmd.Flags().StringVar(&l.Reason, "reason", "", c.Say("`原因`，用词表里的：辞职、迁出或调离、罢免、终止、去世", "the `reason`, a word of the vocabulary end-reasons"))
	cmd.Flags().StringVar(&l.Level, "level", "", c.Say("只结束这一`层级`的席位", "end the seat of this `level` only"))
	cmd.Flags().BoolVar(&filled, "filled", false, c.Say("不记出缺", "enter no vacancy"))
	dryRun(c, cmd, &dry)
	return cmd
}

// needsDay refuses what is given as a day and is none, also where nothing is given.
func needsDay(flag string, d congress.Date) error {
	if d == "" {
		return problem.Refuse("没有写日期；写成 %[1]s 2027-03-20", "the day is missing; write %[1]s 2027-03-20", flag)
	}
	return exactDay(flag, d)
}
