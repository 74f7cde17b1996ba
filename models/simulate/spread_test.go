package simulate

import (
	"errors"
	"slices"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

func TestPathsSpreadOverABooksAssets(t *testing.T) {
	p := &Paths{Scenarios: 2, Steps: 2, Assets: 2, StepYears: .1, Factor: []float64{1, 2, 3, 4, 5, 6, 7, 8}, Weight: []float64{.25, .75}, Likelihood: []float64{.5, 1.5}}
	got, err := p.Spread(&Paths{Factor: make([]float64, 1, 40)}, []int{-1, 1, 0, 1})
	if err != nil {
		t.Fatal(err)
	}
	if want := []float64{1, 2, 1, 2, 1, 4, 3, 4, 1, 6, 5, 6, 1, 8, 7, 8}; !slices.Equal(got.Factor, want) {
		t.Errorf("%v, want %v", got.Factor, want)
	}
	if got.Scenarios != 2 || got.Steps != 2 || got.Assets != 4 || got.StepYears != .1 || got.Effective() != p.Effective() || !slices.Equal(got.Likelihood, p.Likelihood) {
		t.Errorf("%+v", got)
	}
	if p, err = p.Spread(p, []int{1}); err != nil || !slices.Equal(p.Factor, []float64{2, 4, 6, 8}) {
		t.Errorf("in place: %+v, %v", p, err)
	}
	for _, of := range [][]int{{1}, {-2}} {
		if _, err := p.Spread(nil, of); !errors.Is(err, domain.ErrRange) {
			t.Errorf("%v: %v", of, err)
		}
	}
	if _, err := p.Spread(nil, nil); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("no assets: %v", err)
	}
	p.Factor = p.Factor[1:]
	if _, err := p.Spread(nil, []int{0}); !errors.Is(err, domain.ErrLength) {
		t.Errorf("prices missing: %v", err)
	}
}
