package loss

import (
	"math"
	"slices"
	"sort"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Distribution is the law of a loss over weighted scenarios. Losses are positive;
// one below 0 is a gain. It is immutable, and made by NewDistribution.
type Distribution struct {
	loss   []float64 // by scenario
	weight []float64 // by scenario, summing to 1; nil: all are alike
	order  []int32   // scenarios by rising loss
	cum    []float64 // P(L ≤ loss[order[i]]) as the first i + 1 have it
	mean   float64
}

// largestLoss is the largest that is taken, so that squares stay finite.
const largestLoss = 1e100

// roundOff is the probability that cumulated weights may be off by.
const roundOff = 1e-12

// NewDistribution makes one of losses by scenario and the scenarios'
// probabilities, nil for equal ones. It keeps the losses, and reads them only.
//
// It fails on no losses, on one that is not finite, and on weights that are below
// 0 or off a sum of 1 by more than 1e-9; what is left of that is divided out.
func NewDistribution(loss, weight []float64) (*Distribution, error) {
	n := len(loss)
	if err := domain.AtLeast("loss", n, 1); err != nil {
		return nil, err
	}
	if err := domain.Each("loss", loss, -largestLoss, largestLoss); err != nil {
		return nil, err
	}
	weight, err := normalised("weight", weight, n)
	if err != nil {
		return nil, err
	}
	d := &Distribution{loss: loss, weight: weight, order: make([]int32, n), cum: make([]float64, n)}
	for i := range d.order {
		d.order[i] = int32(i)
	}
	slices.SortFunc(d.order, func(a, b int32) int {
		switch {
		case loss[a] < loss[b]:
			return -1
		case loss[a] > loss[b]:
			return 1
		}
		return int(a - b)
	})
	var mass, mean summation
	for i, s := range d.order {
		mass.add(d.probability(int(s)))
		mean.add(d.probability(int(s)) * loss[s])
		d.cum[i] = mass.value()
		if weight == nil {
			d.cum[i] = float64(i+1) / float64(n)
		}
	}
	d.mean = mean.value()
	d.cum[n-1] = 1
	return d, nil
}

// normalised are n probabilities, brought from within 1e-9 of a sum of 1 to 1; nil
// stays nil.
func normalised(what string, weight []float64, n int) ([]float64, error) {
	if weight == nil {
		return nil, nil
	}
	if err := domain.Length(what, len(weight), n); err != nil {
		return nil, err
	}
	if err := domain.Each(what, weight, 0, 1+1e-9); err != nil {
		return nil, err
	}
	var sum summation
	for _, w := range weight {
		sum.add(w)
	}
	if math.Abs(sum.value()-1) > 1e-9 {
		return nil, &domain.Error{What: what, At: -1, Got: "a sum of " + sprint(sum.value()), Want: "probabilities that sum to 1", Kind: domain.ErrRange}
	}
	out := make([]float64, n)
	for s, w := range weight {
		out[s] = w / sum.value()
	}
	return out, nil
}

// probability is scenario s's.
func (d *Distribution) probability(s int) float64 {
	if d.weight == nil {
		return 1 / float64(len(d.loss))
	}
	return d.weight[s]
}

// Scenarios is how many there are.
func (d *Distribution) Scenarios() int { return len(d.loss) }

// EL is the expected loss, E[L].
func (d *Distribution) EL() float64 { return d.mean }

// SD is the standard deviation of the loss over the scenarios.
func (d *Distribution) SD() float64 {
	var v summation
	for s, l := range d.loss {
		v.add(d.probability(s) * (l - d.mean) * (l - d.mean))
	}
	return math.Sqrt(v.value())
}

// Exceedance is P(L > l), and NaN of NaN. Of a portfolio's bad debt, Exceedance(0)
// is its loss PD.
func (d *Distribution) Exceedance(l float64) float64 {
	if math.IsNaN(l) {
		return l
	}
	k := sort.Search(len(d.order), func(i int) bool { return d.loss[d.order[i]] > l })
	if k == 0 {
		return 1
	}
	return max(0, 1-d.cum[k-1])
}

// LossPD is P(L > 0): of the portfolio, not of a loan.
func (d *Distribution) LossPD() float64 { return d.Exceedance(0) }

// VaR is the smallest loss l of a scenario with P(L ≤ l) ≥ alpha, alpha within (0,
// 1). Weighted probabilities are compared to within 1e-12.
func (d *Distribution) VaR(alpha float64) (float64, error) {
	if err := domain.Open("alpha", alpha, 0, 1); err != nil {
		return 0, err
	}
	if err := domain.AtLeast("loss", len(d.loss), 1); err != nil {
		return 0, err
	}
	return d.loss[d.order[d.rank(alpha)]], nil
}

// rank is the place in order of the first scenario at which P(L ≤ l) reaches alpha.
func (d *Distribution) rank(alpha float64) int {
	if d.weight != nil {
		alpha = max(alpha-roundOff, math.SmallestNonzeroFloat64) // never of a scenario without weight
	}
	return min(sort.SearchFloat64s(d.cum, alpha), len(d.cum)-1)
}

// ES is the expected shortfall at alpha, within (0, 1): the mean of the worst
// 1 − alpha of probability, of which a scenario at the VaR may count in part:
//
//	(E[L; L > VaR] + VaR·(P(L ≤ VaR) − alpha))/(1 − alpha)
//
// (Acerbi and Tasche 2002, definition 2.6; Rockafellar and Uryasev 2002,
// proposition 8.)
func (d *Distribution) ES(alpha float64) (float64, error) {
	q, err := d.VaR(alpha)
	if err != nil {
		return 0, err
	}
	return q + d.beyond(q)/(1-alpha), nil
}

// beyond is E[max(0, L − q)]: with q the VaR, ES is q + beyond/(1 − alpha), which
// does not subtract probabilities that are nearly equal.
func (d *Distribution) beyond(q float64) float64 {
	var sum summation
	for i := len(d.order) - 1; i >= 0 && d.loss[d.order[i]] > q; i-- {
		s := int(d.order[i])
		sum.add(d.probability(s) * (d.loss[s] - q))
	}
	return sum.value()
}

// TailWeights are what ES weighs scenarios with: ES = Σ weight·loss, and they sum
// to 1. Beyond the VaR it is the scenario's probability over 1 − alpha; what is
// left of 1 is spread over the scenarios at the VaR by their probabilities; the
// others have 0. With them any part's Euler contribution is Σ weight·part's loss:
// E[part | L ≥ VaR] where no scenario but one is at the VaR (Tasche 1999,
// proposition 4.7). The result is stored in dst, which is made when nil and must
// otherwise have a place for each scenario.
func (d *Distribution) TailWeights(dst []float64, alpha float64) ([]float64, error) {
	q, err := d.VaR(alpha)
	if err != nil {
		return nil, err
	}
	if dst, err = destination(dst, len(d.loss)); err != nil {
		return nil, err
	}
	clear(dst)
	var beyond, at summation
	i := len(d.order) - 1
	for ; i >= 0 && d.loss[d.order[i]] > q; i-- {
		beyond.add(d.probability(int(d.order[i])))
	}
	for j := i; j >= 0 && d.loss[d.order[j]] == q; j-- {
		at.add(d.probability(int(d.order[j])))
	}
	part := max(0, 1-alpha-beyond.value()) / at.value() // of those at the VaR
	for ; i >= 0 && d.loss[d.order[i]] == q; i-- {
		dst[d.order[i]] = d.probability(int(d.order[i])) * part / (1 - alpha)
	}
	for _, s := range d.order[sort.Search(len(d.order), func(i int) bool { return d.loss[d.order[i]] > q }):] {
		dst[s] = d.probability(int(s)) / (1 - alpha)
	}
	return dst, nil
}

// Histogram is the probability of each bin: of losses within [edge[b], edge[b+1]),
// of the last bin its upper edge too. Losses outside of all bins are in none.
// Edges rise, and are two at least. The result is stored in dst, which is made
// when nil and must otherwise have a place for each bin.
func (d *Distribution) Histogram(dst, edge []float64) ([]float64, error) {
	if err := domain.AtLeast("edge", len(edge), 2); err != nil {
		return nil, err
	}
	for i, e := range edge {
		if i > 0 && !(e > edge[i-1]) || math.IsNaN(e) {
			return nil, &domain.Error{What: "edge", At: i, Got: sprint(e), Want: "edges that rise", Kind: domain.ErrRange}
		}
	}
	bins := len(edge) - 1
	dst, err := destination(dst, bins)
	if err != nil {
		return nil, err
	}
	clear(dst)
	for s, l := range d.loss {
		b := sort.Search(len(edge), func(i int) bool { return edge[i] > l }) - 1
		if l == edge[bins] {
			b = bins - 1
		}
		if b >= 0 && b < bins {
			dst[b] += d.probability(s)
		}
	}
	return dst, nil
}
