package workspace

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"

	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/view"
)

// Snapshot is the site as readers of a preview see it at one moment. It does not change, and serves several goroutines.
type Snapshot struct {
	Base  string               // the path of the base URL, with slashes at both ends
	Pages map[string]view.Page // by address, which begins at the site's root: /deputies/

	// Renderer names what all pages are printed with: the layouts and what all pages share.
	Renderer string

	// Problems is what could be said at once of the files that changed; Check says all.
	Problems problem.List

	// Err is why the site could not be made whole: a mistake in a layout. The pages look as before.
	Err error

	site     *Site
	renderer *renderer
	pictures *PictureMaker
	orders   map[string]view.Order // pictures, by address
}

func newSnapshot(s *Site, r *renderer, m *PictureMaker, found problem.List, err error) *Snapshot {
	n := &Snapshot{Base: s.Base.EscapedPath(), Pages: make(map[string]view.Page, len(s.Plan.Pages)), Renderer: r.name, Problems: found, Err: err,
		site: s, renderer: r, pictures: m, orders: map[string]view.Order{}}
	for _, page := range s.Plan.Pages {
		n.Pages[page.Address] = page
	}
	for _, o := range s.Plan.Pictures {
		n.orders[o.Address] = o
	}
	return n
}

// Print prints a page. It fails where a layout is wrong, and where another snapshot took up a change of the layouts.
func (n *Snapshot) Print(page view.Page) ([]byte, error) { return n.renderer.print(page) }

// File opens what is no page: a photograph, a style sheet. It returns nil where there is none.
func (n *Snapshot) File(ctx context.Context, address string) (io.ReadCloser, error) {
	if o, is := n.orders[address]; is {
		made, err := n.site.Picture(ctx, n.pictures, o)
		return io.NopCloser(bytes.NewReader(slices.Concat(made...))), err
	}
	if data, is := n.renderer.asset(strings.TrimPrefix(address, "/")); is {
		return io.NopCloser(bytes.NewReader(data)), nil
	}
	return nil, nil
}

// RecordOf returns the file that a page shows; empty where it shows none.
func (n *Snapshot) RecordOf(address string) string { return n.site.RecordOf(address) }

// PageOf returns the address of the page that shows a file, or of that to which it belongs; empty where there is none.
func (n *Snapshot) PageOf(file string) string {
	if file == place.SiteFile {
		return place.Home
	}
	for at := place.ShownAt(file); at != "" && at != place.Home; at = place.Parent(at) {
		if _, planned := n.Pages[at]; planned {
			return at
		}
	}
	return ""
}
