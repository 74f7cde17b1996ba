// Package learned is the built-in strategy of that name: it keeps the tail of the fund's
// net loss under a bound at the least cost, as tailhedge does, on a book in which each
// loan counts by how much likelier its liquidation is than the structural model thinks,
// as a trained model says.
//
// It keeps a log of what the model said of some loans and of what became of them, takes
// the model out when its PDs do not come true, and says so. Another model file puts one
// in again, and nothing else. README.md says when it works and when it fails.
package learned

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/firstpassage"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/tail"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/words"
)

// Definition is the strategy as a program offers it.
func Definition() strategy.Definition {
	return strategy.Definition{
		Name:    "learned",
		Version: "1",
		About: "Keeps the expected shortfall of the fund's net loss under a bound, with loans counted by a trained model's liquidation PDs, and takes the model out when they do not come true. " +
			"Ignores borrowers who act, and what no past day was like.",
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
			return &session{settings: s}, nil
		},
	}
}

// ErrObservation reports an observation that the strategy cannot answer.
var ErrObservation = errors.New("observation cannot be evaluated")

// session is one opened strategy.
type session struct {
	settings
	room atomic.Pointer[room] // of the last answer, to be used again; nil while one is made
}

// room is memory of earlier answers that saves work. It holds nothing that an answer
// depends on.
type room struct {
	risks firstpassage.Room
	plan  tail.Memory
}

// Evaluate scores the book and sets levels.
func (s *session) Evaluate(ctx context.Context, o *strategy.Observation) (*strategy.Proposal, error) {
	if o.Book == nil {
		return nil, fmt.Errorf("%w: it has no book", ErrObservation)
	}
	st, err := decodeState(o.State)
	if err != nil {
		return nil, err
	}
	in := s.room.Swap(nil)
	if in == nil {
		in = new(room)
	}
	defer s.room.Store(in)

	st.use(s.sha, o.Time)
	st.memory.See(o.Time, o.Book, o.Book.HealthFactors(nil))
	r, notes := s.scorer.Risks(o, &in.risks)
	look, err := s.look(o, st)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	pd, err := s.pd(look)
	if err != nil {
		return nil, err
	}
	st.settle(o, look.Health)
	if s.model != nil {
		st.judge(o.Time)
		st.predict(o, look, pd, s.Sample, s.model.Horizon)
	}
	learned := s.model != nil && s.model.WalkForward.Helps() && st.Demoted == nil
	out := &strategy.Proposal{Reasons: append(s.story(st, look, learned), notes...)}
	used := r.LiquidationPD
	if learned {
		used = merged(r.LiquidationPD, look, pd)
	}
	out.Scores = s.scores(o.Book, look.Health, r, used)
	loans := liquidation.LoansOf(o.Book)
	if learned {
		n := s.weigh(loans, look, pd)
		out.Reasons = append(out.Reasons, fmt.Sprintf("%d loans count for more or less than they are, by at most %.4g", n, s.Cap))
	}
	plan, err := s.tail.Plan(o, loans, &in.plan)
	if err != nil {
		return nil, err
	}
	out.Targets = plan.Targets
	out.Reasons = append(out.Reasons, plan.Reasons...)
	for i, text := range out.Reasons {
		out.Reasons[i] = words.Line(text)
	}
	out.Reasons = out.Reasons[:min(len(out.Reasons), strategy.MaxReasons)]
	out.State, err = st.encode()
	return out, err
}

// look is what is known of loans, as the model's definition has it.
func (s *session) look(o *strategy.Observation, st *state) (*loanday.Look, error) {
	k := loanday.Known{Book: o.Book, At: o.Time, Memory: st.memory, Volatility: s.Unknown}
	for _, p := range o.Prices {
		k.Prices = append(k.Prices, loanday.History{Asset: p.Asset, Times: p.Times, Prices: p.Prices})
	}
	horizon := defaultHorizon
	if s.model != nil {
		horizon = s.model.Horizon
	}
	return loanday.At(k, horizon)
}

// pd is the model's, by loan-day; nil without a model.
func (s *session) pd(l *loanday.Look) ([]float64, error) {
	if s.model == nil {
		return nil, nil
	}
	return s.model.PD(l.Features)
}
