package paths

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Row is what one hedge came to over one path in one cell of the assumptions, in base
// units of the coin. All of it is simulated.
type Row struct {
	Hedge string `json:"hedge"`
	Cell  int    `json:"cell"` // of the study's
	// Reference is the bad debt of the window, and Loss the fund's part of it after
	// first-loss cover, before anything that protection paid or cost.
	Reference amount.Amount `json:"reference"`
	Loss      amount.Amount `json:"loss"`
	// Paid was claimed, Proven is triggered and not yet claimed, and Owed is what series
	// that are PENDING pay at their expiry if nothing more is lost.
	Paid   amount.Amount `json:"paid"`
	Proven amount.Amount `json:"proven"`
	Owed   amount.Amount `json:"owed"`
	// What it cost: premium less refunds and sales, gas, and stakes; less what is left at
	// the end: cover at the executable bid for its size, and premium of orders that wait.
	Premium   amount.Amount `json:"premium"`
	Refunded  amount.Amount `json:"refunded"`
	Sold      amount.Amount `json:"sold"`
	Gas       amount.Amount `json:"gas"`
	Cover     amount.Amount `json:"cover"`
	Waiting   amount.Amount `json:"waiting"`
	Deposited amount.Amount `json:"deposited"`
	Redeemed  amount.Amount `json:"redeemed"`
	Staked    amount.Amount `json:"staked"`

	// Risk is what became of the hard risk limits that cover can mend; nil where none is
	// configured. Of no hedge it is how the same limits would have stood.
	Risk *Kept `json:"risk,omitempty"`

	Cycles   int `json:"cycles"`
	Executed int `json:"executed"` // orders and chores
	Trips    int `json:"trips"`
	Flights  int `json:"flights"` // of underwriters
}

// Payout is all that protection paid or is certain to pay for the window's loss.
func (r *Row) Payout(decimals uint8) float64 {
	return r.Paid.Plus(r.Proven).Plus(r.Owed).Float(decimals)
}

// Left is the loss that protection did not pay: below 0 where it paid more.
func (r *Row) Left(decimals uint8) float64 { return r.Loss.Float(decimals) - r.Payout(decimals) }

// Outlay is what protection cost before what it paid.
func (r *Row) Outlay(decimals uint8) float64 {
	out := r.Premium.Plus(r.Gas).Plus(r.Deposited).Float(decimals)
	return out - r.Refunded.Plus(r.Sold).Plus(r.Redeemed).Plus(r.Cover).Plus(r.Waiting).Plus(r.Staked).Float(decimals)
}

// Cost is the net one: outlay less payout.
func (r *Row) Cost(decimals uint8) float64 { return r.Outlay(decimals) - r.Payout(decimals) }

// ledger is a run's witness.
type ledger struct {
	last int // moment
	owed amount.Amount
	seen bool
	risk watch
}

// Saw looks at cycles.
func (l *ledger) Saw(s *backtest.Step) error {
	if s.Record != nil {
		l.risk.saw(s)
	}
	if s.Moment.Number != l.last {
		return nil
	}
	if s.Record == nil || s.Record.Observation == nil {
		return fmt.Errorf("no cycle falls on a path's last moment, so that nobody knows what is owed then: let the schedule's rhythm divide build, window and rest")
	}
	l.seen = true
	o := s.Record.Observation
	for i := range o.Series {
		x := &o.Series[i]
		if x.State != protection.Pending {
			continue
		}
		for _, h := range o.Holdings {
			if h.Series == x.ID {
				l.owed = l.owed.Plus(h.Held.MulDiv(protection.PayoutFraction(x.Loss, x.Attachment, x.Exhaustion), protection.WAD))
			}
		}
	}
	return nil
}

// row is what a run that has ended came to.
func (l *ledger) row(hedge string, cell int, run *backtest.Run) (Row, error) {
	out, err := run.End()
	if err != nil {
		return Row{}, err
	}
	if !l.seen {
		return Row{}, fmt.Errorf("run %s ended before the path's last moment", run.Name())
	}
	a := out.End
	return Row{Hedge: hedge, Cell: cell, Risk: l.risk.kept, Reference: a.Loss, Loss: a.Net, Paid: a.Paid, Proven: a.Proven, Owed: l.owed, Premium: a.Premium, Refunded: a.Refunded, Sold: a.Sold,
		Gas: a.Gas, Cover: a.Cover, Waiting: a.Waiting, Deposited: a.Deposited, Redeemed: a.Redeemed, Staked: a.Staked,
		Cycles: out.Cycles, Executed: out.Counts.Executed, Trips: len(out.Trips), Flights: out.Market.Flights}, nil
}
