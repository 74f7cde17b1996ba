package market

import (
	"math/bits"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Amount and Address are the nouns that every floor shares.
type (
	Amount  = amount.Amount
	Address = protection.Address
)

// Call is who asks, and when.
type Call struct {
	Sender Address
	Time   uint64 // seconds since the epoch: the block's timestamp
}

// call is one call on its way through the contracts: who and when, and the first
// reason for which it reverts. Arithmetic is Solidity's: what overflows, underflows
// or divides by zero is a reason too, and what is computed after it does not count.
type call struct {
	sender Address
	now    uint64
	err    error
}

// Units, as in the contracts.
var (
	wad       = n(1e18)
	wadWad    = decimal("1000000000000000000000000000000000000")
	yearWad   = decimal("31536000000000000000000000000000000000000000") // YEAR * WAD * WAD
	maxAmount = amount.Max()
	max128    = low(128)
	max160    = low(160)
)

const (
	year  = 365 * 86400
	max64 = 1<<64 - 1
)

// low is 2^bits - 1.
func low(bits uint) (z Amount) {
	z.SetAllOne()
	z.Rsh(&z.Int, 256-bits)
	return z
}

// decimal reads a constant.
func decimal(s string) Amount {
	a, err := amount.Parse(s, 0)
	if err != nil {
		panic(err)
	}
	return a
}

func n(v uint64) Amount { return amount.New(v) }

func (x *call) fail(err error) {
	if x.err == nil {
		x.err = err
	}
}

func (x *call) add(a, b Amount) (z Amount) {
	if _, over := z.AddOverflow(&a.Int, &b.Int); over {
		x.fail(errOverflow)
	}
	return z
}

func (x *call) sub(a, b Amount) (z Amount) {
	if _, under := z.SubOverflow(&a.Int, &b.Int); under {
		x.fail(errOverflow)
	}
	return z
}

func (x *call) mul(a, b Amount) (z Amount) {
	if amount.Product(&z, &a, &b) {
		x.fail(errOverflow)
	}
	return z
}

// accumulate adds v to sum.
func (x *call) accumulate(sum, v *Amount) {
	if _, over := sum.AddOverflow(&sum.Int, &v.Int); over {
		x.fail(errOverflow)
	}
}

// times sets z, which is neither a nor b, to their product.
func (x *call) times(z, a, b *Amount) {
	if amount.Product(z, a, b) {
		x.fail(errOverflow)
	}
}

// mulDiv is floor(a * b / d), as OpenZeppelin's Math.
func (x *call) mulDiv(a, b, d Amount) Amount {
	z, _ := x.divided(&a, &b, &d)
	return z
}

// mulDivUp is ceil(a * b / d).
func (x *call) mulDivUp(a, b, d Amount) Amount {
	z, rest := x.divided(&a, &b, &d)
	if rest {
		return x.add(z, n(1))
	}
	return z
}

// divided is floor(a * b / d), and whether that left a rest.
func (x *call) divided(a, b, d *Amount) (z Amount, rest bool) {
	if d.IsZero() {
		x.fail(errDivision)
		return z, false
	}
	z, rest, over := amount.MulDivRest(a, b, d)
	if over {
		x.fail(errOverflow)
	}
	return z, rest
}

// partUp is ceil(a * of / whole), of times: a part of something of two words, which
// is what a pool asks for each of its series.
func (x *call) partUp(a *Amount, of, whole uint64) (z Amount) {
	h0, p0 := bits.Mul64(a.Int[0], of)
	h1, l1 := bits.Mul64(a.Int[1], of)
	p1, c := bits.Add64(h0, l1, 0)
	p2 := h1 + c
	if a.Int[2]|a.Int[3] != 0 || p2 >= whole {
		return x.mulDivUp(*a, n(of), n(whole))
	}
	var rest uint64
	if p1 >= whole || p2 != 0 {
		z.Int[1], rest = bits.Div64(p2, p1, whole)
	} else {
		rest = p1
	}
	if z.Int[0], rest = bits.Div64(rest, p0, whole); rest != 0 {
		z.AddUint64(&z.Int, 1)
	}
	return z
}

// fit is a, once it is sure that it fits so many bits, as OpenZeppelin's SafeCast.
func (x *call) fit(a Amount, bits uint64) Amount {
	if uint64(a.BitLen()) > bits {
		x.refuse(SafeCastOverflowedUintDowncast, bits, a)
	}
	return a
}

// fit128 is SafeCast.toUint128.
func (x *call) fit128(a Amount) Amount { return x.fit(a, 128) }

// sum128 is a sum that is stored in 128 bits.
func (x *call) sum128(a, b Amount) Amount {
	z := x.add(a, b)
	if z.BitLen() > 128 {
		x.fail(errOverflow)
	}
	return z
}

// after is a time some seconds later, checked as uint64 arithmetic is.
func (x *call) after(t, seconds uint64) uint64 {
	if t > max64-seconds {
		x.fail(errOverflow)
	}
	return t + seconds
}

func least(a, b Amount) Amount { return amount.Min(a, b) }

func most(a, b Amount) Amount {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}
