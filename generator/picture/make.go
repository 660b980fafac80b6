package picture

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"
)

// Maker makes pictures. It may be used from several goroutines.
type Maker struct {
	// WebP writes a picture in that format; quality is from 1 to 100.
	WebP func(out io.Writer, picture *image.NRGBA, quality int) error

	// Cache keeps finished pictures; nil keeps none.
	Cache *Cache
}

// heavy bounds how many pictures are decoded at once: one of 50 megapixels takes some 300 MB until it is reduced.
var heavy = make(chan struct{}, 2)

// Make returns a picture for each recipe, in their order, made from one original. Pictures in the cache are not made again;
// if all are there, nothing is decoded. The error is a *Fault if the original cannot be published.
func (m *Maker) Make(ctx context.Context, open func() (io.ReadCloser, error), recipes ...Recipe) ([][]byte, error) {
	data, err := read(open)
	if err != nil {
		return nil, err
	}
	digest := sha256.Sum256(data)
	made, missing := make([][]byte, len(recipes)), 0
	for i, r := range recipes {
		if made[i] = m.Cache.get(digest, r); made[i] == nil {
			missing++
		}
	}
	if missing == 0 {
		return made, nil
	}
	select {
	case heavy <- struct{}{}:
		defer func() { <-heavy }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	source, err := decode(data)
	if err != nil {
		return nil, err
	}
	for i, r := range recipes {
		if made[i] != nil {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if made[i], err = m.make(source, r); err != nil {
			return nil, err
		}
		m.Cache.put(digest, r, made[i])
	}
	return made, nil
}

// read returns the bytes of an original.
func read(open func() (io.ReadCloser, error)) ([]byte, error) {
	in, err := open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, MaxBytes+1))
	if err == nil && len(data) > MaxBytes {
		err = tooHeavy(int64(len(data)))
	}
	return data, err
}

// decoded is an original, reduced and upright.
type decoded struct {
	pixels *image.RGBA
	width  int // of the original
	height int
	toSRGB *colours // nil if the colours are those of screens
}

// decode decodes an original.
func decode(data []byte) (d *decoded, err error) {
	defer func() {
		if recover() != nil { // a decoder of another library panicked
			d, err = nil, broken
		}
	}()
	head, err := Look(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	full, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, decoding(err)
	}
	return &decoded{upright(reduced(full, head.Width), head.turn), head.Width, head.Height, coloursOf(head.Format, data)}, nil
}

// make makes one picture. The recipe must not enlarge it.
func (m *Maker) make(d *decoded, r Recipe) ([]byte, error) {
	if r.Width < 1 || r.Height < 1 || r.Width > d.width || r.Height > d.height {
		return nil, fmt.Errorf("picture: %d×%d cannot be made of %d×%d", r.Width, r.Height, d.width, d.height)
	}
	picture := straight(resized(d.pixels, r.Width, r.Height))
	picture = d.toSRGB.convert(picture)
	var out bytes.Buffer
	var err error
	switch r.Format {
	case WebP:
		err = m.WebP(&out, picture, quality)
	case PNG:
		err = png.Encode(&out, picture)
	case JPEG:
		err = jpeg.Encode(&out, onWhite(picture), &jpeg.Options{Quality: quality})
	default:
		err = fmt.Errorf("picture: no format %q", r.Format)
	}
	return out.Bytes(), err
}

// onWhite returns a picture on a white ground, for a format without transparency.
func onWhite(in *image.NRGBA) image.Image {
	if in.Opaque() {
		return &image.RGBA{Pix: in.Pix, Stride: in.Stride, Rect: in.Rect} // the same bytes, in the type that is written fastest
	}
	out := image.NewRGBA(in.Rect)
	draw.Draw(out, out.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(out, out.Rect, in, in.Rect.Min, draw.Over)
	return out
}
