package main

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"gongshi/generator/problem"
)

// wrong makes an error of the way in which the command was called.
func (s *settings) wrong(zh, en string, args ...any) error {
	return fmt.Errorf("%w: %s", errMisused, problem.Say(zh, en, args...).In(problem.Lang(s.lang)))
}

// unheard is what was said of a word that is none of the candidates, with the nearest of them, or all.
func (s *settings) unheard(what problem.Text, word string, candidates []string) string {
	fix := problem.Say("可选：%[1]s", "choose one of: %[1]s", strings.Join(candidates, s.say("、", ", ")))
	if near := problem.Nearest(word, candidates); near != "" {
		fix = problem.Say("是不是 %[1]s", "did you mean %[1]s", near)
	}
	return problem.Say("%[1]s；%[2]s", "%[1]s; %[2]s", what, fix).In(problem.Lang(s.lang))
}

func (s *settings) unknownCommand(parent *cobra.Command, word string) error {
	var names []string
	for _, c := range parent.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	if names == nil {
		return s.wrong("“%[1]s”是多余的，%[2]s 后面不写别的", "%[1]q is not expected after %[2]s", word, parent.CommandPath())
	}
	return fmt.Errorf("%w: %s", errMisused, s.unheard(problem.Say("没有“%[1]s”这个命令", "there is no command %[1]q", word), word, names))
}

// wrongFlag says in the language of the messages what is wrong with a flag.
func (s *settings) wrongFlag(cmd *cobra.Command, err error) error {
	var none *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var value *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &none) && none.GetSpecifiedShortnames() != "":
		return s.wrong("没有 -%[1]s 这个选项", "there is no flag -%[1]s", none.GetSpecifiedName())
	case errors.As(err, &none):
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden {
				names = append(names, "--"+f.Name)
			}
		})
		name := "--" + none.GetSpecifiedName()
		return fmt.Errorf("%w: %s", errMisused, s.unheard(problem.Say("没有 %[1]s 这个选项", "there is no flag %[1]s", name), name, names))
	case errors.As(err, &bare):
		name, _ := pflag.UnquoteUsage(bare.GetFlag())
		if word, is := values[name]; is {
			name = word.In(problem.Lang(s.lang))
		}
		return s.wrong("--%[1]s 后面没有写内容；写成 --%[1]s %[2]s", "--%[1]s needs a value; write --%[1]s %[2]s", bare.GetFlag().Name, strings.ToUpper(name))
	case errors.As(err, &value) && value.GetFlag().Value.Type() == "bool":
		return s.wrong("--%[1]s 不能是“%[2]s”；单写 --%[1]s 就可以", "--%[1]s cannot be %[2]q; --%[1]s alone is enough", value.GetFlag().Name, value.GetValue())
	case errors.As(err, &value):
		return s.wrong("--%[1]s 不能是“%[2]s”", "--%[1]s cannot be %[2]q", value.GetFlag().Name, value.GetValue())
	case errors.As(err, &syntax):
		return s.wrong("“%[1]s”不是选项的写法；写成 --dir 文件夹", "%[1]q is not how a flag is written; write --dir FOLDER", syntax.GetSpecifiedFlag())
	}
	return fmt.Errorf("%w: %w", errMisused, err)
}

// mindArgs lets all commands say in the language of the messages what is wrong with their arguments.
func (s *settings) mindArgs(cmd *cobra.Command) {
	if own := cmd.Args; own != nil {
		cmd.Args = func(cmd *cobra.Command, args []string) error {
			err := own(cmd, args)
			if err == nil || errors.Is(err, errMisused) {
				return err
			}
			return s.wrongArgs(cmd, args, err)
		}
	}
	for _, c := range cmd.Commands() {
		s.mindArgs(c)
	}
}

// howMany are the texts of the library about the number of arguments.
var howMany = regexp.MustCompile(`^(accepts|requires at least|accepts at most|accepts between) (\d+)(?: and (\d+))? arg`)

func (s *settings) wrongArgs(cmd *cobra.Command, args []string, err error) error {
	line := strings.TrimSuffix(cmd.UseLine(), " [flags]")
	m := howMany.FindStringSubmatch(err.Error())
	switch {
	case strings.HasPrefix(err.Error(), "unknown command") && len(args) > 0:
		return s.unknownCommand(cmd, args[0])
	case strings.HasPrefix(err.Error(), "invalid argument") && len(args) > 0:
		var names []string
		for _, c := range cmd.ValidArgs {
			name, _, _ := strings.Cut(c, "\t")
			names = append(names, name)
		}
		return fmt.Errorf("%w: %s", errMisused, s.unheard(problem.Say("“%[1]s”不在可选范围内", "%[1]q is not one of the choices", args[0]), args[0], names))
	case m == nil:
		return fmt.Errorf("%w: %w", errMisused, err)
	case len(args) == 0:
		return s.wrong("没有写全；写成 %[1]s", "something is missing; write %[1]s", line)
	}
	return s.wrong("多写或少写了内容（写了 %[2]d 项）；写成 %[1]s", "there is too much or too little (%[2]d given); write %[1]s", line, len(args))
}
