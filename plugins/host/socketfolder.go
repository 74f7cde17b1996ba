package host

import (
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// A socket folder is needed from launch to connection only. One that is older
// than this belonged to a host that was killed in between.
const (
	folderPrefix = "hedgerow-strategy-"
	staleAfter   = time.Hour
)

// socketFolder makes a private folder for a strategy's socket, and removes those
// that killed hosts left behind.
func socketFolder() (string, error) {
	left, _ := filepath.Glob(filepath.Join(os.TempDir(), folderPrefix+"*"))
	for _, dir := range left {
		if info, err := os.Lstat(dir); err == nil && info.IsDir() && time.Since(info.ModTime()) > staleAfter {
			_ = os.RemoveAll(dir) // another user's stays
		}
	}
	dir, err := os.MkdirTemp("", folderPrefix)
	if err != nil {
		return "", fmt.Errorf("make a folder for its socket: %w", err)
	}
	// Addresses are compared with it, and the process may resolve links.
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return "", fmt.Errorf("make a folder for its socket: %w", err)
	}
	return dir, nil
}
