package volatility

import (
	"fmt"
	"math"
)

// The search runs over Mu, Omega, Alpha, Alpha + Gamma, Beta and log(Nu − 2), for
// returns of mean 0 and variance 1. Omega is not a logarithm: where there is no
// shock, what does not tell Omegas and Betas apart is then a straight line.
func inside(x *vector) vector {
	v := *x
	v[atNu] = 2 + math.Exp(x[atNu])
	return v
}

func outside(v *vector) vector {
	x := *v
	x[atNu] = math.Log(v[atNu] - 2)
	return x
}

// constraints are the bounds in the coordinates of the search. Mu and Nu are kept
// at 0 there when they are not fitted.
func (s Spec) constraints() []constraint {
	unit := func(at int, sign float64) vector {
		var v vector
		v[at] = sign
		return v
	}
	out := []constraint{
		{name: string(NoShock), a: unit(atRise, 1)},
		{name: string(NoMemory), a: unit(atBeta, 1)},
		{name: string(AllMemory), a: unit(atBeta, -1), b: -1},
		{name: string(NoConstant), a: unit(atOmega, 1), b: 1e-10},
		{name: string(Explosive), a: unit(atRise, -1), b: -mostShock},
		{name: string(Explosive), a: unit(atOmega, -1), b: -1e4},
	}
	if s.Stationary {
		out = append(out, constraint{name: string(Integrated), a: vector{atRise: -.5, atFall: -.5, atBeta: -1}, b: -1})
	}
	if s.Leverage {
		out = append(out,
			constraint{name: string(NoFall), a: unit(atFall, 1)},
			constraint{name: string(Explosive), a: unit(atFall, -1), b: -mostShock})
	} else {
		out = append(out, constraint{a: vector{atRise: 1, atFall: -1}, equal: true})
	}
	if s.Student {
		out = append(out,
			constraint{name: string(NoVariance), a: unit(atNu, 1), b: math.Log(fewestNu - 2)},
			constraint{name: string(NearNormal), a: unit(atNu, -1), b: -math.Log(mostNu - 2)})
	} else {
		out = append(out, constraint{a: unit(atNu, 1), equal: true})
	}
	if s.ZeroMean {
		out = append(out, constraint{a: unit(atMu, 1), equal: true})
	}
	return out
}

// starts are where the search begins: weak shocks with every kind of memory, as
// strong ones draw a climb from anywhere and weak ones do not, with the Omega that
// gives variance 1.
func (s Spec) starts(centre, scale float64) []vector {
	var out []vector
	if s.Student { // a variance that rare returns make, and slow to climb from elsewhere
		out = append(out, vector{0, 1.5, .1, .1, .05, 2.3})
	}
	for _, ab := range [][2]float64{{.03, .965}, {.03, .75}, {.03, .05}, {.01, .85}, {.01, .965}, {.003, .975}, {.15, .05}} {
		out = append(out, vector{0, 1 - ab[0] - ab[1], ab[0], ab[0], ab[1], 6})
	}
	if s.Leverage {
		for _, rise := range []float64{.003, .057} {
			out = append(out, vector{0, .005, rise, .06 - rise, .965, 6})
		}
	}
	if s.Start != nil {
		v := s.Start.vector()
		v[atMu] = (v[atMu] - centre) / scale
		v[atOmega] /= scale * scale
		if s.Start.normal() || math.IsNaN(s.Start.Nu) {
			v[atNu] = 100
		}
		if s.ZeroMean || math.IsNaN(v[atMu]) || math.IsInf(v[atMu], 0) {
			v[atMu] = 0
		}
		clamp := func(at int, low, high float64) {
			if !(v[at] >= low) {
				v[at] = low
			}
			v[at] = math.Min(v[at], high)
		}
		clamp(atOmega, 1e-8, 1e3)
		clamp(atRise, 1e-4, 2)
		clamp(atFall, 1e-4, 2)
		clamp(atBeta, 1e-4, 1)
		clamp(atNu, fewestNu+.01, mostNu-1)
		if !s.Leverage {
			v[atRise] = (v[atRise] + v[atFall]) / 2
			v[atFall] = v[atRise]
		}
		if p := (v[atRise]+v[atFall])/2 + v[atBeta]; p > .999 {
			for _, at := range []int{atRise, atFall, atBeta} {
				v[at] *= .999 / p
			}
		}
		out = append(out, v)
	}
	for k := range out {
		if !s.Student {
			out[k][atNu] = 3 // log(3 − 2) = 0: the constraint's place
		}
	}
	return out
}

// search is the best of the climbs from all starts.
func (s Spec) search(unit []float64, centre, scale float64) (*climb, error) {
	best := s.still(unit)
	for _, start := range s.starts(centre, scale) {
		c := &climb{f: s.objective(unit), constraints: s.constraints(), hopeless: math.Inf(-1)}
		if best != nil && best.converged {
			c.hopeless = best.value
		}
		c.from(outside(&start))
		switch {
		case best == nil,
			c.converged == best.converged && c.value > best.value+1e-7,
			c.converged && !best.converged && c.value > best.value-1e-4,
			!c.converged && best.converged && c.value > best.value+1e-4:
			best = c
		}
	}
	if !best.converged {
		return nil, notConverged(best.gradient, best)
	}
	return best, nil
}

func notConverged(gradient float64, c *climb) error {
	return fmt.Errorf("%w: gradient %.2g after %d steps at log-likelihood %.6g of scaled returns: look for an outlier, give more returns, or a Spec with fewer parameters",
		ErrNotConverged, gradient, c.iterations, c.value)
}

// still is the climb along Mu, Omega and Nu alone, if the best there is a maximum
// by Alpha and Gamma too. Without a shock all Betas of one Omega/(1−Beta) are
// alike but for the start of the recursion, and 0 is the simplest.
func (s Spec) still(unit []float64) *climb {
	c := &climb{f: s.objective(unit), constraints: s.constraints(), hopeless: math.Inf(-1)}
	for k := range c.constraints {
		con := &c.constraints[k]
		con.equal = con.equal || con.name == string(NoMemory)
	}
	start := vector{atOmega: 1, atNu: 3}
	if s.Student {
		start[atNu] = 6
	}
	if c.from(outside(&start)); !c.converged || c.x[atRise] > 0 || c.x[atFall] > 0 {
		return nil
	}
	return c
}

// objective is the likelihood in the coordinates of the search, where with v the
// parameter ∂l/∂x = l_v·v′ and ∂²l/∂x² = l_vv·v′² + l_v·v″, and v′ = v″ = v for a
// logarithm.
func (s Spec) objective(unit []float64) func(x *vector) (float64, vector, square) {
	return func(x *vector) (float64, vector, square) {
		v := inside(x)
		l := likelihood(unit, &v, s.Student, false)
		slope := vector{1, 1, 1, 1, 1, v[atNu] - 2}
		for i := range coordinates {
			for j := range coordinates {
				l.hessian[i][j] *= slope[i] * slope[j]
			}
		}
		l.hessian[atNu][atNu] += l.gradient[atNu] * slope[atNu]
		for i := range coordinates {
			l.gradient[i] *= slope[i]
		}
		return l.value, l.gradient, l.hessian
	}
}
