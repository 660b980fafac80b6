package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gongshi"
	"gongshi/generator/congress"
	"gongshi/generator/pages"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
	"gongshi/generator/source"
	"gongshi/generator/view"
)

// site is what all verbs begin with: the records, checked, and the plan of the pages.
type site struct {
	congress *congress.Congress
	plan     *view.Website
	source   *source.Site
	base     *url.URL
	now      congress.Date
	problems problem.List // sorted

	judgement *privacy.Judgement // about what the sources hold; nil before they were checked
}

// load reads and checks the site. The caller closes source. baseURL, if given, comes before that of site.yaml.
func (s *settings) load(ctx context.Context, baseURL string, drafts bool) (*site, error) {
	now, err := s.today()
	if err != nil {
		return nil, err
	}
	reader := privacy.NewReader()
	src, err := s.read(ctx, reader)
	if err != nil {
		return nil, err
	}
	loaded, err := s.planned(src, baseURL, view.Options{Now: now, Drafts: drafts})
	if err == nil {
		err = loaded.check(ctx, reader, now)
	}
	if err != nil {
		src.Close()
		return nil, err
	}
	return loaded, nil
}

// read reads all records.
func (s *settings) read(ctx context.Context, reader *privacy.Reader) (*source.Site, error) {
	progress := s.progress("读取记录", "reading records")
	src, err := source.Load(ctx, s.dir, source.Options{Builtin: gongshi.Files, Inspect: reader.Read, Forget: reader.Forget, Progress: func(done, all int) {
		pace()
		progress(done, all)
	}})
	if errors.Is(err, source.ErrNoSite) {
		return nil, s.noSite()
	}
	return src, err
}

// planned lists the pages of the records that were read; o lacks where the site lives.
func (s *settings) planned(src *source.Site, baseURL string, o view.Options) (*site, error) {
	loaded := &site{congress: src.Congress, source: src, now: o.Now}
	if baseURL == "" && src.Congress.Site != nil {
		baseURL = string(src.Congress.Site.BaseURL)
	} else if _, err := parseBase(baseURL); baseURL != "" && err != nil {
		return nil, fmt.Errorf("%w: --base-url %q: %s", errMisused, baseURL, s.say("写成 https://example.org/", "write it as https://example.org/"))
	}
	var err error
	loaded.base, err = parseBase(baseURL)
	if err != nil {
		if src.Congress.Site != nil && strings.Contains(baseURL, "://") { // else a rule reports it
			loaded.problems = problem.List{{Path: src.Congress.Site.Path, Field: "base_url", Rule: "web-address", What: problem.Say("“%[1]s”不能作网站的网址", "%[1]q cannot be the address of a site", baseURL),
				Fix: problem.Say("写成 https://example.org/ 或 https://example.org/renda/，不带汉字、空格、? 和 #", "write it as https://example.org/ or https://example.org/renda/, without spaces, ? or #")}}
		}
		loaded.base = &url.URL{Scheme: "https", Host: "example.org", Path: "/"}
	}
	host := url.URL{Scheme: loaded.base.Scheme, Host: loaded.base.Host}
	o.Host, o.Base = host.String(), loaded.base.EscapedPath()
	loaded.plan = pages.Plan(src.Congress, o)
	return loaded, nil
}

// check runs all rules and puts all problems together.
func (loaded *site) check(ctx context.Context, reader *privacy.Reader, now congress.Date) error {
	loaded.judgement = reader.Judge(loaded.congress)
	planned := map[string]int{}
	for _, page := range loaded.plan.Pages {
		if page.Layout != "redirect" {
			planned[page.Address]++
		}
	}
	o := loaded.ruled(now)
	o.Planned = func(path string) int { return planned[path] }
	found, err := rules.Check(ctx, loaded.congress, o)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(found, func(p problem.Problem) bool { return p.Field == "base_url" }) {
		found = append(found, loaded.problems...)
	}
	loaded.problems = loaded.judgement.Report(found, func(list problem.List) problem.List {
		return slices.Concat(loaded.source.Problems, loaded.source.Locate(list, rules.Causes()))
	})
	return nil
}

// ruled are the options of rules about this site.
func (loaded *site) ruled(now congress.Date) rules.Options {
	return rules.Options{Now: now, Address: loaded.plan.Planned}
}

// basePath is a path that stands in every address as it is.
var basePath = regexp.MustCompile(`^/?(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/?)*$`)

// parseBase reads a base URL; its path gets slashes at both ends.
func parseBase(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil {
		return nil, err
	}
	if u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return nil, errors.New("not a base URL")
	}
	if port := u.Port(); port != "" {
		if n, err := strconv.Atoi(port); err != nil || n < 1 || n > 65535 {
			return nil, errors.New("not a port")
		}
	}
	if !basePath.MatchString(u.Path) {
		return nil, errors.New("not a base path")
	}
	u.Path = "/" + strings.Trim(u.Path, "/") + "/"
	if u.Path == "//" {
		u.Path = "/"
	}
	u.RawPath = ""
	return u, nil
}

// noSite says that the folder is no site, and which one might be meant.
func (s *settings) noSite() error {
	dir, err := filepath.Abs(s.dir)
	if err != nil {
		dir = s.dir
	}
	hint := s.say("用 --dir 指明网站所在的文件夹（里面有 content/site.yaml）；新建网站先写 content/site.yaml", "name the site's folder with --dir; content/site.yaml lies in it; of a new site write that first")
	if _, err := os.Stat(filepath.Join(dir, "content", "site.yaml")); err == nil {
		hint = s.say("content 或 site.yaml 是指向别处的链接，把文件本身放进来", "content or site.yaml is a link that leads elsewhere; put the files themselves here")
	}
	for up := filepath.Dir(dir); up != filepath.Dir(up); up = filepath.Dir(up) {
		if _, err := os.Stat(filepath.Join(up, "content", "site.yaml")); err == nil {
			hint = s.say("网站似乎在上层，试试 --dir ", "the site seems to lie above; try --dir ") + up
			break
		}
	}
	return fmt.Errorf("%w: %s", errMisused, s.say("“"+s.dir+"”里没有网站；", "there is no site in "+s.dir+"; ")+hint)
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
