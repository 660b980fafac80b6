package cli

import (
	"github.com/spf13/cobra"

	"gongshi/generator/problem"
)

// Explain gives a command with its verbs the flags that all verbs share, the verb help, and one way to explain itself: what a
// command does, how it is written, and an example at the end, where the eye is when the text has run by.
func (c *Call) Explain(root *cobra.Command) {
	flags := root.PersistentFlags()
	flags.StringVar(&c.Dir, "dir", ".", c.Say("网站所在`文件夹`", "the site's `folder`"))
	flags.StringVar((*string)(&c.Lang), "lang", string(c.Lang), c.Say("提示`语言`：zh 或 en", "`language` of messages: zh or en"))
	flags.StringVar(&c.day, "now", "", c.Say("构建`日期`，不写为今天，如 2024-12-20", "the `day` of the build, today if not given, as in 2024-12-20"))
	flags.BoolVar(&c.JSON, "json", false, c.Say("以 JSON 输出问题", "print problems as JSON"))
	flags.BoolVar(&c.Strict, "strict", false, c.Say("提醒也算错误", "let warnings fail as well"))
	flags.BoolP("help", "h", false, c.Say("显示用法", "show how the command is used"))
	_ = root.MarkPersistentFlagDirname("dir")
	_ = root.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions([]string{"zh\t中文", "en\tEnglish"}, cobra.ShellCompDirectiveNoFileComp))

	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveNoFileComp)
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if cmd.Hidden { // what shells call, where --lang may be all that is written yet
			return nil
		}
		if c.Lang != problem.Chinese && c.Lang != problem.English {
			return problem.Refuse("--lang 不能是“%[1]s”；可选：zh, en", "--lang cannot be %[1]q; choose one of: zh, en", string(c.Lang))
		}
		return nil
	}
	root.SetHelpCommand(c.help())
	root.SetUsageFunc(func(cmd *cobra.Command) error { return c.usage(cmd, cmd.OutOrStdout()) })
	root.SetFlagErrorFunc(wrongFlag)
	mindArgs(root)
	root.SetOut(c.Stdout)
	root.SetErr(c.Stderr)
}

func init() {
	cobra.EnableCommandSorting = false // verbs stand in the order of the work
	cobra.MousetrapHelpText = ""       // it would say in English that a click is wrong, for five seconds, and end
}
