//go:build browser

package main

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"gongshi/generator/cli"
)

var frame, inside = color.RGBA{220, 0, 200, 255}, color.RGBA{0, 170, 60, 255}

// framed is a picture with a frame of colour, which shows what was cut off.
func framed(t *testing.T, width, height int) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for x := range width {
		for y := range height {
			m.Set(x, y, inside)
			if edge := width / 15; x < edge || y < edge || x >= width-edge || y >= height-edge {
				m.Set(x, y, frame)
			}
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// near tells whether two colours are the same but for what JPEG makes of them.
func near(c color.Color, want color.RGBA) bool {
	r, g, b, _ := c.RGBA()
	apart := func(x uint32, y uint8) bool { return max(x>>8, uint32(y))-min(x>>8, uint32(y)) < 60 }
	return apart(r, want.R) && apart(g, want.G) && apart(b, want.B)
}

// portraitIn finds the framed picture in what was drawn: how large it is, and that its frame is there on all four sides.
func portraitIn(t *testing.T, name string, data []byte) image.Rectangle {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var at image.Rectangle
	for x := range m.Bounds().Dx() {
		for y := range m.Bounds().Dy() {
			if near(m.At(x, y), frame) || near(m.At(x, y), inside) {
				at = at.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	if at.Empty() {
		t.Errorf("%s: no portrait", name)
		return at
	}
	middle := image.Pt((at.Min.X+at.Max.X)/2, (at.Min.Y+at.Max.Y)/2)
	for side, p := range map[string]image.Point{"left": {at.Min.X + 2, middle.Y}, "right": {at.Max.X - 3, middle.Y}, "upper": {middle.X, at.Min.Y + 2}, "lower": {middle.X, at.Max.Y - 3}} {
		if !near(m.At(p.X, p.Y), frame) {
			t.Errorf("%s: the %s side of the portrait is cut off", name, side)
		}
	}
	if !near(m.At(middle.X, middle.Y), inside) {
		t.Errorf("%s: the portrait is not whole", name)
	}
	if ratio := float64(at.Dx()) / float64(at.Dy()); ratio < 0.72 || ratio > 0.78 {
		t.Errorf("%s: the portrait is %v", name, at.Size())
	}
	return at
}

// A portrait is whole and sharp on the board, the display, the poster and the card.
func TestPortrait(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if err := os.CopyFS(dir, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	put := func(name string, data []byte) {
		name = filepath.Join(dir, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	record, err := os.ReadFile(filepath.Join(dir, "content/deputies/d0001/deputy.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	put("deputies/d0001/deputy.yaml", bytes.Replace(record, []byte("\npost: "), []byte("\nportrait: {alt: 王秀兰代表, credit: 某某摄}\npost: "), 1))
	put("deputies/d0001/portrait.jpg", framed(t, 900, 1200))
	put("stations/zhuge/2025.yaml", []byte("quarters: [{quarter: 2, theme: 修渠}]\n"))

	var errs bytes.Buffer
	public := filepath.Join(dir, "public")
	if code := run(context.Background(), []string{"build", "--dir", dir, "--out", public, "--now", "2025-06-01"}, within("", &errs, &errs)); code != cli.Fine {
		t.Fatalf("build: exit code %d\n%s", code, errs.String())
	}
	browser, err := chromium()
	if err != nil {
		t.Fatal(err)
	}
	h := &house{public: public, base: "file://" + filepath.ToSlash(public), browser: browser}
	var shot []byte
	var faces int
	h.visit(t, "/stations/zhuge/screen/index.html", 1920, display(1920, 1080), motion("reduce"), chromedp.Reload(), turns,
		do(`for (let n = 0; n < 40 && !document.querySelector(".s-people:not([hidden])"); n++) document.querySelector("[data-do=next]").click()`),
		eval(`Promise.all([...document.querySelectorAll(".s-people:not([hidden]) img")].map(i => i.decode())).then(all => all.length)`, &faces, chromedp.EvalAwaitPromise), photograph(".s-people:not([hidden])", 1, &shot))
	if faces == 0 {
		t.Error("display: no picture")
	}
	portraitIn(t, "display", shot)

	web := &house{public: public, base: hosted(public, func(string) string { return "" }), browser: browser}
	for _, width := range []int64{390, 1280} {
		web.visit(t, "/stations/zhuge/board/2025/", width, do(`for (const i of document.images) i.loading = "eager"`),
			eval(`Promise.all([...document.images].map(i => i.decode())).then(all => all.length)`, &faces, chromedp.EvalAwaitPromise), photograph(".people", 1, &shot))
		portraitIn(t, fmt.Sprintf("board at %d px", width), shot)
	}

	folder := printOf(t, dir, "--station", "zhuge", "--what", "deputies,card")
	for _, c := range []struct {
		file string
		wide float64 // millimetres
	}{{"zhuge-deputies-A3.pdf", 34}, {"zhuge-card-A4.pdf", 20}} {
		const dpi = 120
		to := filepath.Join(t.TempDir(), "p")
		tool(t, "pdftoppm", "-r", fmt.Sprint(dpi), "-f", "1", "-l", "1", "-singlefile", "-png", filepath.Join(folder, c.file), to)
		data, err := os.ReadFile(to + ".png")
		if err != nil {
			t.Fatal(err)
		}
		at := portraitIn(t, c.file, data)
		if wide := float64(at.Dx()) / dpi * 25.4; wide < c.wide {
			t.Errorf("%s: the portrait is %.0f mm wide", c.file, wide)
		}
		if list := tool(t, "pdfimages", "-list", filepath.Join(folder, c.file)); !strings.Contains(list, "image") {
			t.Errorf("%s has no picture:\n%s", c.file, list)
		}
	}
}
