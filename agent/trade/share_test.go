package trade_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestPartsAddUpToOneAndWhatTheyDivideToTheUnit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights := rapid.SliceOfN(rapid.Uint64(), 1, 6).Draw(t, "weights")
		weights[0] |= 1
		list := make([]amount.Amount, len(weights))
		for i, w := range weights {
			list[i] = amount.New(w)
		}
		var sum amount.Amount
		var shares []trade.Share
		for _, p := range trade.Parts(list) {
			sum, shares = sum.Plus(p), append(shares, trade.Share{Part: p})
		}
		if sum != protection.WAD {
			t.Fatalf("the parts of %v add up to %s", weights, sum)
		}
		a, total := amount.New(rapid.Uint64().Draw(t, "amount")), amount.Amount{}
		for i, x := range trade.Divide(a, shares) {
			total = total.Plus(x)
			fair := a.MulDiv(shares[i].Part, protection.WAD)
			if x.Minus(fair).Cmp(amount.New(1)) > 0 || x.Cmp(fair) < 0 {
				t.Fatalf("share %d of %s is %s, and its part %s", i, a, x, fair)
			}
		}
		if total != a {
			t.Fatalf("%s was divided into %s", a, total)
		}
	})
}

func TestWhatIsLeftGoesToTheLargestRemainders(t *testing.T) {
	third := trade.Parts([]amount.Amount{amount.New(1), amount.New(1), amount.New(1)})
	if want := amount.New(333333333333333334); third[0] != want || third[1] == want {
		t.Errorf("thirds are %s: of equal remainders the first gets the unit", third)
	}
	got := trade.Divide(amount.New(10), []trade.Share{{Part: amount.New(55e16)}, {Part: amount.New(27e16)}, {Part: amount.New(18e16)}})
	for i, want := range []uint64{5, 3, 2} { // 5.5, 2.7, 1.8
		if got[i] != amount.New(want) {
			t.Errorf("10 is divided into %s", got)
			break
		}
	}
	if trade.Parts([]amount.Amount{{}, {}}) != nil {
		t.Error("nothing has parts")
	}
}
