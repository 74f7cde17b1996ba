package firstpassage

import (
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/structural"
)

// What is reckoned quicker for loans with one collateral and one debt is, to the bit,
// what is reckoned for any.
func TestASimpleLoanIsScoredLikeAnyOther(t *testing.T) {
	shares := func(n uint64) book.U128 {
		u, err := book.SharesOf(amount.New(n))
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	c := &book.Chunk{CollateralAt: []uint32{0}, DebtAt: []uint32{0}}
	add := func(collaterals, debts int, n uint64, threshold, bonus uint16) {
		for i := range collaterals {
			c.CollateralAsset, c.CollateralShares = append(c.CollateralAsset, uint16(i)), append(c.CollateralShares, shares(n*1e15+uint64(i)))
			c.CollateralThreshold, c.CollateralBonus = append(c.CollateralThreshold, threshold), append(c.CollateralBonus, bonus)
		}
		for i := range debts {
			c.DebtAsset, c.DebtShares = append(c.DebtAsset, uint16(2-i)), append(c.DebtShares, shares(n*3e8))
		}
		c.CollateralAt, c.DebtAt = append(c.CollateralAt, uint32(len(c.CollateralAsset))), append(c.DebtAt, uint32(len(c.DebtAsset)))
	}
	for n := range uint64(50) {
		add(1, 1, 7*n+1, 8000, uint16(9000+n*50))
		add(1, 1, n+1, 0, 10500)
		add(2, 1, n+1, 8000, 10500)
		add(1, 2, n+1, 8000, 10500)
		add(0, 1, n+1, 8000, 10500)
	}
	w := book.Weights{Supply: []float64{1.7e-15, 3.3e-12, .1}, Debt: []float64{.3, .7e-8, 1.1e-6}}
	pairs := newPairSigmas([]float64{.64, .1, 0, .1, .3, .02, 0, .02, .09}, 3)
	var collateral, debt structural.Basket
	plain := 0
	for j := range len(c.DebtAt) - 1 {
		bought, sigma, is := simple(c, j, w, pairs)
		want := baskets(&collateral, &debt, c, j, w)
		if is != (len(collateral.Asset) == 1 && len(debt.Asset) == 1) {
			t.Fatalf("row %d: simple %v with %d collaterals and %d debts", j, is, len(collateral.Asset), len(debt.Asset))
		}
		if !is {
			continue
		}
		plain++
		if bought != want || sigma != pairs.of(collateral.Asset[0], debt.Asset[0]) {
			t.Errorf("row %d: %v and %v, want %v and %v", j, bought, sigma, want, pairs.of(collateral.Asset[0], debt.Asset[0]))
		}
	}
	if plain != 50 {
		t.Errorf("%d simple loans", plain)
	}
}
