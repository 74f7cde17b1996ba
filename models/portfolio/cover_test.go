package portfolio_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/hedge"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestCurvesRiseAndAddUpToTheirQuotes(t *testing.T) {
	for name, c := range map[string]struct {
		quotes []portfolio.Quote
		want   []hedge.Piece
	}{
		"none":                         {nil, nil},
		"rising, in any order":         {[]portfolio.Quote{{4, 5}, {1, 1}, {2, 2.1}}, []hedge.Piece{{Size: 1, Price: 1}, {Size: 1, Price: 1.1}, {Size: 2, Price: 1.45}}},
		"cheaper with size":            {[]portfolio.Quote{{1, 2}, {2, 3}, {4, 9}}, []hedge.Piece{{Size: 2, Price: 1.5}, {Size: 2, Price: 3}}},
		"a total that falls":           {[]portfolio.Quote{{1, 2}, {2, 1}}, []hedge.Piece{{Size: 2, Price: 1}}},
		"twice the same amount":        {[]portfolio.Quote{{1, 2}, {1, 1}}, []hedge.Piece{{Size: 1, Price: 1}}},
		"what is no quote is left out": {[]portfolio.Quote{{0, 1}, {math.NaN(), 1}, {1, math.Inf(1)}, {2, 4}}, []hedge.Piece{{Size: 2, Price: 2}}},
	} {
		got := portfolio.Curve(c.quotes)
		if !slices.EqualFunc(got, c.want, func(a, b hedge.Piece) bool { return math.Abs(a.Size-b.Size)+math.Abs(a.Price-b.Price) < 1e-12 }) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestCoverStacksScenariosOfSeveralBounds(t *testing.T) {
	week := &portfolio.Losses{Scenarios: 4, Series: 1, Loss: []float64{0, 0, 2, 4}, Token: []float64{0, 0, .5, 1}}
	stress := &portfolio.Losses{Scenarios: 1, Series: 1, Loss: []float64{9}, Token: []float64{1}}
	series := []hedge.Series{{Ask: []hedge.Piece{{Size: 4, Price: .1}, {Size: 6, Price: .2}}}}
	for _, c := range []struct {
		bounds []portfolio.Bound
		want   float64
	}{
		{[]portfolio.Bound{{week, .5, 1.5}}, 2}, // (2+4)/2 − .75·x
		{[]portfolio.Bound{{week, .5, 1.5}, {week, 0, .75}}, 2},
		{[]portfolio.Bound{{week, .5, 1.5}, {stress, 0, 4}}, 5}, // 9 − x
	} {
		p, err := portfolio.Cover(c.bounds, series, nil)
		if err != nil {
			t.Fatal(err)
		}
		s, err := hedge.Cheapest(p, hedge.Options{})
		if err != nil || s.Status != hedge.Met || math.Abs(s.Buy[0]-c.want) > 1e-6 {
			t.Errorf("%d bounds: %+v, %v: want %v", len(c.bounds), s, err, c.want)
		}
	}
	if _, err := portfolio.Cover(nil, series, nil); !errors.Is(err, domain.ErrEmpty) {
		t.Errorf("no bound: %v", err)
	}
	if _, err := portfolio.Cover([]portfolio.Bound{{week, .5, 1}}, nil, nil); !errors.Is(err, domain.ErrLength) {
		t.Errorf("losses of other series: %v", err)
	}
}

func TestAnOfferEndsWhereSupplyOrPoolDo(t *testing.T) {
	terms := protection.Series{Asset: usdc, Decimals: 6, Exhaustion: amount.New(100e6), Start: now, Expiry: now.Add(1), State: protection.Active, Pool: protection.Address{5}, Free: amount.New(60e6)}
	narrow, pending := terms, terms
	narrow.Supply = amount.New(70e6)
	pending.State = protection.Pending
	m, err := portfolio.New(one(t), portfolio.Fund{Coin: portfolio.Coin{Asset: usdc, Symbol: "USDC", Decimals: 6}, Series: []protection.Series{terms, narrow, pending}})
	if err != nil {
		t.Fatal(err)
	}
	ask := []hedge.Piece{{Size: 50, Price: 1}, {Size: 50, Price: 2}}
	series, pools, err := m.Offer([]float64{1, 2, 3}, [][]hedge.Piece{ask, ask, ask})
	if err != nil {
		t.Fatal(err)
	}
	for j, want := range []float64{60, 30, 0} {
		if got := series[j].Capacity(); got != want || series[j].Held != float64(j+1) || !slices.Equal(series[j].Pools, []int{0}) {
			t.Errorf("series %d: %+v with a capacity of %v, want %v", j, series[j], got, want)
		}
	}
	if len(pools) != 1 || pools[0].Free != 60 {
		t.Errorf("pools %+v", pools)
	}
	if _, _, err := m.Offer(nil, nil); !errors.Is(err, domain.ErrLength) {
		t.Errorf("nothing held of three series: %v", err)
	}
}

// A view of a series cuts what it can write by its own supply, so that the one beside it
// says nothing of the pool when it is sold out or over.
func TestASeriesThatIsSoldOutLeavesThePoolToItsMates(t *testing.T) {
	open := protection.Series{Asset: usdc, Decimals: 6, Exhaustion: amount.New(100e6), Start: now, Expiry: now.Add(1), State: protection.Active, Pool: protection.Address{5}, Free: amount.New(60e6)}
	soldOut, nearly, over := open, open, open
	soldOut.Supply, soldOut.Free = amount.New(100e6), amount.Amount{}
	nearly.Supply, nearly.Free = amount.New(90e6), amount.New(10e6)
	over.State, over.Free = protection.Expired, amount.Amount{}
	m, err := portfolio.New(one(t), portfolio.Fund{Coin: portfolio.Coin{Asset: usdc, Symbol: "USDC", Decimals: 6}, Series: []protection.Series{soldOut, open, nearly, over}})
	if err != nil {
		t.Fatal(err)
	}
	ask := []hedge.Piece{{Size: 100, Price: 1}}
	series, pools, err := m.Offer(make([]float64, 4), [][]hedge.Piece{ask, ask, ask, ask})
	if err != nil {
		t.Fatal(err)
	}
	if len(pools) != 1 || pools[0].Free != 60 {
		t.Errorf("pools %+v, want the 60 that the open series can write", pools)
	}
	for j, want := range []float64{0, 60, 10, 0} {
		if got := series[j].Capacity(); got != want {
			t.Errorf("series %d has a capacity of %v, want %v", j, got, want)
		}
	}
}
