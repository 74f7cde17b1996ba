package book

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/ipc"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrDecode wraps everything that is wrong with encoded tables.
var ErrDecode = errors.New("book tables are unreadable")

// Decode reads a whole book and validates it. It fails with ErrDecode on bytes
// that are no such tables, on those of a delta, and on a content that its
// version does not name; with ErrInvalid on a book that Validate refuses. Bytes
// from an adversary can make the Arrow reader allocate without bound: the two
// ends of the wire are the host and its own plugin, and files are checked against
// their content address first.
func Decode(t Tables) (*Book, error) {
	head, err := decodeHead(t.Assets)
	if err != nil {
		return nil, err
	}
	if !head.base.IsZero() {
		return nil, fmt.Errorf("%w: they are a delta on version %s: use DecodeDelta and Apply", ErrDecode, head.base)
	}
	rows, err := decodeRows(t)
	if err != nil {
		return nil, err
	}
	b := head.book
	if len(rows.loan) != head.loans {
		return nil, fmt.Errorf("%w: %d loans where the head says %d", ErrDecode, len(rows.loan), head.loans)
	}
	for i, loan := range rows.loan {
		if int(loan) != i {
			return nil, fmt.Errorf("%w: loan %d stands in row %d", ErrDecode, loan, i)
		}
	}
	for first := 0; first < len(rows.loan); first += ChunkLoans {
		b.Chunks = append(b.Chunks, rows.chunk(first, min(first+ChunkLoans, len(rows.loan))))
	}
	if err := rows.spent(); err != nil {
		return nil, err
	}
	if err := b.Validate(); err != nil {
		return nil, err
	}
	if v := b.Version(); v != head.version {
		return nil, fmt.Errorf("%w: content has version %s, head says %s", ErrDecode, v, head.version)
	}
	return b, nil
}

// tableHead is what Assets carries: everything of a book but its loans.
type tableHead struct {
	book          *Book // without chunks
	loans         int
	version, base Version
}

func decodeHead(data []byte) (h tableHead, err error) {
	b := &Book{}
	h.book = b
	meta, err := eachBatch("assets", data, assetsSchema(arrow.Metadata{}), func(cols []arrow.Array) error {
		for i := range cols[0].Len() {
			a, err := readAsset(cols, i)
			if err != nil {
				return err
			}
			b.Assets = append(b.Assets, a)
		}
		return nil
	})
	if err != nil {
		return h, err
	}
	return h, h.readMetadata(meta)
}

// readAsset is row i of the columns of assetsSchema, with memory of its own.
func readAsset(cols []arrow.Array, i int) (Asset, error) {
	a := Asset{
		Symbol:    strings.Clone(cols[1].(*array.String).Value(i)),
		Decimals:  cols[2].(*array.Uint8).Value(i),
		Flags:     AssetFlags(cols[3].(*array.Uint8).Value(i)),
		Threshold: cols[7].(*array.Uint16).Value(i),
		Bonus:     cols[8].(*array.Uint16).Value(i),
	}
	copy(a.ID[:], cols[0].(*array.FixedSizeBinary).Value(i))
	for k, dst := range []*amount.Amount{&a.Price, &a.SupplyIndex, &a.DebtIndex} {
		if err := dst.UnmarshalText([]byte(cols[4+k].(*array.String).Value(i))); err != nil {
			return a, fmt.Errorf("row %d, column %d: %w", i, 4+k, err)
		}
	}
	return a, nil
}

func (h *tableHead) readMetadata(m arrow.Metadata) error {
	b := h.book
	fields := []struct {
		key   string
		parse func(string) error
	}{
		{"market", func(s string) (err error) { b.Market, err = protection.ParseAddress(s); return err }},
		{"protocol", func(s string) error { b.Protocol = s; return nil }},
		{"block", func(s string) (err error) { b.Block, err = strconv.ParseUint(s, 10, 64); return err }},
		{"block_hash", func(s string) error { return (*Version)(&b.BlockHash).UnmarshalText([]byte(s)) }},
		{"time", func(s string) (err error) {
			b.Time, err = time.Parse(time.RFC3339Nano, s)
			b.Time = b.Time.UTC()
			return err
		}},
		{"base_decimals", func(s string) error { n, err := strconv.ParseUint(s, 10, 8); b.BaseDecimals = uint8(n); return err }},
		{"loans", func(s string) error { n, err := strconv.ParseUint(s, 10, 32); h.loans = int(n); return err }},
		{"version", func(s string) error { return h.version.UnmarshalText([]byte(s)) }},
		{"base", func(s string) error { return h.base.UnmarshalText([]byte(s)) }},
	}
	for _, f := range fields {
		s, ok := m.GetValue(f.key)
		if !ok {
			return fmt.Errorf("%w: table assets lacks metadata %q", ErrDecode, f.key)
		}
		if err := f.parse(s); err != nil {
			return fmt.Errorf("%w: table assets, metadata %q: %w", ErrDecode, f.key, err)
		}
	}
	return nil
}

// flatRows are loans as they stand on the wire.
type flatRows struct {
	loan     []uint32
	borrower []protection.Address
	flags    []LoanFlags
	emode    []uint8

	collateral, debt flatEntries
}

type flatEntries struct {
	table            string
	loan             []uint32
	asset            []uint16
	shares           []U128
	threshold, bonus []uint16
	next             int
}

// newFlatRows has room for what streams of this size can hold.
func newFlatRows(t Tables) *flatRows {
	n, c, d := len(t.Loans)/26, len(t.Collateral)/26, len(t.Debt)/22
	return &flatRows{
		loan: make([]uint32, 0, n), borrower: make([]protection.Address, 0, n), flags: make([]LoanFlags, 0, n), emode: make([]uint8, 0, n),
		collateral: flatEntries{table: "collateral", loan: make([]uint32, 0, c), asset: make([]uint16, 0, c), shares: make([]U128, 0, c),
			threshold: make([]uint16, 0, c), bonus: make([]uint16, 0, c)},
		debt: flatEntries{table: "debt", loan: make([]uint32, 0, d), asset: make([]uint16, 0, d), shares: make([]U128, 0, d)},
	}
}

func decodeRows(t Tables) (*flatRows, error) {
	r := newFlatRows(t)
	all := func(read func([]arrow.Array, int, int)) func([]arrow.Array) error {
		return func(cols []arrow.Array) error {
			read(cols, 0, cols[0].Len())
			return nil
		}
	}
	if _, err := eachBatch("loans", t.Loans, loansSchema(), all(r.readLoans)); err != nil {
		return nil, err
	}
	if err := r.rising(); err != nil {
		return nil, err
	}
	if _, err := eachBatch("collateral", t.Collateral, collateralSchema(), all(r.readCollateral)); err != nil {
		return nil, err
	}
	_, err := eachBatch("debt", t.Debt, debtSchema(), all(r.readDebt))
	return r, err
}

// readLoans adds rows [from, to) of the columns of loansSchema.
func (r *flatRows) readLoans(cols []arrow.Array, from, to int) {
	r.loan = append(r.loan, cols[0].(*array.Uint32).Uint32Values()[from:to]...)
	borrower := cols[1].(*array.FixedSizeBinary)
	for i := from; i < to; i++ {
		r.borrower = append(r.borrower, protection.Address(borrower.Value(i)))
	}
	for _, f := range cols[2].(*array.Uint8).Uint8Values()[from:to] {
		r.flags = append(r.flags, LoanFlags(f))
	}
	r.emode = append(r.emode, cols[3].(*array.Uint8).Uint8Values()[from:to]...)
}

// rising fails when loans do not rise.
func (r *flatRows) rising() error {
	for i := 1; i < len(r.loan); i++ {
		if r.loan[i] <= r.loan[i-1] {
			return fmt.Errorf("%w: table loans: loan %d follows loan %d", ErrDecode, r.loan[i], r.loan[i-1])
		}
	}
	return nil
}

// readCollateral adds rows [from, to) of the columns of collateralSchema.
func (r *flatRows) readCollateral(cols []arrow.Array, from, to int) {
	r.collateral.read(cols, from, to)
	r.collateral.threshold = append(r.collateral.threshold, cols[4].(*array.Uint16).Uint16Values()[from:to]...)
	r.collateral.bonus = append(r.collateral.bonus, cols[5].(*array.Uint16).Uint16Values()[from:to]...)
}

// readDebt adds rows [from, to) of the columns of debtSchema.
func (r *flatRows) readDebt(cols []arrow.Array, from, to int) { r.debt.read(cols, from, to) }

func (e *flatEntries) read(cols []arrow.Array, from, to int) {
	e.loan = append(e.loan, cols[0].(*array.Uint32).Uint32Values()[from:to]...)
	e.asset = append(e.asset, cols[1].(*array.Uint16).Uint16Values()[from:to]...)
	lo, hi := cols[2].(*array.Uint64).Uint64Values()[from:to], cols[3].(*array.Uint64).Uint64Values()[from:to]
	for i := range lo {
		e.shares = append(e.shares, U128{Lo: lo[i], Hi: hi[i]})
	}
}

// clear drops all rows and keeps the room.
func (r *flatRows) clear() {
	r.loan, r.borrower, r.flags, r.emode = r.loan[:0], r.borrower[:0], r.flags[:0], r.emode[:0]
	r.collateral.clear()
	r.debt.clear()
}

func (e *flatEntries) clear() {
	e.loan, e.asset, e.shares, e.threshold, e.bonus, e.next = e.loan[:0], e.asset[:0], e.shares[:0], e.threshold[:0], e.bonus[:0], 0
}

// chunk builds rows [from, to), which must come in order.
func (r *flatRows) chunk(from, to int) *Chunk {
	c := newChunk(to-from, 0, 0)
	c.Borrower = append(c.Borrower, r.borrower[from:to]...)
	c.Flags = append(c.Flags, r.flags[from:to]...)
	c.EMode = append(c.EMode, r.emode[from:to]...)
	a, b := r.collateral.take(&c.CollateralAt, r.loan[from:to])
	c.CollateralAsset = append(c.CollateralAsset, r.collateral.asset[a:b]...)
	c.CollateralShares = append(c.CollateralShares, r.collateral.shares[a:b]...)
	c.CollateralThreshold = append(c.CollateralThreshold, r.collateral.threshold[a:b]...)
	c.CollateralBonus = append(c.CollateralBonus, r.collateral.bonus[a:b]...)
	a, b = r.debt.take(&c.DebtAt, r.loan[from:to])
	c.DebtAsset = append(c.DebtAsset, r.debt.asset[a:b]...)
	c.DebtShares = append(c.DebtShares, r.debt.shares[a:b]...)
	return c
}

// take consumes the entries of the loans, appends their offsets and tells where
// they stand.
func (e *flatEntries) take(at *[]uint32, loans []uint32) (from, to int) {
	from = e.next
	for _, loan := range loans {
		for e.next < len(e.loan) && e.loan[e.next] == loan {
			e.next++
		}
		*at = append(*at, uint32(e.next-from))
	}
	return from, e.next
}

// spent reports an entry that no loan took: of an unknown loan, or out of order.
func (r *flatRows) spent() error {
	for _, e := range []*flatEntries{&r.collateral, &r.debt} {
		if e.next < len(e.loan) {
			return fmt.Errorf("%w: table %s, row %d: loan %d is unknown or out of order", ErrDecode, e.table, e.next, e.loan[e.next])
		}
	}
	return nil
}

// eachBatch reads a stream whose columns must be exactly the schema's, without
// nulls, and returns its metadata.
func eachBatch(table string, data []byte, want *arrow.Schema, read func([]arrow.Array) error) (m arrow.Metadata, err error) {
	rd, err := ipc.NewReader(bytes.NewReader(data))
	if err != nil {
		return m, fmt.Errorf("%w: table %s: %w", ErrDecode, table, err)
	}
	defer rd.Release()
	m = rd.Schema().Metadata()
	if v, _ := m.GetValue("schema"); v != SchemaVersion {
		return m, fmt.Errorf("%w: table %s has schema %q, this build reads %q: run one build on both sides", ErrDecode, table, v, SchemaVersion)
	}
	if v, _ := m.GetValue("table"); v != table {
		return m, fmt.Errorf("%w: table %q where table %q was expected", ErrDecode, v, table)
	}
	if got := rd.Schema(); !sameFields(got, want) {
		return m, fmt.Errorf("%w: table %s has columns %v, not %v", ErrDecode, table, got.Fields(), want.Fields())
	}
	for rd.Next() {
		batch := rd.RecordBatch()
		for i, c := range batch.Columns() {
			if c.NullN() != 0 {
				return m, fmt.Errorf("%w: table %s, column %s has nulls", ErrDecode, table, want.Field(i).Name)
			}
		}
		if err := read(batch.Columns()); err != nil {
			return m, fmt.Errorf("%w: table %s: %w", ErrDecode, table, err)
		}
	}
	if err := rd.Err(); err != nil {
		return m, fmt.Errorf("%w: table %s: %w", ErrDecode, table, err)
	}
	return m, nil
}

func sameFields(a, b *arrow.Schema) bool {
	if a.NumFields() != b.NumFields() {
		return false
	}
	for i := range a.NumFields() {
		if a.Field(i).Name != b.Field(i).Name || !arrow.TypeEqual(a.Field(i).Type, b.Field(i).Type) {
			return false
		}
	}
	return true
}
