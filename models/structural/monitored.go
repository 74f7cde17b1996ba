package structural

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/integrate/quad"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Terms of MonitoredExact's quadrature, in standard deviations of one date.
const (
	panel    = 2.0 // width of a panel
	nodes    = 12  // Gauss-Legendre nodes in it
	reach    = 10  // a further step in one date is left out: P < 1e-23
	workMost = 4e9 // multiplications, a few seconds
)

// MonitoredExact is the probability that a health factor is found at or below 1
// on one of a number of evenly spaced dates, the last at the horizon, without the
// approximation of Monitored. With s = sigma·√(years/dates), h = ln(hf)/s and a
// drift of m = (mu − sigma²/2)·years/(dates·s) a date, the probability D_k(x) of
// being found within k dates from x above the barrier is
//
//	D₀ = 0, D_k(x) = Φ(−x − m) + ∫₀^∞ D_{k−1}(y)·φ(y − x − m) dy
//
// (AitSahlia and Lai 1997, by recursion as they do). The integral is composite
// Gauss-Legendre; all terms are positive, so small probabilities keep their
// digits. The error is below 1e-12. The cost grows with dates^1.5 and, for
// volatilities that are small against ln hf, with ln(hf)/s: .2 ms for 30 dates, 1
// for 120, 70 for 2,000.
//
// Limits are FirstPassage's. dates must be at least 1; where the work would go
// beyond some seconds it is refused: use Monitored, whose error falls as 1/dates.
func MonitoredExact(hf, mu, sigma, years float64, dates int) (float64, error) {
	if err := shared(1, 1, 1, mu, years); err != nil {
		return 0, err
	}
	if err := columns([]float64{hf}, []float64{sigma}); err != nil {
		return 0, err
	}
	if dates < 1 {
		return 0, domain.Within("dates", float64(dates), 1, math.Inf(1))
	}
	sd := sigma * math.Sqrt(years)
	if hf <= 1 || math.IsInf(hf, 1) || sd < still {
		return passage(hf, drift(mu, years), sigma, math.Sqrt(years)), nil
	}
	n := float64(dates)
	u, w := math.Log(hf)/sd, drift(mu, years)/sd-sd/2
	h, m := u*math.Sqrt(n), w/math.Sqrt(n)
	switch d := u + w; {
	case m > 38: // it falls on no date
		return 0, nil
	case dates == 1 || m < -38 || w < 0 && math.Abs(d) > 38: // it is lowest on the last
		return phi(-d), nil
	}
	// Of the paths that reach the barrier, fewer than exp(−40) went beyond these panels.
	panels := math.Ceil((h + math.Sqrt(h*h+80*n)) / 2 / panel)
	const band = 2*reach/panel + 2
	if work := panels * n * band * nodes * nodes; !(work <= workMost) {
		return 0, &domain.Error{What: "dates", At: -1, Got: fmt.Sprintf("%d, with ln hf at %.3g standard deviations", dates, u), Want: "fewer, or Monitored", Kind: domain.ErrRange}
	}
	return recursion(h, m, int(panels), dates), nil
}

// recursion is D_dates(h) of MonitoredExact.
func recursion(h, m float64, panels, dates int) float64 {
	var at, weight [nodes]float64
	quad.Legendre{}.FixedLocations(at[:], weight[:], 0, panel)

	// The kernel depends on the panels' distance only: from node i, rows[i] has the
	// nodes of the panels from lowest on, which the drift puts around m.
	lowest := int(math.Floor((m-reach)/panel)) - 1
	highest := int(math.Ceil((m+reach)/panel)) + 1
	var rows [nodes][]float64
	for i := range rows {
		for q := lowest; q <= highest; q++ {
			for j := range at {
				rows[i] = append(rows[i], weight[j]*density(panel*float64(q)+at[j]-at[i]-m))
			}
		}
	}
	first := make([]float64, panels*nodes)
	for k := range first {
		first[k] = phi(-(panel*float64(k/nodes) + at[k%nodes]) - m)
	}
	found, next := append([]float64(nil), first...), make([]float64, len(first))
	for range dates - 2 {
		for p := range panels {
			from, to := max(0, p+lowest), min(panels, p+highest+1)
			for i := range rows {
				next[p*nodes+i] = first[p*nodes+i]
				if from < to {
					next[p*nodes+i] += floats.Dot(found[from*nodes:to*nodes], rows[i][(from-p-lowest)*nodes:(to-p-lowest)*nodes])
				}
			}
		}
		found, next = next, found
	}
	p := phi(-h - m)
	for k, d := range found {
		p += weight[k%nodes] * d * density(panel*float64(k/nodes)+at[k%nodes]-h-m)
	}
	return min(1, p)
}

// density is the normal one.
func density(x float64) float64 { return math.Exp(-x*x/2) / math.Sqrt(2*math.Pi) }
