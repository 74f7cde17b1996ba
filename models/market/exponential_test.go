package market

import (
	"math/big"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/holiman/uint256"
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

// plainTaylor is the series as Exponential.sol has it.
func plainTaylor(r uint256.Int) (y uint256.Int) {
	term, divisor := expOne.Int, uint256.Int{}
	for !term.IsZero() {
		y.Add(&y, &term)
		divisor.Add(&divisor, &expOne.Int)
		term.Mul(&term, &r)
		term.Div(&term, &divisor)
	}
	return y
}

func TestTheSeriesIsThatOfTheContractToItsLastUnit(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	check := func(r uint256.Int) {
		if got, want := taylor(r[1], r[0]), plainTaylor(r); got != want {
			t.Fatalf("the series of %s is %s, want %s", r.Dec(), got.Dec(), want.Dec())
		}
	}
	for i := range uint64(1000) { // both ends
		check(n(i).Int)
		check(expLn2.Minus(n(i + 1)).Int)
	}
	for range 50_000 {
		r := uint256.Int{random.Uint64(), random.Uint64() >> (9 + random.IntN(64))} // any size below ln 2
		if r.Lt(&expLn2.Int) {
			check(r)
		}
	}
}

// contractExp is exp as the contract reduces its argument, without short cuts.
func contractExp(v signed) Amount {
	x := least(v.Amount, expMost)
	var k, r uint256.Int
	if !v.negative {
		k.DivMod(&x.Int, &expLn2.Int, &r)
		y := plainTaylor(r)
		y.Lsh(&y, uint(k.Uint64()))
		return Amount{Int: y}
	}
	k.Add(&x.Int, &expLn2.Int)
	k.SubUint64(&k, 1)
	k.Div(&k, &expLn2.Int)
	r.Mul(&k, &expLn2.Int)
	r.Sub(&r, &x.Int)
	y := plainTaylor(r)
	y.Rsh(&y, uint(k.Uint64()))
	return Amount{Int: y}
}

func TestExponentialsAreThoseOfTheContractToTheLastUnit(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for i := range 20_000 {
		at := decimal(strconv.FormatUint(random.Uint64(), 10) + strings.Repeat("0", random.IntN(19)))
		switch { // around the multiples of ln 2 as well
		case i < 200:
			at = expLn2.MulDiv(n(uint64(i/2)), n(1)).Plus(n(uint64(i % 2)))
		case i < 300:
			at = expLn2.MulDiv(n(uint64(i-200)), n(1)).Minus(n(1))
		}
		for _, v := range []signed{{false, at}, {!at.IsZero(), at}} {
			if got, want := exp(v), contractExp(v); got != want {
				t.Fatalf("exp of %v is %s, want %s", v, got, want)
			}
		}
	}
}

func BenchmarkExp(b *testing.B) {
	for name, v := range map[string]signed{"small": {false, decimal("1234567890123456789012345678901234")}, "negative": {true, decimal("1234567890123456789012345678901234")}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				exp(v)
			}
		})
	}
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
