package picture

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"io"
	"strings"
	"testing"

	"github.com/bep/imagemeta"
)

// However the camera was held, the picture comes out upright, with the size of the upright picture.
func TestOrientations(t *testing.T) {
	const w, h = 64, 48
	seen := quarters(w, h)
	// Where the pixel of a stored row and column is seen, as EXIF defines it: which side the first row and column are.
	places := [9]func(row, col int) (x, y int){
		1: func(row, col int) (int, int) { return col, row },
		2: func(row, col int) (int, int) { return w - 1 - col, row },
		3: func(row, col int) (int, int) { return w - 1 - col, h - 1 - row },
		4: func(row, col int) (int, int) { return col, h - 1 - row },
		5: func(row, col int) (int, int) { return row, col },
		6: func(row, col int) (int, int) { return w - 1 - row, col },
		7: func(row, col int) (int, int) { return w - 1 - row, h - 1 - col },
		8: func(row, col int) (int, int) { return row, h - 1 - col },
	}
	for held := 1; held <= 8; held++ {
		rows, cols := h, w
		if held > 4 {
			rows, cols = w, h
		}
		stored := image.NewNRGBA(image.Rect(0, 0, cols, rows))
		for row := range rows {
			for col := range cols {
				x, y := places[held](row, col)
				stored.Set(col, row, seen.At(x, y))
			}
		}
		for kind, data := range map[string][]byte{
			"jpeg": segment(asJPEG(t, stored), 0xE1, "Exif\x00\x00"+exif(uint16(held))),
			"png":  chunk(asPNG(t, stored), "eXIf", exif(uint16(held))),
		} {
			head, err := Look(bytes.NewReader(data), int64(len(data)))
			if err != nil || head.Width != w || head.Height != h || string(head.Format) != kind {
				t.Errorf("%d as %s: %+v, %v", held, kind, head, err)
			}
			for _, size := range []Recipe{{w, h, PNG}, {w / 2, h / 2, JPEG}} {
				img := one(t, data, size)
				for n := range 4 {
					x, y := size.Width/4+size.Width/2*(n&1), size.Height/4+size.Height/2*(n>>1)
					if !near(img, x, y, corner(n&1, n>>1)) {
						t.Errorf("%d as %s in %d: the corner %d is %v", held, kind, size.Width, n, img.At(x, y))
					}
				}
			}
		}
	}
}

// A picture that is made, in any format, has nothing that a camera or a program wrote beside the picture.
func TestNothingButThePicture(t *testing.T) {
	img := quarters(60, 40)
	photo := asJPEG(t, img)
	photo = segment(photo, 0xFE, "SecretComment")
	photo = segment(photo, 0xED, "Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x12\x1c\x02\x50\x00\x0dSecretByline")
	photo = segment(photo, 0xE2, "ICC_PROFILE\x00\x01\x01SecretProfile")
	photo = segment(photo, 0xE1, xmp)
	photo = segment(photo, 0xE1, "Exif\x00\x00"+exif(1))
	photo = append(photo, "SecretTrailer, as of a film behind a photograph"...)
	drawing := chunk(asPNG(t, img), "tEXt", "Author\x00SecretAuthor")
	drawing = chunk(drawing, "eXIf", exif(1))
	drawing = chunk(drawing, "iTXt", "XML:com.adobe.xmp\x00\x00\x00\x00\x00SecretPacket")
	secrets := []string{"Secret", "SN-8765", "8BIM", "Exif", "xap/1.0", "ICC_PROFILE"}
	for _, data := range [][]byte{photo, drawing} {
		format := FormatOf(map[bool]string{true: ".png", false: ".jpg"}[data[0] == 0x89])
		if Tells(format, data) == "" || len(tags(t, format, data)) == 0 {
			t.Fatalf("the original %s has nothing to hide", format)
		}
		for _, to := range []Format{JPEG, PNG} {
			made, err := plain().Make(context.Background(), opened(data), Recipe{60, 40, to}, Recipe{30, 20, to})
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range made {
				for _, s := range secrets {
					if bytes.Contains(m, []byte(s)) {
						t.Errorf("%s to %s: %q is in it", format, to, s)
					}
				}
				if part, found := Tells(to, m), tags(t, to, m); part != "" || len(found) > 0 {
					t.Errorf("%s to %s: part %q, tags %v", format, to, part, found)
				}
			}
		}
	}
}

// tags returns all metadata of a picture.
func tags(t *testing.T, format Format, data []byte) []string {
	var all []string
	_, err := imagemeta.Decode(imagemeta.Options{R: bytes.NewReader(data), ImageFormat: readable[format],
		Sources:         imagemeta.EXIF | imagemeta.IPTC | imagemeta.XMP,
		ShouldHandleTag: func(imagemeta.TagInfo) bool { return true },
		HandleTag: func(tag imagemeta.TagInfo) error {
			all = append(all, fmt.Sprint(tag.Namespace, " ", tag.Tag, " ", tag.Value))
			return nil
		}})
	if err != nil {
		t.Logf("%s: %v", format, err)
	}
	return all
}

// A file that cannot be published is refused with its Fault, by its head if that tells.
func TestFaults(t *testing.T) {
	photo := asJPEG(t, quarters(64, 48))
	head := func(w, h uint32) []byte {
		data := bytes.Clone(asPNG(t, quarters(4, 4)))
		copy(data[16:], []byte{byte(w >> 24), byte(w >> 16), byte(w >> 8), byte(w), byte(h >> 24), byte(h >> 16), byte(h >> 8), byte(h)})
		return chunk(data[:33], "IDAT", "")[:33] // its check sum is looked at first
	}
	sized := func(w, h uint32) []byte {
		data := head(w, h)
		fixed := chunk(make([]byte, 33), "IHDR", string(data[16:29]))
		return append(data[:8:8], fixed[33:]...)
	}
	cmyk := []byte("\xFF\xD8\xFF\xEE\x00\x0EAdobe\x00\x64\x00\x00\x00\x00\x00" +
		"\xFF\xC0\x00\x14\x08\x00\x10\x00\x10\x04\x01\x11\x00\x02\x11\x00\x03\x11\x00\x04\x11\x00\xFF\xDA\x00\x0E\x04\x01\x00\x02\x00\x03\x00\x04\x00\x00\x3F\x00")
	for name, c := range map[string]struct {
		data []byte
		want string // in the Chinese text
		head bool   // the head tells
	}{
		"empty":           {nil, "空文件", true},
		"text":            {[]byte("version https://git-lfs.github.com/spec/v1\n"), "不是 JPEG", true},
		"heic":            {[]byte("\x00\x00\x00\x20ftypheic\x00\x00\x00\x00mif1heic"), "HEIC", true},
		"gif":             {[]byte("GIF89a\x01\x00\x01\x00"), "GIF", true},
		"film":            {[]byte("\x00\x00\x00\x20ftypisom"), "视频", true},
		"moving webp":     {[]byte("RIFF\x24\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x02\x00\x00\x00\x09\x00\x00\x09\x00\x00ANIM"), "会动", true},
		"bomb":            {sized(30_000, 30_000), "30000×30000", true},
		"one long line":   {sized(66_000, 1), "66000×1", true},
		"no width":        {sized(0, 9), "损坏", true},
		"cmyk":            {cmyk, "CMYK", true},
		"lossless jpeg":   {bytes.Replace(photo, []byte{0xFF, 0xC0}, []byte{0xFF, 0xC3}, 1), "编码方式", true},
		"head only":       {photo[:12], "损坏", true},
		"half a jpeg":     {photo[:len(photo)-40], "损坏", false},
		"a damaged png":   {bytes.Replace(asPNG(t, quarters(64, 48)), []byte("IDAT"), []byte("IDAT\xFF"), 1), "损坏", false},
		"png without end": {sized(3000, 3000), "损坏", false},
	} {
		_, looked := Look(bytes.NewReader(c.data), int64(len(c.data)))
		_, err := plain().Make(context.Background(), opened(c.data), Recipe{1, 1, JPEG})
		f, is := AsFault(err)
		if !is || !strings.Contains(f.What.ZH, c.want) || f.Fix.ZH == "" || f.What.EN == "" || f.Fix.EN == "" {
			t.Errorf("%s: %v", name, err)
		}
		if (looked != nil) != c.head || c.head && looked.Error() != err.Error() {
			t.Errorf("%s: its head says %v", name, looked)
		}
	}
	if _, err := Look(nil, MaxBytes+1); err == nil || !strings.Contains(err.Error(), "64 MB") {
		t.Errorf("a heavy file: %v", err)
	}
	endless := func() (io.ReadCloser, error) { return io.NopCloser(zeros{}), nil }
	if _, err := plain().Make(context.Background(), endless); err == nil {
		t.Error("a file without end is read")
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

// Pictures with every kind of pixels look the same after they are made.
func TestKindsOfPixels(t *testing.T) {
	gray, deep := image.NewGray(image.Rect(0, 0, 8, 8)), image.NewNRGBA64(image.Rect(0, 0, 8, 8))
	few := image.NewPaletted(image.Rect(0, 0, 8, 8), color.Palette{color.NRGBA{}, color.NRGBA{200, 30, 30, 255}})
	clear := image.NewNRGBA(image.Rect(0, 0, 8, 8))
	for i := range 64 {
		gray.SetGray(i%8, i/8, color.Gray{90})
		deep.SetNRGBA64(i%8, i/8, color.NRGBA64{0x1234, 0x8000, 0xF0F0, 0xFFFF})
		few.SetColorIndex(i%8, i/8, uint8(i%8/4))
		clear.SetNRGBA(i%8, i/8, color.NRGBA{200, 30, 30, uint8(i / 32 * 128)})
	}
	for _, c := range []struct {
		data []byte
		to   Format
		x, y int
		want color.NRGBA
	}{
		{asPNG(t, gray), JPEG, 4, 4, color.NRGBA{90, 90, 90, 255}},
		{asPNG(t, deep), PNG, 4, 4, color.NRGBA{0x12, 0x80, 0xF0, 255}},
		{asPNG(t, few), PNG, 1, 1, color.NRGBA{}},
		{asPNG(t, few), PNG, 6, 6, color.NRGBA{200, 30, 30, 255}},
		{asPNG(t, few), JPEG, 1, 1, color.NRGBA{255, 255, 255, 255}},
		{asPNG(t, clear), WebP, 4, 6, color.NRGBA{200, 30, 30, 128}},
		{asJPEG(t, gray), JPEG, 4, 4, color.NRGBA{90, 90, 90, 255}},
	} {
		if img := one(t, c.data, Recipe{8, 8, c.to}); !near(img, c.x, c.y, c.want) {
			t.Errorf("%s: %v, want %v", c.to, img.At(c.x, c.y), c.want)
		}
	}
}

// A large photograph, which is reduced by a whole factor first, loses nothing at its edges and does not shift.
func TestLarge(t *testing.T) {
	img := one(t, asJPEG(t, quarters(4403, 2935)), Recipe{480, 320, JPEG})
	for n := range 4 {
		if x, y := 10+460*(n&1), 10+300*(n>>1); !near(img, x, y, corner(n&1, n>>1)) {
			t.Errorf("corner %d is %v", n, img.At(x, y))
		}
	}
	for _, x := range []int{236, 243} { // the line between the quarters is in the middle
		if !near(img, x, 100, corner(x/240, 0)) {
			t.Errorf("%d: %v", x, img.At(x, 100))
		}
	}
	for _, size := range []image.Point{{30_000, 20}, {1500, 14_000}} { // a line, and an article as telephones make a picture of it
		img := one(t, asJPEG(t, quarters(size.X, size.Y)), Recipe{480, max(480*size.Y/size.X, 1), JPEG})
		if right, low := image.Pt(400, 0), image.Pt(80, img.Bounds().Dy()-1); size.Y > size.X && (!near(img, right.X, right.Y, corner(1, 0)) || !near(img, low.X, low.Y, corner(0, 1))) {
			t.Errorf("%v: %v, %v", size, img.At(right.X, right.Y), img.At(low.X, low.Y))
		}
	}
	if _, err := plain().Make(context.Background(), opened(asJPEG(t, quarters(40, 30))), Recipe{80, 60, JPEG}); err == nil {
		t.Error("a picture is enlarged")
	}
}

// No bytes make Look or Make panic, and a picture that Make returns has no metadata.
func FuzzMake(f *testing.F) {
	img := quarters(16, 12)
	f.Add(segment(asJPEG(f, img), 0xE1, "Exif\x00\x00"+exif(6)))
	f.Add(chunk(asPNG(f, img), "eXIf", exif(3)))
	f.Add(segment(asJPEG(f, img), 0xE2, "ICC_PROFILE\x00\x01\x01"+string(displayP3())))
	f.Add([]byte("RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		head, err := Look(bytes.NewReader(data), int64(len(data)))
		if err == nil && head.Width*head.Height > 1<<20 {
			t.Skip("slow")
		}
		made, err := plain().Make(context.Background(), opened(data), Recipe{1, 1, JPEG})
		if err != nil {
			if f, is := AsFault(err); !is || f.Fix.ZH == "" {
				t.Fatalf("%v", err)
			}
			return
		}
		if Tells(JPEG, made[0]) != "" {
			t.Error("more than the picture")
		}
	})
}
