package host

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFoldersOfKilledHostsAreRemoved(t *testing.T) {
	root := t.TempDir()
	stale, foreign := makeFolder(t, root, folderPrefix+"1"), makeFolder(t, root, "somebody-elses")
	live, err := folderIn(root)
	if err != nil {
		t.Fatal(err)
	}
	defer live.remove()
	link := filepath.Join(root, folderPrefix+"2")
	if err := os.Symlink(foreign, link); err != nil {
		t.Fatal(err)
	}
	sweep(root)
	for dir, want := range map[string]bool{stale: false, live.path: true, foreign: true, link: true} {
		if _, err := os.Lstat(dir); (err == nil) != want {
			t.Errorf("%s: there is %v, not %v", filepath.Base(dir), err == nil, want)
		}
	}
	if info, err := os.Stat(live.path); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", info, err)
	}
}

// macOS's temporary folder alone has 49 bytes.
func TestAStrategyStartsUnderALongTemporaryFolder(t *testing.T) {
	long := filepath.Join(t.TempDir(), "var", "folders", "zz", strings.Repeat("x", 60), "T")
	if err := os.MkdirAll(long, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TMPDIR", long)
	if _, err := start(t, rogueOptions(t, "honest")).Describe(t.Context()); err != nil {
		t.Error(err)
	}
}

func makeFolder(t *testing.T, root, name string) string {
	t.Helper()
	dir := filepath.Join(root, name)
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "socket"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}
