package main

import (
	"github.com/spf13/cobra"

	"gongshi/generator/amend"
	"gongshi/generator/cli"
	"gongshi/generator/congress"
	"gongshi/generator/office"
	"gongshi/generator/problem"
)

// changeMoveVerb enters another station, group, post or delegation of a deputy.
func changeMoveVerb(c *cli.Call) *cobra.Command {
	var from string
	var m office.Moving
	var dry bool
	cmd := &cobra.Command{
		Use:   "move " + c.Say("代表", "DEPUTY"),
		Short: c.Say("一名代表换联络站、小组、职务或代表团，往年的照旧", "a deputy gets another station, group, post or delegation; past years stay"),
		Long: c.Say(`一名代表从某一天起换联络站、小组、职务或代表团：写上新的，原来的记进 earlier。往年的公示墙、年底公示照当时的印。`,
			`Enters the station, group, post or delegation that a deputy has from a day on; what held before goes into earlier. Boards and
editions of past years stay as they were.`),
		Example:           "  gongshi change move d0004 --from 2025-07-01 --station shenhou\n  gongshi change move 王秀兰 --from 2025-07-01 --post 朱阁镇席庄村党支部书记 --dry-run",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: proposeOne(c, "deputy"),
		RunE: func(cmd *cobra.Command, args []string) error {
			m.Deputy, m.From = args[0], congress.Date(from)
			if err := needsDay("--from", m.From); err != nil {
				return err
			}
			return carryOut(cmd.Context(), c, problem.Say("%[1]s 调动", "%[1]s moves", m.Deputy), dry,
				func(p *amend.Plan, k *congress.Congress, _ congress.Date) (problem.List, error) {
					return nil, office.Move(p, k, m)
				})
		},
	}
	cmd.Flags().StringVar(&from, "from", "", c.Say("从哪`天`起，如 2025-07-01", "the first `day`, as in 2025-07-01"))
	cmd.Flags().StringVar(&m.Station, "station", "", c.Say("新的`联络站`，写编号或名称", "the new `station`, by id or name"))
	cmd.Flags().StringVar(&m.Group, "group", "", c.Say("新的代表`小组`", "the new `group`"))
	cmd.Flags().StringVar(&m.Post, "post", "", c.Say("新的工作单位及`职务`", "the new `post`"))
	cmd.Flags().StringVar(&m.Delegation, "delegation", "", c.Say("新的`代表团`", "the new `delegation`"))
	cmd.Flags().StringVar(&m.Level, "level", "", c.Say("换代表团的是哪一`层级`的席位", "the `level` of the seat with the delegation"))
	dryRun(c, cmd, &dry)
	return cmd
}
