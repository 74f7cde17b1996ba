package liquidation

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

func TestHealthFactorsOfLoans(t *testing.T) {
	l := &Loans{
		CollateralAt: []uint32{0, 2, 3, 3}, CollateralAsset: []uint16{0, 1, 1}, CollateralUSD: []float64{100, 100, 10},
		Threshold: []float64{.8, .7, .8}, Bonus: []float64{1, 1, 1},
		DebtAt: []uint32{0, 2, 2, 3}, DebtAsset: []uint16{0, 1, 0}, DebtUSD: []float64{50, 75, 5},
	}
	hf, err := l.HealthFactors(nil)
	if want := []float64{1.2, math.Inf(1), 0}; err != nil || !slices.Equal(hf, want) {
		t.Errorf("%v, %v: want %v", hf, err, want)
	}
	if _, err := l.HealthFactors(hf[:2]); !errors.Is(err, domain.ErrLength) {
		t.Error(err)
	}
	l.DebtUSD[0] = math.NaN()
	if _, err := l.HealthFactors(nil); !errors.Is(err, domain.ErrNotFinite) {
		t.Error(err)
	}
}
