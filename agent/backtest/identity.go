package backtest

import (
	"fmt"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// value is what there is, part by part.
type value struct {
	cash, claims, cover, waiting, proven, staked amount.Amount
}

func (v value) sum() amount.Amount {
	return v.cash.Plus(v.claims).Plus(v.cover).Plus(v.waiting).Plus(v.proven).Plus(v.staked)
}

// reckon draws the account up at the moment, and holds it against the replica: what
// is there by the replica's own ledgers must be what there was at the start, plus
// and minus what flowed. A difference of one unit is ErrIdentity.
func (r *Run) reckon() error {
	f, m := &r.fund, r.market.Replica()
	var own, there value
	own.cash, own.claims, own.waiting = f.Cash, f.Claims, f.Waiting
	there.cash = f.ledger
	for i := range f.claims {
		there.claims = there.claims.Plus(f.claims[i].left)
	}
	for i := range r.series {
		s := &r.series[i]
		has, held := balance(m, s.ID, r.guard), f.held(s.ID)
		if has.IsZero() && held.IsZero() {
			continue
		}
		cover, proven := r.mark(m, s.ID, held)
		own.cover, own.proven = own.cover.Plus(cover), own.proven.Plus(proven)
		if has != held {
			cover, proven = r.mark(m, s.ID, has)
		}
		there.cover, there.proven = there.cover.Plus(cover), there.proven.Plus(proven)
	}
	for _, p := range r.diary.open {
		if p.state != trade.Accepted {
			continue
		}
		if o := m.Order(p.order); o.Status == market.OrderPending && o.Buyer == r.guard {
			there.waiting = there.waiting.Plus(o.Premium)
		}
	}
	for _, x := range r.diary.stakes {
		known := x.SharesIn.Minus(x.SharesOut)
		s := r.market.Stake(x.Pool, r.guard)
		all := s.Shares.Plus(s.Queued).Plus(s.Claimable)
		worth := r.stakeMark(m, x.Pool, s)
		there.staked = there.staked.Plus(worth)
		if known != all && !all.IsZero() {
			worth = worth.MulDiv(known, all)
		}
		own.staked = own.staked.Plus(worth)
	}
	f.Cover, f.Proven, f.Staked = own.cover, own.proven, own.staked
	r.forget()

	// Value now + what flowed out = value then + what flowed in + the marks, all of
	// them sums of what is never negative.
	left := there.sum().Plus(f.Premium).Plus(f.Deposited).Plus(f.Net)
	right := f.start.Cash.Plus(f.start.Claims).Plus(f.Refunded).Plus(f.Sold).Plus(f.Paid).Plus(f.Redeemed).Plus(own.cover).Plus(own.waiting).Plus(own.proven).Plus(own.staked)
	if left == right && own.cash == there.cash && own.claims == there.claims {
		return nil
	}
	return r.mismatch(own, there, left, right)
}

// mismatch is ErrIdentity with both sides.
func (r *Run) mismatch(own, there value, left, right amount.Amount) error {
	f, d := &r.fund, r.terms.Coin.Decimals
	n := func(a amount.Amount) string { return a.Format(d) }
	var b strings.Builder
	fmt.Fprintf(&b, "the replica's ledgers have cash %s + claims %s + cover %s + waiting %s + proven %s + staked %s, and %s premium, %s deposited and %s net loss flowed out: %s",
		n(there.cash), n(there.claims), n(there.cover), n(there.waiting), n(there.proven), n(there.staked), n(f.Premium), n(f.Deposited), n(f.Net), n(left))
	fmt.Fprintf(&b, "; the fund began with cash %s + claims %s, %s refunded, %s sold, %s paid out and %s redeemed flowed in, and its own books have cover %s + waiting %s + proven %s + staked %s (cash %s, claims %s): %s",
		n(f.start.Cash), n(f.start.Claims), n(f.Refunded), n(f.Sold), n(f.Paid), n(f.Redeemed), n(own.cover), n(own.waiting), n(own.proven), n(own.staked), n(own.cash), n(own.claims), n(right))
	return fmt.Errorf("%w: %s, in %s: this is an error of the program: report it with the configuration and the seed", ErrIdentity, b.String(), r.terms.Coin.Symbol)
}

// mark is what cover of a series is worth: its bid, or once it is triggered what it
// pays.
func (r *Run) mark(m *market.Market, series protection.Address, a amount.Amount) (cover, proven amount.Amount) {
	if a.IsZero() {
		return cover, proven
	}
	if total, ok := r.bid(series, a); ok {
		return total, proven
	}
	if state, fraction, err := m.StateOf(r.second(), series); err == nil && state == market.Triggered && !m.Series(series).Salvaged {
		proven = protection.Payout(a, fraction)
	}
	return cover, proven
}

// forget lets go of cover of series that the market has no more: it pays nothing.
func (r *Run) forget() {
	f := &r.fund
	if len(f.lots) == 0 {
		return
	}
	kept := f.lots[:0]
	for _, l := range f.lots {
		if find(r.series, l.series) != nil {
			kept = append(kept, l)
		}
	}
	f.lots = kept
}

// balance is what an account has of a series by its token.
func balance(m *market.Market, series, who protection.Address) amount.Amount {
	if s := m.Series(series); s != nil {
		return s.Token.BalanceOf(who)
	}
	return amount.Amount{}
}

// stakeMark is what a stake is worth: processed shares at what they pay, the others
// at their part of the pool's capital, less all that its pending series can cost, as
// redemptions are priced then.
func (r *Run) stakeMark(m *market.Market, id protection.Address, s trade.Stake) amount.Amount {
	p := m.Pool(id)
	if p == nil || p.Shares.Supply.IsZero() {
		return s.Pays
	}
	assets, err := p.TotalAssets(r.second())
	if err != nil {
		return s.Pays
	}
	for i := range r.series {
		if x := &r.series[i]; x.Pool == id && x.State == protection.Pending {
			assets = assets.Minus(x.Supply)
		}
	}
	return assets.MulDiv(s.Shares.Plus(s.Queued), p.Shares.Supply).Plus(s.Pays)
}

// booked is the money that a pool has by its own books, of which a call of the
// fund's moves some.
func (r *Run) booked(m *market.Market, p *promise) amount.Amount {
	id := p.Identity.Subject
	if s := m.Series(id); s != nil {
		id = s.Terms.Pool
	} else if s := m.Series(m.Order(p.OrderID).Series); s != nil {
		id = s.Terms.Pool
	}
	if pool := m.Pool(id); pool != nil {
		return pool.Cash.Plus(pool.ClaimableAssets)
	}
	return amount.Amount{}
}

// moved takes what a pool's books changed by as the fund's cash.
func (r *Run) moved(before, after amount.Amount) {
	r.fund.ledger = r.fund.ledger.Plus(before).Minus(after)
}
