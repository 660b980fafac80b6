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

// dot is what a template sees as its dot and as the function page: Hugo's one page, with all that differs between our pages
// put over it. What it does not put over it (.Title, .Content, .Path …) is the same, and empty, on every page.
type dot struct {
	hugoPage
	renderer *Renderer
	address  string // escaped, without the leading slash
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

// Params has one key, view.
func (d *dot) Params() hmaps.Params { return d.params }

// Param returns the view, or what site.Params has.
func (d *dot) Param(key any) (any, error) {
	if key == "view" {
		return d.params["view"], nil
	}
	return d.hugoPage.Param(key)
}

// Page is the page itself.
func (d *dot) Page() page.Page { return d }

// RelPermalink is the address below the host, with the base URL's path.
func (d *dot) RelPermalink() string { return d.renderer.root.EscapedPath() + d.address }

// Permalink is the whole address.
func (d *dot) Permalink() string { return d.renderer.root.String() + d.address }

// Store is the page's own; Hugo's would be shared by all pages.
func (d *dot) Store() *hstore.Scratch {
	if d.store == nil {
		d.store = hstore.NewScratch()
	}
	return d.store
}

// Scratch is Store by its old name.
func (d *dot) Scratch() *hstore.Scratch { return d.Store() }

// unshortcode keeps Hugo from finding a shortcode, which is a program, in the text of a record. The backslash is Markdown's
// own and is not printed, except in code.
var unshortcode = strings.NewReplacer("{{<", `{\{<`, "{{%", `{\{%`)

// RenderString renders Markdown, with the arguments of Hugo's function of the same name: options, if any, and the text.
func (d *dot) RenderString(ctx context.Context, args ...any) (template.HTML, error) {
	if n := len(args); n > 0 {
		if text, ok := args[n-1].(string); ok {
			args = append(args[:n-1:n-1], unshortcode.Replace(text))
		}
	}
	return d.hugoPage.RenderString(ctx, args...)
}
