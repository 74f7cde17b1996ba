package calibration

import (
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// line is a fitted intercept and slope on the logit scale, with the covariance
// of the two from the inverse of the observed information.
type line struct {
	intercept, slope       float64
	varIntercept, varSlope float64
	covariance             float64
}

// fitLogit maximises Σ w·(t·η − ln(1 + e^η)), η = intercept + slope·x, over
// targets t in [0, 1], by Newton steps, halved while they do not improve. The
// caller makes sure that a maximum exists. x is standardised meanwhile, so that
// its unit does not matter; a constant x is refused.
func fitLogit(what string, x, target, weight []float64) (line, error) {
	mean, sd, total := moments(x, weight)
	if !(sd > 0) {
		return line{}, &domain.Error{What: what, At: -1, Want: "scores that differ", Kind: domain.ErrConstant}
	}
	a, b := 0.0, 0.0
	loss := logitLoss(x, target, weight, mean, sd, a, b)
	for range 200 {
		var ga, gb, haa, hab, hbb float64
		for i, v := range x {
			w, z := at(weight, i), (v-mean)/sd
			p := logistic(a + b*z)
			g, h := w*(p-target[i]), w*p*(1-p)
			ga, gb = ga+g, gb+g*z
			haa, hab, hbb = haa+h, hab+h*z, hbb+h*z*z
		}
		det := haa*hbb - hab*hab
		if !(det > 0) {
			return line{}, ErrNotConverged
		}
		da, db := -(hbb*ga-hab*gb)/det, -(haa*gb-hab*ga)/det
		decrement := -(ga*da + gb*db)
		small := max(math.Abs(da), math.Abs(db)) <= 1e-11*(1+math.Abs(a)+math.Abs(b))
		if decrement <= 1e-24*total || small { // the error left is of the order of its square root, 1e-12
			if math.IsInf(b/sd, 0) {
				return line{}, ErrNotConverged
			}
			return line{
				intercept: a - b*mean/sd, slope: b / sd,
				varIntercept: (hbb + 2*hab*mean/sd + haa*mean/sd*mean/sd) / det,
				varSlope:     haa / det / sd / sd,
				covariance:   -(hab + haa*mean/sd) / det / sd,
			}, nil
		}
		step := 1.0
		for ; ; step /= 2 {
			next := logitLoss(x, target, weight, mean, sd, a+step*da, b+step*db)
			if next <= loss-1e-4*step*decrement+1e-13*math.Abs(loss) {
				loss = next
				break
			}
			if step < 1e-10 {
				return line{}, ErrNotConverged
			}
		}
		a, b = a+step*da, b+step*db
	}
	return line{}, ErrNotConverged
}

func logitLoss(x, target, weight []float64, mean, sd, a, b float64) float64 {
	loss := 0.0
	for i, v := range x {
		eta := a + b*((v-mean)/sd)
		loss += at(weight, i) * (softplus(eta) - target[i]*eta)
	}
	return loss
}

// moments are the weighted mean, standard deviation and sum of weights. Sizes are
// taken relative to the largest, so that squares neither overflow nor vanish.
func moments(x, weight []float64) (mean, sd, total float64) {
	scale := 0.0
	for i, v := range x {
		if at(weight, i) > 0 {
			scale = max(scale, math.Abs(v))
		}
	}
	if scale == 0 {
		return 0, 0, 0
	}
	for i, v := range x {
		w := at(weight, i)
		total += w
		if w > 0 {
			mean += (v/scale - mean) * (w / total)
		}
	}
	for i, v := range x {
		if w := at(weight, i); w > 0 {
			d := v/scale - mean
			sd += w * d * d
		}
	}
	return mean * scale, math.Sqrt(sd/total) * scale, total
}
