package cli

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// A folder written as "D:\网站\" is understood; what else has a quotation mark stays as it is.
func TestUnquoted(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Mkdir("人大 公示", 0o777); err != nil {
		t.Fatal(err)
	}
	there := filepath.Join(".", "人大 公示")
	for _, c := range []struct{ args, want []string }{
		{[]string{"check", "--dir", there + `"`}, []string{"check", "--dir", there}},
		{[]string{"check", "--dir", there + `" --strict --json`}, []string{"check", "--dir", there, "--strict", "--json"}},
		{[]string{"check", "--dir=" + there + `" --strict`}, []string{"check", "--dir=" + there, "--strict"}},
		{[]string{"build", "--out", `D:\新\公开"`}, []string{"build", "--out", `D:\新\公开`}},
		{[]string{"new", "lecture", `说"好"`, `15" 屏`, `完"`, "a=b", ""}, []string{"new", "lecture", `说"好"`, `15" 屏`, `完"`, "a=b", ""}},
	} {
		if got := Unquoted(c.args); !slices.Equal(got, c.want) {
			t.Errorf("%q becomes %q, not %q", c.args, got, c.want)
		}
	}
}
