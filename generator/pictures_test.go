package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/bep/imagemeta"
	"github.com/rogpeppe/go-internal/testscript"
	_ "golang.org/x/image/webp"

	"gongshi/generator/cli"
)

// photo writes a photograph: photo FILE 2000x1500, and of these, in any order: held=6 says how the camera was held, cut
// loses its end, bomb is a PNG of a head only.
func photo(ts *testscript.TestScript, neg bool, args []string) {
	var w, h int
	_, err := fmt.Sscanf(args[1], "%dx%d", &w, &h)
	ts.Check(err)
	held := 1
	var data []byte
	if slices.Contains(args, "bomb") {
		data = bomb(w, h)
	} else {
		for _, a := range args {
			if n, is := strings.CutPrefix(a, "held="); is {
				held, err = strconv.Atoi(n)
				ts.Check(err)
			}
		}
		data, err = snapshot(w, h, held, filepath.Ext(args[0]) == ".png")
		ts.Check(err)
	}
	if slices.Contains(args, "cut") {
		data = data[:len(data)*2/3]
	}
	ts.Check(os.MkdirAll(filepath.Dir(ts.MkAbs(args[0])), 0o777))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}

// snapshot is a photograph with all that a camera writes beside it.
func snapshot(w, h, held int, asPNG bool) ([]byte, error) {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(x, y, color.NRGBA{byte(x * 255 / w), byte(y * 255 / h), 120, 255})
		}
	}
	var b bytes.Buffer
	if asPNG {
		err := png.Encode(&b, img)
		return slices.Concat(b.Bytes()[:33], chunk("tEXt", "Comment\x00Geheim"), chunk("eXIf", cameraSays(held)), b.Bytes()[33:]), err
	}
	err := jpeg.Encode(&b, img, nil)
	segment := func(marker byte, body string) []byte {
		return append(binary.BigEndian.AppendUint16([]byte{0xFF, marker}, uint16(len(body)+2)), body...)
	}
	xmp := "http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>" +
		"<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' dc:creator='Geheim'/></rdf:RDF></x:xmpmeta>"
	return slices.Concat(b.Bytes()[:2], segment(0xE1, "Exif\x00\x00"+cameraSays(held)), segment(0xE1, xmp), segment(0xFE, "Geheim"), b.Bytes()[2:], []byte("Geheim")), err
}

// cameraSays is a block of EXIF: how the camera was held, its serial number and where it was.
func cameraSays(held int) string {
	o := binary.BigEndian
	entry := func(b []byte, tag, kind uint16, count, value uint32) []byte {
		return o.AppendUint32(o.AppendUint32(o.AppendUint16(o.AppendUint16(b, tag), kind), count), value)
	}
	b := o.AppendUint16([]byte("MM\x00*\x00\x00\x00\x08"), 3)
	b = entry(b, 0x0112, 3, 1, uint32(held)<<16)
	b = entry(b, 0x8769, 4, 1, 50)
	b = entry(b, 0x8825, 4, 1, 68)
	b = o.AppendUint32(b, 0)                                              // 50
	b = o.AppendUint32(entry(o.AppendUint16(b, 1), 0xA431, 2, 14, 98), 0) // 68
	b = entry(o.AppendUint16(b, 2), 1, 2, 2, uint32('N')<<24)
	b = o.AppendUint32(entry(b, 2, 5, 3, 112), 0) // 98
	b = append(b, "GeheimSN-4711\x00"...)         // 112
	for _, n := range []uint32{34, 1, 9, 1, 1234567, 100000} {
		b = o.AppendUint32(b, n)
	}
	return string(b)
}

func chunk(name, body string) []byte {
	b := append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), name+body...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE([]byte(name+body)))
}

func bomb(w, h int) []byte {
	size := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(w)), uint32(h))
	return slices.Concat([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", string(size)+"\x08\x06\x00\x00\x00"), chunk("IDAT", "x\x9c"), chunk("IEND", ""))
}

// No picture of a published site says more than it shows, and no byte of what a camera wrote is anywhere in the folder.
func TestPicturesSayNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	add := func(name, text string) {
		old, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), append(old, text...), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	add("content/activities/2024/2024-05-15-zhuge-reception.yaml", "\nphotos: [{file: IMG_1.jpg, alt: 会场}]\n")
	add("content/deputies/d0001/deputy.yaml", "\nportrait: {alt: 王秀兰代表}\n")
	add("content/lectures/2024-06-20-huan-zhili.md", "\n![水渠](qu.png \"水渠｜某某摄\")\n")
	for name, png := range map[string]bool{"activities/2024/IMG_1.jpg": false, "deputies/d0001/portrait.jpg": false, "lectures/qu.png": true} {
		data, err := snapshot(800, 600, 6, png)
		if err != nil {
			t.Fatal(err)
		}
		if len(metadata(data, filepath.Ext(name))) < 3 {
			t.Fatalf("%s has nothing to hide: %v", name, metadata(data, filepath.Ext(name)))
		}
		if err := os.WriteFile(filepath.Join(dir, "content", name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs bytes.Buffer
	p := within("", &out, &errs)
	p.Getenv = func(name string) string { return map[string]string{"GONGSHI_CACHE": "off"}[name] } // all pictures are made now
	if code := run(context.Background(), []string{"build", "--dir", dir, "--now", "2025-06-01", "--lang", "zh"}, p); code != cli.Fine {
		t.Fatalf("exit code %d\n%s", code, errs.String())
	}
	pictures := 0
	err := filepath.WalkDir(filepath.Join(dir, "public"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, secret := range []string{"Geheim", "4711", "Exif", "EXIF", "eXIf", "XMP", "xmpmeta", "ICC"} {
			if bytes.Contains(data, []byte(secret)) {
				t.Errorf("%q is in %s", secret, path)
			}
		}
		if ext := filepath.Ext(path); metaFormats[ext] != 0 {
			pictures++
			if found := metadata(data, ext); len(found) > 0 {
				t.Errorf("%s: %v", path, found)
			}
			config, _, err := image.DecodeConfig(bytes.NewReader(data))
			if err != nil || config.Width*4 != config.Height*3 {
				t.Errorf("%s: %d×%d, want it upright; %v", path, config.Width, config.Height, err)
			}
		}
		return nil
	})
	if err != nil || pictures != 2*(1+2)+1+2 {
		t.Errorf("%d pictures, %v", pictures, err)
	}
}

var metaFormats = map[string]imagemeta.ImageFormat{".jpg": imagemeta.JPEG, ".png": imagemeta.PNG, ".webp": imagemeta.WebP}

// metadata reads all that any reader finds.
func metadata(data []byte, ext string) (all []string) {
	_, _ = imagemeta.Decode(imagemeta.Options{R: bytes.NewReader(data), ImageFormat: metaFormats[ext],
		Sources:         imagemeta.EXIF | imagemeta.IPTC | imagemeta.XMP,
		ShouldHandleTag: func(imagemeta.TagInfo) bool { return true },
		HandleTag: func(tag imagemeta.TagInfo) error {
			all = append(all, fmt.Sprint(tag.Namespace, " ", tag.Tag, " ", tag.Value))
			return nil
		}}) // what cannot be read is not found
	return all
}
