package tidy

import (
	"bytes"
	"context"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"

	"gongshi/generator/problem"
	"gongshi/generator/source"
)

// File is a record that is not in its canonical form.
type File struct {
	Path    string // from the site's folder on
	Changes []Change
	Layout  []problem.Text

	before, after []byte
}

// Report is what became of the records of a folder.
type Report struct {
	Files     []File // what was tidied, or is to be, in the order of the paths
	Canonical int    // how many needed nothing
	Problems  problem.List
}

// Options are what a caller may add.
type Options struct {
	Check    bool // nothing is written
	Progress func(done, all int)
}

// Folder tidies all records of a site that are at one of the places or below it: content, content/deputies/d0001. What is
// wrong with single files is in the report, and the others are tidied all the same. All are read before the first is
// written; each is replaced as a whole.
func Folder(ctx context.Context, dir string, places []string, o Options) (Report, error) {
	site, err := source.Open(dir)
	if err != nil {
		return Report{}, err
	}
	defer site.Close()
	root, err := os.OpenRoot(dir)
	if err != nil {
		return Report{}, err
	}
	defer root.Close()
	var names []string
	var report Report
	for _, place := range places {
		found, refused, err := site.List(place)
		if err != nil {
			return report, err
		}
		names = append(names, found...)
		if len(found) == 0 {
			report.Problems = append(report.Problems, refused...)
		}
	}
	slices.Sort(names)
	names = slices.DeleteFunc(slices.Compact(names), func(name string) bool { return strings.HasSuffix(name, ".seal.yaml") }) // a seal is no one's to change
	results := make([]Result, len(names))
	raw := make([][]byte, len(names))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				text, problems := site.Bytes(names[i])
				if problems != nil {
					results[i].Problems = problems
					continue
				}
				if results[i] = Text(names[i], text); bytes.Equal(results[i].Text, text) {
					results[i].Text = nil
				} else {
					raw[i] = text
				}
			}
		})
	}
	for i := range names {
		if ctx.Err() != nil {
			break
		}
		next <- i
		if o.Progress != nil && i%256 == 0 {
			o.Progress(i, len(names))
		}
	}
	close(next)
	workers.Wait()
	if o.Progress != nil {
		o.Progress(len(names), len(names))
	}
	if ctx.Err() != nil {
		return report, ctx.Err()
	}
	for i, r := range results {
		report.Problems = append(report.Problems, r.Problems...)
		if r.Text == nil && len(r.Problems) == 0 {
			report.Canonical++
		}
		if r.Text == nil {
			continue
		}
		f := File{names[i], r.Changes, r.Layout, raw[i], r.Text}
		if !o.Check {
			if problems := f.replace(root); problems != nil {
				report.Problems = append(report.Problems, problems...)
				continue
			}
		}
		f.before, f.after = nil, nil
		report.Files = append(report.Files, f)
	}
	report.Problems.Sort()
	return report, nil
}
