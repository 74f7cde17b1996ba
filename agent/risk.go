package agent

import (
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
)

// look takes what risk limits see of the price history: see Daily.
func (o *Observation) look() {
	for _, h := range o.History {
		if slices.ContainsFunc(o.Daily, func(d limits.DailyPrices) bool { return d.Asset == h.Asset }) {
			continue
		}
		if d := limits.DailyOf(portfolio.History(h), o.Block.Time); len(d.Prices) > 1 {
			o.Daily = append(o.Daily, d)
		}
	}
}

// riskModel is what measures the risk limits of an observation, or why nothing does.
type riskModel struct {
	*limits.RiskModel
	err error
}

// riskModel prepares the model of losses, once an observation.
func (o *Observation) riskModel(b *limits.Bounds, cache *limits.RiskCache) *riskModel {
	if o.risk == nil {
		m, err := b.RiskModel(limits.RiskSight{Book: o.Book, At: o.Block.Time, Daily: o.Daily, Exposures: o.Exposures, Series: o.Series, Credits: o.Credits(b)}, cache)
		o.risk = &riskModel{m, err}
	}
	return o.risk
}

// risks measures the risk limits before any order; nil where there are none.
func (p *Policy) risks(f *limits.Facts, o *Observation, budget *Budget, cache *limits.RiskCache) *limits.RiskRun {
	if p.Bounds.Risk == nil {
		return nil
	}
	m := o.riskModel(&p.Bounds, cache)
	return p.Bounds.Risks(m.RiskModel, m.err, limits.CoverOf(o.Series, o.Holdings), budget.State.Risk, f)
}
