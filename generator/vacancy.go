package main

import (
	"github.com/spf13/cobra"

	"gongshi/generator/amend"
	"gongshi/generator/cli"
	"gongshi/generator/congress"
	"gongshi/generator/office"
	"gongshi/generator/problem"
)

// changeVacancyVerb enters that a seat of a district is vacant, or is so no longer.
func changeVacancyVerb(c *cli.Call) *cobra.Command {
	var since, until string
	var e office.Empty
	var dry bool
	cmd := &cobra.Command{
		Use:   "vacancy " + c.Say("选区", "DISTRICT"),
		Short: c.Say("选区出缺，或出缺已补上", "a seat of a district is vacant, or is filled"),
		Long: c.Say(`记下选区出缺：--since 是空着的第一天，--reason 是原因。补选以后记截止：只写 --until，是新代表任职的前一天。`,
			`Enters a vacancy: --since is the first empty day, --reason says why. After a by-election, --until alone ends the vacancy:
the day before the new deputy's first one.`),
		Example:           "  gongshi change vacancy zhuge-1 --since 2025-06-11 --reason 辞职\n  gongshi change vacancy zhuge-1 --until 2025-09-30",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: proposeOne(c, "district"),
		RunE: func(cmd *cobra.Command, args []string) error {
			e.District, e.Since, e.Until = args[0], congress.Date(since), congress.Date(until)
			if err := exactDay("--since", e.Since); err != nil {
				return err
			}
			if err := exactDay("--until", e.Until); err != nil {
				return err
			}
			return carryOut(cmd.Context(), c, problem.Say("%[1]s 出缺", "vacancy of %[1]s", e.District), dry,
				func(p *amend.Plan, k *congress.Congress, _ congress.Date) (problem.List, error) {
					return nil, office.Vacate(p, k, e)
				})
		},
	}
	cmd.Flags().StringVar(&since, "since", "", c.Say("空着的第一`天`，如 2025-06-11", "the first empty `day`, as in 2025-06-11"))
	cmd.Flags().StringVar(&until, "until", "", c.Say("空着的最后一`天`", "the last empty `day`"))
	cmd.Flags().StringVar(&e.Reason, "reason", "", c.Say("`原因`，如 辞职", "the `reason`, printed as it is"))
	dryRun(c, cmd, &dry)
	return cmd
}
