// Threshold is a complete strategy in a module of its own, as somebody outside
// of this repository writes one. It buys cover in proportion to the debt of loans
// whose health factor is below a threshold.
//
// It ignores almost everything: volatility, collateral that is hard to sell, what
// cover costs. It is here to be copied, not to be trusted with money.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

func main() { strategy.Serve(definition()) }

// Parameters are what an operator may set; the values here are the defaults.
type Parameters struct {
	Threshold   float64 `json:"threshold" jsonschema:"loans with a health factor below this are at risk, 1 to 10"`
	LossShare   float64 `json:"lossShare" jsonschema:"share of the debt at risk that is taken for lost, 0 to 1"`
	HoldSeconds int     `json:"holdSeconds" jsonschema:"for how long a target stands when the strategy falls silent"`
}

var defaults = Parameters{Threshold: 1.1, LossShare: 0.05, HoldSeconds: 3600}

func definition() strategy.Definition {
	return strategy.Definition{
		Name:       "threshold",
		Version:    "0.1.0",
		About:      "Cover in proportion to the debt of loans below a health factor. Ignores volatility and the price of cover.",
		Parameters: defaults,
		Tables:     []strategy.Table{strategy.TableBook, strategy.TableSeries, strategy.TableExposures},
		Open: func(raw []byte, _ uint64) (strategy.Strategy, error) {
			p := defaults
			if err := strategy.Decode(raw, &p); err != nil {
				return nil, err
			}
			if p.Threshold < 1 || p.Threshold > 10 || p.LossShare < 0 || p.LossShare > 1 || p.HoldSeconds <= 0 {
				return nil, fmt.Errorf("parameters %+v are out of range", p)
			}
			return &threshold{p}, nil
		},
	}
}

// threshold has no memory. One with a memory returns it in Proposal.State and
// finds it in Observation.State.
type threshold struct{ Parameters }

// Evaluate wants, of each series, the fund's share of the loss that it expects on
// the series' reference, as far as the series pays for it.
func (s *threshold) Evaluate(_ context.Context, obs *strategy.Observation) (*strategy.Proposal, error) {
	if obs.Book == nil {
		return nil, errors.New("the observation has no book")
	}
	atRisk, loans := s.debtAtRisk(obs.Book)
	out := &strategy.Proposal{Reasons: []string{fmt.Sprintf("%d loans have a health factor below %g", loans, s.Threshold)}}
	for _, series := range obs.Series {
		asset := obs.Book.AssetIndex(series.Reference.Asset)
		if asset < 0 || series.Reference.Market != obs.Book.Market {
			continue // of another market: not this strategy's concern
		}
		// Debt at risk is in USD, a series pays in its asset.
		price := obs.Book.PriceUSD(asset)
		if price <= 0 {
			return nil, fmt.Errorf("the book has no price of %s", obs.Book.Assets[asset].Symbol)
		}
		loss := s.LossShare * atRisk[asset] / price
		share := 0.0
		for _, e := range obs.Exposures {
			if e.Reference == series.Reference {
				share = e.Share()
			}
		}
		most := series.Exhaustion.Minus(series.Attachment).Float(series.Decimals)
		level := min(share*loss, most)
		out.Targets = append(out.Targets, strategy.Target{
			Series: series.ID, Level: level, TTL: time.Duration(s.HoldSeconds) * time.Second,
			Reasons: []string{fmt.Sprintf("%.4g%% of a loss of %.6g on %.6g USD at risk", 100*share, loss, atRisk[asset])},
		})
	}
	return out, nil
}

// debtAtRisk adds up, by asset and in USD, the debt of loans below the threshold.
func (s *threshold) debtAtRisk(b *book.Book) (usd []float64, loans int) {
	weights := b.Weights()
	usd = make([]float64, len(b.Assets))
	for _, loan := range b.Loans() {
		var collateral, debt float64
		for _, c := range loan.Collateral {
			collateral += c.Shares.Float() * weights.Supply[c.Asset] * float64(c.Threshold) / 10_000
		}
		for _, d := range loan.Debt {
			debt += d.Shares.Float() * weights.Debt[d.Asset]
		}
		if debt == 0 || collateral >= s.Threshold*debt {
			continue
		}
		loans++
		for _, d := range loan.Debt {
			usd[d.Asset] += d.Shares.Float() * weights.Debt[d.Asset]
		}
	}
	return usd, loans
}
