package evaluate

import (
	"fmt"
	"math"
	"math/big"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/loss"
)

// Intervals of a run's figures.
const (
	level      = .95
	replicates = 1000
)

// resampled draws rows anew in blocks of successive ones, which hang together (the
// block bootstrap: Carlstein 1986), of ⌈n^(1/3)⌉ rows (Hall, Horowitz and Jing 1995).
// false: there are too few.
func resampled(rows int, seed uint64, of calibration.Statistic) (calibration.Resampled, bool) {
	block := int(math.Ceil(math.Cbrt(float64(rows)) - 1e-9))
	ids := make([]int, rows)
	for i := range ids {
		ids[i] = i / max(1, block)
	}
	r, err := calibration.Bootstrap{Clusters: [][]int{ids}, Replicates: replicates, Level: level, Seed: seed}.Run(rows, of)
	return r, err == nil
}

// row is a period or a sampled instant: what was spent since the one before.
type row struct {
	cost  float64 // the coin
	years float64
}

// realised is what each whole horizon of a run lost, in order; the last one that is
// not whole is left out.
type realised struct {
	net, hedged []float64
	rows        []row
}

// realise cuts a run's days into horizons.
func (d *days) realise(horizonDays int) (r realised) {
	if len(d.list) == 0 {
		return r
	}
	coins := func(v *big.Int) float64 {
		f, _ := new(big.Float).SetInt(v).Float64()
		return f / math.Pow10(int(d.coin.Decimals))
	}
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
		r.net = append(r.net, coins(net))
		r.hedged = append(r.hedged, coins(new(big.Int).Sub(net, payouts(was, now))))
		r.rows = append(r.rows, row{coins(cost(was, now)), ofYear(to.Sub(from))})
		was, from = now, to
	}
}

// shortfalls are ES of what came about.
func (r realised) shortfalls(u unit, b bases, seed uint64) (out []Shortfall) {
	basis, n := b.fund(), len(r.net)
	lost := false
	for _, x := range r.net {
		lost = lost || x > 0
	}
	for _, c := range confidences {
		s := Shortfall{Measure: Realised, Confidence: c, Samples: n}
		why := ""
		switch {
		case b.loss == "":
			why = NotCovered + ": the tape has no bad debt of what the claims are on"
		case float64(n)*(1-c) < 1-1e-9:
			why = fmt.Sprintf("%s: %d periods have no tail of %.3g%%", InsufficientData, n, 100*(1-c))
		case !lost:
			why = fmt.Sprintf("%s: nothing was lost in %d periods", InsufficientData, n)
		}
		if why != "" {
			s.nothing(u, basis, why)
			out = append(out, s)
			continue
		}
		of := func(losses []float64) calibration.Statistic {
			return func(w []float64) (float64, error) { return weightedES(losses, w, c) }
		}
		unhedged, hedged := of(r.net), of(r.hedged)
		s.fill(u, basis, n, seed, r.rows, unhedged, hedged)
		out = append(out, s)
	}
	return out
}

// weightedES is the ES of losses that were drawn so often.
func weightedES(losses, weight []float64, confidence float64) (float64, error) {
	total := 0.
	for _, w := range weight {
		total += w
	}
	if total == 0 {
		return 0, calibration.ErrOneClass
	}
	p := make([]float64, len(weight))
	for i, w := range weight {
		p[i] = w / total
	}
	d, err := loss.NewDistribution(losses, p)
	if err != nil {
		return 0, err
	}
	return d.ES(confidence)
}

// shortfalls are the samples' ES, averaged.
func (m *modelled) shortfalls(u unit, b bases, start backtest.Account, from time.Time, seed uint64) (out []Shortfall) {
	n, basis := len(m.list), b.market()
	rows := make([]row, n)
	was, since := start, from
	for i, x := range m.list {
		v, _ := new(big.Float).SetInt(cost(was, x.account)).Float64()
		rows[i] = row{v / math.Pow10(int(u.decimals)), ofYear(x.at.Sub(since))}
		was, since = x.account, x.at
	}
	for k, c := range confidences {
		s := Shortfall{Measure: Modelled, Confidence: c, Samples: n}
		if n == 0 {
			s.nothing(u, basis, InsufficientData+": no instant could be sampled"+m.why())
			out = append(out, s)
			continue
		}
		mean := func(of func(modelledSample) []float64) calibration.Statistic {
			return func(w []float64) (float64, error) {
				sum, total := 0., 0.
				for i, x := range m.list {
					sum, total = sum+w[i]*of(x)[k], total+w[i]
				}
				return sum / total, nil
			}
		}
		s.fill(u, basis, n, seed, rows, mean(func(x modelledSample) []float64 { return x.unhedged }), mean(func(x modelledSample) []float64 { return x.hedged }))
		out = append(out, s)
	}
	return out
}

// nothing leaves all figures out, and says why.
func (s *Shortfall) nothing(u unit, basis history.Basis, why string) {
	s.Unhedged, s.Hedged, s.Removed = missing(u.symbol, basis, why), missing(u.symbol, basis, why), missing(u.symbol, basis, why)
	s.CostPerUnit = missing(PerYear, basis, why)
}

// fill states both ES, their difference, and what a unit of it cost a year.
func (s *Shortfall) fill(u unit, basis history.Basis, n int, seed uint64, rows []row, unhedged, hedged calibration.Statistic) {
	removed := func(w []float64) (float64, error) {
		a, err := unhedged(w)
		if err != nil {
			return 0, err
		}
		b, err := hedged(w)
		return a - b, err
	}
	perUnit := func(w []float64) (float64, error) {
		r, err := removed(w)
		if err != nil {
			return 0, err
		}
		spent, years := 0., 0.
		for i, x := range rows {
			spent, years = spent+w[i]*x.cost, years+w[i]*x.years
		}
		if !(r > 0) || !(years > 0) {
			return 0, calibration.ErrOneClass // no ES removed, no price of it
		}
		return spent / years / r, nil
	}
	figure := func(of calibration.Statistic, unit, without string) Figure {
		ones := make([]float64, n)
		for i := range ones {
			ones[i] = 1
		}
		v, err := of(ones)
		if err != nil {
			return missing(unit, basis, without)
		}
		f := statistic(v, unit, basis)
		if r, ok := resampled(n, seed, of); ok {
			f = f.interval(r.Low, r.High, level)
		}
		return f
	}
	s.Unhedged, s.Hedged = figure(unhedged, u.symbol, InsufficientData), figure(hedged, u.symbol, InsufficientData)
	s.Removed = figure(removed, u.symbol, InsufficientData)
	s.CostPerUnit = figure(perUnit, PerYear, "no ES was removed")
}
