package portfolio_test

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// sevens is a fund with a claim on all of one's loan and series of all its debt that
// expire at these instants.
func sevens(expiry ...time.Time) portfolio.Fund {
	ref := protection.Reference{Kind: protection.AaveReserve, Market: market, Asset: usdc}
	f := portfolio.Fund{Coin: portfolio.Coin{Asset: usdc, Symbol: "USDC", Decimals: 6}, Claims: []protection.Exposure{{Reference: ref, Symbol: "USDC", Decimals: 6, Amount: amount.New(1), Supply: amount.New(1)}}}
	for i, e := range expiry {
		f.Series = append(f.Series, protection.Series{ID: protection.Address{5, byte(i)}, Reference: ref, Asset: usdc, Decimals: 6, Exhaustion: amount.New(1000e6),
			Start: now.AddDate(-1, 0, 0), Expiry: e, State: protection.Active, PoolAssets: amount.New(1e15)})
	}
	return f
}

func TestCoverThatEndsEarlyPaysForWhatIsLostThenAndLater(t *testing.T) {
	b := one(t)
	for _, worst := range []bool{false, true} {
		p, err := portfolio.Draw(b, now, []portfolio.History{walk(eth, 200, 3)}, portfolio.Options{Scenarios: 4000, Days: []int{10, 60}, Seed: 1, WorstFirst: worst})
		if err != nil {
			t.Fatal(err)
		}
		m, err := portfolio.New(b, sevens(now.AddDate(0, 0, 60), now.AddDate(0, 0, 30).Add(time.Hour), now.AddDate(0, 0, 1), now.Add(23*time.Hour), now.Add(-time.Hour)))
		if err != nil {
			t.Fatal(err)
		}
		l, err := m.At(p, 1, now, 1)
		if err != nil {
			t.Fatal(err)
		}
		at30 := p.Before(1, 30) // USDC stands, ether is the second
		lost := func(f float64) float64 {
			if 2000*f*.8 >= 1000 {
				return 0
			}
			return max(0, 1000-2000*f/1.05)
		}
		early := 0
		for s := range l.Scenarios {
			row := l.Token[s*5 : s*5+5]
			final := lost(p.Factor(1)[s*2+1])
			near(t, "the loss", l.Loss[s], final)
			near(t, "what lasts pays", row[0]*1000, final)
			near(t, "what ends after 30 days pays", row[1]*1000, min(final, lost(at30[s*2+1])))
			if row[2] > row[1] || row[3] != 0 || row[4] != 0 {
				t.Fatalf("scenario %d pays %v", s, row)
			}
			if row[1] > 0 {
				early++
			}
		}
		if early == 0 {
			t.Error("no scenario loses anything in 30 days: this tests nothing")
		}
		short, err := m.At(p, 0, now, 1)
		if err != nil {
			t.Fatal(err)
		}
		for s := range short.Scenarios {
			if short.Token[s*5] != short.Token[s*5+1] {
				t.Fatalf("series that last ten days pay %v and %v", short.Token[s*5], short.Token[s*5+1])
			}
		}
	}
}

func TestWorstFirstChangesNothingThatIsDrawn(t *testing.T) {
	b := one(t)
	var es [2]float64
	for i, worst := range []bool{false, true} {
		p, err := portfolio.Draw(b, now, []portfolio.History{walk(eth, 200, 3)}, portfolio.Options{Scenarios: 1000, Days: []int{7, 30}, Seed: 1, WorstFirst: worst})
		if err != nil {
			t.Fatal(err)
		}
		for s := 1; worst && s < 1000; s++ {
			if p.Factor(0)[s*2+1] < p.Factor(0)[s*2-1] || p.Factor(1)[s*2+1] < p.Factor(1)[s*2-1] {
				t.Fatalf("scenario %d is worse than the one before", s)
			}
		}
		m, err := portfolio.New(b, sevens())
		if err != nil {
			t.Fatal(err)
		}
		l, err := m.At(p, 1, now, 1)
		if err != nil {
			t.Fatal(err)
		}
		if _, es[i], err = l.Tail(nil, .95); err != nil {
			t.Fatal(err)
		}
	}
	near(t, "ES", es[1], es[0])
	if es[0] == 0 {
		t.Error("nothing is lost: this tests nothing")
	}
}

func TestWhatDoesNotPayForTheBooksBadDebtPaysNothing(t *testing.T) {
	f := sevens(now.AddDate(0, 0, 60))
	for name, change := range map[string]func(*protection.Series){
		"it is resolved":         func(y *protection.Series) { y.State = protection.Triggered },
		"it is of a peg":         func(y *protection.Series) { y.Reference.Kind = protection.Depeg },
		"it is of a freeze":      func(y *protection.Series) { y.Reference.Kind = protection.Freeze },
		"it is of an index":      func(y *protection.Series) { y.Reference.Kind = protection.Index },
		"another market":         func(y *protection.Series) { y.Reference.Market = protection.Address{8} },
		"another coin":           func(y *protection.Series) { y.Asset = eth },
		"an asset of no book":    func(y *protection.Series) { y.Reference.Asset = protection.Address{1, 2} },
		"impossible terms":       func(y *protection.Series) { y.Exhaustion = y.Attachment },
		"its pool is empty":      func(y *protection.Series) { y.PoolAssets, y.Supply = amount.Amount{}, amount.New(1) },
		"its trigger fails":      func(y *protection.Series) { y.Reference.Item = "fails" },
		"it expired an hour ago": func(y *protection.Series) { y.Expiry = now.Add(-time.Hour) },
	} {
		g := f
		g.Series = []protection.Series{f.Series[0]}
		change(&g.Series[0])
		if g.Series[0].Reference.Item == "fails" {
			g.Failure = []protection.TriggerFailure{{Kind: protection.AaveReserve, Probability: protection.WAD}}
		}
		m, err := portfolio.New(one(t), g)
		if err != nil {
			t.Fatal(err)
		}
		l, err := m.Run([]float64{1, .2}, now, 1)
		if err != nil {
			t.Fatal(err)
		}
		if l.Token[0] != 0 || l.Loss[0] == 0 {
			t.Errorf("%s: it pays %v of %v", name, l.Token, l.Loss)
		}
	}
	f.Coin.Asset = eth
	m, err := portfolio.New(one(t), f)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Run([]float64{1, 0}, now, 1); err == nil {
		t.Error("losses are told in a coin that is worth nothing")
	}
}

func TestADeficitUsesUpFirstLossCover(t *testing.T) {
	for _, c := range []struct {
		deficit, after, amount uint64
		pays                   float64
	}{
		{0, 0, 50, 50}, {0, 600, 50, 1000 - 400/1.05 - 600}, {500, 600, 50, 50}, {620, 600, 50, 30}, {700, 600, 50, 0},
	} {
		f := sevens()
		f.Claims[0].Deficit = amount.New(c.deficit * 1e6)
		f.Claims[0].Cover = []protection.FirstLoss{{Amount: amount.New(c.amount * 1e6), After: amount.New(c.after * 1e6)}}
		m, err := portfolio.New(one(t), f)
		if err != nil {
			t.Fatal(err)
		}
		l, err := m.Run([]float64{1, .2}, now, 1)
		if err != nil {
			t.Fatal(err)
		}
		near(t, "what is left", l.Loss[0], 1000-400/1.05-c.pays)
	}
}
