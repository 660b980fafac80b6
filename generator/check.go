package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"gongshi/generator/cli"
)

// checkVerb tells all problems and writes nothing.
func checkVerb(c *cli.Call) *cobra.Command {
	return &cobra.Command{
		Use:     "check",
		Short:   c.Say("检查全部记录，不写任何文件", "check all records; nothing is written"),
		Example: "  gongshi check --strict",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			site, err := openSite(cmd.Context(), c, "", true)
			if err != nil {
				return err
			}
			defer site.Close()
			if err := c.Report(site.Problems); err != nil {
				return err
			}
			if !c.JSON {
				k := site.Congress
				fmt.Fprintf(c.Stdout, c.Say("检查完毕：代表 %d 名，年度记录 %d 份，活动 %d 次，联络站 %d 个，建议 %d 件，大讲堂 %d 期，其他文章 %d 篇，没有错误\n",
					"checked: %d deputies, %d years, %d activities, %d stations, %d suggestions, %d lectures, %d other texts; no errors\n"),
					len(k.Deputies), len(k.Years), len(k.Activities), len(k.Stations), len(k.Suggestions), len(k.Lectures),
					len(k.News)+len(k.Notices)+len(k.Campaigns)+len(k.Institutions)+len(k.Locals)+len(k.Pages))
			}
			return nil
		},
	}
}
