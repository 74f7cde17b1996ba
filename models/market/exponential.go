package market

import (
	"math/bits"

	"github.com/hedgerow-fi/hedgerow/models/amount"
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
	switch small := x.Cmp(expLn2) < 0; {
	case small && !v.negative:
		r = x.Int
	case small && !x.IsZero():
		k[0] = 1
		r.Sub(&expLn2.Int, &x.Int)
	case !v.negative:
		k.DivMod(&x.Int, &expLn2.Int, &r)
	default: // divided downward, so that r is not negative
		k.Add(&x.Int, &expLn2.Int)
		k.SubUint64(&k, 1)
		k.Div(&k, &expLn2.Int)
		r.Mul(&k, &expLn2.Int)
		r.Sub(&r, &x.Int)
	}
	y := taylor(r[1], r[0])
	if shift := uint(k.Uint64()); v.negative {
		y.Rsh(&y, shift)
	} else {
		y.Lsh(&y, shift)
	}
	return Amount{Int: y}
}

// lastExp is the latest exponential that was asked for: all quotes of a second ask
// for the same.
type lastExp struct {
	known bool
	x     signed
	y     Amount
}

func (l *lastExp) of(x signed) Amount {
	if !l.known || l.x != x {
		l.known, l.x, l.y = true, x, exp(x)
	}
	return l.y
}

// taylor is the sum of the series of exp(r), 0 <= r < ln 2, of which each term is
// the one before times r / (i * 1e36), rounded down. A term is not above 1e36, so
// that products are of four words and quotients of two; of the later half of the
// terms, of three and one.
func taylor(r1, r0 uint64) (y uint256.Int) {
	var c uint64
	t1, t0 := expOne.Int[1], expOne.Int[0]
	i := 0
	for ; t1 != 0; i++ {
		y[0], c = bits.Add64(y[0], t0, 0)
		y[1], _ = bits.Add64(y[1], t1, c)
		t1, t0 = expDivisors[i].quotient(amount.Product2(t1, t0, r1, r0))
	}
	for ; t0 != 0; i++ {
		y[0], c = bits.Add64(y[0], t0, 0)
		y[1] += c
		h, p0 := bits.Mul64(t0, r0)
		p2, p1 := bits.Mul64(t0, r1)
		p1, c = bits.Add64(p1, h, 0)
		p2 += c
		d := &expDivisors[i]
		t0, _ = bits.Mul64(p2<<8|p1>>56, d.short)
		h, s0 := bits.Mul64(t0, d.d0)
		p0, c = bits.Sub64(p0, s0, 0)
		p1, _ = bits.Sub64(p1, h+t0*d.d1, c)
		for p1 > d.d1 || p1 == d.d1 && p0 >= d.d0 {
			p0, c = bits.Sub64(p0, d.d0, 0)
			p1, _ = bits.Sub64(p1, d.d1, c)
			t0++
		}
	}
	return y
}

// divisor is i * 1e36 in two words, and its reciprocals, rounded down: 2^240 by it
// in two words, and 2^184 in one, which is there from the second on. Division is
// multiplication by a reciprocal (Barrett 1986): the quotient comes out two too
// small at most, and is put right.
type divisor struct{ d1, d0, m1, m0, short uint64 }

// expDivisors are those by which the terms are divided, from the first on: of the
// series of exp(ln 2), which is longest, the thirtieth is 0. A term of one word has
// been divided by the first.
var expDivisors = func() (of [32]divisor) {
	long, short := uint256.Int{0, 0, 0, 1 << 48}, uint256.Int{0, 0, 1 << 56}
	var d, m, s uint256.Int
	for i := range of {
		d.Add(&d, &expOne.Int)
		m.Div(&long, &d)
		s.Div(&short, &d)
		of[i] = divisor{d[1], d[0], m[1], m[0], s[0]}
	}
	return of
}()

// quotient is a number below 2^240, in words, divided by d, rounded down.
func (d *divisor) quotient(p3, p2, p1, p0 uint64) (q1, q0 uint64) {
	q1, q0, _, _ = amount.Product2(p3<<16|p2>>48, p2<<16|p1>>48, d.m1, d.m0)
	h, s0 := bits.Mul64(q0, d.d0)
	p0, c := bits.Sub64(p0, s0, 0)
	p1, _ = bits.Sub64(p1, h+q0*d.d1+q1*d.d0, c)
	for p1 > d.d1 || p1 == d.d1 && p0 >= d.d0 {
		p0, c = bits.Sub64(p0, d.d0, 0)
		p1, _ = bits.Sub64(p1, d.d1, c)
		q0, c = bits.Add64(q0, 1, 0)
		q1 += c
	}
	return q1, q0
}

// scaled is floor(a * b / d), in which d is the value of the divisor.
func (x *call) scaled(a, b *Amount, d *divisor) (z Amount) {
	if !amount.Product(&z, a, b) && z.Int[3] < 1<<48 {
		z.Int[1], z.Int[0] = d.quotient(z.Int[3], z.Int[2], z.Int[1], z.Int[0])
		z.Int[2], z.Int[3] = 0, 0
		return z
	}
	z, _ = x.divided(a, b, &Amount{Int: uint256.Int{d.d0, d.d1}})
	return z
}
