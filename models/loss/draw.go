package loss

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Chance is an event that is the likelier the worse the scenario: it happens when
//
//	Correlation·Z + √(1 − Correlation²)·ε > Φ⁻¹(1 − Probability)
//
// where Z is the scenario's stress, standard normal, and ε a standard normal of its
// own (the one-factor Gaussian copula: Vasicek 2002). With a correlation, what only
// happens in bad scenarios meets it more often than its Probability. The zero value
// never happens.
type Chance struct {
	Probability float64 // over all scenarios, triggered or not, within [0, 1]
	Correlation float64 // of the latent variable with the stress, within [−1, 1]
}

// Delay is days from the trigger, which after a partial loss is the expiry, to the
// money, lognormal and the longer the worse the scenario: MedianDays·exp(LogSD·X),
// X correlated with the stress as a Chance's latent variable. The zero value pays
// at once.
type Delay struct {
	MedianDays  float64 // 0 or more
	LogSD       float64 // 0 or more, at most 10
	Correlation float64 // within [−1, 1]
}

func (c Chance) check(what string) error {
	if err := domain.Within(what+".Probability", c.Probability, 0, 1); err != nil {
		return err
	}
	return domain.Within(what+".Correlation", c.Correlation, -1, 1)
}

func (d Delay) check(what string) error {
	if err := domain.Within(what+".MedianDays", d.MedianDays, 0, 1e6); err != nil {
		return err
	}
	if err := domain.Within(what+".LogSD", d.LogSD, 0, 10); err != nil {
		return err
	}
	return domain.Within(what+".Correlation", d.Correlation, -1, 1)
}

// What a draw is for. Equal ids of different kinds share nothing.
const (
	drawTie uint64 = iota + 1
	drawFailure
	drawDelay
	drawImpairment
)

// draws is random numbers by name: each depends on the seed, its kind, whose it is
// and the scenario, and on nothing else, so that neither the order of asking nor
// what else is asked for changes one.
type draws struct{ seed uint64 }

// uniform is within (0, 1).
func (d draws) uniform(kind, id uint64, scenario int) float64 {
	x := mix(d.seed ^ mix(kind))
	x = mix(x ^ mix(id+0x9e3779b97f4a7c15))
	x = mix(x ^ mix(uint64(scenario)+0xd1b54a32d192ed03))
	return (float64(x>>12) + .5) / (1 << 52)
}

// mix is the finalizer of SplitMix64 (Steele, Lea and Flood 2014).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func (d draws) latent(kind, id uint64, scenario int, correlation, stress float64) float64 {
	own := distuv.UnitNormal.Quantile(d.uniform(kind, id, scenario))
	return correlation*stress + math.Sqrt(1-correlation*correlation)*own
}

// happens draws a chance.
func (d draws) happens(c Chance, kind, id uint64, scenario int, stress float64) bool {
	switch c.Probability {
	case 0:
		return false
	case 1:
		return true
	}
	return d.latent(kind, id, scenario, c.Correlation, stress) > -distuv.UnitNormal.Quantile(c.Probability)
}

// days draws a delay.
func (d draws) days(t Delay, id uint64, scenario int, stress float64) float64 {
	if t.MedianDays == 0 || t.LogSD == 0 {
		return t.MedianDays
	}
	return t.MedianDays * math.Exp(t.LogSD*d.latent(drawDelay, id, scenario, t.Correlation, stress))
}

// Stress is the normal score of each scenario's loss, Φ⁻¹(F(L)): the worse the
// higher, standard normal over the scenarios whatever the loss's law. Scenarios
// that lose alike, such as all that lose nothing, are ranked by draws (the
// distributional transform: Rüschendorf 2009). The result is stored in dst, which
// is made when nil and must otherwise have a place for each scenario.
func (d *Distribution) Stress(dst []float64, seed uint64) ([]float64, error) {
	dst, err := destination(dst, len(d.loss))
	if err != nil {
		return nil, err
	}
	r := draws{seed}
	for i := 0; i < len(d.order); {
		to := i + 1
		for to < len(d.order) && d.loss[d.order[to]] == d.loss[d.order[i]] {
			to++
		}
		low, high := 0.0, d.cum[to-1]
		if i > 0 {
			low = d.cum[i-1]
		}
		for _, s := range d.order[i:to] {
			u := low + (high-low)*r.uniform(drawTie, 0, int(s))
			dst[s] = distuv.UnitNormal.Quantile(min(max(u, 1e-300), 1-1e-16))
		}
		i = to
	}
	return dst, nil
}
