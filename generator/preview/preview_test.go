package preview

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"html/template"
	"image"
	"image/jpeg"
	"mime"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

// made is a preview of a copy of the small site, with more files by name, that is asked without a listener. Nothing tells it
// of changes: a test calls p.change.
func made(t *testing.T, more map[string]string) *Preview {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../testdata/site")); err != nil {
		t.Fatal(err)
	}
	for name, text := range more {
		put(t, dir, name, text)
	}
	w := workspace.New(dir, func(*congress.Site) (congress.Date, bool) { return servedDay, false }, workspace.Options{})
	p, err := New(context.Background(), w, Options{Tell: func(Event) {}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = p.watcher.notify.Close()
		w.Close()
	})
	return p
}

// put writes a file of a site, with its folders.
func put(t *testing.T, dir, name, text string) {
	t.Helper()
	at := filepath.Join(dir, filepath.FromSlash(name))
	if err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o755), os.WriteFile(at, []byte(text), 0o644)); err != nil {
		t.Fatal(err)
	}
}

// save writes a file of the site and has the preview take it up.
func save(t *testing.T, p *Preview, name, text string) {
	t.Helper()
	put(t, p.workspace.Dir(), name, text)
	p.change(context.Background(), []string{name})
}

func get(p *Preview, address string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodGet, "http://localhost"+address, nil)
	r.Header.Set("Accept", "text/html")
	p.ServeHTTP(w, r)
	return w
}

// wrongLayout is a layout that can be read and fails when it prints.
const wrongLayout = "{{ .Params.view.Nothing.Here }}\n"

// A page that cannot be printed stays as it was; one that never could says why.
func TestLastGoodPage(t *testing.T) {
	t.Parallel()
	p := made(t, nil)
	const title = "测试市人大代表履职公示"
	if body := get(p, "/").Body.String(); !strings.Contains(body, title) || !strings.Contains(body, "gongshi-preview") {
		t.Errorf("%s", body)
	}
	save(t, p, "layouts/home.html", `{{ define "main" }}`+wrongLayout+"{{ end }}")
	w := get(p, "/")
	if body := w.Body.String(); w.Code != http.StatusOK || !strings.Contains(body, title) || !strings.Contains(body, "layouts/home.html:1") {
		t.Errorf("%d %s", w.Code, body)
	}
	save(t, p, "layouts/robots.txt", wrongLayout)
	if w := get(p, "/robots.txt"); w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), "layouts/robots.txt:1") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	save(t, p, "layouts/home.html", `{{ define "main" }}mended{{ end }}`)
	if body := get(p, "/").Body.String(); !strings.Contains(body, "mended") || strings.Contains(body, "layouts/home.html") {
		t.Errorf("%s", body)
	}
}

func TestWhatIsNoPage(t *testing.T) {
	t.Parallel()
	const record = "content/activities/2024/2024-05-15-zhuge-reception.yaml"
	text, err := os.ReadFile("../testdata/site/" + record)
	if err != nil {
		t.Fatal(err)
	}
	p := made(t, map[string]string{record: string(text) + "photos: [{file: a.jpg, alt: 会场}]\n", "content/activities/2024/a.jpg": photograph(t)})
	if w := get(p, "/robots.txt"); strings.Contains(w.Body.String(), "gongshi-preview") || w.Header().Get("Content-Type") != "text/plain; charset=utf-8" {
		t.Errorf("%v %s", w.Header(), w.Body)
	}
	body := get(p, "/activities/2024/2024-05-15-zhuge-reception/").Body.String()
	for pattern, want := range map[string]string{`/[^" ]*\.jpg`: "image/jpeg", `/[^" ]*\.css`: "text/css; charset=utf-8"} {
		address := regexp.MustCompile(pattern).FindString(body)
		if w := get(p, address); w.Code != http.StatusOK || w.Body.Len() == 0 || w.Header().Get("Content-Type") != want {
			t.Errorf("%q: %d %v", address, w.Code, w.Header())
		}
	}
	if w := get(p, "/c.jpg"); w.Code != http.StatusNotFound {
		t.Errorf("%d", w.Code)
	}
}

// photograph is a small picture as a camera writes it.
func photograph(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 400, 300)), nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Where there is no page, or none that could be printed, the open page waits for that which belongs there.
func TestNoPageWaitsForItself(t *testing.T) {
	t.Parallel()
	p := made(t, map[string]string{"layouts/home.html": `{{ define "main" }}` + wrongLayout + "{{ end }}"})
	site := p.Site()
	const nothing = "网址可能输错了一个字"
	for _, address := range []string{"/later/", "/%ff%22%3e/"} {
		if body := get(p, address).Body.String(); !strings.Contains(body, nothing) || strings.Contains(body, `data-page="`+notFound) || !strings.Contains(body, `data-seen="none-`) {
			t.Errorf("%s", body)
		}
	}
	if body := get(p, "/later/").Body.String(); !strings.Contains(body, `data-page="/later/"`) || !strings.Contains(body, `data-seen="`+p.printedMark(site, "/later/")+`"`) {
		t.Errorf("%s", body)
	}
	if body := get(p, "/").Body.String(); !strings.Contains(body, `data-page="/"`) || !strings.Contains(body, `data-seen="`+template.HTMLEscapeString(p.printedMark(site, "/"))+`"`) {
		t.Errorf("%s", body)
	}
}

// Pages of other sites cannot hold streams open, nor show pictures of drafts.
func TestOtherSites(t *testing.T) {
	t.Parallel()
	p := made(t, nil)
	for _, from := range []string{"cross-site", "same-site", "none"} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest(http.MethodGet, "http://localhost/_preview/events?page=/", nil)
		r.Header.Set("Sec-Fetch-Site", from)
		if p.ServeHTTP(w, r); w.Code != http.StatusForbidden {
			t.Errorf("%s: %d", from, w.Code)
		}
	}
	if got := get(p, "/robots.txt").Header().Get("Cross-Origin-Resource-Policy"); got != "same-origin" {
		t.Errorf("%q", got)
	}
}

// A picture that is replaced keeps its address: what shows it is told apart all the same, also by who looks again later.
func TestPictureChangesTheMark(t *testing.T) {
	t.Parallel()
	p := made(t, nil)
	before := p.printedMark(p.Site(), "/")
	p.change(context.Background(), []string{"content/a.yaml"})
	if now := p.printedMark(p.Site(), "/"); now != before {
		t.Errorf("a record that is not shown: %s, %s", before, now)
	}
	p.change(context.Background(), []string{"content/a.jpg"})
	if now := p.printedMark(p.Site(), "/"); now == before {
		t.Errorf("still %s", now)
	}
}

// Whether a file is a picture does not depend on what the system knows of its extension.
func TestPictureAsksNoSystem(t *testing.T) {
	t.Parallel()
	for ext, kind := range map[string]string{".yaml": "image/x-yaml", ".webp": "application/x-webp"} {
		if err := mime.AddExtensionType(ext, kind); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]bool{"a.jpg": true, "b/a.jpeg": true, "A.JPG": true, "a.png": true, "a.webp": true, "2024.yaml": false, "a.md": false, "jpg": false, "": false} {
		if got := picture(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}

// However many pages are looked at, those that are kept have a bounded size.
func TestCacheIsBounded(t *testing.T) {
	t.Parallel()
	s := newPageCache()
	for i := range 200 {
		s.put(fmt.Sprint(i), printed{body: make([]byte, 1<<20)})
		held := 0
		for _, page := range s.pages {
			held += len(page.body)
		}
		if held > maxCached || held != s.bytes {
			t.Fatalf("%d bytes are held, %d are counted", held, s.bytes)
		}
	}
	s.put("199", printed{body: make([]byte, 1)})
	if page, found := s.get("199"); !found || len(page.body) != 1 {
		t.Error("the last page is not there")
	}
}

// Pages beyond the number that may be open are refused, and a page that does not listen holds nobody up.
func TestOpenPagesAreBounded(t *testing.T) {
	t.Parallel()
	h := newHub()
	var last *client
	for range maxClients {
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
	t.Parallel()
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
	t.Parallel()
	var list problem.List
	for i := range maxShown + 5 {
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
	t.Parallel()
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
