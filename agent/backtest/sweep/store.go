package sweep

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Schema names the layout of a sweep's folder and of every file in it. A reader
// refuses any other.
const Schema = "hedgerow.backtest.sweep/1"

// The files of a folder, and the folder of results in it.
const (
	SweepFile       = "sweep.json"
	TrialsFile      = "trials.parquet"
	OverfittingFile = "overfitting.json"
	WalkFile        = "walk-forward.json"
	PointsDir       = "points"
)

// Errors of folders.
var (
	// ErrOther reports a folder of something else.
	ErrOther = errors.New("the folder holds something else")
	// ErrDamaged reports a result that is not what was written.
	ErrDamaged = errors.New("a kept result is damaged")
)

// Inputs are all that results depend on, beside the point.
type Inputs struct {
	Program     string    `json:"program"`
	Config      string    `json:"config"`      // version of its content
	Assumptions string    `json:"assumptions"` // version of theirs
	Tape        string    `json:"tape"`        // fingerprint of the archive
	From        time.Time `json:"from"`
	To          time.Time `json:"to"`
	Every       string    `json:"every"`
	Seed        uint64    `json:"seed"`
	Strategies  []string  `json:"strategies"` // names and versions
}

// key names a result by all that it depends on.
func (in Inputs) key(kind string, p Point) (string, error) {
	text, err := json.Marshal(struct {
		Schema string
		Inputs Inputs
		Kind   string
		Point  Point
	}{Schema, in, kind, p})
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), err
}

// store is a folder of results; "" keeps nothing.
type store struct{ dir string }

// open claims the folder for a sweep, or finds it claimed for the same one.
func (s store) open(about any) error {
	if s.dir == "" {
		return nil
	}
	text, err := encode(about)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(s.dir, PointsDir), 0o755); err != nil {
		return fmt.Errorf("make the sweep's folder: %w", err)
	}
	path := filepath.Join(s.dir, SweepFile)
	was, err := os.ReadFile(path)
	switch {
	case err == nil && bytes.Equal(was, text):
		return nil
	case err == nil:
		return fmt.Errorf("%s: %w: %s is of other points or other inputs, such as another archive, configuration, seed or program: name another folder", s.dir, ErrOther, SweepFile)
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("read %s: %w", SweepFile, err)
	}
	others, err := os.ReadDir(s.dir)
	if err != nil {
		return fmt.Errorf("read the sweep's folder: %w", err)
	}
	for _, o := range others {
		if ext := filepath.Ext(o.Name()); o.Name() != PointsDir && ext != partial {
			return fmt.Errorf("%s: %w: it has %s and no %s: name a folder of its own", s.dir, ErrOther, o.Name(), SweepFile)
		}
	}
	return s.write(SweepFile, text)
}

// partial ends the names of files that are being written.
const partial = ".part"

// write puts a file there whole, or not at all.
func (s store) write(name string, text []byte) (err error) {
	if s.dir == "" {
		return nil
	}
	path := filepath.Join(s.dir, name)
	f, err := os.CreateTemp(filepath.Dir(path), ".*"+partial)
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
			err = fmt.Errorf("write %s: %w: make room or name another folder, and go on: what was finished is kept", name, err)
		}
	}()
	_, err = f.Write(text)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err = os.Rename(f.Name(), path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// tidy removes what a killed sweep was writing.
func (s store) tidy() error {
	if s.dir == "" {
		return nil
	}
	var errs []error
	for _, dir := range []string{s.dir, filepath.Join(s.dir, PointsDir)} {
		left, err := filepath.Glob(filepath.Join(dir, ".*"+partial))
		errs = append(errs, err)
		for _, path := range left {
			errs = append(errs, os.Remove(path))
		}
	}
	return errors.Join(errs...)
}

func place(key string) string { return filepath.Join(PointsDir, key+".json") }

// sealed is a result with the digest of its text.
type sealed struct {
	SHA256 string          `json:"sha256"`
	Result json.RawMessage `json:"result"`
}

// save keeps a result.
func (s store) save(r *Result) error {
	body, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("encode the result of %s: %w", r.Point, err)
	}
	sum := sha256.Sum256(body)
	text, err := json.Marshal(sealed{hex.EncodeToString(sum[:]), body})
	if err != nil {
		return fmt.Errorf("encode the result of %s: %w", r.Point, err)
	}
	return s.write(place(r.Key), text)
}

// load is the kept result of a key; nil: there is none yet.
func (s store) load(key string) (*Result, error) {
	if s.dir == "" {
		return nil, nil
	}
	path := filepath.Join(s.dir, place(key))
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read a kept result: %w", err)
	}
	var whole sealed
	var r Result
	err = json.Unmarshal(text, &whole)
	if err == nil {
		if sum := sha256.Sum256(whole.Result); hex.EncodeToString(sum[:]) != whole.SHA256 {
			err = errors.New("its digest is another")
		} else if err = json.Unmarshal(whole.Result, &r); err == nil && (r.Schema != Schema || r.Key != key) {
			err = fmt.Errorf("it is of schema %.40q and key %.64q", r.Schema, r.Key)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w: remove that file, and its point is run again", ErrDamaged, filepath.Base(path), err)
	}
	return &r, nil
}

// encode is JSON as it is kept: indented, with a final newline.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}
