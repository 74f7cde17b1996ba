package volatility

import (
	"math"

	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// The coordinates of a likelihood: Alpha is the weight of a rise, and Alpha +
// Gamma that of a fall, so that every bound is on one of them.
const (
	atMu = iota
	atOmega
	atRise
	atFall
	atBeta
	atNu
	coordinates
)

type (
	vector [coordinates]float64
	square [coordinates]vector
)

func (g GARCH) vector() vector {
	return vector{g.Mu, g.Omega, g.Alpha, g.Alpha + g.Gamma, g.Beta, g.Nu}
}

func (v vector) garch() GARCH {
	return GARCH{v[atMu], v[atOmega], v[atRise], v[atFall] - v[atRise], v[atBeta], v[atNu]}
}

// normal says whether z is: by Nu 1e7 the laws differ by less than the gamma
// functions' rounding.
func (g GARCH) normal() bool { return g.Nu == 0 || g.Nu > 1e7 }

// LogProb is the log-likelihood of returns in order of time, with Filter's
// start. It fails as Filter.
func (g GARCH) LogProb(returns []float64) (float64, error) {
	f, err := g.Filter(nil, returns)
	if err != nil {
		return 0, err
	}
	logProb := distuv.UnitNormal.LogProb
	if !g.normal() {
		logProb = distuv.StudentsT{Mu: 0, Sigma: math.Sqrt((g.Nu - 2) / g.Nu), Nu: g.Nu}.LogProb
	}
	sum := 0.0
	for t, z := range f.Standardised {
		sum += logProb(z) - math.Log(f.Variances[t])/2
	}
	if math.IsNaN(sum) || math.IsInf(sum, 0) {
		return 0, &domain.Error{What: "log-likelihood", At: -1, Got: "overflow", Want: "returns of a common scale", Kind: domain.ErrNotFinite}
	}
	return sum, nil
}

// derivatives are a log-likelihood's value, gradient, Hessian and the sum of the
// outer products of the returns' scores.
type derivatives struct {
	value    float64
	gradient vector
	hessian  square
	scores   square
}

// likelihood is the log-likelihood at v and its derivatives, all analytic: those
// of h follow recursions of their own (Fiorentini, Calzolari and Panattoni 1996,
// Journal of Applied Econometrics 11, for the normal law; the t's and the fall's
// by the same chain rule). Derivatives by Nu are 0 where student is false, and so
// are the scores' products without products: the search does not ask for them.
func likelihood(returns []float64, v *vector, student, products bool) derivatives {
	mu, omega, rise, fall, beta := v[atMu], v[atOmega], v[atRise], v[atFall], v[atBeta]
	n := float64(len(returns))
	m, mean := 0.0, 0.0
	for _, r := range returns {
		e := r - mu
		m += e * e
		mean += e
	}
	m, mean = m/n, mean/n

	// h, its first derivatives, and the second ones that are not 0 throughout.
	p := (rise+fall)/2 + beta
	h := omega + p*m
	d := vector{atMu: -2 * p * mean, atOmega: 1, atRise: m / 2, atFall: m / 2, atBeta: m}
	mm, mr, mf, mb := 2*p, -mean, -mean, -2*mean
	var ob, rb, fb, bb float64

	// The law of z: constant, and its derivatives by Nu.
	c, c1, c2 := -math.Log(2*math.Pi)/2, 0.0, 0.0
	w, s := 0.0, 0.0
	if student {
		nu := v[atNu]
		w, s = nu-2, (nu+1)/2
		upper, _ := math.Lgamma(s)
		lower, _ := math.Lgamma(nu / 2)
		c = upper - lower - math.Log(math.Pi*w)/2
		c1 = (mathext.Digamma(s)-mathext.Digamma(nu/2))/2 - 1/(2*w)
		c2 = (mathext.Zeta(2, s)-mathext.Zeta(2, nu/2))/4 + 1/(2*w*w)
	}

	out := derivatives{value: n * c}
	g, hs, op := &out.gradient, &out.hessian, &out.scores
	for _, r := range returns {
		e := r - mu
		e2 := e * e
		// l, and its derivatives by h, e and Nu.
		var lh, le, lhh, lee, leh, ln, lnh, lne, lnn float64
		inverse := 1 / h
		if student {
			over := 1 / (w*h + e2) // 1/D
			ratio := w * over
			log := math.Log1p(e2 * inverse / w)
			gap := -e2 * over / w // h/D − 1/w
			out.value -= math.Log(h)/2 + s*log
			lh = -inverse/2 + s*e2*over*inverse
			lhh = inverse*inverse/2 + s*(ratio*ratio-inverse*inverse)
			le = -2 * s * e * over
			lee = -2 * s * over * (1 - 2*e2*over)
			leh = 2 * s * e * ratio * over
			ln = c1 - log/2 - s*gap
			lnh = e2*over*inverse/2 - s*e2*over*over
			lne = -e*over + 2*s*e*h*over*over
			lnn = c2 - gap + s*gap*(h*over+1/w)
		} else {
			q := e2 * inverse
			out.value -= (math.Log(h) + q) / 2
			lh = (q - 1) * inverse / 2
			lhh = (0.5 - q) * inverse * inverse
			le, lee, leh = -e*inverse, -inverse, e*inverse*inverse
		}

		score := vector{lh*d[0] - le, lh * d[1], lh * d[2], lh * d[3], lh * d[4], ln}
		for i, x := range score {
			g[i] += x
			if !products {
				continue
			}
			for j := range i + 1 {
				op[i][j] += x * score[j]
			}
		}
		for i := range atNu {
			t := lhh * d[i]
			for j := range i + 1 {
				hs[i][j] += t * d[j]
			}
			hs[i][atMu] -= leh * d[i]
			hs[atNu][i] += lnh * d[i]
		}
		hs[atMu][atMu] += lee - leh*d[atMu] + lh*mm
		hs[atRise][atMu] += lh * mr
		hs[atFall][atMu] += lh * mf
		hs[atBeta][atMu] += lh * mb
		hs[atBeta][atOmega] += lh * ob
		hs[atBeta][atRise] += lh * rb
		hs[atBeta][atFall] += lh * fb
		hs[atBeta][atBeta] += lh * bb
		hs[atNu][atMu] -= lne
		hs[atNu][atNu] += lnn

		// On to the next return.
		bb = 2*d[atBeta] + beta*bb
		ob = d[atOmega] + beta*ob
		rb = d[atRise] + beta*rb
		fb = d[atFall] + beta*fb
		mb = d[atMu] + beta*mb
		for i := range atNu {
			d[i] *= beta
		}
		d[atOmega]++
		d[atBeta] += h
		a := rise
		mr, mf = beta*mr, beta*mf
		if e < 0 {
			a = fall
			d[atFall] += e2
			mf -= 2 * e
		} else {
			d[atRise] += e2
			mr -= 2 * e
		}
		d[atMu] -= 2 * a * e
		mm = 2*a + beta*mm
		h = omega + a*e2 + beta*h
	}
	for i := range coordinates {
		for j := range i {
			hs[j][i], op[j][i] = hs[i][j], op[i][j]
		}
	}
	return out
}
