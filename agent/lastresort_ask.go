package agent

import (
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/hedge"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// place is what the last resort could buy of a series, and for how much.
type place struct {
	series *protection.Series
	at     int           // its place in the observation
	most   amount.Amount // that the bounds on amounts leave
	limit  string        // the bound that leaves no more
	sizes  []amount.Amount
	costs  []amount.Amount // the worst that each size may cost
	out    string          // why nothing of it is bought; "" when it may be
}

// rungs are the 64ths of the most that may be bought of a series for which a venue is
// asked: close together at first, where a small gap is closed.
var rungs = [...]uint64{1, 2, 4, 8, 16, 24, 32, 48, 64}

// places asks every venue for every series at the observed block, behind what the
// cycle's orders take already.
func (r *resort) places(over []exceeded) ([]place, error) {
	out := make([]place, len(r.seen.Series))
	for i := range out {
		x := &out[i]
		x.series, x.at = &r.seen.Series[i], i
		if x.out = r.shut[i]; x.out == "" {
			x.out = r.unfit(i, over)
		}
		if x.out != "" {
			continue
		}
		if x.most, x.limit = r.most(x.series); x.most.IsZero() || x.most.Cmp(r.policy.Desk.Minimum) < 0 {
			x.out = "less than an order is left of it by " + x.limit
			continue
		}
		if err := r.askFor(x); err != nil {
			return nil, fmt.Errorf("ask for %s: %w", x.series.Symbol, err)
		}
		if x.out == "" && (len(x.sizes) == 0 || x.sizes[len(x.sizes)-1].Cmp(r.policy.Desk.Minimum) < 0) {
			x.out = "the limits on its price leave less of it than an order"
		}
	}
	return out, nil
}

// unfit says why a series is no hedge now, before anybody is asked for it.
func (r *resort) unfit(i int, over []exceeded) string {
	o, s := r.seen, &r.seen.Series[i]
	later := o.Now
	if o.Block.Time.After(later) {
		later = o.Block.Time
	}
	switch {
	case s.State != protection.Active:
		return "it is " + s.State.String()
	case s.Asset != r.policy.Bounds.Asset:
		return "it is paid in another asset"
	case !later.Add(s.Waiting).Before(s.Expiry):
		return "it would begin after it expires"
	case o.waiting(s.ID):
		return "an order of it waits for a person"
	}
	if shared := r.facts.Credits.Of(s.ID).Shared; len(shared) > 0 {
		return "wrong-way: " + shared[0].Why
	}
	if v, cools := o.refusedLately(trade.Order{Action: trade.Buy, Series: s.ID}); cools {
		return "refused lately: " + v.Measured.String()
	}
	if !pays(i, over) {
		return "it pays nothing where the loss is"
	}
	return ""
}

// most is how much of a series the bounds on amounts leave, and which of them leaves
// the least.
func (r *resort) most(s *protection.Series) (most amount.Amount, limit string) {
	b, f := &r.policy.Bounds, r.facts
	taken, covered := r.used.Before(s.Pool, trade.Buy), r.ordered(s.Reference)
	most, limit = s.Free.Minus(taken), limits.PoolFree
	for _, x := range []struct {
		limit string
		room  amount.Amount
	}{
		{limits.PoolShare, s.PoolAssets.MulDiv(b.PoolSharePerCycle, protection.WAD).Minus(taken)},
		{limits.CoverToExposure, b.Room(f, s.Reference).Minus(covered)},
		{limits.CoverPerAsset, b.CoverPerAsset.Minus(f.Covered.Of(s.Reference)).Minus(covered)},
	} {
		if x.room.Cmp(most) < 0 {
			most, limit = x.room, x.limit
		}
	}
	return most, limit
}

// ordered is the cover of a reference that the cycle's orders buy.
func (r *resort) ordered(of protection.Reference) (sum amount.Amount) {
	for i := range r.made.Orders {
		if x := &r.made.Orders[i]; x.Action == trade.Buy {
			if s := r.seen.find(x.Series); s != nil && s.Reference == of {
				sum = sum.Plus(x.Amount)
			}
		}
	}
	return sum
}

// money is what the bounds on money leave for all orders together, and which of them
// leaves the least.
func (r *resort) money() (money amount.Amount, limit string) {
	b, f := &r.policy.Bounds, r.facts
	var spent amount.Amount
	for i := range r.made.Orders {
		if x := &r.made.Orders[i]; x.Action == trade.Buy {
			spent = spent.Plus(x.Limit)
		}
	}
	money, limit = b.PremiumPerDay.Minus(f.Spent), limits.PerDay
	type room struct {
		limit string
		left  amount.Amount
	}
	rooms := []room{{limits.Lifetime, b.PremiumLifetime.Minus(f.Lifetime)}, {limits.Cash, f.Cash}}
	if b.PremiumPerYear != nil {
		rooms = append(rooms, room{limits.PerYear, b.PremiumPerYear.Minus(f.Yearly)})
	}
	if f.Caps != nil {
		rooms = append(rooms, room{limits.GuardCaps, f.Caps.Left})
	}
	for _, x := range rooms {
		if x.left.Cmp(money) < 0 {
			money, limit = x.left, x.limit
		}
	}
	return money.Minus(spent), limit
}

// perOrder is the most that one order may cost, and the bound that says so.
func (r *resort) perOrder() (most amount.Amount, limit string) {
	most, limit = r.policy.Bounds.PerOrderPremium, limits.PerOrder
	if c := r.facts.Caps; c != nil && c.PerCall.Cmp(most) < 0 {
		most, limit = c.PerCall, limits.GuardCaps
	}
	return most, limit
}

// askFor prices an offer at each size, until the venue refuses one or the bounds on
// its price do. The last may be a part of a size: the cost of cover is convex in its
// amount, so that a part costs at most that part.
func (r *resort) askFor(x *place) error {
	p, s := r.policy, x.series
	ask, behind := r.ask.of(s.ID, trade.Buy), r.used.Before(s.Pool, trade.Buy)
	per, perOrder := r.perOrder()
	left := amount.New(uint64(max(0, s.Expiry.Sub(r.seen.Now)) / time.Second))
	last := amount.Amount{}
	for _, n := range rungs {
		size := x.most.MulDiv(amount.New(n), amount.New(rungs[len(rungs)-1]))
		if size.Cmp(last) <= 0 {
			continue
		}
		quoted, err := next(ask, trade.Buy, behind, size)
		if err != nil && !errors.Is(err, trade.ErrRefused) {
			return err
		}
		if err != nil {
			if last.IsZero() {
				x.out = err.Error()
			}
			x.limit = "the venue"
			return nil
		}
		worst := p.Desk.LimitPrice(trade.Buy, quoted)
		if dear := size.MulDiv(p.Bounds.MaximumPremium, protection.WAD).MulDiv(left, amount.New(uint64(year/time.Second))); worst.Cmp(dear) > 0 {
			if last.IsZero() {
				x.out = fmt.Sprintf("%s: %s for %s of it", limits.MaximumPremium, worst.Format(s.Decimals), size.Format(s.Decimals))
			}
			x.limit = limits.MaximumPremium
			return nil
		}
		if worst.Cmp(per) > 0 {
			x.limit = perOrder
			if part := size.MulDiv(per, worst); part.Cmp(last) > 0 {
				x.sizes, x.costs = append(x.sizes, part), append(x.costs, per)
			}
			return nil
		}
		x.sizes, x.costs, last = append(x.sizes, size), append(x.costs, worst), size
	}
	return nil
}

// curve is what was asked, for the model of the cheapest cover.
func (x *place) curve() []hedge.Piece {
	quotes := make([]portfolio.Quote, len(x.sizes))
	for k := range quotes {
		quotes[k] = portfolio.Quote{Tokens: x.sizes[k].Float(x.series.Decimals), Cost: x.costs[k].Float(x.series.Decimals)}
	}
	return portfolio.Curve(quotes)
}
