package vaults

import (
	"math"
	"math/big"
	"testing"
	"time"
)

// Governance's own table, as filed with Jug.file in executive spells.
func TestTheFactorOfASecondIsThatOfGovernancesTable(t *testing.T) {
	for yearly, want := range map[string]string{
		"0":     "1000000000000000000000000000",
		"0.01":  "1000000000315522921573372069",
		"0.02":  "1000000000627937192491029810",
		"0.04":  "1000000001243680656318820312",
		"0.05":  "1000000001547125957863212448",
		"0.06":  "1000000001847694957439350562",
		"0.065": "1000000001996917783620820123",
		"0.075": "1000000002293273137447730714",
		"0.09":  "1000000002732676825177582095",
		"0.1":   "1000000003022265980097387650",
	} {
		got, err := PerSecond(fixed(t, yearly))
		if err != nil {
			t.Fatal(err)
		}
		w, _ := new(big.Int).SetString(want, 10)
		if off := new(big.Int).Sub(got, w); off.CmpAbs(big.NewInt(1)) > 0 {
			t.Errorf("%s a year: %s, want %s", yearly, got, want)
		}
	}
	for _, bad := range []string{"-0.01", "10.5"} {
		if _, err := PerSecond(fixed(t, bad)); err == nil {
			t.Errorf("a fee of %s a year passes", bad)
		}
	}
}

func TestAYearOfSecondsComesToTheYearsFee(t *testing.T) {
	for _, yearly := range []string{"0", "0.06", "0.1", "1.5", "10"} {
		x, err := PerSecond(fixed(t, yearly))
		if err != nil {
			t.Fatal(err)
		}
		got, _ := new(big.Float).Quo(new(big.Float).SetInt(Power(x, secondsOfYear)), new(big.Float).SetInt(ray)).Float64()
		if want := 1 + fixed(t, yearly).Float(); math.Abs(got/want-1) > 1e-15 {
			t.Errorf("%s a year comes to %v", yearly, got)
		}
	}
}

// Drips in between change the rate by nothing but the rounding of the 27th place:
// what the fee is depends on when the last drip was, not on how many there were.
func TestDripsInBetweenDoNotMatter(t *testing.T) {
	x, err := PerSecond(fixed(t, "0.1"))
	if err != nil {
		t.Fatal(err)
	}
	start := time.Date(2021, 5, 1, 0, 0, 0, 0, time.UTC)
	one, many := meter{x, ray, start.Unix()}, meter{x, ray, start.Unix()}
	for i := range 10_000 {
		many.drip(start.Add(time.Duration(i*i%977+i*600) * time.Second))
	}
	end := start.Add(100 * 24 * time.Hour)
	off := new(big.Int).Sub(one.instant(end), many.instant(end))
	if off.CmpAbs(pow10(6)) > 0 { // 1e-21
		t.Errorf("10,000 drips move the rate by %s·1e-27", off)
	}
	if before := new(big.Int).Set(many.rate); many.instant(start).Cmp(before) != 0 {
		t.Error("a rate of before the last drip differs from the last drip's")
	}
}

func TestPowersAreTheJugs(t *testing.T) {
	x, n := new(big.Int).Add(ray, big.NewInt(1847694957439350562)), uint64(12_345)
	// dss's own loop, step by step: x^n = x^(n mod 2)·(x²)^(n/2), each product rounded.
	round := func(a, b *big.Int) *big.Int {
		p := new(big.Int).Mul(a, b)
		return p.Quo(p.Add(p, new(big.Int).Rsh(ray, 1)), ray)
	}
	want := new(big.Int).Set(ray)
	for base, k := x, n; k > 0; k /= 2 {
		if k%2 == 1 {
			want = round(want, base)
		}
		base = round(base, base)
	}
	if got := Power(x, n); got.Cmp(want) != 0 {
		t.Errorf("got %s, want %s", got, want)
	}
	if Power(x, 0).Cmp(ray) != 0 || Power(x, 1).Cmp(x) != 0 {
		t.Error("a power of 0 or 1 is not one or itself")
	}
}
