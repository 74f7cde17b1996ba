package amount

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

// slowly are Float and FromFloat with 512 bits for every amount.
func slowly(a Amount, decimals uint8) float64 {
	f := new(big.Float).SetPrec(512).SetInt(a.Big())
	v, _ := f.Quo(f, new(big.Float).SetPrec(512).SetInt(pow10(decimals))).Float64()
	return v
}

func fromSlowly(t *rapid.T, units float64, decimals uint8) Amount {
	f := new(big.Float).SetPrec(512).SetFloat64(units)
	i, _ := f.Mul(f, new(big.Float).SetPrec(512).SetInt(pow10(decimals))).Int(nil)
	a, err := FromBig(i)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestSmallAmountsAreTheSameFloatsAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		decimals := uint8(rapid.IntRange(0, 36).Draw(t, "decimals"))
		a := New(rapid.OneOf(rapid.Uint64(), rapid.Uint64Max(1<<54), rapid.SampledFrom([]uint64{0, 1, 1<<53 - 1, 1 << 53, 1<<53 + 1})).Draw(t, "amount"))
		if got, want := a.Float(decimals), slowly(a, decimals); got != want {
			t.Fatalf("%s with %d decimals is %v, want %v", a, decimals, got, want)
		}
		bits := rapid.OneOf(rapid.Uint64Max(math.Float64bits(1e18)), rapid.Map(rapid.Float64Range(0, 1e17), math.Float64bits)).Draw(t, "bits")
		units := math.Float64frombits(bits)
		got, err := FromFloat(units, decimals)
		if want := fromSlowly(t, units, decimals); err != nil || got != want {
			t.Fatalf("%v with %d decimals is %s, %v, want %s", units, decimals, got, err, want)
		}
	})
}
