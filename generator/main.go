// Gongshi checks the records of a People's Congress and publishes them as a website.
//
// Each verb is a file of this folder: a thin command that loads the site, goes as far as its name says, and reports.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/inconshreveable/mousetrap"
	"github.com/spf13/cobra"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// The exit codes of all verbs.
const (
	fine    = 0 // done
	faulty  = 1 // there are problems in the records
	misused = 2 // wrong use of the command
	failed  = 3 // anything else
)

// errFaulty says that problems were printed and nothing more is to be said.
var errFaulty = errors.New("problems in the records")

// errMisused wraps what is wrong with the way in which the command was called.
var errMisused = errors.New("misused")

// settings are the flags that all verbs share.
type settings struct {
	dir    string
	lang   string
	now    string
	json   bool
	strict bool
	stdout io.Writer
	stderr io.Writer
	wipe   func() // what is left of a progress that did not come to its end; nil where none was shown
}

func main() {
	pace()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	args, code := os.Args[1:], 0
	if runtime.GOOS == "windows" {
		args = unquoted(args)
	}
	if mousetrap.StartedByExplorer() {
		code = opened(ctx, args, os.Stdin, os.Stdout, os.Stderr)
	} else {
		code = run(ctx, args, os.Stdout, os.Stderr)
	}
	stop()
	os.Exit(code)
}

// run is the whole command; it returns the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	s := &settings{stdout: stdout, stderr: stderr}
	s.lang = string(language(args))
	root := s.command()
	root.SetArgs(args)
	cmd, err := root.ExecuteContextC(ctx)
	return s.exit(err, cmd.CommandPath())
}

// command is the whole command, with all its verbs.
func (s *settings) command() *cobra.Command {
	var version bool
	root := &cobra.Command{
		Use:           "gongshi",
		Short:         s.say("人大代表履职公示网站：检查记录，生成网页", "checks the records of a People's Congress and publishes them as a website"),
		Example:       "  gongshi check\n  gongshi build --base-url https://example.org/",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Hidden { // what shells call, where --lang may be all that is written yet
				return nil
			}
			if s.lang != string(problem.Chinese) && s.lang != string(problem.English) {
				return s.wrong("--lang 不能是“%[1]s”；可选：zh, en", "--lang cannot be %[1]q; choose one of: zh, en", s.lang)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			if version {
				return s.printVersion()
			}
			_ = cmd.Help()
			return s.wrong("请写明要做什么，如 gongshi build", "say what to do, as in gongshi build")
		},
	}
	root.Flags().BoolVar(&version, "version", false, s.say("显示版本", "show the version"))
	flags := root.PersistentFlags()
	flags.StringVar(&s.dir, "dir", ".", s.say("网站所在`文件夹`", "the site's `folder`"))
	flags.StringVar(&s.lang, "lang", s.lang, s.say("提示`语言`：zh 或 en", "`language` of messages: zh or en"))
	flags.StringVar(&s.now, "now", "", s.say("构建`日期`，不写为今天，如 2024-12-20", "the `day` of the build, today if not given, as in 2024-12-20"))
	flags.BoolVar(&s.json, "json", false, s.say("以 JSON 输出问题", "print problems as JSON"))
	flags.BoolVar(&s.strict, "strict", false, s.say("提醒也算错误", "let warnings fail as well"))
	_ = root.MarkPersistentFlagDirname("dir")
	_ = root.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions([]string{"zh\t中文", "en\tEnglish"}, cobra.ShellCompDirectiveNoFileComp))
	root.SetOut(s.stdout)
	root.SetErr(s.stderr)
	// in the order of the work: write, look, check, publish
	root.AddCommand(create(s), serve(s), check(s), format(s), diff(s), build(s), paperwork(s), schema(s), completion(s), versions(s))
	s.speak(root)
	return root
}

// exit prints an error, if there is one to print, and returns the exit code for it.
// The path is that of the command that was called: gongshi build.
func (s *settings) exit(err error, path string) int {
	if s.wipe != nil {
		s.wipe()
	}
	switch {
	case err == nil:
		return fine
	case errors.Is(err, errFaulty):
		return faulty
	case errors.Is(err, errMisused):
		fmt.Fprintln(s.stderr, s.say("用法不对：", "wrong use: ")+strings.TrimPrefix(err.Error(), errMisused.Error()+": "))
		fmt.Fprintln(s.stderr, s.say("看用法：", "see ")+path+" --help")
		return misused
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(s.stderr, s.say("已中断，没有改动任何文件", "interrupted; no file was changed"))
		return failed
	}
	hint := ""
	switch {
	case errors.Is(err, syscall.ENOSPC):
		hint = s.say("磁盘已满，腾出空间后再试；已发布的网站没有改动；", "the disk is full; make room and try again; the published site was not changed; ")
	case errors.Is(err, fs.ErrPermission):
		hint = s.say("没有权限，检查文件夹能否读写；", "not permitted; see whether the folder may be read and written; ")
	}
	fmt.Fprintln(s.stderr, s.say("出错：", "error: ")+hint+err.Error())
	return failed
}

// say picks the language of a message.
func (s *settings) say(zh, en string) string { return problem.Say(zh, en).In(problem.Lang(s.lang)) }

// language finds the language before flags are read, for the help texts: --lang, else the locale, else Chinese.
func language(args []string) problem.Lang {
	for i, arg := range args {
		value, is := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, is = args[i+1], true
		}
		if is {
			return problem.Lang(value)
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := os.Getenv(name); locale != "" {
			if strings.HasPrefix(locale, "en") {
				return problem.English
			}
			break
		}
	}
	return problem.Chinese
}

// china is where the day of a build is told; a server's clock may stand elsewhere.
var china = time.FixedZone("CST", 8*60*60)

// today returns the day of the build.
func (s *settings) today() (congress.Date, error) {
	if s.now == "" {
		return congress.Date(time.Now().In(china).Format(time.DateOnly)), nil
	}
	if d := congress.Date(s.now); d.Valid() && d.Exact() {
		return d, nil
	}
	return "", fmt.Errorf("%w: --now %q: %s", errMisused, s.now, s.say("写成 2024-12-20", "write it as 2024-12-20"))
}
