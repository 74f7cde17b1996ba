package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Schema names the layout of the folder and of every file in it. A reader refuses
// any other.
const Schema = "hedgerow.backtest/1"

// The files of a folder that are read by name.
const (
	ManifestFile    = "MANIFEST.json"
	RunFile         = "run.json"
	ConfigFile      = "config.yaml"
	AssumptionsFile = "assumptions.yaml"
	SummaryFile     = "summary.json"
	OutcomeFile     = "outcome.json"
	ReportFile      = "report.html"
	EquityFile      = "equity.parquet"
	IntentsFile     = "intents.parquet"
	FillsFile       = "fills.parquet"
	VerdictsFile    = "verdicts.parquet"
	ScoresFile      = "scores.parquet"
	SeriesFile      = "series.parquet"
	GridFile        = "grid.parquet"
)

// order is that in which files get their names and stand in the manifest: the run
// first, so that whoever finds half of a folder knows whose it is.
var order = []string{RunFile, ConfigFile, AssumptionsFile, EquityFile, IntentsFile, FillsFile, VerdictsFile, ScoresFile, SeriesFile, GridFile, OutcomeFile, SummaryFile, ReportFile}

// ErrFolder reports a folder that is not what it says: damaged, of another schema,
// or not of a backtest at all.
var ErrFolder = errors.New("no folder of a backtest")

// ErrOther reports a folder that holds something else than what is to be written.
var ErrOther = errors.New("the folder holds something else")

// Manifest is what a folder holds.
type Manifest struct {
	Schema string   `json:"schema"`
	Files  []Listed `json:"files"`
}

// Listed is one file of a manifest.
type Listed struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// SHA256 is the digest of a listed file, "" for one that is not listed.
func (m Manifest) SHA256(name string) string {
	for _, f := range m.Files {
		if f.Name == name {
			return f.SHA256
		}
	}
	return ""
}

// readManifest reads a folder's manifest. It fails with fs.ErrNotExist without one.
func readManifest(dir string) (Manifest, error) {
	var m Manifest
	b, err := os.ReadFile(filepath.Join(dir, ManifestFile))
	if err != nil {
		return m, err
	}
	if err := parse(ManifestFile, b, &m, func() string { return m.Schema }); err != nil {
		return m, fmt.Errorf("%s: %w", dir, err)
	}
	for i, f := range m.Files {
		if f.Name != filepath.Base(f.Name) || f.Name == "." || f.Name == ".." || i > 0 && place(f.Name) <= place(m.Files[i-1].Name) || place(f.Name) < 0 {
			return m, fmt.Errorf("%s: %w: %s lists %q, which it cannot: write the folder anew", dir, ErrFolder, ManifestFile, f.Name)
		}
	}
	return m, nil
}

// place is a file's in the order; -1 for none of a folder's.
func place(name string) int {
	for i, o := range order {
		if o == name {
			return i
		}
	}
	return -1
}

// parse reads JSON of a schema, strictly: the version is looked at before the rest.
func parse(name string, b []byte, into any, schema func() string) error {
	var version struct {
		Schema string `json:"schema"`
	}
	if err := json.Unmarshal(b, &version); err != nil {
		return fmt.Errorf("%w: %s is no JSON: %w: write the folder anew", ErrFolder, name, err)
	}
	if version.Schema != Schema {
		return fmt.Errorf("%w: %s has schema %.60q, and this program reads %q: use the program that wrote it, or run the backtest again", ErrFolder, name, version.Schema, Schema)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("%w: %s: %w: write the folder anew", ErrFolder, name, err)
	}
	if schema() != Schema {
		return fmt.Errorf("%w: %s states its schema twice", ErrFolder, name)
	}
	return nil
}

// verify holds every listed file against its size and digest.
func (m Manifest) verify(dir string) error {
	for _, f := range m.Files {
		got, err := list(dir, f.Name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return fmt.Errorf("%s: %w: %s lists %s, which is not there: copy the folder whole, or run the backtest again", dir, ErrFolder, ManifestFile, f.Name)
		case err != nil:
			return err
		case got.Bytes != f.Bytes:
			return fmt.Errorf("%s: %w: %s has %d bytes, %s says %d: copy it again, or run the backtest again", dir, ErrFolder, f.Name, got.Bytes, ManifestFile, f.Bytes)
		case got.SHA256 != f.SHA256:
			return fmt.Errorf("%s: %w: %s is not what %s says: it was changed or damaged: copy it again, or run the backtest again", dir, ErrFolder, f.Name, ManifestFile)
		}
	}
	return nil
}

// list reads a file's size and digest.
func list(dir, name string) (Listed, error) {
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		return Listed{}, err
	}
	h := sha256.New()
	n, err := io.Copy(h, f)
	return Listed{Name: name, Bytes: n, SHA256: hex.EncodeToString(h.Sum(nil))}, errors.Join(err, f.Close())
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
