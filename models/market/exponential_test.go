package market

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

const precision = 500 // bits

func float(a Amount) *big.Float { return new(big.Float).SetPrec(precision).SetInt(a.Big()) }

// trueExp is exp(x) to some 450 bits: Taylor's series of x / 2^64, squared 64 times.
func trueExp(x *big.Float) *big.Float {
	small := new(big.Float).SetPrec(precision).SetMantExp(x, -64)
	sum, term := new(big.Float).SetPrec(precision).SetInt64(1), new(big.Float).SetPrec(precision).SetInt64(1)
	for k := int64(1); k < 20; k++ {
		term.Mul(term, small)
		term.Quo(term, new(big.Float).SetInt64(k))
		sum.Add(sum, term)
	}
	for range 64 {
		sum.Mul(sum, sum)
	}
	return sum
}

func TestExponentialsAreWithinTheirDocumentedError(t *testing.T) {
	one := float(expOne)
	relative := new(big.Float).Quo(big.NewFloat(1), float(decimal("10000000000000000000000000000000000")))
	check := func(t interface{ Fatalf(string, ...any) }, v signed) {
		x := new(big.Float).SetPrec(precision).Quo(float(v.Amount), one)
		if v.negative {
			x.Neg(x)
		}
		want := new(big.Float).SetPrec(precision).Mul(trueExp(x), one)
		got := float(exp(v))
		off := new(big.Float).SetPrec(precision).Sub(got, want)
		off.Abs(off)
		most := new(big.Float).SetPrec(precision).Mul(want, relative)
		most.Add(most, big.NewFloat(1))
		if off.Cmp(most) > 0 {
			t.Fatalf("exp(%s) is %s, off by %s, more than %s", x.Text('g', 40), got.Text('g', 40), off.Text('g', 5), most.Text('g', 5))
		}
	}
	for _, at := range []Amount{{}, n(1), expLn2, expLn2.Plus(n(1)), expLn2.Minus(n(1)), expOne, expMost} {
		check(t, signed{false, at})
		check(t, signed{true, at})
	}
	rapid.Check(t, func(rt *rapid.T) {
		digits := rapid.StringMatching(`[0-9]{1,37}`).Draw(rt, "x")
		check(rt, signed{rapid.Bool().Draw(rt, "negative"), least(decimal(digits), expMost)})
	})
}

func TestExponentialsNeverFallAsTheirArgumentRises(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a := decimal(rapid.StringMatching(`[0-9]{1,37}`).Draw(rt, "x"))
		b := a.Plus(decimal(rapid.StringMatching(`[0-9]{1,36}`).Draw(rt, "step")))
		if exp(signed{false, a}).Cmp(exp(signed{false, b})) > 0 || exp(signed{true, a}).Cmp(exp(signed{true, b})) < 0 {
			rt.Fatalf("exp(±%s) and exp(±%s) are out of order", a, b)
		}
	})
}

func TestExponentialsBeyondTheMostAreThatOfTheMost(t *testing.T) {
	for _, negative := range []bool{false, true} {
		if exp(signed{negative, maxAmount}) != exp(signed{negative, expMost}) {
			t.Errorf("negative %v: a huge argument is not taken for 64", negative)
		}
	}
}
