package sweep_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/sweep"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
)

const days = 24 * time.Hour

// walk is over a made tape, with scores that are three times what they should be at one
// of its points.
func walk(t tape.Tape, dir string) *sweep.Walk {
	return &sweep.Walk{Sweep: *over(t, dir, sweep.Axis{Name: "cover.level", Values: values("0.2", "0.9")}), Train: 70 * days, Test: 10 * days, Recalibrate: sweep.Logistic}
}

func forward(t *testing.T, w *sweep.Walk) (*sweep.Results, *sweep.Forward) {
	t.Helper()
	r, f, err := w.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return r, f
}

func TestWalkingForwardChoosesAndGoesOnInOneRun(t *testing.T) {
	w := walk(crash(), t.TempDir())
	r, f := forward(t, w)
	if len(f.Windows) != 3 || len(r.Trials) != 3 || r.Trials[0].Point.String() != "as configured" || len(r.Stitched) != 1 {
		t.Fatalf("%d windows, %d candidates, %d stitched", len(f.Windows), len(r.Trials), len(r.Stitched))
	}
	for _, x := range f.Windows {
		if !x.InSample.Saving.Has() {
			t.Errorf("%s: no saving in sample: %s", x.Refit, x.InSample.Saving.Missing)
		}
		if x.Why != "least cost at equal ES in the training window" {
			t.Errorf("%s: %s", x.Refit, x.Why)
		}
		if len(x.Runs) != 3 || x.Runs[0].Days == 0 || x.Runs[0].Days != x.Runs[1].Days {
			t.Errorf("%s: %+v", x.Refit, x.Runs)
		}
		if x.Recalibration == nil || x.Recalibration.Missing != "" || x.Recalibration.Events < 20 || x.Recalibration.Intercept == 0 {
			t.Errorf("%s: %+v", x.Refit, x.Recalibration)
		}
	}
	if len(f.Totals) != 4 || f.Totals[0].Days != 30 {
		t.Errorf("totals %+v", f.Totals)
	}
	if q := f.Scores; q == nil || q.LoanDays == 0 || q.Raw.Has() != (q.Events >= 100 && q.EventDays >= 20) {
		t.Errorf("scores %+v", f.Scores)
	}
	whole := read(t, w.Dir, sweep.WalkFile) + read(t, w.Dir, sweep.TrialsFile)

	// A part of what is kept is lost: the rest goes on to the same bytes, on two workers.
	for _, name := range []string{sweep.WalkFile, sweep.TrialsFile, filepath.Join(sweep.PointsDir, r.Trials[1].Key+".json")} {
		if err := os.Remove(filepath.Join(w.Dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	again := walk(crash(), w.Dir)
	again.Workers = 2
	forward(t, again)
	if whole != read(t, w.Dir, sweep.WalkFile)+read(t, w.Dir, sweep.TrialsFile) {
		t.Error("what was interrupted leaves other files")
	}
}

// chosen are the choices and the recalibrations at refits up to an instant.
func chosen(f *sweep.Forward, upTo time.Time) (out []any) {
	for _, x := range f.Windows {
		if !x.Refit.After(upTo) {
			r := *x.Recalibration
			out = append(out, x.Chosen, x.InSample, r.Rows, r.Events, r.Intercept, r.LnHF, r.LogOdds)
		}
	}
	return out
}

func TestNoChoiceDependsOnWhatComesAfterIt(t *testing.T) {
	_, f := forward(t, walk(crash(), ""))
	for _, x := range f.Windows[:2] {
		other, err := tape.Perturbed(t.Context(), crash(), x.Refit, 7)
		if err != nil {
			t.Fatal(err)
		}
		_, g := forward(t, walk(other, ""))
		if a, b := chosen(f, x.Refit), chosen(g, x.Refit); !reflect.DeepEqual(a, b) {
			t.Errorf("another future after %s, another choice before it:\n%v\n%v", x.Refit, a, b)
		}
		if reflect.DeepEqual(f.Totals, g.Totals) {
			t.Error("another future changes nothing: the check cannot fail")
		}
	}
}

// cheat trains on the days after its refit.
type cheat struct{ far time.Duration }

func (c cheat) Choose(p *sweep.Past) (sweep.Choice, error) {
	if _, _, err := p.Savings(p.From(), p.At().Add(c.far)); err != nil {
		return sweep.Choice{}, err
	}
	return sweep.Choice{}, nil
}

func TestATrainerThatLooksAheadIsCaught(t *testing.T) {
	for far, caught := range map[time.Duration]bool{0: false, time.Nanosecond: true, 10 * days: true} {
		w := walk(crash(), "")
		w.Trainer, w.Recalibrate = cheat{far}, sweep.NoMethod
		if _, _, err := w.Run(context.Background()); errors.Is(err, tape.ErrLookAhead) != caught || !caught && err != nil {
			t.Errorf("looking %s ahead: %v", far, err)
		}
	}
}

func TestARecalibrationOnTheFutureIsCaught(t *testing.T) {
	at := time.Date(2021, 3, 1, 0, 0, 0, 0, time.UTC)
	var rows []sweep.Labelled
	for i := range 200 {
		x := sweep.Labelled{PD: float64(i%10)/10 + .05, HF: 1.2 + float64(i%7)/10}
		x.At, x.Horizon, x.Known, x.Happened = at.Add(-20*days), 7*days, at.Add(-13*days), i%10 > 5 && i%3 > 0
		rows = append(rows, x)
	}
	for _, m := range []sweep.Method{sweep.Logistic, sweep.Isotonic} {
		r, err := sweep.Fit(m, rows, at)
		if err != nil || r.Missing != "" {
			t.Fatalf("%s: %v %s", m, err, r.Missing)
		}
		if low, high := r.PD(.05, 1.5), r.PD(.95, 1.5); !(low < .2 && high > .4 && high < 1) {
			t.Errorf("%s: .05 is %v, .95 is %v", m, low, high)
		}
		late := append([]sweep.Labelled{}, rows...)
		late[17].Known = at.Add(time.Nanosecond)
		if _, err := sweep.Fit(m, late, at); !errors.Is(err, tape.ErrLookAhead) {
			t.Errorf("%s on a label that is not known yet: %v", m, err)
		}
	}
	if r, err := sweep.Fit(sweep.Logistic, rows[:20], at); err != nil || !strings.HasPrefix(r.Missing, "insufficient data") || r.PD(.3, 1) != .3 {
		t.Errorf("20 rows: %+v, %v", r, err)
	}
}

func TestStatedRefitsAndImpossibleOnes(t *testing.T) {
	from := crash().About().From
	w := walk(crash(), "")
	w.Refits, w.Recalibrate = []time.Time{from.Add(80 * days)}, sweep.NoMethod
	if _, f := forward(t, w); len(f.Windows) != 1 || f.Windows[0].From != from.Add(10*days) || f.Totals[0].Days != 20 {
		t.Errorf("windows %+v", f.Windows)
	}
	for name, change := range map[string]func(w *sweep.Walk){
		"before the tape": func(w *sweep.Walk) { w.Refits = []time.Time{from} },
		"out of order":    func(w *sweep.Walk) { w.Refits = []time.Time{from.Add(9 * days), from.Add(8 * days)} },
		"too long":        func(w *sweep.Walk) { w.Train = 365 * days },
		"no test":         func(w *sweep.Walk) { w.Test = 0 },
		"backwards":       func(w *sweep.Walk) { w.Test = -days },
	} {
		w := walk(crash(), "")
		change(w)
		if _, _, err := w.Run(t.Context()); !errors.Is(err, sweep.ErrWindows) {
			t.Errorf("%s: %v", name, err)
		}
	}
	w = walk(crash(), "")
	w.Space.Axes[0].Name = "assumed.loading"
	if _, _, err := w.Run(t.Context()); !errors.Is(err, sweep.ErrSpace) {
		t.Errorf("an assumption is chosen: %v", err)
	}
}

// always chooses one candidate, and remembers what was chosen before.
type always struct {
	trial int
	last  *[]int
}

func (a always) Choose(p *sweep.Past) (sweep.Choice, error) {
	*a.last = append(*a.last, p.Last())
	return sweep.Choice{Trial: a.trial}, nil
}

func TestTheStitchedRunIsThatOfTheChosenSettings(t *testing.T) {
	for trial, alike := range map[int]bool{0: true, 2: false} {
		var last []int
		w := walk(crash(), "")
		w.Trainer, w.Recalibrate = always{trial, &last}, sweep.NoMethod
		r, f := forward(t, w)
		own, fixed := r.Stitched[0], r.Trials[0]
		if reflect.DeepEqual(own.Days, fixed.Days) != alike || !reflect.DeepEqual(own.Days[:70], fixed.Days[:70]) {
			t.Errorf("candidate %d at all refits: the run is as configured: %v, before the first refit: %v", trial, !alike, reflect.DeepEqual(own.Days[:70], fixed.Days[:70]))
		}
		if !reflect.DeepEqual(last, []int{0, trial, trial}) {
			t.Errorf("candidate %d: before each refit stood %v", trial, last)
		}
		// More cover than as configured: more ES removed.
		if own, fixed := f.Totals[0].Removed.Float(), f.Totals[1].Removed.Float(); (own > fixed) == alike {
			t.Errorf("candidate %d: ES removed %v, as configured %v", trial, own, fixed)
		}
	}
}

func TestWithoutAnythingToChooseByTheLastChoiceStands(t *testing.T) {
	w := walk(crash(), "")
	w.Train, w.Test, w.Recalibrate = 30*days, 35*days, sweep.NoMethod // no instant is sampled within the first 60 days
	_, f := forward(t, w)
	if x := f.Windows[0]; x.Chosen != "as configured" || !strings.Contains(x.Why, "the last choice stands: insufficient data") {
		t.Errorf("%s: %s", x.Chosen, x.Why)
	}
}
