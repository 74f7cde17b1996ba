package history

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/compress"
	"github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"
)

// Label says what a part is of.
type Label struct {
	Dataset string // a word of letters, digits, dots, dashes: binance-spot-daily
	Basis   Basis
	Note    string
}

const (
	// partRows is how many rows a part holds at most, so that one fits in memory.
	partRows = 1 << 20
	// batchRows is how many are handed to a reader at once, and make a row group.
	batchRows = 1 << 16
)

// Put writes rows as parts by year and sorts them in doing so. They are visible
// when the transaction commits.
func Put[R Row](ctx context.Context, t *Tx, of Label, rows []R) error {
	l := layoutOf[R]()
	slices.SortStableFunc(rows, func(a, b R) int { return l.less(&a, &b) })
	years := map[int][]R{}
	var order []int
	for i := range rows {
		y := l.when(&rows[i]).UTC().Year()
		if years[y] == nil {
			order = append(order, y)
		}
		years[y] = append(years[y], rows[i])
	}
	slices.Sort(order)
	for _, y := range order {
		for part := range slices.Chunk(years[y], partRows) {
			if err := putRows(ctx, t, of, l, y, part); err != nil {
				return err
			}
		}
	}
	return nil
}

func putRows[R Row](ctx context.Context, t *Tx, of Label, l layout[R], year int, rows []R) error {
	from, to := l.when(&rows[0]), l.when(&rows[0])
	for i := range rows {
		if w := l.when(&rows[i]); w.Before(from) {
			from = w
		} else if w.After(to) {
			to = w
		}
	}
	schema := l.schema()
	rb := array.NewRecordBuilder(memory.DefaultAllocator, schema)
	defer rb.Release()
	batches := func(yield func(arrow.RecordBatch) bool) {
		for chunk := range slices.Chunk(rows, batchRows) {
			for i, c := range l.columns {
				b := rb.Field(i)
				b.Reserve(len(chunk))
				for j := range chunk {
					c.put(b, &chunk[j])
				}
			}
			batch := rb.NewRecordBatch()
			more := yield(batch)
			batch.Release()
			if !more {
				return
			}
		}
	}
	return t.PutRecords(ctx, Part{Table: l.table, Dataset: of.Dataset, Basis: of.Basis, Note: of.Note, From: from.UTC(), To: to.UTC()}, strconv.Itoa(year), schema, batches)
}

// PutRecords writes one part of record batches. p says table, data set, basis,
// span and group; place is the folder below the data set's. The batches are not
// kept.
func (t *Tx) PutRecords(ctx context.Context, p Part, place string, schema *arrow.Schema, batches iter.Seq[arrow.RecordBatch]) error {
	if p.Dataset == "" || p.Basis == "" {
		return fmt.Errorf("part of %s has no data set or no basis", p.Table)
	}
	var buf bytes.Buffer
	props := parquet.NewWriterProperties(parquet.WithCompression(compress.Codecs.Zstd), parquet.WithCreatedBy("hedgerow"), parquet.WithMaxRowGroupLength(batchRows))
	w, err := pqarrow.NewFileWriter(schema, &buf, props, pqarrow.NewArrowWriterProperties(pqarrow.WithStoreSchema()))
	if err != nil {
		return fmt.Errorf("write a part of %s: %w", p.Table, err)
	}
	p.Rows = 0
	for batch := range batches {
		p.Rows += batch.NumRows()
		if err := w.Write(batch); err != nil {
			return fmt.Errorf("write a part of %s: %w", p.Table, err)
		}
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("write a part of %s: %w", p.Table, err)
	}
	sum := sha256.Sum256(buf.Bytes())
	p.SHA256, p.Bytes = hex.EncodeToString(sum[:]), int64(buf.Len())
	p.Key = fmt.Sprintf("parts/%s/%s/%s/%s.parquet", p.Table, url.PathEscape(p.Dataset), place, p.SHA256[:32])
	if err := t.archive.bucket.WriteAll(ctx, p.Key, buf.Bytes(), nil); err != nil {
		return fmt.Errorf("archive %s: write %s: %w", t.archive.name, p.Key, err)
	}
	t.commit.Add = append(t.commit.Add, p)
	return nil
}

// Records goes over a part's batches in order, with the columns of the names, or
// all. A batch is good until the next. It fails with ErrDamaged on a part that is
// not what the log says, and with ErrFormat on one of another schema version.
func (s *Snapshot) Records(ctx context.Context, p Part, schemaVersion string, columns ...string) iter.Seq2[arrow.RecordBatch, error] {
	return func(yield func(arrow.RecordBatch, error) bool) {
		b, err := s.archive.read(ctx, p.Key)
		if err != nil {
			yield(nil, err)
			return
		}
		if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) != p.SHA256 {
			yield(nil, fmt.Errorf("archive %s: %w: %s has %d bytes and another content than the %d that were written: restore it from a copy, or remove what it is of and import that again", s.archive.name, ErrDamaged, p.Key, len(b), p.Bytes))
			return
		}
		if err := eachBatch(ctx, b, schemaVersion, columns, yield); err != nil {
			yield(nil, fmt.Errorf("archive %s: %s: %w", s.archive.name, p.Key, err))
		}
	}
}

func eachBatch(ctx context.Context, b []byte, schemaVersion string, columns []string, yield func(arrow.RecordBatch, error) bool) error {
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
		return fmt.Errorf("%w: its schema is %q and %q is read here", ErrFormat, v, schemaVersion)
	}
	var indices []int
	for _, name := range columns {
		at := schema.FieldIndices(name)
		if len(at) != 1 {
			return fmt.Errorf("%w: it has no column %s", ErrFormat, name)
		}
		indices = append(indices, at[0])
	}
	rr, err := r.GetRecordReader(ctx, indices, nil)
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

// Query says which rows are wanted. The zero value wants all.
type Query struct {
	Datasets []string  // nil: any
	Basis    []Basis   // nil: any
	From, To time.Time // inclusive; zero: open
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
	names := make([]string, len(l.columns))
	for i, c := range l.columns {
		names[i] = c.field.Name
	}
	var rows []R
	var words interner
	for _, p := range s.Select(l.table, q) {
		for batch, err := range s.Records(ctx, p, SchemaVersion, names...) {
			if err != nil {
				return err
			}
			n := int(batch.NumRows())
			rows = slices.Grow(rows[:0], n)[:n]
			for c, col := range l.columns {
				a := batch.Column(c)
				for i := range n {
					col.get(a, i, &rows[i], &words)
				}
			}
			wanted := rows
			if !q.From.IsZero() || !q.To.IsZero() {
				wanted = slices.DeleteFunc(rows, func(r R) bool {
					w := l.when(&r)
					return !q.From.IsZero() && w.Before(q.From) || !q.To.IsZero() && w.After(q.To)
				})
			}
			if len(wanted) > 0 {
				if err := fn(p, wanted); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
