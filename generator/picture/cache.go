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

// Cache keeps what was made in a folder, which may be deleted at any time. An entry is named after the digest of the
// original and the recipe, and begins with its own digest, so that one that is damaged is made again. Nothing that goes
// wrong with it is an error: then pictures are made anew.
type Cache struct {
	dir   string
	codec string
	now   func() time.Time
}

// What the cache may take: entries that were not wanted for a season go, and then the oldest until the rest is small enough.
const (
	maxAge   = 90 * 24 * time.Hour
	maxCache = 4 << 30
	lately   = 24 * time.Hour // a use is noted once a day, and so often is looked for what must go
)

// entryName matches the name of an entry. Only entries, and what a killed writer left of them, are ever deleted.
var entryName = regexp.MustCompile(`^[0-9a-f]{64}$`)

// NewCache returns the cache in a folder, which need not exist; nil, which keeps nothing, if dir is empty. Codec names what
// writes WebP: what another has written is not used.
func NewCache(dir, codec string) *Cache {
	if dir == "" {
		return nil
	}
	return &Cache{dir, codec, time.Now}
}

func (c *Cache) path(original [sha256.Size]byte, r Recipe) string {
	key := sha256.Sum256(fmt.Appendf(nil, "%s %s %s %s %s %d %d %x", version, c.codec, runtime.Version(), runtime.GOARCH, r.Format, r.Width, r.Height, original))
	name := fmt.Sprintf("%x", key)
	return filepath.Join(c.dir, name[:2], name)
}

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

func (c *Cache) put(original [sha256.Size]byte, r Recipe, made []byte) {
	if c == nil {
		return
	}
	path := c.path(original, r)
	digest := sha256.Sum256(made)
	_ = output.WriteFile(path, append(digest[:], made...))
}

// Trim deletes what was not wanted for long, or is too much. Most calls do nothing.
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
