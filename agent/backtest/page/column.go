package page

import (
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/decimal128"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// said is what a column's metadata says of its numbers.
type said struct {
	unit  string        // "" for words and instants
	basis history.Basis // "" for what names the row
}

// column is one of a row type's: its Arrow field, and how a value gets into it.
type column[R any] struct {
	field arrow.Field
	put   func(array.Builder, *R) error
}

func newColumn[R any](name string, of arrow.DataType, nullable bool, s said, put func(array.Builder, *R) error) column[R] {
	var keys, values []string
	for _, kv := range [][2]string{{"unit", s.unit}, {"basis", string(s.basis)}} {
		if kv[1] != "" {
			keys, values = append(keys, kv[0]), append(values, kv[1])
		}
	}
	return column[R]{arrow.Field{Name: name, Type: of, Nullable: nullable, Metadata: arrow.NewMetadata(keys, values)}, put}
}

// baseUnits is a whole number of base units of anything on a chain, below 1e38.
var baseUnits = &arrow.Decimal128Type{Precision: 38, Scale: 0}

var errWide = errors.New("it has more than 38 digits, which no column holds: use a coin with fewer decimals")

var tooWide = decimal128.GetMaxValue(38)

func wide(a amount.Amount) (decimal128.Num, error) {
	if a.Int[2]|a.Int[3] != 0 || a.Int[1] >= 1<<63 {
		return decimal128.Num{}, errWide
	}
	n := decimal128.New(int64(a.Int[1]), a.Int[0])
	if tooWide.Less(n) {
		return n, errWide
	}
	return n, nil
}

func units[R any](name string, s said, at func(*R) amount.Amount) column[R] {
	return newColumn(name, baseUnits, false, s, func(b array.Builder, r *R) error {
		n, err := wide(at(r))
		b.(*array.Decimal128Builder).Append(n)
		return err
	})
}

// perhaps is units with nulls: the column is nil where nothing was measured.
func perhaps[R any](name string, s said, at func(*R) *amount.Amount) column[R] {
	return newColumn(name, baseUnits, true, s, func(b array.Builder, r *R) error {
		a := at(r)
		if a == nil {
			b.AppendNull()
			return nil
		}
		n, err := wide(*a)
		b.(*array.Decimal128Builder).Append(n)
		return err
	})
}

var fixedType = &arrow.Decimal128Type{Precision: 38, Scale: history.Places}

// fixed is a decimal with 18 places; null where there is none.
func fixed[R any](name string, s said, at func(*R) *history.Fixed) column[R] {
	return newColumn(name, fixedType, true, s, func(b array.Builder, r *R) error {
		f := at(r)
		if f == nil {
			b.AppendNull()
			return nil
		}
		if !f.InRange() {
			b.AppendNull()
			return errors.New("it is out of range: a number has at most 20 digits before its point")
		}
		b.(*array.Decimal128Builder).Append(decimal128.FromBigInt(f.Big()))
		return nil
	})
}

// textLength is how many bytes a word has at most; what is longer is cut, as errors
// of others may be.
const textLength = 4000

func text[R any](name string, s said, at func(*R) string) column[R] {
	return newColumn(name, arrow.BinaryTypes.String, false, s, func(b array.Builder, r *R) error {
		b.(*array.StringBuilder).Append(cut(at(r)))
		return nil
	})
}

func cut(s string) string {
	if len(s) > textLength {
		s = s[:textLength]
		for len(s) > 0 {
			if r, n := utf8.DecodeLastRuneInString(s); r != utf8.RuneError || n != 1 {
				break
			}
			s = s[:len(s)-1]
		}
		s += "…"
	}
	return s
}

func instant[R any](name string, at func(*R) time.Time) column[R] {
	return newColumn(name, arrow.FixedWidthTypes.Timestamp_us, true, said{}, func(b array.Builder, r *R) error {
		t := at(r)
		if t.IsZero() {
			b.AppendNull()
			return nil
		}
		if y := t.UTC().Year(); y < 1970 || y > 9999 {
			b.AppendNull()
			return fmt.Errorf("its year is %d", y)
		}
		b.(*array.TimestampBuilder).Append(arrow.Timestamp(t.UnixMicro()))
		return nil
	})
}

func number[R any](name string, s said, at func(*R) int64) column[R] {
	return newColumn(name, arrow.PrimitiveTypes.Int64, false, s, func(b array.Builder, r *R) error {
		b.(*array.Int64Builder).Append(at(r))
		return nil
	})
}

// real is a model's or a statistic's number; NaN is null, which readers tell apart
// from a number.
func real64[R any](name string, s said, at func(*R) float64) column[R] {
	return newColumn(name, arrow.PrimitiveTypes.Float64, true, s, func(b array.Builder, r *R) error {
		v := at(r)
		if v != v { //nolint:gocritic // NaN
			b.AppendNull()
			return nil
		}
		b.(*array.Float64Builder).Append(v)
		return nil
	})
}
