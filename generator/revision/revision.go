// Package revision reads the content of a site in a revision of its git repository, with the git command.
//
// It promises that the name of a revision is never taken for an option and never passes a shell; that it writes only into a
// new temporary folder, and not more than its limits; and that the files have the committed bytes: filters, attributes and
// hooks of the repository have no effect. It never changes the repository.
package revision

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Errors of this package, beside those of the operating system.
var (
	ErrNoGit        = errors.New("git is not installed")
	ErrNoRepository = errors.New("the folder is in no git repository")
	ErrUnknown      = errors.New("unknown revision")
	ErrTooMuch      = errors.New("the revision holds too much")
)

// Tree is the content of a revision in a temporary folder.
type Tree struct {
	Dir    string   // the folder; it has a folder content, which is empty if the revision has none
	Commit string   // the short name of the commit
	Date   string   // the date of the commit: 2024-05-15
	Empty  bool     // the revision has no files below content/
	Links  []string // the files that were left out: links, and files that a site must not have
}

// Close removes the folder.
func (t *Tree) Close() error { return os.RemoveAll(t.Dir) }

// Is reports whether rev names a commit of the repository in which dir lies. It is false if git is not installed.
func Is(ctx context.Context, dir, rev string) bool {
	_, err := commit(ctx, dir, rev)
	return err == nil
}

// Unpack writes content/ of a revision into a temporary folder. dir is the site's folder, which may lie below the root of the
// repository. The caller must close the tree. The error may be ErrNoGit, ErrNoRepository, ErrUnknown or ErrTooMuch.
func Unpack(ctx context.Context, dir, rev string) (*Tree, error) {
	hash, err := commit(ctx, dir, rev)
	if err != nil {
		return nil, err
	}
	prefix, err := git(ctx, dir, "rev-parse", "--show-prefix")
	if err != nil {
		return nil, err
	}
	head, err := git(ctx, dir, "show", "-s", "--no-show-signature", "--format=%h %cs", hash)
	if err != nil {
		return nil, err
	}
	t := &Tree{}
	t.Commit, t.Date, _ = strings.Cut(strings.TrimSpace(string(head)), " ")
	entries, err := list(ctx, dir, hash, strings.TrimRight(string(prefix), "\n"))
	if err != nil {
		return nil, err
	}
	t.Empty = len(entries) == 0
	if t.Dir, err = os.MkdirTemp("", "gongshi-revision-"); err != nil {
		return nil, err
	}
	if err := t.write(ctx, dir, entries); err != nil {
		return nil, errors.Join(err, t.Close())
	}
	return t, nil
}

// commit returns the hash of the commit that a revision names.
func commit(ctx context.Context, dir, rev string) (string, error) {
	if _, err := exec.LookPath("git"); err != nil {
		return "", ErrNoGit
	}
	if _, err := git(ctx, dir, "rev-parse", "--git-dir"); err != nil {
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		return "", fmt.Errorf("%w: %s: %w", ErrNoRepository, dir, err)
	}
	out, err := git(ctx, dir, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	hash := strings.TrimSpace(string(out))
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case err != nil, rev == "", strings.Trim(hash, "0123456789abcdef") != "", len(hash) < 40:
		return "", fmt.Errorf("%w: %s", ErrUnknown, rev)
	}
	return hash, nil
}

// git runs a git command that only reads, and returns its output. The error has the first line of git's messages.
func git(ctx context.Context, dir string, args ...string) ([]byte, error) {
	var out, said bytes.Buffer
	cmd := command(ctx, dir, args...)
	cmd.Stdout, cmd.Stderr = &out, &said
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		first, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
		return nil, fmt.Errorf("git %s: %s (%w)", args[0], first, err)
	}
	return out.Bytes(), nil
}

// command returns a git command. It asks nothing, locks nothing, and takes paths literally.
func command(ctx context.Context, dir string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-C", dir}, args...)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1", "GIT_LITERAL_PATHSPECS=1")
	return cmd
}

// create creates a file below a folder, and the folders on the way.
func create(root *os.Root, name string) (*os.File, error) {
	name = filepath.FromSlash(name)
	if err := root.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return nil, err
	}
	return root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, fs.FileMode(0o600))
}
