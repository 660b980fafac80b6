package main

import (
	"github.com/spf13/cobra"

	"gongshi/generator/cli"
)

// completionVerb prints what teaches a shell to complete verbs, flags and values.
func completionVerb(c *cli.Call) *cobra.Command {
	shells := map[string]func(*cobra.Command) error{
		"bash": func(root *cobra.Command) error { return root.GenBashCompletionV2(c.Stdout, true) },
		"zsh":  func(root *cobra.Command) error { return root.GenZshCompletion(c.Stdout) },
		"fish": func(root *cobra.Command) error { return root.GenFishCompletion(c.Stdout, true) },
		// without what each word means: PowerShell takes it for the code page of the country, and may lose the end of a line
		"powershell": func(root *cobra.Command) error { return root.GenPowerShellCompletion(c.Stdout) },
	}
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: c.Say("在命令行中按 Tab 键补全命令和选项", "complete commands and flags with the Tab key of the shell"),
		Long: c.Say(`印出补全脚本。装好以后，在命令行里打出命令的开头，按 Tab 键就补全。安装（写好后重新打开终端）：

  bash        gongshi completion bash >> ~/.bashrc（需要 bash-completion）
  zsh         gongshi completion zsh > "${fpath[1]}/_gongshi"
  fish        gongshi completion fish > ~/.config/fish/completions/gongshi.fish
  powershell  gongshi completion powershell | Add-Content $PROFILE`,
			`Prints a script for completion: begin a word and press Tab. To install it (then open a new terminal):

  bash        gongshi completion bash >> ~/.bashrc (needs bash-completion)
  zsh         gongshi completion zsh > "${fpath[1]}/_gongshi"
  fish        gongshi completion fish > ~/.config/fish/completions/gongshi.fish
  powershell  gongshi completion powershell | Add-Content $PROFILE`),
		Example:   "  gongshi completion bash >> ~/.bashrc",
		Args:      cobra.MatchAll(cobra.ExactArgs(1), cobra.OnlyValidArgs),
		ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		RunE:      func(cmd *cobra.Command, args []string) error { return shells[args[0]](cmd.Root()) },
	}
}
