package main

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"gongshi/generator/amend"
	"gongshi/generator/cli"
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/term"
)

// termDistrictsVerb enters the districts that a term redraws.
func termDistrictsVerb(c *cli.Call) *cobra.Command {
	var r term.Redrawing
	var from, to string
	var dry bool
	cmd := &cobra.Command{
		Use:   "districts " + c.Say("选区.csv", "LIST.csv"),
		Short: c.Say("换届重划选区：新划的、有变化的写进去，旧的写上撤销", "redraw districts with a term: new ones, what is different, and the end of the old ones"),
		Long: c.Say(`换届重划选区。名单是 CSV（UTF-8 或 GBK），只列新划的和有变化的，第一行是列名，次序不限：
  代号必有；新选区还要有选区（名称）、名额，层级、乡镇、村（社区）；接替写被它接替的旧选区的代号，几个用“、”隔开。
已有的代号，名称、名额、村与原来不同的，写成从这一届起的变化（changes）；没有的代号是新选区，从这一届开始之日设立（since），
被接替的写上前一天撤销（until）。没有列的选区照旧。`,
			`Enters the districts of a term: CSV in UTF-8 or GBK with a line for each district that is new or different. The first line
names the columns, in any order; these names are Chinese, and the handbook has them. A district that is there already gets
what is different from the term on; a new one is there from the first day of the term, and those in whose place it comes
until the day before. Districts that are not listed stay as they are.`),
		Example: "  gongshi term districts " + c.Say("选区", "districts") + ".csv --term 17 --dry-run",
		Args:    cobra.ExactArgs(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"csv"}, cobra.ShellCompDirectiveFilterFileExt
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			r.File, r.From, r.To = args[0], congress.Date(from), congress.Date(to)
			if err := termDates(r.From, r.To); err != nil {
				return err
			}
			if r.Term < 1 {
				return problem.Refuse("没有写是第几届；写 --term 17", "the number of the term is missing; write --term 17")
			}
			var err error
			if r.Data, err = readList(c, args[0]); err != nil {
				return err
			}
			return carryOut(cmd.Context(), c, problem.Say("按 %[1]s 重划选区", "redraw districts by %[1]s", filepath.Base(r.File)), dry,
				func(p *amend.Plan, k *congress.Congress, _ congress.Date) (problem.List, error) {
					return term.Redraw(p, k, r)
				})
		},
	}
	cmd.Flags().IntVar(&r.Term, "term", 0, c.Say("从第`几`届起", "the `number` of the term"))
	termFlags(c, cmd, &from, &to)
	dryRun(c, cmd, &dry)
	return cmd
}

// termFlags gives a verb the flags that say when a term begins that is not entered yet.
func termFlags(c *cli.Call, cmd *cobra.Command, from, to *string) {
	cmd.Flags().StringVar(from, "from", "", c.Say("这一届从哪`天`开始，即第一次会议开幕；terms.yaml 里有的不用写", "the `day` on which the term begins, with the first session; not needed where terms.yaml has the term"))
	cmd.Flags().StringVar(to, "to", "", c.Say("预计到`何时`，如 2032-03；不写为五年", "when it is expected to end, a `month`; else after five years"))
}

// termDates refuses days of a term that are none.
func termDates(from, to congress.Date) error {
	if from != "" && !from.Valid() {
		return exactDay("--from", from)
	}
	if to != "" && !to.Valid() {
		return exactDay("--to", to)
	}
	return nil
}
