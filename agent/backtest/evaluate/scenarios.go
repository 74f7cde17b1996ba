package evaluate

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Scenarios are what the book could lose from sampled instants on, drawn from what
// was known then, as models/portfolio has it. Runs over one tape share one, so that
// they are compared on the same scenarios, and so that these are drawn once. It may
// be used by several goroutines.
type Scenarios struct {
	options portfolio.Options
	coin    portfolio.Coin
	claims  []backtest.Claim

	mu    sync.Mutex
	sets  []*scenarioSet // of the latest moments, oldest first
	notes map[string]int // by text the first moment that it is of
}

// NewScenarios draws so many over so many days.
func NewScenarios(count, horizonDays int, seed uint64, coin backtest.Coin, claims []backtest.Claim) (*Scenarios, error) {
	s := &Scenarios{options: portfolio.Options{Scenarios: count, Days: []int{horizonDays}, Seed: seed}, coin: portfolio.Coin(coin), claims: claims, notes: map[string]int{}}
	if err := s.options.Check(); err != nil {
		return nil, err
	}
	return s, checkClaims(claims)
}

// keptMoments is how many moments' scenarios are kept: runs go side by side.
const keptMoments = 4

// scenarioSet are the scenarios of one moment.
type scenarioSet struct {
	moment  *tape.Moment
	once    sync.Once
	err     error  // the harness's
	lacking string // why there are none; "" when there are
	notes   []string

	prices  *portfolio.Prices
	model   *portfolio.Model // of the claims, without any cover
	outcome *loss.Outcome
	net     []float64 // the fund's loss by scenario in the coin, after first-loss cover
	es      []float64 // of net, by confidence
}

// at is the set of a moment.
func (s *Scenarios) at(m *tape.Moment) (*scenarioSet, error) {
	s.mu.Lock()
	i := slices.IndexFunc(s.sets, func(x *scenarioSet) bool { return x.moment == m })
	if i < 0 {
		if len(s.sets) == keptMoments {
			s.sets = slices.Delete(s.sets, 0, 1)
		}
		s.sets = append(s.sets, &scenarioSet{moment: m})
		i = len(s.sets) - 1
	}
	x := s.sets[i]
	s.mu.Unlock()
	x.once.Do(func() {
		x.err = x.draw(s)
		s.mu.Lock()
		defer s.mu.Unlock()
		for _, n := range x.notes {
			if at, ok := s.notes[n]; !ok || m.Number < at {
				s.notes[n] = m.Number
			}
		}
	})
	return x, x.err
}

// said are the notes in the order of the tape, whichever run came first.
func (s *Scenarios) said() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.SortedFunc(maps.Keys(s.notes), func(a, b string) int {
		return cmp.Or(cmp.Compare(s.notes[a], s.notes[b]), cmp.Compare(a, b))
	})
}

// days is the horizon.
func (s *Scenarios) days() int { return s.options.Days[0] }

// seedOf is the randomness of a moment: its instant names it, in whatever run.
func (s *Scenarios) seedOf(m *tape.Moment) uint64 {
	return s.options.Seed ^ uint64(m.Block.Time.Unix())*0x9e3779b97f4a7c15
}

// draw makes the set.
func (x *scenarioSet) draw(s *Scenarios) error {
	b, at := x.moment.Book, x.moment.Block.Time
	if b == nil {
		x.lacking = "there is no book"
		return nil
	}
	known := make([]portfolio.History, len(x.moment.History))
	for i, h := range x.moment.History {
		known[i] = portfolio.History(h)
	}
	o := s.options
	o.Seed = s.seedOf(x.moment)
	var err error
	if x.prices, err = portfolio.Draw(b, at, known, o); errors.Is(err, portfolio.ErrTooLittle) {
		x.lacking = strings.TrimPrefix(err.Error(), portfolio.ErrTooLittle.Error()+": ")
		return nil
	} else if err != nil {
		return err
	}
	if x.model, err = portfolio.New(b, portfolio.Fund{Coin: s.coin, Claims: x.claims(s)}); err != nil {
		return err
	}
	x.notes = slices.Concat(x.prices.Notes, x.model.Notes)
	if x.outcome, err = x.model.Suffer(x.prices.Factor(0)); err != nil {
		return err
	}
	l, err := x.model.Of(x.outcome, x.end(s), 0)
	if err != nil {
		return err
	}
	x.net = l.Loss
	if x.es, err = shortfallsOf(x.net); err != nil {
		return fmt.Errorf("ES of the fund's losses: %w", err)
	}
	return nil
}

// end is the horizon's.
func (x *scenarioSet) end(s *Scenarios) time.Time {
	return x.moment.Block.Time.Add(time.Duration(s.days()) * day)
}

// claims are what is stated, with what is left of first-loss cover.
func (x *scenarioSet) claims(s *Scenarios) (out []protection.Exposure) {
	for _, c := range s.claims {
		first := c.FirstLoss // less what it has paid
		for _, l := range x.moment.Losses {
			if l.Asset == c.Reference.Asset {
				first = first.Minus(l.Gross)
			}
		}
		out = append(out, protection.Exposure{Reference: c.Reference, Symbol: c.Symbol, Decimals: c.Decimals, Amount: c.Amount, Supply: c.Supply, Cover: []protection.FirstLoss{{Amount: first}}})
	}
	return out
}

// checkClaims refuses claims that cannot be told apart.
func checkClaims(claims []backtest.Claim) error {
	var f portfolio.Fund
	for _, c := range claims {
		f.Claims = append(f.Claims, protection.Exposure{Reference: c.Reference, Symbol: c.Symbol})
	}
	return f.Check()
}
