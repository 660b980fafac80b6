package render

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"image"
	"io"
	"os"

	"github.com/gohugoio/hugo/common/hugo"
	"github.com/gohugoio/hugo/resources/images"
)

// WebP writes pictures in that format, with the libwebp that Hugo has in it. It serves several goroutines.
type WebP struct {
	renderer *Renderer
	codec    *images.Codec
	disk     string // where the codec, once compiled, is kept while it is used
}

// method is how much the codec tries: 2 takes a third of the time of the usual 4, for a twentieth more bytes.
const method = 2

// Codec names the codec as far as its bytes depend on it.
func Codec() string { return fmt.Sprintf("hugo %s, method %d", hugo.CurrentVersion, method) }

// NewWebP starts the codec, which takes a moment. It needs a folder for temporary files, and no layouts.
func NewWebP() (*WebP, error) {
	disk, err := os.MkdirTemp("", "gongshi-webp-")
	if err != nil {
		return nil, err
	}
	p, err := New(Options{BaseURL: "https://example.org/", Language: "zh-CN", Layouts: embed.FS{}, cacheDir: disk})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(disk))
	}
	return &WebP{p, p.sites.ResourceSpec.Imaging.Codec, disk}, nil
}

// Encode writes a picture; quality is from 1 to 100.
func (w *WebP) Encode(out io.Writer, picture *image.NRGBA, quality int) error {
	var made bytes.Buffer
	err := w.codec.EncodeTo(images.ImageConfig{TargetFormat: images.WEBP, Quality: quality, Compression: "lossy", Hint: "photo", Method: method}, &made, picture)
	if err != nil {
		return err
	}
	_, err = out.Write(made.Bytes())
	return err
}

// Close lets go of the codec.
func (w *WebP) Close() error { return errors.Join(w.renderer.Close(), os.RemoveAll(w.disk)) }
