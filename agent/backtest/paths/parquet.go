package paths

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/decimal128"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/compress"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// line is a row of the table: one hedge over one path in one cell.
type line struct {
	path *Path
	cell assumed.Cell
	row  *Row
}

// sheet is columns being filled.
type sheet struct {
	lines  []line
	fields []arrow.Field
	arrays []arrow.Array
	err    error
}

// put fills a column, with what its numbers are counted in and what stands behind them.
func put[B array.Builder](s *sheet, name string, of arrow.DataType, unit string, basis history.Basis, each func(b B, l line)) {
	var keys, values []string
	for _, kv := range [][2]string{{"unit", unit}, {"basis", string(basis)}} {
		if kv[1] != "" {
			keys, values = append(keys, kv[0]), append(values, kv[1])
		}
	}
	b := array.NewBuilder(memory.DefaultAllocator, of)
	defer b.Release()
	for _, l := range s.lines {
		each(b.(B), l)
	}
	s.fields = append(s.fields, arrow.Field{Name: name, Type: of, Nullable: true, Metadata: arrow.NewMetadata(keys, values)})
	s.arrays = append(s.arrays, b.NewArray())
}

func (s *sheet) whole(name, unit string, basis history.Basis, of func(l line) int) {
	put(s, name, arrow.PrimitiveTypes.Int64, unit, basis, func(b *array.Int64Builder, l line) { b.Append(int64(of(l))) })
}

func (s *sheet) number(name, unit string, basis history.Basis, of func(l line) float64) {
	put(s, name, arrow.PrimitiveTypes.Float64, unit, basis, func(b *array.Float64Builder, l line) { b.Append(of(l)) })
}

func (s *sheet) text(name string, of func(l line) string) {
	put(s, name, arrow.BinaryTypes.String, "", "", func(b *array.StringBuilder, l line) { b.Append(of(l)) })
}

func (s *sheet) money(name, unit string, decimals uint8, of func(r *Row) amount.Amount) {
	put(s, name, &arrow.Decimal128Type{Precision: 38, Scale: int32(decimals)}, unit, history.Simulated, func(b *array.Decimal128Builder, l line) {
		v := of(l.row).Big()
		if v.BitLen() > 126 {
			s.err = errors.Join(s.err, fmt.Errorf("%s of %s over path %d is more than the table can hold", name, l.row.Hedge, l.path.Path))
			v.SetInt64(0)
		}
		b.Append(decimal128.FromBigInt(v))
	})
}

// kept is a count of the risk limits'; null without any.
func (s *sheet) kept(name string, of func(k *Kept) int) {
	put(s, name, arrow.PrimitiveTypes.Int64, "cycles", history.Simulated, func(b *array.Int64Builder, l line) {
		if l.row.Risk == nil {
			b.AppendNull()
			return
		}
		b.Append(int64(of(l.row.Risk)))
	})
}

// Parquet is a table of all rows: by path, cell and hedge.
func (s *Study) Parquet(list []*Path) ([]byte, error) {
	t := &sheet{}
	for _, p := range list {
		for i := range p.Rows {
			t.lines = append(t.lines, line{p, s.Inputs.Cells[p.Rows[i].Cell], &p.Rows[i]})
		}
	}
	unit, d := s.Coin.Symbol, s.Coin.Decimals
	t.whole("path", "", "", func(l line) int { return l.path.Path })
	t.text("seed", func(l line) string { return strconv.FormatUint(l.path.Seed, 10) })
	t.whole("crashes", "hours", history.Simulated, func(l line) int { return l.path.Crashes })
	t.whole("away", "hours", history.Simulated, func(l line) int { return l.path.Away })
	t.number("loading", "times expected loss", history.Assumed, func(l line) float64 { return l.cell.Loading })
	t.number("waiting", "hours", history.Assumed, func(l line) float64 { return l.cell.Waiting.Hours() })
	t.number("capacity", "part", history.Assumed, func(l line) float64 { return l.cell.Capacity })
	t.number("failure", "part", history.Assumed, func(l line) float64 { return l.cell.Failure })
	t.text("hedge", func(l line) string { return l.row.Hedge })
	for _, m := range []struct {
		name string
		of   func(r *Row) amount.Amount
	}{
		{"reference_loss", func(r *Row) amount.Amount { return r.Reference }}, {"loss", func(r *Row) amount.Amount { return r.Loss }},
		{"paid", func(r *Row) amount.Amount { return r.Paid }}, {"proven", func(r *Row) amount.Amount { return r.Proven }}, {"owed", func(r *Row) amount.Amount { return r.Owed }},
		{"premium", func(r *Row) amount.Amount { return r.Premium }}, {"refunded", func(r *Row) amount.Amount { return r.Refunded }}, {"sold", func(r *Row) amount.Amount { return r.Sold }},
		{"gas", func(r *Row) amount.Amount { return r.Gas }}, {"cover_left", func(r *Row) amount.Amount { return r.Cover }}, {"waiting_left", func(r *Row) amount.Amount { return r.Waiting }},
		{"deposited", func(r *Row) amount.Amount { return r.Deposited }}, {"redeemed", func(r *Row) amount.Amount { return r.Redeemed }}, {"staked_left", func(r *Row) amount.Amount { return r.Staked }},
	} {
		t.money(m.name, unit, d, m.of)
	}
	t.number("loss_left", unit, history.Simulated, func(l line) float64 { return l.row.Left(d) })
	t.number("net_cost", unit, history.Simulated, func(l line) float64 { return l.row.Cost(d) })
	t.whole("cycles", "", history.Simulated, func(l line) int { return l.row.Cycles })
	t.whole("executed", "", history.Simulated, func(l line) int { return l.row.Executed })
	t.whole("trips", "", history.Simulated, func(l line) int { return l.row.Trips })
	t.whole("flights", "", history.Simulated, func(l line) int { return l.row.Flights })
	t.kept("risk_cycles", func(k *Kept) int { return k.Cycles })
	t.kept("risk_over", func(k *Kept) int { return k.Over })
	t.kept("risk_waiting", func(k *Kept) int { return k.Waiting })
	t.kept("risk_short", func(k *Kept) int { return k.Short })
	t.kept("risk_late_spells", func(k *Kept) int { return k.Late })
	return t.write()
}

func (s *sheet) write() ([]byte, error) {
	defer func() {
		for _, a := range s.arrays {
			a.Release()
		}
	}()
	if s.err != nil {
		return nil, s.err
	}
	m := arrow.NewMetadata([]string{"schema", "table"}, []string{SummarySchema, RowsFile})
	schema := arrow.NewSchema(s.fields, &m)
	batch := array.NewRecordBatch(schema, s.arrays, int64(len(s.lines)))
	defer batch.Release()
	var out bytes.Buffer
	w, err := pqarrow.NewFileWriter(schema, &out, parquet.NewWriterProperties(parquet.WithCompression(compress.Codecs.Zstd), parquet.WithCreatedBy("hedgerow")),
		pqarrow.NewArrowWriterProperties(pqarrow.WithStoreSchema()))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", RowsFile, err)
	}
	if err := errors.Join(w.Write(batch), w.Close()); err != nil {
		return nil, fmt.Errorf("%s: %w", RowsFile, err)
	}
	return out.Bytes(), nil
}
