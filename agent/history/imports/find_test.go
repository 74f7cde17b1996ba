package imports

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

func TestAFolderIsAllThatIsWithinIt(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.csv", "a/z.csv", "a/deep/y.csv", ".hidden/x.csv", "a/.x.csv", "past/" + history.Marker, "past/parts/p.parquet", "empty/.keep"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(dir, filepath.Join(dir, "a", "loop")); err != nil {
		t.Fatal(err)
	}
	found, err := Find([]string{filepath.Join(dir, "b.csv"), dir, dir})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range found {
		name, _ := filepath.Rel(dir, f.Path)
		if f.Named {
			name += " (named)"
		}
		got = append(got, name)
	}
	if want := []string{"b.csv (named)", "a/deep/y.csv", "a/z.csv"}; !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
	// A link is followed where it was named itself.
	if found, err = Find([]string{filepath.Join(dir, "a", "loop")}); err != nil || len(found) != 3 {
		t.Errorf("found %v, %v", found, err)
	}
	for _, empty := range []string{"empty", "past"} {
		if _, err := Find([]string{filepath.Join(dir, empty)}); err == nil || !strings.Contains(err.Error(), "has no files") {
			t.Errorf("%s: %v", empty, err)
		}
	}
}
