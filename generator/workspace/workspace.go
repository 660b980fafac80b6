// Package workspace holds a site: it reads the records of a folder, checks them, plans the pages and renders them. It is
// what the verbs build, check, diff, new, print, schema and serve share.
//
// It promises:
//   - One function returns all problems of a site, masked and sorted, whoever asks.
//   - Errors are data: what a caller can answer is an error of a type of its own, with the facts of the case.
//   - It prints nothing. How far it has come it tells to the Progress that it was given.
//   - Nothing is written but the public folder, and that by package publish alone.
package workspace

import (
	"context"
	"errors"
	"net/url"

	"gongshi"
	"gongshi/generator/congress"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
	"gongshi/generator/source"
	"gongshi/generator/view"
)

// Progress is told that a long work begins, in a word or two. It returns what is called now and then with how many steps of
// how many are done, from several goroutines. A nil Progress is told nothing.
type Progress func(work problem.Text) func(done, all int)

// The works that a Progress is told of.
var (
	ReadingRecords = problem.Say("读取记录", "reading records")
	MakingPictures = problem.Say("处理图片", "making pictures")
	RenderingPages = problem.Say("生成网页", "rendering")
)

// Begin tells that a work begins. A nil Progress is told nothing.
func (p Progress) Begin(work problem.Text) func(done, all int) {
	if p == nil {
		return func(int, int) {}
	}
	return p(work)
}

// Options say how a site is looked at.
type Options struct {
	Now      congress.Date // the day of the run; empty for what Today tells
	Today    Clock         // tells the day of the run, once the records are read; not used where Now is given
	BaseURL  string        // where the site lives; empty for what site.yaml says
	Drafts   bool          // drafts have pages, too
	Pictures string        // the folder that keeps pictures between runs; empty where none does
	Progress Progress
}

// Clock tells the day of a run for a site, which is nil where site.yaml could not be read; fixed says that site.yaml fixes it.
type Clock = func(site *congress.Site) (day congress.Date, fixed bool)

// Site is a site at one moment: its records, the plan of its pages, and all that is wrong with the records.
type Site struct {
	Congress *congress.Congress
	Plan     *view.Website
	Base     *url.URL // where the site lives; its path has slashes at both ends
	Now      congress.Date
	Problems problem.List // masked and sorted

	dir       string
	options   Options
	source    *source.Content
	judgement *privacy.Judgement // nil before the problems were asked for
	drafts    map[string]bool    // the files of drafts, known with the judgement
	address   problem.List       // what is wrong with the base URL of site.yaml and with no other field
}

// Open reads and checks the site in a folder. A folder without a site is a *NoSiteError, a wrong o.BaseURL an
// *AddressError; what is wrong with records is in Problems. The caller closes the site.
func Open(ctx context.Context, dir string, o Options) (*Site, error) {
	reader := privacy.NewReader()
	src, err := read(ctx, dir, reader, o.Progress)
	if err != nil {
		return nil, err
	}
	s, err := plan(dir, src, o, nil)
	if err == nil {
		s.Problems, err = s.check(ctx, reader)
	}
	if err != nil {
		return nil, errors.Join(err, src.Close())
	}
	return s, nil
}

// Close lets go of the folder.
func (s *Site) Close() error { return s.source.Close() }

// Records reads the records in a folder without checking what they say: what could not be read is in Problems, unmasked. A
// folder without a site is a *NoSiteError. The caller closes the records.
func Records(ctx context.Context, dir string, progress Progress) (*source.Content, error) {
	return load(ctx, dir, source.Options{Builtin: gongshi.Files, Progress: progress.Begin(ReadingRecords)})
}

// read reads the records in a folder and has their texts searched for what must not be published.
func read(ctx context.Context, dir string, reader *privacy.Reader, progress Progress) (*source.Content, error) {
	return load(ctx, dir, source.Options{Builtin: gongshi.Files, Inspect: reader.Read, Forget: reader.Forget, Progress: progress.Begin(ReadingRecords)})
}

func load(ctx context.Context, dir string, o source.Options) (*source.Content, error) {
	src, err := source.Load(ctx, dir, o)
	if errors.Is(err, source.ErrNoSite) {
		return nil, NoSite(dir)
	}
	return src, err
}
