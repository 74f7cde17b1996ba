package sweep

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// ErrWindows reports refits that there cannot be.
var ErrWindows = errors.New("no such refits")

// Walk walks forward over a tape: at each refit it chooses among a sweep's points, and
// recalibrates scores, by what was known then, and runs on with that until the next.
type Walk struct {
	Sweep
	// Train is how far a trainer looks back; 0: to the tape's beginning.
	Train time.Duration
	// Test is the time from one refit to the next, the first Train after the tape's
	// beginning. Not used where Refits are stated.
	Test time.Duration
	// Refits are stated instants, in order.
	Refits []time.Time
	// Recalibrate is how scores are; "": NoMethod.
	Recalibrate Method
	// Trainer chooses; nil: Cheapest.
	Trainer Trainer
}

// Forward is what walking forward came to.
type Forward struct {
	Schema  string        `json:"schema"`
	Method  string        `json:"method"`
	Coin    string        `json:"coin"`
	From    time.Time     `json:"from"` // the first refit: what is out of sample begins
	To      time.Time     `json:"to"`
	Windows []Window      `json:"windows"`
	Totals  []Compared    `json:"totals"` // over all windows
	Scores  *ScoreQuality `json:"scores,omitempty"`
	Notes   []string      `json:"notes"`
}

// Window is from one refit to the next.
type Window struct {
	Refit  time.Time `json:"refit"`
	From   time.Time `json:"trainedFrom"`
	To     time.Time `json:"to"`
	Chosen string    `json:"chosen"`
	Why    string    `json:"why"`
	// InSample is what was chosen over the window that it was chosen in; Runs are out of
	// sample.
	InSample      Compared       `json:"inSample"`
	Runs          []Compared     `json:"outOfSample"`
	Recalibration *Recalibration `json:"recalibration,omitempty"`
	trial         int
}

// Compared is what a run came to over some days.
type Compared struct {
	Run     string          `json:"run"`
	Days    int             `json:"days"`
	Cost    evaluate.Figure `json:"cost"`
	Net     evaluate.Figure `json:"netLoss"`
	Hedged  evaluate.Figure `json:"hedgedLoss"`
	Removed evaluate.Figure `json:"esRemoved"` // modelled, at 95%
	// Saving is what it cost less a year than constant cover that removed as much ES.
	Saving evaluate.Figure `json:"saving"`
}

// What is compared out of sample.
const (
	runStitched  = "walk-forward"
	runDefault   = "as configured"
	runLine      = "constant cover of all"
	runHindsight = "best in hindsight" // of the candidates: nobody could have chosen it
)

// walkMethod is said in every report.
const walkMethod = "At each refit the trainer sees the days and the sampled instants of the candidates' own runs that were over by then, and labels that were known by then. The out-of-sample figures are of one run through the cycle, in which cover that is held goes over from one setting to the next. " +
	"Savings are what a run cost less a year than constant cover that removed as much modelled ES (95%) over the same days; costs count when they were paid."

// Run walks.
func (w *Walk) Run(ctx context.Context) (*Results, *Forward, error) {
	points, err := w.candidates()
	if err != nil {
		return nil, nil, err
	}
	refits, err := w.refits()
	if err != nil {
		return nil, nil, err
	}
	if err := w.claim("walk-forward", struct {
		Train, Test string
		Refits      []time.Time
		Recalibrate Method
	}{w.Train.String(), w.Test.String(), refits, w.method()}); err != nil {
		return nil, nil, err
	}
	r, err := w.all(ctx, points)
	if err != nil {
		return nil, nil, err
	}
	windows, err := w.choose(r, refits)
	if err != nil {
		return nil, nil, err
	}
	f := &Forward{Schema: Schema, Method: walkMethod, Coin: w.Coin.Symbol, From: refits[0], To: w.Tape.About().To, Windows: windows, Notes: []string{}}
	var raw *collector
	var labels []tape.Label
	if w.method() != NoMethod {
		if raw, labels, err = w.recalibrate(ctx, f, points); err != nil {
			return nil, nil, err
		}
	}
	said, err := w.stitch(ctx, r, f, points)
	if err != nil {
		return nil, nil, err
	}
	if raw != nil {
		f.Scores = quality(f, raw, said, labels, w.Tape.About().Basis)
	}
	f.compare(r)
	return r, f, w.keep(r, f)
}

func (w *Walk) method() Method {
	if w.Recalibrate == "" {
		return NoMethod
	}
	return w.Recalibrate
}

// candidates are the configuration as it is, and then the points.
func (w *Walk) candidates() ([]Point, error) {
	points, err := w.Space.Points()
	if err != nil {
		return nil, err
	}
	for _, a := range w.Space.Axes {
		for _, fixed := range []string{"assumed.", "desk.", "limits."} {
			if strings.HasPrefix(a.Name, fixed) {
				return nil, fmt.Errorf("%w: %s: walking forward sets parameters of strategies anew, and nothing else: sweep it instead", ErrSpace, a.Name)
			}
		}
	}
	if m := w.method(); m != NoMethod && m != Logistic && m != Isotonic {
		return nil, fmt.Errorf("recalibrate by %q: want %s, %s or %s", m, Logistic, Isotonic, NoMethod)
	}
	return append([]Point{nil}, points...), nil
}

// refits are the instants, each within the tape.
func (w *Walk) refits() (out []time.Time, err error) {
	a := w.Tape.About()
	if w.Train < 0 || w.Test < 0 {
		return nil, fmt.Errorf("%w: a training window of %s and a test window of %s: both are above 0", ErrWindows, w.Train, w.Test)
	}
	if len(w.Refits) > 0 {
		for i, at := range w.Refits {
			if !at.After(a.From) || !at.Before(a.To) || i > 0 && !at.After(w.Refits[i-1]) {
				return nil, fmt.Errorf("%w: %s: refits lie in order between the tape's ends, %s and %s", ErrWindows, at.UTC().Format(time.RFC3339), a.From.UTC().Format(time.RFC3339), a.To.UTC().Format(time.RFC3339))
			}
		}
		return w.Refits, nil
	}
	if w.Train == 0 || w.Test == 0 {
		return nil, fmt.Errorf("%w: state how long to train and how long to test, or the instants of refits", ErrWindows)
	}
	for at := a.From.Add(w.Train); at.Before(a.To); at = at.Add(w.Test) {
		out = append(out, at)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%w: the tape's %s are over before %s of training are: widen --from and --to, or train for less", ErrWindows, a.To.Sub(a.From), w.Train)
	}
	return out, nil
}

// choose asks the trainer at every refit.
func (w *Walk) choose(r *Results, refits []time.Time) (out []Window, err error) {
	trainer := w.Trainer
	if trainer == nil {
		trainer = Cheapest{}
	}
	past := Past{line: seriesOf(r.Lines[0], r.Coin.Decimals)}
	for _, t := range r.Trials {
		past.trials = append(past.trials, seriesOf(t, r.Coin.Decimals))
	}
	a := w.Tape.About()
	for i, at := range refits {
		past.at, past.from = at, a.From
		if w.Train > 0 && at.Add(-w.Train).After(a.From) {
			past.from = at.Add(-w.Train)
		}
		c, err := trainer.Choose(&past)
		if err != nil {
			return nil, fmt.Errorf("refit %d, %s: %w", i+1, at.UTC().Format(time.RFC3339), err)
		}
		if c.Trial < 0 || c.Trial >= len(r.Trials) {
			return nil, fmt.Errorf("refit %d, %s: the trainer chose candidate %d of %d", i+1, at.UTC().Format(time.RFC3339), c.Trial, len(r.Trials))
		}
		past.last = c.Trial
		x := Window{Refit: at, From: past.from, To: a.To.Add(a.Every), Chosen: r.Trials[c.Trial].Point.String(), Why: c.Why, trial: c.Trial}
		if i+1 < len(refits) {
			x.To = refits[i+1]
		}
		out = append(out, x)
	}
	return out, nil
}

// stitch makes the one run with all settings, and returns what it said of loans.
func (w *Walk) stitch(ctx context.Context, r *Results, f *Forward, points []Point) (said *collector, err error) {
	sessions := map[int][]agent.Strategy{}
	var ends []func() error
	defer func() {
		for _, end := range ends {
			err = errors.Join(err, end())
		}
	}()
	of := func(trial int) ([]agent.Strategy, error) {
		if list, opened := sessions[trial]; opened {
			return list, nil
		}
		list, end, err := w.Maker.Strategies(ctx, points[trial])
		if err != nil {
			return nil, fmt.Errorf("point %s: %w", points[trial], err)
		}
		ends, sessions[trial] = append(ends, end), list
		return list, nil
	}
	list, err := of(0)
	if err != nil {
		return nil, err
	}
	list = slices.Clone(list)
	for i := range list {
		list[i].Proposer = &stitched{name: list[i].Name(), legs: []leg{{by: list[i].Proposer}}}
	}
	for _, x := range f.Windows {
		next, err := of(x.trial)
		if err != nil {
			return nil, err
		}
		for i := range list {
			s := list[i].Proposer.(*stitched)
			s.legs = append(s.legs, leg{x.Refit, next[i].Proposer, x.Recalibration})
		}
	}
	plan, err := encode(f.Windows)
	if err != nil {
		return nil, err
	}
	t := task{kind: KindStitched, point: Point{}}
	if t.key, err = w.Inputs.key(KindStitched+string(plan), nil); err != nil {
		return nil, err
	}
	days := &daily{}
	said = &collector{}
	more := []backtest.Witness{days}
	if w.method() != NoMethod {
		more = append(more, said)
	}
	run, measures, err := w.Maker.Run(KindStitched, nil, list, more...)
	if err != nil {
		return nil, err
	}
	if err := backtest.Play(ctx, w.Tape, []*backtest.Run{run}, 1); err != nil {
		return nil, err
	}
	if _, err := run.End(); err != nil {
		return nil, err
	}
	whole, err := resultOf(t, measures, days)
	r.Stitched = []*Result{whole}
	return said, err
}

// compare fills in what runs came to, in each window and over all.
func (f *Forward) compare(r *Results) {
	line, own := seriesOf(r.Lines[0], r.Coin.Decimals), seriesOf(r.Stitched[0], r.Coin.Decimals)
	trials := make([]*series, len(r.Trials))
	for i, t := range r.Trials {
		trials[i] = seriesOf(t, r.Coin.Decimals)
	}
	basis := r.Stitched[0].Figure("cost").Basis
	for i := range f.Windows {
		x := &f.Windows[i]
		x.InSample = compared(x.Chosen, trials[x.trial].stretch(x.From, x.Refit), line.stretch(x.From, x.Refit), f.Coin, basis)
		at := func(name string, s *series) Compared {
			return compared(name, s.stretch(x.Refit, x.To), line.stretch(x.Refit, x.To), f.Coin, basis)
		}
		x.Runs = []Compared{at(runStitched, own), at(runDefault, trials[0]), at(runLine, line)}
	}
	// Over all windows: that of no day of a refit that is not at midnight.
	over := func(s *series) (sum stretch) {
		for _, x := range f.Windows {
			sum = sum.plus(s.stretch(x.Refit, x.To))
		}
		return sum
	}
	all := over(line)
	add := func(name string, s *series) {
		f.Totals = append(f.Totals, compared(name, over(s), all, f.Coin, basis))
	}
	add(runStitched, own)
	add(runDefault, trials[0])
	add(runLine, line)
	if price, ok := all.price(); ok {
		best := 0
		for i := range trials {
			if over(trials[i]).saving(price) > over(trials[best]).saving(price) {
				best = i
			}
		}
		add(runHindsight+": "+r.Trials[best].Point.String(), trials[best])
	}
}

// compared is a stretch of a run beside that of constant cover.
func compared(name string, x, line stretch, coin string, basis history.Basis) Compared {
	c := Compared{Run: name, Days: x.days, Cost: evaluate.Statistic(x.cost, coin, basis), Net: evaluate.Statistic(x.net, coin, basis), Hedged: evaluate.Statistic(x.hedged, coin, basis),
		Removed: evaluate.Figure{Unit: coin, Basis: basis, Missing: evaluate.InsufficientData + ": no sampled instant"}, Saving: evaluate.Figure{Unit: coin + " a year", Basis: basis}}
	if x.samples > 0 {
		c.Removed = evaluate.Statistic(x.average(), coin, basis)
	}
	price, ok := line.price()
	if !ok {
		c.Saving.Missing = evaluate.InsufficientData + ": constant cover removed no ES"
		return c
	}
	c.Saving = evaluate.Statistic(x.saving(price), coin+" a year", basis)
	return c
}

// keep writes what was made.
func (w *Walk) keep(r *Results, f *Forward) error {
	if w.Dir == "" {
		return nil
	}
	table, err := r.Parquet()
	if err != nil {
		return err
	}
	text, err := encode(f)
	if err != nil {
		return err
	}
	kept := store{w.Dir}
	return errors.Join(kept.write(TrialsFile, table), kept.write(WalkFile, text), kept.tidy())
}
