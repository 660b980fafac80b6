// Package qr draws QR codes as SVG paths, which are sharp at every size and need no file of their own.
package qr

import (
	"fmt"
	"strings"

	"rsc.io/qr"
)

// Quiet is the white margin around a code that scanners need, in modules, as ISO/IEC 18004 asks.
const Quiet = 4

// Code is a drawing of a QR code. It is a square of Size units, margin included; a unit is one module. Path is the d
// attribute of an SVG path that fills the black modules.
type Code struct {
	Size int
	Path string
}

// Draw draws a text, most often a web address. The code can still be read if a quarter of it is dirty or torn. The error is
// that the text is longer than a code can hold, some 1,600 bytes.
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
