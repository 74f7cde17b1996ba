package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// curve is PremiumModel's parameters in thousandths of a WAD.
type curve struct{ floor, level, kink, slope1, slope2 uint64 }

// parameters are a curve whose level and floor stand still.
func (m curve) parameters() contracts.Parameters {
	return contracts.Parameters{
		Curve: contracts.Curve{Kink: wads(m.kink), Slope1: wads(m.slope1), Slope2: wads(m.slope2)},
		Drift: contracts.Drift{Target: wads(500), Speed: new(big.Int), Least: wads(m.level), Most: wads(m.level)},
		Floor: contracts.Floor{Base: wads(m.floor), Loading: new(big.Int), Most: wads(m.floor), PerHour: wads(1), HalfLife: new(big.Int)},
	}
}

func (m curve) deploy(t *testing.T, c *chain, pool common.Address) common.Address {
	return c.deploy(t, c.people[0], &contracts.PremiumModelMetaData,
		premium.PackConstructor(pool, zeroAd, wads(m.level), m.parameters(), c.people[0].addr, 2*day))
}

// rate is r(u) for u in thousandths, exactly.
func (m curve) rate(u *big.Rat) *big.Rat {
	th := func(v uint64) *big.Rat { return big.NewRat(int64(v), 1000) }
	below, above := new(big.Rat).Set(u), new(big.Rat)
	if u.Cmp(th(m.kink)) > 0 {
		below, above = th(m.kink), new(big.Rat).Sub(u, th(m.kink))
	}
	k := big.NewRat(1, 1)
	k.Add(k, new(big.Rat).Mul(th(m.slope1), below))
	k.Add(k, new(big.Rat).Mul(th(m.slope2), above))
	k.Mul(k, th(m.level))
	if k.Cmp(th(m.floor)) < 0 {
		return th(m.floor)
	}
	return k
}

func TestPremiumModel(t *testing.T) {
	c := newChain(t, 6)
	pool := newStand(t, c).pool
	curves := []struct {
		name string
		curve
	}{
		{"an ordinary jump rate above its floor", curve{20, 40, 800, 1000, 20000}},
		{"a floor that ends below the kink", curve{60, 40, 800, 1000, 20000}},
		{"a floor that ends above the kink", curve{100, 40, 800, 1000, 20000}},
		{"a floor that never ends", curve{900, 40, 800, 1000, 20000}},
		{"next to nothing but a floor", curve{20, 1, 800, 1000, 1000}},
		{"a flat curve", curve{20, 40, 1000, 0, 0}},
		{"flat to its kink", curve{50, 40, 500, 0, 3000}},
		{"a kink at zero", curve{20, 40, 0, 1000, 2000}},
	}
	for _, tc := range curves {
		t.Run(tc.name, func(t *testing.T) {
			at := tc.deploy(t, c, pool)
			integral := func(u0, u1 *big.Int) *big.Int {
				return read(t, c, at, premium.PackIntegral(u0, u1), premium.UnpackIntegral)
			}
			// The rate is exact but for rounding down, and the integral lies between the sums of its steps' ends.
			low, high := new(big.Rat), new(big.Rat)
			const steps = 40
			for i := uint64(0); i < steps; i++ {
				u0, u1 := big.NewRat(int64(i), steps), big.NewRat(int64(i+1), steps)
				got := read(t, c, at, premium.PackRate(wads(i*1000/steps)), premium.UnpackRate)
				want := new(big.Rat).Mul(tc.rate(u0), new(big.Rat).SetInt(wad))
				if diff := new(big.Rat).Sub(want, new(big.Rat).SetInt(got)); diff.Sign() < 0 || diff.Cmp(big.NewRat(1, 1)) >= 0 {
					t.Fatalf("rate at %s is %s, want %s", u0.FloatString(3), got, want.FloatString(3))
				}
				low.Add(low, new(big.Rat).Mul(tc.rate(u0), big.NewRat(1, steps)))
				high.Add(high, new(big.Rat).Mul(tc.rate(u1), big.NewRat(1, steps)))
			}
			whole := new(big.Rat).SetFrac(integral(new(big.Int), wad), exp10(36))
			slack := big.NewRat(1, 1e15)
			if whole.Cmp(new(big.Rat).Sub(low, slack)) < 0 || whole.Cmp(new(big.Rat).Add(high, slack)) > 0 {
				t.Fatalf("integral %s is not between %s and %s", whole.FloatString(9), low.FloatString(9), high.FloatString(9))
			}

			seed := uint64(len(tc.name))
			r := rand.New(rand.NewPCG(seed, 1))
			for range 50 {
				u := []uint64{r.Uint64N(1e18 + 1), r.Uint64N(1e18 + 1), r.Uint64N(1e18 + 1)}
				a, b, d := sorted3(u)
				parts := new(big.Int).Add(integral(a, b), integral(b, d))
				equal(t, "integral in two parts", parts, integral(a, d))
			}
		})
	}

	t.Run("hand-computed: 4% level, slope 1, from 0.2 to 0.3", func(t *testing.T) {
		at := curve{20, 40, 800, 1000, 20000}.deploy(t, c, pool)
		// 0.04 * (0.1 + (0.09 - 0.04)/2) = 0.005
		got := read(t, c, at, premium.PackIntegral(wads(200), wads(300)), premium.UnpackIntegral)
		equal(t, "integral", got, new(big.Int).Mul(big.NewInt(5), exp10(33)))
	})

	t.Run("utilisation outside 0 to 1 and backward ranges are refused", func(t *testing.T) {
		at := curve{20, 40, 800, 1000, 20000}.deploy(t, c, pool)
		c.refuses(t, c.people[0], at, premium.PackIntegral(wads(300), wads(200)), "BadUtilisation(")
		c.refuses(t, c.people[0], at, premium.PackIntegral(wads(0), wads(1001)), "BadUtilisation(")
		c.refuses(t, c.people[0], at, premium.PackRate(wads(1001)), "BadUtilisation(")
	})
}

func sorted3(u []uint64) (a, b, c *big.Int) {
	for i := range u {
		for j := range i {
			if u[j] > u[i] {
				u[i], u[j] = u[j], u[i]
			}
		}
	}
	return big64(u[0]), big64(u[1]), big64(u[2])
}
