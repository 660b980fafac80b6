// Package picture makes the pictures that are published from photographs: turned upright, reduced, in a format of the web.
//
// It promises:
//   - A published picture holds only what is seen. It is drawn anew, without the place, time, name, serial number or thumbnail
//     that a camera wrote.
//   - The same bytes and the same recipe give the same result, with or without a cache, alone or with other recipes.
//   - A file that is no picture, is broken, or would fill the memory is refused with a *Fault, if possible by its head. The
//     Fault says what is wrong and what to do, for people who do not program. No file makes it panic.
//   - A picture is never enlarged.
//
// It reads only the files that it is given, writes only to the folder of its cache, and never changes an original.
package picture

// Format is a file format of pictures.
type Format string

// The formats that are read and written.
const (
	JPEG Format = "jpeg"
	PNG  Format = "png"
	WebP Format = "webp"
)

// FormatOf returns the format of files with an extension, such as .jpg; "" if it is none of a picture.
func FormatOf(ext string) Format {
	switch ext {
	case ".jpg", ".jpeg":
		return JPEG
	case ".png":
		return PNG
	case ".webp":
		return WebP
	}
	return ""
}

// Recipe says which picture is made from an original.
type Recipe struct {
	Width, Height int // in pixels, of the upright picture; not more than the original has
	Format        Format
}

// version is part of the key of the cache. Raise it when a recipe gives other bytes than before.
const version = "1"

// The limits of an original. Telephones in their usual settings take at most 50 megapixels; decoding more takes more memory
// than an office's computer has to spare.
const (
	MaxBytes  = 64 << 20
	maxPixels = 64 << 20
	maxSide   = 65_500 // pixels
)

// quality is the quality of JPEG and WebP, of 100. Pictures have twice the pixels of the layout, so that no loss is seen.
const quality = 75
