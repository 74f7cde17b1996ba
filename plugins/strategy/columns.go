package strategy

import (
	"encoding/binary"
	"errors"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// instants are microseconds: chains count seconds, and expiries far away still
// fit.
var instants = &arrow.TimestampType{Unit: arrow.Microsecond, TimeZone: "UTC"}

// errCell reports a change of a table that ends too early or says too much.
var errCell = errors.New("cell is cut off or too long")

func textColumn[T any](name string, at func(*T) *string) column[T] {
	return plainColumn(name, arrow.BinaryTypes.String, at,
		func(b array.Builder, v *string) { b.(*array.StringBuilder).Append(*v) },
		func(a arrow.Array, i int, v *string) error {
			*v = string([]byte(a.(*array.String).Value(i))) // not the stream's memory
			return nil
		},
		func(b []byte, v *string) []byte { return appendText(b, *v) },
		func(b []byte, v *string) ([]byte, error) {
			text, rest, err := takeText(b)
			*v = string(text)
			return rest, err
		})
}

// wordColumn is for values that have a text form, and are refused when nobody could
// read it.
func wordColumn[T any, V comparable](name string, at func(*T) *V, write func(V) string, read func(string) (V, error)) column[T] {
	set := func(v *V, text []byte) (err error) {
		*v, err = read(string(text))
		return err
	}
	c := plainColumn(name, arrow.BinaryTypes.String, at,
		func(b array.Builder, v *V) { b.(*array.StringBuilder).Append(write(*v)) },
		func(a arrow.Array, i int, v *V) error { return set(v, []byte(a.(*array.String).Value(i))) },
		func(b []byte, v *V) []byte { return appendText(b, write(*v)) },
		func(b []byte, v *V) ([]byte, error) {
			text, rest, err := takeText(b)
			if err == nil {
				err = set(v, text)
			}
			return rest, err
		})
	c.see = func(seen, row, _ *T) error { return set(at(seen), []byte(write(*at(row)))) }
	return c
}

func referenceColumn[T any](name string, at func(*T) *protection.Reference) column[T] {
	return wordColumn(name, at, protection.Reference.String, protection.ParseReference)
}

func addressColumn[T any](name string, at func(*T) *protection.Address) column[T] {
	return plainColumn(name, &arrow.FixedSizeBinaryType{ByteWidth: 20}, at,
		func(b array.Builder, v *protection.Address) { b.(*array.FixedSizeBinaryBuilder).Append(v[:]) },
		func(a arrow.Array, i int, v *protection.Address) error {
			copy(v[:], a.(*array.FixedSizeBinary).Value(i))
			return nil
		},
		func(b []byte, v *protection.Address) []byte { return append(b, v[:]...) },
		func(b []byte, v *protection.Address) ([]byte, error) {
			if len(b) < len(v) {
				return b, errCell
			}
			return b[copy(v[:], b):], nil
		})
}

func amountColumn[T any](name string, at func(*T) *amount.Amount) column[T] {
	return plainColumn(name, arrow.BinaryTypes.String, at,
		func(b array.Builder, v *amount.Amount) { b.(*array.StringBuilder).Append(v.String()) },
		func(a arrow.Array, i int, v *amount.Amount) error {
			return v.UnmarshalText([]byte(a.(*array.String).Value(i)))
		},
		func(b []byte, v *amount.Amount) []byte { return appendText(b, v.String()) },
		func(b []byte, v *amount.Amount) ([]byte, error) {
			text, rest, err := takeText(b)
			if err == nil {
				err = v.UnmarshalText(text)
			}
			return rest, err
		})
}

func decimalsColumn[T any](name string, at func(*T) *uint8) column[T] {
	return plainColumn(name, arrow.PrimitiveTypes.Uint8, at,
		func(b array.Builder, v *uint8) { b.(*array.Uint8Builder).Append(*v) },
		func(a arrow.Array, i int, v *uint8) error {
			*v = a.(*array.Uint8).Value(i)
			return nil
		},
		func(b []byte, v *uint8) []byte { return append(b, *v) },
		func(b []byte, v *uint8) ([]byte, error) {
			if len(b) == 0 {
				return b, errCell
			}
			*v = b[0]
			return b[1:], nil
		})
}

func flagColumn[T any](name string, at func(*T) *bool) column[T] {
	return plainColumn(name, arrow.FixedWidthTypes.Boolean, at,
		func(b array.Builder, v *bool) { b.(*array.BooleanBuilder).Append(*v) },
		func(a arrow.Array, i int, v *bool) error {
			*v = a.(*array.Boolean).Value(i)
			return nil
		},
		func(b []byte, v *bool) []byte {
			if *v {
				return append(b, 1)
			}
			return append(b, 0)
		},
		func(b []byte, v *bool) ([]byte, error) {
			if len(b) == 0 || b[0] > 1 {
				return b, errCell
			}
			*v = b[0] == 1
			return b[1:], nil
		})
}

// timeColumn cuts to the microsecond.
func timeColumn[T any](name string, at func(*T) *time.Time) column[T] {
	return countColumn(name, instants, at, func(t time.Time) int64 { return t.UnixMicro() }, instant,
		func(b array.Builder, n int64) { b.(*array.TimestampBuilder).Append(arrow.Timestamp(n)) },
		func(a arrow.Array, i int) int64 { return int64(a.(*array.Timestamp).Value(i)) })
}

// instant is the time so many microseconds after the epoch.
func instant(micros int64) time.Time { return time.UnixMicro(micros).UTC() }

// secondsColumn cuts to the second.
func secondsColumn[T any](name string, at func(*T) *time.Duration) column[T] {
	return countColumn(name, arrow.PrimitiveTypes.Int64, at,
		func(d time.Duration) int64 { return int64(d / time.Second) },
		func(n int64) time.Duration { return time.Duration(n) * time.Second },
		func(b array.Builder, n int64) { b.(*array.Int64Builder).Append(n) },
		func(a arrow.Array, i int) int64 { return a.(*array.Int64).Value(i) })
}

// countColumn is for values that go as a whole number, and lose what it has not.
func countColumn[T, V any](name string, kind arrow.DataType, at func(*T) *V, count func(V) int64, of func(int64) V,
	put func(array.Builder, int64), get func(arrow.Array, int) int64) column[T] {
	return column[T]{name: name, kind: kind,
		put: func(b array.Builder, row *T) { put(b, count(*at(row))) },
		get: func(a arrow.Array, i int, row *T) error {
			*at(row) = of(get(a, i))
			return nil
		},
		same: func(seen, row, _ *T) bool { return count(*at(seen)) == count(*at(row)) },
		see: func(seen, row, _ *T) error {
			*at(seen) = of(count(*at(row)))
			return nil
		},
		cell: func(b []byte, row, _ *T) []byte { return binary.AppendVarint(b, count(*at(row))) },
		read: func(b []byte, row *T) ([]byte, error) {
			n, used := binary.Varint(b)
			if used <= 0 {
				return b, errCell
			}
			*at(row) = of(n)
			return b[used:], nil
		},
	}
}

// plainColumn is for values that arrive as they are.
func plainColumn[T any, V comparable](name string, kind arrow.DataType, at func(*T) *V, put func(array.Builder, *V), get func(arrow.Array, int, *V) error,
	cell func([]byte, *V) []byte, read func([]byte, *V) ([]byte, error)) column[T] {
	return column[T]{name: name, kind: kind,
		put:  func(b array.Builder, row *T) { put(b, at(row)) },
		get:  func(a arrow.Array, i int, row *T) error { return get(a, i, at(row)) },
		same: func(seen, row, _ *T) bool { return *at(seen) == *at(row) },
		see: func(seen, row, _ *T) error {
			*at(seen) = *at(row)
			return nil
		},
		cell: func(b []byte, row, _ *T) []byte { return cell(b, at(row)) },
		read: func(b []byte, row *T) ([]byte, error) { return read(b, at(row)) },
	}
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func takeText(b []byte) (text, rest []byte, err error) {
	n, used := binary.Uvarint(b)
	if used <= 0 || n > uint64(len(b)-used) {
		return nil, b, errCell
	}
	return b[used : used+int(n)], b[used+int(n):], nil
}
