package aave

import (
	"math/big"
	"testing"

	"github.com/holiman/uint256"
	"pgregory.net/rapid"
)

func dec(s string) *uint256.Int { return uint256.MustFromDecimal(s) }

func TestBalancesRoundAsTheVersionSays(t *testing.T) {
	const third = "1333333333333333333333333333" // RAY
	for _, c := range []struct {
		name          string
		law           Rounding
		shares, index string
		debt          bool
		want          string
	}{
		{"half up, below the half", HalfUp, "1", "1499999999999999999999999999", false, "1"},
		{"half up, at the half", HalfUp, "1", "1500000000000000000000000000", false, "2"},
		{"half up treats debt alike", HalfUp, "1", "1499999999999999999999999999", true, "1"},
		{"collateral goes down", ForProtocol, "2", third, false, "2"},
		{"debt goes up", ForProtocol, "2", third, true, "3"},
		{"an exact debt stays", ForProtocol, "3", "1000000000000000000000000000", true, "3"},
		{"nothing stays nothing", ForProtocol, "0", third, true, "0"},
		{"128 bits by 128 bits fit", ForProtocol, "340282366920938463463374607431768211455", "340282366920938463463374607431768211455", false,
			"115792089237316195423570985008687907852589419931798"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got uint256.Int
			if c.law.balance(&got, dec(c.shares), dec(c.index), c.debt); got.Dec() != c.want {
				t.Errorf("balance %s, want %s", got.Dec(), c.want)
			}
		})
	}
}

func TestValuesRoundAsTheVersionSays(t *testing.T) {
	// 0.137231 USDC at 0.99981000 USD is 13,720,492.611 units of 1e-8.
	balance, price, unit := uint256.NewInt(137231), uint256.NewInt(99981000), uint256.NewInt(1e6)
	for _, c := range []struct {
		law  Rounding
		debt bool
		want uint64
	}{{HalfUp, false, 13720492}, {HalfUp, true, 13720492}, {ForProtocol, false, 13720492}, {ForProtocol, true, 13720493}} {
		var got uint256.Int
		if _, ok := c.law.value(&got, balance, price, unit, c.debt); !ok || !got.Eq(uint256.NewInt(c.want)) {
			t.Errorf("%s, debt %v: value %s, want %d", c.law, c.debt, got.Dec(), c.want)
		}
	}
	if _, ok := HalfUp.value(new(uint256.Int), noDebtHF, uint256.NewInt(2), unit, false); ok {
		t.Error("a value past 256 bits was not refused")
	}
}

func TestHealthFactorsDifferWhereTheAverageIsCut(t *testing.T) {
	// 1 USD at 80% and 2 USD at 75%: the average is 76.66 cut to basis points.
	collateral, weighted, debt := uint256.NewInt(3e8), uint256.NewInt(1e8*8000+2e8*7500), uint256.NewInt(2e8)
	var hf uint256.Int
	if HalfUp.healthFactor(&hf, collateral, weighted, debt); hf.Dec() != "1149900000000000000" {
		t.Errorf("half up: %s", hf.Dec())
	}
	if ForProtocol.healthFactor(&hf, collateral, weighted, debt); hf.Dec() != "1150000000000000000" {
		t.Errorf("for the protocol: %s", hf.Dec())
	}
	if HalfUp.healthFactor(&hf, collateral, weighted, new(uint256.Int)); !hf.Eq(noDebtHF) {
		t.Errorf("without debt: %s", hf.Dec())
	}
	if HalfUp.healthFactor(&hf, new(uint256.Int), new(uint256.Int), debt); !hf.IsZero() {
		t.Errorf("without collateral: %s", hf.Dec())
	}
}

func TestFixedPointEqualsExactRationals(t *testing.T) {
	halfUp := func(num, den *big.Int) *big.Int {
		twice := new(big.Int).Mul(num, big.NewInt(2))
		return twice.Div(twice.Add(twice, den), new(big.Int).Mul(den, big.NewInt(2)))
	}
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SliceOfN(rapid.Byte(), 1, 14)
		a := new(uint256.Int).SetBytes(word.Draw(t, "a"))
		b := new(uint256.Int).SetBytes(word.Draw(t, "b"))
		var got uint256.Int
		if want := halfUp(new(big.Int).Mul(a.ToBig(), b.ToBig()), ray.ToBig()); rayMul(&got, a, b).ToBig().Cmp(want) != 0 {
			t.Fatalf("rayMul %s, want %s", got.Dec(), want)
		}
		if want := halfUp(new(big.Int).Mul(a.ToBig(), b.ToBig()), percent.ToBig()); percentMul(&got, a, b).ToBig().Cmp(want) != 0 {
			t.Fatalf("percentMul %s, want %s", got.Dec(), want)
		}
		if b.IsZero() {
			return
		}
		// Aave adds ⌊b/2⌋, which is the half rounded down when b is odd.
		num := new(big.Int).Mul(a.ToBig(), wad.ToBig())
		num.Add(num, new(big.Int).Rsh(b.ToBig(), 1))
		if want := num.Div(num, b.ToBig()); wadDiv(&got, a, b).ToBig().Cmp(want) != 0 {
			t.Fatalf("wadDiv %s, want %s", got.Dec(), want)
		}
	})
}
