package limits_test

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/cputime"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// many is a market of so many loans of USDC against three assets that fall together,
// at health factors from 1.05 with a mean of 1.65; a part of them against two of them.
func many(tb testing.TB, loans int, several float64) limits.RiskSight {
	tb.Helper()
	s := half(tb)
	k := book.NewKeeper(ref.Market, "aave-v3", 8)
	index := amount.New(1e9).MulDiv(amount.New(1e18), amount.New(1))
	ids := []protection.Address{usdc, weth, wbtc, {4}}
	assets := make([]book.Asset, len(ids))
	for i, id := range ids {
		assets[i] = book.Asset{ID: id, Symbol: string(rune('A' + i)), Decimals: 6, Price: amount.New(1e8), SupplyIndex: index, DebtIndex: index}
		if i > 0 {
			assets[i].Price = amount.New(2000e8)
		}
	}
	assets[0].Flags = book.Pegged
	if err := k.SetAssets(assets); err != nil {
		tb.Fatal(err)
	}
	shares := func(v float64) book.U128 {
		u, err := book.SharesOf(amount.New(uint64(v)))
		if err != nil {
			tb.Fatal(err)
		}
		return u
	}
	r := rand.New(rand.NewPCG(1, 2))
	for i := range loans {
		first, worth := uint16(1+r.IntN(3)), 1000*(1.05+.6*r.ExpFloat64())/.8/2000*1e6
		l := book.Loan{Borrower: protection.Address{1, byte(i >> 16), byte(i >> 8), byte(i)}, Debt: []book.Entry{{Asset: 0, Shares: shares(1000e6)}},
			Collateral: []book.Entry{{Asset: first, Shares: shares(worth), Threshold: 8000, Bonus: 10500}}}
		if r.Float64() < several {
			l.Collateral[0].Shares = shares(worth / 2)
			l.Collateral = append(l.Collateral, book.Entry{Asset: 1 + first%3, Shares: shares(worth / 2), Threshold: 8000, Bonus: 10500})
		}
		if _, err := k.Upsert(l); err != nil {
			tb.Fatal(err)
		}
	}
	s.Book, s.Daily = k.Snapshot(1, [32]byte{1}, now), nil
	for a := 1; a < len(ids); a++ {
		market, own, h := rand.New(rand.NewPCG(9, 9)), rand.New(rand.NewPCG(uint64(a), 9)), portfolio.History{Asset: ids[a]}
		p := 2000.
		for d := 500; d >= 0; d-- {
			h.Times, h.Prices = append(h.Times, now.Add(-time.Duration(d)*24*time.Hour)), append(h.Prices, p)
			p *= math.Exp(.04*market.NormFloat64() + .02*own.NormFloat64())
		}
		s.Daily = append(s.Daily, limits.DailyOf(h, now))
	}
	owed := amount.New(uint64(loans) * 1000e6)
	s.Exposures[0].Supply, s.Exposures[0].Amount = owed, owed.MulDiv(amount.New(1), amount.New(10))
	for i := range s.Series {
		s.Series[i].Exhaustion = owed.MulDiv(amount.New(1), amount.New(5))
	}
	return s
}

// BenchmarkRiskCheck is what the risk limits of a cycle cost on 100,000 loans in 10,000
// scenarios, and what of it: the first look of an hour draws, each book is prepared and
// run, and what is left is measuring.
func BenchmarkRiskCheck(b *testing.B) {
	bound := bounded(tailed(limits.ExpectedShortfall, 7, percent(99), 1), tailed(limits.ValueAtRisk, 7, percent(99), 1), crash(1, true),
		limit(limits.RiskLimit{Measure: limits.Uncovered, Most: percent(50), Unit: limits.Parts, Hard: true}))
	bound.Risk.Scenarios = 10_000
	for _, c := range []struct {
		name    string
		several float64
	}{{"one pair each", 0}, {"a fifth of two collaterals", .2}} {
		s := many(b, 100_000, c.several)
		held := limits.Cover{Effective: []amount.Amount{units(1_000_000), {}}, All: []amount.Amount{units(1_000_000), {}}}
		look := func(b *testing.B, cache *limits.RiskCache) *limits.RiskModel {
			x := s
			again := *s.Book // another book of the same loans
			x.Book = &again
			m, err := bound.RiskModel(x, cache)
			if err != nil {
				b.Fatal(err)
			}
			return m
		}
		b.Run(c.name+"/first of an hour", func(b *testing.B) {
			defer cputime.Report(b)()
			for b.Loop() {
				bound.Risks(look(b, nil), nil, held, nil, facts())
			}
		})
		b.Run(c.name+"/each book", func(b *testing.B) {
			cache := new(limits.RiskCache)
			look(b, cache)
			defer cputime.Report(b)()
			for b.Loop() {
				bound.Risks(look(b, cache), nil, held, nil, facts())
			}
		})
		m := look(b, nil)
		b.Run(c.name+"/measuring", func(b *testing.B) {
			defer cputime.Report(b)()
			for b.Loop() {
				bound.Risks(m, nil, held, nil, facts())
			}
		})
		b.Run(c.name+"/an order that is cut", func(b *testing.B) {
			f, o := facts(), order(trade.Sell, 900_000)
			f.Risk = bound.Risks(m, nil, held, nil, f)
			tight := *bound
			tight.SaleFloor = percent(1)
			defer cputime.Report(b)()
			for b.Loop() {
				if _, _, err := tight.Order(o, s.Series[0], f, new(limits.Usage), cheap, refuses); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
