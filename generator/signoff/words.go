package signoff

import (
	"gongshi/generator/change"
	"gongshi/generator/problem"
)

// word holds the words of the frame.
var word = map[string]problem.Text{
	"title":     problem.Say("变更报告", "Change report"),
	"from":      problem.Say("从", "from"),
	"to":        problem.Say("到", "to"),
	"day":       problem.Say("核对日期", "as of"),
	"changes":   problem.Say("变更", "changes"),
	"nothing":   problem.Say("没有变化：两边公开的内容相同。", "Nothing changed: what both sides publish is the same."),
	"readable":  problem.Say("能读出的部分没有变化。", "Nothing changed in what could be read."),
	"attention": problem.Say("需要先看", "To be looked at first"),
	"none":      problem.Say("没有需要特别注意的改动。", "No change needs special attention."),
	"unread":    problem.Say("没有读出来的文件", "Files that could not be read"),
	"before":    problem.Say("原来", "before"),
	"after":     problem.Say("现在", "now"),
	"item":      problem.Say("项目", "item"),
	"empty":     problem.Say("（无）", "(none)"),
	"masked":    problem.Say("（隐去的号码有变）", "(a masked number was changed)"),
	"draft":     problem.Say("草稿，不公开", "draft, not public"),
	"partial":   problem.Say("只读出一部分", "read in part"),
	"was":       problem.Say("原在", "was"),
	"removed":   problem.Say("删", "removed"),
	"added":     problem.Say("增", "added"),
	"do":        problem.Say("怎么办", "what to do"),
	"good":      problem.Say("已更正", "corrected"),
	"look":      problem.Say("请核对", "check"),
	"handled":   problem.Say("经办", "prepared by"),
	"reviewed":  problem.Say("审核", "reviewed by"),
	"issued":    problem.Say("签发", "approved by"),
	"date":      problem.Say("日期", "date"),
	"colon":     problem.Say("：", ": "),
	"comma":     problem.Say("，", ", "),
	"open":      problem.Say("“", " “"),
	"close":     problem.Say("”", "”"),
	"made":      problem.Say("本报告由 gongshi diff 生成，只比较公开的内容；不比较注释、键的次序和换行方式。", "Made by gongshi diff. It compares what is published; comments, the order of keys and line ends are not compared."),
}

// acts holds the words for what was done to a record.
var acts = map[change.Act]problem.Text{
	change.Added:     problem.Say("新增", "added"),
	change.Removed:   problem.Say("删除", "removed"),
	change.Changed:   problem.Say("修改", "changed"),
	change.Reordered: problem.Say("次序", "order"),
	change.Withdrawn: problem.Say("撤回", "withdrawn"),
	change.Restored:  problem.Say("取消撤回", "restored"),
	change.Renamed:   problem.Say("改名", "renamed"),
	change.Published: problem.Say("转为公开", "made public"),
	change.Drafted:   problem.Say("转为草稿", "made a draft"),
}

// actOrder lists the acts in the order of the counts in the head.
var actOrder = []change.Act{change.Added, change.Changed, change.Withdrawn, change.Restored, change.Removed, change.Renamed, change.Published, change.Drafted}
