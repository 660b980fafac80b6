package main

import (
	"context"

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
