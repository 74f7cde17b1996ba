package proposer

import (
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// sight makes what a strategy may see of an observation, in memory that it uses
// again: no holders, no problems, no key. Tables that the strategy does not ask for
// are left out, except those that its answer is checked against.
type sight struct {
	bounds limits.Bounds
	wants  [strategy.TableStakes + 1]bool
	out    strategy.Observation
}

func newSight(m strategy.Manifest, b limits.Bounds) (s sight) {
	s.bounds = b
	for _, t := range m.Tables {
		s.wants[t] = true
	}
	return s
}

// see is good until the next.
func (s *sight) see(o *agent.Observation, state []byte) *strategy.Observation {
	out := &s.out
	out.Slot, out.Time, out.Seed, out.State = o.Slot.ID(), o.Block.Time, o.Seed, state
	out.Book, out.Series, out.Pools, out.Exposures = o.Book, o.Series, o.Pools, o.Exposures
	if s.wants[strategy.TableStakes] {
		out.Stakes = out.Stakes[:0]
		for i := range o.Stakes {
			x := &o.Stakes[i]
			out.Stakes = append(out.Stakes, strategy.Stake{Pool: x.Pool, Shares: x.Shares, Queued: x.Queued, Claimable: x.Claimable, Pays: x.Pays,
				Depositing: x.Depositing, Leaving: x.Leaving})
		}
	}
	if s.wants[strategy.TableQuotes] {
		out.Quotes = out.Quotes[:0]
		for i := range o.Quotes {
			x := &o.Quotes[i]
			out.Quotes = append(out.Quotes, strategy.Quote{Series: x.Series, Side: strategy.Side(x.Action), Amount: x.Amount, Cost: x.Total})
		}
	}
	if s.wants[strategy.TableHoldings] {
		out.Holdings = out.Holdings[:0]
		for i := range o.Holdings {
			x := &o.Holdings[i]
			out.Holdings = append(out.Holdings, strategy.Holding{Series: x.Series, Held: x.Held, Pending: x.Pending, Buying: x.Buying, Selling: x.Selling})
		}
	}
	if s.wants[strategy.TablePrices] {
		out.Prices = out.Prices[:0]
		for _, x := range o.History {
			out.Prices = append(out.Prices, strategy.PriceSeries{Asset: x.Asset, Times: x.Times, Prices: x.Prices})
		}
	}
	if s.wants[strategy.TableOracles] {
		out.Oracles = out.Oracles[:0]
		for i := range o.Prices {
			out.Oracles = append(out.Oracles, oracleOf(&o.Prices[i]))
		}
	}
	if s.wants[strategy.TableHeadroom] {
		out.Headroom = headroom(out.Headroom[:0], s.bounds, o)
	}
	return out
}

// oracleOf is what strategies see of a price and of what checks it.
func oracleOf(x *limits.Price) strategy.Oracle {
	out := strategy.Oracle{Asset: x.Asset, Symbol: x.Symbol, Price: x.Oracle, Decimals: x.OracleDecimals, SourceAt: time.Unix(0, 0).UTC(), SourceNote: "not asked",
		Fed: !x.Unfed, Deviation: amount.Max()}
	if s := x.Source; s != nil {
		out.Source, out.SourceNote = s.Address, s.Note
		if !s.At.IsZero() {
			out.SourceAt = s.At
		}
	}
	if x.Unfed {
		return out
	}
	out.FeedProblem, out.Feed, out.FeedDecimals, out.Heartbeat = x.Problem, x.Feed, x.FeedDecimals, x.Heartbeat
	if c := x.Check; c != nil {
		out.Age = time.Duration(c.AgeSeconds) * time.Second
		if c.Deviation != nil {
			out.Deviation = *c.Deviation
		}
	}
	return out
}

// headroom adds what the limits leave: of the portfolio without a subject, of one
// lent asset with it, if it is the one that limits are stated in. A count, and gas in wei, have no asset.
func headroom(out []strategy.Headroom, b limits.Bounds, o *agent.Observation) []strategy.Headroom {
	money := func(limit string, subject protection.Address, left amount.Amount) strategy.Headroom {
		return strategy.Headroom{Limit: limit, Subject: subject, Asset: b.Asset, Decimals: b.Decimals, Left: left}
	}
	none := protection.Address{}
	out = append(out,
		money(limits.PerOrder, none, b.PerOrderPremium),
		money(limits.PerDay, none, b.PremiumPerDay.Minus(o.Spent)),
		money(limits.Cash, none, o.Cash.Minus(o.Committed)),
		money(limits.Lifetime, none, b.PremiumLifetime.Minus(o.Lifetime)),
		strategy.Headroom{Limit: limits.OrdersPerHour, Left: amount.New(b.OrdersPerHour).Minus(amount.New(o.Ordered))},
		strategy.Headroom{Limit: limits.GasPerDay, Decimals: 18, Left: b.GasPerDay.Minus(o.Gas)},
	)
	if b.Stakes != (limits.Stakes{}) {
		out = append(out, money(limits.StakePerOrder, none, b.Stakes.PerOrder))
	}
	if o.Caps != nil {
		out = append(out, money(limits.GuardCaps, none, amount.Min(o.Caps.PerCall, o.Caps.Left)))
	}
	covered := limits.Facts{Covered: limits.Covered(nil, o.Series, o.Holdings), Uncounted: limits.Uncounted(nil, o.Series, o.Holdings, o.Credits(&b))}
	for _, e := range o.Exposures {
		r := e.Reference
		if r.Asset != b.Asset { // cover is bought in the asset that is lost; another's amounts are no money here
			continue
		}
		out = append(out, money(limits.CoverToExposure, r.Asset, e.Amount.MulDiv(b.CoverToExposure, protection.WAD).Minus(covered.Counted(r))),
			money(limits.CoverPerAsset, r.Asset, b.CoverPerAsset.Minus(covered.Covered.Of(r))))
	}
	return out
}
