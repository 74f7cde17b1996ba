package world

import (
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Moment is the world after one step, read at one block. Amounts are base units
// of USDC unless their name says otherwise.
type Moment struct {
	Block trade.Block
	Tick  day.Tick
	// BaseFeeWei is what the block charged; it follows Tick.GasWei as fast as
	// EIP-1559 lets it.
	BaseFeeWei uint64

	Loans      int   // with debt
	Liquidable int   // of those, HF below 1
	AtRisk     int64 // debt of those
	Underwater int   // of those, collateral worth less than debt
	Debt       int64 // in USDC, all loans
	Shortfall  int64 // Σ max(0, debt − collateral) of open loans: bad debt that nobody has recognised
	Deficit    int64 // bad debt created since the day began, cumulative
	Recorded   int64 // the same as the gauge has it

	Supply       int64 // all suppliers' claims
	Withdrawable int64 // the fund's: min(claim, idle liquidity)
	SalesPaused  bool  // by the risk pool's curator
	Series       []SeriesMoment
	Marks        Marks
	Flows        Flows
	AgentGasWei  uint64 // spent by the agent's key, cumulative
	AgentGas     int64  // the same in USDC, as Account.GasUSDC
	Liquidations int    // cumulative
}

// SeriesMoment is one series at a block.
type SeriesMoment struct {
	Symbol  string
	State   protection.State
	Held    int64 // by the fund
	Pending int64 // the fund's orders that wait for their mint
	Supply  int64 // everybody's, minted and pending
	Bid     int64 // the executable bid for Held; 0 without one
}

// Cover is what the fund holds of all series that are not resolved to nothing;
// Waiting is what its orders will add.
func (m Moment) Cover() (held, waiting int64) {
	for _, s := range m.Series {
		if s.State != protection.Expired {
			held += s.Held
		}
		waiting += s.Pending
	}
	return held, waiting
}

// Account is what the day cost the fund, to the unit: base units of USDC.
type Account struct {
	Open, Close Marks
	Flows       Flows // of the whole day; reconciled with the marks at every block
	GasWei      uint64
	GasUSDC     int64 // the same at the feed's prices, block by block, rounded up
	// SupplierLoss is the fund's share of bad debt, first-loss cover being none
	// here: what an unhedged fund loses.
	SupplierLoss int64
	// Unrecognised is the fund's share of debt that its collateral no longer
	// covers in loans still open: a loss to come that no gauge sees.
	Unrecognised int64
	Deficit      int64
	Liquidations int
	Reverted     int // of the keepers' transactions
}

// Hedge is what the hedge brought: payouts, resale, refunds, and what it is
// worth at the close, less premium and gas.
func (a Account) Hedge() int64 {
	return a.Flows.HedgeCash() + a.Close.Bid + a.Close.Proven - a.GasUSDC
}

// NetLoss is the supplier loss less what the hedge brought. Interest earned is
// no part of either.
func (a Account) NetLoss() int64 { return a.SupplierLoss - a.Hedge() }
