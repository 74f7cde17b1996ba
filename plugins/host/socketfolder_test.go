package host

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestFoldersOfKilledHostsAreRemoved(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	stale, fresh, foreign := folder(t, folderPrefix+"1"), folder(t, folderPrefix+"2"), folder(t, "somebody-elses")
	long := time.Now().Add(-2 * staleAfter)
	for _, dir := range []string{stale, foreign} {
		if err := os.Chtimes(dir, long, long); err != nil {
			t.Fatal(err)
		}
	}
	made, err := socketFolder()
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

func folder(t *testing.T, name string) string {
	t.Helper()
	dir := filepath.Join(os.TempDir(), name)
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "socket"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}
