package workspace

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"sync"

	"gongshi/generator/render"
	"gongshi/generator/view"
)

// renderer prints pages for as long as the layouts, and what all pages share, stay as they are.
type renderer struct {
	name  string
	key   string // what all pages share
	stale bool   // a layout changed

	mu     sync.RWMutex
	engine *render.Renderer // nil once another has taken its place
}

// ready makes a renderer for a site if the present one will not do. An error leaves the present one.
func (w *Workspace) ready(s *Site) error {
	shared, err := json.Marshal(s.Plan.Shared)
	if err != nil {
		return err
	}
	key := s.Base.String() + string(shared)
	if w.renderer != nil && w.renderer.key == key && !w.renderer.stale {
		return nil
	}
	engine, err := s.Renderer()
	if err != nil {
		return err
	}
	old := w.renderer
	w.made++
	w.renderer = &renderer{name: w.born + strconv.Itoa(w.made), key: key, engine: engine}
	if old != nil {
		return old.close()
	}
	return nil
}

var errLayoutsChanged = errors.New("the layouts have changed")

func (r *renderer) print(page view.Page) ([]byte, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if r.engine == nil {
		return nil, fmt.Errorf("%s: %w", page.Address, errLayoutsChanged)
	}
	return r.engine.Print(page)
}

// asset returns a style sheet or script that pages refer to, and whether there is one of that name.
func (r *renderer) asset(name string) ([]byte, bool) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if r.engine == nil {
		return nil, false
	}
	return r.engine.Asset(name)
}

func (r *renderer) close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	err := r.engine.Close()
	r.engine = nil
	return err
}
