package loss_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
)

// some are loans of one and of several assets a side, over four assets.
func some(r *rand.Rand, n int) *liquidation.Loans {
	l := &liquidation.Loans{CollateralAt: []uint32{0}, DebtAt: []uint32{0}}
	for range n {
		for a := range uint16(2) {
			if r.IntN(3) > 0 {
				l.CollateralAsset, l.CollateralUSD = append(l.CollateralAsset, a), append(l.CollateralUSD, 100*r.Float64())
				l.Threshold, l.Bonus = append(l.Threshold, .7+.2*r.Float64()), append(l.Bonus, 1.05)
			}
		}
		for a := range uint16(2) {
			if r.IntN(2) > 0 {
				l.DebtAsset, l.DebtUSD = append(l.DebtAsset, 2+a), append(l.DebtUSD, 80*r.Float64())
			}
		}
		l.CollateralAt, l.DebtAt = append(l.CollateralAt, uint32(len(l.CollateralUSD))), append(l.DebtAt, uint32(len(l.DebtUSD)))
	}
	return l
}

func TestChancesAreTheKernelsLossesCountedLoanByLoan(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2))
	loans := some(r, 300)
	const scenarios, assets = 200, 4
	factor := make([]float64, scenarios*assets)
	for i := range factor {
		factor[i] = math.Exp(.5 * r.NormFloat64())
	}
	for s := 0; s < scenarios; s += 50 { // the edges
		factor[s*assets], factor[s*assets+2] = 0, 0
	}
	liquidated, lost, err := loss.Chances(loans, assets, factor)
	if err != nil {
		t.Fatal(err)
	}
	some := 0
	for i := range loans.Len() {
		one := &liquidation.Loans{CollateralAt: []uint32{0, loans.CollateralAt[i+1] - loans.CollateralAt[i]}, DebtAt: []uint32{0, loans.DebtAt[i+1] - loans.DebtAt[i]}}
		c0, c1, d0, d1 := loans.CollateralAt[i], loans.CollateralAt[i+1], loans.DebtAt[i], loans.DebtAt[i+1]
		one.CollateralAsset, one.CollateralUSD, one.Threshold, one.Bonus = loans.CollateralAsset[c0:c1], loans.CollateralUSD[c0:c1], loans.Threshold[c0:c1], loans.Bonus[c0:c1]
		one.DebtAsset, one.DebtUSD = loans.DebtAsset[d0:d1], loans.DebtUSD[d0:d1]
		if c0 == c1 && d0 < d1 {
			if liquidated[i] != 1 || lost[i] != 1 {
				t.Fatalf("loan %d has no collateral, and chances of %v and %v", i, liquidated[i], lost[i])
			}
			continue
		}
		k, err := loss.NewKernel(one, assets)
		if err != nil {
			t.Fatal(err)
		}
		losses, err := k.Losses(nil, factor)
		if err != nil {
			t.Fatal(err)
		}
		var bad, below int
		for s, x := range losses {
			var back, owes float64
			for c := c0; c < c1; c++ {
				back += loans.CollateralUSD[c] * loans.Threshold[c] * factor[s*assets+int(loans.CollateralAsset[c])]
			}
			for d := d0; d < d1; d++ {
				owes += loans.DebtUSD[d] * factor[s*assets+int(loans.DebtAsset[d])]
			}
			if back < owes {
				below++
			}
			if x > 0 {
				bad++
			}
		}
		if lost[i] != float64(bad)/scenarios || liquidated[i] != float64(below)/scenarios {
			t.Fatalf("loan %d: chances %v and %v, counted %v and %v", i, liquidated[i], lost[i], float64(below)/scenarios, float64(bad)/scenarios)
		}
		if bad > 0 && below > bad {
			some++
		}
	}
	if some < 30 {
		t.Fatalf("only %d loans are liquidated at times without a loss: the test says little", some)
	}
}

func TestChancesRefuseWhatTheKernelRefuses(t *testing.T) {
	loans := some(rand.New(rand.NewPCG(1, 1)), 3)
	for _, f := range [][]float64{nil, {1, 1, 1}, {1, 1, 1, 1, 1}, {1, 1, 1, math.NaN()}, {1, 1, 1, -1}, {1, 1, 1, math.Inf(1)}} {
		if _, _, err := loss.Chances(loans, 4, f); err == nil {
			t.Errorf("factors %v are taken", f)
		}
	}
	if _, _, err := loss.Chances(loans, 2, []float64{1, 1}); err == nil {
		t.Error("loans of four assets are taken over a table of two")
	}
}
