package book

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// U128 is an unsigned 128-bit count of protocol shares, Hi·2^64 + Lo.
type U128 struct{ Lo, Hi uint64 }

// ErrTooWide reports shares past 2^128-1, which no protocol in use stores.
var ErrTooWide = errors.New("shares do not fit 128 bits")

// SharesOf narrows a. It fails with ErrTooWide.
func SharesOf(a amount.Amount) (U128, error) {
	if a.Int[2]|a.Int[3] != 0 {
		return U128{}, fmt.Errorf("%w: %s", ErrTooWide, a)
	}
	return U128{Lo: a.Int[0], Hi: a.Int[1]}, nil
}

// SharesOfBig narrows b. It fails when b is nil, negative or past 2^128-1.
func SharesOfBig(b *big.Int) (U128, error) {
	a, err := amount.FromBig(b)
	if err != nil {
		return U128{}, err
	}
	return SharesOf(a)
}

// Amount widens u.
func (u U128) Amount() amount.Amount {
	var a amount.Amount
	a.Int[0], a.Int[1] = u.Lo, u.Hi
	return a
}

// Float is u as a float64, within one unit in the last place.
func (u U128) Float() float64 { return float64(u.Hi)*0x1p64 + float64(u.Lo) }

// IsZero reports u == 0.
func (u U128) IsZero() bool { return u == U128{} }

// String is u in decimal.
func (u U128) String() string { return u.Amount().String() }
