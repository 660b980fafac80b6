package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"io"
	"math"
)

// colours leads the colours of a camera's profile to those of screens, sRGB. Telephones write Display P3, cameras Adobe RGB;
// without their profile such pictures would look pale. Profiles that are made of tables are not followed.
type colours struct {
	linear [3][256]float64 // of a value of each channel, how much light it is
	matrix [3][3]float64   // from the light of the profile to that of sRGB
}

// fromPCS leads from the colours in which profiles are described (XYZ under D50) to the light of sRGB.
var fromPCS = [3][3]float64{
	{3.1338561, -1.6168667, -0.4906146},
	{-0.9787684, 1.9161415, 0.0334540},
	{0.0719453, -0.2289914, 1.4052427},
}

// encoded holds the values of sRGB by the amount of light.
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

// coloursOf reads the profile of a picture; nil where there is none to follow, or it is that of screens.
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

// convert returns the picture in the colours of screens.
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

// tag finds an entry of a profile.
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

func fixed(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / (1 << 16) }

// curved reads how much light a value of a channel is.
func curved(to *[256]float64, curve []byte) bool {
	if len(curve) < 12 {
		return false
	}
	var at func(x float64) float64
	switch body := curve[12:]; string(curve[:4]) {
	case "curv":
		n := int(binary.BigEndian.Uint32(curve[8:]))
		switch {
		case n == 0:
			at = func(x float64) float64 { return x }
		case n < 0 || n > len(body)/2:
			return false
		case n == 1:
			gamma := float64(binary.BigEndian.Uint16(body)) / 256
			at = func(x float64) float64 { return math.Pow(x, gamma) }
		default:
			at = func(x float64) float64 {
				i, part := math.Modf(x * float64(n-1))
				low := float64(binary.BigEndian.Uint16(body[2*int(i):]))
				high := float64(binary.BigEndian.Uint16(body[2*min(int(i)+1, n-1):]))
				return (low + (high-low)*part) / 65535
			}
		}
	case "para":
		kind := binary.BigEndian.Uint16(curve[8:])
		if kind > 4 || len(body) < 4*[]int{1, 3, 4, 5, 7}[kind] {
			return false
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
		at = func(x float64) float64 {
			if kind > 0 && x < p[4] {
				return p[3]*x + p[6]
			}
			return math.Pow(p[1]*x+p[2], p[0]) + p[5]
		}
	default:
		return false
	}
	for i := range to {
		if to[i] = at(float64(i) / 255); math.IsNaN(to[i]) || math.IsInf(to[i], 0) {
			return false
		}
	}
	return true
}

// profileOf takes the profile out of a file; nil if there is none.
func profileOf(format Format, data []byte) []byte {
	var profile []byte
	for part := range parts(format, data) {
		switch part.name {
		case "APP2": // of several parts, in order
			if rest, is := bytes.CutPrefix(part.data, []byte("ICC_PROFILE\x00")); is && len(rest) > 2 {
				profile = append(profile, rest[2:]...)
			}
		case "iCCP":
			_, packed, _ := bytes.Cut(part.data, []byte{0})
			if len(packed) > 1 {
				if r, err := zlib.NewReader(bytes.NewReader(packed[1:])); err == nil {
					profile, _ = io.ReadAll(io.LimitReader(r, 4<<20)) // what is missing is noticed
				}
			}
		case "ICCP":
			profile = part.data
		}
	}
	return profile
}
