package picture

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"time"

	"gongshi/generator/output"
)

// Cache keeps finished pictures in a folder, which may be deleted at any time. The name of an entry is a digest of the
// original, the recipe and the programs that make pictures. An entry begins with a digest of its content, so that a damaged
// one is noticed and made again. The cache returns no errors: if it cannot be used, pictures are made again.
type Cache struct {
	dir   string
	codec string
	now   func() time.Time
}

// The limits of the cache. Trim deletes entries that were not used for maxAge, then the oldest until maxCache is kept.
const (
	maxAge   = 90 * 24 * time.Hour
	maxCache = 4 << 30        // bytes
	lately   = 24 * time.Hour // how often a use of an entry is noted, and how often Trim looks for entries to delete
)

// entryName matches the name of an entry. Only entries, and what a killed writer left of them, are ever deleted.
var entryName = regexp.MustCompile(`^[0-9a-f]{64}$`)

// NewCache returns the cache in a folder, which need not exist. If dir is empty it returns nil, a cache that keeps nothing.
// codec names the program that writes WebP; pictures of other codecs are not used.
func NewCache(dir, codec string) *Cache {
	if dir == "" {
		return nil
	}
	return &Cache{dir, codec, time.Now}
}

// path returns the file of an entry.
func (c *Cache) path(original [sha256.Size]byte, r Recipe) string {
	key := sha256.Sum256(fmt.Appendf(nil, "%s %s %s %s %s %d %d %x", version, c.codec, runtime.Version(), runtime.GOARCH, r.Format, r.Width, r.Height, original))
	name := fmt.Sprintf("%x", key)
	return filepath.Join(c.dir, name[:2], name)
}

// get returns the picture of an original by a recipe; nil if it is not kept, or is damaged.
func (c *Cache) get(original [sha256.Size]byte, r Recipe) []byte {
	if c == nil {
		return nil
	}
	path := c.path(original, r)
	entry, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	if len(entry) <= sha256.Size || sha256.Sum256(entry[sha256.Size:]) != [sha256.Size]byte(entry) {
		_ = os.Remove(path)
		return nil
	}
	if info, err := os.Stat(path); err == nil && c.now().Sub(info.ModTime()) > lately {
		_ = os.Chtimes(path, time.Time{}, c.now())
	}
	return entry[sha256.Size:]
}

// put keeps a picture.
func (c *Cache) put(original [sha256.Size]byte, r Recipe, made []byte) {
	if c == nil {
		return
	}
	path := c.path(original, r)
	digest := sha256.Sum256(made)
	_ = output.WriteFile(path, append(digest[:], made...))
}

// Trim deletes entries that were not used for long, and the oldest ones if the cache is too large. It does so once a day;
// other calls do nothing.
func (c *Cache) Trim() {
	if c == nil {
		return
	}
	stamp := filepath.Join(c.dir, "trimmed")
	if info, err := os.Stat(stamp); err == nil && c.now().Sub(info.ModTime()) < lately {
		return
	}
	type entry struct {
		path string
		size int64
		used time.Time
	}
	var all []entry
	total := int64(0)
	_ = filepath.WalkDir(c.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || !entryName.MatchString(d.Name()) && !output.Unfinished(d.Name()) {
			return nil
		}
		if info, err := d.Info(); err == nil {
			all = append(all, entry{path, info.Size(), info.ModTime()})
			total += info.Size()
		}
		return nil
	})
	slices.SortFunc(all, func(a, b entry) int { return a.used.Compare(b.used) })
	for _, e := range all {
		if total <= maxCache && c.now().Sub(e.used) < maxAge {
			break
		}
		_ = os.Remove(e.path)
		total -= e.size
	}
	if len(all) > 0 {
		_ = os.WriteFile(stamp, nil, 0o644)
		_ = os.Chtimes(stamp, time.Time{}, c.now())
	}
}
