package preview

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"sync"

	"gongshi/generator/view"
	"gongshi/generator/workspace"
)

// pageCache keeps printed pages, each with the digest of the view that it was printed from.
type pageCache struct {
	mu    sync.Mutex
	pages map[string]printed
	bytes int
}

type printed struct {
	digest   string // of the view
	renderer string
	body     []byte
}

// maxCached is how many bytes of pages are kept. When there are more, all are dropped: to print a page costs little.
const maxCached = 32 << 20

func newPageCache() *pageCache { return &pageCache{pages: map[string]printed{}} }

func (s *pageCache) get(address string) (printed, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	page, found := s.pages[address]
	return page, found
}

func (s *pageCache) put(address string, page printed) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.bytes += len(page.body) - len(s.pages[address].body); s.bytes > maxCached {
		clear(s.pages)
		s.bytes = len(page.body)
	}
	s.pages[address] = page
}

// digest returns a name for what a view holds: equal views have equal names. It fails for a view that JSON cannot write.
func digest(view any) (string, error) {
	text, err := json.Marshal(view)
	if err != nil {
		return "", fmt.Errorf("%T: %w", view, err)
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:16]), nil
}

// page returns a page as it is to be shown. It prints the page only if its view, or what all pages share, changed. Where it
// cannot be printed, the page that was printed last comes with the error; its body is nil if there is none.
func (p *Preview) page(site *workspace.Snapshot, page view.Page) (printed, error) {
	view := page.View()
	name, err := digest(view)
	if err != nil {
		return printed{}, err
	}
	last, found := p.cache.get(page.Address)
	if found && last.digest == name && last.renderer == site.Renderer {
		return last, nil
	}
	page.View = func() any { return view }
	if p.o.Printed != nil {
		p.o.Printed(page.Address)
	}
	body, err := site.Print(page)
	if err != nil {
		return last, err
	}
	next := printed{name, site.Renderer, body}
	p.cache.put(page.Address, next)
	return next, nil
}
