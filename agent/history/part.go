package history

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/compress"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"
)

const (
	// partRows is how many rows a part holds at most, so that one fits in memory.
	partRows = 1 << 20
	// batchRows is how many are handed to a reader at once, and make a row group.
	batchRows = 1 << 16
)

// Put writes rows as parts by year and sorts them in doing so; rows that sort alike
// keep their order. Times are kept to the microsecond. They are visible when the
// transaction commits, which it does not after a Put that failed.
func Put[R Row](ctx context.Context, t *Tx, of Label, rows []R) (err error) {
	defer func() { t.fail(err) }()
	l := layoutOf[R]()
	l.sort(rows)
	for year, its := range l.years(rows) {
		for part := range slices.Chunk(its, partRows) {
			if err := t.putRows(ctx, of, l.whole(part), year); err != nil {
				return err
			}
		}
	}
	return nil
}

// sort sorts rows; equal ones keep their order. It moves each of them once, as a
// row is large.
func (l layout[R]) sort(rows []R) {
	sorted := true
	for i := 1; i < len(rows) && sorted; i++ {
		sorted = l.less(&rows[i-1], &rows[i]) <= 0
	}
	if sorted {
		return
	}
	order := make([]*R, len(rows))
	for i := range rows {
		order[i] = &rows[i]
	}
	slices.SortStableFunc(order, l.less)
	out := make([]R, len(rows))
	for i, r := range order {
		out[i] = *r
	}
	copy(rows, out)
}

// years are the rows by their year, in its order.
func (l layout[R]) years(rows []R) iter.Seq2[int, []R] {
	return func(yield func(int, []R) bool) {
		count := map[int]int{}
		for i := range rows {
			count[l.when(&rows[i]).UTC().Year()]++
		}
		for _, year := range slices.Sorted(maps.Keys(count)) {
			of := rows
			if len(count) > 1 {
				of = make([]R, 0, count[year])
				for i := range rows {
					if l.when(&rows[i]).UTC().Year() == year {
						of = append(of, rows[i])
					}
				}
			}
			if !yield(year, of) {
				return
			}
		}
	}
}

// written is a part's rows on their way into it.
type written struct {
	table    Table
	from, to time.Time
	schema   *arrow.Schema
	batches  func(yield func(arrow.RecordBatch) bool) error
}

// whole are sorted rows of one part.
func (l layout[R]) whole(rows []R) written {
	from, to := l.when(&rows[0]), l.when(&rows[0])
	for i := range rows {
		if w := l.when(&rows[i]); w.Before(from) {
			from = w
		} else if w.After(to) {
			to = w
		}
	}
	schema := l.schema()
	return written{l.table, from, to, schema, func(yield func(arrow.RecordBatch) bool) error {
		rb := array.NewRecordBuilder(memory.DefaultAllocator, schema)
		defer rb.Release()
		for chunk := range slices.Chunk(rows, batchRows) {
			rb.Reserve(len(chunk))
			for i, c := range l.columns {
				if bad, err := c.put(rb.Field(i), chunk); err != nil {
					return fmt.Errorf("%s: %s of %.400s: %w", l.table, c.field.Name, fmt.Sprintf("%+v", chunk[bad]), err)
				}
			}
			batch := rb.NewRecordBatch()
			more := yield(batch)
			batch.Release()
			if !more {
				return nil
			}
		}
		return nil
	}}
}

func (t *Tx) putRows(ctx context.Context, of Label, w written, year int) error {
	var bad error
	batches := func(yield func(arrow.RecordBatch) bool) { bad = w.batches(yield) }
	p := Part{Table: w.table, Dataset: of.Dataset, Basis: of.Basis, Note: of.Note, From: w.from.UTC().Truncate(time.Microsecond), To: w.to.UTC().Truncate(time.Microsecond)}
	return t.putPart(ctx, p, strconv.Itoa(year), w.schema, batches, &bad)
}

// PutRecords writes one part of record batches. p says table, data set, basis,
// span and group; place is the folder below the data set's. The batches are not
// kept.
func (t *Tx) PutRecords(ctx context.Context, p Part, place string, schema *arrow.Schema, batches iter.Seq[arrow.RecordBatch]) (err error) {
	defer func() { t.fail(err) }()
	var bad error
	return t.putPart(ctx, p, place, schema, batches, &bad)
}

// fail keeps the first error, so that half of an append is not committed.
func (t *Tx) fail(err error) {
	if t.failed == nil {
		t.failed = err
	}
}

// putPart writes a part, unless what makes its batches said that they are bad.
func (t *Tx) putPart(ctx context.Context, p Part, place string, schema *arrow.Schema, batches iter.Seq[arrow.RecordBatch], bad *error) error {
	if err := p.check(); err != nil {
		return fmt.Errorf("archive %s: a part cannot be written: %w", t.archive.name, err)
	}
	b, rows, err := encode(p, schema, batches)
	if *bad != nil {
		err = *bad
	}
	if err != nil {
		return fmt.Errorf("archive %s: a part of %s %s cannot be written: %w", t.archive.name, p.Table, p.Dataset, err)
	}
	p.Rows, p.Bytes, p.SHA256 = rows, int64(len(b)), digest(b)
	p.Key = fmt.Sprintf("parts/%s/%s/%s/%s.parquet", p.Table, p.Dataset, place, p.SHA256[:32])
	if !validKey(p.Key, "parts") {
		return fmt.Errorf("archive %s: %q is no folder for a part of %s %s", t.archive.name, place, p.Table, p.Dataset)
	}
	same := func(have Part) bool { return have.Key == p.Key }
	if t.skip && (slices.ContainsFunc(t.base.Parts, same) || slices.ContainsFunc(t.commit.Add, same)) {
		t.present = append(t.present, p)
		return nil
	}
	if !t.dry {
		if err := t.archive.store.put(ctx, p.Key, b); err != nil {
			return fmt.Errorf("archive %s: write %s: %w%s", t.archive.name, p.Key, err, remedy(t.archive.name, err))
		}
	}
	t.commit.Add = append(t.commit.Add, p)
	return nil
}

// encode is a part's object, which says itself what it is of, and its rows.
func encode(p Part, schema *arrow.Schema, batches iter.Seq[arrow.RecordBatch]) ([]byte, int64, error) {
	var buf bytes.Buffer
	w, err := pqarrow.NewFileWriter(labelled(p, schema), &buf, writerProperties(schema), pqarrow.NewArrowWriterProperties(pqarrow.WithStoreSchema()))
	if err != nil {
		return nil, 0, err
	}
	var rows int64
	for batch := range batches {
		rows += batch.NumRows()
		if err := w.Write(batch); err != nil {
			return nil, 0, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, 0, err
	}
	return buf.Bytes(), rows, nil
}

// labelled is a schema with what a part is of, for whoever finds it alone.
func labelled(p Part, schema *arrow.Schema) *arrow.Schema {
	m := schema.Metadata()
	keys, values := slices.Clone(m.Keys()), slices.Clone(m.Values())
	for _, kv := range [][2]string{{"dataset", p.Dataset}, {"basis", string(p.Basis)}, {"note", p.Note}} {
		if kv[1] != "" && m.FindKey(kv[0]) < 0 {
			keys, values = append(keys, kv[0]), append(values, kv[1])
		}
	}
	labels := arrow.NewMetadata(keys, values)
	return arrow.NewSchema(schema.Fields(), &labels)
}

// writerProperties leave out dictionaries of numbers, which seldom repeat, and keep
// times as differences, which do.
func writerProperties(schema *arrow.Schema) *parquet.WriterProperties {
	options := []parquet.WriterProperty{parquet.WithCompression(compress.Codecs.Zstd), parquet.WithCreatedBy("hedgerow"), parquet.WithMaxRowGroupLength(batchRows)}
	for _, f := range schema.Fields() {
		if f.Type.ID() == arrow.DECIMAL128 || f.Type.ID() == arrow.TIMESTAMP {
			options = append(options, parquet.WithDictionaryFor(f.Name, false))
		}
		if f.Type.ID() == arrow.TIMESTAMP {
			options = append(options, parquet.WithEncodingFor(f.Name, parquet.Encodings.DeltaBinaryPacked))
		}
	}
	return parquet.NewWriterProperties(options...)
}
