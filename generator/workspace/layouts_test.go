package workspace

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A layout of a site's own that nothing uses is told, with the built-in one of its name; one that is used, by its name or by
// that of a built-in one, is not.
func TestUnusedLayouts(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		files map[string]string // below layouts/
		want  string            // the paths of those that are told, in order, with a space between
	}{
		"none":            {},
		"in its place":    {files: map[string]string{"_partials/frame/foot.html": "x", "deputies/year.html": "x", "_assets/css/display.css": "x"}},
		"former names":    {files: map[string]string{"_partials/foot.html": `<footer class="foot">`, "stations/screen.html": "x", "_assets/css/screen.css": "x", "_i18n/en.yaml": "x"}, want: "_assets/css/screen.css _i18n/en.yaml _partials/foot.html stations/screen.html"},
		"partial":         {files: map[string]string{"_partials/frame/foot.html": `{{ partial "own/seal.html" . }}{{ partial "own/line" . }}`, "_partials/own/seal.html": "x", "_partials/own/line.html": "x"}},
		"by unused alone": {files: map[string]string{"_partials/head.html": `{{ partial "headshared.html" . }}`, "_partials/headshared.html": "x"}, want: "_partials/head.html _partials/headshared.html"},
		"computed":        {files: map[string]string{"_partials/frame/foot.html": `{{ partial (printf "own/%s.html" .) . }}`, "_partials/own/seal.html": "x"}},
		"assets":          {files: map[string]string{"_partials/frame/foot.html": `{{ resources.Get "seal.svg" }}{{ slice "own" }}`, "_assets/seal.svg": "x", "_assets/css/own.css": "x"}},
		"taken by Hugo":   {files: map[string]string{"deputies/baseof.html": "x", "_markup/render-codeblock.html": "x"}},
		"no layouts":      {files: map[string]string{"README.md": "x", ".hidden.html": "x", "_assets/emblem.psd": "x"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := copied(t, nil)
			for file, text := range c.files {
				at := filepath.Join(dir, "layouts", filepath.FromSlash(file))
				if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			site, err := Open(context.Background(), dir, Options{Now: today})
			if err != nil {
				t.Fatal(err)
			}
			defer site.Close()
			var told []string
			for _, p := range site.Problems {
				if path, is := strings.CutPrefix(p.Path, "layouts/"); is {
					told = append(told, path)
					if p.Stops() {
						t.Errorf("%s stops the build", p.Head("en"))
					}
				}
				if p.Path == "layouts/_partials/foot.html" && !strings.Contains(p.Fix.EN, "layouts/_partials/frame/foot.html") {
					t.Errorf("%s: it does not say where the built-in one is", p.Head("en"))
				}
			}
			if !slices.Equal(told, strings.Fields(c.want)) {
				t.Errorf("told are %q", told)
			}
		})
	}
}
