package maker

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// line is a book of one urn at a ratio in percent and a spot.
func line(t *testing.T, percent int64, spot, ink, art, rate *big.Int) *book.Book {
	t.Helper()
	r := Reader{name: ilkA, collateral: protection.Address{1}, dai: protection.Address{2}}
	limit := threshold(of(times(percent, exp10(25))))
	k := book.NewKeeper(protection.Address{3}, Protocol, baseDecimals)
	err := k.SetAssets(r.assets(&Terms{Spot: of(spot), Par: book.RAY, Rate: of(rate), Live: true}, limit))
	if err != nil {
		t.Fatal(err)
	}
	l, err := loan(protection.Address{4}, of(ink), of(art), limit)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Upsert(l); err != nil {
		t.Fatal(err)
	}
	b := k.Snapshot(1, [32]byte{}, time.Unix(0, 0))
	if err := b.Validate(); err != nil {
		t.Fatal(err)
	}
	return b
}

// At the line a unit of spot, the smallest there is, decides; and the price is
// next to the oracle's.
func TestALoanIsLiquidatableExactlyWhenTheVatSaysSo(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 9))
	for percent := int64(101); percent <= 400; percent++ {
		ink := new(big.Int).Add(times(1+random.Int64N(1e9), exp10(14)), big.NewInt(random.Int64N(1e14)))
		art := new(big.Int).Add(times(1+random.Int64N(1e9), exp10(16)), big.NewInt(random.Int64N(1e16)))
		rate := new(big.Int).Add(ray, times(random.Int64N(1e18), exp10(8)))
		owed := new(big.Int).Mul(art, rate)
		spot := new(big.Int).Quo(new(big.Int).Add(owed, new(big.Int).Sub(ink, big.NewInt(1))), ink) // the least that is enough
		for _, c := range []struct {
			name string
			spot *big.Int
			want bool
		}{{"enough", spot, false}, {"a unit less", new(big.Int).Sub(spot, big.NewInt(1)), true}, {"a unit more", new(big.Int).Add(spot, big.NewInt(1)), false}} {
			b := line(t, percent, c.spot, ink, art, rate)
			if back := spotOf(b, b.Assets[0].Threshold); back != of(c.spot) {
				t.Fatalf("%d%%: spot %s comes back as %s", percent, c.spot, back)
			}
			if got := Liquidatable(b, 0); got != c.want {
				t.Errorf("%d%%, %s: ink %s spot %s art %s rate %s: liquidatable %v", percent, c.name, ink, c.spot, art, rate, got)
			}
			if hf := b.HealthFactors(nil)[0]; hf < 1-1e-15 || hf > 1+1e-15 {
				t.Errorf("%d%%, %s: health factor %v", percent, c.name, hf)
			}
			oracle := amount.Amount{Int: of(c.spot).Int}.MulDiv(amount.New(uint64(percent)), amount.New(100)).Float(27)
			if off := b.Assets[0].Price.Float(27)/oracle - 1; off > 0.5/float64(b.Assets[0].Threshold)+1e-12 || off < -0.5/float64(b.Assets[0].Threshold)-1e-12 {
				t.Errorf("%d%%: the price is %g off the oracle's", percent, off)
			}
		}
	}
}

// Of a health factor the last digit of a double is open: a part in 1e12 on either
// side of the line it is not.
func TestHealthFactorsAgreeBesideTheLine(t *testing.T) {
	for _, percent := range []int64{101, 130, 145, 150, 175, 333} {
		for _, c := range []struct {
			parts int64
			want  bool
		}{{-1, true}, {1, false}} {
			ink, art := times(7, wad), times(1234, wad)
			spot := new(big.Int).Quo(new(big.Int).Mul(art, ray), ink)
			spot.Add(spot, new(big.Int).Quo(new(big.Int).Mul(spot, big.NewInt(c.parts)), exp10(12)))
			b := line(t, percent, spot, ink, art, ray)
			if hf := b.HealthFactors(nil)[0]; (hf < 1) != c.want || Liquidatable(b, 0) != c.want {
				t.Errorf("%d%%, %d parts: health factor %v, liquidatable %v", percent, c.parts, hf, Liquidatable(b, 0))
			}
		}
	}
}

func TestThresholds(t *testing.T) {
	for _, c := range []struct {
		ratio *big.Int
		want  uint16
	}{
		{times(13, exp10(26)), 7692}, {times(145, exp10(25)), 6897}, {times(175, exp10(25)), 5714}, {times(101, exp10(25)), 9901},
		{ray, 10000}, {times(5, exp10(26)), 10000}, {times(1e9, ray), 1}, {new(big.Int), 10000}, {big.NewInt(1), 10000},
	} {
		t.Run(fmt.Sprint(c.ratio), func(t *testing.T) {
			if got := threshold(of(c.ratio)); got != c.want {
				t.Errorf("%d, want %d", got, c.want)
			}
		})
	}
}

func TestALoanExactlyAtTheLineIsSafe(t *testing.T) {
	for _, percent := range []int64{110, 130, 150, 175} {
		if b := line(t, percent, times(1000, ray), times(3, wad), times(3000, wad), ray); Liquidatable(b, 0) {
			t.Errorf("%d%%: ink x spot = art x rate is liquidatable", percent)
		}
		if b := line(t, percent, times(1000, ray), times(3, wad), new(big.Int).Add(times(3000, wad), big.NewInt(1)), ray); !Liquidatable(b, 0) {
			t.Errorf("%d%%: a unit of art more is safe", percent)
		}
	}
}

func TestALoanWithoutCollateralOrDebt(t *testing.T) {
	if b := line(t, 150, times(1000, ray), new(big.Int), wad, ray); !Liquidatable(b, 0) {
		t.Error("a debt without collateral is safe")
	}
	if b := line(t, 150, times(1000, ray), wad, new(big.Int), ray); Liquidatable(b, 0) {
		t.Error("an urn without debt is not safe")
	}
}
