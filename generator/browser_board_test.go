//go:build browser

package main

import (
	"bytes"
	"context"
	"image/png"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

const boardPage = "/stations/zhuge/board/2024/"

// photograph takes a picture of an element as it is drawn, so much larger.
func photograph(selector string, scale float64, to *[]byte) step {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		at, err := chromedp.Evaluate[[]float64](`(() => { const e = document.querySelector("`+selector+`"), r = e.getBoundingClientRect();
			return [r.x + scrollX, r.y + scrollY, r.width, r.height] })()`)(ctx, t)
		if err != nil {
			return err
		}
		shot, err := cdp.Call(ctx, t, page.CaptureScreenshot, page.CaptureScreenshotParams{CaptureBeyondViewport: new(true),
			Clip: &page.Viewport{X: at[0], Y: at[1], Width: at[2], Height: at[3], Scale: scale}})
		if err != nil {
			return err
		}
		*to = shot.Data
		return nil
	})
}

// scanned is what a telephone reads of a picture.
func scanned(t *testing.T, picture []byte) string {
	t.Helper()
	drawn, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		t.Fatal(err)
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(drawn)
	if err != nil {
		t.Fatal(err)
	}
	found, err := qrcode.NewQRCodeReader().Decode(bitmap, nil)
	if err != nil {
		t.Fatalf("%v: no code in a picture of %v", err, drawn.Bounds())
	}
	return found.GetText()
}

// The code of a board leads to the page that it stands on, as it is drawn on a phone, in the dark and on paper.
func TestBoardCode(t *testing.T) {
	h := open(t)
	media := func(m emulation.SetEmulatedMediaParams) step { return call(emulation.SetEmulatedMedia, m) }
	for _, address := range []string{boardPage, "/stations/zhuge/board/"} {
		var whole string
		pictures := make([][]byte, 3)
		h.visit(t, address, 390, eval(`document.querySelector("link[rel=canonical]").href`, &whole), photograph(".code svg", 2, &pictures[0]),
			screen(1280), media(emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}}), photograph(".code svg", 1, &pictures[1]),
			media(emulation.SetEmulatedMediaParams{Media: "print"}), screen(700), photograph(".code svg", 2, &pictures[2]))
		if whole != "https://example.org"+address {
			t.Errorf("%s calls itself %s", address, whole)
		}
		for i, picture := range pictures {
			if read := scanned(t, picture); read != whole {
				t.Errorf("code %d of %s leads to %s", i, address, read)
			}
		}
	}
}

// What was done stands beside what was planned; on a phone below it, with labels.
func TestBoardPlanBesideFact(t *testing.T) {
	h := open(t)
	const cells = `[...document.querySelectorAll(".plan tr:has(td)")].filter(r => { const [a, b] = [...r.querySelectorAll("td")].map(d => d.getBoundingClientRect()); return `
	var rows, beside, below, labelled int
	h.visit(t, boardPage, 1280, eval(`document.querySelectorAll(".plan tr:has(td)").length`, &rows), eval(cells+`a.top == b.top && a.right <= b.left }).length`, &beside),
		screen(390), eval(cells+`a.bottom <= b.top }).length`, &below),
		eval(`[...document.querySelectorAll(".plan td, .rota td")].filter(d => getComputedStyle(d, "::before").content == JSON.stringify(d.dataset.label)).length - document.querySelectorAll(".plan td, .rota td").length`, &labelled))
	if rows != 12 || beside != rows || below != rows || labelled != 0 {
		t.Errorf("%d months: %d beside, %d below, labels %d", rows, beside, below, labelled)
	}
}

// On paper heads repeat, no month, reception or person is cut, all texts are open, and nothing is printed that leads on.
func TestBoardOnPaper(t *testing.T) {
	h := open(t)
	var heads, cut, folded, ways string
	h.visit(t, boardPage, 1280, call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}), screen(700),
		eval(`[...document.querySelectorAll(".plan thead, .rota thead")].map(e => getComputedStyle(e).display).join(" ")`, &heads),
		eval(`[...document.querySelectorAll(".plan tr, .rota tr, .people > li, .rules > ol > li, .code")].filter(e => getComputedStyle(e).breakInside != "avoid").map(e => e.outerHTML.slice(0, 80)).join()`, &cut),
		eval(`[...document.querySelectorAll("main .rules > ol > li, main .terms dt")].filter(e => !e.checkVisibility({contentVisibilityAuto: true}) || e.getBoundingClientRect().height == 0).map(e => e.textContent).join()`, &folded),
		eval(`[...document.querySelectorAll(".nav, .crumbs, .jump, .side .not-printed, .more .not-printed")].filter(e => e.checkVisibility()).map(e => e.className).join()`, &ways))
	if heads != "table-header-group table-header-group" || cut != "" || folded != "" || ways != "" {
		t.Errorf("heads: %s\nmay be cut: %s\nfolded: %s\nleads on: %s", heads, cut, folded, strings.TrimSpace(ways))
	}
}
