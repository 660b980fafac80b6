// Package render renders pages with the layouts: bytes from views, through Hugo's templates.
//
// It promises: any subset of the pages can be rendered, and each page has the same bytes in every subset; a page is handed over
// as soon as it is ready, so that memory does not grow with the site; a mistake in a layout is an Error with file, line and
// column; everything that Hugo logs, such as a warning or a word that no language file has, is an error.
//
// It never reads the site's content, the environment, the network or the clock, never runs a program, and never writes
// to disk: layouts come from an fs.FS, files leave through a function.
//
// Hugo makes one empty page. This page gives access to everything that layouts use: template functions, partials, render hooks,
// i18n, assets, the site's settings. The package then runs the template of each page with a dot of its own (see page.go), as Hugo
// does with its pages. Hugo's site therefore has none of our pages: templates cannot list, sort or look up pages, and no page is
// kept. Only this package imports hugolib. Hugo does not promise its Go API, so the version is fixed, and the tests here cover
// all that the package relies upon.
//
// # Layouts
//
// The template of a page is layouts/<Layout>.html, or, where the address ends in an extension, layouts/<Layout>.xml and so
// on. Base templates, _partials and _markup (render hooks) work as in Hugo; _i18n holds the words, _assets the files that
// resources.Get finds. In a template:
//
//   - .Params.view is the page's view; its fields have Go's names. site.Params holds what all pages share.
//   - .RenderString prints a Markdown field. Raw HTML in it is dropped, shortcodes are not run.
//   - .Permalink and .RelPermalink are the page's own address. relURL "x/" knows the base URL's path, relURL "/x/" does not.
//   - .html and .xml are escaped by context (as html/template does: print an XML declaration with safeHTML);
//     .txt, .json and the like are not escaped: print values with jsonify there.
//   - The indentation of .html and .xml and the last line break of a partial are not printed; see Unindented.
//   - Stylesheets and scripts are put together with resources.Concat, not with @import or import, which esbuild would look
//     for on the disk. Wrap the lines for <head> in a partialCached.
//   - What is costly: a Markdown text (20 to 50 µs), a partial, i18n and relURL (5), a value in href (4), a value (2), on
//     a slow core. Call partials with a list rather than in a loop, and look words up before the loop.
package render

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"runtime"
	"sync"
	"sync/atomic"

	"gongshi/generator/view"
)

// Options holds what all pages share.
type Options struct {
	Layouts  fs.FS          // the folder layouts/; see Overlay
	BaseURL  string         // with or without a path: https://example.org/renda/
	Title    string         // site.Title
	Language string         // of the site and its words: zh-CN reads _i18n/zh-cn.yaml
	Params   map[string]any // site.Params; give pointers to structs: keys of maps lose their capitals

	cacheDir string // a folder on the disk for a compiled codec; see WebP
}

// Render renders the pages and calls put for each file, with its name below the site's root, with slashes, and its bytes, which
// put may keep. put is called from several goroutines, once for each name. Files that the templates made from _assets come last,
// after all pages.
//
// Render stops at the first error of a template, of put or of ctx, and returns it.
func Render(ctx context.Context, o Options, list []view.Page, put func(name string, data []byte) error) error {
	names, err := fileNames(list)
	if err != nil {
		return err
	}
	p, err := New(o)
	if err != nil {
		return err
	}
	defer p.Close()
	sheets, err := p.templates(list)
	if err != nil {
		return err
	}

	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			var buffer bytes.Buffer
			for i := int(next.Add(1)) - 1; i < len(list) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				buffer.Reset()
				err := p.print(&buffer, sheets[i], list[i])
				if err == nil {
					err = put(names[i], bytes.Clone(buffer.Bytes()))
				}
				if err != nil {
					cancel(err)
				}
			}
		})
	}
	wait.Wait()
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if err := p.log.err(); err != nil {
		return err
	}
	return p.assets(put)
}

// fileNames returns the file of each page. It returns an error if two pages have the same file.
func fileNames(list []view.Page) ([]string, error) {
	names := make([]string, len(list))
	seen := make(map[string]bool, len(list))
	for i, page := range list {
		name, err := FileName(page.Address)
		if err != nil {
			return nil, err
		}
		if seen[name] {
			return nil, fmt.Errorf("two pages at %s", page.Address)
		}
		seen[name] = true
		names[i] = name
	}
	return names, nil
}
