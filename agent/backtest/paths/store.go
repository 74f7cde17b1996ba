package paths

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
)

// Schemas of what a folder holds. A reader refuses any other.
const (
	FolderSchema  = "hedgerow.backtest.paths/1"
	PathSchema    = "hedgerow.backtest.path/1"
	SummarySchema = "hedgerow.backtest.paths.summary/1"
)

// The files of a folder, and the folder of paths in it.
const (
	StudyFile   = "study.json"
	SpecFile    = "paths.yaml"
	RowsFile    = "paths.parquet"
	SummaryFile = "summary.json"
	ReportFile  = "report.html"
	pathsDir    = "paths"
)

// Errors of folders.
var (
	// ErrOther reports a folder of something else.
	ErrOther = errors.New("the folder holds something else")
	// ErrDamaged reports a path that is not what was written.
	ErrDamaged = errors.New("a kept path is damaged")
)

// key names a path by all that it depends on.
func (in Inputs) key(path int) (string, error) {
	text, err := json.Marshal(struct {
		Schema string
		Inputs Inputs
		Path   int
	}{PathSchema, in, path})
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), err
}

// store is a folder; "" keeps nothing. More paths may be added to one: how many there
// are is not among its inputs.
type store struct{ dir string }

// open claims the folder for a study, or finds it claimed for the same one.
func (s store) open(in Inputs) error {
	if s.dir == "" {
		return nil
	}
	text, err := encode(struct {
		Schema string `json:"schema"`
		Inputs
	}{FolderSchema, in})
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(s.dir, pathsDir), 0o755); err != nil {
		return fmt.Errorf("make the study's folder: %w", err)
	}
	was, err := os.ReadFile(filepath.Join(s.dir, StudyFile))
	switch {
	case err == nil && bytes.Equal(was, text):
		return nil
	case err == nil:
		return fmt.Errorf("%s: %w: its %s is of another study, such as another file, configuration, seed, grid or program: name another folder", s.dir, ErrOther, StudyFile)
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("read %s: %w", StudyFile, err)
	}
	others, err := os.ReadDir(s.dir)
	if err != nil {
		return fmt.Errorf("read the study's folder: %w", err)
	}
	for _, o := range others {
		if o.Name() != pathsDir && filepath.Ext(o.Name()) != partial {
			return fmt.Errorf("%s: %w: it has %s and no %s: name a folder of its own", s.dir, ErrOther, o.Name(), StudyFile)
		}
	}
	return s.write(StudyFile, text)
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
			err = fmt.Errorf("write %s: %w: make room or name another folder, and go on: the paths that were finished are kept", name, err)
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
	return os.Rename(f.Name(), path)
}

// tidy removes what a killed study was writing.
func (s store) tidy() error {
	if s.dir == "" {
		return nil
	}
	var errs []error
	for _, dir := range []string{s.dir, filepath.Join(s.dir, pathsDir)} {
		left, err := filepath.Glob(filepath.Join(dir, ".*"+partial))
		errs = append(errs, err)
		for _, path := range left {
			errs = append(errs, os.Remove(path))
		}
	}
	return errors.Join(errs...)
}

func place(path int) string { return filepath.Join(pathsDir, fmt.Sprintf("%06d.json", path)) }

// sealed is a path with the digest of its text.
type sealed struct {
	SHA256 string          `json:"sha256"`
	Path   json.RawMessage `json:"path"`
}

func (s store) save(p *Path) error {
	if s.dir == "" {
		return nil
	}
	body, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("encode path %d: %w", p.Path, err)
	}
	sum := sha256.Sum256(body)
	text, err := json.Marshal(sealed{hex.EncodeToString(sum[:]), body})
	if err != nil {
		return fmt.Errorf("encode path %d: %w", p.Path, err)
	}
	return s.write(place(p.Path), text)
}

// load is a kept path; nil: there is none yet.
func (s store) load(path int, key string) (*Path, error) {
	if s.dir == "" {
		return nil, nil
	}
	text, err := os.ReadFile(filepath.Join(s.dir, place(path)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read a kept path: %w", err)
	}
	var whole sealed
	var p Path
	err = json.Unmarshal(text, &whole)
	if err == nil {
		if sum := sha256.Sum256(whole.Path); hex.EncodeToString(sum[:]) != whole.SHA256 {
			err = errors.New("its digest is another")
		} else if err = json.Unmarshal(whole.Path, &p); err == nil && (p.Schema != PathSchema || p.Key != key || p.Path != path) {
			err = fmt.Errorf("it is path %d of schema %.40q and key %.64q", p.Path, p.Schema, p.Key)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w: remove that file, and its path is run again", ErrDamaged, place(path), err)
	}
	return &p, nil
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
