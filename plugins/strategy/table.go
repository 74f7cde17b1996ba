package strategy

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/ipc"
	"github.com/apache/arrow-go/v18/arrow/memory"
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
	// alike reports two rows that are one to the last bit; nil: rows cannot be compared.
	alike func(a, b *T) bool
}

// column is one field of T: its name and type; how it is written to and read from a
// table; when a reader would see no difference; and its cell in a change of a table.
type column[T any] struct {
	name string
	kind arrow.DataType
	put  func(array.Builder, *T)
	get  func(arrow.Array, int, *T) error

	// same reports that a reader who has seen the one field would see the other as
	// it. was is what seen was made of; nil: not at hand.
	same func(seen, row, was *T) bool
	// see makes of a row's field what a reader sees of it. Where was is not nil, seen
	// holds what was made of it.
	see func(seen, row, was *T) error
	// cell appends the field, in a change of was; nil: all of it.
	cell func(b []byte, row, was *T) []byte
	// read takes the field off b, over the one that row had before.
	read func(b []byte, row *T) ([]byte, error)
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

// whole is the table of rows that can be compared as they are.
func whole[T comparable](t table[T]) table[T] {
	t.alike = func(a, b *T) bool { return *a == *b }
	return t
}

// encode writes rows. No rows are a table without rows, not an absent one.
func (t *table[T]) encode(rows []T) ([]byte, error) {
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
func (t *table[T]) decode(data []byte) ([]T, error) {
	rows, _, err := t.decodeSchema(data)
	return rows, err
}

// decodeSchema also returns the columns as they were sent.
func (t *table[T]) decodeSchema(data []byte) ([]T, *arrow.Schema, error) {
	if len(data) == 0 {
		return nil, nil, nil
	}
	if !framed(data) {
		return nil, nil, fmt.Errorf("%w: %s: it is no Arrow IPC stream", ErrTable, t.name)
	}
	r, err := ipc.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %s: %w", ErrTable, t.name, err)
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
			return nil, nil, fmt.Errorf("%w: %s has %d columns %q, not one", ErrTable, t.name, len(found), c.name)
		}
		if got := r.Schema().Field(found[0]).Type; !arrow.TypeEqual(got, c.kind) {
			return nil, nil, fmt.Errorf("%w: %s: column %s is %s, not %s", ErrTable, t.name, c.name, got, c.kind)
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
				return nil, nil, fmt.Errorf("%w: %s: column %s has nulls", ErrTable, t.name, c.name)
			}
			for j := from; j < len(rows); j++ {
				if err := c.get(values, j-from, &rows[j]); err != nil {
					return nil, nil, fmt.Errorf("%w: %s, row %d, column %s: %w", ErrTable, t.name, j, c.name, err)
				}
			}
		}
	}
	if err := r.Err(); err != nil {
		return nil, nil, fmt.Errorf("%w: %s: %w", ErrTable, t.name, err)
	}
	return rows, r.Schema(), nil
}

// framed reports that data begins as an Arrow stream does: four bytes of ones, then
// how long the schema is, which there must be. The reader makes room for whatever a
// stream says of itself.
func framed(data []byte) bool {
	return len(data) >= 8 && binary.LittleEndian.Uint32(data) == math.MaxUint32 && uint64(binary.LittleEndian.Uint32(data[4:])) <= uint64(len(data)-8)
}
