package page

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
)

// Folder is a backtest's folder, verified.
type Folder struct {
	Dir      string
	Manifest Manifest
	Run      Run
	Outcome  backtest.Outcome
	Summary  evaluate.Summary
}

// outcome is the content of outcome.json.
type outcome struct {
	Schema string `json:"schema"`
	backtest.Outcome
}

// Open reads a folder and holds every file of it against the manifest. It fails
// with ErrFolder for one that is cut off, damaged, or of another schema.
func Open(dir string) (*Folder, error) {
	m, err := readManifest(dir)
	if errors.Is(err, fs.ErrNotExist) {
		if _, e := os.Stat(filepath.Join(dir, RunFile)); e == nil {
			return nil, fmt.Errorf("%s: %w that was completed: it has no %s: run the same backtest again, which completes it", dir, ErrFolder, ManifestFile)
		}
		return nil, fmt.Errorf("%s: %w: it has no %s: name the folder that hedgerow backtest --out wrote", dir, ErrFolder, ManifestFile)
	}
	if err != nil {
		return nil, err
	}
	if err := m.verify(dir); err != nil {
		return nil, err
	}
	for _, name := range order {
		if m.SHA256(name) == "" {
			return nil, fmt.Errorf("%s: %w: %s does not list %s: run the backtest again", dir, ErrFolder, ManifestFile, name)
		}
	}
	return read(dir, m)
}

// read reads what a folder says of its run, wherever its files are.
func read(dir string, m Manifest) (*Folder, error) {
	f := &Folder{Dir: dir, Manifest: m}
	var o outcome
	for name, into := range map[string]struct {
		to     any
		schema func() string
	}{RunFile: {&f.Run, func() string { return f.Run.Schema }}, OutcomeFile: {&o, func() string { return o.Schema }}} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		if err := parse(name, b, into.to, into.schema); err != nil {
			return nil, fmt.Errorf("%s: %w", dir, err)
		}
	}
	f.Outcome = o.Outcome
	b, err := os.ReadFile(filepath.Join(dir, SummaryFile))
	if err != nil {
		return nil, err
	}
	summary, err := evaluate.Read(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %s: %w: use the program that wrote it, or run the backtest again", dir, ErrFolder, SummaryFile, err)
	}
	f.Summary = *summary
	return f, nil
}

// values is one column of a batch of rows. A missing number is NaN.
type values struct {
	Number func(row int) float64
	Word   func(row int) string
	Time   func(row int) time.Time
}

// scan hands the named columns of a table to see, batch by batch.
func scan(path string, names []string, see func(rows int, c []values) error) (err error) {
	fail := func(err error) error {
		return fmt.Errorf("%w: %s: %w: run the backtest again", ErrFolder, path, err)
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	p, err := file.NewParquetReader(f)
	if err != nil {
		return fail(err)
	}
	if v := p.MetaData().KeyValueMetadata().FindValue("schema"); v == nil || *v != Schema {
		return fail(fmt.Errorf("it is not of schema %q", Schema))
	}
	r, err := pqarrow.NewFileReader(p, pqarrow.ArrowReadProperties{BatchSize: groupRows}, memory.DefaultAllocator)
	if err != nil {
		return fail(err)
	}
	indices := make([]int, len(names))
	for i, n := range names {
		if indices[i] = p.MetaData().Schema.ColumnIndexByName(n); indices[i] < 0 {
			return fail(fmt.Errorf("it has no column %q", n))
		}
	}
	batches, err := r.GetRecordReader(context.Background(), indices, nil)
	if err != nil {
		return fail(err)
	}
	defer batches.Release()
	columns := make([]values, len(names))
	for batches.Next() {
		b := batches.RecordBatch()
		for i, n := range names {
			at := b.Schema().FieldIndices(n)
			if len(at) != 1 {
				return fail(fmt.Errorf("it has no column %q", n))
			}
			if columns[i], err = valuesOf(b.Column(at[0])); err != nil {
				return fail(fmt.Errorf("%s: %w", n, err))
			}
		}
		if err := see(int(b.NumRows()), columns); err != nil {
			return err
		}
	}
	if err := batches.Err(); err != nil {
		return fail(err)
	}
	return nil
}

// rowsIn is how many rows a table has.
func rowsIn(path string) (rows int, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	p, err := file.NewParquetReader(f)
	if err != nil {
		return 0, fmt.Errorf("%w: %s: %w: run the backtest again", ErrFolder, path, err)
	}
	return int(p.NumRows()), nil
}

func valuesOf(a arrow.Array) (values, error) {
	or := func(of func(int) float64) func(int) float64 {
		return func(i int) float64 {
			if a.IsNull(i) {
				return math.NaN()
			}
			return of(i)
		}
	}
	switch c := a.(type) {
	case *array.Decimal128:
		scale := a.DataType().(*arrow.Decimal128Type).Scale
		return values{Number: or(func(i int) float64 { return c.Value(i).ToFloat64(scale) })}, nil
	case *array.Int64:
		return values{Number: or(func(i int) float64 { return float64(c.Value(i)) })}, nil
	case *array.Float64:
		return values{Number: or(c.Value)}, nil
	case *array.String:
		return values{Word: c.Value}, nil
	case *array.Timestamp:
		return values{Time: func(i int) time.Time { return time.UnixMicro(int64(c.Value(i))).UTC() }}, nil
	}
	return values{}, fmt.Errorf("a column of %s is none of a backtest", a.DataType())
}
