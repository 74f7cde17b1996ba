package aave

import (
	"github.com/holiman/uint256"
)

// Rounding is the law by which a deployment turns shares into values and
// values into a health factor.
type Rounding uint8

const (
	// HalfUp is v3.0 to v3.4: shares × index rounded half up, values in the
	// base currency rounded down, and a health factor that goes through the
	// average threshold in whole basis points.
	HalfUp Rounding = iota + 1
	// ForProtocol is v3.5 and later: collateral down, debt up, and a health
	// factor of the weighted sum, never cut to basis points.
	ForProtocol
)

func (r Rounding) String() string {
	if r == ForProtocol {
		return "for the protocol (v3.5+)"
	}
	return "half up (v3.0–3.4)"
}

// Scales of Aave's fixed-point numbers.
var (
	ray       = uint256.MustFromDecimal("1000000000000000000000000000")
	halfRay   = uint256.MustFromDecimal("500000000000000000000000000")
	wad       = uint256.NewInt(1e18)
	percent   = uint256.NewInt(1e4) // 100.00%
	halfWhole = uint256.NewInt(5e3)
	noDebtHF  = new(uint256.Int).SetAllOne() // HF of an account without debt
)

// balance is shares × index (a RAY) in the asset's base units. Shares and
// index are at most 128 bits wide, so nothing overflows.
func (r Rounding) balance(dst, shares, index *uint256.Int, debt bool) *uint256.Int {
	switch {
	case r == HalfUp:
		return rayMul(dst, shares, index)
	case debt:
		return mulDivUp(dst, shares, index, ray)
	}
	return mulDiv(dst, shares, index, ray)
}

// value is balance × price / 10^decimals in the base currency. It reports false
// when the product does not fit 256 bits, where the contract reverts.
func (r Rounding) value(dst, balance, price, unit *uint256.Int, debt bool) (*uint256.Int, bool) {
	var product uint256.Int
	if _, over := product.MulOverflow(balance, price); over {
		return dst, false
	}
	var rest uint256.Int
	dst.DivMod(&product, unit, &rest)
	if r == ForProtocol && debt && !rest.IsZero() {
		dst.AddUint64(dst, 1)
	}
	return dst, true
}

// healthFactor is a WAD. weighted is Σ collateral value × threshold in basis
// points.
func (r Rounding) healthFactor(dst, collateral, weighted, debt *uint256.Int) *uint256.Int {
	if debt.IsZero() {
		return dst.Set(noDebtHF)
	}
	if r == ForProtocol {
		wadDiv(dst, weighted, debt)
		return dst.Div(dst, percent)
	}
	var average uint256.Int
	averageThreshold(&average, collateral, weighted)
	percentMul(dst, collateral, &average)
	return wadDiv(dst, dst, debt)
}

// averageThreshold is weighted/collateral in whole basis points, cut; 0 without
// collateral.
func averageThreshold(dst, collateral, weighted *uint256.Int) *uint256.Int {
	return dst.Div(weighted, collateral) // uint256 divides by zero to zero, as Aave does here
}

// rayMul is a·b/1e27, half up (WadRayMath).
func rayMul(dst, a, b *uint256.Int) *uint256.Int {
	dst.Mul(a, b)
	dst.Add(dst, halfRay)
	return dst.Div(dst, ray)
}

// percentMul is a·bps/1e4, half up (PercentageMath).
func percentMul(dst, a, bps *uint256.Int) *uint256.Int {
	dst.Mul(a, bps)
	dst.Add(dst, halfWhole)
	return dst.Div(dst, percent)
}

// wadDiv is a·1e18/b, half up (WadRayMath).
func wadDiv(dst, a, b *uint256.Int) *uint256.Int {
	var half, num uint256.Int
	half.Rsh(b, 1)
	num.Mul(a, wad)
	num.Add(&num, &half)
	return dst.Div(&num, b)
}

func mulDiv(dst, a, b, den *uint256.Int) *uint256.Int {
	dst.MulDivOverflow(a, b, den)
	return dst
}

func mulDivUp(dst, a, b, den *uint256.Int) *uint256.Int {
	var product, rest uint256.Int
	product.Mul(a, b)
	dst.DivMod(&product, den, &rest)
	if !rest.IsZero() {
		dst.AddUint64(dst, 1)
	}
	return dst
}
