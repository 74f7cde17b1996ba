package wire

import (
	"fmt"
	"math/big"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// Signed is a whole number of base units that may be below zero. Its JSON is a
// decimal string, as amount.Amount's is.
type Signed struct{ n *big.Int }

// signed is a − b.
func signed(a, b amount.Amount) Signed { return Signed{new(big.Int).Sub(a.Big(), b.Big())} }

func (s Signed) big() *big.Int {
	if s.n == nil {
		return new(big.Int)
	}
	return s.n
}

// Plus is s + t.
func (s Signed) Plus(t Signed) Signed { return Signed{new(big.Int).Add(s.big(), t.big())} }

// Minus is s − t.
func (s Signed) Minus(t Signed) Signed { return Signed{new(big.Int).Sub(s.big(), t.big())} }

// Negative is −s.
func (s Signed) Negative() Signed { return Signed{new(big.Int).Neg(s.big())} }

// Sign is −1, 0 or 1.
func (s Signed) Sign() int { return s.big().Sign() }

// IsZero says that it is nothing.
func (s Signed) IsZero() bool { return s.Sign() == 0 }

// Format is the number in whole units of so many decimals, exactly.
func (s Signed) Format(decimals uint8) string {
	a, err := amount.FromBig(new(big.Int).Abs(s.big()))
	if err != nil {
		return s.String() + fmt.Sprintf("e-%d", decimals)
	}
	if s.Sign() < 0 {
		return "-" + a.Format(decimals)
	}
	return a.Format(decimals)
}

// Float is the number in whole units of so many decimals, for plots.
func (s Signed) Float(decimals uint8) float64 {
	a, err := amount.FromBig(new(big.Int).Abs(s.big()))
	if err != nil {
		return 0
	}
	return float64(s.Sign()) * a.Float(decimals)
}

// String is the number in base units.
func (s Signed) String() string { return s.big().String() }

// MarshalText is String.
func (s Signed) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (s *Signed) UnmarshalText(b []byte) error {
	n, ok := new(big.Int).SetString(string(b), 10)
	if !ok {
		return fmt.Errorf("%q is no whole number", b)
	}
	s.n = n
	return nil
}
