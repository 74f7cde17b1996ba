package page

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/compress"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"
)

// groupRows is how many rows a row group has: what is in memory at once.
const groupRows = 1 << 13

// errValue reports a number or an instant that no column holds.
var errValue = errors.New("a step of the backtest cannot be kept")

// table writes rows to a Parquet file, a row group at a time.
type table[R any] struct {
	name    string
	columns []column[R]
	builder *array.RecordBuilder
	out     *pqarrow.FileWriter
	pending int
	rows    int64
}

func newTable[R any](name string, w io.Writer, columns []column[R]) (*table[R], error) {
	schema := schemaOf(name, columns)
	out, err := pqarrow.NewFileWriter(schema, w, properties(schema), pqarrow.NewArrowWriterProperties(pqarrow.WithStoreSchema()))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &table[R]{name: name, columns: columns, builder: array.NewRecordBuilder(memory.DefaultAllocator, schema), out: out}, nil
}

func schemaOf[R any](name string, columns []column[R]) *arrow.Schema {
	fields := make([]arrow.Field, len(columns))
	for i, c := range columns {
		fields[i] = c.field
	}
	m := arrow.NewMetadata([]string{"schema", "table"}, []string{Schema, name})
	return arrow.NewSchema(fields, &m)
}

// properties leave out what changes with the day or the library, and dictionaries
// of numbers, which seldom repeat.
func properties(schema *arrow.Schema) *parquet.WriterProperties {
	options := []parquet.WriterProperty{parquet.WithCompression(compress.Codecs.Zstd), parquet.WithCreatedBy("hedgerow"), parquet.WithMaxRowGroupLength(groupRows)}
	for _, f := range schema.Fields() {
		if slices.Contains([]arrow.Type{arrow.DECIMAL128, arrow.TIMESTAMP, arrow.INT64, arrow.FLOAT64}, f.Type.ID()) {
			options = append(options, parquet.WithDictionaryFor(f.Name, false))
		}
		if f.Type.ID() == arrow.TIMESTAMP || f.Type.ID() == arrow.INT64 {
			options = append(options, parquet.WithEncodingFor(f.Name, parquet.Encodings.DeltaBinaryPacked))
		}
	}
	return parquet.NewWriterProperties(options...)
}

func (t *table[R]) add(r *R) error {
	for i, c := range t.columns {
		if err := c.put(t.builder.Field(i), r); err != nil {
			return fmt.Errorf("%w: %s, row %d, column %s: %w", errValue, t.name, t.rows, c.field.Name, err)
		}
	}
	t.rows++
	t.pending++
	if t.pending < groupRows {
		return nil
	}
	return t.flush()
}

func (t *table[R]) flush() error {
	if t.pending == 0 {
		return nil
	}
	batch := t.builder.NewRecordBatch()
	defer batch.Release()
	t.pending = 0
	return t.out.Write(batch)
}

// close writes what is left and the footer.
func (t *table[R]) close() error {
	err := t.flush()
	if e := t.out.Close(); err == nil {
		err = e
	}
	t.builder.Release()
	return err
}
