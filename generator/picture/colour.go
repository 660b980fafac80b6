package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"io"
	"math"
)

// colours converts the colours of a profile to sRGB, those of screens. Telephones write Display P3, cameras Adobe RGB; without
// their profile such pictures would look pale. Profiles that are made of tables are not supported.
type colours struct {
	linear [3][256]float64 // the amount of light, 0 to 1, of each value of each channel
	matrix [3][3]float64   // from the light of the profile to that of sRGB
}

// fromPCS converts the colours in which profiles are described (XYZ under D50) to the light of sRGB.
var fromPCS = [3][3]float64{
	{3.1338561, -1.6168667, -0.4906146},
	{-0.9787684, 1.9161415, 0.0334540},
	{0.0719453, -0.2289914, 1.4052427},
}

// encoded holds the values of sRGB by the amount of light: the first entry is for no light, the last for all.
var encoded = func() (table [4096]byte) {
	for i := range table {
		light := float64(i) / float64(len(table)-1)
		value := 12.92 * light
		if light > 0.0031308 {
			value = 1.055*math.Pow(light, 1/2.4) - 0.055
		}
		table[i] = byte(value*255 + .5)
	}
	return table
}()

// coloursOf reads the profile of a picture. It returns nil if there is none, or it is not supported, or it is about sRGB.
func coloursOf(format Format, data []byte) *colours {
	profile := profileOf(format, data)
	if len(profile) < 132 || string(profile[16:24]) != "RGB XYZ " {
		return nil
	}
	var c colours
	var light [3][3]float64 // XYZ by channel
	for i, channel := range "rgb" {
		xyz, curve := tag(profile, string(channel)+"XYZ"), tag(profile, string(channel)+"TRC")
		if len(xyz) < 20 || !curved(&c.linear[i], curve) {
			return nil
		}
		for j := range 3 {
			light[j][i] = fixed(xyz[8+4*j:])
		}
	}
	same := true
	for i := range 3 {
		for j := range 3 {
			for k := range 3 {
				c.matrix[i][j] += fromPCS[i][k] * light[k][j]
			}
			want := 0.0
			if i == j {
				want = 1
			}
			same = same && math.Abs(c.matrix[i][j]-want) < .02
		}
		for value, light := range c.linear[i] {
			shown := encoded[int(min(max(light, 0), 1)*float64(len(encoded)-1)+.5)]
			same = same && math.Abs(float64(shown)-float64(value)) < 6
		}
	}
	if same {
		return nil
	}
	return &c
}

// convert returns the picture in sRGB. If c is nil, it is the picture itself.
func (c *colours) convert(in *image.NRGBA) *image.NRGBA {
	if c == nil {
		return in
	}
	out := image.NewNRGBA(in.Rect)
	for i := 0; i+3 < len(in.Pix); i += 4 {
		r, g, b := c.linear[0][in.Pix[i]], c.linear[1][in.Pix[i+1]], c.linear[2][in.Pix[i+2]]
		for j := range 3 {
			light := c.matrix[j][0]*r + c.matrix[j][1]*g + c.matrix[j][2]*b
			out.Pix[i+j] = encoded[int(min(max(light, 0), 1)*float64(len(encoded)-1)+.5)]
		}
		out.Pix[i+3] = in.Pix[i+3]
	}
	return out
}

// tag returns an entry of a profile; nil if there is none.
func tag(profile []byte, name string) []byte {
	for i := range min(binary.BigEndian.Uint32(profile[128:]), 100) {
		at := 132 + 12*int(i)
		if at+12 > len(profile) {
			return nil
		}
		from, size := int(binary.BigEndian.Uint32(profile[at+4:])), int(binary.BigEndian.Uint32(profile[at+8:]))
		if string(profile[at:at+4]) == name && from >= 0 && size >= 0 && from <= len(profile) && size <= len(profile)-from {
			return profile[from : from+size]
		}
	}
	return nil
}

// fixed returns a number with 16 bits before and 16 after the point.
func fixed(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / (1 << 16) }

// curved sets the amount of light of each value of a channel by the curve of a profile. It reports false if the curve is
// broken or of an unknown type.
func curved(to *[256]float64, curve []byte) bool {
	if len(curve) < 12 {
		return false
	}
	var at func(x float64) float64
	switch string(curve[:4]) {
	case "curv":
		at = sampled(int(binary.BigEndian.Uint32(curve[8:])), curve[12:])
	case "para":
		at = parametric(binary.BigEndian.Uint16(curve[8:]), curve[12:])
	}
	if at == nil {
		return false
	}
	for i := range to {
		if to[i] = at(float64(i) / 255); math.IsNaN(to[i]) || math.IsInf(to[i], 0) {
			return false
		}
	}
	return true
}

// sampled returns the curve with n values in body: none is a straight line, one a gamma, more are samples. It returns nil if
// body is too short.
func sampled(n int, body []byte) func(x float64) float64 {
	switch {
	case n == 0:
		return func(x float64) float64 { return x }
	case n < 0 || n > len(body)/2:
		return nil
	case n == 1:
		gamma := float64(binary.BigEndian.Uint16(body)) / 256
		return func(x float64) float64 { return math.Pow(x, gamma) }
	}
	return func(x float64) float64 {
		i, part := math.Modf(x * float64(n-1))
		low := float64(binary.BigEndian.Uint16(body[2*int(i):]))
		high := float64(binary.BigEndian.Uint16(body[2*min(int(i)+1, n-1):]))
		return (low + (high-low)*part) / 65535
	}
}

// parametric returns the curve of one of the five kinds of formulas of ICC profiles, with its parameters in body; nil if the
// kind is unknown or body is too short.
func parametric(kind uint16, body []byte) func(x float64) float64 {
	if kind > 4 || len(body) < 4*[]int{1, 3, 4, 5, 7}[kind] {
		return nil
	}
	p := [7]float64{1, 1} // gamma, a, b, c, d, e, f
	for i := range []int{1, 3, 4, 5, 7}[kind] {
		p[i] = fixed(body[4*i:])
	}
	switch kind {
	case 1: // (ax+b)^g from -b/a on, else 0
		p[4] = -p[2] / p[1]
	case 2: // the same plus c
		p[5], p[6], p[4], p[3] = p[3], p[3], -p[2]/p[1], 0
	}
	return func(x float64) float64 {
		if kind > 0 && x < p[4] {
			return p[3]*x + p[6]
		}
		return math.Pow(p[1]*x+p[2], p[0]) + p[5]
	}
}

// profileOf returns the colour profile in a file; nil if there is none.
func profileOf(format Format, data []byte) []byte {
	var profile []byte
	for part := range parts(format, data) {
		switch part.name {
		case "APP2": // a profile may have several parts, which stand in order
			if rest, is := bytes.CutPrefix(part.data, []byte("ICC_PROFILE\x00")); is && len(rest) > 2 {
				profile = append(profile, rest[2:]...)
			}
		case "iCCP":
			_, packed, _ := bytes.Cut(part.data, []byte{0})
			if len(packed) > 1 {
				if r, err := zlib.NewReader(bytes.NewReader(packed[1:])); err == nil {
					profile, _ = io.ReadAll(io.LimitReader(r, 4<<20)) // coloursOf notices if something is missing
				}
			}
		case "ICCP":
			profile = part.data
		}
	}
	return profile
}
