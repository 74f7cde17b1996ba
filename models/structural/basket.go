package structural

import "math"

// Basket is one side of a loan: which assets, and their shares of the side's
// value, which sum to 1. For collateral the value is weighted by liquidation
// thresholds, as in the health factor.
type Basket struct {
	Asset  []uint16
	Weight []float64
}

// HealthFactorVariance is the annual variance to give to a health factor whose
// collateral and debt are baskets. covariance is the annualised covariance of log
// prices, n×n by rows with both triangles: mat.DenseCopyOf(c).RawMatrix().Data of a
// symmetric matrix of gonum's, whose own memory has one triangle alone.
//
// Each side is matched to a lognormal by its first two moments over the horizon
// (Levy 1992), and the two sides by their cross moment:
//
//	v(x, y) = ln Σᵢⱼ xᵢ yⱼ exp(Cᵢⱼ·years) / years,  σ² = v(c,c) + v(d,d) − 2·v(c,d)
//
// Exact for one asset a side, and when the assets of a side move as one. Else it
// holds while the sides stay near lognormal: MatchBaskets tells for which, checks
// its arguments, and gives the drift that goes with a debt that moves. As a rule
// PDs are within .01 of Monte Carlo for σ√years up to .2, volatilities that differ
// by a quarter at most and correlations that are not negative; within .03 up to
// .3 and for one that is twice the other. A basket of a stable and a wild asset is skewed the other way:
// there, a fall of the whole basket to the stable part's value is given too much
// probability.
//
// This is the fast form for arguments checked before: years must be > 0, and an
// asset not below n.
func HealthFactorVariance(covariance []float64, n int, collateral, debt Basket, years float64) float64 {
	if len(collateral.Asset) == 1 && len(debt.Asset) == 1 {
		i, j := int(collateral.Asset[0]), int(debt.Asset[0])
		if i == j {
			return 0
		}
		return max(0, covariance[i*n+i]+covariance[j*n+j]-2*covariance[i*n+j])
	}
	cc := crossMoment(covariance, n, collateral, collateral, years)
	dd := crossMoment(covariance, n, debt, debt, years)
	cd := crossMoment(covariance, n, collateral, debt, years)
	return max(0, (cc+dd-2*cd)/years)
}

// crossMoment is ln E[XY] for baskets X and Y of driftless lognormals.
func crossMoment(covariance []float64, n int, x, y Basket, years float64) float64 {
	sum := 0.0
	for k, i := range x.Asset {
		for m, j := range y.Asset {
			sum += x.Weight[k] * y.Weight[m] * math.Expm1(covariance[int(i)*n+int(j)]*years)
		}
	}
	return math.Log1p(sum)
}
