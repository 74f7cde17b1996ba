package amount

import (
	"math"
	"math/big"
	"math/bits"

	"github.com/holiman/uint256"
)

// Float is a in whole units, the nearest float64, for models, scores and screens
// only.
func (a Amount) Float(decimals uint8) float64 {
	if int(decimals) < len(fives) {
		return overTen(&a.Int, int(decimals))
	}
	f, _ := new(big.Rat).SetFrac(a.Big(), pow10(decimals)).Float64()
	return f
}

// fives are the powers of five that leave a quotient of 66 bits room in 256.
var fives = func() (of [81]uint256.Int) {
	of[0].SetOne()
	for i := 1; i < len(of); i++ {
		of[i].Mul(&of[i-1], uint256.NewInt(5))
	}
	return of
}()

// inverses are the upper 64 bits of 1/5^power, the first of which is set, rounded
// down, and how far up they are moved.
var inverses = func() (of [len(fives)]struct {
	bits uint64
	up   int
}) {
	var q uint256.Int
	for i := range of {
		of[i].up = 63 + fives[i].BitLen()
		if i == 0 {
			of[i].up = 63 // 1 is no more than its own first bit
		}
		q.SetOne()
		q.Lsh(&q, uint(of[i].up))
		of[i].bits = q.Div(&q, &fives[i]).Uint64()
	}
	return of
}()

// overTen is v/10^power, rounded once, to the nearest and to even.
//
// The upper 64 bits of v times those of 1/5^power are too small by less than three
// of their last place, or six when they are moved up by one to set the first; where
// that leaves no doubt about the nearest float, which it does in one case of three
// hundred, that is it.
func overTen(v *uint256.Int, power int) float64 {
	if v.IsZero() {
		return 0
	}
	var top uint256.Int
	length := v.BitLen()
	if length > 64 {
		top.Rsh(v, uint(length-64))
	} else {
		top[0] = v[0] << (64 - length)
	}
	inverse := &inverses[power]
	hi, lo := bits.Mul64(top[0], inverse.bits)
	exponent := length - inverse.up - power
	if hi>>63 == 0 {
		hi, exponent = hi<<1|lo>>63, exponent-1
	}
	if below := hi & 0x7ff; below >= 0x3fa && below <= 0x400 || hi >= 1<<64-6 {
		return exactly(v, power)
	}
	mantissa := hi >> 11
	if hi&0x400 != 0 {
		mantissa++
	}
	return float64(mantissa) * math.Float64frombits(uint64(1023+11+exponent)<<52)
}

// exactly is overTen without a doubt: what is divided is moved up so far that
// the quotient has 65 bits or more, of which those below the upper 64, and a rest,
// only matter by being there.
func exactly(v *uint256.Int, power int) float64 {
	d := &fives[power]
	up := max(0, 66+d.BitLen()-v.BitLen())
	var q, rest, top uint256.Int
	q.Lsh(v, uint(up))
	q.DivMod(&q, d, &rest)
	down := q.BitLen() - 64 // at least 1
	top.Rsh(&q, uint(down))
	if !rest.IsZero() || trailingZeros(&q) < down {
		top[0] |= 1
	}
	return math.Ldexp(float64(top[0]), down-up-power)
}

func trailingZeros(v *uint256.Int) int {
	for i, w := range v {
		if w != 0 {
			return 64*i + bits.TrailingZeros64(w)
		}
	}
	return 256
}
