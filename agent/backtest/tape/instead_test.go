package tape

import (
	"slices"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

func TestAPriceInsteadOfOthersIsTheOnlyOneWhateverTheAssetIsCalled(t *testing.T) {
	w := newWorld(t, 13)
	for _, name := range []string{"USDC", usdc.String()} {
		o := w.options()
		n := len(o.Prices)
		o.Prices = append(o.Prices, Quote{Assets: []string{name}, Fixed: history.Of(2), Instead: true, Name: "the coin"})
		x, err := Open(ctx, w.snapshot, o)
		if err != nil {
			t.Fatal(err)
		}
		if len(o.Prices) != n+1 || len(o.Prices[n-1].Assets) == 0 {
			t.Errorf("%s: the caller's options were changed: %+v", name, o.Prices)
		}
		if !slices.ContainsFunc(x.About().Sources, func(s Source) bool { return s.What == "price of the coin" && s.Basis == history.Assumed }) {
			t.Errorf("%s: sources are %+v", name, x.About().Sources)
		}
		found := 0
		for _, p := range played(t, x)[0].Prices {
			if p.Asset == usdc {
				found++
				if p.Feed != history.Of(2) {
					t.Errorf("%s: USDC is at %s", name, p.Feed)
				}
			}
		}
		if found != 1 {
			t.Errorf("%s: USDC has %d prices", name, found)
		}
	}
}
