package wire

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/simulate"
)

// Scenarios are prices that were drawn from a standpoint, all at one horizon.
type Scenarios struct {
	Model   string   `json:"model"`   // of prices, for people
	Assumed bool     `json:"assumed"` // the volatility is stated, not estimated
	Count   int      `json:"scenarios"`
	Days    int      `json:"days"`
	Seed    uint64   `json:"seed"`
	Notes   []string `json:"notes,omitempty"`

	prices     *portfolio.Prices // nil: of a stated volatility
	moves      *simulate.Paths   // of a stated volatility: what moves, by day
	factor     []float64         // scenarios × assets of the book by rows
	covariance *mat.SymDense     // of their logarithms, a year
}

// The default scenarios, where limits.risk names none.
const (
	defaultScenarios = 10_000
	defaultSeed      = 1
)

// scenarioRule is how many scenarios are drawn and from which seed: the agent's own,
// where it bounds risk, so that a question is answered in its scenarios.
func (s *Standpoint) scenarioRule() (count int, seed uint64) {
	if r := s.Record.Policy.Bounds.Risk; r != nil {
		return r.Scenarios, r.Seed
	}
	return defaultScenarios, defaultSeed
}

// Draw draws so many days' prices.
//
// They are filtered historical simulation where the past is known (portfolio.Draw).
// Where it is not, all that is not pegged falls and rises together, as a driftless
// geometric Brownian motion of the volatility that the limits state: as the agent's
// own second opinion on prices has it (limits.Model).
func (s *Standpoint) Draw(days int) (*Scenarios, error) {
	count, seed := s.scenarioRule()
	b := s.Book()
	out := &Scenarios{Count: count, Days: days, Seed: seed}
	p, err := portfolio.Draw(b, s.Seen().Block.Time, s.past, portfolio.Options{Scenarios: count, Days: []int{days}, Seed: seed, WorstFirst: true})
	switch {
	case err == nil:
		out.Model, out.Notes, out.factor = "filtered historical simulation of daily returns, volatility by EWMA 0.94", p.Notes, p.Factor(0)
		out.prices = p
	case errors.Is(err, portfolio.ErrTooLittle):
		if err := out.state(b, s.Record.Policy.Bounds.ModelVolatility.Float(18)); err != nil {
			return nil, fmt.Errorf("%s: %w", s.Source, err)
		}
		out.Notes = append(out.Notes, fmt.Sprintf("%s: prices move by the volatility that the limits state, and all that is not pegged together", portfolio.ErrTooLittle))
	default:
		return nil, fmt.Errorf("%s: %w", s.Source, err)
	}
	out.covariance = logCovariance(out.factor, len(b.Assets), days)
	return out, nil
}

// state draws from a stated volatility.
func (x *Scenarios) state(b *book.Book, volatility float64) error {
	if !(volatility > 0) {
		return errors.New("no past prices are known, and the limits state no volatility (limits.modelVolatility): prices cannot be drawn")
	}
	var err error
	x.moves, err = simulate.GBM{Covariance: mat.NewSymDense(1, []float64{volatility * volatility}), Steps: x.Days, StepYears: 1. / 365}.Paths(nil, simulate.Draw{Scenarios: x.Count, Seed: x.Seed})
	if err != nil {
		return fmt.Errorf("draw prices of a volatility of %.4g: %w", volatility, err)
	}
	x.Model, x.Assumed = fmt.Sprintf("geometric Brownian motion of a stated %.4g%% a year", 100*volatility), true
	x.factor = x.on(b, x.Days)
	return nil
}

// on are the price factors of a book's assets after so many days, of a stated
// volatility.
func (x *Scenarios) on(b *book.Book, day int) []float64 {
	n := len(b.Assets)
	out := make([]float64, x.Count*n)
	for s := range x.Count {
		move := x.moves.At(s, day-1)[0]
		for a := range n {
			if out[s*n+a] = move; stands(b, a) {
				out[s*n+a] = 1
			}
		}
	}
	return out
}

// losses are a fund's in the scenarios. A series that expires before the horizon pays
// for what is lost when it expires, as portfolio.Model.At has it.
func (x *Scenarios) losses(m *portfolio.Model, now time.Time) (*portfolio.Losses, error) {
	if x.prices != nil {
		return m.At(x.prices, 0, now, x.Seed)
	}
	var early []portfolio.Early
	for d := 1; d < x.Days; d++ {
		end := now.Add(time.Duration(d) * 24 * time.Hour)
		if !slices.ContainsFunc(m.Fund.Series, func(y protection.Series) bool {
			return !y.State.Resolved() && !y.Expiry.Before(end) && y.Expiry.Before(end.Add(24*time.Hour))
		}) {
			continue
		}
		o, err := m.Suffer(x.on(m.Book, d))
		if err != nil {
			return nil, err
		}
		early = append(early, portfolio.Early{At: end, Outcome: o})
	}
	o, err := m.Suffer(x.factor)
	if err != nil {
		return nil, err
	}
	return m.Of(o, now.Add(time.Duration(x.Days)*24*time.Hour), x.Seed, early...)
}

// stands says whether an asset is taken to keep its price.
func stands(b *book.Book, a int) bool { return b.Assets[a].Flags&book.Pegged != 0 || b.LooksPegged(a) }

// logCovariance is the annual covariance of log prices in scenarios. A price of zero
// counts as a fall of e⁻²⁰.
func logCovariance(factor []float64, assets, days int) *mat.SymDense {
	n := len(factor) / assets
	logs := make([]float64, len(factor))
	for i, f := range factor {
		logs[i] = math.Log(max(f, math.Exp(-20)))
	}
	mean := make([]float64, assets)
	for s := range n {
		for a := range assets {
			mean[a] += logs[s*assets+a] / float64(n)
		}
	}
	out := mat.NewSymDense(assets, nil)
	for i := range assets {
		for j := i; j < assets; j++ {
			sum := 0.
			for s := range n {
				sum += (logs[s*assets+i] - mean[i]) * (logs[s*assets+j] - mean[j])
			}
			out.SetSym(i, j, sum/float64(n-1)*365/float64(days))
		}
	}
	return out
}

// HorizonDays is a horizon in whole days, of 1 to 365.
func HorizonDays(d time.Duration) (int, error) {
	if d%(24*time.Hour) != 0 || d < 24*time.Hour || d > 365*24*time.Hour {
		return 0, &domain.Error{What: "horizon", At: -1, Got: d.String(), Want: "whole days, 1 to 365: 24h, 7d, 30d", Kind: domain.ErrRange}
	}
	return int(d / (24 * time.Hour)), nil
}

// notesOf are all that was assumed, each once.
func notesOf(lists ...[]string) (out []string) {
	for _, l := range lists {
		for _, n := range l {
			if !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}
