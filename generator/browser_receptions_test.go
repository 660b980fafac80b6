//go:build browser

package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

const (
	receptionMonth    = "/receptions/2024-09/"
	receptionRegister = "/stations/zhuge/receptions/2024/"
)

// A month is a calendar of seven columns on a telephone and on a desk; a day leads to its list, and can be hit with a thumb.
func TestReceptionMonth(t *testing.T) {
	h := open(t)
	for _, width := range []int64{360, 1280} {
		var columns, weeks int
		var small, dead, wide string
		h.visit(t, receptionMonth, width,
			eval(`new Set([...document.querySelectorAll(".calendar td")].map(d => Math.round(d.getBoundingClientRect().left))).size`, &columns),
			eval(`new Set([...document.querySelectorAll(".calendar td")].map(d => Math.round(d.getBoundingClientRect().top))).size`, &weeks),
			eval(`[...document.querySelectorAll(".calendar a")].filter(a => { const r = a.getBoundingClientRect(); return r.width < 43 || r.height < 44 }).map(a => a.textContent).join()`, &small),
			eval(`[...document.querySelectorAll(".calendar a")].filter(a => !document.getElementById(new URL(a.href).hash.slice(1))).map(a => a.href).join()`, &dead),
			eval(`[...document.querySelectorAll(".calendar td")].filter(d => d.scrollWidth > d.clientWidth + 1).map(d => d.textContent).join()`, &wide))
		if columns != 7 || weeks != 6 || small != "" || dead != "" || wide != "" {
			t.Errorf("at %d: %d columns, %d weeks; too small: %s; dead: %s; too wide: %s", width, columns, weeks, small, dead, wide)
		}
	}
}

// What is off is struck for the eye and said in words for everybody.
func TestReceptionMoved(t *testing.T) {
	h := open(t)
	var struck int
	var words string
	h.visit(t, receptionMonth, 390,
		eval(`[...document.querySelectorAll("tr.off s")].filter(s => getComputedStyle(s).textDecorationLine == "line-through").length`, &struck),
		eval(`[...document.querySelectorAll("tr.off td:last-child b")].map(b => b.textContent).join()`, &words))
	if struck == 0 || !strings.Contains(words, "改到9月18日") {
		t.Errorf("%d struck; %s", struck, words)
	}
}

// A sum of a register opens the list of its lines, and a line leads to the register.
func TestRegisterSums(t *testing.T) {
	h := open(t)
	var open bool
	var topic, there string
	h.visit(t, receptionRegister, 390,
		do(`document.querySelector(".parts td a").click()`),
		eval(`document.querySelector(location.hash).checkVisibility()`, &open),
		eval(`document.querySelector(location.hash + " a").textContent`, &topic),
		do(`document.querySelector(location.hash + " a").click()`),
		eval(`document.querySelector(location.hash + " b").textContent`, &there))
	if !open || topic == "" || topic != there {
		t.Errorf("the list is open: %v; %q leads to %q", open, topic, there)
	}
}

// On paper a register lies on its side, on every sheet, and its head stands on each.
func TestRegisterOnPaper(t *testing.T) {
	h := open(t)
	tab, stop := h.tab(t)
	defer stop()
	var head, row string
	err := chromedp.Do(tab, screen(1000), chromedp.Navigate(h.base+receptionRegister), call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}),
		eval(`getComputedStyle(document.querySelector(".register thead")).display`, &head),
		eval(`getComputedStyle(document.querySelector(".register tbody tr")).breakInside`, &row))
	if err != nil {
		t.Fatal(err)
	}
	pdf, err := chromedp.Run(tab, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		t.Fatal(err)
	}
	sheets := regexp.MustCompile(`/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]`).FindAllSubmatch(pdf, -1)
	if head != "table-header-group" || row != "avoid" || len(sheets) == 0 {
		t.Errorf("head %s, row %s, %d sheets", head, row, len(sheets))
	}
	for _, s := range sheets {
		if !strings.HasPrefix(string(s[1]), "841") || !strings.HasPrefix(string(s[2]), "59") {
			t.Errorf("a sheet of %s by %s", s[1], s[2])
		}
	}
}
