package history

import (
	"fmt"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/decimal128"
)

// SchemaVersion names the layout of the tables of rows. A reader refuses any other.
const SchemaVersion = "hedgerow.history/1"

// Table is a kind of content.
type Table string

// The tables. The last five are a book's: models/book has their schema, and
// agent/history/books their use.
const (
	Prices     Table = "prices"
	Events     Table = "events"
	Parameters Table = "parameters"
	Measures   Table = "measures"
	Accounts   Table = "accounts"

	Heads      Table = "heads"
	Assets     Table = "assets"
	Loans      Table = "loans"
	Collateral Table = "collateral"
	Debt       Table = "debt"
)

// Basis is what stands behind a part. It is shown wherever its numbers are.
type Basis string

// The bases.
const (
	Observed  Basis = "observed"  // read from a chain, or published by who saw it
	Modelled  Basis = "modelled"  // computed by a model from observed input
	Simulated Basis = "simulated" // drawn from a seed
	Assumed   Basis = "assumed"   // chosen, with the choice stated
)

// Price is what an asset was worth over some time, by one source.
type Price struct {
	Asset  string // symbol, as the source's importer maps it: WETH and ETH differ
	Quote  string // what it is counted in: USD, USDT, ETH
	Source string // who says so: binance-spot, coingecko
	// Time is when the interval begins that the value closes; Known when the value
	// could be known at all: its end. For a value of one instant both are equal.
	Time, Known time.Time
	Value       Fixed // close
	// Open, High, Low and Volume are the interval's, where the source has them.
	Open, High, Low, Volume Optional
}

// Event is something that happened to a loan.
type Event struct {
	Time   time.Time
	Block  uint64 // 0: the source does not say
	Index  uint32 // orders the events of a block: the log's index, or the row's place in its file
	Market string // aave-v2, maker:ETH-B, aave-v3:0x…
	Kind   string // one of the Kind… words
	// Account is whose loan it is: an address, or a vault's number. Other is the
	// second party, such as a liquidator; "" without.
	Account, Other string
	// Collateral and Debt are assets; the deltas are what the loan has more of
	// afterwards, in whole tokens.
	Collateral      string
	CollateralDelta Optional
	Debt            string
	DebtDelta       Optional
	// CollateralUSD and DebtUSD are the prices of one token that the source gives.
	CollateralUSD, DebtUSD Optional
}

// Kinds of events.
const (
	KindOpen           = "open"
	KindDeposit        = "deposit"
	KindWithdraw       = "withdraw"
	KindBorrow         = "borrow"
	KindRepay          = "repay"
	KindLiquidation    = "liquidation"
	KindTransfer       = "transfer"
	KindClose          = "close"
	KindBadDebt        = "bad-debt"
	KindDeficitCovered = "deficit-covered"
)

// Parameter is a change of one of a market's numbers or settings.
type Parameter struct {
	Time    time.Time
	Block   uint64
	Index   uint32
	Market  string // maker:ETH-B, aave-v3:0x…
	Subject string // what of the market: an ilk, a reserve
	Name    string // as the protocol calls it: JUG.ilks.duty
	Before  string // as the source writes it; "" unknown
	After   string
}

// Measure is any other number over time.
type Measure struct {
	Subject  string // what it is of: curve-steth-eth, ethereum
	Quantity string // what it counts: virtual_price, gas_price
	Unit     string // wei, ETH, ratio
	Source   string
	// Time and Known are as a Price's.
	Time, Known time.Time
	Value       Fixed
}

// Account is a loan as somebody summed it up at one instant.
type Account struct {
	Time         time.Time
	Market       string
	Account      string
	Unit         string // of collateral and debt: USD, ETH
	Collateral   Fixed
	Debt         Fixed
	Threshold    Optional // liquidation threshold, a share
	LTV          Optional // highest loan to value at which one may borrow, a share
	HealthFactor Optional
	EMode        uint8
}

// Row is a row of a table of rows.
type Row interface {
	Price | Event | Parameter | Measure | Account
}

// column is one of a row type's: its Arrow field, and how a value gets in and out.
type column[R Row] struct {
	field arrow.Field
	put   func(array.Builder, *R)
	get   func(arrow.Array, int, *R, *interner)
}

// layout is a table's columns, and how its rows are sorted in a part and which
// year they belong to.
type layout[R Row] struct {
	table   Table
	columns []column[R]
	when    func(*R) time.Time
	less    func(a, b *R) int
}

func (l layout[R]) schema() *arrow.Schema {
	fields := make([]arrow.Field, len(l.columns))
	for i, c := range l.columns {
		fields[i] = c.field
	}
	m := arrow.NewMetadata([]string{"schema", "table"}, []string{SchemaVersion, string(l.table)})
	return arrow.NewSchema(fields, &m)
}

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

func text[R Row](name string, at func(*R) *string) column[R] {
	return column[R]{arrow.Field{Name: name, Type: arrow.BinaryTypes.String},
		func(b array.Builder, r *R) { b.(*array.StringBuilder).Append(*at(r)) },
		func(a arrow.Array, i int, r *R, n *interner) { *at(r) = n.one(a.(*array.String).Value(i)) }}
}

func instant[R Row](name string, at func(*R) *time.Time) column[R] {
	return column[R]{arrow.Field{Name: name, Type: arrow.FixedWidthTypes.Timestamp_us},
		func(b array.Builder, r *R) {
			b.(*array.TimestampBuilder).Append(arrow.Timestamp(at(r).UnixMicro()))
		},
		func(a arrow.Array, i int, r *R, _ *interner) {
			*at(r) = time.UnixMicro(int64(a.(*array.Timestamp).Value(i))).UTC()
		}}
}

var fixedType = &arrow.Decimal128Type{Precision: fixedDigits, Scale: Places}

func fixed[R Row](name string, at func(*R) *Fixed) column[R] {
	return column[R]{arrow.Field{Name: name, Type: fixedType},
		func(b array.Builder, r *R) { b.(*array.Decimal128Builder).Append(at(r).n) },
		func(a arrow.Array, i int, r *R, _ *interner) {
			*at(r) = Fixed{a.(*array.Decimal128).Value(i)}
		}}
}

func optional[R Row](name string, at func(*R) *Optional) column[R] {
	return column[R]{arrow.Field{Name: name, Type: fixedType, Nullable: true},
		func(b array.Builder, r *R) {
			if o := at(r); o.Valid {
				b.(*array.Decimal128Builder).Append(o.n)
			} else {
				b.AppendNull()
			}
		},
		func(a arrow.Array, i int, r *R, _ *interner) {
			*at(r) = Optional{}
			if !a.IsNull(i) {
				*at(r) = Some(Fixed{decimal128.Num(a.(*array.Decimal128).Value(i))})
			}
		}}
}

func number[R Row, N uint8 | uint32 | uint64](name string, at func(*R) *N) column[R] {
	var zero N
	switch any(zero).(type) {
	case uint8:
		return column[R]{arrow.Field{Name: name, Type: arrow.PrimitiveTypes.Uint8},
			func(b array.Builder, r *R) { b.(*array.Uint8Builder).Append(uint8(*at(r))) },
			func(a arrow.Array, i int, r *R, _ *interner) { *at(r) = N(a.(*array.Uint8).Value(i)) }}
	case uint32:
		return column[R]{arrow.Field{Name: name, Type: arrow.PrimitiveTypes.Uint32},
			func(b array.Builder, r *R) { b.(*array.Uint32Builder).Append(uint32(*at(r))) },
			func(a arrow.Array, i int, r *R, _ *interner) { *at(r) = N(a.(*array.Uint32).Value(i)) }}
	}
	return column[R]{arrow.Field{Name: name, Type: arrow.PrimitiveTypes.Uint64},
		func(b array.Builder, r *R) { b.(*array.Uint64Builder).Append(uint64(*at(r))) },
		func(a arrow.Array, i int, r *R, _ *interner) { *at(r) = N(a.(*array.Uint64).Value(i)) }}
}

// layoutOf is the row type's.
func layoutOf[R Row]() layout[R] {
	var zero R
	switch any(zero).(type) {
	case Price:
		return any(prices).(layout[R])
	case Event:
		return any(events).(layout[R])
	case Parameter:
		return any(parameters).(layout[R])
	case Measure:
		return any(measures).(layout[R])
	case Account:
		return any(accounts).(layout[R])
	}
	panic(fmt.Sprintf("history: %T is no row", zero)) // Row has no other
}
