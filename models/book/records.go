package book

import (
	"fmt"
	"iter"
	"slices"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
)

// RecordsVersion names the schemas of RecordSchema. A reader refuses any other.
const RecordsVersion = "hedgerow.books/1 " + SchemaVersion

// The tables of a sequence of books, as record batches: the columns of Tables,
// with the book's block before them, and in assets the row's place in the asset
// table. Rows rise by block, then as they do in Tables. A book has one row in
// heads, and in the other tables the rows that it changes:
//
//	heads   block uint64, block_hash fixed[32], time timestamp[ns, UTC], market fixed[20], protocol utf8, base_decimals uint8,
//	        assets uint16, loans uint32 (how many there are), version fixed[32], base fixed[32] (zero for a whole book)
//	assets  block uint64, asset uint16, id …
//	loans   block uint64, loan …
const (
	HeadRecords       = "heads"
	AssetRecords      = "assets"
	LoanRecords       = "loans"
	CollateralRecords = "collateral"
	DebtRecords       = "debt"
)

// RecordTables are the tables of a sequence of books.
var RecordTables = [...]string{HeadRecords, AssetRecords, LoanRecords, CollateralRecords, DebtRecords}

// batchRows is how many rows a record batch has, or a few more.
const batchRows = 1 << 16

var (
	hashType = &arrow.FixedSizeBinaryType{ByteWidth: 32}
	timeType = &arrow.TimestampType{Unit: arrow.Nanosecond, TimeZone: "UTC"}
)

// RecordSchema is a table's. Further metadata comes as pairs of key and value. It
// panics on a table that there is not.
func RecordSchema(table string, more ...string) *arrow.Schema {
	fields := []arrow.Field{column("block", arrow.PrimitiveTypes.Uint64)}
	switch table {
	case HeadRecords:
		fields = append(fields, column("block_hash", hashType), column("time", timeType), column("market", addressType),
			column("protocol", arrow.BinaryTypes.String), column("base_decimals", arrow.PrimitiveTypes.Uint8),
			column("assets", arrow.PrimitiveTypes.Uint16), column("loans", arrow.PrimitiveTypes.Uint32),
			column("version", hashType), column("base", hashType))
	case AssetRecords:
		fields = append(append(fields, column("asset", arrow.PrimitiveTypes.Uint16)), assetsSchema(arrow.Metadata{}).Fields()...)
	case LoanRecords:
		fields = append(fields, loansSchema().Fields()...)
	case CollateralRecords:
		fields = append(fields, collateralSchema().Fields()...)
	case DebtRecords:
		fields = append(fields, debtSchema().Fields()...)
	default:
		panic(fmt.Sprintf("book: there is no table %q of books", table))
	}
	m := arrow.NewMetadata([]string{"schema", "table"}, []string{RecordsVersion, table})
	for i := 0; i < len(more); i += 2 {
		m = arrow.NewMetadata(append(slices.Clone(m.Keys()), more[i]), append(slices.Clone(m.Values()), more[i+1]))
	}
	return arrow.NewSchema(fields, &m)
}

// Records are the rows of a table for changes that follow one another. A batch is
// good until the next.
func Records(table string, schema *arrow.Schema, changes []*Change) iter.Seq[arrow.RecordBatch] {
	switch table {
	case HeadRecords:
		return built(schema, changes, appendHead)
	case AssetRecords:
		return built(schema, changes, appendAssets)
	case LoanRecords:
		return packed(schema, changes, (*columns).fillLoans, func(c *Chunk) int { return c.Len() })
	case CollateralRecords:
		return packed(schema, changes, (*columns).fillCollateral, func(c *Chunk) int { return len(c.CollateralAsset) })
	case DebtRecords:
		return packed(schema, changes, (*columns).fillDebt, func(c *Chunk) int { return len(c.DebtAsset) })
	}
	panic(fmt.Sprintf("book: there is no table %q of books", table))
}

// built makes batches row by row.
func built(schema *arrow.Schema, changes []*Change, add func([]array.Builder, *Change)) iter.Seq[arrow.RecordBatch] {
	return func(yield func(arrow.RecordBatch) bool) {
		rb := array.NewRecordBuilder(memory.DefaultAllocator, schema)
		defer rb.Release()
		give := func() bool {
			batch := rb.NewRecordBatch()
			defer batch.Release()
			return batch.NumRows() == 0 || yield(batch)
		}
		for _, c := range changes {
			add(rb.Fields(), c)
			if rb.Field(0).Len() >= batchRows && !give() {
				return
			}
		}
		give()
	}
}

func appendHead(to []array.Builder, c *Change) {
	to[0].(*array.Uint64Builder).Append(c.Block)
	to[1].(*array.FixedSizeBinaryBuilder).Append(c.BlockHash[:])
	to[2].(*array.TimestampBuilder).Append(arrow.Timestamp(c.Time.UnixNano()))
	to[3].(*array.FixedSizeBinaryBuilder).Append(c.Market[:])
	to[4].(*array.StringBuilder).Append(c.Protocol)
	to[5].(*array.Uint8Builder).Append(c.BaseDecimals)
	to[6].(*array.Uint16Builder).Append(uint16(c.Assets))
	to[7].(*array.Uint32Builder).Append(uint32(c.Loans))
	to[8].(*array.FixedSizeBinaryBuilder).Append(c.Version[:])
	to[9].(*array.FixedSizeBinaryBuilder).Append(c.Base[:])
}

func appendAssets(to []array.Builder, c *Change) {
	for j := range c.Asset {
		to[0].(*array.Uint64Builder).Append(c.Block)
		to[1].(*array.Uint16Builder).Append(c.AssetIndex[j])
		appendAsset(to[2:], &c.Asset[j], c.BaseDecimals)
	}
}

// packed makes batches of whole columns.
func packed(schema *arrow.Schema, changes []*Change, fill func(*columns, []part), rows func(*Chunk) int) iter.Seq[arrow.RecordBatch] {
	return func(yield func(arrow.RecordBatch) bool) {
		var c columns
		var parts []part
		n := 0
		give := func() bool {
			fill(&c, parts)
			c.block = c.block[:0]
			for _, p := range parts {
				for range rows(p.rows) {
					c.block = append(c.block, p.block)
				}
			}
			parts, n = parts[:0], 0
			if c.n == 0 {
				return true
			}
			c.use = slices.Insert(c.use, 0, raw(c.block))
			batch := c.batch(schema)
			defer batch.Release()
			return yield(batch)
		}
		var of []part
		for _, change := range changes {
			of = change.parts(of[:0])
			for _, p := range of {
				parts = append(parts, p)
				if n += rows(p.rows); n >= batchRows && !give() {
					return
				}
			}
		}
		give()
	}
}
