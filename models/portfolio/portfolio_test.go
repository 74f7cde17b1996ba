package portfolio_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var (
	now  = time.Date(2021, 5, 19, 0, 0, 0, 0, time.UTC)
	eth  = protection.Address{19: 1}
	usdc = protection.Address{19: 2}
)

// walk is a history of so many days of one asset.
func walk(asset protection.Address, days int, seed uint64) portfolio.History {
	r := rand.New(rand.NewPCG(seed, 1))
	h := portfolio.History{Asset: asset}
	p := 2000.
	for k := days; k >= 0; k-- {
		h.Times, h.Prices = append(h.Times, now.Add(-time.Duration(k)*24*time.Hour)), append(h.Prices, p)
		p *= math.Exp(.05 * r.NormFloat64())
	}
	return h
}

func TestDrawSaysWhatItLacks(t *testing.T) {
	b := &book.Book{BaseDecimals: 8, Assets: []book.Asset{{ID: eth, Symbol: "WETH", Decimals: 18, Price: amount.New(2000e8)}}, Time: now}
	o := portfolio.Options{Scenarios: 100, Days: []int{1}, Seed: 1}
	if _, err := portfolio.Draw(b, now, []portfolio.History{walk(eth, 59, 1)}, o); !errors.Is(err, portfolio.ErrTooLittle) {
		t.Errorf("59 days of prices: %v", err)
	}
	if _, err := portfolio.Draw(b, now, []portfolio.History{walk(eth, 60, 1)}, o); err != nil {
		t.Errorf("60 days of prices: %v", err)
	}
	for _, o := range []portfolio.Options{{Scenarios: 99, Days: []int{1}}, {Scenarios: 100}, {Scenarios: 100, Days: []int{0}}, {Scenarios: 100, Days: []int{2, 2}}, {Scenarios: 100, Days: []int{366}}} {
		if err := o.Check(); err == nil {
			t.Errorf("%+v is taken", o)
		}
	}
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-9*(1+math.Abs(want))) {
		t.Fatalf("%s is %v, want %v", what, got, want)
	}
}

func TestDailyReturnsEndAtTheInstant(t *testing.T) {
	const day = 24 * time.Hour
	at := now.Add(5 * time.Hour)
	h := portfolio.History{Times: []time.Time{at.Add(-3 * day), at.Add(-2*day - time.Hour), at.Add(-day), at.Add(-time.Hour)}, Prices: []float64{100, 110, 99, 198}}
	got := portfolio.DailyReturns(h, at, 10)
	if len(got) != 3 {
		t.Fatalf("%d returns of four days", len(got))
	}
	for i, want := range []float64{1.1, .9, 2} {
		near(t, "a return", got[i], math.Log(want))
	}
	if got := portfolio.DailyReturns(h, at, 2); len(got) != 2 || got[1] != math.Log(198)-math.Log(99) {
		t.Errorf("returns %v, want the last two", got)
	}
	if portfolio.DailyReturns(h, at.Add(10*day), 5) != nil {
		t.Error("a history that ended ten days ago has returns")
	}
	if portfolio.DailyReturns(portfolio.History{}, at, 5) != nil {
		t.Error("an empty history has returns")
	}
}

func TestAgainDrawsOnlyWhatIsNew(t *testing.T) {
	b := one(t)
	o := portfolio.Options{Scenarios: 100, Days: []int{1, 7}, Seed: 1}
	known := []portfolio.History{walk(eth, 100, 1)}
	first, err := portfolio.Draw(b, now, known, o)
	if err != nil {
		t.Fatal(err)
	}
	same, err := first.Again(b, now.Add(time.Minute), known, o)
	if err != nil || same != first {
		t.Errorf("the same prices are drawn again: %v", err)
	}
	for name, draw := range map[string]func() (*portfolio.Prices, error){
		"another day": func() (*portfolio.Prices, error) { return first.Again(b, now.Add(24*time.Hour), known, o) },
		"other prices": func() (*portfolio.Prices, error) {
			return first.Again(b, now, []portfolio.History{walk(eth, 100, 2)}, o)
		},
		"another seed": func() (*portfolio.Prices, error) {
			return first.Again(b, now, known, portfolio.Options{Scenarios: 100, Days: []int{1, 7}, Seed: 2})
		},
		"other days": func() (*portfolio.Prices, error) {
			return first.Again(b, now, known, portfolio.Options{Scenarios: 100, Days: []int{2, 7}, Seed: 1})
		},
	} {
		if got, err := draw(); err != nil || got == first {
			t.Errorf("%s: the scenarios before are taken: %v", name, err)
		}
	}
}
