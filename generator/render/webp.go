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

// WebP writes pictures in the format WebP with Hugo's libwebp. Several goroutines may use it at once.
type WebP struct {
	renderer *Renderer
	codec    *images.Codec
	disk     string // a temporary folder for the compiled codec; Close deletes it
}

// method is the effort of the codec, from 0 to 6. 2 takes a third of the time of the usual 4 and gives 5 % more bytes.
const method = 2

// Codec returns a name of the codec. It differs if the codec may give other bytes.
func Codec() string { return fmt.Sprintf("hugo %s, method %d", hugo.CurrentVersion, method) }

// NewWebP starts the codec, which takes a moment. It makes a temporary folder. The caller must call Close.
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

// Encode writes a picture to out; quality is from 1 to 100.
func (w *WebP) Encode(out io.Writer, picture *image.NRGBA, quality int) error {
	var made bytes.Buffer
	err := w.codec.EncodeTo(images.ImageConfig{TargetFormat: images.WEBP, Quality: quality, Compression: "lossy", Hint: "photo", Method: method}, &made, picture)
	if err != nil {
		return err
	}
	_, err = out.Write(made.Bytes())
	return err
}

// Close stops the codec and deletes its temporary folder.
func (w *WebP) Close() error { return errors.Join(w.renderer.Close(), os.RemoveAll(w.disk)) }
