package strategy

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/apache/arrow-go/v18/arrow"
)

// see makes of rows what a reader of their table sees. It shares all rows, or their
// slice, that are what a reader saw before. was is what seen was made of; nil: not at
// hand.
func (t *table[T]) see(seen, was, rows []T) ([]T, error) {
	if t.alike != nil && seen != nil && len(was) == len(rows) {
		same := true
		for i := range rows {
			if same = t.alike(&was[i], &rows[i]); !same {
				break
			}
		}
		if same {
			return seen, nil
		}
	}
	out := seen
	own := seen == nil || len(seen) != len(rows) // out is nobody else's yet
	if own {
		out = make([]T, len(rows))
		copy(out, seen)
	}
	for i := range rows {
		known := i < len(seen)
		var before *T
		if i < len(was) {
			before = &was[i]
		}
		for k := range t.columns {
			c := &t.columns[k]
			if known && c.same(&out[i], &rows[i], before) {
				continue
			}
			if !own {
				out, own = slices.Clone(seen), true
			}
			if err := c.see(&out[i], &rows[i], before); err != nil {
				return nil, fmt.Errorf("%w: %s, row %d, column %s: %w", ErrTable, t.name, i, c.name, err)
			}
		}
	}
	return out, nil
}

// maxColumns is how many a row's mask has room for.
const maxColumns = 64

// change appends the cells in which rows that were seen differ from those that were
// sent before.
func (t *table[T]) change(b []byte, was, rows []T) []byte {
	for i := range rows {
		mask := uint64(1)<<len(t.columns) - 1
		var before *T
		if i < len(was) {
			before, mask = &was[i], 0
			for k := range t.columns {
				if !t.columns[k].same(before, &rows[i], nil) {
					mask |= 1 << k
				}
			}
		}
		if mask == 0 {
			continue
		}
		b = binary.AppendUvarint(binary.AppendUvarint(b, uint64(i)), mask)
		for k := range t.columns {
			if mask>>k&1 == 1 {
				b = t.columns[k].cell(b, &rows[i], before)
			}
		}
	}
	return b
}

// layout is how the columns of a table stand on the wire: by place the index of the
// column that reads it, or −1 and the type to skip it by.
type layout struct {
	reader []int
	kind   []arrow.DataType
}

func (t *table[T]) layoutOf(s *arrow.Schema) (l layout) {
	for _, f := range s.Fields() {
		found := -1
		for i, c := range t.columns {
			if c.name == f.Name {
				found = i
			}
		}
		l.reader, l.kind = append(l.reader, found), append(l.kind, f.Type)
	}
	return l
}

// apply is rows with the cells of a change over them.
func (t *table[T]) apply(l layout, was []T, rows int, cells []byte) ([]T, error) {
	if l.reader == nil {
		return nil, fmt.Errorf("%w: %s: it was never sent whole", ErrBase, t.name)
	}
	wrong := func(err error) error { return fmt.Errorf("%w: change of %s: %w", ErrTable, t.name, err) }
	if most := len(was) + len(cells)/2; rows > most {
		return nil, wrong(fmt.Errorf("%d rows, of which %d bytes cannot tell", rows, len(cells)))
	}
	out := make([]T, rows)
	copy(out, was)
	next := uint64(0) // the lowest row that may follow
	for len(cells) > 0 {
		row, used := binary.Uvarint(cells)
		if used <= 0 || row < next || row >= uint64(rows) {
			return nil, wrong(errCell)
		}
		mask, more := binary.Uvarint(cells[used:])
		if more <= 0 || len(l.reader) < maxColumns && mask>>len(l.reader) != 0 {
			return nil, wrong(errCell)
		}
		next, cells = row+1, cells[used+more:]
		for k, at := range l.reader {
			if mask>>k&1 == 0 {
				continue
			}
			var err error
			if at < 0 {
				cells, err = skip(cells, l.kind[k])
			} else {
				cells, err = t.columns[at].read(cells, &out[row])
			}
			if err != nil {
				return nil, wrong(fmt.Errorf("row %d: %w", row, err))
			}
		}
	}
	return out, nil
}

// skip takes a cell of a column that this build does not know off b.
func skip(b []byte, kind arrow.DataType) ([]byte, error) {
	take := func(n int) ([]byte, error) {
		if n > len(b) {
			return b, errCell
		}
		return b[n:], nil
	}
	switch kind := kind.(type) {
	case *arrow.StringType:
		_, rest, err := takeText(b)
		return rest, err
	case *arrow.FixedSizeBinaryType:
		return take(kind.ByteWidth)
	case *arrow.BooleanType, *arrow.Uint8Type:
		return take(1)
	case *arrow.Float64Type:
		return take(8)
	case *arrow.Int64Type, *arrow.TimestampType:
		_, used := binary.Varint(b)
		if used <= 0 {
			return b, errCell
		}
		return b[used:], nil
	case *arrow.ListType:
		_, used := binary.Uvarint(b)
		if used <= 0 {
			return b, errCell
		}
		come, more := binary.Uvarint(b[used:])
		if more <= 0 {
			return b, errCell
		}
		b = b[used+more:]
		var err error
		for ; come > 0 && err == nil; come-- {
			b, err = skip(b, kind.Elem())
		}
		return b, err
	}
	return b, fmt.Errorf("a column of type %s, which this build cannot skip", kind)
}
