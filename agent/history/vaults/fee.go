package vaults

import (
	"fmt"
	"math/big"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// wad and ray are the units of dss: 1e18 and 1e27.
var (
	wad = pow10(18)
	ray = pow10(27)
)

func pow10(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }

// secondsOfYear is what governance's table of rates counts a year as.
const secondsOfYear = 365 * 24 * 60 * 60

// maxYearly is the highest fee of a year that is believed: 1,000%.
var maxYearly = history.Of(10)

// PerSecond is the factor of a second, in ray, whose power of a year is 1 + yearly,
// cut at the 27th place. Governance's own table, which is made with 27 places
// throughout, differs from it by 1 in the last at most, which in a year is 3 parts
// in 10^20. It fails below 0 and above 10.
func PerSecond(yearly history.Fixed) (*big.Int, error) {
	if yearly.Sign() < 0 || yearly.Cmp(maxYearly) > 0 {
		return nil, fmt.Errorf("a fee of %s a year is not between 0 and %s: give it as a share, 0.06 for 6%%", yearly, maxYearly)
	}
	const precision = 256
	real := func() *big.Float { return new(big.Float).SetPrec(precision) }
	small := real().SetMantExp(big.NewFloat(1), -220)
	y := real().Quo(real().SetInt(yearly.Big()), real().SetInt(wad))
	// ln(1+y) = 2·artanh(y/(2+y)), Abramowitz and Stegun 4.1.27.
	z := real().Quo(y, real().Add(y, big.NewFloat(2)))
	square := real().Mul(z, z)
	ln := real()
	for k, power := int64(1), real().Set(z); power.Cmp(small) > 0; k += 2 {
		ln.Add(ln, real().Quo(power, real().SetInt64(k)))
		power.Mul(power, square)
	}
	exponent := real().Quo(ln.Mul(ln, big.NewFloat(2)), real().SetInt64(secondsOfYear))
	factor, term := real().SetInt64(1), real().SetInt64(1)
	for k := int64(1); term.Cmp(small) > 0; k++ {
		term.Quo(term.Mul(term, exponent), real().SetInt64(k))
		factor.Add(factor, term)
	}
	out, _ := factor.Mul(factor, real().SetInt(ray)).Int(nil)
	return out, nil
}

// Power is x^n in ray as the Jug computes it: rounded half up at each step.
func Power(x *big.Int, n uint64) *big.Int {
	half := new(big.Int).Rsh(ray, 1)
	mul := func(a, b *big.Int) *big.Int {
		p := new(big.Int).Mul(a, b)
		return p.Quo(p.Add(p, half), ray)
	}
	z := ray
	if n%2 == 1 {
		z = x
	}
	for n /= 2; n > 0; n /= 2 {
		x = mul(x, x)
		if n%2 == 1 {
			z = mul(z, x)
		}
	}
	return new(big.Int).Set(z)
}

// meter is the ilk's rate as of the last drip that is known.
type meter struct {
	duty *big.Int // of a second, ray
	rate *big.Int // ray
	rho  int64    // second of the drip
}

// instant is what the rate would be after a drip at t.
func (m *meter) instant(t time.Time) *big.Int {
	n := t.Unix() - m.rho
	if n <= 0 {
		return m.rate
	}
	r := Power(m.duty, uint64(n))
	return r.Quo(r.Mul(r, m.rate), ray)
}

func (m *meter) drip(t time.Time) {
	if t.Unix() > m.rho {
		m.rate, m.rho = m.instant(t), t.Unix()
	}
}
