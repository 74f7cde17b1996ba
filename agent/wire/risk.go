package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// riskOf states the configured risk limits in base units of the premium asset; nil
// without any. Stresses are named, and get their assets by stressesOf.
func riskOf(c *config.Config, p token) (*limits.Risk, error) {
	from := c.Limits.Risk
	if from == nil {
		return nil, nil
	}
	r := &limits.Risk{Scenarios: int(from.Scenarios), Seed: from.Seed, Partial: from.Partial} //nolint:gosec // checked
	var errs []error
	for i, b := range from.Bounds {
		l := limits.RiskLimit{Measure: b.Measure, Scenario: string(b.Scenario), Hard: b.Kind == config.Hard, Unit: limits.Parts}
		if b.Days != nil {
			l.Days = int(*b.Days) //nolint:gosec // checked
		}
		if b.Confidence != nil {
			l.Confidence = b.Confidence.WAD()
		}
		if b.Most.Part != nil {
			l.Most = b.Most.Part.WAD()
		} else {
			var err error
			if l.Most, err = b.Most.Money.In(p.symbol, p.decimals); err != nil {
				errs = append(errs, fmt.Errorf("limits.risk.bounds[%d].most: %w", i, err))
			}
			l.Unit = limits.Unit{Symbol: p.symbol, Decimals: p.decimals}
		}
		l.Name = limits.NameOf(l)
		r.Limits = append(r.Limits, l)
	}
	return r, errors.Join(errs...)
}

// stressesOf gives the configured stresses their assets, which the book at hand must
// have: a scenario about another would say that nothing happens.
func stressesOf(c *config.Config, find func(config.AssetName) (protection.Address, error)) (out []portfolio.Stress, err error) {
	if c.Limits.Risk == nil {
		return nil, nil
	}
	var errs []error
	for i, s := range c.Limits.Risk.Stresses {
		x := portfolio.Stress{Name: string(s.Name)}
		if s.All != nil {
			x.All = s.All.Float()
		}
		for j, m := range s.Moves {
			id, err := find(m.Asset)
			if err != nil {
				errs = append(errs, fmt.Errorf("limits.risk.stresses[%d].moves[%d].asset: %w", i, j, err))
			}
			x.Moves = append(x.Moves, portfolio.Move{Asset: id, Factor: m.Factor()})
		}
		out = append(out, x)
	}
	return out, errors.Join(errs...)
}

// inBook finds an asset of a book by its symbol or address.
func inBook(b *book.Book) func(config.AssetName) (protection.Address, error) {
	return func(name config.AssetName) (out protection.Address, err error) {
		id, byAddress := name.Address()
		n, there := 0, make([]string, 0, len(b.Assets))
		for i := range b.Assets {
			a := &b.Assets[i]
			there = append(there, a.Symbol)
			if byAddress && a.ID == id || !byAddress && a.Symbol == string(name) {
				n, out = n+1, a.ID
			}
		}
		switch n {
		case 1:
			return out, nil
		case 0:
			return out, fmt.Errorf("%s is not in the book at block %d, which has %s", name, b.Block, strings.Join(there, ", "))
		}
		return out, fmt.Errorf("%d assets of the book are called %s: name one by its address", n, name)
	}
}

// stresses give bounds the configured stresses, by the book at a block.
func (m *Market) stresses(ctx context.Context, at trade.Block, b *limits.Bounds, c *config.Config) error {
	if b.Risk == nil || len(c.Limits.Risk.Stresses) == 0 {
		return nil
	}
	loans, err := m.Book(ctx, at)
	if err != nil {
		return fmt.Errorf("read the book for limits.risk.stresses: %w", err)
	}
	b.Risk.Stresses, err = stressesOf(c, inBook(loans))
	return err
}

// premiumOfYear is the premium of the last 365 days, open intents at their worst.
func premiumOfYear(ctx context.Context, r *journal.Reader, asset protection.Address, now time.Time) (amount.Amount, error) {
	p, err := r.PremiumSince(ctx, asset, now.Add(-365*24*time.Hour))
	return p.Total(), err
}

// lookbackOf is how much price history the limits want to see.
func lookbackOf(b *limits.Bounds) time.Duration {
	if b.Risk == nil {
		return 0
	}
	return limits.RiskLookback
}

// riskMeasures are what the risk limits of a recorded cycle measured before its orders.
func riskMeasures(r *agent.Record) (out []limits.Measure) {
	bounds := r.Policy.Bounds.Risk
	if bounds == nil {
		return nil
	}
	for i, l := range bounds.Limits {
		m := limits.Measure{Limit: l.Name, Bound: l.Most, Unit: l.Unit, Unknown: "it could not be measured"}
		if i < len(r.Decision.Risk) {
			x := &r.Decision.Risk[i]
			m.Measured, m.Subject, m.Unknown = x.Value, x.Subject, ""
		} else if k := slices.IndexFunc(r.Decision.Verdicts, func(v trade.Verdict) bool { return v.Limit == l.Name }); k >= 0 {
			m.Unknown = r.Decision.Verdicts[k].Reason.String()
		}
		out = append(out, m)
	}
	return out
}

// intervals add to measures of risk how sure they are, and what orders made of them.
func intervals(list []Limit, d *agent.Decision) {
	for i := range d.Risk {
		x := &d.Risk[i]
		k := slices.IndexFunc(list, func(l Limit) bool { return l.Limit == x.Limit.Name })
		if k < 0 {
			continue
		}
		l, unit := &list[k], x.Limit.Unit
		if x.Low != x.High {
			l.Low, l.High = &x.Low, &x.High
			l.Measured += " (95%: from " + unit.Format(x.Low) + " to " + unit.Format(x.High) + ")"
			if x.High == amount.Max() {
				l.High, l.Measured = nil, unit.Format(x.Value)+" (95%: from "+unit.Format(x.Low)+")"
			}
		}
		if i < len(d.RiskAfter) {
			l.After = &d.RiskAfter[i].Value
			l.Measured += ", then " + unit.Format(*l.After)
		}
	}
}
