package workspace

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
)

// Only what is wrong with the staged site and not with the site as it is counts, also where its record has another name.
func TestTrial(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	dir := copied(t, faulty)
	trial := func(change func(staged string)) []string {
		t.Helper()
		staged := copied(t, faulty)
		change(staged)
		found, err := Trial(ctx, dir, staged, Options{Now: today})
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, p := range found {
			all = append(all, p.Path+" "+p.Rule)
		}
		return all
	}
	if found := trial(func(string) {}); len(found) > 0 {
		t.Errorf("without a change: %v", found)
	}
	if found := trial(func(staged string) {
		activities := filepath.Join(staged, "content", "activities", "2024")
		if err := os.Rename(filepath.Join(activities, "2024-05-15-zhuge-reception.yaml"), filepath.Join(activities, "2024-05-15-other.yaml")); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"content/suggestions/2024/0001.yaml", "content/lectures/2024-06-20-huan-zhili.md"} {
			at := filepath.Join(staged, filepath.FromSlash(name))
			text, err := os.ReadFile(at)
			if err == nil {
				err = os.WriteFile(at, bytes.ReplaceAll(text, []byte("2024-05-15-zhuge-reception"), []byte("2024-05-15-other")), 0o644)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}); len(found) > 0 {
		t.Errorf("of a record with another name: %v", found)
	}
	if found := trial(func(staged string) {
		replace(t, staged, "content/deputies/d0002/deputy.yaml", "sex: 男", "sex: 无")
	}); len(found) != 1 || found[0] != "content/deputies/d0002/deputy.yaml choice" {
		t.Errorf("of a new fault: %v", found)
	}
	if _, err := Trial(ctx, dir, t.TempDir(), Options{Now: today}); err == nil {
		t.Error("a folder without a site was checked")
	}
}
