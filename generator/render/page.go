package render

import (
	"context"
	"html/template"
	"net/url"
	"strings"

	"github.com/gohugoio/hugo/common/hmaps"
	"github.com/gohugoio/hugo/common/hstore"
	"github.com/gohugoio/hugo/resources/page"

	"gongshi/generator/view"
)

type hugoPage = page.Page

// dot is one page as a template sees it, as its dot and as the function page. It is Hugo's one page with methods that replace
// what differs from page to page. The other methods of Hugo's page (.Title, .Content, .Path …) return the same on every page:
// nothing.
type dot struct {
	hugoPage
	renderer *Renderer
	address  string // the address of the page, escaped, without the leading slash
	params   hmaps.Params
	store    *hstore.Scratch
}

func newDot(p *Renderer, source view.Page) *dot {
	return &dot{
		hugoPage: p.hugo,
		renderer: p,
		address:  (&url.URL{Path: strings.TrimPrefix(source.Address, "/")}).EscapedPath(),
		params:   hmaps.Params{"view": source.View()},
	}
}

// Params returns a map with one key, view.
func (d *dot) Params() hmaps.Params { return d.params }

// Param returns the view for the key view, and a value of site.Params for other keys.
func (d *dot) Param(key any) (any, error) {
	if key == "view" {
		return d.params["view"], nil
	}
	return d.hugoPage.Param(key)
}

// Page returns the page itself.
func (d *dot) Page() page.Page { return d }

// RelPermalink returns the address of the page below the host. It begins with the path of the base URL.
func (d *dot) RelPermalink() string { return d.renderer.root.EscapedPath() + d.address }

// Permalink returns the whole address of the page.
func (d *dot) Permalink() string { return d.renderer.root.String() + d.address }

// Store returns a store of this page alone. Hugo's store would be shared by all pages.
func (d *dot) Store() *hstore.Scratch {
	if d.store == nil {
		d.store = hstore.NewScratch()
	}
	return d.store
}

// Scratch returns Store. It is the older name of Store in Hugo.
func (d *dot) Scratch() *hstore.Scratch { return d.Store() }

// unshortcode writes a backslash into the beginning of shortcodes, so that Hugo does not run them: a record must not run
// programs. Markdown does not print the backslash, except in code.
var unshortcode = strings.NewReplacer("{{<", `{\{<`, "{{%", `{\{%`)

// RenderString renders Markdown. Its arguments are those of Hugo's function of the same name: options, which may be left out, and
// the text.
func (d *dot) RenderString(ctx context.Context, args ...any) (template.HTML, error) {
	if n := len(args); n > 0 {
		if text, ok := args[n-1].(string); ok {
			args = append(args[:n-1:n-1], unshortcode.Replace(text))
		}
	}
	return d.hugoPage.RenderString(ctx, args...)
}
