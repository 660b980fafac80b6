package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"gongshi/generator/cli"
	"gongshi/generator/form"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

// newVerb makes a record to fill in. It has a verb of its own for each kind of record.
func newVerb(c *cli.Call) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "new",
		Short:   c.Say("新建一份待填写的记录，已知的内容填好，各项附有说明", "make a record to fill in: what is known is filled in, each key is explained"),
		Example: "  gongshi new lecture 从一条沟说起 --speaker d0001\n  gongshi new reception zhuge\n  gongshi new deputy 王秀兰",
		Args:    cobra.ArbitraryArgs,
	}
	var names []string
	for _, kind := range form.Kinds() {
		names = append(names, kind.Name)
		cmd.AddCommand(newKindVerb(c, kind))
	}
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		all := strings.Join(names, "、")
		if len(args) == 0 {
			return problem.Refuse("请写明新建什么，如 gongshi new lecture 标题；可选：%[1]s", "say what to make, as in gongshi new lecture TITLE; one of: %[1]s", all)
		}
		hint := problem.Say("可选：%[1]s", "one of: %[1]s", all)
		if near := problem.Nearest(strings.ToLower(args[0]), names); near != "" {
			hint = problem.Say("是不是 gongshi new %[1]s", "did you mean gongshi new %[1]s", near)
		}
		return problem.Refuse("不能新建“%[1]s”；%[2]s", "%[1]q cannot be made; %[2]s", args[0], hint)
	}
	return cmd
}

// newKindVerb makes a record of one kind.
func newKindVerb(c *cli.Call, kind *form.Kind) *cobra.Command {
	options, pictures := map[string]*string{}, false
	cmd := &cobra.Command{
		Use:     strings.TrimSpace(kind.Name + " " + kind.Names(c.Lang)),
		Aliases: []string{kind.Chinese},
		Short:   kind.Short.In(c.Lang),
		Example: "  gongshi new " + kind.Name + " " + kind.Example,
		Args:    cobra.ArbitraryArgs, // what is missing or too much is told with an example
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) >= len(kind.Words) {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return proposals(cmd.Context(), c, kind.Words[len(args)].Name), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			said := map[string]string{}
			for name, value := range options {
				if !cmd.Flags().Changed(name) {
					continue
				}
				if said[name] = *value; strings.TrimSpace(*value) == "" {
					return problem.Refuse("--%[1]s 后面没有内容", "--%[1]s has no value", name)
				}
			}
			return makeRecord(cmd.Context(), c, kind, form.Request{Words: args, Options: said, Pictures: pictures})
		},
	}
	for _, name := range kind.Options {
		options[name] = cmd.Flags().String(name, "", form.Options[name].In(c.Lang))
		_ = cmd.RegisterFlagCompletionFunc(name, func(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
			return proposals(cmd.Context(), c, name), cobra.ShellCompDirectiveNoFileComp
		})
	}
	if kind.Folder {
		cmd.Flags().BoolVar(&pictures, "pictures", false, c.Say("建成文件夹，图片和正文放在一起", "make a folder, with the pictures beside the text"))
	}
	return cmd
}

// makeRecord makes the record and says what is to be done with it. Other records may be faulty; that is for check.
func makeRecord(ctx context.Context, c *cli.Call, kind *form.Kind, r form.Request) (err error) {
	r.Lang = c.Lang
	src, err := workspace.Records(ctx, c.Site(), nil)
	if err != nil {
		return err
	}
	defer src.Close()
	if r.Now, err = c.Today(src.Congress.Site); err != nil {
		return err
	}
	b, err := form.Make(src.Congress, kind, r)
	if err == nil {
		err = form.Save(c.Site(), b)
	}
	if err != nil {
		return err
	}
	return printMade(c, b)
}

// printMade says what was made, where it will be seen, and what is left to fill in.
func printMade(c *cli.Call, b *form.Blank) error {
	address := place.ShownAt(b.Path)
	if c.JSON {
		missing, notes := []string{}, []string{}
		for _, l := range b.Left {
			missing = append(missing, l.Field)
		}
		for _, n := range b.Notes {
			notes = append(notes, n.In(c.Lang))
		}
		return c.PrintJSON(map[string]any{"path": b.Path, "address": address, "draft": b.Draft, "missing": missing, "notes": notes})
	}
	say := func(text problem.Text) { fmt.Fprintln(c.Stdout, text.In(c.Lang)) }
	say(problem.Say("已新建 %[1]s", "made %[1]s", b.Path))
	if address != "" {
		say(problem.Say("网页将在 %[1]s，运行 gongshi serve 可以先看", "its page will be %[1]s; see it with gongshi serve", address))
	}
	if left := b.LeftText(); left.ZH != "" {
		say(problem.Say("还要填写：%[1]s", "still to be filled in: %[1]s", left))
	}
	for _, n := range b.Notes {
		say(problem.Say("注意：%[1]s", "note: %[1]s", n))
	}
	if b.Draft {
		say(problem.Say("现在是草稿，不会公开；填好、核对后删去 draft: true 一行", "it is a draft and not public; when it is done, remove the line draft: true"))
	}
	say(problem.Say("填好后运行 gongshi check 检查", "then run gongshi check"))
	return nil
}
