package market

import (
	"github.com/holiman/uint256"
)

// Exponential.sol: the exponential function in integers. Numbers have 36 decimals.
// The result is within 1e-34 of exp(x), relatively, and one unit of its last
// decimal.

var (
	expOne  = decimal("1000000000000000000000000000000000000")
	expLn2  = decimal("693147180559945309417232121458176568")
	expMost = decimal("64000000000000000000000000000000000000")
)

// signed is Solidity's int256 as a sign and a magnitude; zero is not negative.
type signed struct {
	negative bool
	Amount
}

// minus is a - b.
func minus(a, b Amount) signed {
	if a.Cmp(b) < 0 {
		return signed{true, b.Minus(a)}
	}
	return signed{false, a.Minus(b)}
}

// exp is exp(x); beyond 64 on either side it is that of 64.
func exp(v signed) Amount {
	x := least(v.Amount, expMost)
	var k, r uint256.Int
	if !v.negative {
		k.DivMod(&x.Int, &expLn2.Int, &r)
	} else { // divided downward, so that r is not negative
		k.Add(&x.Int, &expLn2.Int)
		k.SubUint64(&k, 1)
		k.Div(&k, &expLn2.Int)
		r.Mul(&k, &expLn2.Int)
		r.Sub(&r, &x.Int)
	}
	y, term, divisor := uint256.Int{}, expOne.Int, uint256.Int{}
	for !term.IsZero() {
		y.Add(&y, &term)
		divisor.Add(&divisor, &expOne.Int)
		term.Mul(&term, &r)
		term.Div(&term, &divisor)
	}
	if shift := uint(k.Uint64()); v.negative {
		y.Rsh(&y, shift)
	} else {
		y.Lsh(&y, shift)
	}
	return Amount{Int: y}
}
