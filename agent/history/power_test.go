//go:build unix

package history

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// disk is what of an archive's folder a power cut leaves. Files and folders go by
// their inode: a file has the bytes that it had when it was last brought to the
// disk, and a folder the names.
type disk struct {
	bytes map[uint64][]byte
	names map[uint64]map[string]uint64
}

func inode(t *testing.T, path string) uint64 {
	t.Helper()
	i, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return i.Sys().(*syscall.Stat_t).Ino
}

// keep has a file or a folder on the disk as it is now.
func (d *disk) keep(t *testing.T, path string) {
	t.Helper()
	if b, err := os.ReadFile(path); err == nil {
		d.bytes[inode(t, path)] = b
		return
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]uint64{}
	for _, e := range entries {
		names[e.Name()] = inode(t, filepath.Join(path, e.Name()))
	}
	d.names[inode(t, path)] = names
}

// restore writes what is left below a folder: by the names that are on the disk, or
// if all got there earlier than they had to, by those of now.
func (d *disk) restore(t *testing.T, from, to string, early bool) {
	t.Helper()
	names := d.names[inode(t, from)]
	if early {
		now := disk{map[uint64][]byte{}, map[uint64]map[string]uint64{}}
		now.keep(t, from)
		names = now.names[inode(t, from)]
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, node := range names {
		source, target := filepath.Join(from, name), filepath.Join(to, name)
		if i, err := os.Stat(source); err == nil && i.IsDir() {
			d.restore(t, source, target, early)
		} else if err := os.WriteFile(target, d.bytes[node], 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAPowerCutLeavesAllOrNothingOfACommit(t *testing.T) {
	ctx := context.Background()
	dir := filepath.Join(t.TempDir(), "archive")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	left := &disk{map[uint64][]byte{}, map[uint64]map[string]uint64{}}
	cuts, seen := 0, map[uint64]int{}
	promised := uint64(0) // commits that a writer was told of
	cut := func() {
		for _, early := range []bool{false, true} {
			cuts++
			to := filepath.Join(t.TempDir(), fmt.Sprint(cuts))
			left.restore(t, dir, to, early)
			a, err := Open(ctx, to)
			if errors.Is(err, ErrNone) && promised == 0 {
				continue
			}
			if err != nil {
				t.Fatalf("cut %d: %v", cuts, err)
			}
			s := snapshot(t, a)
			if got := count(t, s); got != int(s.Number)*24 || s.Number < promised {
				t.Fatalf("cut %d leaves %d commits with %d rows, and %d were promised", cuts, s.Number, got, promised)
			}
			seen[s.Number]++
		}
	}
	f := &folder{root: dir, sync: func(file *os.File) error {
		cut()
		left.keep(t, file.Name())
		cut()
		return nil
	}}
	a := &Archive{name: dir, store: f}
	if err := a.check(ctx, true); err != nil {
		t.Fatal(err)
	}
	s := snapshot(t, a)
	for i := range 3 {
		s = put(t, s, observed("hours"), fmt.Sprint(i), hourly(fmt.Sprint("A", i), 24))
		promised = s.Number
		cut()
	}
	if seen[0] == 0 || seen[1] == 0 || seen[2] == 0 || seen[3] == 0 {
		t.Errorf("%d cuts left so many commits so often: %v", cuts, seen)
	}
	if err := fs.WalkDir(os.DirFS(dir), temporary, func(p string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			err = fmt.Errorf("%s is left", p)
		}
		return err
	}); err != nil {
		t.Error(err)
	}
}
