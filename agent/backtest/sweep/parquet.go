package sweep

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/decimal128"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/compress"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/history"
)

var (
	moneyType = &arrow.Decimal128Type{Precision: 38, Scale: history.Places}
	unitsType = &arrow.Decimal128Type{Precision: 38, Scale: 0}
)

// sheet is columns being filled.
type sheet struct {
	fields []arrow.Field
	arrays []arrow.Array
}

// column fills one, with what its numbers are counted in and what stands behind them.
func (s *sheet) column(name string, of arrow.DataType, unit, basis string, rows int, put func(b array.Builder, row int) error) error {
	var keys, values []string
	for _, kv := range [][2]string{{"unit", unit}, {"basis", basis}} {
		if kv[1] != "" {
			keys, values = append(keys, kv[0]), append(values, kv[1])
		}
	}
	b := array.NewBuilder(memory.DefaultAllocator, of)
	defer b.Release()
	for i := range rows {
		if err := put(b, i); err != nil {
			return fmt.Errorf("%s, row %d, column %s: %w", TrialsFile, i, name, err)
		}
	}
	s.fields = append(s.fields, arrow.Field{Name: name, Type: of, Nullable: true, Metadata: arrow.NewMetadata(keys, values)})
	s.arrays = append(s.arrays, b.NewArray())
	return nil
}

// Parquet is a table of all runs: trials by point, then the lines, then what walked forward. Settings are text,
// JSON as it was varied; figures are numbers, null where there is none, which the last
// column explains; days and samples are lists of equal length.
func (r *Results) Parquet() ([]byte, error) {
	rows := slices.Concat(r.Trials, r.Lines, r.Stitched)
	s := &sheet{}
	text := func(name, basis string, at func(x *Result) (string, bool)) error {
		return s.column(name, arrow.BinaryTypes.String, "", basis, len(rows), func(b array.Builder, i int) error {
			if v, ok := at(rows[i]); ok {
				b.(*array.StringBuilder).Append(v)
			} else {
				b.AppendNull()
			}
			return nil
		})
	}
	err := errors.Join(
		s.column("row", arrow.PrimitiveTypes.Int64, "", "", len(rows), func(b array.Builder, i int) error {
			b.(*array.Int64Builder).Append(int64(i))
			return nil
		}),
		text("kind", "", func(x *Result) (string, bool) { return x.Kind, true }),
		text("key", "", func(x *Result) (string, bool) { return x.Key, true }))
	for _, name := range r.settings() {
		basis := "" // chosen
		if assumption(name) {
			basis = string(history.Assumed)
		}
		err = errors.Join(err, text(name, basis, func(x *Result) (string, bool) {
			for _, v := range x.Point {
				if v.Name == name {
					return string(v.Value), true
				}
			}
			return "", false
		}))
	}
	if err = errors.Join(err, s.figures(rows), s.days(rows, r.Coin.Symbol+" base units", basisOf(rows, "cost")),
		s.samples(rows, r.Coin.Symbol, basisOf(rows, "es_removed_modelled_95"))); err != nil {
		return nil, err
	}
	err = text("missing", "", func(x *Result) (string, bool) { return x.missing(), true })
	if err != nil {
		return nil, err
	}
	return s.write(len(rows))
}

// settings are the names that are varied, in order.
func (r *Results) settings() (out []string) {
	for _, t := range r.Trials {
		for _, v := range t.Point {
			if !slices.Contains(out, v.Name) {
				out = append(out, v.Name)
			}
		}
	}
	return out
}

// missing says which figures have no value, and why.
func (r *Result) missing() string {
	var out []string
	for _, f := range r.Figures {
		if !f.Has() {
			out = append(out, f.Name+": "+f.Missing)
		}
	}
	return strings.Join(out, "; ")
}

// Figure is one of the result's by its name; the zero Figure without one.
func (r *Result) Figure(name string) (f evaluate.Figure) {
	for i := range r.Figures {
		if r.Figures[i].Name == name {
			return r.Figures[i].Figure
		}
	}
	return f
}

// basisOf is what stands behind a figure of all rows.
func basisOf(rows []*Result, name string) string {
	var out []string
	for _, x := range rows {
		if b := string(x.Figure(name).Basis); !slices.Contains(out, b) {
			out = append(out, b)
		}
	}
	return strings.Join(out, ", ")
}

// figures are the columns of figures, as the first row has them.
func (s *sheet) figures(rows []*Result) error {
	for _, f := range rows[0].Figures {
		unit, basis := f.Unit, basisOf(rows, f.Name)
		of := arrow.PrimitiveTypes.Float64
		put := func(b array.Builder, v evaluate.Figure) error {
			b.(*array.Float64Builder).Append(v.Float())
			return nil
		}
		if exact[f.Name] {
			of, put = moneyType, func(b array.Builder, v evaluate.Figure) error {
				x, err := history.ParseFixed(v.Value.String())
				if err == nil {
					b.(*array.Decimal128Builder).Append(decimal128.FromBigInt(x.Big()))
				}
				return err
			}
		}
		if err := s.column(f.Name, of, unit, basis, len(rows), func(b array.Builder, i int) error {
			v := rows[i].Figure(f.Name)
			if !v.Has() {
				b.AppendNull()
				return nil
			}
			return put(b, v)
		}); err != nil {
			return err
		}
	}
	return nil
}

// most is what a column of whole numbers holds.
var most = decimal128.GetMaxValue(unitsType.Precision).BigInt()

// days are the columns of lists by day.
func (s *sheet) days(rows []*Result, unit, basis string) error {
	err := s.column("day", arrow.ListOf(arrow.FixedWidthTypes.Date32), "", "", len(rows), func(b array.Builder, i int) error {
		l := b.(*array.ListBuilder)
		l.Append(true)
		for _, d := range rows[i].Days {
			l.ValueBuilder().(*array.Date32Builder).Append(arrow.Date32FromTime(d.Date))
		}
		return nil
	})
	for _, c := range []struct {
		name string
		of   func(d *Day) *big.Int
	}{{"daily_cost", func(d *Day) *big.Int { return d.Cost }}, {"daily_loss_net", func(d *Day) *big.Int { return d.Net }}, {"daily_loss_hedged", func(d *Day) *big.Int { return d.Hedged }}} {
		err = errors.Join(err, s.column(c.name, arrow.ListOf(unitsType), unit, basis, len(rows), func(b array.Builder, i int) error {
			l := b.(*array.ListBuilder)
			l.Append(true)
			for k := range rows[i].Days {
				v := c.of(&rows[i].Days[k])
				if v.CmpAbs(most) > 0 {
					return errors.New("it has more than 38 digits, which no column holds: use a coin with fewer decimals")
				}
				l.ValueBuilder().(*array.Decimal128Builder).Append(decimal128.FromBigInt(v))
			}
			return nil
		}))
	}
	return err
}

// samples are the columns of lists by sampled instant.
func (s *sheet) samples(rows []*Result, unit, basis string) error {
	err := s.column("sampled_at", arrow.ListOf(arrow.FixedWidthTypes.Timestamp_us), "", "", len(rows), func(b array.Builder, i int) error {
		l := b.(*array.ListBuilder)
		l.Append(true)
		for _, x := range rows[i].Samples {
			l.ValueBuilder().(*array.TimestampBuilder).Append(arrow.Timestamp(x.At.UnixMicro()))
		}
		return nil
	})
	for _, c := range []struct {
		name string
		of   func(x evaluate.Sample) float64
	}{{"sampled_es_unhedged_95", func(x evaluate.Sample) float64 { return x.Unhedged }}, {"sampled_es_hedged_95", func(x evaluate.Sample) float64 { return x.Hedged }}} {
		err = errors.Join(err, s.column(c.name, arrow.ListOf(arrow.PrimitiveTypes.Float64), unit, basis, len(rows), func(b array.Builder, i int) error {
			l := b.(*array.ListBuilder)
			l.Append(true)
			for _, x := range rows[i].Samples {
				l.ValueBuilder().(*array.Float64Builder).Append(c.of(x))
			}
			return nil
		}))
	}
	return err
}

// write is the file. What changes with the day or the library is left out of it.
func (s *sheet) write(rows int) ([]byte, error) {
	m := arrow.NewMetadata([]string{"schema", "table"}, []string{Schema, TrialsFile})
	schema := arrow.NewSchema(s.fields, &m)
	batch := array.NewRecordBatch(schema, s.arrays, int64(rows))
	defer batch.Release()
	for _, a := range s.arrays {
		a.Release()
	}
	var out bytes.Buffer
	w, err := pqarrow.NewFileWriter(schema, &out, parquet.NewWriterProperties(parquet.WithCompression(compress.Codecs.Zstd), parquet.WithCreatedBy("hedgerow")),
		pqarrow.NewArrowWriterProperties(pqarrow.WithStoreSchema()))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", TrialsFile, err)
	}
	if err := errors.Join(w.Write(batch), w.Close()); err != nil {
		return nil, fmt.Errorf("%s: %w", TrialsFile, err)
	}
	return out.Bytes(), nil
}
