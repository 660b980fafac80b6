package preview

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

// served is a preview of a copy of the small site.
type served struct {
	*Preview
	dir    string
	events chan Event // what is said of changes, without what all rules say later

	mu      sync.Mutex
	printed []string
}

const servedDay = "2025-06-01"

// serveSmall serves the small site, with more files by name.
func serveSmall(t *testing.T, more map[string]string) *served {
	t.Helper()
	v := &served{dir: t.TempDir(), events: make(chan Event, 100)}
	if err := os.CopyFS(v.dir, os.DirFS("../testdata/site")); err != nil {
		t.Fatal(err)
	}
	for name, text := range more {
		at := filepath.Join(v.dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o755), os.WriteFile(at, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	w := workspace.New(v.dir, func(*congress.Site) (congress.Date, bool) { return servedDay, false }, workspace.Options{})
	p, err := New(ctx, w, Options{Lang: problem.Chinese,
		Tell: func(e Event) {
			if !e.Checked {
				v.events <- e
			}
		},
		Printed: func(address string) {
			v.mu.Lock()
			defer v.mu.Unlock()
			v.printed = append(v.printed, address)
		}})
	if err != nil {
		t.Fatal(err)
	}
	v.Preview = p
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- p.Serve(ctx, listener) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		w.Close()
	})
	return v
}

// edit replaces a text in a file and waits until the preview has taken it up.
func (v *served) edit(t *testing.T, name, from, to string) {
	t.Helper()
	at := filepath.Join(v.dir, filepath.FromSlash(name))
	text, err := os.ReadFile(at)
	if err != nil || bytes.Count(text, []byte(from)) != 1 {
		t.Fatalf("%q is not once in %s: %v", from, name, err)
	}
	v.write(t, name, bytes.Replace(text, []byte(from), []byte(to), 1))
}

// write puts a file into its place at once, so that it is told of once, and waits until the preview has taken it up. How the
// preview bears files that are written bit by bit is for other tests.
func (v *served) write(t *testing.T, name string, text []byte) {
	t.Helper()
	beside := filepath.Join(v.dir, "written")
	if err := errors.Join(os.WriteFile(beside, text, 0o644), os.Rename(beside, filepath.Join(v.dir, filepath.FromSlash(name)))); err != nil {
		t.Fatal(err)
	}
	v.wait(t, name)
}

func (v *served) wait(t *testing.T, name string) {
	t.Helper()
	for {
		select {
		case e := <-v.events:
			if slices.Contains(e.Changed, name) {
				return
			}
		case <-time.After(time.Minute):
			t.Fatalf("nothing was said of %s", name)
		}
	}
}

func (v *served) get(address string) (int, string) {
	w := httptest.NewRecorder()
	v.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://localhost"+address, nil))
	return w.Code, w.Body.String()
}

// take returns the addresses that were printed since it was last asked.
func (v *served) take() []string {
	v.mu.Lock()
	defer v.mu.Unlock()
	printed := v.printed
	v.printed = nil
	slices.Sort(printed)
	return printed
}

// built is the public site of the files as they are, by address.
func built(t *testing.T, dir string) map[string]string {
	t.Helper()
	ctx := context.Background()
	site, err := workspace.Open(ctx, dir, workspace.Options{Now: servedDay, Drafts: true})
	if err != nil {
		t.Fatal(err)
	}
	defer site.Close()
	var mu sync.Mutex
	all := map[string]string{}
	faults, err := site.Render(ctx, func(name string, data []byte) error {
		mu.Lock()
		defer mu.Unlock()
		all[strings.TrimSuffix("/"+name, "index.html")] = string(data)
		return nil
	})
	if err != nil || len(faults) > 0 || site.Problems.Errors(false) > 0 {
		t.Fatal(err, faults, site.Problems)
	}
	return all
}

// walled is a station with a board that is looked after.
var walled = map[string]string{
	"content/stations/zhuge/2025.yaml": board2025,
	"content/supervision/2025.yaml":    "visits:\n  - {month: 2025-05, office: 法工委, station: zhuge, findings: 登记有重复}\n",
}

const board2025 = `quarters:
  - {quarter: 3, theme: 汛期安全}
months:
  - {month: 2025-07, activity: 验看南沟整治, place: 席庄村, lead: d0001}
receptions:
  - {date: 2025-06-20, time: 9:10—10:50, deputies: [d0003], topic: 灌溉用水, note: 请邻镇代表同来}
  - {date: 2025-07-15, deputies: [d0002], topic: 校车停靠}
`

// answeredSuggestion is what makes the suggestion of the small site one that was answered with a promise, under key supervision.
const answeredSuggestion = "handling: {units: [{name: 朱阁镇人民政府, role: 主办}], log: [{date: 2024-05-17, event: 交办, unit: 朱阁镇人民政府}, {date: 2024-06-18, event: 答复, unit: 朱阁镇人民政府}]}\n" +
	"answers: [{date: 2024-06-18, unit: 朱阁镇人民政府, outcome: 正在解决, text: 正在清淤。, promises: [{what: 全线清完, by: 2024-12-31}]}]\n" +
	"supervision: [{date: 2024-06-20, mode: 重点督办, by: 市人大环资工委}]\nfeedback:"

// After a save, of all pages those are printed again that differ, by name, and no other.
func TestOnlyPagesThatShowTheRecordArePrinted(t *testing.T) {
	t.Parallel()
	v := serveSmall(t, walled)
	before := built(t, v.dir)
	look := func() []string {
		for address := range v.Site().Pages {
			if code, _ := v.get(address); code != http.StatusOK {
				t.Fatalf("%s: %d", address, code)
			}
		}
		return v.take()
	}
	if first := look(); len(first) != len(v.Site().Pages) {
		t.Fatalf("%d of %d pages were printed at the beginning", len(first), len(v.Site().Pages))
	}
	if again := look(); len(again) > 0 {
		t.Fatalf("printed again without a change: %v", again)
	}
	for _, change := range []struct{ file, from, to string }{
		{"content/deputies/d0001/2024.yaml", "title: 调研农村污水治理", "title: 调研农村改厕"},
		{"content/lectures/2024-06-20-huan-zhili.md", "title: 从一条沟说起", "title: 从一条河说起"},
		{"content/activities/2024/2024-05-15-zhuge-reception.yaml", "place: 朱阁镇人大代表联络站", "place: 席庄村部"},
		{"content/suggestions/2024/0001.yaml", "title: 关于整治席庄南沟的建议", "title: 关于清理席庄南沟的建议"},
		{"content/suggestions/2024/0001.yaml", "feedback:", answeredSuggestion},
		{"content/suggestions/2024/0001.yaml", "by: 2024-12-31", "by: 2024-12-31, settled: {date: 2024-12-01, text: 清完}"},
		{"content/stations/zhuge/2025.yaml", "date: 2025-06-20,", "date: 2025-06-23, moved: {from: 2025-06-20, reason: 暴雨预警},"},
		{"content/stations/zhuge/2025.yaml", "activity: 验看南沟整治", "activity: 走访返乡农户"},
		{"content/supervision/2025.yaml", "findings: 登记有重复", "findings: 登记有重复, fixed: {date: 2025-05-30, text: 合并}"},
		{"content/suggestions/2024/0001.yaml", "publicity: 全文", "publicity: 不公开\nreason: 涉及个人隐私"},
	} {
		v.edit(t, change.file, change.from, change.to)
		have := look()
		after := built(t, v.dir)
		var want []string
		for address, text := range after {
			if before[address] != text {
				want = append(want, address)
			}
		}
		slices.Sort(want)
		if len(want) == 0 || len(want) > len(after)/2 {
			t.Fatalf("%s: %d of %d pages differ", change.file, len(want), len(after))
		}
		if !slices.Equal(have, want) {
			t.Errorf("%s\nprinted %v\ndiffer  %v", change.file, have, want)
		}
		before = after
	}
}

// The page of the preview is that of the build, with the bar before its end.
func TestPreviewShowsWhatIsBuilt(t *testing.T) {
	t.Parallel()
	v := serveSmall(t, walled)
	v.edit(t, "content/suggestions/2024/0001.yaml", "feedback:", answeredSuggestion)
	files := built(t, v.dir)
	for _, address := range []string{"/stations/zhuge/board/", "/stations/zhuge/board/2025/", "/stations/zhuge/screen/", "/stations/zhuge/duties/2024/", "/stations/zhuge/receptions/", "/stations/zhuge/receptions/2024/",
		"/stations/zhuge/receptions.ics", "/receptions/", "/receptions/2025-06/", "/receptions/calendar.ics", "/receptions/feed.xml", "/supervision/", "/supervision/2025/",
		"/suggestions/2024/by/outcome/solving/", "/suggestions/2024/ledger.csv", "/suggestions/promises/2024/", "/suggestions/units/zhu-ge-zhen-ren-min-zheng-fu/", "/suggestions/key/"} {
		if _, planned := v.Site().Pages[address]; !planned {
			t.Errorf("%s is not planned", address)
		}
	}
	for _, address := range slices.Sorted(maps.Keys(v.Site().Pages)) {
		_, page := v.get(address)
		if begin, end := strings.Index(page, "\n<aside id=\"gongshi-preview\""), strings.LastIndex(page, "</body>"); begin > 0 {
			page = page[:begin] + page[end:]
		}
		if page != files[address] {
			t.Errorf("%s differs from what is built", address)
		}
	}
}

// The site's file is missing for a while: that stays said, whatever else is saved, until it is back.
func TestSiteIsGone(t *testing.T) {
	t.Parallel()
	v := serveSmall(t, nil)
	site := filepath.Join(v.dir, "content", "site.yaml")
	text, err := os.ReadFile(site)
	if err != nil {
		t.Fatal(err)
	}
	const name, gone = "content/deputies/d0001/2024.yaml", "content/site.yaml 不见了"
	if err := os.Remove(site); err != nil {
		t.Fatal(err)
	}
	v.wait(t, "content/site.yaml")
	v.edit(t, name, "title: 调研农村污水治理", "title: 调研农村改厕")
	if code, page := v.get("/deputies/d0001/2024/"); code != http.StatusOK || !strings.Contains(page, gone) || strings.Contains(page, "misused") {
		t.Errorf("%d %s", code, page)
	}
	v.write(t, "content/site.yaml", text)
	if _, page := v.get("/deputies/d0001/2024/"); strings.Contains(page, gone) || !strings.Contains(page, "调研农村改厕") {
		t.Errorf("%s", page)
	}
}

// A preview that stays open over night takes up on the next day what happens on it.
func TestNextDay(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../testdata/site")); err != nil {
		t.Fatal(err)
	}
	now := congress.Date(servedDay)
	w := workspace.New(dir, func(*congress.Site) (congress.Date, bool) { return now, false }, workspace.Options{})
	t.Cleanup(w.Close)
	ctx := context.Background()
	if _, err := w.Open(ctx); err != nil {
		t.Fatal(err)
	}
	now = "2025-06-02"
	text, err := os.ReadFile(filepath.Join(dir, "content", "activities", "2024", "2024-05-15-zhuge-reception.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	const name = "content/activities/2025/2025-06-02-zhuge-reception.yaml"
	at := filepath.Join(dir, filepath.FromSlash(name))
	if err := errors.Join(os.Mkdir(filepath.Dir(at), 0o755), os.WriteFile(at, bytes.ReplaceAll(text, []byte("2024-05-15"), []byte("2025-06-02")), 0o644)); err != nil {
		t.Fatal(err)
	}
	site, err := w.Change(ctx, []string{name})
	if err != nil {
		t.Fatal(err)
	}
	list, err := w.Check()(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range slices.Concat(site.Problems, list) {
		if p.Path == name && p.Rule == "future" {
			t.Error(p)
		}
	}
}

// Whoever reads while a record is being written sees the page as it was or as it will be.
func TestNoHalfWrittenPage(t *testing.T) {
	t.Parallel()
	v := serveSmall(t, nil)
	const address, name = "/deputies/d0001/2024/", "content/deputies/d0001/2024.yaml"
	at := filepath.Join(v.dir, filepath.FromSlash(name))
	text, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	const title = "调研农村污水治理"
	if bytes.Count(text, []byte(title)) != 1 {
		t.Fatal("the record has changed")
	}
	draft := func(i int) string { return fmt.Sprintf("第%d稿完", i) }
	const drafts = 15
	read := make(chan int) // drafts that were seen
	gone := make(chan struct{})
	defer close(gone)
	go func() {
		for i := range drafts { // an editor that takes its time, and reads what it wrote before it goes on
			next := bytes.Replace(text, []byte(title), []byte(title+draft(i)), 1)
			f, err := os.Create(at)
			if err != nil {
				t.Error(err)
				return
			}
			_, _ = f.Write(next[:len(next)/2])
			time.Sleep(time.Duration(i%5) * 10 * time.Millisecond)
			_, _ = f.Write(next[len(next)/2:])
			_ = f.Close()
			for seen := -1; seen < i; {
				select {
				case seen = <-read:
				case <-gone:
					return
				}
			}
		}
	}()
	next := 0
	for end := time.Now().Add(2 * time.Minute); next < drafts; {
		if time.Now().After(end) {
			t.Fatalf("draft %d is never seen", next)
		}
		code, page := v.get(address)
		_, after, found := strings.Cut(page, title)
		if code != http.StatusOK || !found || !strings.HasSuffix(strings.TrimSpace(page), "</html>") {
			t.Fatalf("%d, %d bytes, ends with %q", code, len(page), page[max(0, len(page)-40):])
		}
		switch seen, _, _ := strings.Cut(after, "<"); {
		case seen == draft(next):
			read <- next
			next++
		case next == 0 && seen == "" || next > 0 && seen == draft(next-1): // as it was
		default:
			t.Fatalf("%q is neither what was nor draft %d", seen, next)
		}
	}
}

// Five hundred saves leave no more behind than one hundred.
func TestMemoryDoesNotGrow(t *testing.T) {
	v := serveSmall(t, nil)
	const address, name = "/deputies/d0001/2024/", "content/deputies/d0001/2024.yaml"
	at := filepath.Join(v.dir, filepath.FromSlash(name))
	text, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	heap := func() uint64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	var early uint64
	for i := range 500 {
		word := fmt.Sprintf("调研第%d稿", i)
		v.write(t, name, bytes.Replace(text, []byte("调研农村污水治理"), []byte(word), 1))
		if _, page := v.get(address); i%50 == 0 && !strings.Contains(page, word) {
			t.Fatalf("save %d is not seen", i)
		}
		if i == 99 {
			early = heap()
		}
	}
	if late := heap(); late > early+early/10+1<<20 {
		t.Errorf("%d KB after 100 saves, %d KB after 500", early>>10, late>>10)
	} else {
		t.Logf("%d KB after 100 saves, %d KB after 500", early>>10, late>>10)
	}
}
