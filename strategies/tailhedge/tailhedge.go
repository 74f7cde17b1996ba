// Package tailhedge is the built-in strategy of that name: hold the cheapest cover that
// keeps the expected shortfall of the fund's net loss under a bound.
//
// It draws what prices could do, lets late liquidators loose on the book in each
// scenario, and solves for the cheapest purchases at the venue's prices, anew in each
// cycle. It trades when the bound does not hold, or when another cover is cheaper by
// more than the trade costs. README.md says when that works and when it fails.
//
// It is pure and keeps no state: the same observation gives the same proposal.
package tailhedge

import (
	"context"
	"errors"
	"fmt"
	"math"
	"sync/atomic"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/firstpassage"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/tail"
)

// Definition is the strategy as a program offers it.
func Definition() strategy.Definition {
	return strategy.Definition{
		Name:    "tailhedge",
		Version: "1",
		About: "Holds the cheapest cover that keeps the expected shortfall of the fund's net loss under a bound. Ignores borrowers who act, liquidators who come in time, " +
			"first-loss cover, gaps larger than history's, and whether a trigger fails unless that is stated.",
		Parameters: Defaults(),
		Tables:     []strategy.Table{strategy.TableBook, strategy.TableSeries, strategy.TableQuotes, strategy.TableHoldings, strategy.TableExposures, strategy.TablePrices},
		Lookback:   tail.Lookback,
		Open: func(parameters []byte, _ uint64) (strategy.Strategy, error) {
			p := Defaults()
			if err := strategy.Decode(parameters, &p); err != nil {
				return nil, err
			}
			s, err := p.check()
			if err != nil {
				return nil, err
			}
			return s, nil
		},
	}
}

// session is one opened strategy.
type session struct {
	scoring firstpassage.Model
	tail    tail.Settings
	room    atomic.Pointer[room] // of the last answer, to be used again; nil while one is made
}

// room is memory for the next answer.
type room struct {
	loans firstpassage.Room
	tail  tail.Memory
}

// ErrObservation reports an observation that the strategy cannot answer.
var ErrObservation = errors.New("observation cannot be evaluated")

// Evaluate scores the book and sets levels.
func (s *session) Evaluate(ctx context.Context, o *strategy.Observation) (*strategy.Proposal, error) {
	if o.Book == nil {
		return nil, fmt.Errorf("%w: it has no book", ErrObservation)
	}
	in := s.room.Swap(nil)
	if in == nil {
		in = new(room)
	}
	defer s.room.Store(in)
	r, notes := s.scoring.Risks(o, &in.loans)
	out := &strategy.Proposal{Scores: s.scores(r), Reasons: notes}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	p, err := s.tail.Plan(o, liquidation.LoansOf(o.Book), &in.tail)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrObservation, err)
	}
	out.Targets, out.Reasons = p.Targets, append(p.Reasons, out.Reasons...)
	return out, nil
}

// scores reports what stands out. EAD is today's debt. EL is what late liquidators
// leave of it at the horizon, in closed form (Black and Scholes' put on what they pay
// for the collateral), which LGD is the part of that a liquidation costs.
func (s *session) scores(r firstpassage.Risks) strategy.Scores {
	out := strategy.Scores{Horizon: time.Duration(s.tail.Days) * 24 * time.Hour}
	n, root := 0, math.Sqrt(s.scoring.Years)
	for i, pd := range r.LiquidationPD {
		if r.Debt[i] != 0 && pd >= s.scoring.MinScorePD {
			n++
		}
	}
	out.Loan = make([]int32, 0, n)
	for _, x := range []*[]float64{&out.LiquidationPD, &out.LossPD, &out.EAD, &out.LGD, &out.EL} {
		*x = make([]float64, 0, n)
	}
	for i, pd := range r.LiquidationPD {
		if r.Debt[i] == 0 || pd < s.scoring.MinScorePD {
			continue
		}
		lgd := 0.
		if r.LossPD[i] > 0 {
			lgd = min(1, put(r.Cushion[i], r.Sigma[i]*root)/pd, r.LossPD[i]/pd)
		}
		out.Add(i, pd, r.LossPD[i], r.Debt[i], lgd)
	}
	return out
}

// put is E[max(0, 1 − x·Y)], Y log-normal of mean 1.
func put(x, sd float64) float64 {
	if !(sd > 0) || !(x > 0) {
		return max(0, 1-max(0, x))
	}
	d2 := math.Log(x)/sd - sd/2
	return max(0, normal(-d2)-x*normal(-d2-sd))
}

func normal(z float64) float64 { return .5 * math.Erfc(-z/math.Sqrt2) }
