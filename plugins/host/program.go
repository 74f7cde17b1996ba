package host

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
)

// install copies the program and its files into a private folder, hashing what
// it copies, and returns what to start: nobody can change a file between its
// hash and its execution, because what is executed is the copy. Arguments that
// name one of the files name its copy afterwards. A built-in strategy is this
// very program, which the kernel keeps from being written while it runs.
func (o Options) install(dir string) (path string, args []string, err error) {
	if o.self && selfPath != "" {
		return selfPath, o.Args, nil
	}
	if path, err = (File{o.Path, o.SHA256}).copyTo(dir); err != nil {
		return "", nil, err
	}
	copies := make([]string, len(o.Files))
	for i, f := range o.Files {
		at := filepath.Join(dir, strconv.Itoa(i)) // two may have one name
		if err := os.Mkdir(at, 0o700); err != nil {
			return "", nil, fmt.Errorf("%w: copy %s: %w", ErrStart, f.Path, err)
		}
		if copies[i], err = f.copyTo(at); err != nil {
			return "", nil, err
		}
	}
	for _, arg := range o.Args {
		if info, err := os.Stat(arg); err == nil && info.Mode().IsRegular() {
			if arg, err = o.copyOf(arg, path, copies); err != nil {
				return "", nil, err
			}
		}
		args = append(args, arg)
	}
	return path, args, nil
}

// copyOf finds the copy of an argument that names a file.
func (o Options) copyOf(arg, program string, copies []string) (string, error) {
	if sameFile(o.Path, arg) {
		return program, nil
	}
	for i, f := range o.Files {
		if sameFile(f.Path, arg) {
			return copies[i], nil
		}
	}
	return "", fmt.Errorf("%w: argument %s is a file without a checksum: list it among the strategy's files", ErrChecksum, arg)
}

func sameFile(a, b string) bool {
	a, errA := filepath.Abs(a)
	b, errB := filepath.Abs(b)
	return errA == nil && errB == nil && a == b
}

// copyTo copies the file into dir and compares the copy with the checksum.
func (f File) copyTo(dir string) (string, error) {
	want, err := hex.DecodeString(f.SHA256)
	if err != nil || len(want) != sha256.Size {
		return "", fmt.Errorf("%w: %q is not the 64 hexadecimal digits of a SHA-256: give %s its checksum; hedgerow strategy verify prints it",
			ErrChecksum, f.SHA256, f.Path)
	}
	// A pipe in the file's place must not block.
	from, err := os.OpenFile(f.Path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return "", fmt.Errorf("%w: read %s: %w", ErrChecksum, f.Path, err)
	}
	defer func() { _ = from.Close() }()
	if info, err := from.Stat(); err != nil || !info.Mode().IsRegular() {
		return "", fmt.Errorf("%w: %s is not a regular file", ErrChecksum, f.Path)
	}
	to := filepath.Join(dir, filepath.Base(f.Path))
	got, err := copyHashed(to, from)
	if err != nil {
		return "", fmt.Errorf("%w: copy %s: %w", ErrStart, f.Path, err)
	}
	if got != [sha256.Size]byte(want) {
		return "", fmt.Errorf("%w: %s is not the file with SHA-256 %s: if you changed it, verify it and configure its new checksum", ErrChecksum, f.Path, f.SHA256)
	}
	return to, nil
}

// copyHashed writes an executable file and returns the SHA-256 of its content.
func copyHashed(path string, from io.Reader) (sum [sha256.Size]byte, err error) {
	// A child forked meanwhile would hold the file open for writing until its
	// exec, and whoever executes the file in that moment is told "text file busy".
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	to, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o500)
	if err != nil {
		return sum, err
	}
	h := sha256.New()
	if _, err = io.Copy(io.MultiWriter(to, h), from); err != nil {
		_ = to.Close()
		return sum, err
	}
	return [sha256.Size]byte(h.Sum(nil)), to.Close()
}
