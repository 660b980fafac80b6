package picture

import (
	"bytes"
	"context"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"testing"
)

// quarters returns a picture whose quarters differ: red, green, blue and white from the upper left on.
func quarters(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(x, y, corner(x*2/w, y*2/h))
		}
	}
	return img
}

func corner(right, low int) color.NRGBA {
	return [4]color.NRGBA{{200, 30, 30, 255}, {30, 160, 30, 255}, {30, 30, 200, 255}, {240, 240, 240, 255}}[right+2*low]
}

func asJPEG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 92}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asPNG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// segment returns a JPEG with a further segment behind its first two bytes.
func segment(data []byte, marker byte, body string) []byte {
	part := append([]byte{0xFF, marker}, binary.BigEndian.AppendUint16(nil, uint16(len(body)+2))...)
	return append(append(bytes.Clone(data[:2]), append(part, body...)...), data[2:]...)
}

// chunk returns a PNG with a further chunk behind its head.
func chunk(data []byte, name, body string) []byte {
	const head = 8 + 25
	part := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	part = append(part, name+body...)
	part = binary.BigEndian.AppendUint32(part, crc32.ChecksumIEEE([]byte(name+body)))
	return append(append(bytes.Clone(data[:head]), part...), data[head:]...)
}

// exif returns EXIF as cameras write it: how the camera was held, its maker, its serial number and where it was.
func exif(held uint16) string {
	order := binary.BigEndian
	entry := func(b []byte, tag, kind uint16, count uint32, value []byte) []byte {
		b = order.AppendUint16(order.AppendUint16(b, tag), kind)
		return append(order.AppendUint32(b, count), append(value, 0, 0, 0, 0)[:4]...)
	}
	at := func(n uint32) []byte { return order.AppendUint32(nil, n) }
	const first, camera, place, values = 8, 8 + 2 + 4*12 + 4, 8 + 2 + 4*12 + 4 + 2 + 12 + 4, 160
	b := []byte("MM\x00*\x00\x00\x00\x08")
	b = order.AppendUint16(b, 4)
	b = entry(b, 0x010F, 2, 12, at(values))                           // maker
	b = entry(b, 0x0112, 3, 1, order.AppendUint16(nil, held))         // orientation
	b = entry(b, 0x8769, 4, 1, at(camera))                            // what the camera says
	b = entry(b, 0x8825, 4, 1, at(place))                             // where it was
	b = append(b, 0, 0, 0, 0)                                         // no thumbnail
	b = entry(order.AppendUint16(b, 1), 0xA431, 2, 12, at(values+12)) // serial number
	b = append(b, 0, 0, 0, 0)
	b = order.AppendUint16(b, 2)
	b = entry(b, 1, 2, 2, []byte("N\x00"))
	b = entry(b, 2, 5, 3, at(values+24))
	b = append(b, 0, 0, 0, 0)
	b = append(b, make([]byte, values-len(b))...)
	b = append(b, "SecretMaker\x00SN-87654321\x00"...)
	for _, n := range []uint32{34, 1, 9, 1, 1234567, 100000} { // 34° 9′ 12.34567″
		b = order.AppendUint32(b, n)
	}
	return string(b)
}

const xmp = "http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>" +
	"<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' dc:creator='SecretPerson'/></rdf:RDF></x:xmpmeta>"

func opened(data []byte) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }
}

// plain returns a Maker that writes PNG for WebP: the real codec belongs to another package.
func plain() *Maker {
	return &Maker{WebP: func(out io.Writer, img *image.NRGBA, _ int) error { return png.Encode(out, img) }}
}

// one makes a picture and decodes it.
func one(t *testing.T, data []byte, r Recipe) image.Image {
	t.Helper()
	made, err := plain().Make(context.Background(), opened(data), r)
	if err != nil {
		t.Fatal(err)
	}
	img, _, err := image.Decode(bytes.NewReader(made[0]))
	if err != nil {
		t.Fatal(err)
	}
	if img.Bounds() != image.Rect(0, 0, r.Width, r.Height) {
		t.Errorf("%v, want %d×%d", img.Bounds(), r.Width, r.Height)
	}
	return img
}

// near reports whether a point of a picture has about a colour.
func near(img image.Image, x, y int, want color.NRGBA) bool {
	c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
	for _, d := range []int{int(c.R) - int(want.R), int(c.G) - int(want.G), int(c.B) - int(want.B), int(c.A) - int(want.A)} {
		if max(d, -d) > 8 {
			return false
		}
	}
	return true
}
