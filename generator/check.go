package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// check tells all problems and writes nothing.
func check(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:     "check",
		Short:   s.say("检查全部记录，不写任何文件", "check all records; nothing is written"),
		Example: "  gongshi check --strict",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			site, err := s.load(cmd.Context(), "", true)
			if err != nil {
				return err
			}
			defer site.Close()
			if err := s.report(site.Problems); err != nil {
				return err
			}
			if !s.json {
				c := site.Congress
				fmt.Fprintf(s.stdout, s.say("检查完毕：代表 %d 名，年度记录 %d 份，活动 %d 次，联络站 %d 个，建议 %d 件，大讲堂 %d 期，其他文章 %d 篇，没有错误\n",
					"checked: %d deputies, %d years, %d activities, %d stations, %d suggestions, %d lectures, %d other texts; no errors\n"),
					len(c.Deputies), len(c.Years), len(c.Activities), len(c.Stations), len(c.Suggestions), len(c.Lectures),
					len(c.News)+len(c.Notices)+len(c.Campaigns)+len(c.Institutions)+len(c.Locals)+len(c.Pages))
			}
			return nil
		},
	}
}
