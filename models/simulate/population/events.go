package population

import (
	"math/bits"
)

// Units are a token's: balances are integers of them. A balance has room for 4e10
// tokens.
const (
	Units        = 1e8
	unitDecimals = 8
)

// Kind is what happened to a loan.
type Kind uint8

// The kinds.
const (
	Opened     Kind = iota // collateral put in, debt taken out
	ToppedUp               // collateral put in
	Borrowed               // more debt
	Repaid                 // less debt
	Withdrawn              // less collateral
	Liquidated             // by keepers: less of both
	BadDebt                // debt without collateral, written off: the loan is over
	Closed                 // by its owner, or with the last of its debt: all that was left taken out
)

var kinds = [...]string{"opened", "topped up", "borrowed", "repaid", "withdrawn", "liquidated", "bad debt", "closed"}

// String is the kind in words.
func (k Kind) String() string {
	if int(k) < len(kinds) {
		return kinds[k]
	}
	return "unknown"
}

// Event is something that happened to one loan. It is the Simulation's own memory:
// an observer that keeps one copies it.
type Event struct {
	Hour    int // since the start, which is 0
	Kind    Kind
	Loan    uint64 // numbered from 0 in order of opening, never used again
	Segment int    // by its place in the fit
	Basket  int
	// Collateral and Debt are the changes, in Units of balance before interest, by the
	// basket's assets: tokens are these times the asset's index. Add them up over a
	// loan's events and there are its balances, to the unit; a loan that is over has
	// none.
	Collateral, Debt [mostParts]int64
	// CollateralUSD and DebtUSD are the sizes of the changes at the hour's prices, ≥ 0.
	CollateralUSD, DebtUSD float64
	// Health is the health factor before: of what is liquidated or lost; 0 where there
	// was none.
	Health float64
}

// Totals are a moment's stocks and the flows since the start; USD at the hour's prices.
type Totals struct {
	Hour  int
	Loans int // open
	// Alarmed are those whose owners' alarm has gone off. Below are those under a health
	// factor of 1, and Unworthy those of these on which no call could earn its gas.
	Alarmed, Below, Unworthy int
	Supplied, Borrowed       []Sum // by asset, in Units before interest
	CollateralUSD, DebtUSD   float64

	Events                                    [len(kinds)]int64 // by kind
	RepaidByKeepersUSD, SeizedUSD, BadDebtUSD float64
}

// Sum is a total of balances, exact.
type Sum struct {
	Hi int64
	Lo uint64
}

func (s *Sum) add(v int64) {
	var carry uint64
	s.Lo, carry = bits.Add64(s.Lo, uint64(v), 0)
	s.Hi += v>>63 + int64(carry)
}

// Float is the sum as a float64.
func (s Sum) Float() float64 { return float64(s.Hi)*0x1p64 + float64(s.Lo) }
