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

// longestRoot is the most bytes of a folder for sockets. A socket's address
// holds 104 bytes on macOS and 108 on Linux, a zero among them, and the names
// put behind the root take up to 67.
const longestRoot = 36

// socketRoot is where socket folders go: the temporary folder, or /tmp when that
// one's name is too long for a socket's address, as it is on every Mac.
func socketRoot() (string, error) {
	for _, dir := range []string{os.TempDir(), "/tmp"} {
		// Addresses are compared with it, and the process may resolve links.
		root, err := filepath.EvalSymlinks(dir)
		if err == nil && len(root) <= longestRoot {
			return root, nil
		}
	}
	return "", fmt.Errorf("make a folder for its socket: %s is not there or too long for a socket's address, and so is /tmp: set TMPDIR to a folder of at most %d bytes", os.TempDir(), longestRoot)
}

// socketFolder makes a private folder for a strategy's socket, and removes those
// that killed hosts left behind.
func socketFolder() (string, error) {
	root, err := socketRoot()
	if err != nil {
		return "", err
	}
	return folderIn(root)
}

func folderIn(root string) (string, error) {
	left, _ := filepath.Glob(filepath.Join(root, folderPrefix+"*"))
	for _, dir := range left {
		if info, err := os.Lstat(dir); err == nil && info.IsDir() && time.Since(info.ModTime()) > staleAfter {
			_ = os.RemoveAll(dir) // another user's stays
		}
	}
	dir, err := os.MkdirTemp(root, folderPrefix)
	if err != nil {
		return "", fmt.Errorf("make a folder for its socket: %w", err)
	}
	return dir, nil
}
