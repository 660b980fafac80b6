package sample

import (
	"encoding/binary"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"path"
)

// pictured is how many townships have pictures.
const pictured = 20

// The pictures of a township, by their place in pictures.
const (
	portraitPicture = iota
	evidencePicture
	stationPicture
	activityPicture
	beforePicture
	afterPicture
)

// pictures are the paths of the pictures of a township below content/: %[1]s is the township, %[2]d the first year, %[3]s the
// first deputy.
var pictures = []string{
	portraitPicture: "deputies/%[3]s/portrait.png", evidencePicture: "deputies/%[3]s/xianchang.png", stationPicture: "stations/%[1]s/menkou.png",
	activityPicture: "activities/%[2]d/%[1]s-wushui.png", beforePicture: "suggestions/%[2]d/%[1]s-before.png", afterPicture: "suggestions/%[2]d/%[1]s-after.png",
}

// evidencePlace is the place of the item that a picture proves.
const evidencePlace = 2

// pictureOf returns the path of a picture of a township below content/; it is empty where there is none.
func (s *site) pictureOf(town, which int) string {
	first, _ := s.deputiesOf(town)
	switch {
	case town >= pictured:
		return ""
	case which == stationPicture:
	case s.size(town) == 0:
		return ""
	case which == evidencePicture && s.itemsOf(first, s.first) <= evidencePlace:
		return ""
	case (which == beforePicture || which == afterPicture) && s.raised < len(courses) && town%2 == 1: // it has other courses
		return ""
	}
	return fmt.Sprintf(pictures[which]+"%.0[1]s%.0[3]s", s.town(town).id, s.first, id(first))
}

// pictureBeside returns the name of a picture that stands beside the file.
func (s *site) pictureBeside(f *file, town, which int) (name string, is bool) {
	name = s.pictureOf(town, which)
	return path.Base(name), name != "" && path.Dir(name) == path.Dir(f.path)
}

func (s *site) picture(n int, f *file) {
	f.path = s.pictureOf(n/len(pictures), n%len(pictures))
	f.text = drawn(f.text, n)
}

// cover draws the picture of the lecture of a year that has one.
func (s *site) cover(n int, f *file) {
	if held := s.coveredOn(s.first + n); held <= s.today {
		f.at("lectures/%s-%s/cover.png", held, lectures[covered].slug)
		f.text = drawn(f.text, n)
	}
}

// The measures of a picture in pixels.
const pictureWidth, pictureHeight = 96, 64

// palette are the colours: sky, hills, fields, water.
var palette = []byte{0xd9, 0xe6, 0xea, 0x8f, 0xa9, 0xa0, 0xb4, 0xc2, 0x83, 0x63, 0xa0, 0xb3}

// drawn appends a PNG (RFC 2083) of four colours to a text: hills, fields, and a channel that leads to them. It is written here,
// without compression, so that it never depends on a library.
func drawn(text []byte, n int) []byte {
	text = append(text, "\x89PNG\r\n\x1a\n"...)
	head := binary.BigEndian.AppendUint32(nil, pictureWidth)
	head = binary.BigEndian.AppendUint32(head, pictureHeight)
	text = chunk(text, "IHDR", append(head, 2, 3, 0, 0, 0)) // two bits a pixel, which are colours of the palette
	text = chunk(text, "PLTE", palette)
	text = chunk(text, "IDAT", stored(pixels(n)))
	return chunk(text, "IEND", nil)
}

// pixels makes the rows, each with a 0 before it: it is not filtered.
func pixels(n int) []byte {
	var rows []byte
	for y := range pictureHeight {
		rows = append(rows, 0)
		for x := 0; x < pictureWidth; x += 4 {
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
	middle := pictureWidth/2 + n%9 - 4
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
