package history

import (
	"fmt"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
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
	KindAuction        = "auction" // what was liquidated is for sale: the account is the auction, the other the loan
	KindSale           = "sale"    // an auction's
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

// column is one of a row type's: its Arrow field, and how values of many rows get
// in and out. put reports the first row whose value is none that can be kept.
type column[R Row] struct {
	field arrow.Field
	put   func(array.Builder, []R) (bad int, err error)
	get   func(arrow.Array, []R, *interner)
}

// layout is a table's columns, and how its rows are sorted in a part and which
// year they belong to.
type layout[R Row] struct {
	table   Table
	columns []column[R]
	when    func(*R) time.Time
	called  string           // the column of names that rows are sorted by first
	name    func(*R) *string // its value
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

func (l layout[R]) names() []string {
	out := make([]string, len(l.columns))
	for i, c := range l.columns {
		out[i] = c.field.Name
	}
	return out
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
