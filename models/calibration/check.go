package calibration

import (
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// huge bounds what is subtracted: the difference of two such numbers is finite.
const huge = math.MaxFloat64 / 4

// checkRows refuses columns that do not belong together, and values of what
// outside [low, high].
func checkRows(what string, x []float64, low, high float64, happened []bool, weight []float64) error {
	if err := domain.AtLeast(what, len(x), 1); err != nil {
		return err
	}
	if err := domain.Length("happened", len(happened), len(x)); err != nil {
		return err
	}
	if err := domain.Each(what, x, low, high); err != nil {
		return err
	}
	return checkWeight(weight, len(x))
}

// A weight is 0 or within these, so that a product of two sums is neither
// infinite nor nothing.
const leastWeight, mostWeight = 1e-150, 1e150

// checkWeight refuses weights that are negative, not finite or without any sum.
func checkWeight(weight []float64, n int) error {
	if weight == nil {
		return nil
	}
	if err := domain.Length("weight", len(weight), n); err != nil {
		return err
	}
	total := 0.0
	for i, w := range weight {
		if w != 0 && !(w >= leastWeight && w <= mostWeight) {
			e := &domain.Error{What: "weight", At: i, Got: fmt.Sprint(w), Want: "0, or 1e-150 to 1e150", Kind: domain.ErrRange}
			if math.IsNaN(w) || math.IsInf(w, 0) {
				e.Kind = domain.ErrNotFinite
			}
			return e
		}
		total += w
	}
	if !(total > 0 && total <= mostWeight) {
		return &domain.Error{What: "weight", At: -1, Got: fmt.Sprintf("the sum is %g", total), Want: "a sum above 0, up to 1e150", Kind: domain.ErrRange}
	}
	return nil
}

// classes is how much happened and how much did not; ErrOneClass when one of the
// two is nothing.
func classes(happened []bool, weight []float64) (yes, no float64, err error) {
	for i, h := range happened {
		if h {
			yes += at(weight, i)
		} else {
			no += at(weight, i)
		}
	}
	if yes == 0 || no == 0 {
		return yes, no, ErrOneClass
	}
	return yes, no, nil
}

// at is a row's weight.
func at(weight []float64, i int) float64 {
	if weight == nil {
		return 1
	}
	return weight[i]
}

// events is 1 for what happened and 0 for what did not, by row.
func events(happened []bool) func(i int) float64 {
	return func(i int) float64 {
		if happened[i] {
			return 1
		}
		return 0
	}
}
