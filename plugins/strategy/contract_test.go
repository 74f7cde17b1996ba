package strategy

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/ipc"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"pgregory.net/rapid"
)

// stranger reads tables as the contract describes them, and knows no column by name:
// what an author in another language would write.
type stranger struct {
	kinds map[Table][]arrow.DataType
	rows  map[Table][][]any
	last  uint64
}

func (s *stranger) read(t *rapid.T, msg *proto.Observation) {
	if base := msg.GetBaseSequence(); base != 0 && base != s.last {
		t.Fatalf("a change of observation %d, and the last was %d", base, s.last)
	}
	s.last = msg.GetSequence()
	for table, data := range wholes(msg) {
		if len(data) > 0 {
			s.kinds[table], s.rows[table] = arrowRows(t, data)
		}
	}
	for _, c := range msg.GetChanges() {
		s.change(t, c)
	}
}

func wholes(msg *proto.Observation) map[Table][]byte {
	return map[Table][]byte{TableSeries: msg.Series, TableQuotes: msg.Quotes, TableHoldings: msg.Holdings, TableExposures: msg.Exposures, TableHeadroom: msg.Headroom,
		TablePrices: msg.Prices, TableOracles: msg.Oracles, TablePools: msg.Pools, TableStakes: msg.Stakes}
}

func (s *stranger) change(t *rapid.T, c *proto.TableChange) {
	rows := make([][]any, c.GetRows())
	copy(rows, s.rows[c.GetTable()])
	b := bytes.NewReader(c.GetCells())
	varint := func() uint64 {
		n, err := binary.ReadUvarint(b)
		if err != nil {
			t.Fatalf("%s: %v", c.GetTable(), err)
		}
		return n
	}
	take := func(n int) []byte {
		out := make([]byte, n)
		if got, _ := b.Read(out); got != n {
			t.Fatalf("%s: a cell is cut off", c.GetTable())
		}
		return out
	}
	var cell func(kind arrow.DataType, was any) any
	cell = func(kind arrow.DataType, was any) any {
		switch kind := kind.(type) {
		case *arrow.StringType:
			return string(take(int(varint())))
		case *arrow.FixedSizeBinaryType:
			return string(take(kind.ByteWidth))
		case *arrow.BooleanType:
			return take(1)[0] == 1
		case *arrow.Uint8Type:
			return uint64(take(1)[0])
		case *arrow.Float64Type:
			return fmt.Sprintf("%x", binary.LittleEndian.Uint64(take(8)))
		case *arrow.Int64Type, *arrow.TimestampType:
			n := varint()
			return int64(n>>1) ^ -int64(n&1) // zigzag
		case *arrow.ListType:
			list, _ := was.([]any)
			gone, come := varint(), varint()
			out := append([]any{}, list[gone:]...)
			for range come {
				out = append(out, cell(kind.Elem(), nil))
			}
			return out
		}
		t.Fatalf("%s: the contract has no cell of type %s", c.GetTable(), kind)
		return nil
	}
	kinds := s.kinds[c.GetTable()]
	for b.Len() > 0 {
		row, mask := varint(), varint()
		was := rows[row]
		rows[row] = make([]any, len(kinds))
		copy(rows[row], was)
		if was == nil && mask != 1<<len(kinds)-1 {
			t.Fatalf("%s: of new row %d only cells %b follow", c.GetTable(), row, mask)
		}
		for i, kind := range kinds {
			if mask>>i&1 == 1 {
				rows[row][i] = cell(kind, rows[row][i])
			}
		}
	}
	for i, row := range rows {
		if row == nil {
			t.Fatalf("%s: new row %d does not follow", c.GetTable(), i)
		}
	}
	s.rows[c.GetTable()] = rows
}

// arrowRows reads a whole table with nothing but Arrow.
func arrowRows(t *rapid.T, data []byte) (kinds []arrow.DataType, rows [][]any) {
	r, err := ipc.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Release()
	for _, f := range r.Schema().Fields() {
		kinds = append(kinds, f.Type)
	}
	var value func(a arrow.Array, i int) any
	value = func(a arrow.Array, i int) any {
		switch a := a.(type) {
		case *array.String:
			return string([]byte(a.Value(i)))
		case *array.FixedSizeBinary:
			return string(a.Value(i))
		case *array.Boolean:
			return a.Value(i)
		case *array.Uint8:
			return uint64(a.Value(i))
		case *array.Float64:
			return fmt.Sprintf("%x", math.Float64bits(a.Value(i)))
		case *array.Int64:
			return a.Value(i)
		case *array.Timestamp:
			return int64(a.Value(i))
		case *array.List:
			out := []any{}
			for from, to := a.ValueOffsets(i); from < to; from++ {
				out = append(out, value(a.ListValues(), int(from)))
			}
			return out
		}
		t.Fatalf("a column of type %s", a.DataType())
		return nil
	}
	for r.Next() {
		batch := r.RecordBatch()
		for i := range int(batch.NumRows()) {
			row := make([]any, batch.NumCols())
			for k := range row {
				row[k] = value(batch.Column(k), i)
			}
			rows = append(rows, row)
		}
	}
	return kinds, rows
}

// The contract's words suffice to follow every table.
func TestAStrangerFollowsTablesByTheContractAlone(t *testing.T) {
	older, newer := allSeen, allSeen
	newer.Features = []Feature{FeatureChanges}
	rapid.Check(t, func(t *rapid.T) {
		w := wander(t)
		short, long := NewSender(newer), NewSender(older)
		s := &stranger{kinds: map[Table][]arrow.DataType{}, rows: map[Table][][]any{}}
		for n := uint64(1); n <= uint64(rapid.IntRange(2, 12).Draw(t, "steps")); n++ {
			o := w.now
			msg, err := short.Encode(&o, n)
			if err != nil {
				t.Fatal(err)
			}
			s.read(t, bytesOf(t, msg))
			all, err := long.Encode(&o, n)
			if err != nil {
				t.Fatal(err)
			}
			for table, data := range wholes(bytesOf(t, all)) {
				_, want := arrowRows(t, data)
				if got := s.rows[table]; fmt.Sprint(got) != fmt.Sprint(want) {
					t.Fatalf("observation %d, %s:\n got %q\nwant %q", n, table, got, want)
				}
			}
			for range rapid.IntRange(0, 4).Draw(t, "changes") {
				w.step()
			}
		}
	})
}
