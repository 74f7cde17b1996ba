package wire

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// RiskChange is what a risk limit measures before and after something.
type RiskChange struct {
	Before limits.Measured `json:"before"`
	After  limits.Measured `json:"after"`
}

// bounded says whether the fund has risk limits.
func (s *Standpoint) bounded() bool { return s.Record.Policy.Bounds.Risk != nil }

// riskOf prepares the agent's own measuring for an observation. The cache may be nil.
func (s *Standpoint) riskOf(o *agent.Observation, cache *limits.RiskCache) (*limits.RiskModel, error) {
	b := &s.Record.Policy.Bounds
	daily := o.Daily
	if len(daily) == 0 { // recorded before there were risk limits
		for _, h := range s.past {
			if d := limits.DailyOf(h, o.Block.Time); len(d.Prices) > 1 {
				daily = append(daily, d)
			}
		}
	}
	return b.RiskModel(limits.RiskSight{Book: o.Book, At: o.Block.Time, Daily: daily, Exposures: o.Exposures, Series: o.Series, Credits: o.Credits(b)}, cache)
}

// measuring measures the risk limits as prices move.
type measuring struct {
	at     *Standpoint
	cache  *limits.RiskCache
	cover  limits.Cover
	before []limits.Measured
}

// measuring is nil without risk limits.
func (s *Standpoint) measuring() (*measuring, error) {
	if !s.bounded() {
		return nil, nil //nolint:nilnil // there is nothing to measure
	}
	o := s.Seen()
	x := &measuring{at: s, cache: new(limits.RiskCache), cover: limits.CoverOf(o.Series, o.Holdings)}
	m, err := s.riskOf(o, x.cache)
	if err == nil {
		x.before, err = m.Measure(x.cover)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: the risk limits cannot be measured: %w", s.Source, err)
	}
	return x, nil
}

// moved measures the limits at price factors by asset of the book, of before nothing
// but the prices is another.
func (x *measuring) moved(factor []float64) ([]limits.Measured, error) {
	o := *x.at.Seen()
	var err error
	if o.Book, err = repriced(o.Book, factor); err != nil {
		return nil, err
	}
	m, err := x.at.riskOf(&o, x.cache)
	if err != nil {
		return nil, err
	}
	return m.Measure(x.cover)
}

// repriced is a book at other prices.
func repriced(b *book.Book, factor []float64) (*book.Book, error) {
	prices := make([]amount.Amount, len(b.Assets))
	for a := range prices {
		f, err := amount.FromFloat(factor[a], 18)
		if err != nil {
			return nil, fmt.Errorf("price of %s: %w", b.Assets[a].Symbol, err)
		}
		prices[a] = b.Assets[a].Price.MulDiv(f, protection.WAD)
	}
	return b.Repriced(b.Block, b.BlockHash, b.Time, prices)
}
