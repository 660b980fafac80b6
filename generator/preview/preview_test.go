package preview

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"gongshi/generator/problem"
	"gongshi/generator/view"
)

// made is a preview of a site of two pages, without files.
func made(t *testing.T, view any) *Preview {
	t.Helper()
	p, err := New(context.Background(), Options{Dir: t.TempDir(), Tell: func(Event) {}, Load: func(context.Context) (*Site, error) { return siteOf(view), nil }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.watcher.notify.Close() })
	return p
}

func siteOf(shown any) *Site {
	page := func(address string) view.Page {
		return view.Page{Address: address, Layout: "page", View: func() any { return shown }}
	}
	return &Site{Base: "/", Press: "1", PageOf: func(string) string { return "" }, RecordOf: func(string) string { return "" },
		Pages: map[string]view.Page{"/": page("/"), "/a.txt": page("/a.txt")},
		Print: func(p view.Page) ([]byte, error) {
			if err, wrong := p.View().(error); wrong {
				return nil, err
			}
			return fmt.Appendf(nil, "<html><body>%v</body></html>", p.View()), nil
		},
		File: func(_ context.Context, address string) (io.ReadCloser, error) {
			if address == "/b.jpg" {
				return io.NopCloser(strings.NewReader("picture")), nil
			}
			return nil, nil
		}}
}

func get(p *Preview, address string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	p.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://localhost"+address, nil))
	return w
}

// A page that cannot be printed stays as it was; one that never could says why.
func TestLastGoodPage(t *testing.T) {
	p := made(t, "first")
	if body := get(p, "/").Body.String(); !strings.Contains(body, "<body>first") || !strings.Contains(body, "gongshi-preview") {
		t.Errorf("%s", body)
	}
	p.site.Store(siteOf(errors.New("layouts/page.html:3:1: a mistake")))
	w := get(p, "/")
	if body := w.Body.String(); w.Code != http.StatusOK || !strings.Contains(body, "<body>first") || !strings.Contains(body, "layouts/page.html:3:1: a mistake") {
		t.Errorf("%d %s", w.Code, body)
	}
	if w := get(p, "/a.txt"); w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), "layouts/page.html:3:1: a mistake") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	p.site.Store(siteOf("second"))
	if body := get(p, "/").Body.String(); !strings.Contains(body, "<body>second") || strings.Contains(body, "mistake") {
		t.Errorf("%s", body)
	}
}

func TestWhatIsNoPage(t *testing.T) {
	p := made(t, "text")
	if w := get(p, "/a.txt"); w.Body.String() != "<html><body>text</body></html>" || w.Header().Get("Content-Type") != "text/plain; charset=utf-8" {
		t.Errorf("%v %s", w.Header(), w.Body)
	}
	if w := get(p, "/b.jpg"); w.Body.String() != "picture" || w.Header().Get("Content-Type") != "image/jpeg" {
		t.Errorf("%v %s", w.Header(), w.Body)
	}
	if w := get(p, "/c.jpg"); w.Code != http.StatusNotFound {
		t.Errorf("%d", w.Code)
	}
}

// Where there is no page, or none that could be printed, the open page waits for that which belongs there.
func TestNoPageWaitsForItself(t *testing.T) {
	p := made(t, "text")
	site := siteOf("text")
	site.Pages[notFound] = view.Page{Address: notFound, Layout: "page", View: func() any { return "nothing" }}
	p.site.Store(site)
	ask := func(address string) string {
		w := httptest.NewRecorder()
		r := httptest.NewRequest(http.MethodGet, "http://localhost"+address, nil)
		r.Header.Set("Accept", "text/html")
		p.ServeHTTP(w, r)
		return w.Body.String()
	}
	for _, address := range []string{"/later/", "/%ff%22%3e/"} {
		if body := ask(address); !strings.Contains(body, "nothing") || strings.Contains(body, `data-page="`+notFound) || !strings.Contains(body, `data-seen="none-`) {
			t.Errorf("%s", body)
		}
	}
	if body := ask("/later/"); !strings.Contains(body, `data-page="/later/"`) || !strings.Contains(body, `data-seen="`+p.look(site, "/later/")+`"`) {
		t.Errorf("%s", body)
	}
	site.Pages["/wrong/"] = view.Page{Address: "/wrong/", Layout: "page", View: func() any { return errors.New("a mistake") }}
	if body := ask("/wrong/"); !strings.Contains(body, `data-page="/wrong/"`) || !strings.Contains(body, `data-seen="`+p.look(site, "/wrong/")+`"`) {
		t.Errorf("%s", body)
	}
}

// Pages of other sites cannot hold streams open, nor show pictures of drafts.
func TestOtherSites(t *testing.T) {
	p := made(t, "text")
	for _, from := range []string{"cross-site", "same-site", "none"} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest(http.MethodGet, "http://localhost/_preview/events?page=/", nil)
		r.Header.Set("Sec-Fetch-Site", from)
		if p.ServeHTTP(w, r); w.Code != http.StatusForbidden {
			t.Errorf("%s: %d", from, w.Code)
		}
	}
	if got := get(p, "/b.jpg").Header().Get("Cross-Origin-Resource-Policy"); got != "same-origin" {
		t.Errorf("%q", got)
	}
}

// A picture that is replaced keeps its address: what shows it is told apart all the same, also by who looks again later.
func TestPictureChangesTheMark(t *testing.T) {
	p := made(t, "text")
	p.o.Change = func(context.Context, []string) (*Site, error) { return siteOf("text"), nil }
	before := p.look(p.Site(), "/")
	p.change(context.Background(), []string{"content/a.yaml"})
	if now := p.look(p.Site(), "/"); now != before {
		t.Errorf("a record that is not shown: %s, %s", before, now)
	}
	p.change(context.Background(), []string{"content/a.jpg"})
	if now := p.look(p.Site(), "/"); now == before {
		t.Errorf("still %s", now)
	}
}

// What the shelf holds is bounded, whatever is looked at.
func TestShelfIsBounded(t *testing.T) {
	s := newShelf()
	for i := range 200 {
		s.put(fmt.Sprint(i), printed{body: make([]byte, 1<<20)})
		held := 0
		for _, page := range s.pages {
			held += len(page.body)
		}
		if held > full || held != s.bytes {
			t.Fatalf("%d bytes are held, %d are counted", held, s.bytes)
		}
	}
	s.put("199", printed{body: make([]byte, 1)})
	if page, found := s.get("199"); !found || len(page.body) != 1 {
		t.Error("the last page is not there")
	}
}

// Pages beyond the number that may be open are refused, and a page that does not listen holds nobody up.
func TestCrowd(t *testing.T) {
	h := newHub()
	var last *client
	for range crowd {
		last = &client{events: make(chan string, 1)}
		if !h.add(last) {
			t.Fatal("refused too early")
		}
	}
	if h.add(&client{}) {
		t.Error("one too many")
	}
	if !last.send("page", "") || last.send("panel", "two\nlines") {
		t.Error("there is room for one")
	}
	if got := <-last.events; got != "event: page\ndata: \n\n" {
		t.Errorf("%q", got)
	}
	last.send("panel", "two\nlines")
	if got := <-last.events; got != "event: panel\ndata: two\ndata: lines\n\n" {
		t.Errorf("%q", got)
	}
	h.remove(last)
	if !h.add(&client{}) {
		t.Error("no place after one has left")
	}
}

func TestHosts(t *testing.T) {
	for _, c := range []struct {
		at, host string
		want     bool
	}{
		{"127.0.0.1:1313", "127.0.0.1:1313", true}, {"127.0.0.1:1313", "localhost:1313", true}, {"127.0.0.1:1313", "[::1]:1313", true},
		{"127.0.0.1:1313", "evil.example.org", false}, {"127.0.0.1:1313", "192.168.1.5:1313", false}, {"127.0.0.1:1313", "", false},
		{"0.0.0.0:1313", "192.168.1.5:1313", true}, {"[::]:1313", "192.168.1.5", true}, {"0.0.0.0:1313", "evil.example.org:1313", false},
		{"192.168.1.5:1313", "192.168.1.5:1313", true}, {"192.168.1.5:1313", "192.168.1.6:1313", false},
	} {
		at, err := net.ResolveTCPAddr("tcp", c.at)
		if err != nil {
			t.Fatal(err)
		}
		if got := hostsOf(at)(c.host); got != c.want {
			t.Errorf("%s asked for as %q: %v", c.at, c.host, got)
		}
	}
}

// Whatever stands in a problem is text in the panel, and what was just saved comes first.
func TestPanel(t *testing.T) {
	var list problem.List
	for i := range most + 5 {
		list = append(list, problem.Problem{Path: fmt.Sprintf("content/a%02d.yaml", i), Line: 1, Rule: "x", What: problem.Say("<script>alert(1)</script>", "x"), Excerpt: "<b>"})
	}
	n := &panel{list: list, changed: []string{"content/a33.yaml"}, err: errors.New("<i>")}
	html := n.html("/some/folder", problem.Chinese)
	if strings.Contains(html, "<script>") || strings.Contains(html, "<b>") || strings.Contains(html, "<i>") {
		t.Error(html)
	}
	if first := strings.Index(html, "content/a"); !strings.HasPrefix(html[first:], "content/a33.yaml") || !strings.Contains(html, "另有 5 处") {
		t.Error(html)
	}
	if got := (&panel{}).html(".", problem.Chinese); got != "" {
		t.Errorf("%q", got)
	}
}

// A view that cannot be named would be printed always or never.
func TestDigest(t *testing.T) {
	a, err := digest(struct{ Text string }{"a"})
	if err != nil {
		t.Fatal(err)
	}
	if b, _ := digest(struct{ Text string }{"b"}); a == b {
		t.Error("two views have one name")
	}
	if _, err := digest(func() {}); err == nil {
		t.Error("a function has a name")
	}
	if !bytes.Contains(script, []byte("EventSource")) || !bytes.Contains(sheet, []byte("#gongshi-preview")) {
		t.Error("the preview's own files are not there")
	}
}
