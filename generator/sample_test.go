package main

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/jpeg"
	"math"
	"os"
	"path/filepath"
	"testing"
)

var draw = flag.Bool("draw", false, "draw the sample pictures anew")

// The pictures of the sample content are drawn by this program: a channel between fields, as flat shapes. They show no
// place and no person.
var samples = map[string]scene{
	"lectures/2024-06-20-huan-zhili/cover.jpg": {seed: 1, sky: [2]uint32{0xf4e3c3, 0xf9f1df}, sun: 0xe2894f, hills: 0x9fa98b, fields: [2]uint32{0xb9b573, 0xa7a766}, water: [2]uint32{0x8fb3b5, 0xd6dcc8}, trees: 0x5f7154},
	"lectures/2024-06-20-huan-zhili/du.jpg":    {seed: 2, sky: [2]uint32{0xd9dccf, 0xe9e6d6}, sun: 0xcfc7ad, hills: 0xa3a690, fields: [2]uint32{0xa8a071, 0x989164}, water: [2]uint32{0x6d7a4c, 0x8c9363}, trees: 0x616b4a, weeds: 0x55663a},
	"lectures/2024-06-20-huan-zhili/tong.jpg":  {seed: 3, sky: [2]uint32{0xbfd9e4, 0xe8f1ee}, sun: 0xf3d58a, hills: 0x8fa9a0, fields: [2]uint32{0xa9c07a, 0x98b26c}, water: [2]uint32{0x5f9fb4, 0xc7e2e4}, trees: 0x4f7a57},
	"activities/2024/zhuge-nangou.jpg":         {seed: 4, sky: [2]uint32{0xe6e2ea, 0xf6efe6}, sun: 0xe8a77c, hills: 0x9ba3b0, fields: [2]uint32{0xc6b98a, 0xb8ab7c}, water: [2]uint32{0x7f9fb0, 0xcfd8da}, trees: 0x66735f, bridge: 0x8a6a58},
	"suggestions/2024/nangou-before.jpg":       {seed: 5, sky: [2]uint32{0xd5d8d0, 0xe7e4d8}, sun: 0xcdc6b0, hills: 0x9da392, fields: [2]uint32{0xb0a97c, 0xa0996e}, water: [2]uint32{0x66704a, 0x848a60}, trees: 0x5e694b, weeds: 0x4f6036},
	"suggestions/2024/nangou-after.jpg":        {seed: 5, sky: [2]uint32{0xc6dde6, 0xeaf2ee}, sun: 0xf1d48c, hills: 0x93aaa2, fields: [2]uint32{0xb4c283, 0xa2b573}, water: [2]uint32{0x63a0b3, 0xc9e2e3}, trees: 0x557d5b},
}

const sampleWidth, sampleHeight = 1600, 1066

func TestSamplePictures(t *testing.T) {
	t.Parallel()
	for name, scene := range samples {
		file := filepath.Join("..", "content", filepath.FromSlash(name))
		if *draw {
			var out bytes.Buffer
			if err := jpeg.Encode(&out, scene.draw(), &jpeg.Options{Quality: 82}); err != nil {
				t.Fatal(err)
			}
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > 120_000 {
			t.Errorf("%s has %d bytes", name, len(data))
		}
		drawn, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil || drawn.Bounds() != image.Rect(0, 0, sampleWidth, sampleHeight) {
			t.Fatalf("%s: %v", name, err)
		}
		apart := 0.0
		for y := 13; y < sampleHeight; y += 40 {
			for x := 17; x < sampleWidth; x += 40 {
				r, g, b, _ := drawn.At(x, y).RGBA()
				want := scene.at(float64(x)+.5, float64(y)+.5)
				apart += math.Abs(float64(r>>8)-want[0]) + math.Abs(float64(g>>8)-want[1]) + math.Abs(float64(b>>8)-want[2])
			}
		}
		if apart /= sampleWidth * sampleHeight / 1600 * 3; apart > 6 {
			t.Errorf("%s is not what the program draws: %.1f apart; go test ./generator -run Sample -draw", name, apart)
		}
	}
}

// scene is a landscape: a channel that leads to the horizon, fields on both sides, hills behind. Colours are 0xRRGGBB, pairs
// those of far and near or of two stripes.
type scene struct {
	seed               int
	sky, fields, water [2]uint32
	sun, hills, trees  uint32
	weeds, bridge      uint32
}

func (s scene) draw() image.Image {
	img := image.NewRGBA(image.Rect(0, 0, sampleWidth, sampleHeight))
	for y := range sampleHeight {
		for x := range sampleWidth {
			var sum [3]float64
			for i := range 4 { // of each pixel four points, for smooth edges
				c := s.at(float64(x)+.25+.5*float64(i&1), float64(y)+.25+.5*float64(i>>1))
				for k := range sum {
					sum[k] += c[k] / 4
				}
			}
			img.SetRGBA(x, y, color.RGBA{byte(sum[0]), byte(sum[1]), byte(sum[2]), 255})
		}
	}
	return img
}

func hex(c uint32) [3]float64 {
	return [3]float64{float64(c >> 16 & 255), float64(c >> 8 & 255), float64(c & 255)}
}

func mix(a, b [3]float64, t float64) [3]float64 {
	t = min(max(t, 0), 1)
	for i := range a {
		a[i] += (b[i] - a[i]) * t
	}
	return a
}

// at is the colour of a point of the plane.
func (s scene) at(px, py float64) [3]float64 {
	x, y := px/sampleWidth, py/sampleHeight
	shift := float64(s.seed)
	const horizon = .44
	c := mix(hex(s.sky[0]), hex(s.sky[1]), y/horizon)
	sunX := .22 + .14*math.Mod(shift*1.7, 4)
	if d := math.Hypot((x-sunX)*1.5, y-.2); d < .075 {
		c = mix(hex(s.sun), c, .15)
	}
	for layer := range 3 { // hills, the far ones first
		l := float64(layer)
		top := horizon - .12 + .035*l + .03*math.Sin(x*(5+2*l)+shift*2.1+l*1.9) + .016*math.Sin(x*(13+3*l)+shift+l)
		if y > top {
			c = mix(hex(s.sky[1]), hex(s.hills), .45+.22*l)
		}
	}
	if y < horizon {
		return s.tree(x, y, c)
	}
	depth := (y - horizon) / (1 - horizon) // 0 at the horizon, 1 at the feet
	vanish := .5 + .06*math.Sin(shift*2.4)
	across := (x - vanish) / (depth + .012)
	bend := .05 * math.Sin(4/(depth+.35)+shift)
	from := math.Abs(across - bend)
	const half, bank = .34, .47
	switch {
	case from < half:
		c = mix(hex(s.water[1]), hex(s.water[0]), depth*1.2+.35*from)
		if ripple := math.Sin(30/(depth+.12) + 2*across); s.weeds == 0 && ripple > .86 && from < half*.9 {
			c = mix(c, hex(s.sky[1]), .25)
		}
		if s.weeds != 0 {
			for i := range 26 {
				f := float64(i)
				at, side := .05+.95*math.Mod(f*.381+shift*.1, 1), half*math.Sin(f*2.399)
				if math.Hypot((across-bend-side)*1.1, (depth-at)/(.22*at+.02)) < .1+.05*math.Sin(f) {
					c = mix(hex(s.weeds), c, .2)
				}
			}
		}
	case from < bank:
		c = mix(hex(s.fields[1]), [3]float64{120, 100, 76}, .55)
	default:
		stripe := int(math.Floor(across*1.6+20)) & 1
		c = mix(hex(s.sky[1]), hex(s.fields[stripe]), .35+.8*depth)
	}
	if s.bridge != 0 { // a flat bridge across
		arch := .66 + .05*(x-.5)*(x-.5)
		if y > arch && y < arch+.035 {
			c = hex(s.bridge)
		} else if y >= arch+.035 && y < arch+.05 {
			c = mix(c, hex(s.bridge), .5)
		}
	}
	return s.tree(x, y, c)
}

// tree puts a row of trees on each side of the channel over a colour.
func (s scene) tree(x, y float64, c [3]float64) [3]float64 {
	for i := range 7 {
		near := .1 + .9*math.Pow(float64(i)/6, 2)
		for side := -1.0; side <= 1; side += 2 {
			size := .30 * near
			foot := .44 + .56*near*.62
			at := .5 + .06*math.Sin(float64(s.seed)*2.4) + side*(.56*near+.05+.012*math.Sin(float64(i*5)+side))
			dx, dy := (x-at)/(size*.16), (y-(foot-size*.62))/(size*.5)
			if dx*dx+dy*dy < 1 {
				c = mix(hex(s.trees), hex(s.sky[1]), .5-.5*near+.12*(dx+1)/2)
			} else if math.Abs(x-at) < size*.012 && y > foot-size*.3 && y < foot {
				c = [3]float64{96, 80, 64}
			}
		}
	}
	return c
}
