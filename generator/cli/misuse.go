package cli

import (
	"errors"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"gongshi/generator/problem"
)

// unknownCommand says that a word is no verb of a command, which may have none.
func unknownCommand(parent *cobra.Command, word string) error {
	var names []string
	for _, verb := range parent.Commands() {
		if verb.IsAvailableCommand() {
			names = append(names, verb.Name())
		}
	}
	if names == nil {
		return problem.Refuse("“%[1]s”是多余的，%[2]s 后面不写别的", "%[1]q is not expected after %[2]s", word, parent.CommandPath())
	}
	return problem.RefuseWord(problem.Say("没有“%[1]s”这个命令", "there is no command %[1]q", word), word, names)
}

// wrongFlag refuses a flag, given what the library says of it.
func wrongFlag(cmd *cobra.Command, err error) error {
	var none *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var value *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &none) && none.GetSpecifiedShortnames() != "":
		return problem.Refuse("没有 -%[1]s 这个选项", "there is no flag -%[1]s", none.GetSpecifiedName())
	case errors.As(err, &none):
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden {
				names = append(names, "--"+f.Name)
			}
		})
		name := "--" + none.GetSpecifiedName()
		return problem.RefuseWord(problem.Say("没有 %[1]s 这个选项", "there is no flag %[1]s", name), name, names)
	case errors.As(err, &bare):
		name, _ := pflag.UnquoteUsage(bare.GetFlag())
		value, is := values[name]
		if !is {
			value = problem.Say(name, name)
		}
		return problem.Refuse("--%[1]s 后面没有写内容；写成 --%[1]s %[2]s", "--%[1]s needs a value; write --%[1]s %[2]s", bare.GetFlag().Name,
			problem.Text{ZH: strings.ToUpper(value.ZH), EN: strings.ToUpper(value.EN)})
	case errors.As(err, &value) && value.GetFlag().Value.Type() == "bool":
		return problem.Refuse("--%[1]s 不能是“%[2]s”；单写 --%[1]s 就可以", "--%[1]s cannot be %[2]q; --%[1]s alone is enough", value.GetFlag().Name, value.GetValue())
	case errors.As(err, &value):
		return problem.Refuse("--%[1]s 不能是“%[2]s”", "--%[1]s cannot be %[2]q", value.GetFlag().Name, value.GetValue())
	case errors.As(err, &syntax):
		return problem.Refuse("“%[1]s”不是选项的写法；写成 --dir 文件夹", "%[1]q is not how a flag is written; write --dir FOLDER", syntax.GetSpecifiedFlag())
	}
	return &problem.Refusal{Text: problem.Say(err.Error(), err.Error())}
}

// mindArgs has a command and its verbs refuse wrong arguments in both languages.
func mindArgs(cmd *cobra.Command) {
	if own := cmd.Args; own != nil {
		cmd.Args = func(cmd *cobra.Command, args []string) error {
			var refusal *problem.Refusal
			err := own(cmd, args)
			if err == nil || errors.As(err, &refusal) {
				return err
			}
			return wrongArgs(cmd, args, err)
		}
	}
	for _, c := range cmd.Commands() {
		mindArgs(c)
	}
}

// howMany are the texts of the library about the number of arguments.
var howMany = regexp.MustCompile(`^(accepts|requires at least|accepts at most|accepts between) (\d+)(?: and (\d+))? arg`)

// wrongArgs refuses arguments, given what the library says of them.
func wrongArgs(cmd *cobra.Command, args []string, err error) error {
	line := strings.TrimSuffix(cmd.UseLine(), " [flags]")
	m := howMany.FindStringSubmatch(err.Error())
	switch {
	case strings.HasPrefix(err.Error(), "unknown command") && len(args) > 0:
		return unknownCommand(cmd, args[0])
	case strings.HasPrefix(err.Error(), "invalid argument") && len(args) > 0:
		var names []string
		for _, c := range cmd.ValidArgs {
			name, _, _ := strings.Cut(c, "\t")
			names = append(names, name)
		}
		return problem.RefuseWord(problem.Say("“%[1]s”不在可选范围内", "%[1]q is not one of the choices", args[0]), args[0], names)
	case m == nil:
		return &problem.Refusal{Text: problem.Say(err.Error(), err.Error())}
	case len(args) == 0:
		return problem.Refuse("没有写全；写成 %[1]s", "something is missing; write %[1]s", line)
	}
	return problem.Refuse("多写或少写了内容（写了 %[2]d 项）；写成 %[1]s", "there is too much or too little (%[2]d given); write %[1]s", line, len(args))
}
