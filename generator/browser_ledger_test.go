//go:build browser

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

const (
	ledgerYear = "/suggestions/2024/"
	// rowsSeen are the numbers of the rows that are seen.
	rowsSeen = `[...document.querySelectorAll(".ledger tbody tr")].filter(r => r.checkVisibility()).map(r => r.querySelector("th span").textContent.split("，")[0]).join(" ")`
	rowsSaid = `document.querySelector("form.filter [role=status]").textContent`
)

// choose sets a select as a reader does.
func choose(name, value string) step {
	return do(`(() => { const s = document.querySelector("form.filter select[name=` + name + `]"); s.value = "` + value + `"; s.dispatchEvent(new Event("change", {bubbles: true})); })()`)
}

// With script the rows are filtered in place, the number is said, and the address can be sent to others.
func TestLedgerFilter(t *testing.T) {
	h := open(t)
	var all, one, both, cleared, wordsOne, wordsNone, address, back, again string
	var focused bool
	h.visit(t, ledgerYear, 390, eval(rowsSeen, &all),
		choose("stage", "closed"), eval(rowsSeen, &one), eval(rowsSaid, &wordsOne), eval(`location.search`, &address),
		choose("deputies", "none"), eval(rowsSeen, &both), eval(rowsSaid, &wordsNone),
		do(`document.querySelector("form.filter button").click()`), eval(rowsSeen, &cleared), eval(`location.search`, &back),
		eval(`document.activeElement.matches("form.filter select")`, &focused))
	page, err := os.ReadFile(filepath.Join(h.public, "suggestions/2024/by/stage/closed/index.html"))
	if err != nil {
		t.Fatal(err)
	}
	count := func(s string) int { return len(strings.Fields(s)) }
	if count(all) < 5 || count(one) == 0 || count(one) >= count(all) || count(one) != strings.Count(string(page), "data-in=") {
		t.Errorf("all: %s; closed: %s; the page of the part lists %d", all, one, strings.Count(string(page), "data-in="))
	}
	if address != "?stage=closed" || !strings.Contains(wordsOne, "符合条件的") {
		t.Errorf("%s, %s", address, wordsOne)
	}
	if both != "" && count(both) >= count(one) || both == "" && !strings.Contains(wordsNone, "没有符合条件的") {
		t.Errorf("two conditions: %s, %s", both, wordsNone)
	}
	if cleared != all || back != "" || !focused {
		t.Errorf("cleared: %s, address %q, focus on the first choice %v", cleared, back, focused)
	}
	h.visit(t, ledgerYear+"?stage=closed&unit=nowhere&x=1#list", 1280, eval(rowsSeen, &again), eval(`location.search`, &address))
	if again != one || address != "?stage=closed&unit=nowhere&x=1" {
		t.Errorf("sent to others: %s, %s", again, address)
	}
}

// On paper the number of rows is said once; where they are filtered, it is said by what, and how many there are.
func TestLedgerOnPaper(t *testing.T) {
	h := open(t)
	tab, stop := h.tab(t)
	defer stop()
	var whole, part string
	const said = `document.querySelector("form.filter").checkVisibility() ? document.querySelector("form.filter").innerText.trim() : ""`
	err := chromedp.Do(tab, screen(700), call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}),
		chromedp.Navigate(h.base+ledgerYear), eval(said, &whole), chromedp.Navigate(h.base+ledgerYear+"?stage=closed"), eval(said, &part))
	if err != nil {
		t.Fatal(err)
	}
	if whole != "" || !strings.Contains(part, "办到哪一步：已销号") || !strings.Contains(part, "符合条件的") || strings.Contains(part, "清除") {
		t.Errorf("on paper: %q; closed only: %q", whole, part)
	}
}

// Without script there is no form, all rows stand, and each part has its page; the table of a page comes with heads on paper.
func TestLedgerWithoutScript(t *testing.T) {
	h := open(t)
	tab, stop := h.tab(t)
	defer stop()
	var form bool
	var all, part, head, row, box string
	err := chromedp.Do(tab, call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}), screen(390),
		chromedp.Navigate(h.base+ledgerYear+"?stage=closed"), eval(`document.querySelector("form.filter").checkVisibility()`, &form), eval(rowsSeen, &all),
		chromedp.Navigate(h.base+ledgerYear+"by/stage/closed/"), eval(rowsSeen, &part),
		chromedp.Navigate(h.base+ledgerYear), call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}), screen(700),
		eval(`getComputedStyle(document.querySelector(".ledger thead")).display`, &head),
		eval(`getComputedStyle(document.querySelector(".ledger tbody tr")).breakInside`, &row),
		eval(`[...document.querySelectorAll(".nav, .side.not-printed, .crumbs, form.filter")].filter(e => e.checkVisibility()).map(e => e.className).join()`, &box))
	if err != nil {
		t.Fatal(err)
	}
	if form || len(strings.Fields(all)) < 5 || part == "" || len(part) >= len(all) {
		t.Errorf("form seen: %v; all: %s; closed: %s", form, all, part)
	}
	if head != "table-header-group" || row != "avoid" || box != "" {
		t.Errorf("on paper: head %s, row %s, seen %s", head, row, box)
	}
}
