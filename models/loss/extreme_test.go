package loss

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// Whatever a kernel accepts it answers: finite, not below 0, as one evaluation a
// loan has it, and by reference and loan the same sum.
func TestExtremesGiveNoNaN(t *testing.T) {
	usd := rapid.SampledFrom([]float64{0, 5e-324, 1e-300, 1e-9, .5, 1, 3, 1e9, 1e30})
	price := rapid.SampledFrom([]float64{0, 5e-324, 1e-200, 1e-9, .3, 1, 1 + 1e-15, 7, 1e9, 1e30})
	threshold := rapid.SampledFrom([]float64{5e-324, 1e-9, .5, .8, 1})
	bonus := rapid.SampledFrom([]float64{1, 1.05, 2, 1e9, 1e30})
	rapid.Check(t, func(rt *rapid.T) {
		const assets = 4
		asset := rapid.IntRange(0, assets-1)
		var b loanBuilder
		for range rapid.IntRange(1, 12).Draw(rt, "loans") {
			var cs, ds []side
			for range rapid.SampledFrom([]int{0, 1, 1, 1, 2, 3}).Draw(rt, "collaterals") {
				cs = append(cs, side{asset.Draw(rt, "asset"), usd.Draw(rt, "collateral"), threshold.Draw(rt, "threshold"), bonus.Draw(rt, "bonus")})
			}
			for range rapid.SampledFrom([]int{0, 1, 1, 1, 2, 3}).Draw(rt, "debts") {
				ds = append(ds, side{asset: asset.Draw(rt, "asset"), usd: usd.Draw(rt, "debt")})
			}
			b.add(cs, ds)
		}
		k, err := NewKernel(&b.Loans, assets)
		if err != nil {
			rt.Fatal(err)
		}
		f := make([]float64, assets)
		for a := range f {
			f[a] = price.Draw(rt, "price")
		}
		got, err := k.Losses(nil, f)
		if err != nil {
			rt.Fatal(err)
		}
		all, edge := 0.0, 0.0 // debt, and debt that a last bit of the ratio decides about
		for i := range b.Len() {
			_, owed := oneByOne(&b.Loans, i, f)
			all += owed
			if c := b.CollateralAt[i]; b.CollateralAt[i+1] == c+1 && math.Abs(b.CollateralUSD[c]*f[b.CollateralAsset[c]]*b.Threshold[c]/owed-1) < 1e-15 {
				edge += owed
			}
		}
		off := 1e-14*all + edge + 1e-100 // denormal collateral has few digits
		if want, _ := bruteForce(&b.Loans, f); !(math.Abs(got[0]-want) <= off) || got[0] < 0 || math.IsInf(got[0], 0) {
			rt.Fatalf("%v, brute force %v, of %v at %v", got[0], want, all, f)
		}
		refs, err := k.ByReference(nil, f)
		if err != nil {
			rt.Fatal(err)
		}
		loans, err := k.ByLoan(nil, f, nil)
		if err != nil {
			rt.Fatal(err)
		}
		for what, parts := range map[string][]float64{"references": refs, "loans": loans} {
			sum := 0.0
			for _, v := range parts {
				if !(v >= 0) {
					rt.Fatalf("%s: %v", what, parts)
				}
				sum += v
			}
			if !(math.Abs(sum-got[0]) <= off) {
				rt.Fatalf("%s sum to %v, want %v, of %v at %v", what, sum, got[0], all, f)
			}
		}
	})
}
