package render

import (
	"testing"
	"testing/fstest"
)

func TestOwnLayoutsWinFileByFile(t *testing.T) {
	embedded := layouts("page.html", "{{ partial `a.html` }} {{ partial `b.html` }}", "_partials/a.html", "A", "_partials/b.html", "B", "x/y.html", "y")
	own := layouts("_partials/b.html", "own", "_partials/c.html", "C")
	if got := one(t, with(Overlay(own, embedded)), at("/", "page", "")); got != "A own" {
		t.Errorf("got %q", got)
	}
	if err := fstest.TestFS(Overlay(own, embedded), "page.html", "_partials/a.html", "_partials/c.html", "x/y.html"); err != nil {
		t.Error(err)
	}
	if got := one(t, with(Overlay(nil, embedded)), at("/", "page", "")); got != "A B" {
		t.Errorf("got %q", got)
	}
}
