package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"gongshi/generator/cli"
	"gongshi/generator/output"
	"gongshi/generator/pages/printed"
	"gongshi/generator/printing"
	"gongshi/generator/problem"
)

// printVerb makes the posters, cards and registers of stations.
func printVerb(c *cli.Call) *cobra.Command {
	var r printing.Request
	var out, chrome, baseURL string
	cmd := &cobra.Command{
		Use:   "print",
		Short: c.Say("打印联络站的展板、联系卡和登记簿（PDF）", "print the posters, cards and registers of a station as PDF"),
		Long: c.Say(`用本机的浏览器把联络站的展板、联系卡和登记簿做成 PDF，送印或者直接打印。内容和网页出自同样的记录，不公开到网站上。
可以打印的种类：

`, `Makes the posters, cards and registers of a station as PDF, with a browser of this machine, from the records of which the
site is made. They are not published. What can be printed:

`) + printables(c),
		Example: "  gongshi print --station zhuge\n  gongshi print --station zhuge --what reception --paper A1\n  gongshi print --station zhuge --what register,transfer --blank\n" +
			"  gongshi print --station zhuge --all\n  gongshi print --all --what card\n  gongshi print --station zhuge --base-url https://example.org/",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("year") && (r.Year < 1 || r.Year > 9999) {
				return problem.Refuse("--year 不能是“%[1]d”；写成 2024", "--year cannot be %[1]d; write it as 2024", r.Year)
			}
			return printCopies(cmd.Context(), c, r, baseURL, printing.Options{Out: out, Chrome: chrome})
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&r.Station, "station", "", c.Say("哪个`联络站`：代号或名称，如 zhuge、朱阁", "which `station`, by its id or its name"))
	flags.StringSliceVar(&r.What, "what", nil, c.Say("打印哪些`种类`，用逗号隔开；不写为 board", "which `kinds` to print, separated by commas; board if none is given"))
	flags.StringVar(&r.Paper, "paper", "", c.Say("`纸张`：展板为 A3、A4 或 A1，不写为 A3；卡和簿都是 A4", "`paper`: of posters A3, A4 or A1, A3 if not given; all else is of A4"))
	flags.IntVar(&r.Year, "year", 0, c.Say("哪一`年`；不写为今年，今年还没有的为最近一年", "of which `year`; this year if not given, the latest where there is nothing of it"))
	flags.BoolVar(&r.All, "all", false, c.Say("没写 --station 的打印所有站，没写 --what 的打印所有种类", "all stations where no --station is given, all kinds where no --what is"))
	flags.BoolVar(&r.Blank, "blank", false, c.Say("空白的卡和簿，供手写", "cards and registers to be filled in by hand"))
	flags.StringVar(&out, "out", "print", c.Say("写到哪个`文件夹`；只打印一份的，可以写文件名，如 board.pdf", "the `folder` to write; of a single print also a file, as board.pdf"))
	flags.StringVar(&baseURL, "base-url", "", c.Say("网站的`网址`，扫码打开的就是它，优先于 site.yaml 中的 base_url；要和 build 用的一样", "the site's `address`, to which the codes lead, instead of base_url in site.yaml; the same as that of build"))
	flags.StringVar(&chrome, "chrome", "", c.Say("用哪个浏览器`程序`；不写的自己找，也可以写在环境变量 CHROME 里", "the browser `program`; if not given, what the variable CHROME says, or what is found"))
	_ = cmd.RegisterFlagCompletionFunc("station", func(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
		return proposals(cmd.Context(), c, "station"), cobra.ShellCompDirectiveNoFileComp
	})
	var kinds []string
	for _, p := range printed.Kinds {
		kinds = append(kinds, cobra.CompletionWithDesc(p.ID, c.Say(p.Text, p.English)))
	}
	_ = cmd.RegisterFlagCompletionFunc("what", cobra.FixedCompletions(kinds, cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("paper", cobra.FixedCompletions(printed.Papers, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// printCopies makes all that is asked. o lacks what the call says.
func printCopies(ctx context.Context, c *cli.Call, r printing.Request, baseURL string, o printing.Options) error {
	kinds, err := r.Kinds()
	if err != nil {
		return err
	}
	site, err := openSite(ctx, c, baseURL, false)
	if err != nil {
		return err
	}
	defer site.Close()
	copies, err := r.Copies(site, kinds)
	if err != nil {
		return err
	}
	if printing.IsFile(o.Out) && len(copies) > 1 {
		return problem.Refuse("要打印的有 %[1]d 份，--out 要写文件夹，不能写成文件 %[2]s", "there are %[1]d to print; --out must be a folder, not the file %[2]s", len(copies), o.Out)
	}
	if err := c.Report(site.Problems); err != nil {
		return err
	}
	o.Out = c.Path(c.InSite(o.Out))
	if err := printing.Guard(o.Out, output.Sources(c.Site())...); err != nil {
		return err
	}
	o.Chrome, o.Pictures, o.Progress = cmp.Or(o.Chrome, c.Getenv("CHROME")), pictureFolder(c), progressOf(c)
	o.Wrote = func(file string, small bool) {
		c.Wipe()
		if !c.JSON {
			fmt.Fprintf(c.Stdout, c.Say("已写 %s\n", "wrote %s\n"), file)
		}
		if small {
			fmt.Fprintf(c.Stderr, c.Say("注意：%s 里有一处内容太长，字小得不好认；写短些再印\n", "note: something in %s is so long that it is too small to be read well; make it shorter\n"), file)
		}
	}
	err = printing.Write(ctx, site, copies, o)
	var picture *printing.PictureError
	if errors.As(err, &picture) {
		return errors.Join(c.Report(problem.List{picture.Problem}), cli.ErrFaulty)
	}
	return err
}

// printables lists what can be printed.
func printables(c *cli.Call) string {
	var b strings.Builder
	var names, texts []string
	for _, p := range printed.Kinds {
		names, texts = append(names, "  "+p.ID), append(texts, c.Say(p.Text, p.English))
	}
	cli.Align(&b, names, texts)
	return strings.TrimRight(b.String(), "\n")
}
