package amount

import (
	"math/bits"

	"github.com/holiman/uint256"
)

// MulDivRest is floor(a·num/den), whether the division leaves a rest, and whether
// the quotient is past 2^256-1, in which case it is without meaning. den is not
// zero. Operands of a word or two, as money mostly is, take a third of the time
// that any others do.
func MulDivRest(a, num, den *Amount) (z Amount, rest, over bool) {
	x, y, d := &a.Int, &num.Int, &den.Int
	if x[1]|x[2]|x[3]|y[1]|y[2]|y[3] == 0 {
		hi, lo := bits.Mul64(x[0], y[0])
		if d[1]|d[2]|d[3] == 0 {
			z.Int[1], z.Int[0], lo = divide2(hi, lo, d[0])
			return z, lo != 0, false
		}
		z.Int[0], z.Int[1] = lo, hi
	} else if Product(&z, a, num) {
		var left uint256.Int
		_, over = z.Int.MulDivOverflow(x, y, d)
		left.MulMod(x, y, d)
		return z, !left.IsZero(), over
	}
	p := &z.Int
	if d[1]|d[2]|d[3] != 0 {
		var left uint256.Int
		p.DivMod(p, d, &left)
		return z, !left.IsZero(), false
	}
	left := uint64(0)
	if p[3]|p[2] != 0 {
		p[3], p[2], left = divide2(p[3], p[2], d[0])
	}
	p[1], left = bits.Div64(left, p[1], d[0])
	p[0], left = bits.Div64(left, p[0], d[0])
	return z, left != 0, false
}

// Product sets z to a·b modulo 2^256, and reports whether that is less than a·b.
// z may be neither a nor b.
func Product(z, a, b *Amount) (over bool) {
	x, y, p := &a.Int, &b.Int, &z.Int
	if x[1]|x[2]|x[3] != 0 {
		x, y = y, x
	}
	var carry, c, c2 uint64
	switch {
	case x[1]|x[2]|x[3] == 0: // a word times any
		var l1, l2, l3 uint64
		carry, p[0] = bits.Mul64(x[0], y[0])
		c2, l1 = bits.Mul64(x[0], y[1])
		p[1], c = bits.Add64(l1, carry, 0)
		carry, l2 = bits.Mul64(x[0], y[2])
		p[2], c = bits.Add64(l2, c2, c)
		c2, l3 = bits.Mul64(x[0], y[3])
		p[3], c = bits.Add64(l3, carry, c)
		return c2+c != 0
	case x[2]|x[3]|y[2]|y[3] == 0: // two words times two
		p[3], p[2], p[1], p[0] = Product2(x[1], x[0], y[1], y[0])
		return false
	}
	_, over = p.MulOverflow(x, y)
	return over
}

// Product2 is a product of two words each, highest first.
func Product2(x1, x0, y1, y0 uint64) (p3, p2, p1, p0 uint64) {
	var c, h1, h2, h3, l1, l2, l3 uint64
	p1, p0 = bits.Mul64(x0, y0)
	h1, l1 = bits.Mul64(x1, y0)
	h2, l2 = bits.Mul64(x0, y1)
	h3, l3 = bits.Mul64(x1, y1)
	p1, c = bits.Add64(p1, l1, 0)
	p2, c = bits.Add64(h1, h2, c)
	p3 = h3 + c
	p1, c = bits.Add64(p1, l2, 0)
	p2, c = bits.Add64(p2, l3, c)
	return p3 + c, p2, p1, p0
}

// divide2 is a number of two words divided by one of one, and the rest.
func divide2(hi, lo, d uint64) (q1, q0, rest uint64) {
	if hi == 0 {
		return 0, lo / d, lo % d
	}
	q1, rest = hi/d, hi%d
	q0, rest = bits.Div64(rest, lo, d)
	return q1, q0, rest
}
