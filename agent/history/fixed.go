package history

import (
	"fmt"
	"math/big"

	"github.com/apache/arrow-go/v18/arrow/decimal128"
	"github.com/cockroachdb/apd/v3"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Places is how many decimal places a Fixed has.
const Places = 18

// fixedDigits is how many decimal digits a Fixed has at most.
const fixedDigits = 38

// Fixed is a signed decimal with 18 places, below 1e20 in magnitude: prices,
// amounts in whole tokens, rates. The zero value is 0.
type Fixed struct{ n decimal128.Num }

// Of is the Fixed of a whole number.
func Of(whole int64) Fixed {
	f, _ := FixedOfBig(new(big.Int).Mul(big.NewInt(whole), wad)) // 1e19 is below the bound
	return f
}

var wad = new(big.Int).Exp(big.NewInt(10), big.NewInt(Places), nil)

// FixedOfBig is units·1e-18. It fails past 38 digits.
func FixedOfBig(units *big.Int) (Fixed, error) {
	if units.BitLen() > 127 {
		return Fixed{}, fmt.Errorf("%s·1e-18 has more than %d digits", units, fixedDigits)
	}
	n := decimal128.FromBigInt(units)
	if !n.FitsInPrecision(fixedDigits) {
		return Fixed{}, fmt.Errorf("%s·1e-18 has more than %d digits", units, fixedDigits)
	}
	return Fixed{n}, nil
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

// ParseFixed reads a decimal number, with an exponent or without, rounded half to
// even at the 18th place. It fails on what is no finite number, and past 38 digits.
func ParseFixed(s string) (Fixed, error) {
	var d apd.Decimal
	if _, _, err := d.SetString(s); err != nil {
		return Fixed{}, fmt.Errorf("%q is no number", s)
	}
	if d.Form != apd.Finite {
		return Fixed{}, fmt.Errorf("%q is no finite number", s)
	}
	var q apd.Decimal
	if c, err := rounding.Quantize(&q, &d, -Places); err != nil || c.InvalidOperation() {
		return Fixed{}, fmt.Errorf("%q has more than %d digits before its point", s, fixedDigits-Places)
	}
	units := q.Coeff.MathBigInt()
	if q.Negative {
		units.Neg(units)
	}
	return FixedOfBig(units)
}

var rounding = apd.Context{Precision: fixedDigits, MaxExponent: apd.MaxExponent, MinExponent: apd.MinExponent, Rounding: apd.RoundHalfEven}

// Big is f in units of 1e-18.
func (f Fixed) Big() *big.Int { return f.n.BigInt() }

// Float is the nearest double, for models.
func (f Fixed) Float() float64 { return f.n.ToFloat64(Places) }

// Amount is f in base units of a token with so many decimals, toward zero. It
// fails below 0.
func (f Fixed) Amount(decimals uint8) (amount.Amount, error) {
	if f.Sign() < 0 {
		return amount.Amount{}, fmt.Errorf("%s is negative", f)
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

// Plus is f + g. Sums of what ParseFixed reads stay within 127 bits.
func (f Fixed) Plus(g Fixed) Fixed { return Fixed{f.n.Add(g.n)} }

// Minus is f − g.
func (f Fixed) Minus(g Fixed) Fixed { return Fixed{f.n.Sub(g.n)} }

// Negated is −f.
func (f Fixed) Negated() Fixed { return Fixed{f.n.Negate()} }

// String is f in decimal without trailing zeros.
func (f Fixed) String() string {
	d := apd.NewWithBigInt(new(apd.BigInt).SetMathBigInt(f.Big()), -Places)
	d.Reduce(d)
	return d.Text('f')
}

// MarshalText is String.
func (f Fixed) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText is ParseFixed.
func (f *Fixed) UnmarshalText(b []byte) (err error) {
	*f, err = ParseFixed(string(b))
	return err
}

// Optional is a value that a source may not have.
type Optional struct {
	Fixed
	Valid bool
}

// Some is a value that is there.
func Some(f Fixed) Optional { return Optional{f, true} }

// MarshalText is the value, or nothing.
func (o Optional) MarshalText() ([]byte, error) {
	if !o.Valid {
		return nil, nil
	}
	return o.Fixed.MarshalText()
}
