package limits_test

import (
	"math/big"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func TestDeviationIsExactWhateverTheDecimals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		decimals := rapid.Uint8Range(0, 36)
		p := limits.Price{Oracle: amount.New(rapid.Uint64Min(1).Draw(t, "oracle")), OracleDecimals: decimals.Draw(t, "oracle decimals"),
			Feed: amount.New(rapid.Uint64Min(1).Draw(t, "feed")), FeedDecimals: decimals.Draw(t, "feed decimals")}
		bound := amount.New(rapid.Uint64Range(0, 1e18).Draw(t, "bound"))

		unit := func(n uint8) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }
		oracle := new(big.Rat).SetFrac(p.Oracle.Big(), unit(p.OracleDecimals))
		fed := new(big.Rat).SetFrac(p.Feed.Big(), unit(p.FeedDecimals))
		off := new(big.Rat).Sub(oracle, fed)
		off.Abs(off).Quo(off, fed)
		truly := off.Cmp(new(big.Rat).SetFrac(bound.Big(), unit(18))) > 0
		if got := p.Deviation().Cmp(bound) > 0; got != truly {
			t.Fatalf("%+v: deviation %s is above %s: %v, truly %s: %v", p, p.Deviation(), bound, got, off.FloatString(30), truly)
		}
	})
}

func TestAPriceIsCheckedOnceAndExactly(t *testing.T) {
	price := func(change func(*limits.Price)) limits.Price {
		p := limits.Price{Asset: weth, Symbol: "WETH", Oracle: amount.New(2000e8), OracleDecimals: 8, Feed: amount.New(2000e8), FeedDecimals: 8, FeedAt: now.Add(-time.Minute), Heartbeat: time.Hour}
		change(&p)
		return p
	}
	none := amount.Amount{}
	for _, c := range []struct {
		name    string
		price   limits.Price
		seconds int64
		off     *amount.Amount
		open    bool
	}{
		{"agreement", price(func(*limits.Price) {}), 60, &none, true},
		{"an oracle above the feed", price(func(p *limits.Price) { p.Oracle = amount.New(2040e8) }), 60, ptr(percent(2)), true},
		{"an oracle below the feed by as much", price(func(p *limits.Price) { p.Oracle = amount.New(1960e8) }), 60, ptr(percent(2)), true},
		{"a base unit more", price(func(p *limits.Price) { p.Oracle = amount.New(2040e8 + 1) }), 60, ptr(amount.New(20000000005000000)), false},
		{"a base unit less", price(func(p *limits.Price) { p.Oracle = amount.New(1960e8 - 1) }), 60, ptr(amount.New(20000000005000000)), false},
		{"a third, rounded up", price(func(p *limits.Price) { p.Oracle, p.Feed = amount.New(4), amount.New(3) }), 60, ptr(amount.New(333333333333333334)), false},
		{"the heartbeat exactly reached", price(func(p *limits.Price) { p.FeedAt = now.Add(-time.Hour) }), 3600, &none, true},
		{"a second older", price(func(p *limits.Price) { p.FeedAt = now.Add(-time.Hour - time.Second) }), 3601, &none, false},
		{"a feed ahead of the block", price(func(p *limits.Price) { p.FeedAt, p.Problem = now.Add(7*time.Second), "price is dated after its block" }), -7, &none, false},
		{"an oracle of zero", price(func(p *limits.Price) { p.Oracle = amount.Amount{} }), 60, nil, false},
		{"a feed of zero", price(func(p *limits.Price) { p.Feed = amount.Amount{} }), 60, nil, false},
		{"no decimals here and 36 there", price(func(p *limits.Price) {
			p.Oracle, p.OracleDecimals, p.FeedDecimals = amount.New(2000), 0, 36
			p.Feed = amount.New(2000).MulDiv(amount.New(1e18), amount.New(1)).MulDiv(amount.New(1e18), amount.New(1))
		}), 60, &none, true},
		{"a price too large to tell", price(func(p *limits.Price) {
			p.Oracle, p.OracleDecimals, p.FeedDecimals = amount.Max().MulDiv(amount.New(1), amount.New(2)), 0, 36
			p.Feed = amount.Max()
		}), 60, ptr(amount.Max()), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := c.price.Checked(now)
			if p.Check == nil || p.Check.AgeSeconds != c.seconds {
				t.Fatalf("check = %+v, want an age of %d s", p.Check, c.seconds)
			}
			if (p.Check.Deviation == nil) != (c.off == nil) || c.off != nil && *p.Check.Deviation != *c.off {
				t.Errorf("deviation = %v, want %v", p.Check.Deviation, c.off)
			}
			f := facts()
			f.Now, f.DataTime, f.Prices = now, now, []limits.Price{p}
			if g := bounds().Gate(f, limits.State{}); g.Open != c.open {
				t.Errorf("gate open = %v: %+v", g.Open, g.Verdicts)
			}
		})
	}
	if p := (limits.Price{Unfed: true, Oracle: amount.New(1)}).Checked(now); p.Check != nil {
		t.Errorf("an asset without a feed is checked: %+v", p.Check)
	}
}

func TestWhatAPriceSaysOfItselfDoesNotOpenTheGate(t *testing.T) {
	f := facts()
	f.Prices[0].Oracle = amount.New(3000e8)
	f.Prices[0].Check = &limits.Check{Deviation: &amount.Amount{}}
	if bounds().Gate(f, limits.State{}).Open {
		t.Error("the gate believed the check and not the prices")
	}
}

func ptr(a amount.Amount) *amount.Amount { return &a }
