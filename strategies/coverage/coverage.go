// Package coverage is the built-in strategy of that name: hold protection that
// pays a share of whatever the fund loses, up to its loss in a chosen crash.
//
// It scores every loan by its liquidation PD (first passage, with an EWMA
// volatility for each pair of assets), lets late liquidators loose on the book
// after the crash, and replicates the fund's share of the bad debt that they
// leave on each reference, layer by layer, with the reference's series. README.md
// says what it ignores.
//
// It is pure and keeps no state: the same observation gives the same proposal.
package coverage

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/firstpassage"
)

// Definition is the strategy as a program offers it.
func Definition() strategy.Definition {
	return strategy.Definition{
		Name:    "coverage",
		Version: "1",
		About: "Replicates a share of the fund's loss, up to that of a chosen crash, with the reference's series. Ignores borrowers who act, liquidators who come in time or never, " +
			"gas, first-loss cover, jumps on the way, correlations that rise, and the price of cover.",
		Parameters: Defaults(),
		Tables:     []strategy.Table{strategy.TableBook, strategy.TableSeries, strategy.TableQuotes, strategy.TableHoldings, strategy.TableExposures, strategy.TablePrices},
		Lookback:   firstpassage.Lookback,
		Open: func(parameters []byte, _ uint64) (strategy.Strategy, error) {
			p := Defaults()
			if err := strategy.Decode(parameters, &p); err != nil {
				return nil, err
			}
			s, err := p.check()
			if err != nil {
				return nil, err
			}
			return &session{settings: s}, nil
		},
	}
}

// session is one opened strategy.
type session struct {
	settings
	room atomic.Pointer[firstpassage.Room] // of the last answer, to be used again; nil while one is made
}

// ErrObservation reports an observation that the strategy cannot answer.
var ErrObservation = errors.New("observation cannot be evaluated")

// Evaluate scores the book and sets levels.
func (s *session) Evaluate(ctx context.Context, o *strategy.Observation) (*strategy.Proposal, error) {
	if o.Book == nil {
		return nil, fmt.Errorf("%w: it has no book", ErrObservation)
	}
	drop, err := s.crash(o)
	if err != nil {
		return nil, err
	}
	out := &strategy.Proposal{}
	in := s.room.Swap(nil)
	if in == nil {
		in = new(firstpassage.Room)
	}
	defer s.room.Store(in)
	r, notes := s.scoring.Risks(o, in)
	out.Reasons = append(out.Reasons, notes...)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	loss := (&liquidation.Liquidator{Rules: s.rules, Only: r.Counted}).Run(o.Book, drop, in.Bad)
	out.Scores = s.scores(o.Book, r, drop, in)
	out.Reasons = append(out.Reasons, fmt.Sprintf(
		"a fall of %.4g%% puts %d of %d counted loans below HF 1, $%.2f of debt, and leaves $%.2f of bad debt on %d",
		100*s.CrashDrop, loss.Liquidated, r.CountedLoans, loss.LiquidatedUSD, loss.BadDebtUSD, loss.BadLoans))
	var missing []string
	out.Targets, missing = s.targets(o, loss.BadDebt)
	if n := len(missing) - maxMissing; n > 0 {
		missing = append(missing[:maxMissing], fmt.Sprintf("and %d more references that no traded series covers", n))
	}
	out.Reasons = append(out.Reasons, missing...)
	return out, nil
}

// maxMissing keeps the reasons of a fund with claims everywhere within
// strategy.MaxReasons.
const maxMissing = 40

// crash is the price factors of the covered crash.
func (s *session) crash(o *strategy.Observation) ([]float64, error) {
	var rows []int
	for _, a := range s.assets {
		row := o.Book.AssetIndex(a)
		if row < 0 {
			return nil, fmt.Errorf("%w: crashAssets names %s, which is not in the book", ErrObservation, a)
		}
		rows = append(rows, row)
	}
	return liquidation.Fall(o.Book, s.CrashDrop, rows...), nil
}
