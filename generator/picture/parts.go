package picture

import (
	"encoding/binary"
	"fmt"
	"iter"
)

// part is a segment of a JPEG (APP1, COM …) or a chunk of a PNG or WebP, by its name.
type part struct {
	name string
	data []byte
}

// parts yields the segments or chunks of a file. What follows the end of the picture is a part named "after". It stops where
// the file is broken.
func parts(format Format, data []byte) iter.Seq[part] {
	switch format {
	case JPEG:
		return segments(data)
	case PNG:
		return chunks(data, 8, binary.BigEndian, true)
	case WebP:
		return chunks(data, 12, binary.LittleEndian, false)
	}
	return func(func(part) bool) {}
}

// segments yields the segments of a JPEG.
func segments(data []byte) iter.Seq[part] {
	return func(yield func(part) bool) {
		for i := 2; i+4 <= len(data); {
			if data[i] != 0xFF {
				i++
				continue
			}
			marker := data[i+1]
			if marker == 0xFF || marker == 0 || marker >= 0xD0 && marker <= 0xD8 { // filling, coded data, markers without content
				i++
				continue
			}
			if marker == 0xD9 {
				if i+2 < len(data) {
					yield(part{"after", data[i+2:]})
				}
				return
			}
			size := int(binary.BigEndian.Uint16(data[i+2:]))
			if size < 2 || i+2+size > len(data) {
				return
			}
			name := fmt.Sprintf("%02X", marker)
			switch {
			case marker >= 0xE0 && marker <= 0xEF:
				name = fmt.Sprintf("APP%d", marker-0xE0)
			case marker == 0xFE:
				name = "COM"
			}
			if !yield(part{name, data[i+4 : i+2+size]}) {
				return
			}
			i += 2 + size
		}
	}
}

// chunks yields the chunks of a PNG or WebP, which begin at start. A chunk has a name, a length and data; in a PNG the length
// is first, and a check sum last.
func chunks(data []byte, start int, order binary.ByteOrder, isPNG bool) iter.Seq[part] {
	return func(yield func(part) bool) {
		for i := start; i+8 <= len(data); {
			name, size := string(data[i:i+4]), int64(order.Uint32(data[i+4:]))
			if isPNG {
				name, size = string(data[i+4:i+8]), int64(order.Uint32(data[i:]))
			}
			if int64(i)+8+size > int64(len(data)) {
				return
			}
			if !yield(part{name, data[i+8 : i+8+int(size)]}) {
				return
			}
			i += 8 + int(size)
			switch {
			case isPNG && name == "IEND":
				if i+4 < len(data) {
					yield(part{"after", data[i+4:]})
				}
				return
			case isPNG:
				i += 4
			default:
				i += int(size & 1)
			}
		}
	}
}

// telling holds the names of parts that say more than the picture shows: where, when and by whom it was taken, or words.
var telling = map[Format]map[string]bool{
	JPEG: {"APP1": true, "APP3": true, "APP4": true, "APP5": true, "APP6": true, "APP7": true, "APP8": true, "APP9": true, "APP10": true,
		"APP11": true, "APP12": true, "APP13": true, "APP15": true, "COM": true, "after": true},
	PNG:  {"eXIf": true, "tEXt": true, "zTXt": true, "iTXt": true, "tIME": true, "zxIf": true, "after": true},
	WebP: {"EXIF": true, "XMP ": true},
}

// Tells returns the name of the first part of a file that says more than the picture shows: where, when or by whom it was
// taken. It returns "" if there is none. Pictures that Make returns have none.
func Tells(format Format, data []byte) string {
	for p := range parts(format, data) {
		if telling[format][p.name] {
			return p.name
		}
	}
	return ""
}
