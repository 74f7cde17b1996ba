package sweep

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/calibration"
)

// recalibrate runs what was chosen again, for what it said of loans, and fits a map at
// every refit on the labels that were known by then. It returns what was said by the
// setting that held at each instant, and all labels.
func (w *Walk) recalibrate(ctx context.Context, f *Forward, points []Point) (raw *collector, labels []tape.Label, err error) {
	by, err := w.listen(ctx, f, points)
	if err != nil {
		return nil, nil, err
	}
	raw = &collector{rows: map[seenAt][2]float64{}}
	for _, c := range by {
		if raw.horizon != 0 && c.horizon != 0 && c.horizon != raw.horizon {
			return nil, nil, fmt.Errorf("recalibration: candidates score over %s and over %s: leave it out", raw.horizon, c.horizon)
		}
		raw.horizon = max(raw.horizon, c.horizon)
	}
	if raw.horizon == 0 {
		f.Notes = append(f.Notes, "Scores were not recalibrated: the strategy has none.")
		return nil, nil, nil
	}
	asked := map[seenAt]bool{}
	for _, c := range by {
		for k := range c.rows {
			asked[k] = true
		}
	}
	for l, err := range tape.Labels(ctx, w.Tape, tape.Labelling{Kind: history.KindLiquidation, Horizon: raw.horizon, Every: labelEvery}) {
		if err != nil {
			return nil, nil, err
		}
		if asked[keyOf(&l)] {
			labels = append(labels, l)
		}
	}
	for i := range f.Windows {
		x := &f.Windows[i]
		said := by[x.trial]
		var rows []Labelled
		for _, l := range labels {
			if l.Known.After(x.Refit) {
				break // labels come in the order in which they became known
			}
			if v, ok := said.rows[keyOf(&l)]; ok && !l.At.Before(x.From) {
				rows = append(rows, Labelled{l, v[0], v[1]})
			}
		}
		if x.Recalibration, err = Fit(w.method(), rows, x.Refit); err != nil {
			return nil, nil, fmt.Errorf("refit %d: %w", i+1, err)
		}
		for k, v := range said.rows {
			if k.unix >= x.Refit.Unix() && k.unix < x.To.Unix() {
				raw.rows[k] = v
			}
		}
	}
	return raw, labels, nil
}

func keyOf(l *tape.Label) seenAt { return seenAt{l.At.Unix(), int32(l.Row)} } //nolint:gosec // rows are int32

// listen runs the chosen candidates once more, side by side.
func (w *Walk) listen(ctx context.Context, f *Forward, points []Point) (by map[int]*collector, err error) {
	by = map[int]*collector{}
	var runs []*backtest.Run
	var ends []func() error
	defer func() {
		for _, end := range ends {
			err = errors.Join(err, end())
		}
	}()
	for _, x := range f.Windows {
		if by[x.trial] != nil {
			continue
		}
		list, end, err := w.Maker.Strategies(ctx, points[x.trial])
		if err != nil {
			return nil, err
		}
		ends = append(ends, end)
		if len(list) > 1 {
			return nil, fmt.Errorf("recalibration is of one strategy, and %d are configured: leave it out", len(list))
		}
		c := &collector{}
		r, _, err := w.Maker.Run(x.Chosen, points[x.trial], list, c)
		if err != nil {
			return nil, err
		}
		runs, by[x.trial] = append(runs, r), c
	}
	return by, backtest.Play(ctx, w.Tape, runs, w.Workers)
}

// ScoreQuality is how good liquidation PDs were out of sample, with and without the
// recalibration, at the same loans and instants.
type ScoreQuality struct {
	Event     string          `json:"event"`
	LoanDays  int             `json:"loanDays"`
	Events    int             `json:"events"`
	EventDays int             `json:"eventDays"`
	Raw       evaluate.Figure `json:"brierRaw"`
	Refitted  evaluate.Figure `json:"brierRecalibrated"`
}

// What a quality needs at least.
const (
	scoreEvents    = 100
	scoreEventDays = 20
)

func quality(f *Forward, raw, said *collector, labels []tape.Label, basis history.Basis) *ScoreQuality {
	q := &ScoreQuality{Event: fmt.Sprintf("liquidation within %s", raw.horizon)}
	var before, after []float64
	var happened []bool
	dates := map[time.Time]bool{}
	for i := range labels {
		l := &labels[i]
		a, ok := raw.rows[keyOf(l)]
		b, also := said.rows[keyOf(l)]
		if !ok || !also || l.At.Before(f.From) {
			continue
		}
		before, after, happened = append(before, a[0]), append(after, b[0]), append(happened, l.Happened)
		q.LoanDays++
		if l.Happened {
			q.Events++
			dates[l.Known.UTC().Truncate(day)] = true
		}
	}
	q.EventDays = len(dates)
	of := func(p []float64) evaluate.Figure {
		out := evaluate.Figure{Unit: evaluate.Unitless, Basis: basis}
		if q.Events < scoreEvents || q.EventDays < scoreEventDays {
			out.Missing = fmt.Sprintf("%s: %d events on %d days, and %d on %d are wanted", evaluate.InsufficientData, q.Events, q.EventDays, scoreEvents, scoreEventDays)
			return out
		}
		v, err := calibration.Brier(p, happened, nil)
		if err != nil {
			out.Missing = err.Error()
			return out
		}
		return evaluate.Statistic(v, evaluate.Unitless, basis)
	}
	q.Raw, q.Refitted = of(before), of(after)
	return q
}
