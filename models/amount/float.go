package amount

import (
	"math"
	"math/bits"
)

// What most figures are: of so few decimals that whole units times their power of
// ten are 128 bits, cut as FromFloat does.
const (
	floatBits = 53
	wordTens  = 19 // 10^19 is a uint64; 10^20 is not
)

var tens = func() (t [wordTens + 1]uint64) {
	t[0] = 1
	for i := 1; i < len(t); i++ {
		t[i] = 10 * t[i-1]
	}
	return t
}()

// fromSmallFloat is FromFloat of finite units of at least 0, where it is easy.
func fromSmallFloat(units float64, decimals uint8) (Amount, bool) {
	if decimals > wordTens || units >= 1<<floatBits {
		return Amount{}, false
	}
	fraction, exp := math.Frexp(units) // units = fraction·2^exp, and fraction·2^53 is whole
	hi, lo := bits.Mul64(uint64(math.Ldexp(fraction, floatBits)), tens[decimals])
	down := uint(floatBits - exp) // the product is to be divided by 2^down
	var z Amount
	switch {
	case down < 64:
		z.Int[0], z.Int[1] = lo>>down|hi<<(64-down), hi>>down
	case down < 128:
		z.Int[0] = hi >> (down - 64)
	}
	return z, true
}
