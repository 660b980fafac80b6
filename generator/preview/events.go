package preview

import (
	"fmt"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"

	"gongshi/generator/workspace"
)

// client is an open page that waits for events.
type client struct {
	address string // of the page
	events  chan string

	mu   sync.Mutex
	seen string // the digest of what it shows
}

// hub is all open pages.
type hub struct {
	mu      sync.Mutex
	clients map[*client]bool
}

func newHub() *hub { return &hub{clients: map[*client]bool{}} }

// maxClients is how many pages may be open at once. A browser opens no more than six connections.
const maxClients = 256

func (h *hub) add(c *client) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.clients) >= maxClients {
		return false
	}
	h.clients[c] = true
	return true
}

func (h *hub) remove(c *client) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.clients, c)
}

func (h *hub) each(do func(*client)) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for c := range h.clients {
		do(c)
	}
}

// send gives an event to the page and tells whether there was room for it. A page that does not take its events learns with the
// next change, or when it connects again, what it has not seen.
func (c *client) send(name, data string) bool {
	event := "event: " + name + "\n"
	for line := range strings.Lines(data + "\n") {
		event += "data: " + strings.TrimRight(line, "\r\n") + "\n"
	}
	select {
	case c.events <- event + "\n":
		return true
	default:
		return false
	}
}

// tellPages tells each open page whose content changed to load itself again, and returns the addresses of these pages. Where the
// changed files belong to one page and it is not open, all open pages are told to go there.
func (p *Preview) tellPages(site *workspace.Snapshot, changed []string) []string {
	var fresh []string
	done := map[string]string{} // digests by address
	p.hub.each(func(c *client) {
		name, known := done[c.address]
		if !known {
			name = p.printedMark(site, c.address)
			done[c.address] = name
		}
		c.mu.Lock()
		defer c.mu.Unlock()
		if name == c.seen {
			return
		}
		if c.send("page", "") {
			c.seen = name
		}
		if !known {
			fresh = append(fresh, c.address)
		}
	})
	if to := p.onePageOf(site, changed); to != "" {
		open := false
		p.hub.each(func(c *client) { open = open || strings.HasPrefix(c.address, to) })
		if !open {
			p.hub.each(func(c *client) { c.send("go", href(site, to)) })
		}
	}
	return fresh
}

// picture tells by its extension, in small letters or capitals, whether a file is a picture. The table of the system is not
// asked: it differs from machine to machine.
func picture(name string) bool {
	return strings.HasPrefix(types[strings.ToLower(path.Ext(name))], "image/")
}

// onePageOf returns the address of the page to which all changed files belong. It is empty where they belong to none, or to
// more than one.
func (p *Preview) onePageOf(site *workspace.Snapshot, changed []string) string {
	to := ""
	for _, file := range changed {
		switch at := site.PageOf(file); {
		case at == "" || at == to:
		case to != "":
			return ""
		default:
			to = at
		}
	}
	return to
}

// printedMark returns the mark of what an address shows now. It prints the page if that changed.
func (p *Preview) printedMark(site *workspace.Snapshot, address string) string {
	page, planned := site.Pages[address]
	if !planned {
		page, planned = site.Pages[notFound]
	}
	if !planned {
		return "none"
	}
	body, err := p.page(site, page)
	if err != nil {
		return mistakeMark(err)
	}
	return p.mark(site, address, body)
}

// mark returns a name for what is shown at an address: the page, or that there is none, and the pictures on it.
func (p *Preview) mark(site *workspace.Snapshot, address string, body printed) string {
	mark := fmt.Sprintf("%s-%s-%d", body.digest, body.renderer, p.pictures.Load())
	if _, planned := site.Pages[address]; !planned {
		return "none-" + mark
	}
	return mark
}

func mistakeMark(err error) string { return "wrong: " + err.Error() }

// events answers with the stream of one open page (server-sent events).
func (p *Preview) events(w http.ResponseWriter, r *http.Request) {
	if from := r.Header.Get("Sec-Fetch-Site"); from != "" && from != "same-origin" || r.Method != http.MethodGet {
		http.Error(w, "for pages of the preview", http.StatusForbidden)
		return
	}
	site := p.Site()
	address, _ := addressOf(site, r.URL.Query().Get("page"))
	c := &client{address: address, seen: r.URL.Query().Get("seen"), events: make(chan string, 16)}
	if !p.hub.add(c) {
		http.Error(w, "too many open pages", http.StatusServiceUnavailable)
		return
	}
	defer p.hub.remove(c)
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	stream := http.NewResponseController(w)
	write := func(text string) bool {
		_ = stream.SetWriteDeadline(time.Now().Add(10 * time.Second))
		if _, err := fmt.Fprint(w, text); err != nil {
			return false
		}
		return stream.Flush() == nil
	}
	c.mu.Lock()
	if now := p.printedMark(p.Site(), address); c.seen != now {
		c.seen = now
		c.send("page", "")
	}
	c.mu.Unlock()
	c.send("panel", p.panel.Load().html(p.workspace.Dir(), p.o.Lang))
	alive := time.NewTicker(20 * time.Second) // a connection that is gone is noticed
	defer alive.Stop()
	if !write("retry: 500\n\n") {
		return
	}
	for {
		select {
		case <-r.Context().Done():
			return
		case event := <-c.events:
			if !write(event) {
				return
			}
		case <-alive.C:
			if !write(": \n\n") {
				return
			}
		}
	}
}
