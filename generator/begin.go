package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"gongshi/generator/amend"
	"gongshi/generator/cli"
	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/term"
)

// termBeginVerb begins a term from the list of those who were elected.
func termBeginVerb(c *cli.Call) *cobra.Command {
	var b term.Beginning
	var from, to string
	var dry bool
	cmd := &cobra.Command{
		Use:   "begin " + c.Say("名单.csv", "LIST.csv"),
		Short: c.Say("按当选名单开始新的一届：届次、席位、新代表", "begin a term from the list of results: the term, the seats, new deputies"),
		Long: c.Say(`按当选名单开始新的一届。名单是 CSV（UTF-8 或 GBK，从 Excel、WPS 另存），一人一行，第一行是列名，次序不限：
  姓名、性别、选区、日期（任职第一天）必有；民族、层级、产生方式、联络站、代表团、代表小组、职务、拼音、届次、编号可有。
新代表建新编号的记录，连任的添一条席位；terms.yaml 没有这一届就补上；没有选足的记出缺。
是不是连任，按姓名、选区、性别认，认出的列出来，核对后加 --confirm；同名而不能断定的，要在“编号”一列写明：原编号，或“新”。
已经登记的行不动，再运行一次就没有要改的。`,
			`Begins a term from the list of results: CSV in UTF-8 or GBK with a line for each person. The first line names the columns,
in any order; these names are Chinese, as in lists of offices, and the handbook has them. New people get a record with a new
id, people who were elected again a seat; the term is added to terms.yaml, and vacancies where too few were elected.
Who was elected again is recognised by name, district and sex, and listed; --confirm says that the list was looked at. Where
a name may be that of one person or another, a column has to give the id. Lines that are entered already are left alone.`),
		Example: "  gongshi term begin " + c.Say("当选名单", "results") + ".csv --term 17 --dry-run\n  gongshi term begin " + c.Say("当选名单", "results") + ".csv --term 17 --from 2027-03-21 --to 2032-03 --confirm",
		Args:    cobra.ExactArgs(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"csv"}, cobra.ShellCompDirectiveFilterFileExt
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			b.File, b.From, b.To = args[0], congress.Date(from), congress.Date(to)
			if err := termDates(b.From, b.To); err != nil {
				return err
			}
			var err error
			if b.Data, err = readList(c, args[0]); err != nil {
				return err
			}
			confirmed := b.Confirmed || dry
			err = carryOut(cmd.Context(), c, problem.Say("按 %[1]s 开始新的一届", "begin a term from %[1]s", filepath.Base(b.File)), dry,
				func(p *amend.Plan, k *congress.Congress, _ congress.Date) (problem.List, error) {
					b.Confirmed = confirmed
					return term.Begin(p, k, b)
				})
			return printUnconfirmed(c, err)
		},
	}
	cmd.Flags().IntVar(&b.Term, "term", 0, c.Say("第`几`届；名单里有“届次”一列就不用写", "the `number` of the term, where the list has no column for it"))
	termFlags(c, cmd, &from, &to)
	cmd.Flags().BoolVar(&b.Confirmed, "confirm", false, c.Say("列出的连任代表已经核对", "those who are listed as elected again were looked at"))
	dryRun(c, cmd, &dry)
	return cmd
}

// readList reads a list of results.
func readList(c *cli.Call, name string) ([]byte, error) {
	info, err := os.Stat(c.Path(name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, problem.Refuse("没有文件“%[1]s”；写明当选名单在哪里", "there is no file %[1]q; say where the list is", name)
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, problem.Refuse("“%[1]s”不是文件；写明当选名单在哪里", "%[1]q is no file; say where the list is", name)
	case info.Size() > term.MaxResults:
		return nil, problem.Refuse("“%[1]s”超过 4 MB，不像当选名单", "%[1]q has more than 4 MB and is no list of results", name)
	}
	return os.ReadFile(c.Path(name))
}

// printUnconfirmed lists the people who are to be confirmed.
func printUnconfirmed(c *cli.Call, err error) error {
	var unconfirmed *term.UnconfirmedError
	if !errors.As(err, &unconfirmed) {
		return err
	}
	for _, line := range unconfirmed.People {
		fmt.Fprintln(c.Stdout, line)
	}
	fmt.Fprintln(c.Stderr, unconfirmed.Why().In(c.Lang))
	return cli.ErrFaulty
}
