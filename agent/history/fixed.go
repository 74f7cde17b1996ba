package history

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"strconv"

	"github.com/apache/arrow-go/v18/arrow/decimal128"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Places is how many decimal places a Fixed has.
const Places = 18

// fixedDigits is how many decimal digits a Fixed has at most.
const fixedDigits = 38

// Fixed is a signed decimal with 18 places, below 1e20 in magnitude: prices,
// amounts in whole tokens, rates. The zero value is 0. A sum beyond that is out of
// range and stays so, whatever is added to it: it prints as that, is NaN as a
// double, and cannot be stored.
type Fixed struct{ n decimal128.Num }

var outOfRange = Fixed{decimal128.New(math.MinInt64, 0)}

// Of is the Fixed of a whole number.
func Of(whole int64) Fixed {
	f, _ := FixedOfBig(new(big.Int).Mul(big.NewInt(whole), wad)) // 1e19 is below the bound
	return f
}

var wad = new(big.Int).Exp(big.NewInt(10), big.NewInt(Places), nil)

// FixedOfBig is units·1e-18. It fails past 38 digits.
func FixedOfBig(units *big.Int) (Fixed, error) {
	if units.BitLen() <= 127 {
		if f := (Fixed{decimal128.FromBigInt(units)}); f.InRange() {
			return f, nil
		}
	}
	return Fixed{}, fmt.Errorf("a number of %d bits times 1e-18 has more than %d digits", units.BitLen(), fixedDigits)
}

// FixedOfAmount is an amount in base units of a token with so many decimals, in
// whole tokens. Past 18 decimals it is rounded toward zero. It fails past 38
// digits.
func FixedOfAmount(a amount.Amount, decimals uint8) (Fixed, error) {
	b := a.Big()
	if d := int64(decimals) - Places; d <= 0 {
		b.Mul(b, new(big.Int).Exp(big.NewInt(10), big.NewInt(-d), nil))
	} else {
		b.Quo(b, new(big.Int).Exp(big.NewInt(10), big.NewInt(d), nil))
	}
	return FixedOfBig(b)
}

// ParseFixed reads a decimal number in ASCII digits, with an exponent or without,
// rounded half to even at the 18th place. It fails on anything else, spaces and
// separators included, and past 38 digits. Its time and memory are those of the
// text, whatever the exponent.
func ParseFixed(s string) (Fixed, error) {
	negative, digits, exponent, ok := scanDecimal(s)
	if !ok {
		return Fixed{}, fmt.Errorf("%.40q is no number", s)
	}
	// The number is 0.DIGITS·10^exponent, so its units have exponent+18 digits.
	have := exponent + Places
	if len(digits) == 0 || have < 0 {
		return Fixed{}, nil
	}
	if have > fixedDigits {
		return Fixed{}, fmt.Errorf("%.40q has more than %d digits before its point", s, fixedDigits-Places)
	}
	kept, rest := digits, ""
	if len(digits) > have {
		kept, rest = digits[:have], digits[have:]
	}
	n := units(kept, have)
	if odd := n.LowBits()&1 == 1; rest > "5" || rest == "5" && odd {
		n = n.Add(decimal128.FromU64(1))
	}
	if negative {
		n = n.Negate()
	}
	f := Fixed{n}
	if !f.InRange() { // 99…9.5, rounded up
		return Fixed{}, fmt.Errorf("%.40q has more than %d digits before its point", s, fixedDigits-Places)
	}
	return f, nil
}

// scanDecimal takes a number apart: ±0.digits·10^exponent, with digits that
// neither begin nor end with 0.
func scanDecimal(s string) (negative bool, digits string, exponent int, ok bool) {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative, s = s[0] == '-', s[1:]
	}
	end, point := 0, -1
	for ; end < len(s); end++ {
		if c := s[end]; c == '.' && point < 0 {
			point = end
		} else if c < '0' || c > '9' {
			break
		}
	}
	mantissa, power := s[:end], s[end:]
	digits, exponent = mantissa, len(mantissa)
	if point >= 0 {
		digits, exponent = mantissa[:point]+mantissa[point+1:], point
	}
	if digits == "" {
		return false, "", 0, false
	}
	for len(digits) > 0 && digits[0] == '0' {
		digits, exponent = digits[1:], exponent-1
	}
	for len(digits) > 0 && digits[len(digits)-1] == '0' {
		digits = digits[:len(digits)-1]
	}
	if power == "" {
		return negative, digits, exponent, true
	}
	if power[0] != 'e' && power[0] != 'E' {
		return false, "", 0, false
	}
	p, err := strconv.ParseInt(power[1:], 10, 32)
	if errors.Is(err, strconv.ErrRange) { // all digits, and beyond any bound
		p = math.MaxInt32
		if power[1] == '-' {
			p = math.MinInt32
		}
	} else if err != nil {
		return false, "", 0, false
	}
	return negative, digits, exponent + int(p), true
}

// units is the whole number of so many digits, at most 38, that begins with these
// and ends with zeros.
func units(digits string, count int) decimal128.Num {
	const chunk = 19 // digits that 64 bits hold
	var half [2]uint64
	for i := range count {
		at := &half[1]
		if i < count-chunk {
			at = &half[0]
		}
		*at *= 10
		if i < len(digits) {
			*at += uint64(digits[i] - '0')
		}
	}
	hi, lo := bits.Mul64(half[0], 1e19)
	lo, carry := bits.Add64(lo, half[1], 0)
	return decimal128.New(int64(hi+carry), lo)
}

// InRange reports that f has at most 38 digits: that no sum went beyond them.
func (f Fixed) InRange() bool { return f.n.Less(bound) && minusBound.Less(f.n) }

var (
	bound      = decimal128.GetScaleMultiplier(fixedDigits) // 10^38
	minusBound = bound.Negate()
)

// Big is f in units of 1e-18.
func (f Fixed) Big() *big.Int { return f.n.BigInt() }

// Float is the nearest double, for models.
func (f Fixed) Float() float64 {
	if !f.InRange() {
		return math.NaN()
	}
	if hi, lo := f.n.HighBits(), f.n.LowBits(); hi == 0 && lo < 1<<53 {
		return float64(lo) / 1e18 // both are exact
	}
	var buf [fixedDigits + 3]byte
	v, err := strconv.ParseFloat(string(f.text(buf[:0])), 64)
	if err != nil {
		return math.NaN() // text writes what ParseFloat reads
	}
	return v
}

// Amount is f in base units of a token with so many decimals, toward zero. It
// fails below 0.
func (f Fixed) Amount(decimals uint8) (amount.Amount, error) {
	if f.Sign() < 0 {
		return amount.Amount{}, fmt.Errorf("%s is negative", f)
	}
	if decimals == Places {
		var a amount.Amount
		a.Int[0], a.Int[1] = f.n.LowBits(), uint64(f.n.HighBits())
		return a, nil
	}
	b := f.Big()
	if d := int64(decimals) - Places; d >= 0 {
		b.Mul(b, new(big.Int).Exp(big.NewInt(10), big.NewInt(d), nil))
	} else {
		b.Quo(b, new(big.Int).Exp(big.NewInt(10), big.NewInt(-d), nil))
	}
	return amount.FromBig(b)
}

// Sign is −1, 0 or 1.
func (f Fixed) Sign() int { return f.n.Sign() }

// Cmp is −1, 0 or 1.
func (f Fixed) Cmp(g Fixed) int { return f.n.Cmp(g.n) }

// Plus is f + g.
func (f Fixed) Plus(g Fixed) Fixed {
	if !f.InRange() || !g.InRange() {
		return outOfRange
	}
	sum := Fixed{f.n.Add(g.n)}
	// Two of 38 digits may pass 127 bits, and then the sign turns.
	if wrapped := f.Sign() == g.Sign() && sum.Sign() != f.Sign(); wrapped || !sum.InRange() {
		return outOfRange
	}
	return sum
}

// Minus is f − g.
func (f Fixed) Minus(g Fixed) Fixed { return f.Plus(g.Negated()) }

// Negated is −f.
func (f Fixed) Negated() Fixed { return Fixed{f.n.Negate()} } // of −2^127: itself

// String is f in decimal without trailing zeros.
func (f Fixed) String() string {
	if !f.InRange() {
		return "out of range"
	}
	var buf [fixedDigits + 3]byte
	return string(f.text(buf[:0]))
}

func (f Fixed) text(dst []byte) []byte {
	n := f.n
	if n.Sign() < 0 {
		dst, n = append(dst, '-'), n.Negate()
	}
	// The last 19 digits, and those before them; 18 of the last are the fraction.
	before, last := bits.Div64(uint64(n.HighBits()), n.LowBits(), 1e19)
	if before > 0 {
		dst = strconv.AppendUint(dst, before, 10)
	}
	dst = strconv.AppendUint(dst, last/1e18, 10)
	fraction := last % 1e18
	if fraction == 0 {
		return dst
	}
	dst = append(dst, '.')
	for scale := uint64(1e17); fraction > 0; scale /= 10 {
		dst = append(dst, byte('0'+fraction/scale))
		fraction %= scale
	}
	return dst
}

// MarshalText is String. It fails out of range.
func (f Fixed) MarshalText() ([]byte, error) {
	if !f.InRange() {
		return nil, fmt.Errorf("a sum has more than %d digits", fixedDigits)
	}
	return f.text(nil), nil
}

// UnmarshalText is ParseFixed.
func (f *Fixed) UnmarshalText(b []byte) (err error) {
	*f, err = ParseFixed(string(b))
	return err
}
