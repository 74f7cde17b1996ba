package wire

import (
	"context"
	"fmt"
	"math"
)

// mostPlausible is the direction that the covariance of prices makes nearest.
const mostPlausible = "most plausible"

// plausible looks for the nearest break by covariance, from the nearest of the shocks
// that are known. found is false where none of them breaks anything, or where the limit
// does not depend on prices there.
func (r *reverse) plausible(ctx context.Context, known []ReverseShock, paths []path) (best ReverseShock, found bool, err error) {
	start := -1
	for i, x := range known {
		if len(x.Breaks) > 0 && (start < 0 || x.away() < known[start].away()) {
			start = i
		}
	}
	if start < 0 {
		return best, false, nil
	}
	at := logs(paths[start].at(known[start].Breaks[0].Shock))
	limit := known[start].Breaks[0].Limit
	for range plausibleRounds {
		g, err := r.gradient(at, limit)
		if err != nil {
			return best, found, err
		}
		direction, ok := r.nearest(g)
		if !ok {
			return best, found, nil
		}
		p := path{name: mostPlausible, along: g, at: func(size float64) []float64 { return exps(direction, size) }}
		p.top = math.Log(1000) / largest(direction) // at which some price has fallen by 99.9%, or risen as far
		p.topSay = fmt.Sprintf("%.1f standard deviations of a day", p.top)
		x, err := r.along(ctx, p)
		if err != nil {
			return best, found, err
		}
		if len(x.Breaks) == 0 {
			return best, found, nil
		}
		if found && x.Breaks[0].Shock >= best.Breaks[0].Shock*(1-shockPrecision) {
			return best, found, nil
		}
		best, found = x, true
		at, limit = logs(p.at(x.Breaks[0].Shock)), x.Breaks[0].Limit
	}
	return best, found, nil
}

// away is how far a shock is, for comparison.
func (x ReverseShock) away() float64 {
	if x.Sigmas == nil {
		return math.Inf(1)
	}
	return *x.Sigmas
}

// gradient is of a limit's ratio by log prices, by central differences.
func (r *reverse) gradient(at []float64, limit string) ([]float64, error) {
	const h = 2e-3
	out := make([]float64, len(at))
	for a := range at {
		var ratio [2]float64
		for k, step := range []float64{-h, h} {
			moved := append([]float64{}, at...)
			moved[a] += step
			l, err := r.one(exps(moved, 1), limit)
			if err != nil {
				return nil, err
			}
			ratio[k] = l.ratio
		}
		out[a] = (ratio[1] - ratio[0]) / (2 * h)
	}
	return out, nil
}

// nearest is the direction of the nearest point of a surface with that normal, Σg over
// its own length by the covariance of a day; ok is false where nothing moves along it.
func (r *reverse) nearest(g []float64) (direction []float64, ok bool) {
	direction = make([]float64, len(g))
	for i := range g {
		for j := range g {
			direction[i] += r.day.covariance.At(i, j) / 365 * g[j]
		}
	}
	length := math.Sqrt(max(0, dot(g, direction)))
	if !(length > 0) {
		return nil, false
	}
	for i := range direction {
		direction[i] /= length
	}
	return direction, true
}

// exps are price factors of log moves times a size.
func exps(move []float64, size float64) []float64 {
	out := make([]float64, len(move))
	for i, m := range move {
		out[i] = math.Exp(size * m)
	}
	return out
}

func largest(x []float64) (out float64) {
	for _, v := range x {
		out = max(out, math.Abs(v))
	}
	return out
}
