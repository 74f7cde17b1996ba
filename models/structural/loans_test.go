package structural

import (
	"errors"
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// fourLoans are: ether against a dollar; ether and bitcoin against dollars and
// ether; no debt; no collateral.
func fourLoans() *liquidation.Loans {
	return &liquidation.Loans{
		CollateralAt: []uint32{0, 1, 3, 4, 4}, CollateralAsset: []uint16{1, 1, 2, 1}, CollateralUSD: []float64{150, 100, 300, 10},
		Threshold: []float64{.8, .8, .7, .8}, Bonus: []float64{1.05, 1.05, 1.1, 1.05},
		DebtAt: []uint32{0, 1, 3, 3, 4}, DebtAsset: []uint16{0, 0, 1, 0}, DebtUSD: []float64{100, 150, 50, 5},
	}
}

func TestMatchingLoansIsMatchingTheirBaskets(t *testing.T) {
	rows := []float64{0, 0, 0, 0, .64, .384, 0, .384, .36}
	covariance := mat.NewSymDense(3, nil) // its lower triangle stays 0 in memory
	for i := range 3 {
		for j := i; j < 3; j++ {
			covariance.SetSym(i, j, rows[i*3+j])
		}
	}
	got, err := MatchLoans(nil, fourLoans(), covariance, nil, 7./365)
	if err != nil {
		t.Fatal(err)
	}
	one, err := MatchBaskets(rows, nil, 3, Basket{[]uint16{1}, []float64{1}}, Basket{[]uint16{0}, []float64{1}}, 7./365)
	if err != nil {
		t.Fatal(err)
	}
	two, err := MatchBaskets(rows, nil, 3, Basket{[]uint16{1, 2}, []float64{80. / 290, 210. / 290}}, Basket{[]uint16{0, 1}, []float64{.75, .25}}, 7./365)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []Match{one, two, {}, {}} {
		if g := got[i]; math.Abs(g.Mu-want.Mu) > 1e-12 || math.Abs(g.Sigma-want.Sigma) > 1e-12 || g.Verdict != want.Verdict {
			t.Errorf("loan %d: %+v, its baskets %+v", i, g, want)
		}
	}
	if math.Abs(got[0].Sigma-.8) > 1e-12 || got[0].Verdict != Exact || !(got[1].Mu < 0) {
		t.Errorf("%+v", got)
	}
}

func TestMatchingLoansRefusesWhatDoesNotFit(t *testing.T) {
	three := mat.NewDiagDense(3, []float64{0, .6, .4})
	for name, c := range map[string]struct {
		dst        []Match
		loans      *liquidation.Loans
		covariance mat.Symmetric
		drift      []float64
		years      float64
		want       error
	}{
		"no covariance":      {nil, fourLoans(), nil, nil, .1, domain.ErrEmpty},
		"no loans":           {nil, nil, three, nil, .1, domain.ErrEmpty},
		"too few assets":     {nil, fourLoans(), mat.NewDiagDense(2, nil), nil, .1, domain.ErrRange},
		"dst too short":      {make([]Match, 3), fourLoans(), three, nil, .1, domain.ErrLength},
		"drifts of two":      {nil, fourLoans(), three, make([]float64, 2), .1, domain.ErrLength},
		"a time that is NaN": {nil, fourLoans(), three, nil, math.NaN(), domain.ErrNotFinite},
	} {
		if _, err := MatchLoans(c.dst, c.loans, c.covariance, c.drift, c.years); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
