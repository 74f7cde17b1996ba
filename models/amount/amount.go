// Package amount is money: a non-negative integer of base units.
//
// An Amount never becomes a float on its way to a signature. It prints and
// encodes as decimal digits, so that a journal row or a --json line reads the
// same in every language. FromFloat is the one place where a model's number
// becomes money, and it rounds down: toward trading less.
package amount

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"strings"

	"github.com/holiman/uint256"
)

// Amount is a count of an asset's base units (wei of an 18-decimal token). The
// zero value is zero. The embedded Int gives the arithmetic; it wraps modulo
// 2^256, so callers that add what they did not bound use Plus.
type Amount struct{ uint256.Int }

// ErrOverflow reports a sum or a parsed number past 2^256-1.
var ErrOverflow = errors.New("amount does not fit 256 bits")

// New is v base units.
func New(v uint64) Amount { return Amount{*uint256.NewInt(v)} }

// FromBig converts b; it fails when b is nil, negative or wider than 256 bits.
func FromBig(b *big.Int) (Amount, error) {
	if b == nil {
		return Amount{}, errors.New("amount is missing")
	}
	if b.Sign() < 0 {
		return Amount{}, fmt.Errorf("amount %s is negative", b)
	}
	v, over := uint256.FromBig(b)
	if over {
		return Amount{}, ErrOverflow
	}
	return Amount{*v}, nil
}

// Big is a as a fresh big.Int.
func (a Amount) Big() *big.Int { return a.Int.ToBig() }

// IsZero reports a == 0.
func (a Amount) IsZero() bool { return a.Int.IsZero() }

// Cmp is -1, 0 or +1 as a is less than, equal to or greater than b.
func (a Amount) Cmp(b Amount) int { return a.Int.Cmp(&b.Int) }

// Plus is a + b, saturating at 2^256-1.
func (a Amount) Plus(b Amount) Amount {
	var z Amount
	if _, over := z.Int.AddOverflow(&a.Int, &b.Int); over {
		return Max()
	}
	return z
}

// Minus is max(0, a - b).
func (a Amount) Minus(b Amount) Amount {
	if a.Cmp(b) <= 0 {
		return Amount{}
	}
	var z Amount
	z.Int.Sub(&a.Int, &b.Int)
	return z
}

// MulDiv is floor(a*num/den), computed with 512 bits; it saturates at 2^256-1
// and is the maximum when den is zero.
func (a Amount) MulDiv(num, den Amount) Amount {
	if den.IsZero() {
		return Max()
	}
	z, _, over := MulDivRest(&a, &num, &den)
	if over {
		return Max()
	}
	return z
}

// Min is the smaller of a and b.
func Min(a, b Amount) Amount {
	if a.Cmp(b) <= 0 {
		return a
	}
	return b
}

// Max is 2^256-1, what saturating sums end at.
func Max() Amount {
	var z Amount
	z.Int.SetAllOne()
	return z
}

// FromFloat turns units of an asset with the given decimals (say 12.5 USDC,
// decimals 6) into base units, rounding down. It fails on NaN, ±Inf, a
// negative number, or one past 2^256-1.
func FromFloat(units float64, decimals uint8) (Amount, error) {
	if math.IsNaN(units) || math.IsInf(units, 0) || units < 0 {
		return Amount{}, fmt.Errorf("amount %v is not a finite number of at least 0", units)
	}
	if a, easy := fromSmallFloat(units, decimals); easy {
		return a, nil
	}
	f := new(big.Float).SetPrec(512).SetFloat64(units)
	f.Mul(f, new(big.Float).SetPrec(512).SetInt(pow10(decimals)))
	i, _ := f.Int(nil)
	return FromBig(i)
}

// Parse reads whole units with an optional fraction ("10000", "0.25", "1_000")
// into base units. More fraction digits than decimals is an error, never a
// silent rounding.
func Parse(s string, decimals uint8) (Amount, error) {
	text := strings.ReplaceAll(strings.TrimSpace(s), "_", "")
	whole, frac, _ := strings.Cut(text, ".")
	if whole == "" && frac == "" || strings.Trim(whole+frac, "0123456789") != "" {
		return Amount{}, fmt.Errorf("amount %q is not a decimal number such as 1000 or 0.25", s)
	}
	if frac = strings.TrimRight(frac, "0"); len(frac) > int(decimals) {
		return Amount{}, fmt.Errorf("amount %q has more than the asset's %d decimals", s, decimals)
	}
	digits := whole + frac + strings.Repeat("0", int(decimals)-len(frac))
	b, _ := new(big.Int).SetString("0"+digits, 10)
	return FromBig(b)
}

// Format prints a in whole units, without trailing zeros.
func (a Amount) Format(decimals uint8) string {
	s := a.Int.Dec()
	if decimals == 0 {
		return s
	}
	if d := int(decimals) + 1 - len(s); d > 0 {
		s = strings.Repeat("0", d) + s
	}
	cut := len(s) - int(decimals)
	if frac := strings.TrimRight(s[cut:], "0"); frac != "" {
		return s[:cut] + "." + frac
	}
	return s[:cut]
}

// String is the base units in decimal.
func (a Amount) String() string { return a.Int.Dec() }

// MarshalText is the base units in decimal; JSON encodes it as a string.
func (a Amount) MarshalText() ([]byte, error) { return []byte(a.Int.Dec()), nil }

// MarshalJSON is the base units as a decimal string.
func (a Amount) MarshalJSON() ([]byte, error) { return []byte(`"` + a.Int.Dec() + `"`), nil }

// UnmarshalText reads what MarshalText writes: digits, no sign. On an error a
// keeps its value.
func (a *Amount) UnmarshalText(b []byte) error {
	if len(b) == 0 || b[0] == '+' {
		return fmt.Errorf("amount %q is not decimal digits", b)
	}
	var v Amount
	if err := v.Int.SetFromDecimal(string(b)); err != nil {
		return fmt.Errorf("amount %q is not decimal digits below 2^256: %w", b, err)
	}
	*a = v
	return nil
}

// UnmarshalJSON reads what MarshalJSON writes; a number or null is an error. On
// an error a keeps its value.
func (a *Amount) UnmarshalJSON(b []byte) error {
	s := string(b)
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return fmt.Errorf("amount %s is not a decimal string", s)
	}
	return a.UnmarshalText(b[1 : len(b)-1])
}

func pow10(n uint8) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}
