package wire

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestAPriceBetweenRecordedQuotesIsABound(t *testing.T) {
	series := protection.Address{1}
	s := &Standpoint{Record: &agent.Record{Observation: &agent.Observation{}}, unquoted: "nobody asked"}
	convex := func(a uint64) uint64 { return a * a / 100 }
	for _, a := range []uint64{1000, 400, 400} {
		s.answers = append(s.answers, recordedQuote{series, trade.Buy, amount.New(a), amount.New(convex(a))},
			recordedQuote{series, trade.Sell, amount.New(a), amount.New(1000*a - convex(a))})
	}
	q := &asker{of: s}
	for _, a := range []uint64{1, 7, 399, 400, 401, 777, 1000} {
		buy, err := q.Quote(t.Context(), trade.Block{}, series, trade.Buy, amount.New(a))
		if err != nil || buy.Cmp(amount.New(convex(a))) < 0 || a == 400 && buy != amount.New(convex(a)) {
			t.Errorf("%d costs %s, and at most %d would: %v", a, buy, convex(a), err)
		}
		sell, err := q.Quote(t.Context(), trade.Block{}, series, trade.Sell, amount.New(a))
		if err != nil || sell.Cmp(amount.New(1000*a-convex(a))) > 0 {
			t.Errorf("%d brings %s, and at least %d would: %v", a, sell, 1000*a-convex(a), err)
		}
	}
	if how := q.how(series, trade.Buy, amount.New(400)); how != quoteRecorded {
		t.Errorf("an amount that was asked for is %s", how)
	}
	if how := q.how(series, trade.Buy, amount.New(401)); how != quoteBetween {
		t.Errorf("one that was not is %s", how)
	}
	if _, err := q.Quote(t.Context(), trade.Block{}, series, trade.Buy, amount.New(1001)); !errors.Is(err, trade.ErrRefused) {
		t.Errorf("more than was ever asked for has a price: %v", err)
	}
}

// large is a standpoint over so many loans, of which a fifth have two collaterals.
func large(tb testing.TB, loans int) *Standpoint {
	r := rand.New(rand.NewPCG(1, 1))
	market, now := protection.Address{9}, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	k := book.NewKeeper(market, "aave-v3", 8)
	index := amount.New(1e9).MulDiv(amount.New(1e18), amount.New(1))
	var assets []book.Asset
	var past []portfolio.History
	for i := range 8 {
		a := book.Asset{ID: protection.Address{19: byte(i + 1)}, Symbol: string(rune('A' + i)), Decimals: 6, Price: amount.New(2000e8), SupplyIndex: index, DebtIndex: index}
		if i == 0 {
			a.Price, a.Flags = amount.New(1e8), book.Pegged
		} else {
			h, p := portfolio.History{Asset: a.ID}, 2000.
			for d := 200; d >= 0; d-- {
				h.Times, h.Prices = append(h.Times, now.AddDate(0, 0, -d)), append(h.Prices, p)
				p *= math.Exp(.05 * r.NormFloat64())
			}
			past = append(past, h)
		}
		assets = append(assets, a)
	}
	if err := k.SetAssets(assets); err != nil {
		tb.Fatal(err)
	}
	entry := func(asset int, units float64, threshold uint16) book.Entry {
		a, err := amount.FromFloat(units, 6)
		if err != nil {
			tb.Fatal(err)
		}
		shares, err := book.SharesOf(a)
		if err != nil {
			tb.Fatal(err)
		}
		e := book.Entry{Asset: uint16(asset), Shares: shares, Threshold: threshold}
		if threshold > 0 {
			e.Bonus = 10500
		}
		return e
	}
	for i := range loans {
		usd := math.Exp(8 + 2*r.NormFloat64())
		back, first := usd*(1.02+.6*r.ExpFloat64())/.8/2000, 1+r.IntN(6)
		l := book.Loan{Borrower: protection.Address{1, byte(i), byte(i >> 8), byte(i >> 16)}, Debt: []book.Entry{entry(0, usd, 0)}, Collateral: []book.Entry{entry(first, back, 8000)}}
		if r.IntN(5) == 0 {
			l.Collateral = []book.Entry{entry(first, back/2, 8000), entry(first+1, back/2, 8000)}
		}
		if _, err := k.Upsert(l); err != nil {
			tb.Fatal(err)
		}
	}
	claim := protection.Exposure{Reference: protection.Reference{Kind: protection.AaveReserve, Market: market, Asset: assets[0].ID}, Symbol: "A", Decimals: 6, Amount: amount.New(1), Supply: amount.New(10)}
	return &Standpoint{past: past, Record: &agent.Record{Policy: agent.Policy{Bounds: limits.Bounds{Asset: assets[0].ID, Symbol: "A", Decimals: 6}},
		Observation: &agent.Observation{Block: trade.Block{Time: now}, Book: k.Snapshot(1, [32]byte{1}, now), Exposures: []protection.Exposure{claim}}}}
}

func TestClaimsOnOneCoinAreToldApart(t *testing.T) {
	s := large(t, 5)
	o := s.Seen()
	other := o.Exposures[0]
	other.Reference.Item, other.Amount = "second", amount.New(2)
	o.Exposures = append(o.Exposures, other)
	var w WhatIf
	if err := s.parse(&w, WhatIfOptions{Withdraw: []string{"A=0.000001 A"}}); err == nil || !strings.Contains(err.Error(), other.Reference.String()) {
		t.Errorf("A is two claims: %v", err)
	}
	if err := s.parse(&w, WhatIfOptions{Withdraw: []string{other.Reference.String() + "=0.000001 A"}}); err != nil {
		t.Fatal(err)
	}
	x := asking{at: s, out: &w}
	if left := x.withdrawn().Exposures; left[0].Amount != amount.New(1) || left[1].Amount != amount.New(1) {
		t.Errorf("one is taken off the second claim: %v and %v are left", left[0].Amount, left[1].Amount)
	}
	names := map[string]bool{}
	for _, y := range s.Stresses() {
		if names[y.Name] {
			t.Errorf("%s is there twice", y.Name)
		}
		names[y.Name] = true
	}
}

func TestTheMostPlausibleShockIsNearerThanOneAssetAlone(t *testing.T) {
	x, err := large(t, 300).Stressing()
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Reverse(context.Background(), ReverseOptions{Most: "20000 A"})
	if err != nil {
		t.Fatal(err)
	}
	last := r.Shocks[len(r.Shocks)-1]
	if last.Direction != mostPlausible || len(last.Breaks) == 0 {
		t.Fatalf("the last is %+v", last)
	}
	for _, y := range r.Shocks {
		if len(y.Breaks) > 0 && len(y.Moves) == 1 && y.away() < .99*last.Breaks[0].Shock {
			t.Errorf("%s breaks at %.3f standard deviations, the most plausible at %.3f", y.Direction, y.away(), last.Breaks[0].Shock)
		}
	}
	if last.Net < 20000 || last.Net > 20000*1.02 {
		t.Errorf("it loses %v, and the bound is 20000", last.Net)
	}
}

func BenchmarkScore100k(b *testing.B) {
	s := large(b, 100_000)
	b.ReportAllocs()
	defer cputime.Report(b)()
	for b.Loop() {
		if _, err := s.Score(ScoreOptions{Horizon: 30 * 24 * time.Hour}); err != nil {
			b.Fatal(err)
		}
	}
}
