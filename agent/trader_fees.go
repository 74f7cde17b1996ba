package agent

import (
	"context"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// offer is what a fresh transaction pays.
type offer struct {
	fees trade.Fees
	l1   amount.Amount // wei, the most that a rollup charges beside the gas
}

// offer fails while a call is too dear for its intent, or the account does not
// pay for it with everything in flight at its worst.
func (t *Trader) offer(ctx context.Context, in trade.Intent, call trade.Call) (offer, error) {
	data, err := t.Node.DataFee(ctx, call)
	if err != nil {
		return offer{}, fmt.Errorf("what the rollup charges for its data: %w", err)
	}
	base, err := t.Node.BaseFee(ctx)
	if err != nil {
		return offer{}, fmt.Errorf("base fee: %w", err)
	}
	fees, err := t.Wallet.Fees(base, t.most(in, call.Gas, data.Wei))
	if err != nil {
		return offer{}, err
	}
	out := offer{fees, data.Wei}
	cost := trade.Attempt{GasLimit: call.Gas, FeeCap: fees.Cap, L1Fee: data.Wei}.WorstWei()
	if in.GasWei.Cmp(cost) > 0 {
		cost = in.GasWei // up to which it may be bumped
	}
	return out, t.afford(ctx, in.ID(), cost, !in.Identity.Action.Trades())
}

// most is the most that an intent's own transaction may pay per gas, in wei: a
// chore the chores' cap; a trade the trades', and never more in all than limits
// reckoned it with.
func (t *Trader) most(in trade.Intent, gas uint64, l1 amount.Amount) amount.Amount {
	limit := t.Wallet.Cap(!in.Identity.Action.Trades())
	if !in.Identity.Action.Trades() {
		return limit
	}
	return amount.Min(limit, in.GasWei.Minus(l1).MulDiv(amount.New(1), amount.New(gas)))
}

// afford fails when the balance does not pay an intent's cost beside every other
// intent in flight. A trade has to leave room for what these may yet be bumped
// to, and the reserve; a chore goes as long as what is signed can be paid. The
// failure is tooDear, unless the balance could not be read.
func (t *Trader) afford(ctx context.Context, id trade.Hash, cost amount.Amount, chore bool) error {
	balance, err := t.Node.Balance(ctx, t.Wallet.Address())
	if err != nil {
		return fmt.Errorf("balance: %w", err)
	}
	open, err := t.Ledger.Open(ctx)
	if err != nil {
		return durable(err)
	}
	var flying amount.Amount
	for _, s := range open {
		if s.Intent.ID() == id || s.State != trade.Approved && s.State != trade.Submitted {
			continue
		}
		tried, err := t.Ledger.Attempts(ctx, s.Intent.ID())
		if err != nil {
			return durable(err)
		}
		worst := trade.WorstWei(tried)
		if !chore && len(tried) > 0 {
			worst = t.headroom(s.Intent, tried)
		}
		flying = flying.Plus(worst)
	}
	if err := t.Wallet.Afford(balance, flying, cost, chore); err != nil {
		return tooDear{err}
	}
	return nil
}

// tooDear is an error of the wallet's: a transaction has to wait as it is.
type tooDear struct{ error }

func (e tooDear) Unwrap() error { return e.error }

// headroom is what an intent's nonce may yet cost, bumped as far as it may be:
// itself, and a no-op in its place, under their caps.
func (t *Trader) headroom(in trade.Intent, tried []trade.Tried) amount.Amount {
	worst := trade.ReservedWei(in, tried)
	for _, a := range tried {
		if a.State != trade.Signed && a.State != trade.Sent {
			return worst // it is in a block
		}
		if a.Attempt.NoOp || !in.Identity.Action.Trades() {
			a.Attempt.FeeCap = t.Wallet.Cap(true)
		}
		if w := a.Attempt.WorstWei(); w.Cmp(worst) > 0 {
			worst = w
		}
	}
	return worst
}
