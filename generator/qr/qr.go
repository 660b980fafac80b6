// Package qr draws QR codes as paths of SVG, which stay sharp at every size and need no file of their own.
package qr

import (
	"fmt"
	"strings"

	"rsc.io/qr"
)

// Quiet is the margin around a code, in modules; scanners need it (ISO/IEC 18004 asks for four).
const Quiet = 4

// Code is a drawing of Size by Size units, margin included; Path is what is black, as the d of a path.
type Code struct {
	Size int
	Path string
}

// Draw draws a text, most often a web address. A quarter of the code may be dirty or torn and it can still be read. It
// fails where the text is longer than a code can hold, some 1,600 characters.
func Draw(text string) (Code, error) {
	code, err := qr.Encode(text, qr.Q)
	if err != nil {
		return Code{}, fmt.Errorf("draw a QR code of %d characters: %w", len(text), err)
	}
	var path strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; {
			run := 0
			for code.Black(x+run, y) {
				run++
			}
			if run > 0 {
				fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", x+Quiet, y+Quiet, run, run)
			}
			x += max(run, 1)
		}
	}
	return Code{code.Size + 2*Quiet, path.String()}, nil
}
