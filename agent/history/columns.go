package history

import (
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/decimal128"
)

// interner keeps one copy of each word: columns of words have few.
type interner struct{ words map[string]string }

func (n *interner) one(s string) string {
	if w, ok := n.words[s]; ok {
		return w
	}
	if n.words == nil {
		n.words = map[string]string{}
	}
	w := string(append([]byte(nil), s...)) // not the batch's memory
	n.words[w] = w
	return w
}

// textLength is how many bytes a word has at most.
const textLength = 1 << 16

func text[R Row](name string, at func(*R) *string) column[R] {
	return column[R]{arrow.Field{Name: name, Type: arrow.BinaryTypes.String},
		func(b array.Builder, rows []R) (int, error) {
			out := b.(*array.StringBuilder)
			var last string // sorted rows repeat
			for i := range rows {
				s := *at(&rows[i])
				if s != last && (len(s) > textLength || !utf8.ValidString(s)) {
					return i, fmt.Errorf("%.40q… has %d bytes: a word has at most %d, of UTF-8", s, len(s), textLength)
				}
				out.Append(s)
				last = s
			}
			return 0, nil
		},
		func(a arrow.Array, rows []R, n *interner) {
			in := a.(*array.String)
			var last string
			for i := range rows {
				if s := in.Value(i); s != last {
					last = n.one(s)
				}
				*at(&rows[i]) = last
			}
		}}
}

// The years that rows may have. An instant before them is one that nobody set.
const firstYear, lastYear = 1970, 9999

var firstInstant, endInstant = time.Date(firstYear, 1, 1, 0, 0, 0, 0, time.UTC).Unix(), time.Date(lastYear+1, 1, 1, 0, 0, 0, 0, time.UTC).Unix()

func instant[R Row](name string, at func(*R) *time.Time) column[R] {
	return column[R]{arrow.Field{Name: name, Type: arrow.FixedWidthTypes.Timestamp_us},
		func(b array.Builder, rows []R) (int, error) {
			out := b.(*array.TimestampBuilder)
			for i := range rows {
				t := *at(&rows[i])
				if s := t.Unix(); s < firstInstant || s >= endInstant {
					return i, fmt.Errorf("its year %d is not within %d to %d", t.UTC().Year(), firstYear, lastYear)
				}
				out.UnsafeAppend(arrow.Timestamp(t.UnixMicro()))
			}
			return 0, nil
		},
		func(a arrow.Array, rows []R, _ *interner) {
			for i, v := range a.(*array.Timestamp).Values() {
				*at(&rows[i]) = time.UnixMicro(int64(v)).UTC()
			}
		}}
}

var fixedType = &arrow.Decimal128Type{Precision: fixedDigits, Scale: Places}

var errDigits = errors.New("it is out of range: a number has at most 20 digits before its point")

func fixed[R Row](name string, at func(*R) *Fixed) column[R] {
	return column[R]{arrow.Field{Name: name, Type: fixedType},
		func(b array.Builder, rows []R) (int, error) {
			out := b.(*array.Decimal128Builder)
			for i := range rows {
				f := *at(&rows[i])
				if !f.InRange() {
					return i, errDigits
				}
				out.UnsafeAppend(f.n)
			}
			return 0, nil
		},
		func(a arrow.Array, rows []R, _ *interner) {
			for i, v := range a.(*array.Decimal128).Values() {
				*at(&rows[i]) = Fixed{v}
			}
		}}
}

func optional[R Row](name string, at func(*R) *Optional) column[R] {
	return column[R]{arrow.Field{Name: name, Type: fixedType, Nullable: true},
		func(b array.Builder, rows []R) (int, error) {
			out := b.(*array.Decimal128Builder)
			for i := range rows {
				o := at(&rows[i])
				if !o.Valid {
					out.UnsafeAppendBoolToBitmap(false)
					continue
				}
				if !o.InRange() {
					return i, errDigits
				}
				out.UnsafeAppend(o.n)
			}
			return 0, nil
		},
		func(a arrow.Array, rows []R, _ *interner) {
			in := a.(*array.Decimal128)
			var none decimal128.Num
			for i, v := range in.Values() {
				o := at(&rows[i])
				*o = Optional{Fixed{v}, in.IsValid(i)}
				if !o.Valid {
					o.n = none
				}
			}
		}}
}

func number[R Row, N uint8 | uint32 | uint64](name string, at func(*R) *N) column[R] {
	var zero N
	switch any(zero).(type) {
	case uint8:
		return numbers[R, N, uint8](name, arrow.PrimitiveTypes.Uint8, at)
	case uint32:
		return numbers[R, N, uint32](name, arrow.PrimitiveTypes.Uint32, at)
	}
	return numbers[R, N, uint64](name, arrow.PrimitiveTypes.Uint64, at)
}

// numbers is a column of N, which Arrow calls A.
func numbers[R Row, N, A uint8 | uint32 | uint64](name string, kind arrow.DataType, at func(*R) *N) column[R] {
	return column[R]{arrow.Field{Name: name, Type: kind},
		func(b array.Builder, rows []R) (int, error) {
			out := b.(interface{ UnsafeAppend(A) })
			for i := range rows {
				out.UnsafeAppend(A(*at(&rows[i])))
			}
			return 0, nil
		},
		func(a arrow.Array, rows []R, _ *interner) {
			for i, v := range a.(interface{ Values() []A }).Values() {
				*at(&rows[i]) = N(v)
			}
		}}
}
