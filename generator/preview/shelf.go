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

// shelf holds printed pages, each with the digest of what it was printed from.
type shelf struct {
	mu    sync.Mutex
	pages map[string]printed
	bytes int
}

type printed struct {
	digest   string // of the view
	renderer string
	body     []byte
}

// full is how many bytes of pages the shelf holds; then it is emptied, for printing a page costs little.
const full = 32 << 20

func newShelf() *shelf { return &shelf{pages: map[string]printed{}} }

func (s *shelf) get(address string) (printed, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	page, found := s.pages[address]
	return page, found
}

func (s *shelf) put(address string, page printed) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.bytes += len(page.body) - len(s.pages[address].body); s.bytes > full {
		clear(s.pages)
		s.bytes = len(page.body)
	}
	s.pages[address] = page
}

// digest names what a view holds.
func digest(view any) (string, error) {
	text, err := json.Marshal(view)
	if err != nil {
		return "", fmt.Errorf("%T: %w", view, err)
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:16]), nil
}

// page returns a page as it is to be shown, printed anew only if that is needed. Where it cannot be printed, what it was
// last comes with the error, if it ever was.
func (p *Preview) page(site *workspace.Snapshot, page view.Page) (printed, error) {
	view := page.View()
	name, err := digest(view)
	if err != nil {
		return printed{}, err
	}
	last, found := p.shelf.get(page.Address)
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
	p.shelf.put(page.Address, next)
	return next, nil
}
