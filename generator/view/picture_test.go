package view

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/congress"
)

// In which widths a picture is published: none is larger than the original, none nearly as large as the next.
func TestOrders(t *testing.T) {
	for _, c := range []struct {
		file          string
		width, height int
		want          string
	}{
		{"activities/2024/a.jpg", 8160, 6144, "jpeg 1080×813, 480×361, 720×542, 1080×813, 1440×1084"},
		{"activities/2024/a.jpg", 1440, 960, "jpeg 1080×720, 480×320, 720×480, 1080×720, 1440×960"},
		{"activities/2024/a.jpg", 1100, 550, "jpeg 1080×540, 480×240, 720×360, 1100×550"},
		{"activities/2024/a.jpg", 700, 700, "jpeg 700×700, 480×480, 700×700"},
		{"activities/2024/a.jpg", 500, 250, "jpeg 500×250, 500×250"},
		{"activities/2024/IMG_1.jpeg", 1, 1, "jpeg 1×1, 1×1"},
		{"activities/2024/a.png", 300, 200, "png 300×200, 300×200"},
		{"activities/2024/a.webp", 300, 200, "webp 300×200, 300×200"},
		{"activities/2024/a.jpg", 60_000, 20, "jpeg 1080×1, 480×1, 720×1, 1080×1, 1440×1"},
		{"news/long.jpg", 750, 18_000, "jpeg 750×18000, 480×11520"}, // as telephones make of an article
		{"news/long.jpg", 1080, 60_000, "jpeg 1080×60000"},
		{"deputies/d1/portrait.jpg", 3000, 4000, "jpeg 360×480, 120×160, 240×320"},
		{"deputies/d1/portrait.png", 200, 300, "png 200×300, 120×180, 200×300"},
		{"deputies/d1/photo.jpg", 300, 400, "jpeg 300×400, 300×400"},
		{"activities/2024/a.jpg", 0, 0, ""}, // cannot be read
	} {
		b := &Builder{Congress: &congress.Congress{Files: map[string]congress.Picture{"content/" + c.file: {Width: c.width, Height: c.height}}}}
		var have []string
		at := "/" + strings.ToLower(c.file)
		for i, o := range b.orders("content/" + c.file) {
			size := fmt.Sprintf("%d×%d", o.Width, o.Height)
			if i == 0 {
				size = o.Format + " " + size
			} else if at = fmt.Sprintf("/%s.%d.webp", strings.ToLower(c.file), o.Width); o.Format != "webp" {
				t.Errorf("%s: %v", c.file, o)
			}
			if o.Address != at || o.Path != "content/"+c.file || o.Width > c.width || o.Height > c.height {
				t.Errorf("%s: %v", c.file, o)
			}
			have = append(have, size)
		}
		if got := strings.Join(have, ", "); got != c.want {
			t.Errorf("%s %d×%d: %s, want %s", c.file, c.width, c.height, got, c.want)
		}
	}
}
