package printing

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

const board = "quarters:\n  - {quarter: 1, theme: 听民声}\n"

// opened is the small site with boards of two years of one station.
func opened(t *testing.T) *workspace.Site {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../testdata/site")); err != nil {
		t.Fatal(err)
	}
	for _, year := range []string{"2023", "2024"} {
		if err := os.WriteFile(filepath.Join(dir, "content", "stations", "zhuge", year+".yaml"), []byte(board), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	site, err := workspace.Open(context.Background(), dir, workspace.Options{Now: "2025-06-01"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { site.Close() })
	return site
}

// What is asked for is found out before a browser is started: which files there will be, or why there are none.
func TestCopies(t *testing.T) {
	t.Parallel()
	site := opened(t)
	for _, c := range []struct {
		request Request
		want    string // the files, or a part of the refusal
	}{
		{Request{Station: "zhuge"}, "zhuge-board-2024-A3.pdf"},
		{Request{Station: "朱阁", What: []string{"board", "card"}, Year: 2023}, "zhuge-board-2023-A3.pdf zhuge-card-A4.pdf"},
		{Request{Station: "朱阁镇人大代表联络站", What: []string{"Board "}, Paper: "a1"}, "zhuge-board-2024-A1.pdf"},
		{Request{All: true, What: []string{"register"}, Blank: true}, "shenhou-register-blank-A4.pdf zhuge-register-blank-A4.pdf"},
		{Request{All: true}, "shenhou-card-A4.pdf shenhou-deputies-A3.pdf zhuge-board-2024-A3.pdf zhuge-card-A4.pdf zhuge-deputies-A3.pdf zhuge-reception-2024-A3.pdf zhuge-register-2024-A4.pdf zhuge-transfer-2024-A4.pdf"},
		{Request{}, "没有写打印哪个联络站"},
		{Request{Station: "zhug"}, "是不是 zhuge"},
		{Request{Station: "镇"}, "有几个站"},
		{Request{Station: "zhuge", What: []string{"poster"}}, "可选：board、"},
		{Request{Station: "zhuge", Paper: "A2"}, "可选：A3、A4、A1"},
		{Request{Station: "zhuge", What: []string{"card"}, Paper: "A3"}, "card 只印在 A4 上"},
		{Request{Station: "zhuge", Blank: true}, "board 没有空白的"},
		{Request{Station: "zhuge", Year: 2021}, "有记录的年份：2024、2023"},
		{Request{Station: "shenhou"}, "还没有站务公示"},
	} {
		got := strings.Join(files(t, site, c.request), " ")
		if is := got == c.want || !strings.HasSuffix(c.want, ".pdf") && strings.Contains(got, c.want); !is {
			t.Errorf("%+v: %s; want %s", c.request, got, c.want)
		}
	}
}

// files are the names of what a request prints, sorted, or the refusal.
func files(t *testing.T, site *workspace.Site, r Request) []string {
	t.Helper()
	kinds, err := r.Kinds()
	var names []string
	if err == nil {
		copies, failed := r.Copies(site, kinds)
		for _, c := range copies {
			names = append(names, fileName(c))
		}
		err = failed
	}
	var refusal *problem.Refusal
	switch {
	case errors.As(err, &refusal):
		return []string{refusal.ZH}
	case err != nil:
		t.Fatal(err)
	}
	slices.Sort(names)
	return names
}
