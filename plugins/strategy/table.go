package strategy

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/ipc"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrTable wraps everything that is wrong with an encoded table.
var ErrTable = errors.New("table is unreadable")

// table is how rows of T look as an Arrow IPC stream. A reader finds columns by
// name, so a writer of a later build may add some, and one of an earlier build
// lacks those that came later.
type table[T any] struct {
	name    string
	columns []column[T]
	schema  *arrow.Schema
	first   int // how many of the columns hosts have always sent
}

// column is one field of T: its name and type, and how it is written and read.
type column[T any] struct {
	name string
	kind arrow.DataType
	put  func(array.Builder, *T)
	get  func(arrow.Array, int, *T) error
}

func newTable[T any](name string, columns ...column[T]) table[T] {
	fields := make([]arrow.Field, len(columns))
	for i, c := range columns {
		fields[i] = arrow.Field{Name: c.name, Type: c.kind}
	}
	return table[T]{name: name, columns: columns, schema: arrow.NewSchema(fields, nil), first: len(columns)}
}

// since marks the columns behind the first ones as added later: a host of before
// does not send them, and its rows keep their zeros.
func (t table[T]) since(first int) table[T] {
	t.first = first
	return t
}

// encode writes rows. No rows are a table without rows, not an absent one.
func (t table[T]) encode(rows []T) ([]byte, error) {
	rb := array.NewRecordBuilder(memory.DefaultAllocator, t.schema)
	defer rb.Release()
	rb.Reserve(len(rows))
	for i, c := range t.columns {
		b := rb.Field(i)
		for j := range rows {
			c.put(b, &rows[j])
		}
	}
	batch := rb.NewRecordBatch()
	defer batch.Release()
	var buf bytes.Buffer
	w := ipc.NewWriter(&buf, ipc.WithSchema(t.schema))
	if err := w.Write(batch); err != nil {
		return nil, fmt.Errorf("encode table %s: %w", t.name, err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("encode table %s: %w", t.name, err)
	}
	return buf.Bytes(), nil
}

// decode reads what encode writes. Absent bytes are nil rows.
func (t table[T]) decode(data []byte) ([]T, error) {
	if len(data) == 0 {
		return nil, nil
	}
	r, err := ipc.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrTable, t.name, err)
	}
	defer r.Release()
	at := make([]int, len(t.columns))
	for i, c := range t.columns {
		found := r.Schema().FieldIndices(c.name)
		if i >= t.first && len(found) == 0 {
			at[i] = -1
			continue
		}
		if len(found) != 1 {
			return nil, fmt.Errorf("%w: %s has %d columns %q, not one", ErrTable, t.name, len(found), c.name)
		}
		if got := r.Schema().Field(found[0]).Type; !arrow.TypeEqual(got, c.kind) {
			return nil, fmt.Errorf("%w: %s: column %s is %s, not %s", ErrTable, t.name, c.name, got, c.kind)
		}
		at[i] = found[0]
	}
	rows := []T{}
	for r.Next() {
		batch := r.RecordBatch()
		from := len(rows)
		rows = append(rows, make([]T, batch.NumRows())...)
		for i, c := range t.columns {
			if at[i] < 0 {
				continue
			}
			values := batch.Column(at[i])
			if values.NullN() > 0 {
				return nil, fmt.Errorf("%w: %s: column %s has nulls", ErrTable, t.name, c.name)
			}
			for j := from; j < len(rows); j++ {
				if err := c.get(values, j-from, &rows[j]); err != nil {
					return nil, fmt.Errorf("%w: %s, row %d, column %s: %w", ErrTable, t.name, j, c.name, err)
				}
			}
		}
	}
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrTable, t.name, err)
	}
	return rows, nil
}

// instants are microseconds: chains count seconds, and expiries far away still
// fit.
var instants = &arrow.TimestampType{Unit: arrow.Microsecond, TimeZone: "UTC"}

func textColumn[T any](name string, at func(*T) *string) column[T] {
	return column[T]{
		name, arrow.BinaryTypes.String,
		func(b array.Builder, row *T) { b.(*array.StringBuilder).Append(*at(row)) },
		func(a arrow.Array, i int, row *T) error {
			*at(row) = string([]byte(a.(*array.String).Value(i))) // not the stream's memory
			return nil
		},
	}
}

// wordColumn is for named values that have a text form.
func wordColumn[T any](name string, write func(*T) string, read func(*T, string) error) column[T] {
	return column[T]{
		name, arrow.BinaryTypes.String,
		func(b array.Builder, row *T) { b.(*array.StringBuilder).Append(write(row)) },
		func(a arrow.Array, i int, row *T) error {
			return read(row, string([]byte(a.(*array.String).Value(i))))
		},
	}
}

func addressColumn[T any](name string, at func(*T) *protection.Address) column[T] {
	return column[T]{
		name, &arrow.FixedSizeBinaryType{ByteWidth: 20},
		func(b array.Builder, row *T) { b.(*array.FixedSizeBinaryBuilder).Append(at(row)[:]) },
		func(a arrow.Array, i int, row *T) error {
			copy(at(row)[:], a.(*array.FixedSizeBinary).Value(i))
			return nil
		},
	}
}

func amountColumn[T any](name string, at func(*T) *amount.Amount) column[T] {
	return column[T]{
		name, arrow.BinaryTypes.String,
		func(b array.Builder, row *T) { b.(*array.StringBuilder).Append(at(row).String()) },
		func(a arrow.Array, i int, row *T) error {
			return at(row).UnmarshalText([]byte(a.(*array.String).Value(i)))
		},
	}
}

func decimalsColumn[T any](name string, at func(*T) *uint8) column[T] {
	return column[T]{
		name, arrow.PrimitiveTypes.Uint8,
		func(b array.Builder, row *T) { b.(*array.Uint8Builder).Append(*at(row)) },
		func(a arrow.Array, i int, row *T) error {
			*at(row) = a.(*array.Uint8).Value(i)
			return nil
		},
	}
}

func flagColumn[T any](name string, at func(*T) *bool) column[T] {
	return column[T]{
		name, arrow.FixedWidthTypes.Boolean,
		func(b array.Builder, row *T) { b.(*array.BooleanBuilder).Append(*at(row)) },
		func(a arrow.Array, i int, row *T) error {
			*at(row) = a.(*array.Boolean).Value(i)
			return nil
		},
	}
}

func timeColumn[T any](name string, at func(*T) *time.Time) column[T] {
	return column[T]{
		name, instants,
		func(b array.Builder, row *T) {
			b.(*array.TimestampBuilder).Append(arrow.Timestamp(at(row).UnixMicro()))
		},
		func(a arrow.Array, i int, row *T) error {
			*at(row) = time.UnixMicro(int64(a.(*array.Timestamp).Value(i))).UTC()
			return nil
		},
	}
}

func secondsColumn[T any](name string, at func(*T) *time.Duration) column[T] {
	return column[T]{
		name, arrow.PrimitiveTypes.Int64,
		func(b array.Builder, row *T) { b.(*array.Int64Builder).Append(int64(*at(row) / time.Second)) },
		func(a arrow.Array, i int, row *T) error {
			*at(row) = time.Duration(a.(*array.Int64).Value(i)) * time.Second
			return nil
		},
	}
}
