package calibration

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Estimate is a figure with its standard error and a two-sided interval.
type Estimate struct {
	Value, SE, Low, High float64
}

// AUCInterval is the AUC with DeLong's standard error (DeLong, DeLong and
// Clarke-Pearson 1988, equations 4 to 6; by midranks, Sun and Xu 2014) and an
// interval of the stated level, e.g. .95, normal on the logit scale so that it
// stays inside 0 and 1.
//
// It takes rows for independent. Loans of one day or one vault are not: use
// Bootstrap for those. A perfect ranking, or a perfectly wrong one, has SE 0 and
// an interval of no width: then the data say nothing about the error. Errors as
// of AUC; domain.ErrTooFew with fewer than 2 rows of either class.
func AUCInterval(score []float64, happened []bool, weight []float64, level float64) (Estimate, error) {
	if err := domain.Open("level", level, 0, 1); err != nil {
		return Estimate{}, err
	}
	p, err := place(score, happened, weight)
	if err != nil {
		return Estimate{}, err
	}
	e := Estimate{Value: p.auc, SE: math.Sqrt(covariance(p, p, happened, weight)), Low: p.auc, High: p.auc}
	if e.SE > 0 && e.Value > 0 && e.Value < 1 {
		half := normalQuantile(level) * e.SE / (e.Value * (1 - e.Value))
		e.Low = min(e.Value, logistic(logit(e.Value)-half))
		e.High = max(e.Value, logistic(logit(e.Value)+half))
	}
	return e, nil
}

// AUCDifference is AUC(a) − AUC(b) on the same rows, e.g. of a score over the
// health factor alone, with DeLong's standard error for paired curves, a normal
// interval and the two-sided P of no difference. Equal rankings give SE 0, P 1.
// Errors as of AUCInterval; the same caution about rows that hang together.
func AUCDifference(a, b []float64, happened []bool, weight []float64, level float64) (Estimate, float64, error) {
	if err := domain.Open("level", level, 0, 1); err != nil {
		return Estimate{}, 0, err
	}
	pa, err := place(a, happened, weight)
	if err != nil {
		return Estimate{}, 0, err
	}
	pb, err := place(b, happened, weight)
	if err != nil {
		return Estimate{}, 0, err
	}
	v := covariance(pa, pa, happened, weight) + covariance(pb, pb, happened, weight) - 2*covariance(pa, pb, happened, weight)
	e := Estimate{Value: pa.auc - pb.auc, SE: math.Sqrt(max(0, v))}
	half := normalQuantile(level) * e.SE
	e.Low, e.High = e.Value-half, e.Value+half
	switch {
	case e.Value == 0:
		return e, 1, nil
	case e.SE == 0:
		return e, 0, nil
	}
	return e, 2 * distuv.UnitNormal.CDF(-math.Abs(e.Value)/e.SE), nil
}

// placement is, for each row, the share of the other class that it ranks rightly
// against; its mean over either class is the AUC.
type placement struct {
	share   []float64
	auc     float64
	yes, no float64
}

func place(score []float64, happened []bool, weight []float64) (placement, error) {
	g, yes, no, err := thresholds(score, happened, weight)
	if err != nil {
		return placement{}, err
	}
	if yes <= 1 || no <= 1 {
		return placement{}, &domain.Error{What: "happened", At: -1, Want: "at least 2 rows that happened and 2 that did not", Kind: domain.ErrTooFew}
	}
	above := make([]float64, len(g)) // what happened with a higher score, ties ½
	below := make([]float64, len(g)) // what did not with a lower one
	u, a, b := 0.0, 0.0, 0.0
	for k, x := range g {
		above[k], below[k] = (a+x.yes/2)/yes, (no-b-x.no/2)/no
		u += x.no * (a + x.yes/2)
		a, b = a+x.yes, b+x.no
	}
	p := placement{share: make([]float64, len(score)), auc: min(1, u/(yes*no)), yes: yes, no: no}
	for i, s := range score {
		if at(weight, i) == 0 {
			continue
		}
		k, _ := slices.BinarySearchFunc(g, s, func(t threshold, s float64) int {
			switch {
			case t.score > s:
				return -1
			case t.score < s:
				return 1
			}
			return 0
		})
		if p.share[i] = above[k]; happened[i] {
			p.share[i] = below[k]
		}
	}
	return p, nil
}

// covariance of two AUCs on the same rows.
func covariance(a, b placement, happened []bool, weight []float64) float64 {
	yes, no := 0.0, 0.0
	for i, h := range happened {
		d := at(weight, i) * (a.share[i] - a.auc) * (b.share[i] - b.auc)
		if h {
			yes += d
		} else {
			no += d
		}
	}
	return yes/(a.yes-1)/a.yes + no/(a.no-1)/a.no
}

// normalQuantile is what a two-sided normal interval of a level reaches out to.
func normalQuantile(level float64) float64 { return -distuv.UnitNormal.Quantile((1 - level) / 2) }

// logit is ln(p/(1 − p)): ∓Inf at 0 and 1.
func logit(p float64) float64 { return math.Log(p) - math.Log1p(-p) }
