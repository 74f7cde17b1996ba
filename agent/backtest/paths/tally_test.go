package paths

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/backtest"
	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-9*math.Max(1, math.Abs(want))) {
		t.Errorf("%s is %g, want %g", what, got, want)
	}
}

func ones(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = 1
	}
	return out
}

func TestShortfallIsTheMeanOfTheWorstHundredth(t *testing.T) {
	v := make([]float64, 250) // 2.5 paths
	v[17], v[200], v[3], v[99] = 100, 70, 40, 10
	near(t, "ES of 2.5 paths", shortfall(v, descending(v), ones(250), 250), (100+70+.5*40)/2.5)
	times := ones(250)
	times[17], times[0] = 2, 0 // the worst one counts twice
	near(t, "ES where the worst is drawn twice", shortfall(v, descending(v), times, 250), (200+.5*70)/2.5)
	few := []float64{5, 1}
	near(t, "ES of two paths", shortfall(few, descending(few), ones(2), 2), 5)
}

func TestEqualCoverLiesBetweenTheLevelsThatWereRun(t *testing.T) {
	c := curve{{0, 100, 0}, {.25, 80, 10}, {.5, 60, 30}, {1, 60, 50}}
	same := c.at(70)
	near(t, "level", same.level, .375)
	near(t, "cost", same.cost, 20)
	near(t, "level at an ES that was run", c.at(80).level, .25)
	near(t, "cost where several levels leave it", c.at(60).cost, 30) // the least of them
	near(t, "level where the hedge leaves all", c.at(100).level, 0)
	idle := curve{{0, 100, 0}, {.1, 100, 5}, {1, 20, 50}} // the lowest level removes nothing
	near(t, "level of a hedge that removes nothing", idle.at(100).level, 0)
	none := c.at(20)
	near(t, "ES where no level leaves so little", none.es, 60)
	near(t, "cost where no level leaves so little", none.cost, 30)
}

// paid is a study of made rows: losses of the given paths, and hedges that pay a part of
// them at a cost.
func paid(t *testing.T, n int, lost func(path int) uint64, hedges map[string]struct{ pays, costs float64 }) *Summary {
	t.Helper()
	s := small(t, "values: [0.1, 0.25, 0.5, 0.75, 1]", "values: [0.5, 1]")
	s.Variants[1].Target = TargetHeld
	study := &Study{Spec: s, Coin: backtest.Coin{Symbol: "USDC", Decimals: 2}, Inputs: Inputs{Seed: 3, Cells: []assumed.Cell{{Loading: 2, Capacity: .5}}}}
	var list []*Path
	for i := range n {
		p := &Path{Path: i}
		for _, h := range s.Hedges() {
			loss := lost(i) * 100
			x := hedges[h.Name]
			p.Rows = append(p.Rows, Row{Hedge: h.Name, Loss: amount.New(loss), Paid: amount.New(uint64(x.pays * float64(loss))), Premium: amount.New(uint64(100 * x.costs)), Gas: amount.New(200), Cover: amount.New(200)})
		}
		list = append(list, p)
	}
	out, err := study.Finish(list)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAHedgeIsHeldAgainstConstantCoverOfEqualShortfall(t *testing.T) {
	type hedge = struct{ pays, costs float64 }
	lost := func(path int) uint64 {
		if path%20 == 0 {
			return uint64(1000 + path)
		}
		return 0
	}
	hedges := map[string]hedge{"constant 50%": {.5, 1000}, "constant 100%": {1, 2000}, "threshold": {.1, 10}, "coverage": {.8, 900}}
	s := paid(t, 400, lost, hedges)
	if s.Lossy != 20 || s.Tail != 4 || s.Paths != 400 {
		t.Errorf("%d of %d paths are lossy, and ES rests on %g", s.Lossy, s.Paths, s.Tail)
	}
	by := map[string]HedgeSummary{}
	for _, h := range s.Cells[0].Hedges {
		by[h.Hedge] = h
	}
	worst := (1380. + 1360 + 1340 + 1320) / 4
	near(t, "ES without a hedge", by[Unhedged].ES.Float(), worst)
	c := by["coverage"]
	near(t, "ES that is left", c.ES.Float(), .2*worst)
	near(t, "reduction", c.Reduction.Float(), .8)
	mean := 0.
	for i := range 400 {
		mean += float64(lost(i)) / 400
	}
	near(t, "net cost", c.Cost.Float(), 900-.8*mean)
	near(t, "equal level", c.Equal.Level.Float(), .8)
	near(t, "cost of equal cover", c.Equal.Cost.Float(), .8*(2000-mean))
	near(t, "ratio", c.Equal.Ratio.Float(), (900-.8*mean)/(.8*(2000-mean)))
	if e := c.Equal; !e.ReductionMet || !e.CostMet || !e.Met || !e.Held || !e.Sure {
		t.Errorf("lower by 80%% at 55%% of the cost, and the target is not met for sure: %+v", e)
	}
	if e := by["threshold"].Equal; e.Met || e.ReductionMet || !e.CostMet || e.Held {
		t.Errorf("lower by 10%%, and the target is met: %+v", e)
	}
	// Every path pays the same part, so that resamples differ in nothing but the mean.
	if low, high := end(c.Reduction.Low), end(c.Reduction.High); math.Abs(low-.8) > 1e-9 || math.Abs(high-.8) > 1e-9 {
		t.Errorf("the reduction is 80%% on any paths, and its interval %g to %g", low, high)
	}
	if low, high := end(c.ES.Low), end(c.ES.High); !(low < c.ES.Float() && c.ES.Float() <= high) {
		t.Errorf("the interval of ES, %g to %g, is not around it, %g", low, high, c.ES.Float())
	}
	hedges["coverage"] = hedge{.8, 1500}
	for _, h := range paid(t, 400, lost, hedges).Cells[0].Hedges {
		if h.Hedge == "coverage" && (h.Equal.Met || !h.Equal.ReductionMet || !h.Equal.Sure || verdict(h.Equal) != "missed: cost, sure") {
			t.Errorf("a cost of nearly that of constant cover meets the target: %s, %+v", verdict(h.Equal), h.Equal)
		}
	}
}

func TestWithoutLossesNothingIsSaidOfReductions(t *testing.T) {
	s := paid(t, 200, func(int) uint64 { return 0 }, nil)
	for _, h := range s.Cells[0].Hedges {
		if h.Reduction.Has() {
			t.Errorf("%s lowers an ES of nothing by %s", h.Hedge, h.Reduction.Value)
		}
		if h.Equal != nil && (h.Equal.Met || h.Equal.Ratio.Has() || !strings.Contains(h.Equal.Ratio.Missing, "0 of 200 paths") || verdict(h.Equal) != "insufficient data") {
			t.Errorf("%s: %+v", h.Hedge, h.Equal)
		}
	}
	for _, table := range s.Tables() {
		for _, row := range table.Rows {
			if strings.Contains(fmt.Sprint(row), "NaN") {
				t.Errorf("table %q shows no number: %v", table.Title, row)
			}
		}
	}
}
