package picture

import (
	"bytes"
	"context"
	"image"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// counting returns a Maker with a cache, and the number of pictures that it has made.
func counting(cache *Cache) (*Maker, *int) {
	m, n := plain(), new(int)
	encode := m.WebP
	m.WebP = func(out io.Writer, img *image.NRGBA, quality int) error {
		*n++
		return encode(out, img, quality)
	}
	m.Cache = cache
	return m, n
}

func entries(t *testing.T, dir string) (all []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			all = append(all, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// The same original and recipe give the same bytes: alone or with other recipes; without a cache, from it, or with a damaged
// one; where the cache cannot be written.
func TestSameBytes(t *testing.T) {
	data := segment(asJPEG(t, quarters(900, 600)), 0xE1, "Exif\x00\x00"+exif(3))
	recipes := []Recipe{{720, 480, WebP}, {480, 320, WebP}, {900, 600, JPEG}}
	make := func(m *Maker, recipes ...Recipe) [][]byte {
		t.Helper()
		made, err := m.Make(context.Background(), opened(data), recipes...)
		if err != nil {
			t.Fatal(err)
		}
		return made
	}
	want := make(plain(), recipes...)
	check := func(name string, made [][]byte) {
		t.Helper()
		for i := range made {
			if !bytes.Equal(made[i], want[i]) {
				t.Errorf("%s: recipe %d gives other bytes", name, i)
			}
		}
	}
	for i, r := range recipes {
		if alone := make(plain(), r); !bytes.Equal(alone[0], want[i]) {
			t.Errorf("alone: recipe %d gives other bytes", i)
		}
	}
	dir := t.TempDir()
	m, n := counting(NewCache(dir, ""))
	check("the first time", make(m, recipes...))
	if *n != 2 || len(entries(t, dir)) != 3 {
		t.Errorf("made %d, kept %d", *n, len(entries(t, dir)))
	}
	check("from the cache", make(m, recipes...))
	if *n != 2 {
		t.Errorf("made %d: the cache is not used", *n)
	}
	for i, path := range entries(t, dir) { // cut, emptied, changed
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text[40]++
		if err := os.WriteFile(path, text[:[]int{len(text) / 2, 0, len(text)}[i]], 0o644); err != nil {
			t.Fatal(err)
		}
	}
	check("damaged", make(m, recipes...))
	check("mended", make(m, recipes...))
	if *n != 4 {
		t.Errorf("made %d, want those that were damaged once more", *n)
	}
	other, n2 := counting(NewCache(dir, "another"))
	if check("another codec", make(other, recipes...)); *n2 != 2 {
		t.Error("what another codec has written is used")
	}
	data = append(data, 0) // other bytes, the same picture
	check("another original", make(m, recipes...))
	if *n != 6 {
		t.Errorf("made %d: an original with other bytes is taken from the cache", *n)
	}
	data = data[:len(data)-1]
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	m, _ = counting(NewCache(filepath.Join(file, "cache"), ""))
	check("nowhere to keep", make(m, recipes...))
	check("no cache", make(&Maker{WebP: plain().WebP, Cache: NewCache("", "")}, recipes...))
}

// Trim deletes entries that were not used for long. Other entries, and files that are none, stay.
func TestTrim(t *testing.T) {
	dir := t.TempDir()
	now := time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC)
	c := NewCache(dir, "")
	c.now = func() time.Time { return now }
	stranger := filepath.Join(dir, "letter.txt")
	if err := os.WriteFile(stranger, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(stranger, now, now.Add(-10*maxAge)); err != nil {
		t.Fatal(err)
	}
	unfinished := filepath.Join(dir, ".gongshi-0123456789abcdef") // left by a writer that was killed
	if err := os.WriteFile(unfinished, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(unfinished, now, now.Add(-2*maxAge)); err != nil {
		t.Fatal(err)
	}
	put := func(n byte, age time.Duration) {
		c.put([32]byte{n}, Recipe{1, 1, JPEG}, []byte{n})
		if err := os.Chtimes(c.path([32]byte{n}, Recipe{1, 1, JPEG}), now, now.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	has := func(n byte) bool { _, err := os.Stat(c.path([32]byte{n}, Recipe{1, 1, JPEG})); return err == nil }
	put(1, maxAge+time.Hour)
	put(2, maxAge-time.Hour)
	put(3, maxAge+time.Hour)
	if c.get([32]byte{3}, Recipe{1, 1, JPEG}) == nil { // is wanted again
		t.Fatal("not kept")
	}
	c.Trim()
	if has(1) || !has(2) || !has(3) {
		t.Errorf("%v %v %v", has(1), has(2), has(3))
	}
	put(4, maxAge+time.Hour)
	if _, err := os.Stat(unfinished); err == nil {
		t.Error("an unfinished file is kept")
	}
	if c.Trim(); !has(4) {
		t.Error("looked twice on one day")
	}
	now = now.Add(2 * lately)
	if c.Trim(); has(4) {
		t.Error("not looked the next day")
	}
	if _, err := os.Stat(stranger); err != nil {
		t.Error("a file of others is deleted")
	}
	var none *Cache
	none.Trim()
}
