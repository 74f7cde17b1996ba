package page

import (
	"bufio"
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"syscall"

	"github.com/gofrs/flock"
)

// partFolder is where files are made; its lock is held by who makes them.
const partFolder, lockFile = ".part", "lock"

// folder is a run's folder while it is filled.
type folder struct {
	dir, part string
	made      bool // the folder was not there before
	lock      *flock.Flock
	files     map[string]*staged
	// disk is what a file's bytes go to: tests fill it.
	disk func(*os.File) writer
}

type writer interface{ Write([]byte) (int, error) }

// staged is a file that has not got its name yet.
type staged struct {
	name   string
	file   *os.File
	buffer *bufio.Writer
	digest hash.Hash
	bytes  int64
	closed bool
}

func (s *staged) Write(b []byte) (int, error) {
	n, err := s.buffer.Write(b)
	s.digest.Write(b[:n])
	s.bytes += int64(n)
	return n, err
}

// begin takes a folder for a run. It refuses one that holds anything else: before
// there is something to lose, rather than after.
func begin(dir string, run []byte) (*folder, error) {
	f := &folder{dir: dir, part: filepath.Join(dir, partFolder), files: map[string]*staged{}, disk: func(f *os.File) writer { return f }}
	if err := f.allowed(run); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(f.part, 0o755); err != nil {
		return nil, fmt.Errorf("make a folder for the backtest: %w: choose another place", err)
	}
	f.lock = flock.New(filepath.Join(f.part, lockFile))
	if got, err := f.lock.TryLock(); err != nil || !got {
		return nil, cmp.Or(err, fmt.Errorf("another process is writing %s: wait for it, or name another folder", dir))
	}
	left, err := os.ReadDir(f.part)
	for _, e := range left { // of a run that was killed
		if e.Name() != lockFile {
			err = errors.Join(err, os.RemoveAll(filepath.Join(f.part, e.Name())))
		}
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("clear %s: %w", f.part, err), f.abort())
	}
	return f, nil
}

// allowed reports whether a run may be written to the folder: one that is not
// there, is empty, or is the same run's.
func (f *folder) allowed(run []byte) error {
	i, err := os.Stat(f.dir)
	if errors.Is(err, fs.ErrNotExist) {
		f.made = true
		return nil
	}
	if err != nil {
		return fmt.Errorf("look at the backtest's folder: %w", err)
	}
	if !i.IsDir() {
		return fmt.Errorf("%w: %s is a file: name a folder", ErrOther, f.dir)
	}
	list, err := os.ReadDir(f.dir)
	if err != nil {
		return fmt.Errorf("look at the backtest's folder: %w", err)
	}
	ours := false
	for _, e := range list {
		name := e.Name()
		if name == partFolder && e.IsDir() {
			continue
		}
		if e.IsDir() || place(name) < 0 && name != ManifestFile {
			return fmt.Errorf("%w: %s has %s, which no backtest leaves: name a folder that is empty or not there", ErrOther, f.dir, name)
		}
		ours = true
	}
	if !ours {
		return nil
	}
	was, err := os.ReadFile(filepath.Join(f.dir, RunFile))
	if err != nil {
		return fmt.Errorf("%w: %s has files without their %s: name another folder: %w", ErrOther, f.dir, RunFile, err)
	}
	if !bytes.Equal(was, run) {
		return fmt.Errorf("%w: %s is of another run%s: name another folder, or remove that one", ErrOther, f.dir, differing(was, run))
	}
	return nil
}

// differing names the fields in which two JSON objects differ.
func differing(a, b []byte) string {
	var x, y map[string]any
	if json.Unmarshal(a, &x) != nil || json.Unmarshal(b, &y) != nil {
		return ""
	}
	var names []string
	for _, k := range slices.Sorted(maps.Keys(y)) {
		if !reflect.DeepEqual(x[k], y[k]) {
			names = append(names, k)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return " (" + strings.Join(names, ", ") + " differ)"
}

// create opens a file of the folder.
func (f *folder) create(name string) (*staged, error) {
	file, err := os.OpenFile(filepath.Join(f.part, name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, f.full(name, err)
	}
	s := &staged{name: name, file: file, buffer: bufio.NewWriterSize(f.disk(file), 1<<16), digest: sha256.New()}
	f.files[name] = s
	return s, nil
}

// put writes a whole file.
func (f *folder) put(name string, b []byte) error {
	s, err := f.create(name)
	if err != nil {
		return err
	}
	_, err = s.Write(b)
	return f.full(name, first(err, s.close()))
}

// close brings a file's bytes to the disk.
func (s *staged) close() error {
	if s.closed {
		return nil
	}
	s.closed = true
	err := s.buffer.Flush()
	if err == nil {
		err = s.file.Sync()
	}
	return first(err, s.file.Close())
}

// first is the first error of several, of which the others come.
func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// full says of an error what is there and what is missing.
func (f *folder) full(name string, err error) error {
	if err == nil || errors.Is(err, errValue) {
		return err
	}
	remedy := "look at the disk and run it again"
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		remedy = "the disk is full: free some of it, or name a folder on another disk, and run it again"
	}
	return fmt.Errorf("write %s of %s: %w: %s: %s", name, f.dir, err, f.missing(), remedy)
}

// missing says which files have their names.
func (f *folder) missing() string {
	var there, not []string
	for _, name := range append(slices.Clone(order), ManifestFile) {
		if _, err := os.Stat(filepath.Join(f.dir, name)); err == nil {
			there = append(there, name)
		} else {
			not = append(not, name)
		}
	}
	if len(there) == 0 {
		return "the folder has nothing of this run"
	}
	if len(not) == 0 {
		return "the folder is as it was"
	}
	return strings.Join(not, ", ") + " missing"
}

// finish gives all files their names, and the manifest's last. A folder that was
// whole before is compared instead: the same run makes the same files.
func (f *folder) finish() (Manifest, error) {
	m := Manifest{Schema: Schema}
	for _, name := range order {
		s, ok := f.files[name]
		if !ok {
			return m, fmt.Errorf("%s was never written to %s: an error of the harness", name, f.dir)
		}
		if err := s.close(); err != nil {
			return m, f.full(name, err)
		}
		m.Files = append(m.Files, Listed{Name: name, Bytes: s.bytes, SHA256: hex.EncodeToString(s.digest.Sum(nil))})
	}
	was, err := readManifest(f.dir)
	if err == nil && !reflect.DeepEqual(was, m) {
		var names []string
		for _, l := range m.Files {
			if was.SHA256(l.Name) != l.SHA256 {
				names = append(names, l.Name)
			}
		}
		return m, fmt.Errorf("%w: %s is of the same run, and has other files (%s): it was changed, or the run is not determined by its inputs; name another folder and compare them", ErrOther, f.dir, strings.Join(names, ", "))
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return m, err
	}
	b, err := encode(m)
	if err != nil {
		return m, fmt.Errorf("encode %s: %w", ManifestFile, err)
	}
	if err := f.put(ManifestFile, b); err != nil {
		return m, err
	}
	for _, name := range append(slices.Clone(order), ManifestFile) {
		if name == ManifestFile {
			if err := syncFolder(f.dir); err != nil {
				return m, f.full(name, err)
			}
		}
		if err := os.Rename(filepath.Join(f.part, name), filepath.Join(f.dir, name)); err != nil {
			return m, f.full(name, err)
		}
	}
	return m, f.full(ManifestFile, syncFolder(f.dir))
}

// syncFolder brings the names in a folder to the disk.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil // a file system that keeps no folders on a disk
	}
	return errors.Join(err, d.Close())
}

// abort removes what was being made, and the folder if it was made for it. After
// finish there is nothing left but the lock.
func (f *folder) abort() error {
	var err error
	for _, s := range f.files {
		if !s.closed {
			s.closed = true
			err = errors.Join(err, s.file.Close())
		}
	}
	err = errors.Join(err, os.RemoveAll(f.part), f.lock.Unlock())
	if f.made {
		_ = os.Remove(f.dir) // stays when something is in it
	}
	return err
}
