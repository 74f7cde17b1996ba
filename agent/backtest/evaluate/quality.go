package evaluate

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/calibration"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
)

// What figures of scores need at least.
const (
	leastEvents    = 100
	leastEventDays = 20
)

// How the baseline is fitted and both are judged.
const (
	refitEvery  = 30 * day // the baseline's
	firstEvents = 5        // loan-days with an event that its first fit needs
	mostRows    = 5000     // with an event that are judged, or of all where fewer have one: the others are thinned, and weighed up
	scoreDraws  = 200      // of the bootstrap, unless Scores has others
	leastPD     = 1e-6     // that a calibration slope takes: a probability of 0 has no logit
)

// judged are the rows of one strategy over one horizon, as columns.
type judged struct {
	day, loan []int
	pd, base  []float64
	happened  []bool
	weight    []float64
}

// Qualities are the figures of every strategy and horizon. Nothing can be sampled
// afterwards.
func (s *Scores) Qualities(seed uint64) ([]Quality, error) {
	s.settle()
	out := []Quality{}
	for k, name := range s.names {
		for _, h := range horizons {
			q, err := s.quality(k, name, h, seed)
			if err != nil {
				return nil, fmt.Errorf("scores of %s over %g days: %w", name, h.Hours()/24, err)
			}
			out = append(out, q)
		}
	}
	return out, nil
}

func (s *Scores) quality(k int, name string, horizon time.Duration, seed uint64) (Quality, error) {
	basis := joint(s.basis, history.Modelled)
	days := horizon.Hours() / 24
	q := Quality{Strategy: name, Event: fmt.Sprintf("liquidation within %g days", days), Basis: s.basis,
		Horizon: statistic(days, Days, history.Assumed), Scored: statistic(s.own[k].Hours()/24, Days, history.Assumed)}
	rows, censored, early, events, dates := s.rowsOf(k, horizon)
	all := 0.
	for _, w := range rows.weight {
		all += w
	}
	q.LoanDays, q.Events, q.EventDays = statistic(math.Round(all), Count, s.basis), counted(events, s.basis), counted(dates, s.basis)
	q.Censored, q.Early = statistic(math.Round(censored), Count, s.basis), statistic(math.Round(early), Count, s.basis)
	if events < leastEvents || dates < leastEventDays {
		q.nothing(basis, fmt.Sprintf("%s: %d events on %d days, want at least %d on %d", InsufficientData, events, dates, leastEvents, leastEventDays))
		return q, nil
	}
	rows.thin()
	b := calibration.Bootstrap{Clusters: [][]int{rows.loan, rows.day}, Replicates: s.draws, Level: level, Seed: seed}
	var err error
	if q.Score, err = rows.accuracy(rows.pd, b, basis); err != nil {
		return q, err
	}
	if q.Baseline, err = rows.accuracy(rows.base, b, basis); err != nil {
		return q, err
	}
	sample := scoring.Sample{Features: scoring.Features{Names: []string{"score", "baseline"}, Columns: [][]float64{rows.pd, rows.base}},
		Event: q.Event, Happened: rows.happened, Weight: rows.weight}
	c, err := scoring.Compare(sample, column("score"), column("baseline"), b)
	if why, lacks := insufficient(err); lacks {
		q.AUCGain, q.BrierGain = missing(Unitless, basis, why), missing(Unitless, basis, why)
		return q, nil
	}
	if err != nil {
		return q, err
	}
	gain := func(v scoring.Versus) Figure {
		return statistic(v.Gain.Value, Unitless, basis).interval(v.Gain.Low, v.Gain.High, level)
	}
	q.AUCGain, q.BrierGain = gain(c.AUC), gain(c.Brier)
	return q, nil
}

// column is a forecast that a sample carries along.
type column string

// Predict is the column.
func (c column) Predict(dst []float64, x scoring.Features) ([]float64, error) {
	return append(dst[:0], x.Columns[0]...), nil
}

// Names is the column's.
func (c column) Names() []string { return []string{string(c)} }

// Save refuses: there is no model.
func (c column) Save() ([]byte, error) { return nil, errors.New("a column of forecasts is no model") }

// weighed is a labelled loan-day over one horizon.
type weighed struct {
	labelled
	happened bool
	weight   float64
}

// over are a strategy's loan-days over a horizon, each day's weighed up to all of its
// loans, and how many reach beyond what the tape knows.
func (s *Scores) over(k int, horizon time.Duration) (rows []weighed, censored float64) {
	for from := 0; from < len(s.rows); {
		to := from
		for to < len(s.rows) && s.rows[to].sampledDay == s.rows[from].sampledDay {
			to++
		}
		some := s.rows[from:to]
		first := some[0]
		from = to
		switch {
		case k >= len(first.pd) || math.IsNaN(first.pd[k]):
			continue // it was silent
		case first.at.Add(horizon).After(first.known):
			censored += float64(first.all)
			continue
		}
		happened := func(r labelled) bool { return !r.hit.IsZero() && !r.hit.After(r.at.Add(horizon)) }
		events, others := 0, 0
		for _, r := range some {
			if happened(r) {
				events++
			} else if r.sampled {
				others++
			}
		}
		for _, r := range some {
			switch {
			case happened(r):
				rows = append(rows, weighed{r, true, 1})
			case r.sampled:
				rows = append(rows, weighed{r, false, float64(first.all-events) / float64(others)})
			}
		}
	}
	return rows, censored
}

// rowsOf are the rows of a strategy whose label is known over the horizon, with the
// baseline fitted on labels known by then; how many loan-days are left out as their
// horizon reaches beyond the tape, and as there was no baseline yet; and how many
// loans were liquidated on how many days, a loan that is on one day once.
func (s *Scores) rowsOf(k int, horizon time.Duration) (out judged, censored, early float64, events, dates int) {
	type event struct {
		loan int32
		date time.Time
	}
	seen, on := map[event]bool{}, map[time.Time]bool{}
	rows, censored := s.over(k, horizon)
	known := 0 // the rows before it have a label at the latest refit
	var base *calibration.Platt
	var next time.Time // refit
	for _, r := range rows {
		if !r.at.Before(next) {
			for known < len(rows) && !rows[known].at.Add(horizon).After(r.at) {
				known++
			}
			if p, ok := fitBaseline(rows[:known]); ok {
				base = &p
			}
			next = r.at.Add(refitEvery)
			if base == nil {
				next = r.at.Add(day)
			}
		}
		if base == nil {
			early += r.weight
			continue
		}
		x := nearness(r.hf)
		out.day, out.loan = append(out.day, int(r.at.Unix()/int64(day/time.Second))), append(out.loan, int(r.loan))
		out.base, out.pd = append(out.base, base.At(x)), append(out.pd, carried(r.pd[k], s.own[k], horizon))
		out.happened, out.weight = append(out.happened, r.happened), append(out.weight, r.weight)
		if r.happened {
			seen[event{r.loan, date(r.hit)}], on[date(r.hit)] = true, true
		}
	}
	return out, censored, early, len(seen), len(on)
}

// nearness is −ln HF, of health factors from .01 to 100.
func nearness(hf float64) float64 { return -math.Log(min(100, max(.01, hf))) }

// carried is a probability over one horizon as one over another, at a constant hazard.
func carried(p float64, from, to time.Duration) float64 {
	if from == to {
		return p
	}
	return -math.Expm1(to.Hours() / from.Hours() * math.Log1p(-p))
}

// fitBaseline recalibrates the health factor on rows; false: they are too few.
func fitBaseline(rows []weighed) (calibration.Platt, bool) {
	x, y, w := make([]float64, len(rows)), make([]bool, len(rows)), make([]float64, len(rows))
	n := 0
	for i, r := range rows {
		x[i], y[i], w[i] = nearness(r.hf), r.happened, r.weight
		if r.happened {
			n++
		}
	}
	if n < firstEvents {
		return calibration.Platt{}, false
	}
	p, err := calibration.FitPlatt(x, y, w)
	return p, err == nil
}

// thin keeps as many rows with an event as there is room for, and of the others what
// room is left, or as many; those of each kind that are kept stand for all of it. So a
// horizon of a month, in which most events are there thirty times, costs no more than
// one of a day.
func (j *judged) thin() {
	var happened, others []int
	for i, h := range j.happened {
		if h {
			happened = append(happened, i)
		} else {
			others = append(others, i)
		}
	}
	keep := j.some(happened, mostRows)
	keep = append(keep, j.some(others, max(mostRows-len(keep), len(keep)))...)
	slices.Sort(keep)
	for to, i := range keep {
		j.day[to], j.loan[to], j.pd[to], j.base[to], j.happened[to], j.weight[to] = j.day[i], j.loan[i], j.pd[i], j.base[i], j.happened[i], j.weight[i]
	}
	n := len(keep)
	j.day, j.loan, j.pd, j.base, j.happened, j.weight = j.day[:n], j.loan[:n], j.pd[:n], j.base[:n], j.happened[:n], j.weight[:n]
}

// some are at most so many of some rows, which weigh as much as all of them.
func (j *judged) some(rows []int, most int) []int {
	kept := thin(rows, most, func(i int) uint64 { return mixed(uint64(j.loan[i])<<32 ^ uint64(j.day[i])<<1) })
	all, part := 0., 0.
	for _, i := range rows {
		all += j.weight[i]
	}
	for _, i := range kept {
		part += j.weight[i]
	}
	for _, i := range kept {
		j.weight[i] *= all / part
	}
	return kept
}

// accuracy of a forecast. What has no value, as when the classes part without an
// overlap, says why.
func (j *judged) accuracy(p []float64, b calibration.Bootstrap, basis history.Basis) (Accuracy, error) {
	clipped, err := calibration.Clip(nil, p, leastPD)
	if err != nil {
		return Accuracy{}, err
	}
	counts := make([]float64, len(p))
	figure := func(of func(w []float64) (float64, error)) (Figure, error) {
		r, err := b.Run(len(p), func(drawn []float64) (float64, error) {
			for i, d := range drawn {
				counts[i] = d * j.weight[i]
			}
			return of(counts)
		})
		if why, lacks := insufficient(err); lacks {
			return missing(Unitless, basis, why), nil
		}
		return statistic(r.Value, Unitless, basis).interval(r.Low, r.High, level), err
	}
	a := Accuracy{Bins: []Bin{}}
	for _, f := range []struct {
		to *Figure
		of func(w []float64) (float64, error)
	}{
		{&a.AUC, func(w []float64) (float64, error) { return calibration.AUC(p, j.happened, w) }},
		{&a.Brier, func(w []float64) (float64, error) { return calibration.Brier(p, j.happened, w) }},
		{&a.Skill, func(w []float64) (float64, error) { return calibration.BrierSkill(p, nil, j.happened, w) }},
		{&a.Slope, func(w []float64) (float64, error) {
			s, err := calibration.FitSlope(clipped, j.happened, w)
			return s.Slope, err
		}},
	} {
		if *f.to, err = figure(f.of); err != nil {
			return a, err
		}
	}
	bins, err := calibration.Reliability(p, j.happened, j.weight, calibration.EqualCount(10), level)
	if err != nil {
		return a, err
	}
	for _, x := range bins {
		a.Bins = append(a.Bins, Bin{Forecasts: statistic(math.Round(x.Rows), Count, basis), Mean: statistic(x.Forecast, Part, basis), Frequency: statistic(x.Observed, Part, basis)})
	}
	return a, nil
}

// insufficient says that a statistic has no value for want of rows.
func insufficient(err error) (string, bool) {
	for _, kind := range []error{calibration.ErrOneClass, calibration.ErrSeparable, calibration.ErrNotConverged, calibration.ErrOneCluster, domain.ErrConstant, domain.ErrTooFew} {
		if errors.Is(err, kind) {
			return InsufficientData + ": " + kind.Error(), true
		}
	}
	return "", false
}

// nothing leaves all figures out, and says why.
func (q *Quality) nothing(basis history.Basis, why string) {
	none := Accuracy{missing(Unitless, basis, why), missing(Unitless, basis, why), missing(Unitless, basis, why), missing(Unitless, basis, why), []Bin{}}
	q.Score, q.Baseline = none, none
	q.AUCGain, q.BrierGain = missing(Unitless, basis, why), missing(Unitless, basis, why)
}
