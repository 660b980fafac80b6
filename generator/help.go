package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"gongshi/generator/problem"
)

// speak gives all commands one way to explain themselves, in the language of the messages: what they do, how they are
// written, and an example at the end, where the eye is when the text has run by.
func (s *settings) speak(root *cobra.Command) {
	root.PersistentFlags().BoolP("help", "h", false, s.say("显示用法", "show how the command is used"))
	cobra.EnableCommandSorting = false
	root.CompletionOptions.DisableDefaultCmd = true
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveNoFileComp)
	root.SetHelpCommand(s.help())
	root.SetUsageFunc(func(cmd *cobra.Command) error { return s.usage(cmd, cmd.OutOrStdout()) })
	root.SetFlagErrorFunc(s.wrongFlag)
	s.mindArgs(root)
}

// help is the verb that people try first.
func (s *settings) help() *cobra.Command {
	return &cobra.Command{
		Use:     s.say("help [命令]", "help [COMMAND]"),
		Short:   s.say("显示一个命令的用法", "show how a command is used"),
		Example: "  gongshi help build",
		ValidArgsFunction: func(cmd *cobra.Command, args []string, begun string) ([]cobra.Completion, cobra.ShellCompDirective) {
			var all []cobra.Completion
			if of, _, err := cmd.Root().Find(args); err == nil {
				for _, c := range of.Commands() {
					if c.IsAvailableCommand() && strings.HasPrefix(c.Name(), begun) {
						all = append(all, cobra.CompletionWithDesc(c.Name(), c.Short))
					}
				}
			}
			return all, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			of, rest, err := cmd.Root().Find(args)
			if err == nil && len(rest) > 0 {
				return s.unknownCommand(of, rest[0])
			}
			return of.Help()
		},
	}
}

// usage writes all but the first sentence of a command's help.
func (s *settings) usage(cmd *cobra.Command, w io.Writer) error {
	var b strings.Builder
	heading := func(zh, en string) { fmt.Fprintf(&b, "\n%s\n", s.say(zh+"：", en+":")) }
	fmt.Fprintln(&b, s.say("用法：", "Usage:"))
	line := strings.ReplaceAll(cmd.UseLine(), "[flags]", s.say("[选项]", "[flags]"))
	if cmd.HasAvailableSubCommands() {
		line = cmd.CommandPath() + s.say(" 命令 [选项]", " COMMAND [flags]")
	}
	fmt.Fprintln(&b, "  "+line)
	if cmd.HasAvailableSubCommands() {
		heading("命令", "Commands")
		var names, texts []string
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() {
				names, texts = append(names, "  "+c.Name()), append(texts, c.Short)
			}
		}
		align(&b, names, texts)
	}
	if cmd.HasAvailableLocalFlags() {
		heading("选项", "Flags")
		s.flags(&b, cmd.LocalFlags())
	}
	if cmd.HasAvailableInheritedFlags() {
		heading("通用选项", "Flags of all commands")
		s.flags(&b, cmd.InheritedFlags())
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, s.say("\n看一个命令的用法：%s 命令 --help\n", "\nHow a command is used: %s COMMAND --help\n"), cmd.CommandPath())
	}
	if cmd.HasExample() {
		heading("例子", "Example")
		fmt.Fprintln(&b, strings.TrimRight(cmd.Example, "\n"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// values are what the values of flags are called that do not say it themselves, by their types.
var values = map[string]problem.Text{
	"string": problem.Say("文字", "text"), "int": problem.Say("数", "number"), "duration": problem.Say("时长", "time"), "strings": problem.Say("列表", "list"),
}

func (s *settings) flags(b *strings.Builder, set *pflag.FlagSet) {
	var names, texts []string
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Deprecated != "" {
			return
		}
		name, text := pflag.UnquoteUsage(f)
		if word, is := values[name]; is {
			name = word.In(problem.Lang(s.lang))
		}
		short := "      "
		if f.Shorthand != "" {
			short = "  -" + f.Shorthand + ", "
		}
		switch f.DefValue {
		case "", "false", "0", "0s", "[]":
		default:
			text += fmt.Sprintf(s.say("（默认 %s）", " (default %s)"), f.DefValue)
		}
		names, texts = append(names, strings.TrimRight(short+"--"+f.Name+" "+name, " ")), append(texts, text)
	})
	align(b, names, texts)
}

// align writes two columns. A Chinese character is two wide.
func align(b *strings.Builder, left, right []string) {
	width := 0
	for _, l := range left {
		width = max(width, problem.Columns(l))
	}
	for i, l := range left {
		fmt.Fprintf(b, "%s%s  %s\n", l, strings.Repeat(" ", width-problem.Columns(l)), strings.ReplaceAll(right[i], "\n", "\n"+strings.Repeat(" ", width+2)))
	}
}
