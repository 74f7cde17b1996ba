package evaluate

import (
	"errors"
	"math"
	"math/big"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/loss"
)

// Intervals of a run's figures.
const (
	level      = .95
	replicates = 1000
)

// FewBlocks is how many Blocks of successive rows intervals want: of fewer they are too
// narrow, as calibration.Resampled says.
const FewBlocks = 30

// inBlocks is the bootstrap of rows that hang together with their neighbours, in time's
// order: 2 at least.
func inBlocks(rows int, seed uint64) calibration.Bootstrap {
	n := float64(rows)
	return calibration.Bootstrap{Block: max(1, min(math.Cbrt(n), n/2)), Replicates: replicates, Level: level, Seed: seed}
}

// realised is what each whole horizon of a run lost without payouts and less them, and
// what its cover cost, in order, in coins; the last one that is not whole is left out.
type realised struct {
	loss.Periods
	years float64 // of a horizon
}

// realise cuts a run's days into horizons.
func (d *days) realise(horizonDays int) (r realised) {
	if len(d.list) == 0 {
		return r
	}
	u := unit{d.coin.Symbol, d.coin.Decimals}
	r.years = ofYear(time.Duration(horizonDays) * day)
	was, i := d.start, 0
	end := d.list[len(d.list)-1].date.Add(day)
	for from := d.list[0].date; ; {
		to := from.AddDate(0, 0, horizonDays)
		if to.After(end) {
			return r
		}
		now := was
		for ; i < len(d.list) && d.list[i].date.Before(to); i++ {
			now = d.list[i].end
		}
		net := change(was.Net, now.Net)
		r.Unhedged = append(r.Unhedged, u.coins(net))
		r.Hedged = append(r.Hedged, u.coins(new(big.Int).Sub(net, payouts(was, now))))
		r.Cost = append(r.Cost, u.coins(cost(was, now)))
		was, from = now, to
	}
}

// shortfalls are ES of what came about.
func (r realised) shortfalls(u unit, b bases, seed uint64) (out []Shortfall) {
	for _, c := range confidences {
		s := Shortfall{Measure: Realised, Confidence: c, Samples: len(r.Unhedged)}
		r.fill(&s, u, b, seed)
		out = append(out, s)
	}
	return out
}

func (r realised) fill(s *Shortfall, u unit, b bases, seed uint64) {
	if b.loss == "" {
		s.nothing(u, b.fund(), NotCovered+": the tape has no bad debt of what the claims are on")
		return
	}
	e, err := r.Effect(s.Confidence, inBlocks(s.Samples, seed))
	if err != nil { // loss.InsufficientError: too few periods, or none with a loss
		s.nothing(u, b.fund(), err.Error())
		return
	}
	s.Blocks = e.Removed.Clusters
	s.Unhedged, s.Hedged, s.Removed = resampled(e.Unhedged, 1, u.symbol, b.fund()), resampled(e.Hedged, 1, u.symbol, b.fund()), resampled(e.Removed, 1, u.symbol, b.fund())
	switch {
	case e.CostPerRemoved != nil:
		s.CostPerUnit = resampled(*e.CostPerRemoved, 1/r.years, PerYear, b.fund())
	case errors.Is(e.Unpriced, domain.ErrTooFew):
		s.CostPerUnit = missing(PerYear, b.fund(), InsufficientData+": in most replicates no ES was removed")
	default:
		s.CostPerUnit = missing(PerYear, b.fund(), noneRemoved)
	}
}

const noneRemoved = "no ES was removed"

// resampled is a statistic with its interval, times a factor.
func resampled(r calibration.Resampled, times float64, unit string, basis history.Basis) Figure {
	return statistic(times*r.Value, unit, basis).interval(times*r.Low, times*r.High, level)
}

// shortfalls are the samples' ES, averaged.
func (m *modelled) shortfalls(u unit, b bases, start backtest.Account, from time.Time, seed uint64) (out []Shortfall) {
	n := len(m.list)
	spent, years := make([]float64, n), make([]float64, n) // since the sample before
	was, since := start, from
	for i, x := range m.list {
		spent[i], years[i] = u.coins(cost(was, x.account)), ofYear(x.at.Sub(since))
		was, since = x.account, x.at
	}
	for k, c := range confidences {
		s := Shortfall{Measure: Modelled, Confidence: c, Samples: n}
		if n == 0 {
			s.nothing(u, b.market(), InsufficientData+": no instant could be sampled"+m.why())
			out = append(out, s)
			continue
		}
		unhedged, removed := make([]float64, n), make([]float64, n)
		hedged := make([]float64, n)
		for i, x := range m.list {
			unhedged[i], hedged[i], removed[i] = x.unhedged[k], x.hedged[k], x.unhedged[k]-x.hedged[k]
		}
		perUnit := func(w []float64) (float64, error) {
			r := mean(removed, w)
			if !(r > 0) {
				return 0, calibration.ErrOneClass // no ES removed, no price of it
			}
			return mean(spent, w) / mean(years, w) / r, nil
		}
		for _, f := range []struct {
			to            *Figure
			of            calibration.Statistic
			unit, without string
		}{
			{&s.Unhedged, meanOf(unhedged), u.symbol, InsufficientData}, {&s.Hedged, meanOf(hedged), u.symbol, InsufficientData},
			{&s.Removed, meanOf(removed), u.symbol, InsufficientData}, {&s.CostPerUnit, perUnit, PerYear, noneRemoved},
		} {
			*f.to = s.drawn(f.of, f.unit, f.without, b.market(), seed)
		}
		out = append(out, s)
	}
	return out
}

// drawn is a statistic of the samples with its interval, which one sample does not
// have, nor a statistic that most replicates lack.
func (s *Shortfall) drawn(of calibration.Statistic, unit, without string, basis history.Basis, seed uint64) Figure {
	v, err := of(slices.Repeat([]float64{1}, s.Samples))
	if err != nil {
		return missing(unit, basis, without)
	}
	if s.Samples < 2 {
		return statistic(v, unit, basis)
	}
	r, err := inBlocks(s.Samples, seed).Run(s.Samples, of)
	if err != nil {
		return statistic(v, unit, basis)
	}
	s.Blocks = r.Clusters
	return resampled(r, 1, unit, basis)
}

// mean of values drawn so often; meanOf as a statistic.
func mean(values, weight []float64) float64 {
	sum, total := 0., 0.
	for i, w := range weight {
		sum, total = sum+w*values[i], total+w
	}
	return sum / total
}

func meanOf(values []float64) calibration.Statistic {
	return func(w []float64) (float64, error) { return mean(values, w), nil }
}

// nothing leaves all figures out, and says why.
func (s *Shortfall) nothing(u unit, basis history.Basis, why string) {
	s.Unhedged, s.Hedged, s.Removed = missing(u.symbol, basis, why), missing(u.symbol, basis, why), missing(u.symbol, basis, why)
	s.CostPerUnit = missing(PerYear, basis, why)
}
