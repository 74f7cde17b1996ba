package book

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

func TestARepricedBookIsTheOneThatAKeeperWouldPublish(t *testing.T) {
	b := syntheticBook(t, 2*ChunkLoans+5)
	was, hash, at := b.Version(), [32]byte{7}, b.Time.Add(time.Hour)
	prices := make([]amount.Amount, len(b.Assets))
	for i := range prices {
		prices[i] = b.Assets[i].Price.MulDiv(amount.New(uint64(80+i)), amount.New(100))
	}
	got, err := b.Repriced(b.Block+1, hash, at, prices)
	if err != nil {
		t.Fatal(err)
	}
	want := *b
	want.Block, want.BlockHash, want.Time, want.Assets = b.Block+1, hash, at, slices.Clone(b.Assets)
	for i := range prices {
		want.Assets[i].Price = prices[i]
	}
	if err := want.Validate(); err != nil {
		t.Fatal(err)
	}
	if got.Version() != want.Version() || got.Version() == was || b.Version() != was {
		t.Error("the version is not that of the same book made otherwise, or the book itself changed")
	}
	if !slices.Equal(got.HealthFactors(nil), want.HealthFactors(nil)) || slices.Equal(got.HealthFactors(nil), b.HealthFactors(nil)) {
		t.Error("the health factors are not those at the prices")
	}
	for i := range b.Chunks {
		if got.Chunks[i] != b.Chunks[i] {
			t.Fatalf("chunk %d is not shared", i)
		}
	}
	if grown := slices.Clone(b.Assets); true {
		grown[0].SupplyIndex = grown[0].SupplyIndex.MulDiv(amount.New(11), amount.New(10))
		later, err := b.WithAssets(b.Block+1, hash, at, grown)
		if err != nil || later.Weights().Supply[0] <= b.Weights().Supply[0] || later.Weights().Debt[0] != b.Weights().Debt[0] {
			t.Errorf("after interest the first asset weighs %v, %v", later, err)
		}
	}
}

func TestPricesThatABookCannotHaveAreRefused(t *testing.T) {
	b := syntheticBook(t, 5)
	prices := func() (p []amount.Amount) {
		for i := range b.Assets {
			p = append(p, b.Assets[i].Price)
		}
		return p
	}
	zero, few := prices(), prices()[:len(b.Assets)-1]
	zero[1] = amount.Amount{}
	if _, err := b.Repriced(1, [32]byte{}, b.Time, few); !errors.Is(err, ErrOtherAssets) {
		t.Errorf("too few prices: %v", err)
	}
	if _, err := b.Repriced(1, [32]byte{}, b.Time, zero); !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), "asset 1") {
		t.Errorf("a price of zero: %v", err)
	}
	for name, c := range map[string]struct {
		spoil func(a *Asset)
		kind  error
	}{
		"another asset":       {func(a *Asset) { a.ID[0]++ }, ErrOtherAssets},
		"other decimals":      {func(a *Asset) { a.Decimals++ }, ErrOtherAssets},
		"an index of zero":    {func(a *Asset) { a.DebtIndex = amount.Amount{} }, ErrInvalid},
		"a threshold above 1": {func(a *Asset) { a.Threshold = 10_001 }, ErrInvalid},
	} {
		assets := slices.Clone(b.Assets)
		c.spoil(&assets[0])
		if _, err := b.WithAssets(1, [32]byte{}, b.Time, assets); !errors.Is(err, c.kind) {
			t.Errorf("%s: %v", name, err)
		}
	}
	wide := prices()
	wide[0] = amount.Max() // 2^256 at a RAY is no absurd weight for 18 decimals
	if _, err := b.Repriced(1, [32]byte{}, b.Time, wide); err != nil {
		t.Errorf("a wide price: %v", err)
	}
}

func TestWeightsAreTheNearestFloats(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	random := func() (z amount.Amount) {
		for i := range 1 + r.IntN(4) {
			z.Int[i] = r.Uint64()
		}
		z.Int.Rsh(&z.Int, uint(r.IntN(64)))
		return z
	}
	for i := range 100_000 {
		a := Asset{Decimals: uint8(r.IntN(37)), Price: random()}
		index, base := random(), uint8(r.IntN(37))
		switch i % 4 {
		case 0: // what books have
			a.Decimals, base, index = 18, 8, RAY
		case 1: // halfway between two floats, and just beside it
			a.Decimals, base, index = 0, 0, RAY
			a.Price = amount.New(1<<63 | r.Uint64()<<11 | 1<<10)
			a.Price.Int.AddUint64(&a.Price.Int, uint64(r.IntN(2)))
		}
		ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(27+int64(a.Decimals)+int64(base)), nil)
		want, _ := new(big.Rat).SetFrac(new(big.Int).Mul(a.Price.Big(), index.Big()), ten).Float64()
		if got := a.usdPerShare(&index, base); got != want {
			t.Fatalf("price %s, index %s, %d and %d decimals: %x, want %x", a.Price, index, a.Decimals, base, got, want)
		}
	}
	if got := (&Asset{Decimals: 36, Price: amount.New(1)}).usdPerShare(&amount.Amount{}, 36); got != 0 {
		t.Errorf("an index of zero weighs %v", got)
	}
}

func TestHealthFactorsAndWeightsInGivenMemoryAllocateNothing(t *testing.T) {
	b := syntheticBook(t, 10)
	dst, values, debts := make([]float64, b.Len()), make([]float64, b.Len()), make([]float64, b.Len())
	w, half := b.Weights(), []float64{.5, .5, .5}
	prices := []amount.Amount{amount.New(1e8), amount.New(2e8), amount.New(3e8)}
	next, err := b.Repriced(1, [32]byte{}, b.Time, prices)
	if err != nil {
		t.Fatal(err)
	}
	want := next.Version()
	if n := testing.AllocsPerRun(100, func() {
		b.HealthFactors(dst)
		b.Values(values, debts)
		w = b.WeightsInto(w, half)
		b.HealthFactorsAt(dst, w)
		if err := b.RepriceInto(next, 1, [32]byte{}, b.Time, prices); err != nil {
			t.Fatal(err)
		}
	}); n != 0 {
		t.Errorf("they allocate %v times", n)
	}
	if next.Version() != want {
		t.Error("a book in the memory of another is not the one in its own")
	}
}

// BenchmarkReprice is a step of a backtest: the same loans at other prices, and
// every health factor.
func BenchmarkReprice(b *testing.B) {
	for _, n := range []int{10, 100_000} {
		b.Run(fmt.Sprintf("loans=%d", n), func(b *testing.B) {
			bk := syntheticBook(b, n)
			prices := make([]amount.Amount, len(bk.Assets))
			for i := range prices {
				prices[i] = bk.Assets[i].Price
			}
			dst := make([]float64, n)
			b.ReportAllocs()
			next := new(Book)
			defer cputime.Report(b)()
			for i := uint64(0); b.Loop(); i++ {
				prices[0].Int[0]++
				if err := bk.RepriceInto(next, i, [32]byte{}, bk.Time, prices); err != nil {
					b.Fatal(err)
				}
				next.HealthFactors(dst)
			}
		})
	}
}
