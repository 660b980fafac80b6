package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"gongshi/generator/problem"
)

// help is the verb that people try first.
func (c *Call) help() *cobra.Command {
	return &cobra.Command{
		Use:     c.Say("help [命令]", "help [COMMAND]"),
		Short:   c.Say("显示一个命令的用法", "show how a command is used"),
		Example: "  gongshi help build",
		ValidArgsFunction: func(cmd *cobra.Command, args []string, begun string) ([]cobra.Completion, cobra.ShellCompDirective) {
			var all []cobra.Completion
			if of, _, err := cmd.Root().Find(args); err == nil {
				for _, verb := range of.Commands() {
					if verb.IsAvailableCommand() && strings.HasPrefix(verb.Name(), begun) {
						all = append(all, cobra.CompletionWithDesc(verb.Name(), verb.Short))
					}
				}
			}
			return all, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			of, rest, err := cmd.Root().Find(args)
			if err == nil && len(rest) > 0 {
				return unknownCommand(of, rest[0])
			}
			return of.Help()
		},
	}
}

// usage writes all but the first sentence of a command's help.
func (c *Call) usage(cmd *cobra.Command, w io.Writer) error {
	var b strings.Builder
	heading := func(zh, en string) { fmt.Fprintf(&b, "\n%s\n", c.Say(zh+"：", en+":")) }
	fmt.Fprintln(&b, c.Say("用法：", "Usage:"))
	line := strings.ReplaceAll(cmd.UseLine(), "[flags]", c.Say("[选项]", "[flags]"))
	if cmd.HasAvailableSubCommands() {
		line = cmd.CommandPath() + c.Say(" 命令 [选项]", " COMMAND [flags]")
	}
	fmt.Fprintln(&b, "  "+line)
	if cmd.HasAvailableSubCommands() {
		heading("命令", "Commands")
		var names, texts []string
		for _, verb := range cmd.Commands() {
			if verb.IsAvailableCommand() {
				names, texts = append(names, "  "+verb.Name()), append(texts, verb.Short)
			}
		}
		Align(&b, names, texts)
	}
	if cmd.HasAvailableLocalFlags() {
		heading("选项", "Flags")
		c.flags(&b, cmd.LocalFlags())
	}
	if cmd.HasAvailableInheritedFlags() {
		heading("通用选项", "Flags of all commands")
		c.flags(&b, cmd.InheritedFlags())
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, c.Say("\n看一个命令的用法：%s 命令 --help\n", "\nHow a command is used: %s COMMAND --help\n"), cmd.CommandPath())
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

func (c *Call) flags(b *strings.Builder, set *pflag.FlagSet) {
	var names, texts []string
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Deprecated != "" {
			return
		}
		name, text := pflag.UnquoteUsage(f)
		if word, is := values[name]; is {
			name = word.In(c.Lang)
		}
		short := "      "
		if f.Shorthand != "" {
			short = "  -" + f.Shorthand + ", "
		}
		switch f.DefValue {
		case "", "false", "0", "0s", "[]":
		default:
			text += fmt.Sprintf(c.Say("（默认 %s）", " (default %s)"), f.DefValue)
		}
		names, texts = append(names, strings.TrimRight(short+"--"+f.Name+" "+name, " ")), append(texts, text)
	})
	Align(b, names, texts)
}

// Align writes two columns of a terminal, in which a Chinese character is two wide. A text may have several lines.
func Align(b *strings.Builder, left, right []string) {
	width := 0
	for _, l := range left {
		width = max(width, problem.Columns(l))
	}
	for i, l := range left {
		fmt.Fprintf(b, "%s%s  %s\n", l, strings.Repeat(" ", width-problem.Columns(l)), strings.ReplaceAll(right[i], "\n", "\n"+strings.Repeat(" ", width+2)))
	}
}
