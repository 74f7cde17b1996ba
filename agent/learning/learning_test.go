package learning

import (
	"bytes"
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
)

var ctx = context.Background()

var begin = time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)

// made is sixty days of a wild market with falls that liquidate loans.
func made(seed uint64) *tape.Made {
	return tape.Make(tape.Making{Seed: seed, Moments: 40 * 24, Loans: 150, Volatility: .8, Health: 1.02,
		Drops: []tape.Drop{{At: 20*24 + 7, Factor: .85}, {At: 25*24 + 3, Factor: .85}, {At: 30*24 + 1, Factor: .85}}})
}

func collected(t testing.TB, x tape.Tape, o Options) *Samples {
	t.Helper()
	s, err := Collect(ctx, x, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestALoanDayHappensWhenItsLoanFallsBelowOneOrIsLiquidated(t *testing.T) {
	x := made(3)
	s := collected(t, x, Options{PerDay: 1000})
	var moments []*tape.Moment
	if err := x.Play(ctx, func(m *tape.Moment) error { moments = append(moments, m); return nil }); err != nil {
		t.Fatal(err)
	}
	// By search: each look's loans of the range, and whether any moment or event of the day after says so.
	rows, events := 0, 0
	for i := 0; i+24 < len(moments); i += 24 {
		at := moments[i].Block.Time
		if at.Sub(begin) < 7*day {
			continue // before prices are known for a week
		}
		hf := moments[i].Book.HealthFactors(nil)
		for row, h := range hf {
			if !(h >= 1 && h < 1.5) {
				continue
			}
			who, want := moments[i].Book.Borrower(row), false
			for _, m := range moments[i+1 : i+25] {
				want = want || m.Book.HealthFactors(nil)[row] < 1
				for _, e := range m.Events {
					want = want || e.Kind == "liquidation" && e.Account == who.String()
				}
			}
			if rows >= s.Len() || !s.At[rows].Equal(at) || s.HF[rows] != h || s.Happened[rows] != want {
				t.Fatalf("row %d: look %s, HF %v, happened %v: want %s, %v, %v", rows, s.At[rows], s.HF[rows], s.Happened[rows], at, h, want)
			}
			if s.Known[rows].After(at.Add(day)) || !s.Known[rows].After(at) {
				t.Errorf("row %d was known at %s, after %s", rows, s.Known[rows], at)
			}
			rows++
			if want {
				events++
			}
		}
	}
	if rows != s.Len() || events < 20 || s.Unknown == 0 {
		t.Errorf("%d rows and not %d, %d events, %d unknown", s.Len(), rows, events, s.Unknown)
	}
}

func TestAFewLoanDaysStandForAll(t *testing.T) {
	all, few := collected(t, made(3), Options{PerDay: 1000}), collected(t, made(3), Options{PerDay: 7, Seed: 5})
	sum := func(s *Samples) (w float64, events int) {
		for i := range s.Weight {
			w += s.Weight[i]
			if s.Happened[i] {
				events++
			}
		}
		return w, events
	}
	w1, e1 := sum(all)
	w2, e2 := sum(few)
	if math.Abs(w1-w2) > 1e-6*w1 || e1 != e2 || few.Len() >= all.Len() {
		t.Errorf("%v loan-days with %d events, and %v with %d", w1, e1, w2, e2)
	}
	if other := collected(t, made(3), Options{PerDay: 7, Seed: 6}); slices.Equal(other.HF, few.HF) {
		t.Error("another seed draws the same")
	}
}

func TestSamplesOfAnotherFutureAreTheSameUpToIt(t *testing.T) {
	x := made(4)
	after := begin.Add(22*day + 5*time.Hour)
	y, err := tape.Perturbed(ctx, x, after, 9)
	if err != nil {
		t.Fatal(err)
	}
	a, b := collected(t, x, Options{PerDay: 1000}), collected(t, y, Options{PerDay: 1000})
	same := 0
	for i := range a.Len() {
		if a.At[i].After(after) {
			break
		}
		if i >= b.Len() || !a.At[i].Equal(b.At[i]) || a.HF[i] != b.HF[i] {
			t.Fatalf("row %d is another", i)
		}
		for f := range a.X.Columns {
			if a.X.Columns[f][i] != b.X.Columns[f][i] {
				t.Fatalf("%s of row %d depends on the future", a.X.Names[f], i)
			}
		}
		if !a.At[i].Add(day).After(after) && (a.Happened[i] != b.Happened[i] || !a.Known[i].Equal(b.Known[i])) {
			t.Fatalf("the label of row %d depends on what came after its horizon", i)
		}
		same++
	}
	if same < 100 || slices.Equal(a.HF, b.HF) {
		t.Errorf("%d rows before; the futures are the same: %v", same, slices.Equal(a.HF, b.HF))
	}
}

func TestStepsThatMissTheHorizonAreRefused(t *testing.T) {
	x := tape.Make(tape.Making{Seed: 1, Moments: 10, Loans: 3, Every: 48 * time.Hour})
	if _, err := Collect(ctx, x, Options{}); !errors.Is(err, ErrMoments) {
		t.Errorf("steps of two days: %v", err)
	}
	for _, o := range []Options{{Horizon: time.Minute}, {Horizon: 32 * day}, {PerDay: -1}} {
		if _, err := Collect(ctx, x, o); err == nil {
			t.Errorf("%+v was accepted", o)
		}
	}
}

// world is loan-days whose events follow a law: more likely by nearness, or, with
// told, by the volatility too. Days share a shock.
func world(seed uint64, days, loans int, told bool) *Samples {
	r := rand.New(rand.NewPCG(seed, 7))
	s := &Samples{Options: Options{Horizon: day, PerDay: 100, Seed: seed, Draws: 40}, Market: "law", Basis: "simulated", From: begin, To: begin.AddDate(0, 0, days), Days: days}
	s.X = scoring.Features{Names: loanday.Names(), Columns: make([][]float64, len(loanday.Names()))}
	for d := range days {
		at := begin.AddDate(0, 0, d)
		volatility := r.NormFloat64()
		for l := range loans {
			hf := 1 + r.Float64()/2
			odds := 1 - 2*math.Log(hf)/.1 + .2*r.NormFloat64()
			if told {
				odds += 1.5 * volatility
			}
			happened := r.Float64() < 1/(1+math.Exp(-odds))
			for f, name := range s.X.Names {
				v := r.NormFloat64() // of no meaning
				switch name {
				case "nearness":
					v = -math.Log(hf) / .1
				case "volatility":
					v = volatility
				}
				s.X.Columns[f] = append(s.X.Columns[f], v)
			}
			s.HF, s.At, s.Loan, s.Happened, s.Weight = append(s.HF, hf), append(s.At, at), append(s.Loan, l), append(s.Happened, happened), append(s.Weight, 1)
			s.Known = append(s.Known, at.Add(day))
		}
	}
	return s
}

func trained(t testing.TB, s *Samples) *loanday.Model {
	t.Helper()
	m, err := Train(ctx, s, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestAModelThatKnowsMoreThanTheHealthFactorHelpsAndOneThatDoesNotSaysSo(t *testing.T) {
	wise := trained(t, world(1, 110, 32, true))
	if f := wise.WalkForward; !f.Helps() || !f.Calibrated() || !f.TopHolds() {
		t.Errorf("volatility tells, and the model %s; top %v", f.Says(), f.Top)
	}
	idle := trained(t, world(2, 90, 32, false))
	if f := idle.WalkForward; f.Helps() || !strings.Contains(f.Says(), "does not help") {
		t.Errorf("nothing but the health factor tells, and the model %s", f.Says())
	}
	e, err := Evaluate(wise, world(3, 70, 32, true), begin)
	if err != nil {
		t.Fatal(err)
	}
	if !e.Figures.Helps() || !e.Figures.Slope.Contains(1) || e.Overlap == "" {
		t.Errorf("on the same law: %s; overlap %q", e.Figures.Says(), e.Overlap)
	}
	if e, err = Evaluate(wise, world(3, 115, 32, true), begin.AddDate(0, 0, 111)); err != nil || e.Overlap != "" {
		t.Errorf("after the training: overlap %q, %v", e.Overlap, err)
	}
	short, err := Evaluate(wise, world(4, 3, 40, true), begin)
	if err != nil || !strings.Contains(short.Figures.Says(), "insufficient data") {
		t.Errorf("three days: %s, %v", short.Figures.Says(), err)
	}
	other := world(5, 30, 40, true)
	other.Horizon = 7 * day
	if _, err := Evaluate(wise, other, begin); err == nil {
		t.Error("a model of a day was judged over a week")
	}
}

func TestTrainingIsTheSameToTheByte(t *testing.T) {
	a, err := trained(t, world(1, 60, 20, true)).Encode()
	if err != nil {
		t.Fatal(err)
	}
	b, err := trained(t, world(1, 60, 20, true)).Encode()
	if err != nil || !bytes.Equal(a, b) {
		t.Errorf("it differs: %v", err)
	}
	m, err := loanday.Parse(a)
	if err != nil || m.Trained.Rows != 1200 || m.Trained.Days != 60 {
		t.Errorf("%+v, %v", m, err)
	}
}

// Walking forward, nothing of a fold reaches what is said of it: another end of the
// span leaves all that was said before it.
func TestWhatIsSaidOfAFoldDoesNotDependOnIt(t *testing.T) {
	walk := func(s *Samples) *trainer {
		x := &trainer{Samples: s, kinds: kinds(1), raw: map[[2]int][]float64{}, fits: map[[2]int]scoring.Scorer{}, step: func() {}}
		x.cut(6)
		if err := x.fitAll(ctx); err != nil {
			t.Fatal(err)
		}
		return x
	}
	a := walk(world(1, 60, 20, true))
	changed := world(1, 60, 20, true)
	for i := range changed.Happened {
		if changed.At[i].Add(day).After(a.begin[4]) { // not known when the fourth begins
			changed.Happened[i] = !changed.Happened[i]
		}
	}
	b := walk(changed)
	for fold := 1; fold <= 4; fold++ {
		for k := range a.kinds {
			if !reflect.DeepEqual(a.raw[[2]int{k, fold}], b.raw[[2]int{k, fold}]) {
				t.Errorf("%s says otherwise of fold %d", a.kinds[k].name, fold)
			}
		}
		ka, la := a.choose(fold, a.begin[fold])
		kb, lb := b.choose(fold, b.begin[fold])
		if ka != kb || !reflect.DeepEqual(la, lb) {
			t.Errorf("fold %d: kind %d is chosen of %v, and %d of %v in another future", fold, ka, la, kb, lb)
		}
		if ka < 0 {
			continue
		}
		one, err := a.calibrate(ka, fold, a.begin[fold])
		other, err2 := b.calibrate(kb, fold, b.begin[fold])
		if err != nil || err2 != nil || one != other {
			t.Errorf("fold %d: calibrated by %+v, and by %+v in another future, %v, %v", fold, one, other, err, err2)
		}
	}
	if reflect.DeepEqual(a.raw[[2]int{0, 5}], b.raw[[2]int{0, 5}]) {
		t.Error("the fifth fold's scores do not depend on the fourth")
	}
	// A label that its begin does not know is in no fit: the day before a fold ends with it.
	for fold := 1; fold < 6; fold++ {
		for _, i := range a.before(fold) {
			if a.At[i].Add(day).After(a.begin[fold]) {
				t.Fatalf("fold %d is fitted on a label of %s", fold, a.At[i].Add(day))
			}
		}
	}
}

func TestTooLittleIsNotTrainedOn(t *testing.T) {
	few := world(1, 60, 20, true)
	for i := range few.Happened {
		few.Happened[i] = i < 10
	}
	if _, err := Train(ctx, few, Settings{}); !errors.Is(err, ErrTooFew) {
		t.Errorf("ten events: %v", err)
	}
	if _, err := Train(ctx, world(1, 60, 20, true), Settings{Folds: 3}); err == nil {
		t.Error("three folds were accepted")
	}
	stopped, stop := context.WithCancel(ctx)
	stop()
	if _, err := Train(stopped, world(1, 60, 20, true), Settings{}); !errors.Is(err, context.Canceled) {
		t.Errorf("training that was stopped: %v", err)
	}
}

func TestTheBaselineOfADayRestsOnEarlierOnes(t *testing.T) {
	s := world(1, 100, 40, false)
	pd, line := s.baseline()
	other := world(1, 100, 40, false)
	for i := range other.Happened {
		if other.At[i].Sub(begin) >= 59*day {
			other.Happened[i] = true
		}
	}
	changed, _ := other.baseline()
	for i := range pd {
		days := int(s.At[i].Sub(begin) / day)
		switch {
		case days < 30 && pd[i] != -1:
			t.Fatalf("day %d has a baseline, before anything was known", days)
		case days >= 30 && days < 60 && !(pd[i] > 0 && pd[i] == changed[i]):
			t.Fatalf("day %d: %v, and %v in another future", days, pd[i], changed[i])
		case days >= 90 && pd[i] == changed[i]:
			t.Fatalf("day %d does not rest on day 59", days)
		}
	}
	if !(line.Slope > 10 && line.Slope < 30) { // the law's is 20
		t.Errorf("the baseline falls by %v for a unit of ln HF", line.Slope)
	}
}
