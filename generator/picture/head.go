package picture

import (
	"bufio"
	"bytes"
	"image"
	"image/color"
	_ "image/jpeg" // the formats that photographs may have
	_ "image/png"
	"io"

	_ "golang.org/x/image/webp"

	"gongshi/generator/problem"
)

// Head holds what the head of a file says of the picture.
type Head struct {
	Width, Height int // in pixels, of the upright picture
	Format        Format

	turn turn
}

// Look reads the head of a picture; bytes is the size of the file. It decodes no pixels. The error is a *Fault, or that of
// the reader.
func Look(in io.ReadSeeker, bytes int64) (Head, error) {
	switch {
	case bytes == 0:
		return Head{}, empty
	case bytes > MaxBytes:
		return Head{}, tooHeavy(bytes)
	}
	buffered := bufio.NewReader(in)
	begin, err := buffered.Peek(32)
	if err != nil && err != io.EOF {
		return Head{}, err
	}
	if f := disguise(begin); f != nil {
		return Head{}, f
	}
	config, format, err := image.DecodeConfig(buffered)
	if err != nil {
		return Head{}, decoding(err)
	}
	if f := refused(config); f != nil {
		return Head{}, f
	}
	h := Head{Width: config.Width, Height: config.Height, Format: Format(format)}
	if _, err := in.Seek(0, io.SeekStart); err != nil {
		return Head{}, err
	}
	h.turn = orientation(in, h.Format)
	if h.turn.sideways() {
		h.Width, h.Height = h.Height, h.Width
	}
	return h, nil
}

// refused returns the fault of a picture that is too large or has no colours for screens; nil if it has neither.
func refused(config image.Config) *Fault {
	switch w, h := config.Width, config.Height; {
	case w < 1 || h < 1:
		return broken
	case w > maxSide || h > maxSide || int64(w)*int64(h) > maxPixels:
		return tooLarge(w, h)
	case config.ColorModel == color.CMYKModel:
		return forPrint
	}
	return nil
}

// disguises holds how files begin that are no pictures of the web, and the fault of each. The first that fits counts.
var disguises = []struct {
	at    int
	begin string
	what  *Fault
}{
	{0, "GIF8", disguised(problem.Say(" GIF ", "a GIF"))},
	{0, "BM", disguised(problem.Say(" BMP ", "a BMP"))},
	{0, "II*\x00", disguised(problem.Say(" TIFF ", "a TIFF"))},
	{0, "MM\x00*", disguised(problem.Say(" TIFF ", "a TIFF"))},
	{0, "%PDF", disguised(problem.Say(" PDF ", "a PDF"))},
	{0, "8BPS", disguised(problem.Say(" Photoshop ", "a file of Photoshop"))},
	{0, "PK\x03\x04", disguised(problem.Say("压缩包或办公文档", "an archive or office document"))},
	{4, "ftypavif", disguised(problem.Say(" AVIF ", "an AVIF"))},
	{4, "ftypavis", disguised(problem.Say(" AVIF ", "an AVIF"))},
	{4, "ftyphe", heic()},
	{4, "ftypmif1", heic()},
	{4, "ftypmsf1", heic()},
	{4, "ftyp", disguised(problem.Say("视频", "a film"))},
}

// disguise returns the fault of a file by its first bytes; nil if they do not tell, and a decoder must.
func disguise(begin []byte) *Fault {
	for _, d := range disguises {
		if len(begin) >= d.at && bytes.HasPrefix(begin[d.at:], []byte(d.begin)) {
			return d.what
		}
	}
	// A flag in the extended form of WebP says that the picture moves.
	if len(begin) > 20 && string(begin[:4]) == "RIFF" && string(begin[8:16]) == "WEBPVP8X" && begin[20]&2 != 0 {
		return moving
	}
	return nil
}
