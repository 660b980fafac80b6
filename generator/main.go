// Gongshi checks the records of a People's Congress and publishes them as a website.
//
// Each verb is a file of this folder, named after it: it declares its flags, calls the packages that do the work, and says what
// was done.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"github.com/spf13/cobra"

	"gongshi/generator/cli"
	"gongshi/generator/problem"
)

func main() { os.Exit(start(cli.ThisProcess())) }

// start runs the command in a process that has begun, and returns the exit code.
func start(p cli.Process) int {
	pace()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	args, code := os.Args[1:], 0
	if runtime.GOOS == "windows" {
		args = cli.Unquoted(args)
	}
	if cli.Clicked() {
		code = cli.AfterClick(ctx, args, p, run)
	} else {
		code = run(ctx, args, p)
	}
	stop()
	return code
}

// run is the whole command; it returns the exit code.
func run(ctx context.Context, args []string, p cli.Process) int {
	c := cli.NewCall(p, args)
	root := command(c)
	root.SetArgs(args)
	cmd, err := root.ExecuteContextC(ctx)
	return c.Exit(refused(c, err), cmd.CommandPath())
}

// command returns the whole command, with all its verbs.
func command(c *cli.Call) *cobra.Command {
	var version bool
	root := &cobra.Command{
		Use:     "gongshi",
		Short:   c.Say("人大代表履职公示网站：检查记录，生成网页", "checks the records of a People's Congress and publishes them as a website"),
		Example: "  gongshi check\n  gongshi build --base-url https://example.org/",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if version {
				return printVersion(c)
			}
			_ = cmd.Help()
			return problem.Refuse("请写明要做什么，如 gongshi build", "say what to do, as in gongshi build")
		},
	}
	root.Flags().BoolVar(&version, "version", false, c.Say("显示版本", "show the version"))
	// in the order of the work: write, look, check, publish
	root.AddCommand(newVerb(c), serveVerb(c), checkVerb(c), fmtVerb(c), termVerb(c), changeVerb(c), diffVerb(c), buildVerb(c), printVerb(c), schemaVerb(c), sampleVerb(c), completionVerb(c), versionVerb(c))
	c.Explain(root)
	return root
}
