package backtest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// submitter is a run's trade stage: intents execute against the replica once the
// assumed delay is over, at the prices of that second.
type submitter struct{ *Run }

// Advance has nothing to follow: what was due by the moment was executed before the
// cycle began.
func (r submitter) Advance(context.Context, trade.Block) error { return nil }

// Submit sends what was promised. What the venue refuses now is not sent, as live.
func (r submitter) Submit(_ context.Context, intents []trade.Intent) error {
	now := r.clock.now
	for _, p := range slices.Clone(r.diary.open) {
		if p.state != trade.Proposed || p.due != (time.Time{}) {
			continue // it was sent, or waits for a person
		}
		r.counts.Promised++
		if p.Hold != nil && !r.rules.Approves() {
			p.due = p.Hold.Until
			continue
		}
		if why := r.refuses(p); why != nil {
			r.counts.Rejected++
			r.fail(p, now, amount.Amount{}, why)
			r.diary.end(p, trade.Rejected, why.Error(), now)
			continue
		}
		p.state, p.due = trade.Submitted, now.Add(r.rules.ExecutionDelay())
	}
	return r.execute(now)
}

// execute carries out what is due at an instant or before, in the order of its
// promise, and ends what a person was waited for in vain.
func (r *Run) execute(upTo time.Time) error {
	if len(r.diary.open) == 0 {
		return nil
	}
	for _, p := range slices.Clone(r.diary.open) {
		switch {
		case p.due.After(upTo):
		case p.state == trade.Proposed:
			r.counts.Expired++
			r.fail(p, p.due, amount.Amount{}, errors.New("nobody answered it"))
			r.diary.end(p, trade.Cancelled, "nobody answered it", p.due)
		case p.state == trade.Submitted:
			if err := r.carryOut(p, upTo); err != nil {
				return err
			}
		}
	}
	return nil
}

// carryOut executes one intent, or lets it wait for cheaper gas.
func (r *Run) carryOut(p *promise, upTo time.Time) error {
	if p.due.After(p.Deadline) {
		r.counts.Expired++
		r.fail(p, p.due, amount.Amount{}, errors.New("its deadline passed"))
		r.diary.end(p, trade.Expired, "its deadline passed", p.due)
		return nil
	}
	at := r.priced()
	price := r.gasPrice(at)
	bound := r.terms.ChoresFeeCap
	if p.Identity.Action.Trades() {
		bound = r.terms.FeeCap
	}
	if !bound.IsZero() && price.Cmp(bound) > 0 {
		p.due = upTo.Add(time.Second) // not in a block that asks for more: at the next moment, if it may still
		return nil
	}
	wei := price.MulDiv(amount.New(r.rules.GasUnits(p.Identity.Action)), one)
	gas, err := r.coins(at, wei)
	if err != nil {
		return err
	}
	r.fund.Gas, r.fund.GasWei = r.fund.Gas.Plus(gas), r.fund.GasWei.Plus(wei)
	r.diary.gas.add(p.due, nil, wei)
	f := Fill{At: p.due, Intent: p.id, Action: p.Identity.Action, Series: p.Series, Symbol: p.Symbol, Amount: p.Amount, GasWei: wei}
	if refused := r.do(p, &f); refused != nil {
		r.counts.Failed++
		r.fail(p, p.due, wei, refused)
		r.diary.end(p, trade.Failed, refused.Error(), p.due)
		return nil
	}
	r.counts.Executed++
	r.fills = append(r.fills, f)
	return nil
}

// fail tells of an intent that came to nothing.
func (r *Run) fail(p *promise, at time.Time, wei amount.Amount, why error) {
	r.fills = append(r.fills, Fill{At: at, Intent: p.id, Action: p.Identity.Action, Series: p.Series, Symbol: p.Symbol, Amount: p.Amount, GasWei: wei, Failed: why.Error()})
}

// do is the guard's call of an intent, at the second that it is due. It says why the
// venue or the guard refuses it.
func (r *Run) do(p *promise, f *Fill) error {
	m, c := r.market.Replica(), market.Call{Sender: r.guard, Time: uint64(p.due.Unix())}
	deadline := uint64(p.Deadline.Unix())
	before := r.booked(m, p)
	var err error
	switch subject := p.Identity.Subject; p.Identity.Action {
	case trade.Buy:
		if p.Limit.Cmp(r.fund.Cash) > 0 {
			if cost, err := m.QuoteBuy(c.Time, subject, p.Amount); err == nil && cost.Cmp(r.fund.Cash) > 0 {
				return errNoCash
			}
		}
		if p.order, f.Paid, err = m.Buy(c, subject, p.Amount, p.Limit, deadline, market.Hash(p.id), r.guard); err == nil {
			p.matures = time.Unix(int64(m.Order(p.order).MatureAt), 0).UTC()
			r.bought(p, f.Paid)
		}
	case trade.Sell:
		if f.Got, err = m.SellBack(c, subject, p.Amount, p.Limit, deadline, market.Hash(p.id), r.guard); err == nil {
			r.sold(p, f.Got)
		}
	case trade.Activate:
		if _, err = m.Activate(c, p.OrderID); err == nil {
			r.diary.end(p, trade.Settled, "", p.due)
			r.follow(m)
		}
	case trade.Claim:
		if f.Got, err = m.Claim(c, subject, p.Amount, market.Hash(p.id), r.guard); err == nil {
			r.claimed(p, f.Got)
		}
	case trade.Poke:
		if _, err = m.Poke(c, subject); err == nil {
			r.diary.end(p, trade.Settled, "", p.due)
		}
	case trade.Deposit, trade.Leave, trade.Redeem:
		err = r.stake(m, c, p, f)
	default:
		err = fmt.Errorf("%s is nothing that a guard does", p.Identity.Action)
	}
	r.bids = r.bids[:0]
	if err == nil {
		r.moved(before, r.booked(m, p))
	}
	return err
}

var errNoCash = errors.New("the guard has not so much cash")

// stake is do for intents on a pool.
func (r *Run) stake(m *market.Market, c market.Call, p *promise, f *Fill) (err error) {
	pool := m.Pool(p.Identity.Subject)
	if pool == nil {
		return fmt.Errorf("there is no pool %s", p.Identity.Subject)
	}
	switch p.Identity.Action {
	case trade.Deposit:
		shares, err := pool.ConvertToShares(c.Time, p.Amount)
		switch {
		case err != nil:
			return err
		case p.Amount.Cmp(r.fund.Cash) > 0:
			return errNoCash
		case shares.Cmp(p.Limit) < 0:
			return fmt.Errorf("it would bring %s shares, less than the %s that are accepted", shares, p.Limit)
		}
		if shares, err = pool.Deposit(c, p.Amount, r.guard); err != nil {
			return err
		}
		f.Paid = p.Amount
		r.deposited(p, shares)
	case trade.Leave:
		if _, err = pool.RequestRedeem(c, p.Amount, r.guard, r.guard); err == nil {
			r.diary.staked(p.Intent, func(*trade.StakeFlow) {})
			r.diary.end(p, trade.Settled, "", p.due)
		}
	case trade.Redeem:
		if f.Got, err = pool.Redeem(c, p.Amount, r.guard, r.guard); err == nil {
			r.redeemed(p, f.Got)
		}
	}
	return err
}

// refuses is why the venue would refuse an intent now, or nil: what the live trade
// stage asks a node before it signs.
func (r *Run) refuses(p *promise) error {
	m, now := r.market.Replica(), r.second()
	switch subject := p.Identity.Subject; p.Identity.Action {
	case trade.Buy:
		cost, err := m.QuoteBuy(now, subject, p.Amount)
		switch {
		case err != nil:
			return err
		case cost.Cmp(p.Limit) > 0:
			return fmt.Errorf("it costs %s, more than the %s that are accepted", cost.Format(p.Decimals), p.Limit.Format(p.Decimals))
		case cost.Cmp(r.fund.Cash) > 0:
			return errNoCash
		}
	case trade.Sell:
		brings, err := m.QuoteSell(now, subject, p.Amount)
		switch {
		case err != nil:
			return err
		case brings.Cmp(p.Limit) < 0:
			return fmt.Errorf("it brings %s, less than the %s that are accepted", brings.Format(p.Decimals), p.Limit.Format(p.Decimals))
		}
	case trade.Deposit:
		if pool := m.Pool(subject); pool != nil {
			most, err := pool.MaxDeposit(now)
			switch {
			case err != nil:
				return err
			case most.IsZero():
				return errors.New("the pool takes no deposit while a series of it is pending")
			case p.Amount.Cmp(r.fund.Cash) > 0:
				return errNoCash
			}
		}
	}
	return nil
}

// bid is what an amount of a series brings at the moment; false without a bid. It is
// asked once a moment, until something executes.
func (r *Run) bid(series protection.Address, a amount.Amount) (amount.Amount, bool) {
	for i := range r.bids {
		if b := &r.bids[i]; b.series == series && b.amount == a {
			return b.total, b.ok
		}
	}
	total, err := r.market.Replica().QuoteSell(r.second(), series, a)
	r.bids = append(r.bids, bid{series, a, total, err == nil})
	return total, err == nil
}

// bid is what was bid for an amount of a series.
type bid struct {
	series        protection.Address
	amount, total amount.Amount
	ok            bool
}

// second is the moment's.
func (r *Run) second() uint64 { return uint64(r.clock.now.Unix()) }

// gasPrice is what a unit of gas costs at a moment: as its tape says, or as is
// assumed.
func (r *Run) gasPrice(s *sight) amount.Amount {
	if s.GasPrice.IsZero() {
		return r.rules.GasPrice()
	}
	return s.GasPrice
}

// priced is the moment whose prices hold for what executes now: the last that was
// known.
func (r *Run) priced() *sight {
	if r.advanced {
		return r.seen
	}
	return r.before
}

// coins is what gas costs in the coin at a moment's prices, rounded up.
func (r *Run) coins(s *sight, wei amount.Amount) (amount.Amount, error) {
	if wei.IsZero() {
		return wei, nil
	}
	if s.gas.IsZero() || s.coin.IsZero() {
		return wei, fmt.Errorf("%w: gas is paid in ETH, and the tape has no price of it in %s: state the asset whose price it is, or gas that costs nothing among the assumptions", ErrTerms, r.terms.Coin.Symbol)
	}
	units := up(wei, s.gas, s.coin) // of 18 decimals
	if d := r.terms.Coin.Decimals; d < 18 {
		return up(units, one, ten(18-d)), nil
	}
	return units.MulDiv(ten(r.terms.Coin.Decimals-18), one), nil
}

// up is a·num/den, rounded up.
func up(a, num, den amount.Amount) amount.Amount {
	var rest amount.Amount
	q := a.MulDiv(num, den)
	if rest.MulMod(&a.Int, &num.Int, &den.Int); !rest.IsZero() {
		return q.Plus(one)
	}
	return q
}
