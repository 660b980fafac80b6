package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"sync"

	"gongshi/generator/render"
	"gongshi/generator/view"
)

// press prints for as long as the layouts, and what all pages share, stay as they are.
type press struct {
	name  string
	key   string // what all pages share
	stale bool   // a layout changed

	mu     sync.RWMutex
	engine *render.Renderer // nil once another has taken its place
}

// ink makes a press ready if the present one will not do. An error leaves the present one.
func (d *desk) ink(loaded *site) error {
	shared, err := json.Marshal(loaded.plan.Shared)
	if err != nil {
		return err
	}
	key := loaded.base.String() + string(shared)
	if d.press != nil && d.press.key == key && !d.press.stale {
		return nil
	}
	made, err := d.newPress(loaded)
	if err != nil {
		return err
	}
	old := d.press
	d.looks++
	d.press = &press{name: d.born + strconv.Itoa(d.looks), key: key, engine: made}
	if old != nil {
		return old.close()
	}
	return nil
}

// newPress is a press for the pages of a site and for what is printed of it. The caller closes it.
func (s *settings) newPress(loaded *site) (*render.Renderer, error) {
	layouts, err := s.layouts()
	if err != nil {
		return nil, err
	}
	return render.New(render.Options{Layouts: layouts, BaseURL: loaded.base.String(), Title: loaded.plan.Shared.Title, Language: "zh-CN",
		Params: map[string]any{"shared": loaded.plan.Shared}})
}

var errPressGone = errors.New("the layouts have changed")

func (p *press) print(page view.Page) ([]byte, error) {
	p.mu.RLock()
	defer p.mu.RUnlock()
	if p.engine == nil {
		return nil, fmt.Errorf("%s: %w", page.Address, errPressGone)
	}
	return p.engine.Print(page)
}

func (p *press) asset(name string) ([]byte, bool) {
	p.mu.RLock()
	defer p.mu.RUnlock()
	if p.engine == nil {
		return nil, false
	}
	return p.engine.Asset(name)
}

func (p *press) close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	err := p.engine.Close()
	p.engine = nil
	return err
}
