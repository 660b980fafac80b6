package picture

import (
	"image"
	"io"
	"strings"
	"time"

	"github.com/bep/imagemeta"
)

// turn says how a camera was held, by the numbers of EXIF: from 1, which is upright, to 8.
type turn int

// sideways reports whether width and height of the upright picture are those of the file exchanged.
func (t turn) sideways() bool { return t >= 5 && t <= 8 }

// readable holds the formats in which EXIF is looked for.
var readable = map[Format]imagemeta.ImageFormat{JPEG: imagemeta.JPEG, PNG: imagemeta.PNG, WebP: imagemeta.WebP}

// orientation reads from EXIF how the camera was held. It returns upright if that is not written or cannot be read.
func orientation(in io.ReadSeeker, format Format) turn {
	found := turn(1)
	_, _ = imagemeta.Decode(imagemeta.Options{
		R: in, ImageFormat: readable[format], Sources: imagemeta.EXIF, Timeout: 5 * time.Second, LimitNumTags: 500,
		ShouldHandleTag: func(tag imagemeta.TagInfo) bool {
			return tag.Tag == "Orientation" && strings.HasPrefix(tag.Namespace, "IFD0")
		},
		HandleTag: func(tag imagemeta.TagInfo) error {
			if n, is := tag.Value.(uint16); is && n >= 1 && n <= 8 {
				found = turn(n)
			}
			return imagemeta.ErrStopWalking
		},
	}) // an error means the same as no EXIF
	return found
}

// upright returns a picture as the camera saw it: turned, or mirrored.
func upright(in *image.RGBA, t turn) *image.RGBA {
	if t < 2 || t > 8 {
		return in
	}
	w, h := in.Rect.Dx(), in.Rect.Dy()
	size := image.Pt(w, h)
	if t.sideways() {
		size = image.Pt(h, w)
	}
	out := image.NewRGBA(image.Rectangle{Max: size})
	for y := range size.Y {
		for x := range size.X {
			var fromX, fromY int
			switch t {
			case 2:
				fromX, fromY = w-1-x, y
			case 3:
				fromX, fromY = w-1-x, h-1-y
			case 4:
				fromX, fromY = x, h-1-y
			case 5:
				fromX, fromY = y, x
			case 6:
				fromX, fromY = y, h-1-x
			case 7:
				fromX, fromY = w-1-y, h-1-x
			case 8:
				fromX, fromY = w-1-y, x
			}
			to, from := out.PixOffset(x, y), fromY*in.Stride+fromX*4
			copy(out.Pix[to:to+4], in.Pix[from:from+4])
		}
	}
	return out
}
