// Package sample makes whole sites of invented records: any number of deputies, any number of years, every kind of record.
// Tests, benchmarks and newcomers use it.
//
// It promises that the same options give the same bytes on every machine; that check finds nothing wrong with the site on the
// day of the options, neither an error nor a warning, but for the faults that were asked for; that the records are in the form
// that fmt gives them; and that memory does not grow with the site. The county, its places and all people are invented, and
// site.yaml says so.
//
// A file is a function of the options and its number, so the files can be made one by one in any order. kinds is the table of
// the files, rows that of the faults.
package sample

import (
	"cmp"
	"context"
	"fmt"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// The limits of the options. The bound of Deputies comes from districts.yaml, which must stay below 1 MB.
const (
	MaxDeputies = 200_000
	MaxYears    = 30
)

// Options say what the site is like.
type Options struct {
	Deputies int           // 0 to MaxDeputies; without deputies there are neither activities nor suggestions
	Years    int           // 1 to MaxYears: whole years of records up to Day. A year that has begun is added.
	Seed     uint64        // other seeds give other names, dates and texts
	Day      congress.Date // the day on which the site is written: nothing in it was done later
	Faults   int           // how many known faults are planted

	Progress func(done, all int) // is called now and then, with the number of files; may be nil
}

// Result says what was written.
type Result struct {
	Files  int
	Bytes  int64
	Faults []Fault // in the order of the files
}

// Fault is a known fault of the site.
type Fault struct {
	Path string       // the file at which check reports it
	Rule string       // the rule that reports it
	What problem.Text // what was made wrong
}

// Write makes the site and hands its files to put, one after the other: the path below the site's folder with slashes, and
// the text. put must not keep the text. An error is a *problem.Refusal of the
// options, the first error of put, or that of the context.
func Write(ctx context.Context, o Options, put func(path string, text []byte) error) (*Result, error) {
	s, err := newSite(o)
	if err != nil {
		return nil, err
	}
	planted, err := s.plant()
	if err != nil {
		return nil, err
	}
	all, done, result, f := 0, 0, &Result{}, &file{}
	for _, k := range kinds {
		all += k.count(s)
	}
	write := func(f *file) error {
		result.Files++
		result.Bytes += int64(len(f.text))
		return put("content/"+f.path, f.text)
	}
	for i, k := range kinds {
		for n := range k.count(s) {
			if done++; done%256 == 0 {
				if err := ctx.Err(); err != nil {
					return nil, err
				}
				if o.Progress != nil {
					o.Progress(done, all)
				}
			}
			f.make(s, i, n)
			if f.path == "" {
				continue
			}
			r := planted[target{i, n}]
			if r == nil || r.beside {
				if err := write(f); err != nil {
					return nil, err
				}
			}
			if r != nil {
				if !r.edit(s, f) {
					return nil, fmt.Errorf("%s cannot have the fault %s", f.path, r.rule)
				}
				if err := write(f); err != nil {
					return nil, err
				}
				result.Faults = append(result.Faults, Fault{"content/" + cmp.Or(r.at, f.path), r.rule, r.what})
			}
		}
	}
	if o.Progress != nil {
		o.Progress(all, all)
	}
	return result, ctx.Err()
}

// newSite holds the options against their limits.
func newSite(o Options) (*site, error) {
	switch {
	case o.Deputies < 0 || o.Deputies > MaxDeputies:
		return nil, problem.Refuse("代表人数应在 0 到 %[1]d 之间，不能是 %[2]d", "the number of deputies is 0 to %[1]d, not %[2]d", MaxDeputies, o.Deputies)
	case o.Years < 1 || o.Years > MaxYears:
		return nil, problem.Refuse("年数应在 1 到 %[1]d 之间，不能是 %[2]d", "the number of years is 1 to %[1]d, not %[2]d", MaxYears, o.Years)
	case !o.Day.Valid() || !o.Day.Exact():
		return nil, problem.Refuse("“%[1]s”不是日期，写成 2026-12-31", "%[1]q is not a day; write it as 2026-12-31", string(o.Day))
	case o.Faults < 0:
		return nil, problem.Refuse("错误的个数不能小于 0", "the number of faults cannot be below 0")
	}
	s := &site{Options: o, today: dayOf(o.Day), last: o.Day.Year()}
	s.first = s.last - o.Years
	if s.today == on(s.last, 12, 31) {
		s.first++
	}
	if s.first <= wordsSince {
		return nil, problem.Refuse("最早的一年应晚于 %[1]d 年，不能是 %[2]d 年", "the earliest year comes after %[1]d, and cannot be %[2]d", wordsSince, s.first)
	}
	s.measure()
	return s, nil
}

// wordsSince is the year from which on the words of the vocabularies are in use.
const wordsSince = 2000
