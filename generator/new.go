package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gongshi/generator/form"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// create makes a record to fill in: the verb new, with a verb of its own for each kind of record.
func create(s *settings) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "new",
		Short:   s.say("新建一份待填写的记录，已知的内容填好，各项附有说明", "make a record to fill in: what is known is filled in, each key is explained"),
		Example: "  gongshi new lecture 从一条沟说起 --speaker d0001\n  gongshi new reception zhuge\n  gongshi new deputy 王秀兰",
		Args:    cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("%w: %s", errMisused, s.say("请写明新建什么，如 gongshi new lecture 标题；可选：", "say what to make, as in gongshi new lecture TITLE; one of: ")+strings.Join(kindNames(), "、"))
			}
			hint := s.say("可选：", "one of: ") + strings.Join(kindNames(), "、")
			if near := problem.Nearest(strings.ToLower(args[0]), kindNames()); near != "" {
				hint = s.say("是不是 gongshi new ", "did you mean gongshi new ") + near
			}
			return fmt.Errorf("%w: %s", errMisused, fmt.Sprintf(s.say("不能新建“%s”；%s", "%q cannot be made; %s"), args[0], hint))
		},
	}
	for _, kind := range form.Kinds() {
		cmd.AddCommand(s.blank(kind))
	}
	return cmd
}

func kindNames() []string {
	var names []string
	for _, k := range form.Kinds() {
		names = append(names, k.Name)
	}
	return names
}

// blank is the verb of one kind of record.
func (s *settings) blank(kind *form.Kind) *cobra.Command {
	lang := problem.Lang(s.lang)
	options, pictures := map[string]*string{}, false
	cmd := &cobra.Command{
		Use:     strings.TrimSpace(kind.Name + " " + kind.Names(lang)),
		Aliases: []string{kind.Chinese},
		Short:   kind.Short.In(lang),
		Example: "  gongshi new " + kind.Name + " " + kind.Example,
		Args:    cobra.ArbitraryArgs, // what is missing or too much is told with an example
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			return s.complete(cmd.Context(), kind, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			said := map[string]string{}
			for name, value := range options {
				if cmd.Flags().Changed(name) {
					if said[name] = *value; strings.TrimSpace(*value) == "" {
						return fmt.Errorf("%w: %s", errMisused, fmt.Sprintf(s.say("--%s 后面没有内容", "--%s has no value"), name))
					}
				}
			}
			return s.make(cmd.Context(), kind, form.Request{Words: args, Options: said, Pictures: pictures})
		},
	}
	for _, name := range kind.Options {
		options[name] = cmd.Flags().String(name, "", form.Options[name].In(lang))
		_ = cmd.RegisterFlagCompletionFunc(name, func(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
			return s.proposals(cmd.Context(), name)
		})
	}
	if kind.Folder {
		cmd.Flags().BoolVar(&pictures, "pictures", false, s.say("建成文件夹，图片和正文放在一起", "make a folder, with the pictures beside the text"))
	}
	return cmd
}

// make makes the record and says what is to be done with it. Other records may be faulty; that is for check.
func (s *settings) make(ctx context.Context, kind *form.Kind, r form.Request) error {
	var err error
	if r.Now, err = s.today(); err != nil {
		return err
	}
	r.Lang = problem.Lang(s.lang)
	src, err := s.records(ctx)
	if err != nil {
		return err
	}
	defer src.Close()
	b, err := form.Make(src.Congress, kind, r)
	if err == nil {
		err = form.Save(s.dir, b)
	}
	var refusal *form.Refusal
	if errors.As(err, &refusal) {
		return fmt.Errorf("%w: %s", errMisused, refusal.Why.In(r.Lang))
	}
	if err != nil {
		return err
	}
	return s.made(b)
}

// made tells what was made, where it will be seen, and what is left to fill in.
func (s *settings) made(b *form.Blank) error {
	lang := problem.Lang(s.lang)
	address := place.ShownAt(b.Path)
	notes := []string{}
	for _, n := range b.Notes {
		notes = append(notes, n.In(lang))
	}
	if s.json {
		missing := []string{}
		for _, l := range b.Left {
			missing = append(missing, l.Field)
		}
		e := json.NewEncoder(s.stdout)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(map[string]any{"path": b.Path, "address": address, "draft": b.Draft, "missing": missing, "notes": notes})
	}
	fmt.Fprintf(s.stdout, s.say("已新建 %s\n", "made %s\n"), b.Path)
	if address != "" {
		fmt.Fprintf(s.stdout, s.say("网页将在 %s，运行 gongshi serve 可以先看\n", "its page will be %s; see it with gongshi serve\n"), address)
	}
	if len(b.Left) > 0 {
		fmt.Fprintln(s.stdout, s.say("还要填写：", "still to be filled in: ")+strings.Join(s.left(b.Left), s.say("、", ", ")))
	}
	for _, n := range notes {
		fmt.Fprintln(s.stdout, s.say("注意：", "note: ")+n)
	}
	if b.Draft {
		fmt.Fprintln(s.stdout, s.say("现在是草稿，不会公开；填好、核对后删去 draft: true 一行", "it is a draft and not public; when it is done, remove the line draft: true"))
	}
	fmt.Fprintln(s.stdout, s.say("填好后运行 gongshi check 检查", "then run gongshi check"))
	return nil
}

// left names what is to be filled in; what is to be filled in for each entry of a list, once.
func (s *settings) left(all []form.Left) []string {
	entry := regexp.MustCompile(`\[\d+\]`)
	var names []string
	for i, l := range all {
		whole := entry.ReplaceAllString(l.Field, "")
		same := func(o form.Left) bool { return entry.ReplaceAllString(o.Field, "") == whole }
		if slices.ContainsFunc(all[:i], same) {
			continue
		}
		many, at := 0, l.Field
		for _, o := range all {
			if same(o) {
				many++
			}
		}
		if many > 1 {
			at = fmt.Sprintf(s.say("%s，%d 处", "%s, %d times"), whole, many)
		}
		names = append(names, fmt.Sprintf(s.say("%[1]s（%[2]s）", "%[2]s"), l.Title.ZH, at))
	}
	return names
}

// complete proposes words for the shell: ids with what they name.
func (s *settings) complete(ctx context.Context, kind *form.Kind, args []string) ([]string, cobra.ShellCompDirective) {
	if len(args) >= len(kind.Words) {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return s.proposals(ctx, kind.Words[len(args)].Name)
}

func (s *settings) proposals(ctx context.Context, word string) ([]string, cobra.ShellCompDirective) {
	now, err := s.today()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	src, err := s.records(ctx)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	defer src.Close()
	return form.Propose(src.Congress, word, now), cobra.ShellCompDirectiveNoFileComp
}
