package history

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/metadata"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"
)

// Query says which rows are wanted. The zero value wants all.
type Query struct {
	Datasets []string  // nil: any
	Basis    []Basis   // nil: any
	From, To time.Time // inclusive; zero: open
	// Names are the assets of prices, the subjects of measures, or the markets of the
	// other tables. nil: any. Of the rest most is not even decoded.
	Names []string
}

// Select are the parts of a table that may hold wanted rows, in their order.
func (s *Snapshot) Select(t Table, q Query) []Part {
	var out []Part
	for _, p := range s.Parts {
		if p.Table != t || q.Datasets != nil && !slices.Contains(q.Datasets, p.Dataset) || q.Basis != nil && !slices.Contains(q.Basis, p.Basis) ||
			!q.From.IsZero() && p.To.Before(q.From) || !q.To.IsZero() && p.From.After(q.To) {
			continue
		}
		out = append(out, p)
	}
	return out
}

// Scan hands the wanted rows to fn in batches: part by part, sorted within a part.
// The slice is used again. Its error ends the scan and is returned as it is.
func Scan[R Row](ctx context.Context, s *Snapshot, q Query, fn func(Part, []R) error) error {
	l := layoutOf[R]()
	for _, p := range s.Select(l.table, q) {
		for rows, err := range rowsOf(ctx, s, p, l, q) {
			if err != nil {
				return err
			}
			wanted := l.choose(rows, q)
			if len(wanted) == 0 {
				continue
			}
			if err := fn(p, wanted); err != nil {
				return err
			}
		}
	}
	return nil
}

// choose leaves the wanted rows, in their order.
func (l layout[R]) choose(rows []R, q Query) []R {
	if q.From.IsZero() && q.To.IsZero() && q.Names == nil {
		return rows
	}
	out := rows[:0]
	for i := range rows {
		w := l.when(&rows[i])
		if !q.From.IsZero() && w.Before(q.From) || !q.To.IsZero() && w.After(q.To) || q.Names != nil && !slices.Contains(q.Names, *l.name(&rows[i])) {
			continue
		}
		out = append(out, rows[i])
	}
	return out
}

// Rows goes over the rows of one part in their order, in batches. A batch is good
// until the next.
func Rows[R Row](ctx context.Context, s *Snapshot, p Part) iter.Seq2[[]R, error] {
	return rowsOf(ctx, s, p, layoutOf[R](), Query{})
}

// rowsOf are the rows of those row groups that may hold wanted ones.
func rowsOf[R Row](ctx context.Context, s *Snapshot, p Part, l layout[R], q Query) iter.Seq2[[]R, error] {
	return func(yield func([]R, error) bool) {
		var rows []R
		var words interner
		for batch, err := range s.records(ctx, p, SchemaVersion, l.names(), func(g *metadata.RowGroupMetaData) bool { return q.wants(g, l.called) }) {
			if err == nil {
				err = l.fits(batch)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			n := int(batch.NumRows())
			rows = slices.Grow(rows[:0], n)[:n]
			for c, col := range l.columns {
				col.get(batch.Column(c), rows, &words)
			}
			if !yield(rows, nil) {
				return
			}
		}
	}
}

// fits reports a batch whose columns are of other types.
func (l layout[R]) fits(batch arrow.RecordBatch) error {
	for i, c := range l.columns {
		if got := batch.Column(i).DataType(); !arrow.TypeEqual(got, c.field.Type) {
			return fmt.Errorf("%w: column %s is %v and %v is read here", ErrFormat, c.field.Name, got, c.field.Type)
		}
	}
	return nil
}

// Records goes over a part's batches in order, with the columns of the names, or
// all. A batch is good until the next. It fails with ErrDamaged on a part that is
// not what the log says, and with ErrFormat on one of another schema version.
func (s *Snapshot) Records(ctx context.Context, p Part, schemaVersion string, columns ...string) iter.Seq2[arrow.RecordBatch, error] {
	return s.records(ctx, p, schemaVersion, columns, nil)
}

// records leaves out the row groups that are not wanted. The object is read and
// checked whole all the same: a digest has no parts.
func (s *Snapshot) records(ctx context.Context, p Part, schemaVersion string, columns []string, wants func(*metadata.RowGroupMetaData) bool) iter.Seq2[arrow.RecordBatch, error] {
	return func(yield func(arrow.RecordBatch, error) bool) {
		b, err := s.archive.read(ctx, p.Key)
		if err != nil {
			yield(nil, err)
			return
		}
		if digest(b) != p.SHA256 {
			yield(nil, fmt.Errorf("archive %s: %w: %s has %d bytes and another content than the %d that were written: restore it from a copy; or import its source into an empty archive, which makes the same part unless it was compacted, and copy that", s.archive.name, ErrDamaged, p.Key, len(b), p.Bytes))
			return
		}
		if err := eachBatch(ctx, b, schemaVersion, columns, wants, yield); err != nil {
			yield(nil, fmt.Errorf("archive %s: %s: %w", s.archive.name, p.Key, err))
		}
	}
}

func eachBatch(ctx context.Context, b []byte, schemaVersion string, columns []string, wants func(*metadata.RowGroupMetaData) bool, yield func(arrow.RecordBatch, error) bool) error {
	f, err := file.NewParquetReader(bytes.NewReader(b))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	r, err := pqarrow.NewFileReader(f, pqarrow.ArrowReadProperties{BatchSize: batchRows}, memory.DefaultAllocator)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	schema, err := r.Schema()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if v, _ := schema.Metadata().GetValue("schema"); v != schemaVersion {
		return fmt.Errorf("%w: its schema is %q and %q is read here: use the version of hedgerow that wrote it", ErrFormat, v, schemaVersion)
	}
	var indices []int
	for _, name := range columns {
		at := schema.FieldIndices(name)
		if len(at) != 1 {
			return fmt.Errorf("%w: it has no column %s", ErrFormat, name)
		}
		indices = append(indices, at[0])
	}
	var groups []int // nil: all
	if wants != nil {
		groups = []int{}
		for i := range f.NumRowGroups() {
			if wants(f.MetaData().RowGroup(i)) {
				groups = append(groups, i)
			}
		}
		if len(groups) == 0 {
			return nil
		}
	}
	rr, err := r.GetRecordReader(ctx, indices, groups)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	defer rr.Release()
	for {
		batch, err := rr.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		if !yield(batch, nil) {
			return nil
		}
	}
}

// wants reports that a row group may hold wanted rows, by its statistics: those of
// the column that rows are sorted by first, and of the time.
func (q Query) wants(g *metadata.RowGroupMetaData, names string) bool {
	for i := range g.NumColumns() {
		c, err := g.ColumnChunk(i)
		if err != nil {
			return true // reading it will say so
		}
		set, err := c.StatsSet()
		if err != nil || !set {
			continue
		}
		st, err := c.Statistics()
		if err != nil || !st.HasMinMax() {
			continue
		}
		switch st := st.(type) {
		case *metadata.ByteArrayStatistics:
			if q.Names == nil || c.PathInSchema().String() != names {
				continue
			}
			lo, hi := string(st.Min()), string(st.Max())
			if !slices.ContainsFunc(q.Names, func(n string) bool { return lo <= n && n <= hi }) {
				return false
			}
		case *metadata.Int64Statistics:
			if c.PathInSchema().String() != "time" {
				continue
			}
			if !q.From.IsZero() && st.Max() < q.From.UnixMicro() || !q.To.IsZero() && st.Min() > q.To.UnixMicro() {
				return false
			}
		}
	}
	return true
}
