package evaluate

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func nan() float64 { return math.NaN() }

func within(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// sampled is one modelled sample, a week after the run began, of a book near the edge.
func sampled(t *testing.T, seed uint64, cell assumed.Cell, holdings []trade.Holding, series ...protection.Series) (modelledSample, *scenarioSet) {
	t.Helper()
	with, err := NewScenarios(2000, 7, seed, coin, claims())
	if err != nil {
		t.Fatal(err)
	}
	m := modelled{with: with, every: 7 * day}
	at := begin
	for n := range 2 {
		s := aStep(n, at, aBook(t, at, 100, 700, 760, 650), 0)
		s.Cell = cell
		s.Moment.History = []tape.History{walk(5, at, 100, .06)}
		s.Record.Observation.Series, s.Record.Observation.Holdings = series, holdings
		if err := m.saw(s); err != nil {
			t.Fatal(err)
		}
		at = at.Add(7 * day)
	}
	if len(m.list) != 1 {
		t.Fatalf("%d samples, want one after a week: %v", len(m.list), m.lacking)
	}
	return m.list[0], with.sets[0]
}

func TestModelledLossIsTheKernelsByHand(t *testing.T) {
	x, set := sampled(t, 1, assumed.Cell{}, nil)
	// A loan of 10 ether loses what its collateral at 5% off does not pay, once 10·.8·p < debt.
	losses := make([]float64, len(set.net))
	for i := range losses {
		p := 100 * set.outcome.Factor[i*set.outcome.Assets]
		for _, debt := range []float64{700, 760, 650} {
			if 8*p < debt {
				losses[i] += max(0, debt-10*p/1.05) / 2
			}
		}
		within(t, "a scenario's loss", set.net[i], losses[i], 1e-9)
	}
	slices.Sort(losses)
	mean := 0.
	for _, l := range losses[len(losses)-100:] {
		mean += l / 100
	}
	within(t, "ES at 95%", x.unhedged[0], mean, 1e-9)
	if !(mean > 0) || x.hedged[0] != x.unhedged[0] || !(x.unhedged[1] > x.unhedged[0]) {
		t.Errorf("ES %v without cover, %v with none", x.unhedged, x.hedged)
	}
}

func TestCoverOfAllLayersLeavesNothing(t *testing.T) {
	end := begin.Add(60 * day)
	full := aSeries(1, 0, 3000, begin, end)
	hold := func(held, pending uint64) []trade.Holding {
		return []trade.Holding{{Series: protection.Address{1}, Held: whole(held), Pending: whole(pending)}}
	}
	bare, _ := sampled(t, 1, assumed.Cell{}, nil)
	for name, c := range map[string]struct {
		cell     assumed.Cell
		holdings []trade.Holding
		series   protection.Series
		part     float64 // of the ES that is left
	}{
		"all of it":                 {assumed.Cell{}, hold(1500, 0), full, 0},
		"half of it":                {assumed.Cell{}, hold(750, 0), full, .5},
		"it still waits":            {assumed.Cell{}, hold(0, 1500), full, 1},
		"half of it waits":          {assumed.Cell{}, hold(750, 750), full, .5},
		"it ends within a day":      {assumed.Cell{}, hold(1500, 0), aSeries(1, 0, 3000, begin, begin.Add(8*day-1)), 1},
		"its trigger always fails":  {assumed.Cell{Failure: 1}, hold(1500, 0), full, 1},
		"its layer is out of reach": {assumed.Cell{}, hold(1500, 0), aSeries(1, 3000, 6000, begin, end), 1},
		"its pool is empty":         {assumed.Cell{}, hold(1500, 0), func() protection.Series { s := full; s.PoolAssets = whole(0); return s }(), 1},
		"it is resolved":            {assumed.Cell{}, hold(1500, 0), func() protection.Series { s := full; s.State = protection.Triggered; return s }(), 1},
	} {
		t.Run(name, func(t *testing.T) {
			x, _ := sampled(t, 1, c.cell, c.holdings, c.series)
			for k := range confidences {
				within(t, "unhedged ES", x.unhedged[k], bare.unhedged[k], 0)
				within(t, "hedged ES", x.hedged[k], c.part*bare.unhedged[k], 1e-9)
			}
		})
	}
	some, _ := sampled(t, 1, assumed.Cell{Failure: .3}, hold(1500, 0), full)
	if !(some.hedged[0] > 0 && some.hedged[0] < bare.unhedged[0]) {
		t.Errorf("a trigger that fails at times leaves %v of %v", some.hedged, bare.unhedged)
	}
	if short, _ := sampled(t, 1, assumed.Cell{}, hold(1500, 0), aSeries(1, 0, 3000, begin, begin.Add(10*day))); !(short.hedged[0] > 0 && short.hedged[0] < bare.unhedged[0]) {
		t.Errorf("cover of three days of seven leaves %v of %v", short.hedged, bare.unhedged)
	}
	again, _ := sampled(t, 1, assumed.Cell{Failure: .3}, hold(1500, 0), full)
	other, _ := sampled(t, 2, assumed.Cell{Failure: .3}, hold(1500, 0), full)
	if again.hedged[0] != some.hedged[0] || other.hedged[0] == some.hedged[0] {
		t.Errorf("ES %v, again %v, of another seed %v", some.hedged, again.hedged, other.hedged)
	}
}

func TestWithoutPricesNothingIsModelled(t *testing.T) {
	e, err := New(Options{Name: Hedged, About: about, Coin: coin, Claims: claims(), Scenarios: func() *Scenarios {
		s, err := NewScenarios(100, 7, 1, coin, claims())
		if err != nil {
			t.Fatal(err)
		}
		return s
	}()})
	if err != nil {
		t.Fatal(err)
	}
	for n := range 30 {
		s := aStep(n, begin.AddDate(0, 0, n), aBook(t, begin.AddDate(0, 0, n), 100, 700), 0)
		if err := e.Saw(s); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range e.Run().Shortfalls {
		if f.Hedged.Has() || !strings.HasPrefix(f.Hedged.Missing, InsufficientData) {
			t.Errorf("%s at %v: %+v", f.Measure, f.Confidence, f.Hedged)
		}
	}
	if !math.IsNaN(e.ES(.99)) {
		t.Errorf("ES %v of no sample", e.ES(.99))
	}
}

func TestNewListsAllThatIsWrong(t *testing.T) {
	two := append(claims(), claims()...)
	_, err := New(Options{Claims: two, Every: "fortnight", Windows: []Window{{}}, HorizonDays: -1})
	for _, part := range []string{"without a name", "without a basis", "fortnight", "state one of them", "above 0"} {
		if err == nil || !strings.Contains(err.Error(), part) {
			t.Errorf("%v does not say %q", err, part)
		}
	}
	if !errors.Is(err, ErrWindow) {
		t.Error("a window without days was taken")
	}
	for _, c := range []struct{ count, days int }{{10, 7}, {1000, 0}, {1000, 400}} {
		if _, err := NewScenarios(c.count, c.days, 1, coin, claims()); err == nil {
			t.Errorf("%+v was taken", c)
		}
	}
	if _, err := NewScenarios(1000, 7, 1, coin, two); err == nil {
		t.Error("two claims on one asset were taken")
	}
}

// Four weeks, one of which loses 40 and is paid 30 of it, at a cost of 2 a week.
func TestRealisedShortfallIsThatOfItsWeeks(t *testing.T) {
	d := &days{coin: coin}
	var a backtest.Account
	for n := range 7*40 + 3 {
		if n%7 == 1 {
			a.Premium = a.Premium.Plus(whole(2))
		}
		if n == 7*20+4 {
			a.Net, a.Paid = whole(40), whole(30)
		}
		s := aStep(n, begin.AddDate(0, 0, n), nil, 0)
		s.Account = a
		if err := d.saw(s, claims()); err != nil {
			t.Fatal(err)
		}
	}
	r := d.realise(7)
	if len(r.Unhedged) != 40 || r.Unhedged[20] != 40 || r.Hedged[20] != 10 || r.Unhedged[19] != 0 || r.Cost[3] != 2 {
		t.Fatalf("%d weeks, the lossy one %v, %v", len(r.Unhedged), r.Unhedged[20], r.Hedged[20])
	}
	list := r.shortfalls(unit{"DAI", 0}, bases{history.Observed, history.Observed}, 1)
	at95, at99 := list[0], list[1]
	within(t, "unhedged", at95.Unhedged.Float(), 20, 1e-9) // the worst two of forty weeks: 40 and 0
	within(t, "hedged", at95.Hedged.Float(), 5, 1e-9)
	within(t, "removed", at95.Removed.Float(), 15, 1e-9)
	within(t, "a year's cost of a unit", at95.CostPerUnit.Float(), 2*365./7/15, 1e-9)
	if at95.Unhedged.Low == "" || at95.Measure != Realised || at95.Unhedged.Basis != history.Modelled {
		t.Errorf("%+v", at95)
	}
	if at95.Blocks != 11 { // of 40^(1/3) = 3.42 weeks
		t.Errorf("%d blocks", at95.Blocks)
	}
	if at99.Unhedged.Has() || !strings.HasPrefix(at99.Unhedged.Missing, InsufficientData) {
		t.Errorf("forty weeks have a tail of 1%%: %+v", at99)
	}
}

func TestEqualESFindsTheLevel(t *testing.T) {
	calls := 0
	curve := func(f func(float64) float64) func([]float64) ([]float64, error) {
		return func(levels []float64) ([]float64, error) {
			calls++
			out := make([]float64, len(levels))
			for i, l := range levels {
				if i > 0 && l <= levels[i-1] {
					t.Errorf("levels %v do not rise", levels)
				}
				out[i] = f(l)
			}
			return out, nil
		}
	}
	line := func(l float64) float64 { return 100 - 80*l }
	m, err := EqualES{}.Find(50, curve(line))
	if err != nil || !m.Reached || math.Abs(m.Level-.625) > 1./512 || m.Runs != 23 || calls != 4 {
		t.Errorf("%+v after %d passes: %v", m, calls, err)
	}
	if m, err = (EqualES{}).Find(10, curve(line)); err != nil || m.Reached || m.Level != 1 || !strings.Contains(m.Why, "all that is on offer") {
		t.Errorf("out of reach: %+v, %v", m, err)
	}
	if m, err = (EqualES{}).Find(120, curve(line)); err != nil || m.Reached || m.Level != 0 || !strings.Contains(m.Why, "without any cover") {
		t.Errorf("above all: %+v, %v", m, err)
	}
	if m, err = (EqualES{}).Find(100, curve(line)); err != nil || !m.Reached || m.Level != 0 {
		t.Errorf("no cover is as good: %+v, %v", m, err)
	}
	// Capacity ends at a level of .4: all above are alike, and the least of them counts.
	if m, err = (EqualES{}).Find(68, curve(func(l float64) float64 { return line(min(.4, l)) })); err != nil || !m.Reached || math.Abs(m.Level-.4) > 1./256 {
		t.Errorf("flat: %+v, %v", m, err)
	}
	if _, err = (EqualES{}).Find(nan(), curve(line)); !errors.Is(err, ErrES) {
		t.Errorf("a target of NaN: %v", err)
	}
	if _, err = (EqualES{}).Find(50, curve(func(float64) float64 { return nan() })); !errors.Is(err, ErrES) {
		t.Errorf("an ES of NaN: %v", err)
	}
}
