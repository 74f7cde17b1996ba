package portfolio_test

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/loss"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

var market = protection.Address{9}

// table is two collaterals and two debts; the coin may be one of them.
func table() []book.Asset {
	index := amount.New(1e9).MulDiv(amount.New(1e18), amount.New(1))
	var out []book.Asset
	for i, usd := range []uint64{2000e8, 30000e8, 1e8, 99e6} {
		out = append(out, book.Asset{ID: protection.Address{19: byte(i + 1)}, Symbol: fmt.Sprint("A", i), Decimals: 6, Price: amount.New(usd), Threshold: 8000, Bonus: 10500, SupplyIndex: index, DebtIndex: index})
	}
	return out
}

// drawnBook has loans of one or two collaterals against one debt, or up to so many.
func drawnBook(t *rapid.T, debts int) *book.Book {
	k := book.NewKeeper(market, "aave-v3", 8)
	if err := k.SetAssets(table()); err != nil {
		t.Fatal(err)
	}
	entry := func(asset int, usd float64, label string) book.Entry {
		price := []float64{2000, 30000, 1, .99}[asset]
		a, err := amount.FromFloat(usd/price, 6)
		if err != nil {
			t.Fatal(err)
		}
		shares, err := book.SharesOf(a)
		if err != nil {
			t.Fatal(err)
		}
		return book.Entry{Asset: uint16(asset), Shares: shares, Threshold: uint16(rapid.IntRange(5000, 9000).Draw(t, label+" threshold")), Bonus: 10500}
	}
	for i := range rapid.IntRange(1, 12).Draw(t, "loans") {
		var l book.Loan
		l.Borrower = protection.Address{1, byte(i)}
		owed := 0.
		for d := 2; d < 4; d++ {
			if d == 2+i%2 || debts > 1 && rapid.Bool().Draw(t, "another debt") {
				usd := rapid.Float64Range(100, 1e6).Draw(t, "debt")
				e := entry(d, usd, "debt")
				e.Threshold, e.Bonus = 0, 0
				l.Debt, owed = append(l.Debt, e), owed+usd
			}
		}
		parts := rapid.IntRange(1, 2).Draw(t, "collaterals")
		for c := range parts {
			usd := owed * rapid.Float64Range(1.1, 3).Draw(t, "backing") / float64(parts)
			l.Collateral = append(l.Collateral, entry((c+i)%2, usd, "collateral"))
		}
		slices.SortFunc(l.Collateral, func(a, b book.Entry) int { return int(a.Asset) - int(b.Asset) })
		if _, err := k.Upsert(l); err != nil {
			t.Fatal(err)
		}
	}
	return k.Snapshot(1, [32]byte{1}, now)
}

// drawnFund claims both debts and has series of both.
func drawnFund(t *rapid.T, b *book.Book) portfolio.Fund {
	coin := protection.Address{19: byte(rapid.SampledFrom([]int{1, 3, 4, 7}).Draw(t, "coin"))} // ether, either debt, or none of the book's
	f := portfolio.Fund{Coin: portfolio.Coin{Asset: coin, Symbol: "coin", Decimals: 6}}
	for d := 2; d < 4; d++ {
		ref := protection.Reference{Kind: protection.AaveReserve, Market: market, Asset: b.Assets[d].ID}
		e := protection.Exposure{Reference: ref, Symbol: b.Assets[d].Symbol, Decimals: 6, Amount: amount.New(rapid.Uint64Range(0, 1e12).Draw(t, "claim")), Supply: amount.New(1e12),
			Deficit: amount.New(rapid.Uint64Range(0, 1e12).Draw(t, "deficit"))}
		for range rapid.IntRange(0, 2).Draw(t, "layers") {
			e.Cover = append(e.Cover, protection.FirstLoss{Amount: amount.New(rapid.Uint64Range(0, 1e12).Draw(t, "layer")), After: amount.New(rapid.Uint64Range(0, 1e12).Draw(t, "after"))})
		}
		f.Claims = append(f.Claims, e)
		from := rapid.Uint64Range(0, 1e10).Draw(t, "attachment")
		f.Series = append(f.Series, protection.Series{ID: protection.Address{5, byte(d)}, Pool: protection.Address{6}, Reference: ref, Asset: coin, Decimals: 6,
			Attachment: amount.New(from), Exhaustion: amount.New(from + rapid.Uint64Range(1e6, 1e11).Draw(t, "width")), Start: now.Add(-time.Hour), Expiry: now.AddDate(0, 2, 0),
			State: protection.Active, Supply: amount.New(1e9), PoolAssets: amount.New(1e15), Loss: amount.New(rapid.Uint64Range(0, 1e10).Draw(t, "recorded"))})
	}
	return f
}

func drawnFactors(t *rapid.T, scenarios int) []float64 {
	out := make([]float64, scenarios*4)
	for i := range out {
		out[i] = rapid.Float64Range(.2, 1.5).Draw(t, "factor")
	}
	return out
}

func price(b *book.Book, coin protection.Address) float64 {
	if a := b.AssetIndex(coin); a >= 0 {
		return b.PriceUSD(a)
	}
	return 1
}

func alike(t *rapid.T, what string, got, want, scale float64) {
	if !(math.Abs(got-want) <= 1e-9*(math.Abs(scale)+1)) {
		t.Fatalf("%s is %v, want %v", what, got, want)
	}
}

// What claims lose is the loans' bad debt, one by one, after first-loss cover beyond
// what the deficit has used of it; what tokens pay is the gauge's loss in their layer.
func TestLossesAreThoseOfLoansOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawnBook(t, 1)
		f := drawnFund(t, b)
		n := rapid.IntRange(1, 5).Draw(t, "scenarios")
		factor := drawnFactors(t, n)
		m, err := portfolio.New(b, f)
		if err != nil {
			t.Fatal(err)
		}
		got, err := m.Run(factor, now, 1)
		if err != nil {
			t.Fatal(err)
		}
		l, coin := liquidation.LoansOf(b), b.AssetIndex(f.Coin.Asset)
		worth := (f.Claims[0].Amount.Float(6) + .99*f.Claims[1].Amount.Float(6)) / price(b, f.Coin.Asset)
		alike(t, "what the claims are worth", m.Exposure(), worth, worth)
		for s := range n {
			move := factor[s*4 : s*4+4]
			unit := price(b, f.Coin.Asset)
			if coin >= 0 {
				unit *= move[coin]
			}
			bad := make([]float64, 4) // tokens
			for i := range l.Len() {
				backing, pays := 0., 0.
				for k := l.CollateralAt[i]; k < l.CollateralAt[i+1]; k++ {
					v := l.CollateralUSD[k] * move[l.CollateralAsset[k]]
					backing, pays = backing+v*l.Threshold[k], pays+v/l.Bonus[k]
				}
				d := l.DebtAsset[l.DebtAt[i]]
				if owed := l.DebtUSD[l.DebtAt[i]] * move[d]; backing < owed {
					bad[d] += max(0, owed-pays) / (move[d] * b.PriceUSD(int(d)))
				}
			}
			want := 0.
			for i, c := range f.Claims {
				had, d := c.Deficit.Float(6), 2+i
				left := bad[d]
				for _, x := range c.Cover {
					covers := func(loss float64) float64 { return min(x.Amount.Float(6), max(0, loss-x.After.Float(6))) }
					left -= covers(had+bad[d]) - covers(had)
				}
				want += c.Share() * max(0, left) * b.PriceUSD(d) * move[d] / unit
				y := f.Series[i]
				pays := loss.PayoutFraction(y.Loss.Float(6)+bad[d], y.Attachment.Float(6), y.Exhaustion.Float(6))
				alike(t, "what a token pays", got.Token[s*2+i], pays, 1e4)
			}
			alike(t, "loss in the coin", got.Loss[s], want, want)
		}
	})
}

func TestNetIsLinearInTokensAndLossesInLoans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawnBook(t, 2)
		f := drawnFund(t, b)
		for i := range f.Claims { // a layer of fixed size is not in proportion to loans
			f.Claims[i].Cover = nil
		}
		factor := drawnFactors(t, 4)
		l := liquidation.LoansOf(b)
		run := func(l *liquidation.Loans) *portfolio.Losses {
			m, err := portfolio.NewOf(b, l, f)
			if err != nil {
				t.Fatal(err)
			}
			out, err := m.Run(factor, now, 1)
			if err != nil {
				t.Fatal(err)
			}
			return out
		}
		once := run(l)
		times := rapid.Float64Range(.1, 10).Draw(t, "times")
		scaled := *l
		scaled.CollateralUSD, scaled.DebtUSD = slices.Clone(l.CollateralUSD), slices.Clone(l.DebtUSD)
		for i := range scaled.CollateralUSD {
			scaled.CollateralUSD[i] *= times
		}
		for i := range scaled.DebtUSD {
			scaled.DebtUSD[i] *= times
		}
		for s, v := range run(&scaled).Loss {
			alike(t, "a book so many times as large", v, times*once.Loss[s], 1e6*times)
		}
		x, y := []float64{rapid.Float64Range(0, 100).Draw(t, "x0"), 3}, []float64{2, rapid.Float64Range(0, 100).Draw(t, "y1")}
		sum := []float64{x[0] + y[0], x[1] + y[1]}
		net := func(tokens []float64) []float64 {
			out, err := once.Net(nil, tokens)
			if err != nil {
				t.Fatal(err)
			}
			return out
		}
		ofX, ofY, ofSum := net(x), net(y), net(sum)
		for s, v := range ofSum {
			alike(t, "net of a sum", v, ofX[s]+ofY[s]-once.Loss[s], 1e6)
		}
	})
}

// Euler: contributions add up to the measure, and a little more of a token changes it by
// what the token contributes, where the tail does not change.
func TestContributionsAddUpToTheShortfall(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawnBook(t, 2)
		f := drawnFund(t, b)
		m, err := portfolio.New(b, f)
		if err != nil {
			t.Fatal(err)
		}
		l, err := m.Run(drawnFactors(t, 20), now, 1)
		if err != nil {
			t.Fatal(err)
		}
		tokens := []float64{rapid.Float64Range(0, 50).Draw(t, "tokens 0"), rapid.Float64Range(0, 50).Draw(t, "tokens 1")}
		for _, confidence := range []float64{0, .5, .9} {
			c, err := m.Contributions(l, tokens, confidence)
			if err != nil {
				t.Fatal(err)
			}
			claims, loans, collateral, paid := 0., 0., 0., 0.
			for _, v := range c.ByClaim {
				claims += v
			}
			for i, v := range c.ByLoan {
				if v < 0 {
					t.Fatalf("loan %d contributes %v", i, v)
				}
				loans += v
			}
			for _, v := range c.ByCollateral {
				collateral += v
			}
			for j, v := range c.Token {
				paid += v * tokens[j]
			}
			alike(t, "claims less tokens", claims-paid, c.Measure, claims)
			alike(t, "loans", loans, claims, claims)
			alike(t, "collateral", collateral, claims, claims)
			d, err := l.Distribution(tokens)
			if err != nil {
				t.Fatal(err)
			}
			want := d.EL()
			if confidence > 0 {
				if want, err = d.ES(confidence); err != nil {
					t.Fatal(err)
				}
			}
			alike(t, "the measure", c.Measure, want, claims)
			for j := range tokens {
				more := slices.Clone(tokens)
				more[j] += 1e-3
				_, after, err := l.Tail(more, confidence)
				if err != nil {
					t.Fatal(err)
				}
				// A shortfall is convex: its slope now is at most what it changes by.
				if after < c.Measure-1e-3*c.Token[j]-1e-7*(1+claims) {
					t.Fatalf("another token of series %d takes %v off, by its contribution at most %v", j, c.Measure-after, 1e-3*c.Token[j])
				}
			}
		}
	})
}
