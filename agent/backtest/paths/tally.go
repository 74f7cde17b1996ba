package paths

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Of ES and its intervals.
const (
	tailPart  = .01 // the worst paths that ES 99% is the mean of
	resamples = 2000
	level     = .95
	// leastLossy is on how many paths anything must be lost for ES 99% to say something.
	leastLossy = 2
)

// column is what one hedge came to in one cell, by path, in coins.
type column struct {
	left, all, outlay, payout, cost []float64
	worst, worstAll                 []int // paths by left and by all, the largest first
	risk                            *Kept

	es, reduction, mean, ratio []float64 // by resample
}

// tally is all paths as numbers.
type tally struct {
	study  *Study
	hedges []Hedge
	cells  [][]*column // by cell and hedge
	n      int
	lossy  int
}

func newTally(s *Study, list []*Path) *tally {
	t := &tally{study: s, hedges: s.Spec.Hedges(), n: len(list)}
	for cell := range s.Inputs.Cells {
		t.cells = append(t.cells, nil)
		for range t.hedges {
			t.cells[cell] = append(t.cells[cell], &column{})
		}
		if cell > 0 {
			t.cells[cell][0] = t.cells[0][0] // no hedge is the same in all
		}
	}
	d := s.Coin.Decimals
	for _, p := range list {
		at := 0 // rows are by cell, then hedge
		for cell := range t.cells {
			for h := range t.hedges {
				if cell > 0 && h == 0 {
					continue
				}
				r := &p.Rows[at]
				at++
				c := t.cells[cell][h]
				left, cost := r.Left(d), r.Cost(d)
				c.left, c.cost, c.outlay, c.payout = append(c.left, left), append(c.cost, cost), append(c.outlay, r.Outlay(d)), append(c.payout, r.Payout(d))
				c.all = append(c.all, left+r.Outlay(d))
				c.add(r.Risk)
			}
		}
		if !p.Rows[0].Loss.IsZero() {
			t.lossy++
		}
	}
	for _, cell := range t.cells {
		for _, c := range cell {
			c.worst, c.worstAll = descending(c.left), descending(c.all)
		}
	}
	return t
}

// add adds up how limits stood.
func (c *column) add(k *Kept) {
	if k == nil {
		return
	}
	if c.risk == nil {
		c.risk = &Kept{}
	}
	r := c.risk
	r.Cycles, r.Over, r.Waiting, r.Short = r.Cycles+k.Cycles, r.Over+k.Over, r.Waiting+k.Waiting, r.Short+k.Short
	r.Spells, r.Late, r.Longest = r.Spells+k.Spells, r.Late+k.Late, max(r.Longest, k.Longest)
}

// descending are places by value, the largest first; equal ones as they stand.
func descending(v []float64) []int {
	out := make([]int, len(v))
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(v[b], v[a]) })
	return out
}

// shortfall is the mean of the worst hundredth of paths, each of which counts so many
// times; the last one counts in part.
func shortfall(v []float64, worst, times []int, n int) float64 {
	want := tailPart * float64(n)
	left, sum := want, 0.0
	for _, i := range worst {
		k := float64(times[i])
		if k >= left {
			return (sum + left*v[i]) / want
		}
		sum += k * v[i]
		left -= k
	}
	return sum / want
}

func mean(v []float64, times []int, n int) float64 {
	sum := 0.0
	for i, x := range v {
		sum += float64(times[i]) * x
	}
	return sum / float64(n)
}

// once counts every path once.
func (t *tally) once() []int {
	out := make([]int, t.n)
	for i := range out {
		out[i] = 1
	}
	return out
}

// bootstrap draws paths with replacement, the same for all hedges and cells, so that what
// hedges differ by is seen on the same paths.
func (t *tally) bootstrap(seed uint64) {
	random := rand.New(rand.NewPCG(seed, 0xb007))
	times := make([]int, t.n)
	for range resamples {
		clear(times)
		for range t.n {
			times[random.IntN(t.n)]++
		}
		for cell := range t.cells {
			none := shortfall(t.cells[cell][0].left, t.cells[cell][0].worst, times, t.n)
			curve := t.curve(cell, times)
			for h, c := range t.cells[cell] {
				if cell > 0 && h == 0 {
					continue
				}
				es, cost := shortfall(c.left, c.worst, times, t.n), mean(c.cost, times, t.n)
				c.es, c.mean, c.reduction = append(c.es, es), append(c.mean, cost), append(c.reduction, 1-es/none)
				if !t.hedges[h].Constant {
					c.ratio = append(c.ratio, cost/curve.at(es).cost)
				}
			}
		}
	}
}

// curve is what constant cover of each level leaves and costs.
type curve []levelOf

type levelOf struct{ level, es, cost float64 }

func (t *tally) curve(cell int, times []int) (out curve) {
	for h, c := range t.cells[cell] {
		if t.hedges[h].Constant {
			out = append(out, levelOf{t.hedges[h].Level, shortfall(c.left, c.worst, times, t.n), mean(c.cost, times, t.n)})
		}
	}
	return out
}

// at is the least level that leaves an ES, in a straight line between those that were run.
// Where none leaves so little it is the one that leaves least, with all of its ES.
func (c curve) at(es float64) levelOf {
	best := c[0]
	if es >= best.es { // nothing is removed: levels that remove nothing either cost all the same
		return best
	}
	for i := 1; i < len(c); i++ {
		a, b := c[i-1], c[i]
		if b.es <= es && es <= a.es && a.es > b.es {
			part := (a.es - es) / (a.es - b.es)
			return levelOf{a.level + part*(b.level-a.level), es, a.cost + part*(b.cost-a.cost)}
		}
		if b.es < best.es {
			best = b
		}
	}
	return best
}

// summary is one hedge's in one cell.
func (t *tally) summary(cell, h int) HedgeSummary {
	c, none, once := t.cells[cell][h], t.cells[cell][0], t.once()
	x := t.hedges[h]
	coin := t.study.Coin.Symbol
	out := HedgeSummary{Hedge: x.Name, About: x.About, Constant: x.Constant, Level: x.Level,
		Expected: figure(mean(c.left, once, t.n), coin), All: figure(shortfall(c.all, c.worstAll, once, t.n), coin),
		Outlay: figure(mean(c.outlay, once, t.n), coin), Payout: figure(mean(c.payout, once, t.n), coin),
		Cost: between(figure(mean(c.cost, once, t.n), coin), c.mean)}
	es, before := shortfall(c.left, c.worst, once, t.n), shortfall(none.left, none.worst, once, t.n)
	out.ES = between(figure(es, coin), c.es)
	out.Reduction = figure(1-es/before, evaluate.Part)
	if t.lossy < leastLossy {
		out.Reduction = lacking(evaluate.Part, fmt.Sprintf("%s: the fund lost something on %d of %d paths", evaluate.InsufficientData, t.lossy, t.n))
	}
	out.Reduction = between(out.Reduction, c.reduction)
	if !x.Constant {
		out.Equal = t.equal(cell, h, es, out)
	}
	if c.risk != nil {
		out.Risk = c.risk.summary()
	}
	return out
}

// equal holds a hedge against constant cover that leaves as much.
func (t *tally) equal(cell, h int, es float64, s HedgeSummary) *Equal {
	c, target := t.cells[cell][h], t.study.Spec.Target
	line := t.curve(cell, t.once())
	same := line.at(es)
	out := &Equal{Level: figure(same.level, evaluate.Part), Cost: figure(same.cost, t.study.Coin.Symbol), Ratio: figure(s.Cost.Float()/same.cost, evaluate.Unitless)}
	for _, v := range t.study.Spec.Variants {
		out.Held = out.Held || string(v.Name) == t.hedges[h].Name && v.Target == TargetHeld
	}
	switch {
	case !s.Reduction.Has():
		out.Ratio = lacking(evaluate.Unitless, s.Reduction.Missing)
	case same.level == 0:
		out.Ratio = lacking(evaluate.Unitless, "the hedge removes no ES that constant cover could remove as well")
	case !(same.cost > 0):
		out.Ratio = lacking(evaluate.Unitless, "constant cover of equal ES costs nothing: its payouts exceed what it takes")
	case same.es > es:
		out.Bound = fmt.Sprintf("no constant cover leaves so little: the ratio is against %.4g%%, which leaves %.6g", 100*same.level, same.es)
	}
	out.Ratio = between(out.Ratio, c.ratio)
	reduction, cost := float64(target.Reduction.Value), float64(target.Cost.Value)
	out.ReductionMet = s.Reduction.Has() && s.Reduction.Float() >= reduction
	out.CostMet = out.Ratio.Has() && out.Ratio.Float() <= cost
	out.Met = out.ReductionMet && out.CostMet
	if out.Met {
		out.Sure = end(s.Reduction.Low) >= reduction && end(out.Ratio.High) <= cost
	} else {
		out.Sure = s.Reduction.Has() && end(s.Reduction.High) < reduction || out.Ratio.Has() && end(out.Ratio.Low) > cost
	}
	return out
}

// summary has the parts.
func (k *Kept) summary() *RiskSummary {
	able := float64(k.Cycles - k.Short)
	return &RiskSummary{Kept: *k, OverPart: figure(float64(k.Over)/float64(k.Cycles), evaluate.Part), Holds: figure(1-float64(k.Over-k.Short)/able, evaluate.Part),
		HoldsWaiting: figure(1-float64(k.Over-k.Short-k.Waiting)/able, evaluate.Part)}
}

// figure is a simulated number.
func figure(v float64, unit string) evaluate.Figure {
	f := evaluate.Figure{Value: number(v), Unit: unit, Basis: history.Simulated}
	if f.Value == "" {
		f.Missing = "it has no finite value"
	}
	return f
}

func lacking(unit, why string) evaluate.Figure {
	return evaluate.Figure{Unit: unit, Basis: history.Simulated, Missing: why}
}

// between adds the interval of what resamples came to. Where any has no number there is
// none: it would be of those that have.
func between(f evaluate.Figure, drawn []float64) evaluate.Figure {
	if !f.Has() || len(drawn) == 0 || slices.ContainsFunc(drawn, func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }) {
		return f
	}
	sorted := slices.Sorted(slices.Values(drawn))
	at := func(p float64) float64 { return sorted[int(math.Round(p*float64(len(sorted)-1)))] }
	f.Low, f.High, f.Level = number(at((1-level)/2)), number(at((1+level)/2)), level
	return f
}

// end is one of an interval; NaN without one.
func end(v json.Number) float64 {
	x, err := v.Float64()
	if err != nil {
		return math.NaN()
	}
	return x
}

// number is written to nine digits: what is beyond is noise of addition.
func number(v float64) json.Number {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return ""
	}
	if v == 0 {
		v = 0 // no negative zero
	}
	return json.Number(strconv.FormatFloat(v, 'g', 9, 64))
}
