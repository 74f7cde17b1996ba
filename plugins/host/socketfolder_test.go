package host

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestFoldersOfKilledHostsAreRemoved(t *testing.T) {
	root := t.TempDir()
	stale, fresh, foreign := folder(t, root, folderPrefix+"1"), folder(t, root, folderPrefix+"2"), folder(t, root, "somebody-elses")
	long := time.Now().Add(-2 * staleAfter)
	for _, dir := range []string{stale, foreign} {
		if err := os.Chtimes(dir, long, long); err != nil {
			t.Fatal(err)
		}
	}
	made, err := folderIn(root)
	if err != nil {
		t.Fatal(err)
	}
	for dir, want := range map[string]bool{stale: false, fresh: true, foreign: true, made: true} {
		if _, err := os.Stat(dir); (err == nil) != want {
			t.Errorf("%s: there is %v, not %v", filepath.Base(dir), err == nil, want)
		}
	}
	if info, err := os.Stat(made); err != nil || info.Mode().Perm() != 0o700 {
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

func folder(t *testing.T, root, name string) string {
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
