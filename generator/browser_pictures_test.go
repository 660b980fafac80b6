//go:build browser

package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// look loads all pictures of a page and tells of each what came, how large it stands, and whether that was known before.
const look = `(async () => {
	const all = [...document.querySelectorAll("main img")];
	const before = all.map(i => i.getBoundingClientRect().height);
	for (const i of all) { i.loading = "eager"; await i.decode(); }
	return JSON.stringify(all.map((i, n) => ({src: new URL(i.currentSrc).pathname, wide: i.naturalWidth, shown: i.getBoundingClientRect().width,
		moved: Math.abs(i.getBoundingClientRect().height - before[n]) > 1, fits: i.getBoundingClientRect().right <= innerWidth, alt: i.alt})));
})()`

// On a phone and on a wide screen pictures come in a fitting width as WebP, fill their column, and nothing jumps.
func TestPictures(t *testing.T) {
	h := open(t)
	for _, address := range []string{"/lectures/2024-06-20-huan-zhili/", "/activities/2024/2024-05-15-zhuge-reception/"} {
		for _, c := range []struct {
			width int64
			dense float64
			want  string
		}{{390, 1, ".480.webp"}, {390, 2, ".720.webp"}, {390, 3, ".1080.webp"}, {1280, 1, ".720.webp"}, {1280, 2, ".1440.webp"}} {
			var said string
			h.visit(t, address, c.width, call(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: c.width, Height: 900, DeviceScaleFactor: c.dense}),
				chromedp.Reload(), eval(look, &said, chromedp.EvalAwaitPromise))
			var pictures []struct {
				Src         string
				Wide, Shown float64
				Moved, Fits bool
				Alt         string
			}
			if err := json.Unmarshal([]byte(said), &pictures); err != nil || len(pictures) == 0 {
				t.Fatalf("%s: %q, %v", address, said, err)
			}
			for _, p := range pictures {
				if !strings.HasSuffix(p.Src, c.want) || p.Wide == 0 || p.Moved || !p.Fits || p.Shown < 350 || p.Alt == "" {
					t.Errorf("%s at %d×%.0f: %+v, want %s", address, c.width, c.dense, p, c.want)
				}
			}
		}
	}
}
