package loss

import (
	"cmp"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// ByLoan is each loan's bad debt weighed over scenarios, Σ weight·loss, by row: its
// EL with the scenarios' probabilities, its Euler contribution to the ES of all
// loans with their Distribution's TailWeights. factor is as for Losses; weight is
// by scenario, 0 or more, and nil stands for equal probabilities. Scenarios of
// weight 0 cost nothing, and no table of loans × scenarios is ever made: loans of
// one pair take one pass over their group and the sorted scenarios.
//
// The result is stored in dst, which is made when nil and must otherwise have a
// place for each loan.
func (k *Kernel) ByLoan(dst, factor, weight []float64) ([]float64, error) {
	scenarios, err := k.check(factor)
	if err != nil {
		return nil, err
	}
	if dst, err = destination(dst, k.loans); err != nil {
		return nil, err
	}
	price, weight, err := k.weighed(factor, weight, scenarios)
	if err != nil {
		return nil, err
	}
	clear(dst)
	points := make([]point, 0, len(weight))
	for g := range k.groups {
		points = k.groups[g].byLoan(dst, price, weight, points[:0])
	}
	w := newWindow(k.column, 0)
	for from := 0; from < len(weight) && len(k.tiles.loan) > 0; from += tile {
		to := min(from+tile, len(weight))
		w.look(price, from, to)
		k.tiles.byLoan(dst, w, weight[from:to])
	}
	return dst, nil
}

// weighed are the price columns and weights of the scenarios that count.
func (k *Kernel) weighed(factor, weight []float64, scenarios int) ([][]float64, []float64, error) {
	if weight == nil {
		weight = make([]float64, scenarios)
		for s := range weight {
			weight[s] = 1 / float64(scenarios)
		}
	}
	if err := domain.Length("weight", len(weight), scenarios); err != nil {
		return nil, nil, err
	}
	if err := domain.Each("weight", weight, 0, most); err != nil {
		return nil, nil, err
	}
	var counts []int
	for s, v := range weight {
		if v > 0 {
			counts = append(counts, s)
		}
	}
	price, kept := columns(k.assets, len(counts)), make([]float64, len(counts))
	for j, s := range counts {
		kept[j] = weight[s]
		for a := range price {
			price[a][j] = factor[s*k.assets+a] + 0 // −0 becomes 0
		}
	}
	return price, kept, nil
}

// point is a scenario as one group sees it: its price ratio, and its weight in USD
// of debt.
type point struct{ ratio, weight float64 }

// byLoan adds the group's loans' weighed bad debt to dst. It is losses with the
// roles exchanged: the scenarios are sorted, and each loan is one lookup. It uses
// points as scratch and returns it.
func (g *group) byLoan(dst []float64, price [][]float64, weight []float64, points []point) []point {
	collateral, debt := price[g.collateral], price[g.debt]
	for s, v := range weight {
		if p := collateral[s] / debt[s]; p < g.q[0] {
			points = append(points, point{p, v * debt[s]})
		}
	}
	slices.SortFunc(points, func(a, b point) int { return cmp.Compare(a.ratio, b.ratio) })
	// By rising q: mass is Σ weight over ratios below q, area Σ weight·(q − ratio).
	var mass, area summation
	last, s := 0.0, 0
	for i := len(g.q) - 1; i >= 0; i-- {
		q := g.q[i]
		area.add(mass.value() * (q - last))
		for ; s < len(points) && points[s].ratio < q; s++ {
			mass.add(points[s].weight)
			area.add(points[s].weight * (q - points[s].ratio))
		}
		last = q
		dst[g.row[i]] = g.unit[i] * area.value()
		if g.jump != nil {
			dst[g.row[i]] += g.jump[i] * mass.value()
		}
	}
	return points
}

func (t *tiles) byLoan(dst []float64, w *window, weight []float64) {
	for i, row := range t.loan {
		if !t.evaluate(i, w) {
			continue
		}
		sum := 0.0
		for s, v := range w.loss {
			sum += weight[s] * v
		}
		dst[row] += sum
	}
}

// ByCollateral adds up what ByLoan gave by the collateral asset that failed, by
// row of the asset table. A loan of several collaterals counts to each by its part
// of what they would all pay at prices now, Σ C/B. The result is stored in dst,
// which is made when nil and must otherwise have a place for each asset.
func (k *Kernel) ByCollateral(dst, byLoan []float64) ([]float64, error) {
	if err := domain.Length("byLoan", len(byLoan), k.loans); err != nil {
		return nil, err
	}
	if err := domain.Finite("byLoan", byLoan); err != nil {
		return nil, err
	}
	dst, err := destination(dst, k.assets)
	if err != nil {
		return nil, err
	}
	sums := make([]summation, k.assets)
	for _, g := range k.groups {
		for _, row := range g.row {
			sums[g.collateral].add(byLoan[row])
		}
	}
	t := &k.tiles
	for i, row := range t.loan {
		for _, c := range t.collateral[t.collateralAt[i]:t.collateralAt[i+1]] {
			sums[c.asset].add(byLoan[row] * c.share)
		}
	}
	for a := range dst {
		dst[a] = sums[a].value()
	}
	return dst, nil
}

// Contributions weighs the parts of a loss over scenarios: Σ weight·part for each
// column of part, scenarios × parts by rows, such as ByReference gives. With
// TailWeights of the sum they are Euler contributions to its ES and sum to it,
// with probabilities to its EL. There is at least one part, and weight as for
// ByLoan but never nil. The result is stored in dst, which is made when nil and
// must otherwise have a place for each part.
func Contributions(dst, weight, part []float64, parts int) ([]float64, error) {
	if err := domain.Within("parts", float64(parts), 1, math.MaxInt32); err != nil {
		return nil, err
	}
	if err := domain.AtLeast("weight", len(weight), 1); err != nil {
		return nil, err
	}
	if err := domain.Length("part", len(part), len(weight)*parts); err != nil {
		return nil, err
	}
	if err := domain.Each("weight", weight, 0, most); err != nil {
		return nil, err
	}
	if err := domain.Each("part", part, -largestLoss, largestLoss); err != nil {
		return nil, err
	}
	dst, err := destination(dst, parts)
	if err != nil {
		return nil, err
	}
	sums := make([]summation, parts)
	for s, w := range weight {
		if w == 0 {
			continue
		}
		for j := range sums {
			sums[j].add(w * part[s*parts+j])
		}
	}
	for j := range dst {
		dst[j] = sums[j].value()
	}
	return dst, nil
}
