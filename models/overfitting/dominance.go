package overfitting

import (
	"math"
	"slices"
)

// Dominance compares the distribution of what was chosen with that of what was
// there to choose from, outside the half in which it was chosen (the paper's section
// 3.4).
type Dominance struct {
	// First: whatever is wanted at least, the chosen trial attains it as often or
	// more often, and somewhere more often.
	First bool
	// Second: whoever dislikes risk prefers the chosen trial, up to what the first
	// order says: ∫(F of all − F of chosen) is nowhere below 0, and somewhere above.
	Second bool
	// Worst is the least of that integral over the spread of all figures: how far
	// the second order is missed, 0 where it is not.
	Worst float64
}

// dominance sorts both.
func dominance(chosen, all []float64) Dominance {
	a, b := slices.Clone(chosen), all
	slices.Sort(a)
	slices.Sort(b)
	d := Dominance{First: true, Second: true}
	spread := b[len(b)-1] - b[0]
	i, j, area, ahead, ever := 0, 0, 0.0, false, false
	const slack = 1e-12 // of sums of many differences
	for at := math.Min(a[0], b[0]); ; {
		for i < len(a) && a[i] <= at {
			i++
		}
		for j < len(b) && b[j] <= at {
			j++
		}
		lead := float64(j)/float64(len(b)) - float64(i)/float64(len(a))
		if lead < -slack {
			d.First = false
		}
		ahead = ahead || lead > slack
		to := math.Inf(1)
		if i < len(a) {
			to = a[i]
		}
		if j < len(b) {
			to = min(to, b[j])
		}
		if math.IsInf(to, 1) {
			break
		}
		area += lead * (to - at)
		if area < -slack*spread {
			d.Second, d.Worst = false, min(d.Worst, area/spread)
		}
		ever = ever || area > slack*spread
		at = to
	}
	d.First, d.Second = d.First && ahead, d.Second && ever
	return d
}
