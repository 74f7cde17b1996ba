package wire

import (
	"context"
	"math/big"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

// eventRows is how many are written at a time.
const eventRows = 500_000

// indexRay is an asset's index in RAY, once it has been asked for.
type indexRay struct {
	known bool
	ray   *big.Int
}

// event writes one as the archive has events: an opening as open, deposit and borrow, an
// ending as repay, withdraw and close.
func (s *simulationRun) event(ctx context.Context, e *population.Event) error {
	switch e.Kind {
	case population.Opened:
		s.row(e, history.KindOpen)
		if err := s.changes(e, history.KindDeposit, history.KindBorrow); err != nil {
			return err
		}
	case population.ToppedUp:
		if err := s.changes(e, history.KindDeposit, ""); err != nil {
			return err
		}
	case population.Withdrawn:
		if err := s.changes(e, history.KindWithdraw, ""); err != nil {
			return err
		}
	case population.Borrowed:
		if err := s.changes(e, "", history.KindBorrow); err != nil {
			return err
		}
	case population.Repaid:
		if err := s.changes(e, "", history.KindRepay); err != nil {
			return err
		}
	case population.Liquidated:
		if err := s.changes(e, history.KindLiquidation, history.KindLiquidation); err != nil {
			return err
		}
	case population.BadDebt:
		if err := s.changes(e, "", history.KindBadDebt); err != nil {
			return err
		}
	case population.Closed:
		if err := s.changes(e, history.KindWithdraw, history.KindRepay); err != nil {
			return err
		}
		s.row(e, history.KindClose)
	}
	if len(s.rows) < eventRows {
		return nil
	}
	return s.flush(ctx)
}

func (s *simulationRun) row(e *population.Event, kind string) *history.Event {
	s.rows = append(s.rows, history.Event{
		Time: s.o.From.Add(time.Duration(e.Hour) * time.Hour), Block: s.block, Index: s.index,
		Market: s.market, Kind: kind, Account: population.Borrower(e.Loan).String(),
	})
	s.index++
	return &s.rows[len(s.rows)-1]
}

// changes are an event's, a row for each place of collateral and debt. Where both are of
// one kind, as in a liquidation, they stand in one row; debts before collaterals else, as
// a loan that ends repays before it withdraws, and the other way round for one that begins.
func (s *simulationRun) changes(e *population.Event, collateral, debt string) error {
	in, out := s.sim.Sides(e.Basket)
	names := s.sim.Symbols()
	put := func(kind string, c, d int) error {
		r := s.row(e, kind)
		if c >= 0 {
			delta, price, err := s.tokens(0, in[c], e.Collateral[c])
			if err != nil {
				return err
			}
			r.Collateral, r.CollateralDelta, r.CollateralUSD = names[in[c]], history.Some(delta), history.Some(price)
		}
		if d >= 0 {
			delta, price, err := s.tokens(1, out[d], e.Debt[d])
			if err != nil {
				return err
			}
			r.Debt, r.DebtDelta, r.DebtUSD = names[out[d]], history.Some(delta), history.Some(price)
		}
		return nil
	}
	side := func(kind string, deltas []int64, of func(k int) (c, d int)) error {
		for k, v := range deltas {
			if kind == "" || v == 0 {
				continue
			}
			c, d := of(k)
			if err := put(kind, c, d); err != nil {
				return err
			}
		}
		return nil
	}
	collaterals := func() error {
		return side(collateral, e.Collateral[:len(in)], func(k int) (int, int) { return k, -1 })
	}
	debts := func() error {
		return side(debt, e.Debt[:len(out)], func(k int) (int, int) { return -1, k })
	}
	switch {
	case collateral == debt:
		return s.liquidation(e, collateral, put)
	case collateral == history.KindDeposit:
		if err := collaterals(); err != nil {
			return err
		}
		return debts()
	}
	if err := debts(); err != nil {
		return err
	}
	return collaterals()
}

// liquidation pairs what was repaid with what was seized, first with first. Calls on a
// loan of several assets within an hour are not told apart.
func (s *simulationRun) liquidation(e *population.Event, kind string, put func(kind string, c, d int) error) error {
	var in, out []int
	for k, v := range e.Collateral {
		if v != 0 {
			in = append(in, k)
		}
	}
	for k, v := range e.Debt {
		if v != 0 {
			out = append(out, k)
		}
	}
	for n := range max(len(in), len(out)) {
		c, d := -1, -1
		if n < len(in) {
			c = in[n]
		}
		if n < len(out) {
			d = out[n]
		}
		if err := put(kind, c, d); err != nil {
			return err
		}
	}
	return nil
}

// tokens are units of balance times the index, in whole tokens to 18 places, and the price
// of one.
func (s *simulationRun) tokens(side int, asset uint16, units int64) (delta, price history.Fixed, err error) {
	supply, borrow := s.sim.Indexes()
	index := [2][]float64{supply, borrow}[side]
	if s.rays[side] == nil {
		s.rays[side] = make([]indexRay, len(index))
	}
	r := &s.rays[side][asset]
	if !r.known {
		v, err := amount.FromFloat(index[asset], 27)
		if err != nil {
			return delta, price, err
		}
		*r = indexRay{true, v.Big()}
	}
	n := new(big.Int).Mul(big.NewInt(units), r.ray)
	n.Quo(n, big.NewInt(1e17)) // of Units and RAY, 1e35 in all, Fixed keeps 1e18
	if delta, err = history.FixedOfBig(n); err != nil {
		return delta, price, err
	}
	p, err := amount.FromFloat(s.sim.Prices()[asset], 18)
	if err != nil {
		return delta, price, err
	}
	price, err = history.FixedOfAmount(p, 18)
	return delta, price, err
}

func (s *simulationRun) flush(ctx context.Context) error {
	if len(s.rows) == 0 {
		return nil
	}
	s.put += int64(len(s.rows))
	err := history.Put(ctx, s.tx, s.label, s.rows)
	s.rows = s.rows[:0]
	return err
}
