package render

import (
	"bytes"
	"image"
	"image/color"
	"os"
	"sync"
	"testing"

	"golang.org/x/image/webp"
)

// The codec writes pictures that can be read, with their transparency. Several goroutines at once get the same bytes each time. The
// codec leaves nothing on the disk.
func TestWebP(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	t.Setenv("TMP", temp) // on Windows
	codec, err := NewWebP()
	if err != nil {
		t.Fatal(err)
	}
	picture := image.NewNRGBA(image.Rect(0, 0, 90, 60))
	for y := range 60 {
		for x := range 90 {
			picture.SetNRGBA(x, y, color.NRGBA{byte(2 * x), byte(4 * y), 90, 255})
		}
	}
	picture.SetNRGBA(0, 0, color.NRGBA{})
	results := make([][]byte, 4)
	var wait sync.WaitGroup
	for i := range results {
		wait.Go(func() {
			var out bytes.Buffer
			if err := codec.Encode(&out, picture, 75); err != nil {
				t.Error(err)
			}
			results[i] = out.Bytes()
		})
	}
	wait.Wait()
	for _, r := range results[1:] {
		if !bytes.Equal(r, results[0]) {
			t.Error("the same picture gives other bytes")
		}
	}
	back, err := webp.Decode(bytes.NewReader(results[0]))
	if err != nil {
		t.Fatal(err)
	}
	if back.Bounds() != picture.Rect {
		t.Errorf("%v", back.Bounds())
	}
	if _, _, _, a := back.At(0, 0).RGBA(); a != 0 {
		t.Error("the transparency is lost")
	}
	if r, g, b, _ := back.At(45, 30).RGBA(); absolute(int(r>>8)-90) > 12 || absolute(int(g>>8)-120) > 12 || absolute(int(b>>8)-90) > 12 {
		t.Errorf("colour %d %d %d", r>>8, g>>8, b>>8)
	}
	if err := codec.Close(); err != nil {
		t.Error(err)
	}
	if left, _ := os.ReadDir(temp); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}

func absolute(n int) int { return max(n, -n) }
