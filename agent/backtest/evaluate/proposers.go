package evaluate

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Constant is a proposer that always wants the same part of each exposure covered:
// at level 1 every layer that is on offer pays what the fund loses in it, at level 0
// nothing is held. It knows no model, and is what a strategy is compared with.
type Constant struct {
	Level float64 // within [0, 1]
}

// Threshold is a proposer that covers Share of what loans near liquidation could
// cost the fund: its part of the debt, in the exposure's asset, of loans whose health
// factor is below Bound, as a part of all such debt.
type Threshold struct {
	Bound float64 // a health factor, above 1
	Share float64 // within [0, 1]
}

// Version of both.
const proposerVersion = "1"

// standFor is how long a target stands: longer than any rhythm of cycles here.
const standFor = 7 * day

// Name is constant.
func (c Constant) Name() string { return "constant" }

// Name is threshold.
func (t Threshold) Name() string { return "threshold" }

// Propose wants the level of every exposure.
func (c Constant) Propose(_ context.Context, o *agent.Observation, _ []byte) (*agent.Proposal, error) {
	if !(c.Level >= 0 && c.Level <= 1) {
		return nil, fmt.Errorf("constant cover of level %v: a level is within 0 and 1", c.Level)
	}
	return propose(o, func(protection.Exposure) float64 { return c.Level }, fmt.Sprintf("constant cover of %.6g%% of what the fund can lose", 100*c.Level)), nil
}

// Propose wants cover in proportion to the debt that is near liquidation.
func (t Threshold) Propose(_ context.Context, o *agent.Observation, _ []byte) (*agent.Proposal, error) {
	if !(t.Bound > 1) || math.IsInf(t.Bound, 0) || !(t.Share >= 0 && t.Share <= 1) {
		return nil, fmt.Errorf("HF-threshold cover of %v below %v: a share is within 0 and 1, a bound above 1", t.Share, t.Bound)
	}
	near := nearLiquidation(o.Book, t.Bound)
	return propose(o, func(e protection.Exposure) float64 {
		if a := o.Book.AssetIndex(e.Reference.Asset); a >= 0 {
			return t.Share * near[a]
		}
		return 0
	}, fmt.Sprintf("HF-threshold cover: %.6g%% of the part of debt with a health factor below %.6g", 100*t.Share, t.Bound)), nil
}

// nearLiquidation is by asset the part of its debt that is of loans with a health
// factor below a bound.
func nearLiquidation(b *book.Book, bound float64) []float64 {
	w := b.Weights()
	hf := b.HealthFactorsAt(nil, w)
	near, all := make([]float64, len(b.Assets)), make([]float64, len(b.Assets))
	i := 0
	for _, c := range b.Chunks {
		for j := range c.Len() {
			for k := c.DebtAt[j]; k < c.DebtAt[j+1]; k++ {
				usd := c.DebtShares[k].Float() * w.Debt[c.DebtAsset[k]]
				all[c.DebtAsset[k]] += usd
				if hf[i] < bound {
					near[c.DebtAsset[k]] += usd
				}
			}
			i++
		}
	}
	for a := range near {
		if all[a] > 0 {
			near[a] /= all[a]
		}
	}
	return near
}

// propose wants a part of each exposure's loss covered.
func propose(o *agent.Observation, part func(protection.Exposure) float64, why string) *agent.Proposal {
	p := &agent.Proposal{Version: proposerVersion, Reasons: []string{why}}
	for _, e := range o.Exposures {
		p.Targets = append(p.Targets, spread(o, e, part(e), why)...)
	}
	slices.SortFunc(p.Targets, func(a, b trade.Target) int { return a.Series.Compare(b.Series) })
	return p
}

// spread puts a part of an exposure's loss on series whose layers do not overlap:
// first those that are held, then those that last longest. A series that ends before
// another could be minted and a day has passed is left to expire, and the next is
// bought beside it. All that is traded and not chosen is wanted at zero.
func spread(o *agent.Observation, e protection.Exposure, part float64, why string) []trade.Target {
	type offer struct {
		protection.Series
		from, to float64 // the layer, in loss from now on
		held     amount.Amount
		leaving  bool
	}
	now := o.Block.Time
	var list []offer
	for _, s := range o.Series {
		if s.Reference != e.Reference || s.State != protection.Active || s.Check() != nil || !s.Expiry.After(now) {
			continue
		}
		x := offer{Series: s, from: s.Attachment.Minus(s.Loss).Float(s.Decimals), to: s.Exhaustion.Minus(s.Loss).Float(s.Decimals),
			leaving: !s.Expiry.After(now.Add(s.Waiting + day))}
		for _, h := range o.Holdings {
			if h.Series == s.ID {
				x.held = x.held.Plus(h.Net())
			}
		}
		list = append(list, x)
	}
	order := func(x offer) int {
		switch {
		case x.leaving:
			return 2
		case x.held.IsZero():
			return 1
		}
		return 0
	}
	slices.SortStableFunc(list, func(a, b offer) int {
		return cmp.Or(cmp.Compare(order(a), order(b)), b.Expiry.Compare(a.Expiry), a.ID.Compare(b.ID))
	})
	var chosen []offer
	var out []trade.Target
	for _, x := range list {
		t := trade.Target{Series: x.ID, Until: now.Add(standFor), Reasons: []trade.Reason{{Stage: "propose", Who: "comparator", Text: trade.Plain(why)}}}
		switch {
		case x.leaving:
			t.Level = amount.Min(x.held, density(x.Series, part*e.Share()))
		case !slices.ContainsFunc(chosen, func(y offer) bool { return x.from < y.to && y.from < x.to }):
			chosen = append(chosen, x)
			most, _ := x.Most()
			room := amount.Min(most.Minus(x.Supply), x.Free)
			t.Level = amount.Min(density(x.Series, part*e.Share()), x.held.Plus(room))
		}
		out = append(out, t)
	}
	return out
}

// density is how many tokens pay a part of each unit of loss in a series' layer,
// rounded down.
func density(s protection.Series, part float64) amount.Amount {
	wad, err := amount.FromFloat(max(0, min(1, part)), 18)
	if err != nil {
		return amount.Amount{}
	}
	return s.Exhaustion.Minus(s.Attachment).MulDiv(wad, protection.WAD)
}

var _, _ agent.Proposer = Constant{}, Threshold{}

// ofYear is a duration in years of 365 days.
func ofYear(d time.Duration) float64 { return d.Hours() / 24 / 365 }
