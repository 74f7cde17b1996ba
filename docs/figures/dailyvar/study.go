package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

const (
	tail = .01 // of the VaR
	size = .05 // of the tests
	nu   = 4   // degrees of freedom where a Student's t is assumed
)

// series are a basket's returns by day, oldest first.
type series struct {
	at      []time.Time
	returns []float64
}

// returnsOf are the basket's returns of the days on which all of it has a price of that
// day and of the one before. Days with a gap between them are refused.
func returnsOf(closes map[string]map[time.Time]float64, b basket) (s series, err error) {
	var days []time.Time
	for d := range closes[b.symbols[0]] {
		days = append(days, d)
	}
	slices.SortFunc(days, time.Time.Compare)
	for _, d := range days {
		r := 0.
		for i, symbol := range b.symbols {
			was, is := closes[symbol][d.AddDate(0, 0, -1)], closes[symbol][d]
			if was == 0 || is == 0 {
				r = math.NaN()
				break
			}
			r += b.weights[i] * (is/was - 1)
		}
		if !math.IsNaN(r) {
			s.at, s.returns = append(s.at, d), append(s.returns, r)
		}
	}
	if len(s.at) == 0 {
		return s, fmt.Errorf("%s: no days on which all of it has prices", b.name)
	}
	for i := 1; i < len(s.at); i++ {
		if !s.at[i].Equal(s.at[i-1].AddDate(0, 0, 1)) && s.at[i].Year() >= 2020 {
			return s, fmt.Errorf("%s: there is no return from %s to %s: a day's VaR is of a day", b.name, s.at[i-1].Format(time.DateOnly), s.at[i].Format(time.DateOnly))
		}
	}
	return s, nil
}

// A model forecasts the VaR of the day after the returns that it is given.
type model struct {
	name     string
	forecast func(past []float64) (float64, error)
}

// row is one model's backtest.
type row struct {
	model                             string
	exceptions                        int
	kupiec, independence, conditional float64 // P
	average                           float64 // VaR, of the basket's value
	worst                             float64 // loss, of the VaR
}

type table struct {
	days                    int
	kupiecPower, coverPower float64
	rows                    []row
}

// study backtests all models on the days from one date to before another.
func study(s series, from, to time.Time) (t table, err error) {
	first := slices.IndexFunc(s.at, func(d time.Time) bool { return !d.Before(from) })
	last := len(s.at)
	if i := slices.IndexFunc(s.at, func(d time.Time) bool { return !d.Before(to) }); i >= 0 {
		last = i
	}
	if first < portfolio.LeastDays || first >= last {
		return t, fmt.Errorf("returns from %s: too few before %s", s.at[0].Format(time.DateOnly), from.Format(time.DateOnly))
	}
	models, err := s.models()
	if err != nil {
		return t, err
	}
	t.days = last - first
	if t.kupiecPower, err = calibration.KupiecPower(t.days, tail, 2*tail, size); err != nil {
		return t, err
	}
	if t.coverPower, err = coverPower(t.days); err != nil {
		return t, err
	}
	for _, m := range models {
		r := row{model: m.name}
		hit := make([]bool, t.days)
		for i := first; i < last; i++ {
			v, err := m.forecast(s.returns[:i])
			if err != nil {
				return t, fmt.Errorf("%s on %s: %w", m.name, s.at[i].Format(time.DateOnly), err)
			}
			if hit[i-first] = -s.returns[i] > v; hit[i-first] {
				r.exceptions++
			}
			r.average += v / float64(t.days)
			r.worst = max(r.worst, -s.returns[i]/v)
		}
		k, err := calibration.Kupiec(r.exceptions, t.days, tail)
		if err != nil {
			return t, err
		}
		c, err := calibration.Christoffersen(hit, tail)
		if err != nil {
			return t, err
		}
		r.kupiec, r.independence, r.conditional = k.P, c.Independence.P, c.Conditional.P
		t.rows = append(t.rows, r)
	}
	return t, nil
}

// models are all that are tried. Those of EWMA have nothing fitted; the GARCH are
// fitted once, to what is before a date.
func (s series) models() ([]model, error) {
	out := []model{
		{"history of 500 days", func(past []float64) (float64, error) { return high(negative(lastOf(past))) }},
		{"EWMA .94 and Student's t of 4", func(past []float64) (float64, error) {
			_, next, err := ewma(lastOf(past))
			if err != nil {
				return 0, err
			}
			law, err := calibration.StudentLaw(nu, tail)
			return math.Sqrt(next) * law.VaR, err
		}},
		{"filtered history, EWMA .94 (the default)", func(past []float64) (float64, error) {
			past = lastOf(past)
			variances, next, err := ewma(past)
			if err != nil {
				return 0, err
			}
			var shocks []float64
			for i, r := range past {
				if variances[i] > 0 {
					shocks = append(shocks, -r/math.Sqrt(variances[i]))
				}
			}
			q, err := high(shocks)
			return math.Sqrt(next) * q, err
		}},
	}
	for _, frozen := range []time.Time{day(2020), day(2022)} {
		n := slices.IndexFunc(s.at, func(d time.Time) bool { return !d.Before(frozen) })
		if n < portfolio.LeastDays {
			return nil, fmt.Errorf("returns to fit a GARCH to: from %s to %s there are too few before %s", s.at[0].Format(time.DateOnly), s.at[len(s.at)-1].Format(time.DateOnly), frozen.Format(time.DateOnly))
		}
		fit, err := volatility.Spec{Student: true, Stationary: true}.Fit(s.returns[:n])
		if err != nil {
			return nil, fmt.Errorf("fit to returns before %s: %w", frozen.Format(time.DateOnly), err)
		}
		g := fit.GARCH
		name := fmt.Sprintf("GARCH-t fitted before %d", frozen.Year())
		law, err := calibration.StudentLaw(g.Nu, tail)
		if err != nil {
			return nil, err
		}
		out = append(out,
			model{name, func(past []float64) (float64, error) {
				f, err := g.Filter(nil, past)
				if err != nil {
					return 0, err
				}
				return math.Sqrt(f.NextVariance)*law.VaR - g.Mu, nil
			}},
			model{"filtered history, " + name, func(past []float64) (float64, error) {
				f, err := g.Filter(nil, past)
				if err != nil {
					return 0, err
				}
				q, err := high(negative(lastOf(f.Standardised)))
				return math.Sqrt(f.NextVariance)*q - g.Mu, err
			}})
	}
	return out, nil
}

func ewma(returns []float64) (variances []float64, next float64, err error) {
	return volatility.EWMA{Lambda: portfolio.Lambda, Step: 24 * time.Hour}.Filter(nil, returns)
}

// lastOf are as many of the newest as the agent's own model draws from.
func lastOf(x []float64) []float64 { return x[max(0, len(x)-portfolio.MostDays):] }

func negative(x []float64) []float64 {
	out := make([]float64, len(x))
	for i, v := range x {
		out[i] = -v
	}
	return out
}

// high is the VaR of losses.
func high(losses []float64) (float64, error) {
	d, err := loss.NewDistribution(losses, nil)
	if err != nil {
		return 0, err
	}
	return d.VaR(1 - tail)
}

// coverPower is how often the test of conditional coverage rejects exceptions that come
// as often as they should, of which one follows another with probability .3: by
// simulation.
func coverPower(days int) (float64, error) {
	const runs, again = 2000, .3
	first := tail * (1 - again) / (1 - tail) // after a day without: the chain's mean is tail
	r := rand.New(rand.NewPCG(1, uint64(days)))
	hit := make([]bool, days)
	rejected := 0
	for range runs {
		p := tail
		for i := range hit {
			if hit[i] = r.Float64() < p; hit[i] {
				p = again
			} else {
				p = first
			}
		}
		c, err := calibration.Christoffersen(hit, tail)
		if err != nil {
			return 0, err
		}
		if c.Conditional.P < size {
			rejected++
		}
	}
	return float64(rejected) / runs, nil
}
