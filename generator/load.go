package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/source"
	"gongshi/generator/workspace"
)

// load reads and checks the site. The caller closes it. baseURL, if given, comes before that of site.yaml.
func (s *settings) load(ctx context.Context, baseURL string, drafts bool) (*workspace.Site, error) {
	now, err := s.today()
	if err != nil {
		return nil, err
	}
	o := s.options()
	o.Now, o.BaseURL, o.Drafts = now, baseURL, drafts
	site, err := workspace.Open(ctx, s.dir, o)
	return site, s.explained(err)
}

// options are what all looks at a site have in common.
func (s *settings) options() workspace.Options {
	return workspace.Options{Pictures: pictureFolder(), Progress: s.tell}
}

// tell shows how far a work has come. While records are read the collector of garbage is kept in proportion to them.
func (s *settings) tell(work problem.Text) func(done, all int) {
	progress := s.progress(work.ZH, work.EN)
	if work != workspace.ReadingRecords {
		return progress
	}
	return func(done, all int) {
		pace()
		progress(done, all)
	}
}

// pictureFolder is where pictures are kept between builds: GONGSHI_CACHE, or gongshi in the user's folder for such things;
// empty where there is none, or GONGSHI_CACHE is off.
func pictureFolder() string {
	folder := os.Getenv("GONGSHI_CACHE")
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

// records reads the site without judging it. The caller closes it.
func (s *settings) records(ctx context.Context) (*source.Site, error) {
	src, err := workspace.Records(ctx, s.dir, nil)
	return src, s.explained(err)
}

// day returns the day as serve asks for it, again and again.
func (s *settings) day() congress.Date {
	now, _ := s.today() // the flag was looked at before
	return now
}

// explained says in the language of the messages what a caller of the command did wrong, where that is what an error says.
func (s *settings) explained(err error) error {
	var none *workspace.NoSiteError
	var address *workspace.AddressError
	switch {
	case errors.As(err, &none):
		return s.noSite(none)
	case errors.As(err, &address):
		return fmt.Errorf("%w: --base-url %q: %s", errMisused, address.Address, s.say("写成 https://example.org/", "write it as https://example.org/"))
	}
	return err
}

// noSite says that the folder is no site, and which one might be meant.
func (s *settings) noSite(none *workspace.NoSiteError) error {
	hint := s.say("用 --dir 指明网站所在的文件夹（里面有 content/site.yaml）；新建网站先写 content/site.yaml", "name the site's folder with --dir; content/site.yaml lies in it; of a new site write that first")
	if none.Linked {
		hint = s.say("content 或 site.yaml 是指向别处的链接，把文件本身放进来", "content or site.yaml is a link that leads elsewhere; put the files themselves here")
	}
	if none.Above != "" {
		hint = s.say("网站似乎在上层，试试 --dir ", "the site seems to lie above; try --dir ") + none.Above
	}
	return fmt.Errorf("%w: %s", errMisused, s.say("“"+none.Dir+"”里没有网站；", "there is no site in "+none.Dir+"; ")+hint)
}

// report prints the problems and tells whether they stop the work.
func (s *settings) report(list problem.List) error {
	print := list.Print
	if s.json {
		print = list.JSON
	}
	if err := print(s.stderr, problem.Lang(s.lang)); err != nil {
		return err
	}
	if list.Errors(s.strict) > 0 {
		return errFaulty
	}
	return nil
}
