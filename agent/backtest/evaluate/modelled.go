package evaluate

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Confidences are those that ES is stated at.
var confidences = []float64{.95, .99}

// modelled samples what the book could lose with the cover held then, and without.
type modelled struct {
	with    *Scenarios
	every   time.Duration
	next    time.Time
	list    []modelledSample
	lacking map[string]int // samples that could not be drawn, by why
}

// modelledSample is one instant's ES, in the coin, by confidence.
type modelledSample struct {
	at               time.Time
	unhedged, hedged []float64
	account          backtest.Account
}

// saw takes a sample when one is due: the first an interval after the run began, so
// that there was time to buy.
func (m *modelled) saw(s *backtest.Step) error {
	at := s.Moment.Block.Time
	if m.next.IsZero() {
		m.next = at.Add(m.every)
	}
	if at.Before(m.next) || s.Record == nil || s.Record.Observation == nil {
		return nil
	}
	for !at.Before(m.next) {
		m.next = m.next.Add(m.every)
	}
	set, err := m.with.at(s.Moment)
	if err != nil {
		return err
	}
	if set.lacking != "" {
		if m.lacking == nil {
			m.lacking = map[string]int{}
		}
		m.lacking[set.lacking]++
		return nil
	}
	covered, err := set.covered(m.with, s)
	if err != nil {
		return err
	}
	x := modelledSample{at: at, account: s.Account, unhedged: set.es, hedged: set.es}
	if covered != nil {
		if x.hedged, err = shortfallsOf(covered); err != nil {
			return fmt.Errorf("ES of what is left at %s: %w", at.Format(time.RFC3339), err)
		}
	}
	m.list = append(m.list, x)
	return nil
}

// shortfallsOf are the ES of losses by scenario, by confidence.
func shortfallsOf(losses []float64) ([]float64, error) {
	d, err := loss.NewDistribution(losses, nil)
	if err != nil {
		return nil, err
	}
	out := make([]float64, len(confidences))
	for k, c := range confidences {
		if out[k], err = d.ES(c); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// covered is the fund's loss by scenario less what the cover that is minted pays, in
// the coin. Series that end before the horizon pay for what is lost by then, and those
// that are resolved nothing. nil: there is no such cover.
func (x *scenarioSet) covered(s *Scenarios, step *backtest.Step) ([]float64, error) {
	f, tokens, err := x.cover(s, step)
	if err != nil || len(f.Series) == 0 {
		return nil, err
	}
	m, err := x.model.For(f)
	if err != nil {
		return nil, err
	}
	early, err := m.Early(x.prices, 0, x.moment.Block.Time)
	if err != nil {
		return nil, err
	}
	l, err := m.Of(x.outcome, x.end(s), s.seedOf(x.moment)+1, early...)
	if err != nil {
		return nil, err
	}
	return l.Net(nil, tokens)
}

// cover is what is held, in whole tokens, beside the claims.
func (x *scenarioSet) cover(s *Scenarios, step *backtest.Step) (f portfolio.Fund, tokens []float64, err error) {
	o := step.Record.Observation
	f = x.model.Fund
	failure, err := amount.FromFloat(step.Cell.Failure, 18)
	if err != nil {
		return f, nil, fmt.Errorf("assumed failure of triggers: %w", err)
	}
	for _, h := range o.Holdings {
		i := slices.IndexFunc(o.Series, func(y protection.Series) bool { return y.ID == h.Series })
		if i < 0 || h.Held.IsZero() {
			continue
		}
		y := o.Series[i]
		if h.Held.Cmp(y.Supply) > 0 {
			y.Supply = h.Held
		}
		f.Series, tokens = append(f.Series, y), append(tokens, h.Held.Float(y.Decimals))
		f.Failure = append(f.Failure, protection.TriggerFailure{Series: y.ID, Probability: failure})
	}
	return f, tokens, nil
}

// why lists what kept samples from being drawn.
func (m *modelled) why() string {
	out := ""
	for _, w := range slices.Sorted(maps.Keys(m.lacking)) {
		out += fmt.Sprintf("; at %d instants %s", m.lacking[w], w)
	}
	return out
}

// mean is the average ES at a confidence with the cover held; NaN without samples.
func (m *modelled) mean(confidence float64) float64 {
	k, sum := slices.Index(confidences, confidence), 0.
	if k < 0 {
		return math.NaN()
	}
	for _, x := range m.list {
		sum += x.hedged[k]
	}
	return sum / float64(len(m.list))
}
