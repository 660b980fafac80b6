// Package picture makes what is published of a photograph: turned upright, made smaller, in a format of the web.
//
// It promises:
//   - Nothing of a photograph is published but what is seen. What comes out is drawn anew, so that no place, time, name,
//     serial number or thumbnail that a camera wrote comes with it.
//   - Same bytes and same recipe, same result, with or without a cache, alone or with other recipes.
//   - A file that is no picture, is broken, or would fill the memory is refused with a *Fault, by its head where that is
//     possible: what is wrong and what to do, for people who do not program. No file makes it panic.
//   - A picture is never enlarged.
//
// It never reads a file that it was not given, never writes but to the folder of its cache, and never changes an original.
package picture

// Format is how a picture is written.
type Format string

// The formats that are read and written.
const (
	JPEG Format = "jpeg"
	PNG  Format = "png"
	WebP Format = "webp"
)

// FormatOf returns the format that the extension of a file's name stands for; empty if it is no picture's.
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

// Recipe says what to make of a picture.
type Recipe struct {
	Width, Height int // in pixels, of the upright picture; neither is more than the original has
	Format        Format
}

// version is part of the key of the cache. Raise it when a recipe gives other bytes than before.
const version = "1"

// The limits of what is read. Photographs of telephones have 50 megapixels at most in their usual settings; beyond, decoding
// takes more memory than an office's computer has to spare.
const (
	MaxBytes  = 64 << 20
	maxPixels = 64 << 20
	maxSide   = 65_500
)

// quality of what is lossy: at twice the pixels of the layout, as telephones have them, no one sees the difference.
const quality = 75
