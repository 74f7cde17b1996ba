package host

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// folder is the private folder of one run: the program as it was hashed, the
// socket, and the only place where the process may write. It is locked while its
// host lives, so that the next host knows which ones killed hosts left behind.
type folder struct {
	path string
	lock *os.File
}

const (
	folderPrefix = "hedgerow-strategy-"
	unlockedName = "hedgerow-new-" // until it has its lock
)

// longestRoot is the most bytes of the folder that holds them. A socket's address
// holds 104 bytes on macOS and 108 on Linux, a zero among them, and the names
// put behind the root take up to 67.
const longestRoot = 36

// folderRoot is where the folders go: the temporary folder, or /tmp when that
// one's name is too long for a socket's address, as it is on every Mac.
func folderRoot() (string, error) {
	for _, dir := range []string{os.TempDir(), "/tmp"} {
		// Addresses are compared with it, and the process may resolve links.
		root, err := filepath.EvalSymlinks(dir)
		if err == nil && len(root) <= longestRoot {
			return root, nil
		}
	}
	return "", fmt.Errorf("make a folder for its socket: %s is not there or too long for a socket's address, and so is /tmp: set TMPDIR to a folder of at most %d bytes", os.TempDir(), longestRoot)
}

// newFolder makes a folder, after it has removed what killed hosts left behind.
func newFolder() (*folder, error) {
	root, err := folderRoot()
	if err != nil {
		return nil, err
	}
	sweep(root)
	return folderIn(root)
}

func folderIn(root string) (*folder, error) {
	made, err := os.MkdirTemp(root, unlockedName)
	if err != nil {
		return nil, fmt.Errorf("make a strategy's folder: %w: set TMPDIR to a folder that the agent may write to", err)
	}
	lock, err := lockFolder(made)
	if err != nil {
		_ = os.Remove(made)
		return nil, fmt.Errorf("lock a strategy's folder: %w", err)
	}
	path := filepath.Join(root, folderPrefix+strings.TrimPrefix(filepath.Base(made), unlockedName))
	if err := os.Rename(made, path); err != nil {
		_ = lock.Close()
		_ = os.Remove(made)
		return nil, fmt.Errorf("make a strategy's folder: %w", err)
	}
	return &folder{path: path, lock: lock}, nil
}

var errLocked = errors.New("its host lives")

// lockFolder locks a folder of this user's against other hosts, and against
// another call of this one. The kernel unlocks it when the host ends.
func lockFolder(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_DIRECTORY|syscall.O_NOFOLLOW, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil {
		if own, ok := info.Sys().(*syscall.Stat_t); !ok || int(own.Uid) != os.Geteuid() {
			err = errors.New("it is another user's")
		}
	}
	if err == nil && syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) != nil {
		err = errLocked
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}

// sweep ends and removes what killed hosts left under a root: processes that
// escaped the kernel's parent-death signal, control groups, folders.
func sweep(root string) {
	left, _ := filepath.Glob(filepath.Join(root, folderPrefix+"*"))
	for _, path := range left {
		if lock, err := lockFolder(path); err == nil {
			(&folder{path: path, lock: lock}).remove()
		}
	}
	left, _ = filepath.Glob(filepath.Join(root, unlockedName+"*"))
	for _, path := range left { // of a host that was killed as it made one
		if info, err := os.Lstat(path); err == nil && info.IsDir() && time.Since(info.ModTime()) > time.Minute {
			_ = os.Remove(path) // another user's stays
		}
	}
}

// name is the folder's own, unique on this machine.
func (f *folder) name() string { return filepath.Base(f.path) }

// remove ends whatever still belongs to the run, and removes the folder.
func (f *folder) remove() {
	killMarked(f.path)
	removeGroups(f.name())
	_ = os.RemoveAll(f.path)
	_ = f.lock.Close()
}
