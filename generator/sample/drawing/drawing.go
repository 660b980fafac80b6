// Package drawing draws the pictures of a sample site: hills, fields, and a channel that leads to them.
package drawing

import (
	"encoding/binary"
	"hash/adler32"
	"hash/crc32"
)

// The measures of a picture in pixels.
const width, height = 96, 64

// palette are the colours: sky, hills, fields, water.
var palette = []byte{0xd9, 0xe6, 0xea, 0x8f, 0xa9, 0xa0, 0xb4, 0xc2, 0x83, 0x63, 0xa0, 0xb3}

// Append appends a PNG (RFC 2083) of four colours to a text: hills, fields, and a channel that leads to them. It is written here,
// without compression, so that it never depends on a library.
func Append(text []byte, n int) []byte {
	text = append(text, "\x89PNG\r\n\x1a\n"...)
	head := binary.BigEndian.AppendUint32(nil, width)
	head = binary.BigEndian.AppendUint32(head, height)
	text = chunk(text, "IHDR", append(head, 2, 3, 0, 0, 0)) // two bits a pixel, which are colours of the palette
	text = chunk(text, "PLTE", palette)
	text = chunk(text, "IDAT", stored(pixels(n)))
	return chunk(text, "IEND", nil)
}

// pixels makes the rows, each with a 0 before it: it is not filtered.
func pixels(n int) []byte {
	var rows []byte
	for y := range height {
		rows = append(rows, 0)
		for x := 0; x < width; x += 4 {
			var four byte
			for i := range 4 {
				four = four<<2 | colour(x+i, y, n)
			}
			rows = append(rows, four)
		}
	}
	return rows
}

func colour(x, y, n int) byte {
	middle := width/2 + n%9 - 4
	switch {
	case y < 20+((x+5*n)%32-16)*((x+5*n)%32-16)/32:
		return 0
	case y < 32:
		return 1
	case abs(x-middle) < 2+(y-32)/2:
		return 3
	}
	return 2
}

func abs(n int) int { return max(n, -n) }

// stored is a zlib stream (RFC 1950) of one block that is not compressed.
func stored(data []byte) []byte {
	out := []byte{0x78, 0x01, 1}
	out = binary.LittleEndian.AppendUint16(out, uint16(len(data)))
	out = binary.LittleEndian.AppendUint16(out, ^uint16(len(data)))
	return binary.BigEndian.AppendUint32(append(out, data...), adler32.Checksum(data))
}

// chunk appends a chunk of a PNG.
func chunk(text []byte, kind string, data []byte) []byte {
	text = binary.BigEndian.AppendUint32(text, uint32(len(data)))
	begin := len(text)
	text = append(append(text, kind...), data...)
	return binary.BigEndian.AppendUint32(text, crc32.ChecksumIEEE(text[begin:]))
}
