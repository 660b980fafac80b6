package view

import (
	"fmt"
	"path"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Picture is a photograph on a page.
type Picture struct {
	Src           string // what every browser can show, at the address of the original
	Width, Height int    // of Src, in pixels
	Set           string // the same in other widths as WebP, as srcset wants it; empty where there is none
	Alt           string
	Caption       string
	Credit        string
	Half          bool // stands beside another
	Early         bool // stands at the top of its page, and is not waited with
}

// Order is a picture that is to be made for publication from an original, with a width and a format, and without the data
// that a camera writes into a picture.
type Order struct {
	Address string // /lectures/2024-06-20-huan-zhili/cover.jpg.720.webp
	Path    string // content/lectures/2024-06-20-huan-zhili/cover.jpg
	Width   int    // in pixels, of the upright picture; no more than the original has
	Height  int
	Format  string // jpeg, png or webp
}

// The widths in pixels in which pictures are published. The reading column is 684 pixels wide, on a telephone 354, and
// telephones have two or three pixels for each of these; a portrait is 81 wide. The last is that of the original's address.
var (
	photoWidths    = []int{480, 720, 1080, 1440}
	portraitWidths = []int{120, 240}
)

const (
	photoFallback    = 1080
	portraitFallback = 360
)

// The limits of WebP: a side, and what its encoder can do in the memory that it has. A picture of a whole article, which is
// narrow and very long, may be beyond.
const (
	webpSide = 16_383
	webpArea = 12 << 20
)

// orders returns the pictures that are made of one: first that at its own address, then those of the set, the smallest first.
// It is nil for a picture whose size is not known.
func (b *Builder) orders(file string) []Order {
	size := b.Files[file]
	if size.Width < 1 || size.Height < 1 {
		return nil
	}
	widths, fallback := photoWidths, photoFallback
	if place.IsPortrait(file) {
		widths, fallback = portraitWidths, portraitFallback
	}
	one := func(at string, width int, format string) Order {
		width = min(width, size.Width)
		return Order{at, file, width, max((width*size.Height+size.Width/2)/size.Width, 1), format}
	}
	at := place.Picture(file)
	formats := map[string]string{".jpg": "jpeg", ".jpeg": "jpeg", ".png": "png", ".webp": "webp"}
	list := []Order{one(at, fallback, formats[path.Ext(file)])}
	for i, width := range widths {
		if width*10 > size.Width*9 { // the original itself comes next to it
			width = size.Width
		}
		width = min(width, widths[len(widths)-1])
		o := one(place.PictureOf(at, width), width, "webp")
		if o.Height <= webpSide && o.Width*o.Height <= webpArea {
			list = append(list, o)
		}
		if width == size.Width || i == len(widths)-1 {
			break
		}
	}
	return list
}

// Picture returns how a photograph is shown; nil if the file does not exist.
func (b *Builder) Picture(file, alt, caption, credit string) *Picture {
	if _, exists := b.Files[file]; !exists {
		return nil
	}
	p := &Picture{Src: b.Href(place.Picture(file)), Alt: alt, Caption: caption, Credit: credit}
	if list := b.orders(file); list != nil {
		p.Width, p.Height, p.Set = list[0].Width, list[0].Height, b.set(list[1:])
	}
	return p
}

// set returns the value of a srcset.
func (b *Builder) set(list []Order) string {
	all := make([]string, len(list))
	for i, o := range list {
		all[i] = fmt.Sprintf("%s %dw", b.Href(o.Address), o.Width)
	}
	return strings.Join(all, ", ")
}

// Order adds what is made of a picture of content/ to the plan, once.
func (b *Builder) Order(file string) {
	if !b.ordered[file] {
		b.ordered[file] = true
		b.Website.Pictures = append(b.Website.Pictures, b.orders(file)...)
	}
}

// OrderPhotos adds photographs of a folder to the plan.
func (b *Builder) OrderPhotos(list []congress.Photo, folder string) {
	for _, p := range list {
		b.Order(folder + string(p.File))
	}
}

// OrderEvidence adds the pictures among the evidence of an item to the plan.
func (b *Builder) OrderEvidence(list []congress.Evidence, folder string) {
	for _, e := range list {
		if e.File != "" {
			b.Order(folder + string(e.File))
		}
	}
}

// Photos returns the photographs of a folder that exist, as they are shown.
func (b *Builder) Photos(list []congress.Photo, folder string) []Picture {
	var all []Picture
	for _, p := range list {
		if picture := b.Picture(folder+string(p.File), p.Alt, p.Caption, p.Credit); picture != nil {
			all = append(all, *picture)
		}
	}
	return all
}
