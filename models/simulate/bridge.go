package simulate

import "math"

// bridge builds a Brownian path of unit steps coarse to fine: the end first, then
// the middle given the ends, and so on (Caflisch and Moskowitz 1995). The first
// shocks then settle most of the path, and only those need good points.
type bridge []joint

// joint is one point of the path: its mean given the points either side that are
// known, and the standard deviation about it. Times count from 1; 0 is the start.
type joint struct {
	at, left, right     int // right is 0 for the end
	fromLeft, fromRight float64
	sd                  float64
}

func newBridge(steps int) bridge {
	b := bridge{{at: steps, fromLeft: 1, sd: math.Sqrt(float64(steps))}}
	for queue := [][2]int{{0, steps}}; len(queue) > 0; queue = queue[1:] {
		l, r := queue[0][0], queue[0][1]
		if r-l < 2 {
			continue
		}
		m := l + (r-l)/2
		span, before, after := float64(r-l), float64(m-l), float64(r-m)
		b = append(b, joint{m, l, r, after / span, before / span, math.Sqrt(before * after / span)})
		queue = append(queue, [2]int{l, m}, [2]int{m, r})
	}
	return b
}

// build stores in z the path's increments, steps × factors by rows, from as many
// shocks: the first factors of them make the ends.
func (b bridge) build(z, shock []float64, factors int) {
	row := func(at int) []float64 { return z[(at-1)*factors:][:factors] }
	for k, j := range b {
		to, e := row(j.at), shock[k*factors:][:factors]
		for f := range to {
			mean := 0.0
			if j.left > 0 {
				mean = j.fromLeft * row(j.left)[f]
			}
			if j.right > 0 {
				mean += j.fromRight * row(j.right)[f]
			}
			to[f] = mean + j.sd*e[f]
		}
	}
	for at := len(b); at > 1; at-- {
		to, before := row(at), row(at-1)
		for f := range to {
			to[f] -= before[f]
		}
	}
}
