package structural

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Verdict says how far a matched health factor can be taken for the true one.
type Verdict int

// In rising order of doubt.
const (
	Exact   Verdict = iota // one asset a side, or assets that move and drift as one
	Near                   // liquidation PDs are within NearPD
	Outside                // not claimed: simulate the assets instead
)

// NearPD is the error of a liquidation PD up to which a match is called Near.
const NearPD = 0.001

// String is the verdict's name.
func (v Verdict) String() string {
	switch v {
	case Exact:
		return "exact"
	case Near:
		return "near"
	case Outside:
		return "outside"
	}
	return fmt.Sprintf("Verdict(%d)", int(v))
}

// Match is a geometric Brownian motion in place of a health factor of baskets:
// what FirstPassage and its kin take.
type Match struct {
	Mu, Sigma float64 // of the health factor, a year
	Doubt     float64 // about the error of a liquidation PD, while it is small
	Verdict   Verdict
}

// MatchBaskets matches the health factor of a loan with several collaterals and
// debts over a horizon to a lognormal: each side's first two moments (Levy 1992),
// and their cross moment, as in HealthFactorVariance. With C and D the sides over
// their values today and v(x, y) = ln E[XY] − ln E[X] − ln E[Y],
//
//	sigma²·years = v(c,c) + v(d,d) − 2v(c,d)
//	E[ln(C/D)] = ln E[C] − v(c,c)/2 − ln E[D] + v(d,d)/2 = (Mu − Sigma²/2)·years
//
// covariance is the annual one of log prices, n×n by rows; drift the annual one
// of prices, by asset, nil for none. At years = 0 it is the limit. A debt that
// moves gives Mu even where no price drifts: the debt's variance less the
// covariance of the two.
//
// Where it holds: the third moments E[C³], E[C²D], E[CD²], E[D³] are known too, and
// where they differ from the match's, so do PDs. Doubt is that difference as an
// Edgeworth correction to the distribution of ln(C/D): with κ its third cumulant,
// and δm, δv what the first two then are off,
//
//	Doubt = |κ|/(6s³) + |δv|/(4s²) + |δm|/s,  s² = sigma²·years
//
// Where drifts differ within a side, the mean of ln(C/D) is no straight line
// either: with m₁, v₁ its mean and variance at half of years and m, v at the end,
// |m₁ − m·v₁/v|/s is added.
//
// It grows with √years and with the spread of the assets' volatilities. Below
// NearPD, simulated PDs agree within three standard errors of 100,000 paths: for
// a day, two volatile assets of whatever correlation; for a month, assets that
// differ little, or correlate by .9. It does not hold for a stable and a volatile
// asset on one side: such a basket cannot fall below its stable part, and its
// true PD is far lower than the match's for a low barrier. Verdict says which.
func MatchBaskets(covariance, drift []float64, n int, collateral, debt Basket, years float64) (Match, error) {
	if err := checkBaskets(covariance, drift, n, collateral, debt, years); err != nil {
		return Match{}, err
	}
	if years == 0 {
		years = 1e-12 // every exponential is then linear to twelve digits
	}
	s := second(covariance, drift, n, collateral, debt, years)
	v := s.variance
	m := Match{Sigma: math.Sqrt(v / years)}
	m.Mu = s.mean/years + m.Sigma*m.Sigma/2
	if math.IsNaN(m.Mu) || math.IsInf(m.Mu, 0) || math.IsInf(v, 0) || math.IsNaN(v) {
		return Match{}, &domain.Error{What: "covariance and drift over years", At: -1, Got: "moments past the range of a float", Want: "a shorter horizon", Kind: domain.ErrRange}
	}
	alone := len(collateral.Asset) == 1 && len(debt.Asset) == 1
	if v > 0 && !alone {
		at := func(sides ...tilted) float64 { return moment(covariance, n, years, sides) }
		c, d := s.c, s.d
		ccc, ccd, cdd, ddd := at(c, c, c)-3*s.cc, at(c, c, d)-s.cc-2*s.cd, at(c, d, d)-s.dd-2*s.cd, at(d, d, d)-3*s.dd
		skew := ccc - 3*ccd + 3*cdd - ddd
		mean, variance := (ccc-ddd)/3, ccd+cdd-ccc-ddd
		m.Doubt = math.Abs(skew)/(6*v*math.Sqrt(v)) + math.Abs(variance)/(4*v) + math.Abs(mean)/math.Sqrt(v)
		if math.IsNaN(m.Doubt) {
			m.Doubt = math.Inf(1)
		}
	}
	if drift != nil && !alone {
		half := second(covariance, drift, n, collateral, debt, years/2)
		switch {
		case v > 0:
			m.Doubt += math.Abs(half.mean-s.mean*half.variance/v) / math.Sqrt(v)
		case math.Abs(half.mean-s.mean/2) > 1e-12*(1+math.Abs(s.mean)):
			m.Doubt = math.Inf(1)
		}
	}
	switch {
	case m.Doubt > NearPD:
		m.Verdict = Outside
	case m.Doubt > 1e-8:
		m.Verdict = Near
	}
	return m, nil
}

// seconds are the sides over some years, their log moments up to the second, and
// the mean and variance of ln(C/D) that these give.
type seconds struct {
	c, d           tilted
	cc, dd, cd     float64
	mean, variance float64
}

func second(covariance, drift []float64, n int, collateral, debt Basket, years float64) seconds {
	s := seconds{c: tilt(collateral, drift, years), d: tilt(debt, drift, years)}
	at := func(x, y tilted) float64 { return moment(covariance, n, years, []tilted{x, y}) }
	s.cc, s.dd, s.cd = at(s.c, s.c), at(s.d, s.d), at(s.c, s.d)
	s.mean = s.c.growth - s.d.growth - (s.cc-s.dd)/2
	s.variance = s.cc + s.dd - 2*s.cd
	if s.variance < 1e-15*(s.cc+s.dd) { // the sides move as one
		s.variance = 0
	}
	return s
}

// tilted is a basket whose weights grew with the drifts of its assets, and the
// logarithm of by how much it grew.
type tilted struct {
	Basket
	growth float64
}

func tilt(b Basket, drift []float64, years float64) tilted {
	if drift == nil {
		return tilted{b, 0}
	}
	t := tilted{Basket{b.Asset, make([]float64, len(b.Weight))}, 0}
	sum := 0.0
	for k, a := range b.Asset {
		t.Weight[k] = b.Weight[k] * math.Exp(drift[a]*years)
		sum += b.Weight[k] * math.Expm1(drift[a]*years)
	}
	for k := range t.Weight {
		t.Weight[k] /= 1 + sum
	}
	t.growth = math.Log1p(sum)
	return t
}

// moment is ln E of the product of two or three sides whose assets have mean 1.
func moment(covariance []float64, n int, years float64, sides []tilted) float64 {
	sum := 0.0
	var walk func(k int, weight, exponent float64, held []uint16)
	walk = func(k int, weight, exponent float64, held []uint16) {
		if k == len(sides) {
			sum += weight * math.Expm1(exponent*years)
			return
		}
		for i, a := range sides[k].Asset {
			more := exponent
			for _, b := range held {
				more += covariance[int(b)*n+int(a)]
			}
			walk(k+1, weight*sides[k].Weight[i], more, append(held, a))
		}
	}
	walk(0, 1, 0, make([]uint16, 0, 3))
	return math.Log1p(sum)
}

// checkBaskets refuses baskets and moments without an answer: among them a
// covariance of the assets held that is no covariance.
func checkBaskets(covariance, drift []float64, n int, collateral, debt Basket, years float64) error {
	if err := domain.Within("n", float64(n), 1, math.MaxUint16+1); err != nil {
		return err
	}
	if err := domain.Length("covariance", len(covariance), n*n); err != nil {
		return err
	}
	if drift != nil {
		if err := domain.Length("drift", len(drift), n); err != nil {
			return err
		}
	}
	if err := notNegative("years", years); err != nil {
		return err
	}
	var held []uint16
	for _, side := range []struct {
		name string
		Basket
	}{{"collateral", collateral}, {"debt", debt}} {
		if err := checkBasket(side.name, side.Basket, n); err != nil {
			return err
		}
		held = append(held, side.Asset...)
	}
	s := mat.NewSymDense(len(held), nil)
	for i, a := range held {
		if drift != nil {
			if err := finite(fmt.Sprintf("drift[%d]", a), drift[a]); err != nil {
				return err
			}
		}
		for j, b := range held {
			at := int(a)*n + int(b)
			v, mirrored := covariance[at], covariance[int(b)*n+int(a)]
			if err := finite(fmt.Sprintf("covariance[%d]", at), v); err != nil {
				return err
			}
			if math.Abs(v-mirrored) > 1e-9*math.Abs(v) {
				return &domain.Error{What: "covariance", At: at, Got: fmt.Sprintf("%g against %g across the diagonal", v, mirrored), Want: "a symmetric matrix", Kind: domain.ErrRange}
			}
			s.SetSym(i, j, v)
		}
	}
	var eigen mat.EigenSym
	if !eigen.Factorize(s, false) {
		return &domain.Error{What: "covariance", At: -1, Want: "entries of a like size", Kind: domain.ErrNotPSD}
	}
	values := eigen.Values(nil) // rising
	if least, most := values[0], values[len(values)-1]; least < -1e-9*max(most, -least) {
		return &domain.Error{What: "covariance", At: -1, Got: fmt.Sprintf("an eigenvalue of %g among the assets held", least), Want: "the nearest matrix that is, see models/dependence", Kind: domain.ErrNotPSD}
	}
	return nil
}

func checkBasket(name string, b Basket, n int) error {
	if err := domain.AtLeast(name, len(b.Asset), 1); err != nil {
		return err
	}
	if err := domain.Length(name+" weights", len(b.Weight), len(b.Asset)); err != nil {
		return err
	}
	sum := 0.0
	for k, a := range b.Asset {
		if err := domain.Within(fmt.Sprintf("%s asset %d", name, k), float64(a), 0, float64(n-1)); err != nil {
			return err
		}
		if err := domain.Within(fmt.Sprintf("%s weight %d", name, k), b.Weight[k], 0, 1); err != nil {
			return err
		}
		sum += b.Weight[k]
	}
	return domain.Within(name+" weights' sum", sum, 1-1e-9, 1+1e-9)
}
