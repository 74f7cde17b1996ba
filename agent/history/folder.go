package history

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

// folder keeps an archive in a folder of a file system. An object is written under
// another name, brought to the disk, given its name, and the name is brought to
// the disk: neither a kill nor a power cut leaves half of one.
type folder struct {
	root string
	made sync.Map             // keys of folders whose names are on the disk
	sync func(*os.File) error // brings one to the disk; nil: fsync
}

// makeRoot makes the folder of an archive and those above it.
func makeRoot(root string) error {
	if _, err := os.Stat(root); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	above := filepath.Dir(root)
	if err := makeRoot(above); err != nil {
		return err
	}
	if err := os.Mkdir(root, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return (&folder{}).syncFolder(above)
}

// temporary is the folder of what is being written.
const temporary = "tmp"

func (f *folder) path(key string) string { return filepath.Join(f.root, filepath.FromSlash(key)) }

func (f *folder) read(ctx context.Context, key string) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	b, err := os.ReadFile(f.path(key))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errAbsent
	}
	return b, err
}

func (f *folder) put(ctx context.Context, key string, b []byte) error {
	return f.write(ctx, key, b, os.Rename)
}

// create links instead of renaming: of several, in whatever processes, the file
// system lets one through.
func (f *folder) create(ctx context.Context, key string, b []byte) error {
	err := f.write(ctx, key, b, os.Link)
	var link *os.LinkError
	switch {
	case errors.Is(err, fs.ErrExist):
		return errPresent
	case errors.As(err, &link) && (errors.Is(err, syscall.EPERM) || errors.Is(err, errors.ErrUnsupported)):
		return fmt.Errorf("this file system has no hard links, without which two writers could overwrite each other: keep the archive on another one, or in a bucket: %w", err)
	}
	return err
}

// write brings an object to the disk and then gives it its name.
func (f *folder) write(ctx context.Context, key string, b []byte, name func(from, to string) error) (err error) {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := f.makeFolder(temporary); err != nil {
		return err
	}
	if err := f.makeFolder(path.Dir(key)); err != nil {
		return err
	}
	t, err := os.CreateTemp(f.path(temporary), "*")
	if err != nil {
		return err
	}
	defer func() {
		if rm := os.Remove(t.Name()); !errors.Is(rm, fs.ErrNotExist) {
			err = errors.Join(err, rm)
		}
	}()
	_, err = t.Write(b)
	if err == nil {
		err = t.Chmod(0o644) // as others may read the archive, who may enter its folder
	}
	if err == nil {
		err = f.fsync(t)
	}
	if err = errors.Join(err, t.Close()); err != nil {
		return err
	}
	if err := name(t.Name(), f.path(key)); err != nil {
		return err
	}
	if err := f.syncFolder(f.path(path.Dir(key))); err != nil {
		return fmt.Errorf("%w: %w", errUnsure, err) // it shows, and may be gone after a power cut
	}
	return nil
}

// makeFolder makes a folder below the archive's and those between, and brings
// their names to the disk, whoever made them. The archive's own has to be there:
// one that went away is not begun anew.
func (f *folder) makeFolder(dir string) error {
	if _, ok := f.made.Load(dir); ok || dir == "." {
		return nil
	}
	above := path.Dir(dir)
	if err := f.makeFolder(above); err != nil {
		return err
	}
	if err := os.Mkdir(f.path(dir), 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := f.syncFolder(f.path(above)); err != nil {
		return err
	}
	f.made.Store(dir, true)
	return nil
}

func (f *folder) fsync(file *os.File) error {
	if f.sync != nil {
		return f.sync(file)
	}
	return file.Sync()
}

// syncFolder brings the names in a folder to the disk.
func (f *folder) syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = f.fsync(d)
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil // a file system that keeps no folders on a disk
	}
	return errors.Join(err, d.Close())
}

func (f *folder) list(ctx context.Context, prefix string) ([]object, error) {
	if _, err := os.Stat(f.root); err != nil {
		return nil, err
	}
	var out []object
	dir := f.path(cmp.Or(strings.TrimSuffix(prefix, "/"), "."))
	top := dir + string(filepath.Separator) + "." // what a symbolic link leads to, as of an archive on another disk
	err := filepath.WalkDir(top, func(p string, e fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) { // removed meanwhile, or nothing was written there yet
			if _, link := os.Lstat(dir); p == top && link == nil {
				return err // it leads nowhere: a disk that is not mounted
			}
			return nil
		}
		if err = cmp.Or(err, ctx.Err()); err != nil || e.IsDir() {
			return err
		}
		i, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		key, err := filepath.Rel(f.root, p)
		out = append(out, object{filepath.ToSlash(key), i.Size(), i.ModTime()})
		return err
	})
	slices.SortFunc(out, func(a, b object) int { return strings.Compare(a.key, b.key) })
	return out, err
}

func (f *folder) written(_ context.Context, key string) (time.Time, error) {
	i, err := os.Stat(f.path(key))
	if errors.Is(err, fs.ErrNotExist) {
		return time.Time{}, errAbsent
	}
	if err != nil {
		return time.Time{}, err
	}
	return i.ModTime(), nil
}

func (f *folder) remove(_ context.Context, key string) error {
	if err := os.Remove(f.path(key)); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func (f *folder) readers() int { return 4 }

func (f *folder) close() error { return nil }
