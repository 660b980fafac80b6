package revision

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
)

// The limits of a revision. A large site has 100,000 records of 5 KB, and some thousand photographs.
const (
	maxFiles = 500_000
	maxFile  = 64 << 20 // bytes of one file; a larger one is left out
	maxAll   = 8 << 30  // bytes of all files
)

// entry is a file of a revision.
type entry struct {
	name string // from the site's folder on, with slashes
	hash string // of its content; empty if the file is left out
	size int64
}

// list returns the files below content/ in a commit. prefix is the site's folder in the repository, with a slash at its end;
// it is empty for the root. The error may be ErrTooMuch.
func list(ctx context.Context, dir, hash, prefix string) ([]entry, error) {
	out, err := git(ctx, dir, "ls-tree", "-r", "-z", "-l", "--full-tree", hash, "--", prefix+"content/")
	if err != nil {
		return nil, err
	}
	var all []entry
	total := int64(0)
	for row := range bytes.SplitSeq(out, []byte{0}) {
		// 100644 blob <hash> <size, padded>\t<path>
		head, name, found := strings.Cut(string(row), "\t")
		if !found {
			continue
		}
		parts := strings.Fields(head)
		if len(parts) != 4 {
			return nil, fmt.Errorf("git ls-tree: %q", head)
		}
		e := entry{name: strings.TrimPrefix(name, prefix), hash: parts[2]}
		if e.size, err = strconv.ParseInt(parts[3], 10, 64); err != nil {
			e.size = 0 // it is a submodule
		}
		if parts[1] != "blob" || parts[0] == "120000" || e.size > maxFile || !local(e.name) {
			e.hash, e.size = "", 0 // a link, or a file that a site must not have
		}
		if total += e.size; total > maxAll || len(all) == maxFiles {
			return nil, ErrTooMuch
		}
		all = append(all, e)
	}
	return all, nil
}

// local reports whether a path stays within content/ and means the same file on every system.
func local(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasSuffix(part, ".") || strings.HasSuffix(part, " ") { // Windows drops them
			return false
		}
	}
	return strings.HasPrefix(name, "content/") && path.Clean(name) == name && filepath.IsLocal(filepath.FromSlash(name)) &&
		!strings.ContainsAny(name, "\\:*?\"<>|") && strings.IndexFunc(name, unicode.IsControl) < 0
}

// write writes the files into the folder of the tree, and adds the files that are left out to t.Links.
func (t *Tree) write(ctx context.Context, dir string, entries []entry) error {
	root, err := os.OpenRoot(t.Dir)
	if err != nil {
		return err
	}
	defer root.Close()
	if err := root.Mkdir("content", 0o700); err != nil {
		return err
	}
	var asked bytes.Buffer
	var files []entry
	for _, e := range entries {
		if e.hash == "" {
			t.Links = append(t.Links, e.name)
			continue
		}
		asked.WriteString(e.hash + "\n")
		files = append(files, e)
	}
	cmd := command(ctx, dir, "cat-file", "--batch")
	cmd.Stdin = &asked
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	err = copyAll(root, bufio.NewReaderSize(out, 1<<16), files)
	if err != nil {
		_ = cmd.Process.Kill() // else it waits until its output is read
	}
	if waited := cmd.Wait(); err == nil {
		err = waited
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// copyAll writes the files from the output of git cat-file, which prints for each: <hash> blob <size>\n<bytes>\n.
func copyAll(root *os.Root, in *bufio.Reader, files []entry) error {
	for _, e := range files {
		head, err := in.ReadString('\n')
		if err != nil {
			return fmt.Errorf("git cat-file: %s: %w", e.name, err)
		}
		if want := fmt.Sprintf("%s blob %d\n", e.hash, e.size); head != want {
			return fmt.Errorf("git cat-file: %s: %q", e.name, head)
		}
		f, err := create(root, e.name)
		if err != nil {
			return err
		}
		_, err = io.CopyN(f, in, e.size)
		if closed := f.Close(); err == nil {
			err = closed
		}
		if err != nil {
			return err
		}
		if _, err := in.Discard(1); err != nil {
			return err
		}
	}
	return nil
}
