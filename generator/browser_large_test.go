//go:build browser

package main

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// Large text, chosen on one page, is that of the next, and of the page to which the reader goes back.
func TestLargeTextIsKept(t *testing.T) {
	h := open(t)
	tab, stop := h.tab(t)
	defer stop()
	const size = `parseFloat(getComputedStyle(document.querySelector("main p")).fontSize)`
	var normal, chosen, back, next float64
	err := chromedp.Do(tab, screen(390), chromedp.Navigate(h.base+"/"), eval(size, &normal),
		chromedp.Navigate(h.base+"/stations/zhuge/"), do(`document.querySelector("label[for=large]").click()`),
		do(`history.back()`), there(h.base+"/"), eval(size, &back),
		chromedp.Navigate(h.base+"/receptions/"), eval(size, &next), eval(`localStorage.length`, &chosen), do(`localStorage.clear()`))
	if err != nil {
		t.Fatal(err)
	}
	if back < normal*1.25 || next < normal*1.25 || chosen != 1 {
		t.Errorf("the text is %v px; after the switch %v px on the page before and %v px on the next; %v things are kept", normal, back, next, chosen)
	}
}
