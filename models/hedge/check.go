package hedge

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// What can be wrong with a problem beyond what package domain names.
var (
	// ErrFalling refuses a price that falls with size: the cheapest cover would no
	// longer be a convex problem.
	ErrFalling = errors.New("falls")
	// ErrContradiction refuses bounds that no purchase can satisfy, whatever the
	// limits on the loss are.
	ErrContradiction = errors.New("contradicts another bound")
)

// ErrNotConverged says that the answer is not proven to within the gap that was
// asked for. The solution beside it says what is proven.
var ErrNotConverged = errors.New("hedge: not converged: allow a wider gap or more rounds, or scale the numbers")

// largest is the largest number that a problem may hold: sums of products of two
// stay finite.
const largest = 1e30

// Check refuses a problem that has no meaning, with a *domain.Error that says
// what is wrong and where. A problem that passes may still be infeasible.
func (p *Problem) Check() error {
	n := len(p.Series)
	if err := errors.Join(
		domain.AtLeast("Loss", len(p.Loss), 1),
		domain.Length("Payout", len(p.Payout), len(p.Loss)*n),
	); err != nil {
		return err
	}
	if err := domain.Each("Loss", p.Loss, -largest, largest); err != nil {
		return err
	}
	if err := domain.Each("Payout", p.Payout, 0, largest); err != nil {
		return err
	}
	if err := checkWeight("Weight", p.Weight, len(p.Loss)); err != nil {
		return err
	}
	if len(p.Weights) > 0 {
		if err := domain.Length("Weights", len(p.Weights), len(p.Limits)); err != nil {
			return err
		}
	}
	for i, w := range p.Weights {
		if err := checkWeight(fmt.Sprintf("Weights[%d]", i), w, len(p.Loss)); err != nil {
			return err
		}
	}
	for i, l := range p.Limits {
		what := fmt.Sprintf("Limits[%d].", i)
		if !(l.Confidence >= 0 && l.Confidence < 1) {
			return &domain.Error{What: what + "Confidence", At: -1, Got: fmt.Sprint(l.Confidence), Want: "0 or more, less than 1", Kind: kind(l.Confidence)}
		}
		if err := domain.Within(what+"Most", l.Most, -largest, largest); err != nil {
			return err
		}
	}
	if !math.IsInf(p.Budget, 1) {
		if err := domain.Within("Budget", p.Budget, 0, largest); err != nil {
			return err
		}
	}
	for i, pool := range p.Pools {
		if err := domain.Within(fmt.Sprintf("Pools[%d].Free", i), pool.Free, 0, largest); err != nil {
			return err
		}
	}
	for j := range p.Series {
		if err := p.Series[j].check(fmt.Sprintf("Series[%d].", j), len(p.Pools)); err != nil {
			return err
		}
	}
	return p.checkFloors()
}

func kind(v float64) error {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return domain.ErrNotFinite
	}
	return domain.ErrRange
}

// checkWeight refuses weights that are no probabilities of n scenarios. Nil is fine.
func checkWeight(what string, weight []float64, n int) error {
	if weight == nil {
		return nil
	}
	if err := domain.Length(what, len(weight), n); err != nil {
		return err
	}
	if err := domain.Each(what, weight, 0, 1); err != nil {
		return err
	}
	sum := 0.
	for _, w := range weight {
		sum += w
	}
	return domain.Within("the sum of "+what, sum, 1-1e-9, 1+1e-9)
}

func (s *Series) check(what string, pools int) error {
	last := 0.
	for k, a := range s.Ask {
		at := fmt.Sprintf("%sAsk[%d].", what, k)
		if err := domain.Within(at+"Price", a.Price, 0, largest); err != nil {
			return err
		}
		if a.Price < last {
			return &domain.Error{What: at + "Price", At: -1, Got: fmt.Sprintf("%g after %g", a.Price, last), Want: "prices that rise with size", Kind: ErrFalling}
		}
		last = a.Price
		if !(a.Size > 0 && a.Size <= largest) {
			return &domain.Error{What: at + "Size", At: -1, Got: fmt.Sprint(a.Size), Want: fmt.Sprintf("more than 0, at most %g", largest), Kind: kind(a.Size)}
		}
	}
	for _, v := range []struct {
		name string
		v    float64
	}{{"Held", s.Held}, {"Floor", s.Floor}, {"Least", s.Least}, {"Lot", s.Lot}} {
		if err := domain.Within(what+v.name, v.v, 0, largest); err != nil {
			return err
		}
	}
	for k, i := range s.Pools {
		if i < 0 || i >= pools {
			return &domain.Error{What: what + "Pools", At: k, Got: fmt.Sprint(i), Want: fmt.Sprintf("the index of one of %d pools", pools), Kind: domain.ErrRange}
		}
	}
	if s.Least > s.Capacity()*(1+1e-12) {
		return &domain.Error{What: what + "Least", At: -1, Got: fmt.Sprintf("%g of a capacity of %g", s.Least, s.Capacity()), Want: "at most the capacity", Kind: ErrContradiction}
	}
	return nil
}

// checkFloors refuses floors that capacity, pools or budget do not admit.
func (p *Problem) checkFloors() error {
	cost := 0.
	used := make([]float64, len(p.Pools))
	for j := range p.Series {
		s := &p.Series[j]
		buy, ok := s.admit(s.Floor - s.Held)
		if !ok {
			return &domain.Error{What: fmt.Sprintf("Series[%d].Floor", j), At: -1, Got: fmt.Sprintf("%g with %g held and a capacity of %g", s.Floor, s.Held, s.Capacity()), Want: "no more than can be held", Kind: ErrContradiction}
		}
		cost += s.Cost(buy)
		for k, i := range s.Pools {
			if !slices.Contains(s.Pools[:k], i) {
				used[i] += buy
			}
		}
	}
	if cost > p.Budget*(1+1e-12) {
		return &domain.Error{What: "Budget", At: -1, Got: fmt.Sprintf("%g where the floors cost %g", p.Budget, cost), Want: "a budget that pays for the floors", Kind: ErrContradiction}
	}
	for i, u := range used {
		if free := p.Pools[i].Free; u > free*(1+1e-12) {
			return &domain.Error{What: fmt.Sprintf("Pools[%d].Free", i), At: -1, Got: fmt.Sprintf("%g where the floors need %g", free, u), Want: "room for the floors", Kind: ErrContradiction}
		}
	}
	return nil
}
