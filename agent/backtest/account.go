package backtest

import (
	"fmt"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// funds is the fund as its own flows have it, and beside it what the replica's
// ledgers say that it has.
type funds struct {
	Account
	start     Account
	claims    []claim
	lots      []lot // of cover that was minted, in the order of the first
	purchases []purchase
	marks     []agent.Worth
	// ledger is the cash by the pools' own books: each call of the fund's moved as
	// much into them or out of them.
	ledger amount.Amount
}

// claim is a stated claim, and what has become of it.
type claim struct {
	Claim
	left amount.Amount // after what suppliers lost
	lost amount.Amount // reference loss up to now
}

// lot is the cover that the fund has of one series.
type lot struct {
	series protection.Address
	amount amount.Amount
}

// purchase is a purchase that was not refunded, of a series that may still pay.
type purchase struct {
	order        uint64
	series       protection.Address
	amount, paid amount.Amount
	at           time.Time
}

func newFunds(t Terms) funds {
	f := funds{ledger: t.Cash}
	f.Cash = t.Cash
	for _, c := range t.Claims {
		f.claims = append(f.claims, claim{Claim: c, left: c.Amount})
		f.Claims = f.Claims.Plus(c.Amount)
	}
	f.start = f.Account
	return f
}

// supply is all suppliers' claims, when the loans owe so much: never less than the
// fund's own.
func (c *claim) supply(debt amount.Amount) amount.Amount {
	if !c.Supply.IsZero() {
		return c.Supply
	}
	if debt.Cmp(c.Amount) < 0 {
		return c.Amount
	}
	return debt
}

// bear takes what the fund's claims lost since the moment before: its share of the
// bad debt, and of what that exceeds first-loss cover by, each rounded up. The share
// is that before the loss. It fails on bad debt that became less: a loss that was
// made good is no bad debt that never was.
func (f *funds) bear(before, s *sight) error {
	if len(s.Losses) == 0 {
		return nil
	}
	if before == nil || before.Book == nil {
		before = s
	}
	for i := range f.claims {
		c := &f.claims[i]
		k := slices.IndexFunc(s.Losses, func(l tape.Loss) bool { return l.Asset == c.Reference.Asset })
		if k < 0 || s.Losses[k].Gross == c.lost {
			continue
		}
		lost := s.Losses[k].Gross
		if lost.Cmp(c.lost) < 0 {
			return fmt.Errorf("bad debt in %s fell from %s to %s: a tape's bad debt is cumulative", c.Symbol, c.lost.Format(c.Decimals), lost.Format(c.Decimals))
		}
		debt, _ := before.of(c.Reference.Asset)
		all := c.supply(debt)
		more, uncovered := lost.Minus(c.lost), lost.Minus(c.FirstLoss).Minus(c.lost.Minus(c.FirstLoss))
		net := amount.Min(up(uncovered, c.Amount, all), c.left)
		c.lost, c.left = lost, c.left.Minus(net)
		f.Loss, f.Gross, f.Net = f.Loss.Plus(more), f.Gross.Plus(up(more, c.Amount, all)), f.Net.Plus(net)
		f.Claims = f.Claims.Minus(net)
	}
	return nil
}

// held is what the fund has of a series, minted.
func (f *funds) held(series protection.Address) amount.Amount {
	for i := range f.lots {
		if f.lots[i].series == series {
			return f.lots[i].amount
		}
	}
	return amount.Amount{}
}

// hold makes it so much.
func (f *funds) hold(series protection.Address, a amount.Amount) {
	i := slices.IndexFunc(f.lots, func(l lot) bool { return l.series == series })
	switch {
	case a.IsZero() && i >= 0:
		f.lots = slices.Delete(f.lots, i, i+1)
	case i >= 0:
		f.lots[i].amount = a
	case !a.IsZero():
		f.lots = append(f.lots, lot{series, a})
	}
}

// bought notes an order that the venue accepted.
func (r *Run) bought(p *promise, paid amount.Amount) {
	p.paid = paid
	f := &r.fund
	f.Cash, f.Premium, f.Waiting = f.Cash.Minus(paid), f.Premium.Plus(paid), f.Waiting.Plus(paid)
	f.purchases = append(f.purchases, purchase{p.order, p.Series, p.Amount, paid, p.due})
	r.diary.bought(p, p.due, paid)
	r.diary.accepted(p)
}

// follow looks at what became of orders: whoever ended them, the venue knows.
func (r *Run) follow(m *market.Market) {
	for _, p := range slices.Clone(r.diary.open) {
		if p.state != trade.Accepted {
			continue
		}
		f := &r.fund
		switch m.Order(p.order).Status {
		case 0: // its series was over for so long that the market forgot it: what was minted pays nothing
			f.Waiting = f.Waiting.Minus(p.paid)
			r.diary.end(p, trade.Settled, "", r.clock.now)
		case market.OrderActive:
			f.Waiting = f.Waiting.Minus(p.paid)
			f.hold(p.Series, f.held(p.Series).Plus(p.Amount))
			r.diary.end(p, trade.Settled, "", r.clock.now)
		case market.OrderRefunded:
			f.Waiting, f.Cash, f.Refunded = f.Waiting.Minus(p.paid), f.Cash.Plus(p.paid), f.Refunded.Plus(p.paid)
			f.purchases = slices.DeleteFunc(f.purchases, func(x purchase) bool { return x.order == p.order })
			r.counts.Refunded++
			r.diary.refunded(p)
			r.diary.end(p, trade.Refunded, "", r.clock.now)
		}
	}
}

func (r *Run) sold(p *promise, got amount.Amount) {
	f := &r.fund
	f.hold(p.Series, f.held(p.Series).Minus(p.Amount))
	f.Cash, f.Sold = f.Cash.Plus(got), f.Sold.Plus(got)
	r.diary.received = r.diary.received.Plus(got)
	r.diary.end(p, trade.Settled, "", p.due)
}

func (r *Run) claimed(p *promise, got amount.Amount) {
	f := &r.fund
	f.hold(p.Series, f.held(p.Series).Minus(p.Amount))
	f.Cash, f.Paid = f.Cash.Plus(got), f.Paid.Plus(got)
	r.diary.received = r.diary.received.Plus(got)
	r.diary.end(p, trade.Settled, "", p.due)
}

func (r *Run) deposited(p *promise, shares amount.Amount) {
	f := &r.fund
	f.Cash, f.Deposited = f.Cash.Minus(p.Amount), f.Deposited.Plus(p.Amount)
	r.diary.staked(p.Intent, func(x *trade.StakeFlow) { x.In, x.SharesIn = x.In.Plus(p.Amount), x.SharesIn.Plus(shares) })
	r.diary.end(p, trade.Settled, "", p.due)
}

func (r *Run) redeemed(p *promise, got amount.Amount) {
	f := &r.fund
	f.Cash, f.Redeemed = f.Cash.Plus(got), f.Redeemed.Plus(got)
	r.diary.staked(p.Intent, func(x *trade.StakeFlow) { x.Out, x.SharesOut = x.Out.Plus(got), x.SharesOut.Plus(p.Amount) })
	r.diary.end(p, trade.Settled, "", p.due)
}

// worth is what is known of cover that was bought and may still pay: as the live
// observer adds it up. What is over is let go.
func (f *funds) worth(series []protection.Series, at time.Time) []agent.Worth {
	if len(f.purchases) == 0 {
		return nil
	}
	f.marks = f.marks[:0]
	kept := f.purchases[:0]
	for _, p := range f.purchases {
		if s := find(series, p.series); s != nil && !s.State.Resolved() {
			kept = append(kept, p)
		}
	}
	f.purchases = kept
	for i := range series {
		s := &series[i]
		w := agent.Worth{Series: s.ID}
		left := max(0, s.Expiry.Sub(at))
		for k := range f.purchases {
			p := &f.purchases[k]
			if p.series != s.ID {
				continue
			}
			w.Cover = w.Cover.Plus(p.amount)
			term := max(0, s.Expiry.Sub(p.at))
			if left == 0 {
				continue
			}
			part, whole := amount.New(uint64(min(left, term))), amount.New(uint64(term))
			w.Unearned = w.Unearned.Plus(p.paid.MulDiv(part, whole))
			perUnit := p.paid.MulDiv(protection.WAD, p.amount).Plus(one).MulDiv(part, whole).Plus(one) // rounded up twice, as the guard does
			if perUnit.Cmp(w.Dearest) > 0 {
				w.Dearest = perUnit
			}
		}
		if !w.Cover.IsZero() {
			f.marks = append(f.marks, w)
		}
	}
	return f.marks
}

func find(series []protection.Series, id protection.Address) *protection.Series {
	for i := range series {
		if series[i].ID == id {
			return &series[i]
		}
	}
	return nil
}
