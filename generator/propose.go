package main

import (
	"context"

	"github.com/spf13/cobra"

	"gongshi/generator/cli"
	"gongshi/generator/form"
	"gongshi/generator/workspace"
)

// proposals returns what a shell proposes for a word of the command, such as station: ids, each with what it names. Where no
// site can be read there are none.
func proposals(ctx context.Context, c *cli.Call, word string) []string {
	src, err := workspace.Records(ctx, c.Site(), nil)
	if err != nil {
		return nil
	}
	defer src.Close()
	now, err := c.Today(src.Congress.Site)
	if err != nil {
		return nil
	}
	return form.Propose(src.Congress, word, now)
}

// proposeOne proposes, for the only word of a verb, what proposals returns.
func proposeOne(c *cli.Call, word string) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return proposals(cmd.Context(), c, word), cobra.ShellCompDirectiveNoFileComp
	}
}
