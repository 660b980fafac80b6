package workspace_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/workspace"
)

// TestDraftsStopNothing puts copies of records beside them, as drafts in which lines, characters or all of the rest are wrong.
func TestDraftsStopNothing(t *testing.T) {
	const rounds = 60
	from := os.DirFS("../testdata/site")
	var records []string
	err := fs.WalkDir(from, "content", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.Count(name, "/") > 1 && !strings.HasPrefix(name, "content/vocabulary/") && !strings.HasSuffix(name, ".jpg") {
			records = append(records, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(rounds) {
		random := rand.New(rand.NewPCG(seed, 0))
		dir := t.TempDir()
		if err := os.CopyFS(dir, from); err != nil {
			t.Fatal(err)
		}
		of := records[random.IntN(len(records))]
		text, err := fs.ReadFile(from, of)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, filepath.FromSlash(copied(of)))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		text = spoilt(random, text)
		if err := os.WriteFile(name, text, 0o666); err != nil {
			t.Fatal(err)
		}
		site, err := workspace.Open(context.Background(), dir, workspace.Options{Now: "2025-06-01"})
		if err != nil {
			t.Fatal(err)
		}
		if n := site.Problems.Errors(true); n > 0 {
			var said bytes.Buffer
			_ = site.Problems.Print(&said, "en")
			t.Errorf("seed %d: %s stops the site\n%s\n%s", seed, copied(of), said.String(), text)
		}
		if err := site.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// copied names a record of the same kind that is not there: in the folder of another deputy or station, or under another name.
func copied(name string) string {
	parts := strings.Split(name, "/")
	switch last := len(parts) - 1; {
	case parts[1] == "deputies" || parts[1] == "stations":
		parts[2] = "d0777"
	case parts[1] == "editions" || parts[1] == "supervision":
		parts[last] = "2023.yaml"
	default:
		parts[last] = strings.TrimSuffix(parts[last], filepath.Ext(name)) + "-2" + filepath.Ext(name)
	}
	if parts[len(parts)-1] == "2024.yaml" && parts[1] != "editions" { // a folder of somebody new needs its own record
		return strings.Join(parts[:3], "/") + map[string]string{"deputies": "/deputy.yaml", "stations": "/station.yaml"}[parts[1]]
	}
	return strings.Join(parts, "/")
}

// spoilt makes a record a draft, and other text of what it says.
func spoilt(random *rand.Rand, text []byte) []byte {
	head, rest := "draft: true\n", string(text)
	if after, marked := strings.CutPrefix(rest, "---\n"); marked {
		head, rest = "---\n"+head, after
	}
	lines := strings.Split(rest, "\n")
	for range 1 + random.IntN(4) {
		i := random.IntN(len(lines))
		switch random.IntN(5) {
		case 0:
			lines[i] = ""
		case 1:
			lines[i] += fmt.Sprintf(" [%d", random.IntN(9))
		case 2:
			lines[i] = "\t" + lines[i]
		case 3:
			lines[i] = strings.Replace(lines[i], ":", "：", 1)
		case 4:
			lines[i] = strings.ReplaceAll(lines[i], "2024", "2031")
		}
	}
	return []byte(head + strings.Join(lines, "\n"))
}
