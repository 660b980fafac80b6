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

// File is a record that was not in its canonical form.
type File struct {
	Path    string // from the site's folder on
	Changes []Change
	Layout  []problem.Text

	before, after []byte
}

// Report says what became of the records of a folder.
type Report struct {
	Files     []File // the records that were tidied or, with Check, would be, by path
	Canonical int    // how many records were in their canonical form
	Problems  problem.List
}

// Options are the options of Folder.
type Options struct {
	Check    bool                // write nothing
	Progress func(done, all int) // if not nil, called now and then with the number of records
}

// Folder tidies the records of a site, whose folder is dir, at one of the paths or below it: content, content/deputies/d0001.
// Problems of single files are in the report; the other files are tidied all the same. All files are read before the first
// one is written, and each is replaced as a whole.
func Folder(ctx context.Context, dir string, paths []string, o Options) (Report, error) {
	content, err := source.Open(dir)
	if err != nil {
		return Report{}, err
	}
	defer content.Close()
	root, err := os.OpenRoot(dir)
	if err != nil {
		return Report{}, err
	}
	defer root.Close()
	var report Report
	names, err := report.list(content, paths)
	if err != nil {
		return report, err
	}
	results, raw := tidied(ctx, content, names, o.Progress)
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

// list returns the records at the paths or below them, each once, sorted. A path without records adds the problems that say
// why.
func (report *Report) list(content *source.Content, paths []string) ([]string, error) {
	var names []string
	for _, path := range paths {
		found, refused, err := content.List(path)
		if err != nil {
			return nil, err
		}
		names = append(names, found...)
		if len(found) == 0 {
			report.Problems = append(report.Problems, refused...)
		}
	}
	slices.Sort(names)
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool {
		return strings.HasSuffix(name, ".seal.yaml") // a seal must not be changed
	}), nil
}

// tidied returns the results for the records in the files names, and the bytes of those whose result differs. A result
// without a text means that the file stays as it is. The results are not complete if ctx has ended.
func tidied(ctx context.Context, content *source.Content, names []string, progress func(done, all int)) (results []Result, raw [][]byte) {
	results, raw = make([]Result, len(names)), make([][]byte, len(names))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				text, problems := content.Bytes(names[i])
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
		if progress != nil && i%256 == 0 {
			progress(i, len(names))
		}
	}
	close(next)
	workers.Wait()
	if progress != nil {
		progress(len(names), len(names))
	}
	return results, raw
}
