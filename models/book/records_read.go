package book

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// RecordReader reads a sequence of books from record batches, change by change. It
// holds a batch of each table, and no more than the rows of one change. Close it.
type RecordReader struct {
	heads, assets cursor
	rows          [3]cursor // loans, collateral, debt
	flat          flatRows
	last          Head
	any           bool
}

// NewRecordReader reads the batches that open gives for each of RecordTables. A
// batch need be good only until the next of its table.
func NewRecordReader(open func(table string) iter.Seq2[arrow.RecordBatch, error]) *RecordReader {
	r := &RecordReader{heads: newCursor(HeadRecords, open), assets: newCursor(AssetRecords, open), flat: *newFlatRows(Tables{})}
	for i, table := range []string{LoanRecords, CollateralRecords, DebtRecords} {
		r.rows[i] = newCursor(table, open)
	}
	return r
}

// Close ends the reading.
func (r *RecordReader) Close() {
	r.heads.stop()
	r.assets.stop()
	for i := range r.rows {
		r.rows[i].stop()
	}
}

// Next is the next change, with memory of its own. It fails with io.EOF after the
// last, with ErrDecode on tables that do not belong together or are no such tables,
// and with the error of a table's batches. That a change leads where its head says
// shows in a Replica.
func (r *RecordReader) Next() (*Change, error) {
	ok, err := r.heads.more()
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, r.end()
	}
	c := &Change{}
	if c.Head, err = r.head(); err != nil {
		return nil, err
	}
	if err := r.readAssets(c); err != nil {
		return nil, err
	}
	return c, r.readLoans(c)
}

// head takes a row of heads.
func (r *RecordReader) head() (h Head, err error) {
	cols, i := r.heads.cols, r.heads.at
	h = Head{
		Block:        r.heads.block[i],
		BlockHash:    [32]byte(cols[1].(*array.FixedSizeBinary).Value(i)),
		Time:         time.Unix(0, int64(cols[2].(*array.Timestamp).Value(i))).UTC(),
		Market:       protection.Address(cols[3].(*array.FixedSizeBinary).Value(i)),
		Protocol:     cols[4].(*array.String).Value(i),
		BaseDecimals: cols[5].(*array.Uint8).Value(i),
		Assets:       int(cols[6].(*array.Uint16).Value(i)),
		Loans:        int(cols[7].(*array.Uint32).Value(i)),
		Version:      Version(cols[8].(*array.FixedSizeBinary).Value(i)),
		Base:         Version(cols[9].(*array.FixedSizeBinary).Value(i)),
	}
	if h.Protocol = strings.Clone(h.Protocol); h.Protocol == r.last.Protocol {
		h.Protocol = r.last.Protocol
	}
	switch {
	case r.any && h.Block <= r.last.Block:
		return h, fmt.Errorf("%w: table heads: block %d follows block %d", ErrDecode, h.Block, r.last.Block)
	case r.any && !h.Base.IsZero() && h.Base != r.last.Version:
		return h, fmt.Errorf("%w: table heads: block %d changes version %s, and version %s is before it", ErrDecode, h.Block, h.Base, r.last.Version)
	}
	r.heads.at++
	r.last, r.any = h, true
	return h, nil
}

func (r *RecordReader) readAssets(c *Change) error {
	return r.assets.take(c.Block, func(cols []arrow.Array, from, to int) error {
		places := cols[1].(*array.Uint16)
		for i := from; i < to; i++ {
			a, err := readAsset(cols[2:], i)
			if err != nil {
				return fmt.Errorf("%w: table assets, block %d: %w", ErrDecode, c.Block, err)
			}
			c.AssetIndex, c.Asset = append(c.AssetIndex, places.Value(i)), append(c.Asset, a)
		}
		return nil
	})
}

func (r *RecordReader) readLoans(c *Change) error {
	f := &r.flat
	f.clear()
	for i, read := range []func([]arrow.Array, int, int){f.readLoans, f.readCollateral, f.readDebt} {
		err := r.rows[i].take(c.Block, func(cols []arrow.Array, from, to int) error {
			read(cols[1:], from, to)
			return nil
		})
		if err != nil {
			return err
		}
	}
	if err := f.rising(); err != nil {
		return fmt.Errorf("block %d: %w", c.Block, err)
	}
	c.Index, c.Rows = slices.Clone(f.loan), f.chunk(0, len(f.loan))
	if err := f.spent(); err != nil {
		return fmt.Errorf("block %d: %w", c.Block, err)
	}
	if c.Base.IsZero() { // much larger than what follows
		r.flat = *newFlatRows(Tables{})
	}
	return nil
}

// end fails with io.EOF, unless rows are left that no head names.
func (r *RecordReader) end() error {
	for _, c := range []*cursor{&r.assets, &r.rows[0], &r.rows[1], &r.rows[2]} {
		ok, err := c.more()
		if err != nil {
			return err
		}
		if ok {
			return fmt.Errorf("%w: table %s has rows of block %d, which table heads does not have", ErrDecode, c.table, c.block[c.at])
		}
	}
	return io.EOF
}

// cursor goes over a table's rows.
type cursor struct {
	table  string
	want   *arrow.Schema
	next   func() (arrow.RecordBatch, error, bool)
	stop   func()
	schema *arrow.Schema // of the last batch, which was looked at
	cols   []arrow.Array
	block  []uint64
	at     int // the next row
}

func newCursor(table string, open func(string) iter.Seq2[arrow.RecordBatch, error]) cursor {
	c := cursor{table: table, want: RecordSchema(table)}
	c.next, c.stop = iter.Pull2(open(table))
	return c
}

// more reports that there is a row at at.
func (c *cursor) more() (bool, error) {
	for c.at == len(c.block) {
		batch, err, ok := c.next()
		if err != nil || !ok {
			return false, err
		}
		if s := batch.Schema(); s != c.schema {
			if !sameFields(s, c.want) {
				return false, fmt.Errorf("%w: table %s has columns %v, not %v", ErrDecode, c.table, s.Fields(), c.want.Fields())
			}
			c.schema = s
		}
		c.cols, c.at = batch.Columns(), 0
		for i, col := range c.cols {
			if col.NullN() != 0 {
				return false, fmt.Errorf("%w: table %s, column %s has nulls", ErrDecode, c.table, c.want.Field(i).Name)
			}
		}
		c.block = c.cols[0].(*array.Uint64).Uint64Values()
	}
	return true, nil
}

// take hands over the rows of a block, in runs.
func (c *cursor) take(block uint64, read func(cols []arrow.Array, from, to int) error) error {
	for {
		ok, err := c.more()
		if err != nil || !ok {
			return err
		}
		if b := c.block[c.at]; b < block {
			return fmt.Errorf("%w: table %s has rows of block %d, which table heads does not have", ErrDecode, c.table, b)
		}
		n, _ := slices.BinarySearch(c.block[c.at:], block+1)
		if n == 0 {
			return nil
		}
		from := c.at
		c.at += n
		if err := read(c.cols, from, c.at); err != nil {
			return err
		}
	}
}
