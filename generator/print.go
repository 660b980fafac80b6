package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"gongshi/generator/pages/printed"
)

// errand is what is asked of the verb print.
type errand struct {
	station, paper, out, chrome, base string
	what                              []string
	year                              int
	all, blank                        bool
}

// paperwork makes the posters, cards and registers of stations: the verb print.
func paperwork(s *settings) *cobra.Command {
	var o errand
	cmd := &cobra.Command{
		Use:   "print",
		Short: s.say("打印联络站的展板、联系卡和登记簿（PDF）", "print the posters, cards and registers of a station as PDF"),
		Long: s.say(`用本机的浏览器把联络站的展板、联系卡和登记簿做成 PDF，送印或者直接打印。内容和网页出自同样的记录，不公开到网站上。
可以打印的种类：

`, `Makes the posters, cards and registers of a station as PDF, with a browser of this machine, from the records of which the
site is made. They are not published. What can be printed:

`) + s.printables(),
		Example: "  gongshi print --station zhuge\n  gongshi print --station zhuge --what reception --paper A1\n  gongshi print --station zhuge --what register,transfer --blank\n" +
			"  gongshi print --station zhuge --all\n  gongshi print --all --what card\n  gongshi print --station zhuge --base-url https://example.org/",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("year") && (o.year < 1 || o.year > 9999) {
				return s.wrong("--year 不能是“%[1]d”；写成 2024", "--year cannot be %[1]d; write it as 2024", o.year)
			}
			return s.print(cmd.Context(), o)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.station, "station", "", s.say("哪个`联络站`：代号或名称，如 zhuge、朱阁", "which `station`, by its id or its name"))
	flags.StringSliceVar(&o.what, "what", nil, s.say("打印哪些`种类`，用逗号隔开；不写为 board", "which `kinds` to print, separated by commas; board if none is given"))
	flags.StringVar(&o.paper, "paper", "", s.say("`纸张`：展板为 A3、A4 或 A1，不写为 A3；卡和簿都是 A4", "`paper`: of posters A3, A4 or A1, A3 if not given; all else is of A4"))
	flags.IntVar(&o.year, "year", 0, s.say("哪一`年`；不写为今年，今年还没有的为最近一年", "of which `year`; this year if not given, the latest where there is nothing of it"))
	flags.BoolVar(&o.all, "all", false, s.say("没写 --station 的打印所有站，没写 --what 的打印所有种类", "all stations where no --station is given, all kinds where no --what is"))
	flags.BoolVar(&o.blank, "blank", false, s.say("空白的卡和簿，供手写", "cards and registers to be filled in by hand"))
	flags.StringVar(&o.out, "out", "print", s.say("写到哪个`文件夹`；只打印一份的，可以写文件名，如 board.pdf", "the `folder` to write; of a single print also a file, as board.pdf"))
	flags.StringVar(&o.base, "base-url", "", s.say("网站的`网址`，扫码打开的就是它，优先于 site.yaml 中的 base_url；要和 build 用的一样", "the site's `address`, to which the codes lead, instead of base_url in site.yaml; the same as that of build"))
	flags.StringVar(&o.chrome, "chrome", "", s.say("用哪个浏览器`程序`；不写的自己找，也可以写在环境变量 CHROME 里", "the browser `program`; if not given, what the variable CHROME says, or what is found"))
	_ = cmd.RegisterFlagCompletionFunc("station", func(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
		return s.proposals(cmd.Context(), "station")
	})
	var kinds []string
	for _, p := range printed.Kinds {
		kinds = append(kinds, cobra.CompletionWithDesc(p.ID, s.say(p.Text, p.English)))
	}
	_ = cmd.RegisterFlagCompletionFunc("what", cobra.FixedCompletions(kinds, cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("paper", cobra.FixedCompletions(printed.Papers, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// printables lists what can be printed.
func (s *settings) printables() string {
	var b strings.Builder
	var names, texts []string
	for _, p := range printed.Kinds {
		names, texts = append(names, "  "+p.ID), append(texts, s.say(p.Text, p.English))
	}
	align(&b, names, texts)
	return strings.TrimRight(b.String(), "\n")
}

// copyName is the file of a copy: zhuge-board-2024-A3.pdf.
func copyName(c printed.Copy) string {
	name := string(c.Station.ID) + "-" + c.Kind.ID
	switch {
	case c.Blank:
		name += "-blank"
	case c.Kind.Yearly:
		name += fmt.Sprintf("-%d", c.Year)
	}
	return name + "-" + c.Paper + ".pdf"
}

// single tells whether out names a file rather than a folder.
func single(out string) bool { return strings.EqualFold(filepath.Ext(out), ".pdf") }
