package sweep

import (
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/evaluate"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/overfitting"
)

// How the judgement is made.
const (
	// mostBlocks is what days are cut into: the paper's 16 for means, and 10 for ES of
	// days, which is sorted anew for every half.
	mostBlocks         = 16
	mostBlocksRealised = 10
	// leastBlocks is below what halves say nothing.
	leastBlocks = 4
	// leastDays is what a half needs for a tail of 5%.
	leastDays = 20
)

// method is said in every judgement.
const method = "Combinatorially symmetric cross-validation over blocks of days. A trial's performance over some blocks is what it cost less a year than constant cover that removed as much ES over the same blocks: " +
	"the price of a unit of ES removed is constant cover's in these blocks, under the same assumptions, and what a trial removes more or less is valued at it. Costs count on the day on which they were paid. " +
	"Trials are compared under equal assumptions only, as nobody chooses these."

// Overfitting is how far the best trial of a sweep is best by chance.
type Overfitting struct {
	Schema string     `json:"schema"`
	Method string     `json:"method"`
	Groups []Judgment `json:"groups"` // by setting of assumptions, and measure of ES
}

// Judgment is of the trials under one setting of assumptions.
type Judgment struct {
	Assumed string `json:"assumed"`
	Measure string `json:"measure"` // of ES: modelled or realised
	Trials  int    `json:"trials"`
	Blocks  int    `json:"blocks"`
	Splits  int    `json:"splits"`
	// PBO is the probability that the trial that is best in one half of the blocks is
	// at or below the median of all in the other.
	PBO evaluate.Figure `json:"pbo"`
	// Worse is the probability that it then costs more than constant cover of equal ES.
	Worse evaluate.Figure `json:"worseThanConstant"`
	// Slope is of its performance in the other half by that in the half in which it is
	// best: below 0 the better it looked, the worse it did.
	Slope evaluate.Figure `json:"slope"`
	// Best is the trial that is best over all blocks, and Saving what it cost less a
	// year than constant cover of equal ES; BestOf is the part of halves in which it is
	// best.
	Best   string          `json:"best,omitempty"`
	Saving evaluate.Figure `json:"saving"`
	BestOf evaluate.Figure `json:"bestOf"`
}

// Judge says how far the best trial is best by chance.
func (r *Results) Judge() (*Overfitting, error) {
	out := &Overfitting{Schema: Schema, Method: method, Groups: []Judgment{}}
	for _, l := range r.Lines {
		var trials []*series
		var names []string
		for _, t := range r.Trials {
			if t.Point.Assumed().String() == l.Point.String() {
				trials, names = append(trials, seriesOf(t, r.Coin.Decimals)), append(names, t.Point.String())
			}
		}
		line := seriesOf(l, r.Coin.Decimals)
		for _, measure := range []string{Modelled, Realised} {
			j := &judge{Judgment: Judgment{Assumed: l.Point.String(), Measure: measure, Trials: len(trials)}, symbol: r.Coin.Symbol, names: names, trials: trials, line: line}
			if err := j.run(); err != nil {
				return nil, fmt.Errorf("judge the trials, ES %s, assumptions %s: %w", measure, j.Assumed, err)
			}
			out.Groups = append(out.Groups, j.Judgment)
		}
	}
	return out, nil
}

// judge is one judgement being made.
type judge struct {
	Judgment
	symbol string
	names  []string
	trials []*series
	line   *series
	sums   [][]stretch // by trial, the line last, and block
}

// without leaves all figures out.
func (j *judge) without(format string, args ...any) {
	why := evaluate.InsufficientData + ": " + fmt.Sprintf(format, args...)
	for _, f := range []struct {
		to   *evaluate.Figure
		unit string
	}{{&j.PBO, evaluate.Part}, {&j.Worse, evaluate.Part}, {&j.Slope, evaluate.Unitless}, {&j.Saving, j.symbol + " a year"}, {&j.BestOf, evaluate.Part}} {
		*f.to = evaluate.Figure{Unit: f.unit, Basis: history.Modelled, Missing: why}
	}
}

func (j *judge) run() error {
	days := len(j.line.dates)
	if len(j.trials) < 2 {
		j.without("%d trial under these assumptions: two are compared", len(j.trials))
		return nil
	}
	for _, t := range j.trials {
		if len(t.dates) != days {
			return fmt.Errorf("a trial has %d days, constant cover %d", len(t.dates), days)
		}
	}
	most := min(mostBlocks, len(j.line.samples)) // a sample a block, else halves are of one instant
	if j.Measure == Realised {
		most = min(mostBlocksRealised, days/(leastDays/2))
	}
	most = min(most, days) &^ 1
	if most < leastBlocks {
		what := fmt.Sprintf("%d sampled instants", len(j.line.samples))
		if j.Measure == Realised {
			what = fmt.Sprintf("%d days", days)
		}
		j.without("%s make no %d blocks", what, leastBlocks)
		return nil
	}
	j.Blocks = most
	score := j.modelled
	if j.Measure == Realised {
		score = j.realised
	}
	j.cut()
	lacking, err := j.halves(score)
	if err != nil || lacking {
		return err
	}
	got, err := overfitting.Validation{Trials: len(j.trials), Blocks: j.Blocks}.Run(func(dst []float64, blocks []int) error {
		_, err := score(dst, blocks)
		return err
	})
	if err != nil {
		return err
	}
	whole := make([]float64, len(j.trials))
	every := make([]int, j.Blocks)
	for b := range every {
		every[b] = b
	}
	if _, err := score(whole, every); err != nil {
		return err
	}
	best := 0
	for i, v := range whole {
		if v > whole[best] {
			best = i
		}
	}
	figure := func(v float64, unit string) evaluate.Figure { return evaluate.Statistic(v, unit, history.Modelled) }
	j.Splits, j.Best = got.Splits, j.names[best]
	j.PBO, j.Worse, j.Slope = figure(got.PBO, evaluate.Part), figure(got.LossProbability, evaluate.Part), figure(got.Degradation.Slope, evaluate.Unitless)
	j.Saving, j.BestOf = figure(whole[best], j.symbol+" a year"), figure(got.Chosen[best]/float64(got.Splits), evaluate.Part)
	return nil
}

// halves looks whether every half has what a comparison needs.
func (j *judge) halves(score func([]float64, []int) (bool, error)) (lacking bool, err error) {
	dst := make([]float64, len(j.trials))
	_, err = overfitting.Validation{Trials: len(j.trials), Blocks: j.Blocks}.Run(func(out []float64, blocks []int) error {
		if !lacking {
			ok, err := score(dst, blocks)
			if err != nil {
				return err
			}
			lacking = !ok
		}
		clear(out)
		return nil
	})
	if lacking {
		j.without("in some half of the days constant cover removed no ES, so that nothing can be compared at equal ES")
	}
	return lacking, err
}

// cut sums blocks up.
func (j *judge) cut() {
	j.sums = nil
	for _, s := range append(slices.Clone(j.trials), j.line) {
		sums := make([]stretch, j.Blocks)
		for b := range sums {
			from, to := overfitting.Block(len(s.dates), j.Blocks, b)
			sums[b] = s.stretch(s.dates[from], s.dates[to-1].Add(day))
		}
		j.sums = append(j.sums, sums)
	}
}

// over is a run's sums over some blocks.
func (j *judge) over(run int, blocks []int) (x stretch) {
	for _, b := range blocks {
		x = x.plus(j.sums[run][b])
	}
	return x
}

// modelled is the saving of every trial, by samples of modelled ES; false: constant
// cover removed none.
func (j *judge) modelled(dst []float64, blocks []int) (bool, error) {
	price, ok := j.over(len(j.trials), blocks).price()
	if !ok {
		return false, nil
	}
	for t := range dst {
		dst[t] = j.over(t, blocks).saving(price)
	}
	return true, nil
}

// realised is the same by the ES of days' losses.
func (j *judge) realised(dst []float64, blocks []int) (bool, error) {
	removed := func(s *series) (all, gone float64, err error) {
		var net, hedged []float64
		for _, b := range blocks {
			from, to := overfitting.Block(len(s.dates), j.Blocks, b)
			net, hedged = append(net, s.net[from:to]...), append(hedged, s.hedged[from:to]...)
		}
		if all, err = es(net); err != nil {
			return 0, 0, err
		}
		left, err := es(hedged)
		return all, all - left, err
	}
	all, gone, err := removed(j.line)
	if err != nil || !(gone > negligible*all) || !(gone > 0) {
		return false, err
	}
	price := j.over(len(j.trials), blocks).yearly() / gone
	for t := range dst {
		_, gone, err := removed(j.trials[t])
		if err != nil {
			return false, err
		}
		dst[t] = price*gone - j.over(t, blocks).yearly()
	}
	return true, nil
}

// es is the ES of losses at the confidence that trials are compared at.
func es(losses []float64) (float64, error) {
	d, err := loss.NewDistribution(losses, nil)
	if err != nil {
		return 0, err
	}
	return d.ES(confidence)
}
