package wallet

import (
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// What callers branch on.
var (
	// ErrFeeCap: the base fee is too high for the configured cap. Wait.
	ErrFeeCap = errors.New("gas is dearer than the configured cap")
	// ErrGasReserve: the balance, less what is kept for chores and what open
	// transactions may cost, does not pay for this one.
	ErrGasReserve = errors.New("the account's balance does not pay for it")
)

// Policy is what gas may cost, in wei per gas, and what is kept back, in wei.
// Chores are claims, pokes, activations and no-ops: they get through when
// trades do not.
type Policy struct {
	FeeCap       amount.Amount // most that a trade pays
	ChoresFeeCap amount.Amount // most that a chore pays; at least FeeCap
	Tip          amount.Amount // priority fee; at most FeeCap
	GasReserve   amount.Amount // balance that trades do not touch
}

func (p Policy) check() error {
	var errs []error
	if p.FeeCap.IsZero() {
		errs = append(errs, errors.New("fee cap is 0: nothing could be sent"))
	}
	if p.ChoresFeeCap.Cmp(p.FeeCap) < 0 {
		errs = append(errs, fmt.Errorf("chores' fee cap %s is below the trades' %s", p.ChoresFeeCap, p.FeeCap))
	}
	if p.Tip.Cmp(p.FeeCap) > 0 {
		errs = append(errs, fmt.Errorf("tip %s is above the fee cap %s", p.Tip, p.FeeCap))
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("wallet: %w", err)
	}
	return nil
}

// Cap is the most that a transaction pays per gas, in wei.
func (p Policy) Cap(chore bool) amount.Amount {
	if chore {
		return p.ChoresFeeCap
	}
	return p.FeeCap
}

// Fees is min(2·base + tip, most), in wei per gas: enough for six full blocks in
// a row. It fails with ErrFeeCap when most does not exceed the base fee.
func (p Policy) Fees(base, most amount.Amount) (trade.Fees, error) {
	if most.Cmp(base) <= 0 {
		return trade.Fees{}, fmt.Errorf("%w: base fee %s wei, cap %s", ErrFeeCap, base, most)
	}
	c := amount.Min(base.Plus(base).Plus(p.Tip), most)
	return trade.Fees{Cap: c, Tip: amount.Min(p.Tip, c)}, nil
}

// Bump is what replaces a transaction in nodes' pools: both fees an eighth
// above the last, or Fees where that is more. It fails with ErrFeeCap when most,
// in wei per gas, leaves no room for the eighth.
func (p Policy) Bump(last trade.Fees, base, most amount.Amount) (trade.Fees, error) {
	f := trade.Fees{Cap: eighthMore(last.Cap), Tip: eighthMore(last.Tip)}
	if f.Cap.Cmp(most) > 0 {
		return trade.Fees{}, fmt.Errorf("%w: a replacement pays at least %s wei, cap %s", ErrFeeCap, f.Cap, most)
	}
	if fresh := amount.Min(base.Plus(base).Plus(f.Tip), most); fresh.Cmp(f.Cap) > 0 {
		f.Cap = fresh
	}
	return f, nil
}

// eighthMore is ceil(9/8·a), and at least a + 1.
func eighthMore(a amount.Amount) amount.Amount {
	return a.Plus(a.Plus(amount.New(7)).MulDiv(amount.New(1), amount.New(8))).Plus(amount.New(boolean(a.IsZero())))
}

func boolean(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// Afford fails with ErrGasReserve when the balance, in wei, less what open
// transactions may still cost, does not pay cost; trades leave the reserve too.
func (p Policy) Afford(balance, open, cost amount.Amount, chore bool) error {
	need := open.Plus(cost)
	if !chore {
		need = need.Plus(p.GasReserve)
	}
	if balance.Cmp(need) >= 0 {
		return nil
	}
	kept := p.GasReserve
	if chore {
		kept = amount.Amount{}
	}
	return fmt.Errorf("%w: balance %s wei, open transactions %s, this one %s, kept for chores %s: send ether to the agent's account", ErrGasReserve, balance, open, cost, kept)
}
