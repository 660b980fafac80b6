package picture

import (
	"image"
	"image/color"
	"image/draw"

	xdraw "golang.org/x/image/draw"
)

// enough is the least width of a photograph after reduced, in pixels.
const enough = 1440

// reduced returns a picture in 8 bits a colour, made smaller by a whole factor: the largest that leaves a width of at least
// enough. side is the width of the upright picture. Averages over whole factors are exact, fast and take little memory.
func reduced(in image.Image, side int) *image.RGBA {
	b := in.Bounds()
	k := max(min(side/enough, b.Dx(), b.Dy()), 1)
	out := image.NewRGBA(image.Rect(0, 0, b.Dx()/k, b.Dy()/k))
	if k == 1 {
		draw.Draw(out, out.Rect, in, b.Min, draw.Src)
		return out
	}
	// k lines at a time are drawn into a band, which is fast for all formats, and averaged into one line.
	band := image.NewRGBA(image.Rect(0, 0, b.Dx(), k))
	for y := range out.Rect.Dy() {
		draw.Draw(band, band.Rect, in, b.Min.Add(image.Pt(0, y*k)), draw.Src)
		for x := range out.Rect.Dx() {
			var sum [4]int
			for dy := range k {
				at := dy*band.Stride + x*k*4
				for p := range k {
					pixel := band.Pix[at+p*4 : at+p*4+4 : at+p*4+4]
					sum[0] += int(pixel[0])
					sum[1] += int(pixel[1])
					sum[2] += int(pixel[2])
					sum[3] += int(pixel[3])
				}
			}
			to := out.PixOffset(x, y)
			for c := range sum {
				out.Pix[to+c] = byte((sum[c] + k*k/2) / (k * k))
			}
		}
	}
	return out
}

// long bounds the new width times the old height of a picture that is resized by the better rule, which takes 32 bytes of
// memory for each such pixel. Beyond it, a plainer rule is used, which takes none.
const long = 6 << 20

// resized returns a picture with a new width and height.
func resized(in *image.RGBA, width, height int) *image.RGBA {
	if in.Rect.Dx() == width && in.Rect.Dy() == height {
		return in
	}
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	var scaler xdraw.Scaler = xdraw.CatmullRom
	if width*in.Rect.Dy() > long {
		scaler = xdraw.ApproxBiLinear
	}
	scaler.Scale(out, out.Rect, in, in.Rect, draw.Src, nil)
	return out
}

// straight returns a picture whose colours are not multiplied by the opacity, as files hold them.
func straight(in *image.RGBA) *image.NRGBA {
	if in.Opaque() {
		return &image.NRGBA{Pix: in.Pix, Stride: in.Stride, Rect: in.Rect}
	}
	out := image.NewNRGBA(in.Rect)
	for y := range in.Rect.Dy() {
		for x := range in.Rect.Dx() {
			out.Set(x, y, color.NRGBAModel.Convert(in.RGBAAt(x, y)))
		}
	}
	return out
}
