package imports

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// text is a file's content, decompressed.
type text struct {
	io.Reader
	size  int64 // of the file as it lies there
	read  *counter
	close []io.Closer
}

// counter says how much of a file was read.
type counter struct {
	f *os.File
	n int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.f.Read(b)
	c.n += int64(n)
	return n, err
}

// ReadAt is for a zip, whose directory is at its end.
func (c *counter) ReadAt(b []byte, at int64) (int, error) {
	n, err := c.f.ReadAt(b, at)
	c.n = at + int64(n)
	return n, err
}

// maxWindow bounds what a zstd stream may ask for.
const maxWindow = 128 << 20

// openText opens a file, which may be compressed: gzip, zstd, or a zip of one file.
func openText(path string) (*text, error) {
	info, err := os.Stat(path) // before it is opened: that would wait for a pipe's other end
	if err != nil {
		return nil, err
	}
	switch {
	case info.IsDir():
		return nil, errors.New("it is a folder")
	case !info.Mode().IsRegular():
		return nil, errors.New("it is no regular file, and a file is read twice, to know that it is whole: save it to a file first")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	t := &text{size: info.Size(), read: &counter{f: f}, close: []io.Closer{f}}
	if err := t.decompress(); err != nil {
		return nil, errors.Join(err, t.Close())
	}
	return t, nil
}

// decompress finds out how the file is compressed.
func (t *text) decompress() error {
	in := bufio.NewReaderSize(t.read, 1<<16)
	magic, err := in.Peek(6)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	t.Reader = in
	switch {
	case bytes.HasPrefix(magic, []byte("\x1f\x8b")):
		z, err := gzip.NewReader(in)
		if err != nil {
			return cutShort(err)
		}
		t.Reader, t.close = z, append(t.close, z)
	case bytes.HasPrefix(magic, []byte("\x28\xb5\x2f\xfd")):
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return cutShort(err)
		}
		t.Reader, t.close = z, append(t.close, z.IOReadCloser())
	case bytes.HasPrefix(magic, []byte("PK\x03\x04")):
		inside, err := onlyFile(t.read, t.size)
		if err != nil {
			return err
		}
		t.Reader, t.close = inside, append(t.close, inside)
	}
	for name, m := range map[string]string{"bzip2": "BZh", "xz": "\xfd7zXZ", "Parquet": "PAR1", "an old Excel format": "\xd0\xcf\x11\xe0"} {
		if bytes.HasPrefix(magic, []byte(m)) {
			return fmt.Errorf("it is in %s: text is read, also in gzip, zstd or zip: convert it", name)
		}
	}
	return nil
}

// onlyFile is the file of a zip with one.
func onlyFile(f io.ReaderAt, size int64) (io.ReadCloser, error) {
	z, err := zip.NewReader(f, size)
	if err != nil {
		return nil, cutShort(err)
	}
	var files []*zip.File
	for _, e := range z.File {
		if !e.FileInfo().IsDir() {
			files = append(files, e)
		}
	}
	if len(files) != 1 {
		return nil, fmt.Errorf("it is a zip of %d files: unpack it and import those", len(files))
	}
	return files[0].Open()
}

// Read adds to an error of decompression what to do about it.
func (t *text) Read(b []byte) (int, error) {
	n, err := t.Reader.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		err = cutShort(err)
	}
	return n, err
}

func cutShort(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return Problem{Found: "a compressed stream that ends early", Want: "a whole one: fetch the file again"}
	}
	if corrupt := flate.CorruptInputError(0); errors.As(err, &corrupt) {
		return Problem{Found: "a damaged compressed stream (" + err.Error() + ")", Want: "a whole one: fetch the file again"}
	}
	for _, damage := range []error{gzip.ErrChecksum, gzip.ErrHeader, zip.ErrChecksum, zip.ErrFormat, zip.ErrAlgorithm, zstd.ErrCRCMismatch, zstd.ErrMagicMismatch} {
		if errors.Is(err, damage) {
			return Problem{Found: "a damaged compressed stream (" + err.Error() + ")", Want: "a whole one: fetch the file again"}
		}
	}
	return err
}

// Close closes the file.
func (t *text) Close() error {
	var errs []error
	for i := len(t.close) - 1; i >= 0; i-- {
		errs = append(errs, t.close[i].Close())
	}
	return errors.Join(errs...)
}

// bareName is a file's name without its folder and without what says how it is
// compressed.
func bareName(path string) string {
	name := filepath.Base(path)
	for _, end := range []string{".gz", ".zst", ".zip"} {
		if s, ok := strings.CutSuffix(name, end); ok {
			return s
		}
	}
	return name
}

// readHead is how a file begins.
func readHead(path string) ([]byte, error) {
	t, err := openText(path)
	if err != nil {
		return nil, err
	}
	head, err := io.ReadAll(io.LimitReader(t, headBytes))
	return head, errors.Join(err, t.Close())
}

// digest is the hash of a file's content, decompressed, and its length.
func digest(ctx context.Context, path string, progress func(done, total int64)) (sum string, size int64, err error) {
	t, err := openText(path)
	if err != nil {
		return "", 0, err
	}
	h := sha256.New()
	buf := make([]byte, 1<<20)
	for {
		n, err := t.Read(buf)
		h.Write(buf[:n])
		size += int64(n)
		progress(t.read.n, t.size)
		if errors.Is(err, io.EOF) {
			break
		}
		if err = errors.Join(err, ctx.Err()); err != nil {
			return "", 0, errors.Join(err, t.Close())
		}
	}
	return hex.EncodeToString(h.Sum(nil)), size, t.Close()
}
