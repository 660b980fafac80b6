//go:build browser

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// at sets the clock of the page to a day, takes the day away at which the site stands still, runs the page's script again, and
// returns what is said after a day that is past, and how many parts still hold.
func at(script, day string) string {
	return `delete document.documentElement.dataset.today;
		Date.now = () => Date.parse("` + day + `T12:00:00+08:00");
		` + script + `
		[...document.querySelectorAll("[data-after]")].filter(p => p.checkVisibility()).map(p => p.textContent.trim()).join() + "|" +
			[...document.querySelectorAll("[data-until]")].filter(p => p.checkVisibility()).length`
}

// A page that was built weeks ago tells the next customary day, and no longer the one that is past.
func TestTodayOnOldPages(t *testing.T) {
	script, err := os.ReadFile(filepath.Join("..", "layouts", "_assets", "js", "today.js"))
	if err != nil {
		t.Fatal(err)
	}
	h := open(t)
	for _, address := range []string{"/", "/stations/zhuge/"} {
		var before, after, later string
		h.visit(t, address, 390,
			eval(at(string(script), "2000-01-01"), &before),
			eval(at(string(script), "2031-03-15"), &after),
			eval(at(string(script), "2031-03-16"), &later))
		if !strings.HasPrefix(before, "|") || strings.HasSuffix(before, "|0") {
			t.Errorf("%s: before the day it says %s", address, before)
		}
		if !strings.Contains(after, "2031年3月15日，星期六") || !strings.Contains(after, "照例接待日") || !strings.HasSuffix(after, "|0") {
			t.Errorf("%s: on the day itself it says %s", address, after)
		}
		if !strings.Contains(later, "2031年4月15日，星期二") {
			t.Errorf("%s: on the day after it says %s", address, later)
		}
	}
}
