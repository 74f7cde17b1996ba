package simulate

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Tilt draws more of the scenarios that hurt, and weighs them down in return:
// importance sampling by exponential tilting (Siegmund 1976; Glasserman,
// Heidelberger and Shahabuddin 1999 for losses), mixed with the model itself so
// that no weight grows without bound (Hesterberg 1995).
//
// It helps where the loss rises along Direction, and only for its tail: an
// average over all scenarios is worth fewer of them than without, as
// Paths.Effective says.
type Tilt struct {
	// Direction is, by asset, how fast the loss rises with the log price: −exposure
	// for what hurts when it falls. Only its proportions matter.
	Direction []float64
	// Tail is the probability of the tail that matters, within (0, .5]: the mean is
	// moved to the quantile that this probability of scenarios lies beyond.
	Tail float64
	// Plain is the share of scenarios that is drawn from the model itself, within
	// (0, 1]; 0 is .1. No likelihood exceeds 1/Plain.
	Plain float64
}

// leastTail keeps the shift below 20 standard deviations.
const leastTail = 1e-80

func (t *Tilt) plain() float64 {
	if t.Plain == 0 {
		return .1
	}
	return t.Plain
}

// shift is by how many standard deviations the mean moves.
func (t *Tilt) shift() float64 { return -distuv.UnitNormal.Quantile(t.Tail) }

func (t *Tilt) check(assets int) error {
	if err := domain.Length("tilt direction", len(t.Direction), assets); err != nil {
		return err
	}
	if err := domain.Finite("tilt direction", t.Direction); err != nil {
		return err
	}
	if err := domain.Within("tilt tail", t.Tail, leastTail, .5); err != nil {
		return err
	}
	return domain.Within("tilt plain", t.Plain, 0, 1)
}

// proportions are the direction with a largest element of ±1, or all 0.
func (t *Tilt) proportions() []float64 {
	largest := 0.0
	for _, a := range t.Direction {
		largest = max(largest, math.Abs(a))
	}
	out := make([]float64, len(t.Direction))
	for i, a := range t.Direction {
		if largest > 0 {
			out[i] = a / largest
		}
	}
	return out
}

// flat is the error for a direction in which nothing moves.
func flat() error {
	return &domain.Error{What: "tilt direction", At: -1, Got: "no variance along it", Want: "an asset that moves", Kind: domain.ErrConstant}
}

// chosen reports whether a scenario is drawn from the tilted model. The answer
// has a stream of its own, so that the scenario's shocks are those it has untilted.
func (t *Tilt) chosen(s *stream, scenario int) bool {
	s.to(scenario)
	return s.Float64() >= t.plain()
}

// likelihood is that of a scenario whose density is exp(ratio) times larger
// under the tilted model than under the plain one.
func (t *Tilt) likelihood(ratio float64) float64 {
	p := t.plain()
	return 1 / (p + (1-p)*math.Exp(min(ratio, 700))) // never 0, so that weights can be had of any
}

// gaussian is a tilt of independent normals: a drift of theta in all, along a
// unit vector of factors.
type gaussian struct {
	*Tilt
	unit          []float64 // by factor
	theta, root   float64   // the shift, and √steps
	choice        *stream
	perStep       []float64 // theta·unit/√steps
	steps, factor int
}

// gaussian is nil for a tilt of nil.
func (t *Tilt) gaussian(r *root, d Draw, steps int) (*gaussian, error) {
	if t == nil {
		return nil, nil //nolint:nilnil // none is asked for
	}
	if err := t.check(r.assets); err != nil {
		return nil, err
	}
	g := &gaussian{
		Tilt: t, unit: make([]float64, r.factors), perStep: make([]float64, r.factors), steps: steps, factor: r.factors,
		theta: t.shift(), root: math.Sqrt(float64(steps)), choice: newStream(mix(d.Seed)),
	}
	for i, a := range t.proportions() {
		for f := range g.unit {
			g.unit[f] += a * r.r[i*r.factors+f]
		}
	}
	norm := 0.0
	for _, u := range g.unit {
		norm = math.Hypot(norm, u)
	}
	if norm == 0 {
		return nil, flat()
	}
	for f := range g.unit {
		g.unit[f] /= norm
		g.perStep[f] = g.theta * g.unit[f] / g.root
	}
	return g, nil
}

// move shifts a scenario's normals if it is chosen, and is its likelihood.
func (g *gaussian) move(z []float64, scenario int) float64 {
	chosen, score := g.chosen(g.choice, scenario), 0.0
	for s := range g.steps {
		row := z[s*g.factor:][:g.factor]
		for f := range row {
			if chosen {
				row[f] += g.perStep[f]
			}
			score += g.unit[f] * row[f]
		}
	}
	return g.likelihood(g.theta*score/g.root - g.theta*g.theta/2)
}
