package overfitting

import (
	"fmt"
	"math"
	"math/bits"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// MostBlocks is the most that periods are cut into: their halves are 2,704,156.
const MostBlocks = 24

// Scorer is the performance of every trial over the periods of some blocks, into
// dst, which has a place for each trial; more is better, and a cost is negative.
// blocks is half of them, by rising number, and belongs to the caller of it. It must
// give the same numbers whenever it is asked for the same blocks.
type Scorer func(dst []float64, blocks []int) error

// Validation is how trials are held up against each other.
type Validation struct {
	Trials int // at least 2
	Blocks int // even, 2 to MostBlocks; the paper takes 16, whose halves are 12,870
	// Loss is the performance below which a trial has lost: 0 for a return, that of
	// no hedge for a cost.
	Loss float64
}

// Result is what the halves say of the trial that is chosen for being the best.
type Result struct {
	Trials, Blocks int
	Splits         int // halves to choose in: each is the other's test

	// PBO is the probability of backtest overfitting: the share of splits in which
	// the trial that is best in one half is at or below the median of all trials in
	// the other. Where trials are noise it is about 1/2, or (trials+1)/(2·trials) of
	// an odd number, as the median itself counts; 0 where one trial is better.
	PBO float64
	// Logits are ln(ω/(1 − ω)) by split, ω = rank/(trials + 1) the chosen trial's
	// relative rank in the other half: PBO is their share at or below 0. Ties have
	// the mean of their ranks.
	Logits []float64
	// Chosen is how often each trial was best, which sums to Splits; ties share.
	Chosen []float64

	// Inside and Outside are the chosen trial's performance in the half in which it
	// is best and in the other, by split.
	Inside, Outside []float64
	// Degradation is the line of Outside by Inside, least squares: a slope below 0
	// says that the better a trial looked, the worse it did.
	Degradation Line
	// LossProbability is the share of splits whose Outside is below Loss.
	LossProbability float64
	// Dominance holds Outside up against what a trial picked at random comes to; nil
	// where splits times trials are more than 2^22.
	Dominance *Dominance
}

// Line is an intercept, a slope, and the share of variance that they explain. Where
// what it runs along does not vary, Slope and R2 are NaN.
type Line struct{ Intercept, Slope, R2 float64 }

// mostPooled bounds the figures that Dominance sorts.
const mostPooled = 1 << 22

// Run validates. An error of score ends it. Halves come in one order, so that the
// same scores give the same bits.
func (v Validation) Run(score Scorer) (Result, error) {
	if err := v.check(score); err != nil {
		return Result{}, err
	}
	splits := choose(v.Blocks, v.Blocks/2)
	r := Result{Trials: v.Trials, Blocks: v.Blocks, Splits: splits, Chosen: make([]float64, v.Trials),
		Logits: make([]float64, 0, splits), Inside: make([]float64, 0, splits), Outside: make([]float64, 0, splits)}
	var pooled []float64
	if splits*v.Trials <= mostPooled {
		pooled = make([]float64, 0, splits*v.Trials)
	}
	half := [2]struct {
		blocks []int
		score  []float64
	}{}
	for k := range half {
		half[k].blocks, half[k].score = make([]int, 0, v.Blocks/2), make([]float64, v.Trials)
	}
	// Half the subsets have the first block; the others are what they leave.
	last := uint32(1)<<v.Blocks - 1
	for set := uint32(1)<<(v.Blocks/2) - 1; set <= last; set = next(set) {
		if set&1 == 0 {
			continue
		}
		for k, members := range [2]uint32{set, last &^ set} {
			h := &half[k]
			h.blocks = h.blocks[:0]
			for ; members != 0; members &= members - 1 {
				h.blocks = append(h.blocks, bits.TrailingZeros32(members))
			}
			if err := score(h.score, h.blocks); err != nil {
				return Result{}, fmt.Errorf("score blocks %v: %w", h.blocks, err)
			}
			if err := domain.Finite("performance", h.score); err != nil {
				return Result{}, fmt.Errorf("score blocks %v: %w", h.blocks, err)
			}
			if pooled != nil {
				pooled = append(pooled, h.score...)
			}
		}
		r.choose(half[0].score, half[1].score)
		r.choose(half[1].score, half[0].score)
	}
	r.sum(v.Loss)
	if pooled != nil {
		d := dominance(r.Outside, pooled)
		r.Dominance = &d
	}
	return r, nil
}

// next is the next larger number with as many bits (Gosper 1972), or one past 2^31.
func next(set uint32) uint32 {
	low := set & -set
	up := set + low
	return up | (set^up)/low>>2
}

// choose takes the best trials of one half to the other. Trials that are best
// together are one that does in the other as they do on average.
func (r *Result) choose(inside, outside []float64) {
	best := slices.Max(inside)
	count, rank, performance := 0.0, 0.0, 0.0
	for t, s := range inside {
		if s != best {
			continue
		}
		count++
		performance += outside[t]
		rank += rankOf(outside, outside[t])
	}
	for t, s := range inside {
		if s == best {
			r.Chosen[t] += 1 / count
		}
	}
	omega := rank / count / float64(len(inside)+1)
	r.Logits = append(r.Logits, math.Log(omega/(1-omega)))
	r.Inside, r.Outside = append(r.Inside, best), append(r.Outside, performance/count)
}

// rankOf is v's among all, from 1 for the least; ties have the mean of theirs.
func rankOf(all []float64, v float64) float64 {
	below, equal := 0, 0
	for _, x := range all {
		if x < v {
			below++
		} else if x == v {
			equal++
		}
	}
	return float64(below) + float64(equal+1)/2
}

// sum turns splits into shares and a line.
func (r *Result) sum(loss float64) {
	n := float64(r.Splits)
	for i, l := range r.Logits {
		if l <= 0 {
			r.PBO++
		}
		if r.Outside[i] < loss {
			r.LossProbability++
		}
	}
	r.PBO, r.LossProbability = r.PBO/n, r.LossProbability/n
	r.Degradation = line(r.Inside, r.Outside)
}

// line is least squares of y by x.
func line(x, y []float64) Line {
	n := float64(len(x))
	mx, my := 0.0, 0.0
	for i := range x {
		mx, my = mx+x[i], my+y[i]
	}
	mx, my = mx/n, my/n
	xx, xy, yy := 0.0, 0.0, 0.0
	for i := range x {
		a, b := x[i]-mx, y[i]-my
		xx, xy, yy = xx+a*a, xy+a*b, yy+b*b
	}
	if !(xx > 1e-24*mx*mx*n) {
		return Line{my, math.NaN(), math.NaN()}
	}
	l := Line{Slope: xy / xx, R2: 1}
	l.Intercept = my - l.Slope*mx
	if yy > 0 {
		l.R2 = xy * xy / (xx * yy)
	}
	return l
}

// choose is n over k.
func choose(n, k int) int {
	c := 1
	for i := range k {
		c = c * (n - i) / (i + 1)
	}
	return c
}

func (v Validation) check(score Scorer) error {
	if err := domain.AtLeast("trials", v.Trials, 2); err != nil {
		return err
	}
	if err := domain.Within("blocks", float64(v.Blocks), 2, MostBlocks); err != nil {
		return err
	}
	if v.Blocks%2 != 0 {
		return &domain.Error{What: "blocks", At: -1, Got: fmt.Sprint(v.Blocks), Want: "an even number, of which half can be left out", Kind: domain.ErrRange}
	}
	if math.IsNaN(v.Loss) {
		return &domain.Error{What: "loss", At: -1, Got: "NaN", Want: "a performance", Kind: domain.ErrNotFinite}
	}
	if score == nil {
		return &domain.Error{What: "score", At: -1, Want: "the performance of every trial over some blocks", Kind: domain.ErrEmpty}
	}
	return nil
}
