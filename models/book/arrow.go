package book

import (
	"bytes"
	"fmt"
	"strconv"
	"time"
	"unsafe"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/ipc"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// SchemaVersion names the Arrow schema below. A reader refuses any other.
const SchemaVersion = "hedgerow.book/2"

// Tables is a book, or the rows of one that changed, as four Arrow IPC streams.
// The head (market, block, time, versions) is metadata of Assets.
//
//	loans       loan uint32, borrower fixed[20], flags uint8, emode uint8
//	collateral  loan uint32, asset uint16, shares_lo uint64, shares_hi uint64, threshold_bps uint16, bonus_bps uint16
//	debt        loan uint32, asset uint16, shares_lo uint64, shares_hi uint64
//	assets      id fixed[20], symbol utf8, decimals uint8, flags uint8, price, supply_index, debt_index utf8 (decimal digits),
//	            threshold_bps uint16, bonus_bps uint16, usd_per_supply_share float64, usd_per_debt_share float64
//
// Rows rise by loan, and within a loan by asset. Nothing is null. A reader in
// another language has USD values from (shares_hi·2^64 + shares_lo) times an
// asset's usd_per_…_share.
type Tables struct {
	Loans, Collateral, Debt, Assets []byte
}

// Size is the bytes of all four streams.
func (t Tables) Size() int { return len(t.Loans) + len(t.Collateral) + len(t.Debt) + len(t.Assets) }

// batchChunks is how many chunks' rows make one record batch: large enough that
// framing costs nothing, small enough that a million loans need no second copy.
const batchChunks = 64

var addressType = &arrow.FixedSizeBinaryType{ByteWidth: 20}

func column(name string, t arrow.DataType) arrow.Field { return arrow.Field{Name: name, Type: t} }

func metadata(table string, more ...string) arrow.Metadata {
	keys, values := []string{"schema", "table"}, []string{SchemaVersion, table}
	for i := 0; i < len(more); i += 2 {
		keys, values = append(keys, more[i]), append(values, more[i+1])
	}
	return arrow.NewMetadata(keys, values)
}

func loansSchema() *arrow.Schema {
	m := metadata("loans")
	return arrow.NewSchema([]arrow.Field{
		column("loan", arrow.PrimitiveTypes.Uint32), column("borrower", addressType),
		column("flags", arrow.PrimitiveTypes.Uint8), column("emode", arrow.PrimitiveTypes.Uint8),
	}, &m)
}

func collateralSchema() *arrow.Schema {
	m := metadata("collateral")
	return arrow.NewSchema([]arrow.Field{
		column("loan", arrow.PrimitiveTypes.Uint32), column("asset", arrow.PrimitiveTypes.Uint16),
		column("shares_lo", arrow.PrimitiveTypes.Uint64), column("shares_hi", arrow.PrimitiveTypes.Uint64),
		column("threshold_bps", arrow.PrimitiveTypes.Uint16), column("bonus_bps", arrow.PrimitiveTypes.Uint16),
	}, &m)
}

func debtSchema() *arrow.Schema {
	m := metadata("debt")
	return arrow.NewSchema([]arrow.Field{
		column("loan", arrow.PrimitiveTypes.Uint32), column("asset", arrow.PrimitiveTypes.Uint16),
		column("shares_lo", arrow.PrimitiveTypes.Uint64), column("shares_hi", arrow.PrimitiveTypes.Uint64),
	}, &m)
}

func assetsSchema(m arrow.Metadata) *arrow.Schema {
	return arrow.NewSchema([]arrow.Field{
		column("id", addressType), column("symbol", arrow.BinaryTypes.String),
		column("decimals", arrow.PrimitiveTypes.Uint8), column("flags", arrow.PrimitiveTypes.Uint8),
		column("price", arrow.BinaryTypes.String), column("supply_index", arrow.BinaryTypes.String), column("debt_index", arrow.BinaryTypes.String),
		column("threshold_bps", arrow.PrimitiveTypes.Uint16), column("bonus_bps", arrow.PrimitiveTypes.Uint16),
		column("usd_per_supply_share", arrow.PrimitiveTypes.Float64), column("usd_per_debt_share", arrow.PrimitiveTypes.Float64),
	}, &m)
}

// Encode writes the whole book. Decode reads it back to an equal one.
func (b *Book) Encode() (Tables, error) {
	parts := make([]part, len(b.Chunks))
	for i, c := range b.Chunks {
		parts[i] = part{first: uint32(i * ChunkLoans), rows: c}
	}
	return encodeTables(b, headVersion{version: b.Version(), loans: b.Len()}, parts)
}

// part is loans to encode: rows numbered by index, or from first on.
type part struct {
	first uint32
	index []uint32
	rows  *Chunk
	block uint64 // in records, which say it by row
}

func (p part) loan(j int) uint32 {
	if p.index != nil {
		return p.index[j]
	}
	return p.first + uint32(j)
}

// headVersion is what tables say about themselves; base is zero for a whole book.
type headVersion struct {
	version, base Version
	loans         int
}

// encodeTables writes head, assets and parts.
func encodeTables(b *Book, v headVersion, parts []part) (t Tables, err error) {
	if t.Assets, err = encodeAssets(b, v); err != nil {
		return Tables{}, err
	}
	loans, collateral, debt := 0, 0, 0
	for _, p := range parts {
		loans, collateral, debt = loans+p.rows.Len(), collateral+len(p.rows.CollateralAsset), debt+len(p.rows.DebtAsset)
	}
	tables := []struct {
		name   string
		schema *arrow.Schema
		room   int // bytes
		out    *[]byte
		fill   func(*columns, []part)
	}{
		{"loans", loansSchema(), 26 * loans, &t.Loans, (*columns).fillLoans},
		{"collateral", collateralSchema(), 26 * collateral, &t.Collateral, (*columns).fillCollateral},
		{"debt", debtSchema(), 22 * debt, &t.Debt, (*columns).fillDebt},
	}
	var c columns
	for _, table := range tables {
		buf := bytes.NewBuffer(make([]byte, 0, table.room+4096))
		w := ipc.NewWriter(buf, ipc.WithSchema(table.schema))
		for from := 0; from < len(parts); from += batchChunks {
			table.fill(&c, parts[from:min(from+batchChunks, len(parts))])
			if err := c.write(w, table.schema); err != nil {
				return Tables{}, fmt.Errorf("encode table %s: %w", table.name, err)
			}
		}
		if err := w.Close(); err != nil {
			return Tables{}, fmt.Errorf("encode table %s: %w", table.name, err)
		}
		*table.out = buf.Bytes()
	}
	return t, nil
}

// columns are one batch's, reused from batch to batch.
type columns struct {
	loan       []uint32
	borrower   []protection.Address
	byteA      []uint8
	byteB      []uint8
	asset      []uint16
	lo, hi     []uint64
	bpsA, bpsB []uint16
	block      []uint64

	use [][]byte // the batch's, in schema order
	n   int
}

func (c *columns) fillLoans(parts []part) {
	c.loan, c.borrower, c.byteA, c.byteB = c.loan[:0], c.borrower[:0], c.byteA[:0], c.byteB[:0]
	for _, p := range parts {
		for j := range p.rows.Len() {
			c.loan = append(c.loan, p.loan(j))
			c.byteA = append(c.byteA, uint8(p.rows.Flags[j]))
		}
		c.borrower = append(c.borrower, p.rows.Borrower...)
		c.byteB = append(c.byteB, p.rows.EMode...)
	}
	c.n = len(c.loan)
	c.use = append(c.use[:0], raw(c.loan), raw(c.borrower), raw(c.byteA), raw(c.byteB))
}

func (c *columns) fillCollateral(parts []part) {
	c.clearEntries()
	for _, p := range parts {
		c.entries(p, p.rows.CollateralAt, p.rows.CollateralAsset, p.rows.CollateralShares)
		c.bpsA = append(c.bpsA, p.rows.CollateralThreshold...)
		c.bpsB = append(c.bpsB, p.rows.CollateralBonus...)
	}
	c.n = len(c.loan)
	c.use = append(c.use[:0], raw(c.loan), raw(c.asset), raw(c.lo), raw(c.hi), raw(c.bpsA), raw(c.bpsB))
}

func (c *columns) fillDebt(parts []part) {
	c.clearEntries()
	for _, p := range parts {
		c.entries(p, p.rows.DebtAt, p.rows.DebtAsset, p.rows.DebtShares)
	}
	c.n = len(c.loan)
	c.use = append(c.use[:0], raw(c.loan), raw(c.asset), raw(c.lo), raw(c.hi))
}

func (c *columns) clearEntries() {
	c.loan, c.asset, c.lo, c.hi, c.bpsA, c.bpsB = c.loan[:0], c.asset[:0], c.lo[:0], c.hi[:0], c.bpsA[:0], c.bpsB[:0]
}

func (c *columns) entries(p part, at []uint32, asset []uint16, shares []U128) {
	for j := range p.rows.Len() {
		loan := p.loan(j)
		for k := at[j]; k < at[j+1]; k++ {
			c.loan = append(c.loan, loan)
			c.lo = append(c.lo, shares[k].Lo)
			c.hi = append(c.hi, shares[k].Hi)
		}
	}
	c.asset = append(c.asset, asset...)
}

// write sends the batch; the writer copies, so the columns are free afterwards.
func (c *columns) write(w *ipc.Writer, schema *arrow.Schema) error {
	batch := c.batch(schema)
	defer batch.Release()
	return w.Write(batch)
}

// batch is the columns as they are, without a copy.
func (c *columns) batch(schema *arrow.Schema) arrow.RecordBatch {
	arrays := make([]arrow.Array, len(c.use))
	for i, buf := range c.use {
		data := array.NewData(schema.Field(i).Type, c.n, []*memory.Buffer{nil, memory.NewBufferBytes(buf)}, nil, 0, 0)
		arrays[i] = array.MakeFromData(data)
		data.Release()
	}
	batch := array.NewRecordBatch(schema, arrays, int64(c.n))
	for _, a := range arrays {
		a.Release()
	}
	return batch
}

// raw is the memory of a column of plain integers or addresses, as Arrow and
// Version lay it out on a little-endian machine.
func raw[T uint8 | uint16 | uint32 | uint64 | LoanFlags | U128 | protection.Address](s []T) []byte {
	if len(s) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(s))), len(s)*int(unsafe.Sizeof(s[0])))
}

func encodeAssets(b *Book, v headVersion) ([]byte, error) {
	schema := assetsSchema(metadata("assets",
		"market", b.Market.String(), "protocol", b.Protocol,
		"block", strconv.FormatUint(b.Block, 10), "block_hash", Version(b.BlockHash).String(),
		"time", b.Time.UTC().Format(time.RFC3339Nano), "base_decimals", strconv.Itoa(int(b.BaseDecimals)),
		"loans", strconv.Itoa(v.loans), "version", v.version.String(), "base", v.base.String()))
	rb := array.NewRecordBuilder(memory.DefaultAllocator, schema)
	defer rb.Release()
	for i := range b.Assets {
		appendAsset(rb.Fields(), &b.Assets[i], b.BaseDecimals)
	}
	batch := rb.NewRecordBatch()
	defer batch.Release()
	var buf bytes.Buffer
	out := ipc.NewWriter(&buf, ipc.WithSchema(schema))
	if err := out.Write(batch); err != nil {
		return nil, fmt.Errorf("encode table assets: %w", err)
	}
	if err := out.Close(); err != nil {
		return nil, fmt.Errorf("encode table assets: %w", err)
	}
	return buf.Bytes(), nil
}

// appendAsset adds an asset's row to the columns of assetsSchema.
func appendAsset(to []array.Builder, a *Asset, baseDecimals uint8) {
	to[0].(*array.FixedSizeBinaryBuilder).Append(a.ID[:])
	to[1].(*array.StringBuilder).Append(a.Symbol)
	to[2].(*array.Uint8Builder).Append(a.Decimals)
	to[3].(*array.Uint8Builder).Append(uint8(a.Flags))
	to[4].(*array.StringBuilder).Append(a.Price.String())
	to[5].(*array.StringBuilder).Append(a.SupplyIndex.String())
	to[6].(*array.StringBuilder).Append(a.DebtIndex.String())
	to[7].(*array.Uint16Builder).Append(a.Threshold)
	to[8].(*array.Uint16Builder).Append(a.Bonus)
	to[9].(*array.Float64Builder).Append(a.usdPerShare(&a.SupplyIndex, baseDecimals))
	to[10].(*array.Float64Builder).Append(a.usdPerShare(&a.DebtIndex, baseDecimals))
}
