package vaults

import (
	"math"
	"math/big"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// A book's health factors are those of the Vat: ink·price/mat over art·rate.
func TestBooksAreTheVaults(t *testing.T) {
	w := newWorld(t, 11)
	w.run(200)
	events := w.degraded()
	a, err := New(market, events, w.parameters)
	if err != nil {
		t.Fatal(err)
	}
	b, err := New(market, events, w.parameters)
	if err != nil {
		t.Fatal(err)
	}
	shelf, block := NewShelf(a), uint64(0)
	from, to := a.Span()
	var last *book.Book
	for i, at := range Hours(from, to) {
		price := history.Of(1500 + int64(i%300))
		k, err := shelf.Book(at, price)
		if err != nil {
			t.Fatal(err)
		}
		if err := k.Validate(); err != nil {
			t.Fatal(err)
		}
		if k.Block <= block || !k.Time.Equal(at) || k.Market != Vat {
			t.Fatalf("book of block %d, %s, after block %d", k.Block, k.Time, block)
		}
		block, last = k.Block, k
		if i%97 > 0 && at.Add(time.Hour).Before(to) {
			continue
		}
		if err := b.To(at); err != nil {
			t.Fatal(err)
		}
		s, err := b.State()
		if err != nil {
			t.Fatal(err)
		}
		hf := k.HealthFactors(nil)
		if len(s.Vaults) != k.Len() {
			t.Fatalf("%d loans of %d vaults", k.Len(), len(s.Vaults))
		}
		for _, v := range s.Vaults {
			row := -1
			for j := range k.Len() {
				if NumberOf(k.Borrower(j)) == v.Number {
					row = j
				}
			}
			if row < 0 {
				t.Fatalf("vault %d is not in the book", v.Number)
			}
			want := math.Inf(1)
			if v.Debt.Value.Sign() > 0 {
				want = v.Collateral.Value.Float() * price.Float() / 1.3 / v.Debt.Value.Float()
			}
			if got := hf[row]; got != want && math.Abs(got/want-1) > 1e-12 {
				t.Errorf("%s vault %d: health factor %v, want %v", at, v.Number, got, want)
			}
		}
	}
	if last == nil {
		t.Fatal("no book")
	}
}

func TestSpotComesBackOfABooksPrice(t *testing.T) {
	w := newWorld(t, 1)
	w.run(40)
	r, err := New(market, w.events, w.parameters)
	if err != nil {
		t.Fatal(err)
	}
	_, to := r.Span()
	k, err := NewShelf(r).Book(to, fixed(t, "2437.123456789"))
	if err != nil {
		t.Fatal(err)
	}
	// Spotter.poke: rdiv(rdiv(val·1e9, par), mat), in ray.
	spot := new(big.Int).Mul(fixed(t, "2437.123456789").Big(), new(big.Int).Mul(pow10(9), ray))
	spot.Quo(spot, new(big.Int).Mul(milli(1300), pow10(9)))
	got := new(big.Int).Mul(k.Assets[0].Price.Big(), big.NewInt(int64(k.Assets[0].Threshold)))
	if got.Quo(got, big.NewInt(basis)).Cmp(spot) != 0 {
		t.Errorf("spot %s of the book, %s of the Vat", got, spot)
	}
	if k.Assets[0].Threshold != 7692 {
		t.Errorf("threshold %d", k.Assets[0].Threshold)
	}
	if _, err := NewShelf(r).Book(to, history.Fixed{}); err == nil {
		t.Error("a book without a price")
	}
}
