package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"image/color"
	"math"
	"testing"
)

// profile returns a colour profile with a matrix (XYZ by channel) and a curve.
func profile(light [3][3]float64, curve string) []byte {
	p := make([]byte, 128, 512)
	copy(p[16:], "RGB XYZ ")
	var table, body []byte
	add := func(name, data string) {
		table = append(table, name...)
		table = binary.BigEndian.AppendUint32(table, uint32(128+4+6*12+len(body)))
		table = binary.BigEndian.AppendUint32(table, uint32(len(data)))
		body = append(body, data...)
	}
	for i, c := range "rgb" {
		xyz := []byte("XYZ \x00\x00\x00\x00")
		for _, v := range light[i] {
			xyz = binary.BigEndian.AppendUint32(xyz, uint32(int32(math.Round(v*65536))))
		}
		add(string(c)+"XYZ", string(xyz))
		add(string(c)+"TRC", curve)
	}
	return append(append(binary.BigEndian.AppendUint32(p, 6), table...), body...)
}

var p3 = [3][3]float64{{.51512, .24120, -.00105}, {.29198, .69225, .04189}, {.15710, .06657, .78407}}

// srgbCurve is the curve of sRGB and Display P3, as telephones write it.
var srgbCurve = func() string {
	c := []byte("para\x00\x00\x00\x00\x00\x03\x00\x00")
	for _, v := range []float64{2.4, 1 / 1.055, .055 / 1.055, 1 / 12.92, .04045} {
		c = binary.BigEndian.AppendUint32(c, uint32(int32(math.Round(v*65536))))
	}
	return string(c)
}()

func displayP3() []byte { return profile(p3, srgbCurve) }

// Colours of a profile are converted to sRGB: a red of Display P3 becomes a stronger red of sRGB, gray stays.
func TestProfiles(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 16, 8))
	for i := range 128 {
		img.SetNRGBA(i%16, i/16, []color.NRGBA{{180, 60, 60, 255}, {128, 128, 128, 255}}[i%16/8])
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write(displayP3()) // into memory
	_ = z.Close()
	srgb := [3][3]float64{{.4360747, .2225045, .0139322}, {.3850649, .7168786, .0971045}, {.1430804, .0606169, .7141733}}
	in := func(p []byte) []byte { return segment(asJPEG(t, img), 0xE2, "ICC_PROFILE\x00\x01\x01"+string(p)) }
	gamma := "curv\x00\x00\x00\x00\x00\x00\x00\x01\x02\x33" // 2.2
	strong, same := color.NRGBA{195, 47, 54, 255}, color.NRGBA{180, 60, 60, 255}
	for name, c := range map[string]struct {
		data []byte
		want color.NRGBA
	}{
		"p3 in a jpeg":   {in(displayP3()), strong},
		"p3 in a png":    {chunk(asPNG(t, img), "iCCP", "P3\x00\x00"+packed.String()), strong},
		"p3 with gamma":  {in(profile(p3, gamma)), strong},
		"srgb":           {in(profile(srgb, srgbCurve)), same},
		"none":           {asPNG(t, img), same},
		"cut":            {in(displayP3()[:200]), same},
		"a broken curve": {in(profile(p3, "curv\x00\x00\x00\x00\xFF\xFF\xFF\xFF")), same},
		"no such curve":  {in(profile(p3, "para\x00\x00\x00\x00\x00\x09\x00\x00")), same},
	} {
		out := one(t, c.data, Recipe{16, 8, PNG})
		if !near(out, 3, 3, c.want) || !near(out, 12, 3, color.NRGBA{128, 128, 128, 255}) {
			t.Errorf("%s: %v, %v, want %v", name, out.At(3, 3), out.At(12, 3), c.want)
		}
	}
}
