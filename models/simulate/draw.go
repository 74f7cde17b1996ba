package simulate

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Method is how the randomness of scenarios is made.
type Method int

// The methods. Each gives the model's distribution; they differ in the error of
// an average over scenarios.
const (
	// Independent scenarios: an average over n of them errs by σ/√n.
	Independent Method = iota
	// Antithetic scenarios come in pairs, 2k and 2k + 1, driven by shocks of
	// opposite sign. For what is monotone in prices that correlate positively the
	// error is never larger; for what is even in the shocks a pair is worth one
	// scenario. A standard error is that of the pairs' means.
	Antithetic
	// Sobol scenarios are the points of a scrambled Sobol sequence, placed on paths
	// by a Brownian bridge. For smooth functions of few prices the error falls
	// nearly as 1/n. Take n a power of two, starting at 0 or at a multiple of n; a
	// standard error needs several seeds.
	Sobol
)

// String is the method's name.
func (m Method) String() string {
	if m < Independent || m > Sobol {
		return fmt.Sprintf("method %d", int(m))
	}
	return [...]string{"Independent", "Antithetic", "Sobol"}[m]
}

// ErrMethod is a method that a model cannot be drawn with.
var ErrMethod = errors.New("is not one that this model is drawn with")

// Draw says which scenarios to draw, and how. A scenario depends on its number
// and not on which others are drawn with it: scenarios 0 to 99,999 are, to the
// bit, ten tiles of 10,000.
type Draw struct {
	Scenarios int    // at least 1
	First     int    // the number of the first one, at least 0; the last one's is below 2³²
	Seed      uint64 // any
	Method    Method
	Tilt      *Tilt // importance sampling; nil is none
}

func (d Draw) check(methods ...Method) error {
	if err := domain.AtLeast("scenarios", max(d.Scenarios, 0), 1); err != nil {
		return err
	}
	if err := domain.Within("scenarios", float64(d.Scenarios), 1, most); err != nil {
		return err
	}
	if err := domain.Within("first", float64(d.First), 0, math.MaxUint32+1-float64(d.Scenarios)); err != nil {
		return err
	}
	if slices.Contains(methods, d.Method) {
		return nil
	}
	return &domain.Error{What: "method", At: -1, Got: d.Method.String(), Want: strings.Trim(fmt.Sprint(methods), "[]"), Kind: ErrMethod}
}

// normals gives the standard normals that drive a scenario: steps × factors by
// rows, each step's in the order of the root's factors.
type normals struct {
	draw           Draw
	steps, factors int
	stream         *stream
	sobol          *Sequence
	bridge         bridge
	point, shock   []float64
}

func newNormals(d Draw, steps, factors int) (*normals, error) {
	n := &normals{draw: d, steps: steps, factors: factors, stream: newStream(d.Seed)}
	if d.Method != Sobol || factors == 0 {
		return n, nil
	}
	var err error
	if n.sobol, err = NewSequence(min(MaxDimensions, steps*factors)); err != nil {
		return nil, err
	}
	n.sobol.Scramble(d.Seed)
	n.bridge = newBridge(steps)
	n.point, n.shock = make([]float64, n.sobol.Dimensions()), make([]float64, steps*factors)
	return n, nil
}

// fill stores a scenario's normals in z.
func (n *normals) fill(z []float64, scenario int) {
	switch n.draw.Method {
	case Sobol:
		if n.factors == 0 {
			return
		}
		n.sobol.At(n.point, scenario)
		for k, u := range n.point {
			n.shock[k] = distuv.UnitNormal.Quantile(u)
		}
		n.stream.to(scenario)
		for k := len(n.point); k < len(n.shock); k++ { // past the sequence's dimensions
			n.shock[k] = n.stream.NormFloat64()
		}
		n.bridge.build(z, n.shock, n.factors)
	case Antithetic:
		n.stream.to(scenario / 2)
		sign := 1 - 2*float64(scenario%2)
		for k := range z {
			z[k] = sign * n.stream.NormFloat64()
		}
	default:
		n.stream.to(scenario)
		for k := range z {
			z[k] = n.stream.NormFloat64()
		}
	}
}

// stream is a generator that can be set to the beginning of any scenario.
type stream struct {
	*rand.Rand
	pcg  *rand.PCG
	seed uint64
}

func newStream(seed uint64) *stream {
	pcg := rand.NewPCG(0, 0)
	return &stream{rand.New(pcg), pcg, seed}
}

func (s *stream) to(scenario int) {
	at := mix(s.seed) + uint64(scenario) //nolint:gosec // at least 0
	s.pcg.Seed(mix(at), mix(^at))
}

// mix is SplitMix64's finaliser (Steele, Lea and Flood 2014): a permutation under
// which neighbours become unrelated.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
