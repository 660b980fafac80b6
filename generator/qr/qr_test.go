package qr

import (
	"image"
	"image/color"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// A reader of QR codes reads the text from which a code was drawn.
func TestDrawnCodesAreRead(t *testing.T) {
	for _, text := range []string{
		"https://example.org/",
		"https://example.org/renda/stations/zhuge/board/2024/",
		"https://xn--fiqs8s.example/stations/" + strings.Repeat("a", 300) + "/",
		"朱阁镇人大代表联络站",
	} {
		code, err := Draw(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := read(t, code); got != text {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}

func TestTooLong(t *testing.T) {
	if code, err := Draw(strings.Repeat("长", 2000)); err == nil || code.Path != "" {
		t.Errorf("a code of %d modules for what no code holds", code.Size)
	}
}

var runs = regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1h-\d+z`)

// read paints the path and reads it with another library.
func read(t *testing.T, code Code) string {
	t.Helper()
	const scale = 4
	picture := image.NewGray(image.Rect(0, 0, code.Size*scale, code.Size*scale))
	for i := range picture.Pix {
		picture.Pix[i] = 0xff
	}
	for _, run := range runs.FindAllStringSubmatch(code.Path, -1) {
		x, _ := strconv.Atoi(run[1])
		y, _ := strconv.Atoi(run[2])
		n, _ := strconv.Atoi(run[3])
		for i := range n * scale {
			for j := range scale {
				picture.SetGray(x*scale+i, y*scale+j, color.Gray{})
			}
		}
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(picture)
	if err != nil {
		t.Fatal(err)
	}
	found, err := qrcode.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_CHARACTER_SET: "UTF-8"})
	if err != nil {
		t.Fatal(err)
	}
	return found.GetText()
}
