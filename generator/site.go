package main

import (
	"context"
	"os"
	"path/filepath"

	"gongshi/generator/amend"
	"gongshi/generator/cli"
	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

// openSite reads and checks the site of a call on the day of the run. A site of which a change was interrupted is an
// amend.ErrPending: a part of it may be that of another term. The caller closes it. baseURL, if given, comes before
// that of site.yaml.
func openSite(ctx context.Context, c *cli.Call, baseURL string, drafts bool) (*workspace.Site, error) {
	clock, err := c.Clock()
	if err != nil {
		return nil, err
	}
	if amend.Interrupted(c.Site()) {
		return nil, amend.ErrPending
	}
	o := options(c)
	o.Today, o.BaseURL, o.Drafts = clock, baseURL, drafts
	return workspace.Open(ctx, c.Site(), o)
}

// options are what all looks at the site of a call have in common.
func options(c *cli.Call) workspace.Options {
	return workspace.Options{Pictures: pictureFolder(c), Progress: progressOf(c)}
}

// progressOf shows how far a work has come. While records are read the collector of garbage is kept in proportion to them.
func progressOf(c *cli.Call) workspace.Progress {
	return func(work problem.Text) func(done, all int) {
		tell := c.Progress(work)
		if work != workspace.ReadingRecords {
			return tell
		}
		return func(done, all int) {
			pace()
			tell(done, all)
		}
	}
}

// pictureFolder is where pictures are kept between runs: GONGSHI_CACHE, or gongshi in the user's folder for such things; empty
// where there is none, or GONGSHI_CACHE is off.
func pictureFolder(c *cli.Call) string {
	folder := c.Getenv("GONGSHI_CACHE")
	if folder == "" {
		home, err := os.UserCacheDir()
		if err != nil {
			return ""
		}
		folder = filepath.Join(home, "gongshi")
	}
	if folder == "off" {
		return ""
	}
	return filepath.Join(folder, "pictures")
}
