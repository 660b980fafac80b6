package render

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"path"
	"path/filepath"
	"strings"

	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/gohugoio/hugo/hugolib/sitesmatrix"
	"github.com/gohugoio/hugo/resources/page"
	"github.com/gohugoio/hugo/tpl/tplimpl"
	"github.com/spf13/afero"

	"gongshi/generator/view"
)

// Renderer prints single pages with templates that were parsed once, as a preview needs it. Several goroutines may use it at once.
type Renderer struct {
	sites *hugolib.HugoSites
	hugo  page.Page // the one page that Hugo knows
	root  *url.URL
	log   *journal
	disk  afero.Fs // a disk in memory with all files that Hugo reads, caches and publishes

	layouts fs.FS // the layouts with their indentation
}

// carrier is the name of Hugo's one page. It is never published.
const carrier = "carrier"

// New parses the layouts. The error is an *Error if a layout is wrong. The caller must close the renderer.
func New(o Options) (*Renderer, error) {
	root, err := url.Parse(o.BaseURL)
	if err != nil || root.Scheme == "" || root.Host == "" {
		return nil, fmt.Errorf("base URL %q: want https://host/ or https://host/path/", o.BaseURL)
	}
	root.Path = strings.TrimSuffix(root.Path, "/") + "/"
	if o.Layouts == nil {
		return nil, errors.New("no layouts")
	}
	disk, err := newDisk(o.Layouts)
	if err != nil {
		return nil, err
	}
	flags := config.New()
	for key, value := range settings(o, root) {
		flags.Set(key, value)
	}

	p := &Renderer{root: root, log: &journal{}, disk: disk, layouts: o.Layouts}
	logger := loggers.New(loggers.Options{StdOut: p.log, StdErr: p.log})
	configs, err := allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs: disk, Flags: flags, Logger: logger, Environment: "production", SkipNpmCheck: true,
		Environ: []string{"-="}, // an empty list would stand for the real one
	})
	if err != nil {
		return nil, err
	}
	p.sites, err = hugolib.NewHugoSites(deps.DepsCfg{
		Configs: configs, StdOut: p.log, StdErr: p.log, Fs: hugofs.NewFrom(disk, configs.LoadingInfo.BaseConfig),
	})
	if err != nil {
		return nil, inLayout(explain(err, ""), o.Layouts)
	}
	if err := p.sites.Build(hugolib.BuildCfg{SkipRender: true, NoBuildLock: true}); err != nil {
		return nil, errors.Join(inLayout(explain(err, ""), o.Layouts), p.sites.Close())
	}
	p.hugo, err = p.sites.Sites[0].GetPage("/" + carrier)
	if err == nil && p.hugo == page.NilPage {
		err = errors.New("hugo lost its page")
	}
	if err := errors.Join(err, p.log.err()); err != nil {
		return nil, errors.Join(err, p.sites.Close())
	}
	return p, nil
}

// newDisk returns a disk in memory with the files that Hugo may see: the layouts and its one page.
func newDisk(layouts fs.FS) (afero.Fs, error) {
	disk := afero.NewMemMapFs()
	err := fs.WalkDir(layouts, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(layouts, name)
		if err != nil {
			return err
		}
		if !strings.HasPrefix(name, "_") && strings.TrimSpace(string(data)) == "" { // an editor may be writing the file just now
			return &Error{File: "layouts/" + name, Line: 1, Col: 1, What: "the file is empty, and so would be the pages"}
		}
		return afero.WriteFile(disk, path.Join(home+"layouts", name), Unindented(name, data), 0o666)
	})
	return disk, errors.Join(err, disk.MkdirAll(publishDir, 0o777), afero.WriteFile(disk, home+"content/"+carrier+".md", nil, 0o666))
}

// templates returns the template of each page.
func (p *Renderer) templates(list []view.Page) ([]*tplimpl.TemplInfo, error) {
	found := map[string]*tplimpl.TemplInfo{}
	sheets := make([]*tplimpl.TemplInfo, len(list))
	for i, page := range list {
		name := page.Layout + extension(page.Address)
		sheet, ok := found[name]
		if !ok {
			if sheet = p.template(name); sheet == nil {
				return nil, fmt.Errorf("page %s: there is no layouts/%s, or no base template for it", page.Address, name)
			}
			found[name] = sheet
		}
		sheets[i] = sheet
	}
	return sheets, nil
}

// template returns the template with a name, with its base template if it has one; nil if there is none.
func (p *Renderer) template(name string) *tplimpl.TemplInfo {
	store := p.sites.Sites[0].GetTemplateStore()
	want := store.LookupByPath("/" + name)
	if want == nil {
		return nil
	}
	key := want.D
	key.LayoutFromUser = key.LayoutFromTemplate
	return store.LookupPagesLayout(tplimpl.TemplateQuery{
		Path:     path.Dir("/" + name),
		Category: tplimpl.CategoryLayout,
		Sites:    sitesmatrix.Vector{},
		Desc:     key,
		Consider: func(candidate *tplimpl.TemplInfo) bool { return candidate == want },
	})
}

// print runs a template with a dot and returns its output.
func (p *Renderer) print(w io.Writer, sheet *tplimpl.TemplInfo, source view.Page) error {
	store, dot := p.sites.Sites[0].GetTemplateStore(), newDot(p, source)
	ctx := store.PrepareTopLevelRenderCtx(context.Background(), dot)
	return inLayout(explain(store.ExecuteWithContext(ctx, sheet, w, dot), source.Address), p.layouts)
}

// Print prints a page. A mistake in its layout is an *Error; whatever Hugo logs is an error.
func (p *Renderer) Print(page view.Page) ([]byte, error) {
	sheets, err := p.templates([]view.Page{page})
	if err != nil {
		return nil, err
	}
	var buffer bytes.Buffer
	if err := p.print(&buffer, sheets[0], page); err != nil {
		return nil, err
	}
	if err := p.log.take(); err != nil {
		return nil, err
	}
	return buffer.Bytes(), nil
}

// Asset returns a file, such as a style sheet or a script, that the templates made from _assets when a page was printed. name is
// relative to the site's root.
func (p *Renderer) Asset(name string) ([]byte, bool) {
	data, err := afero.ReadFile(p.disk, path.Join(publishDir, path.Clean("/"+name)))
	return data, err == nil
}

// assets calls put for each file that the templates made: style sheets, scripts, images.
func (p *Renderer) assets(put func(string, []byte) error) error {
	return afero.Walk(p.disk, publishDir, func(name string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		data, err := afero.ReadFile(p.disk, name)
		if err != nil {
			return err
		}
		return put(strings.TrimPrefix(filepath.ToSlash(name), publishDir+"/"), data) // on Windows it has other slashes
	})
}

// Close frees what Hugo holds.
func (p *Renderer) Close() error { return p.sites.Close() }
