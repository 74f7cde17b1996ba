package limits_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// lent is a fact of a pool whose capital is lent to the market that it covers.
var lent = protection.Observe(protection.ClaimOn, ref.Market, "POOL()")

func credits(stated []protection.TriggerFailure, wrong ...protection.Address) limits.Few[protection.Address, limits.Credit] {
	facts := map[protection.Address][]protection.Fact{}
	for _, id := range wrong {
		facts[id] = []protection.Fact{lent}
	}
	other := series()
	other.ID = protection.Address{6}
	return limits.Credits(nil, stated, []protection.Series{series(), other}, func(id protection.Address) []protection.Fact { return facts[id] },
		func(protection.Reference) []protection.Fact { return nil })
}

func buying(n uint64) trade.Order {
	return trade.Order{Series: protection.Address{7}, Action: trade.Buy, Decimals: 6, Amount: units(n)}
}

func TestCoverThatSharesAFactIsNotBought(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*limits.Bounds, *limits.Facts)
		want   uint64
		says   string
	}{
		"refused":         {func(*limits.Bounds, *limits.Facts) {}, 0, "refused"},
		"bought as a bet": {func(b *limits.Bounds, _ *limits.Facts) { b.SharedFacts = limits.Zero }, 100, "passed"},
		"a bet has a bound too": {func(b *limits.Bounds, f *limits.Facts) {
			b.SharedFacts = limits.Zero
			f.Exposures[0].Amount = units(40)
		}, 40, "passed"},
		"a bet counts what is held in full": {func(b *limits.Bounds, f *limits.Facts) {
			b.SharedFacts, f.Exposures[0].Amount = limits.Zero, units(100)
			f.Covered.Set(ref, units(90))
			f.Uncounted.Set(ref, units(90))
		}, 10, "passed"},
		"nothing is shared": {func(_ *limits.Bounds, f *limits.Facts) { f.Credits = credits(nil) }, 100, ""},
	} {
		t.Run(name, func(t *testing.T) {
			b, f := bounds(), facts()
			f.Credits = credits(nil, protection.Address{7})
			c.change(b, f)
			got, verdicts, err := b.Order(buying(100), series(), f, &limits.Usage{}, tenth, nil)
			if err != nil || got.Amount != units(c.want) {
				t.Fatalf("bought %s, want %d (%v): %+v", got.Amount.Format(6), c.want, err, verdicts)
			}
			said := ""
			for _, v := range verdicts {
				if v.Limit == limits.SharedFacts {
					said = v.Outcome.String()
					if !strings.Contains(v.Measured.String(), "lent to the market") || !strings.Contains(v.Measured.String(), ref.Market.String()) {
						t.Errorf("the verdict does not say which fact: %+v", v)
					}
				}
			}
			if said != c.says {
				t.Errorf("the limit said %q, want %q", said, c.says)
			}
		})
	}
}

func TestHeldCoverCountsAtWhatItIsAHedge(t *testing.T) {
	two := amount.New(2e16)
	held := []trade.Holding{{Series: protection.Address{7}, Held: units(100), Pending: units(50), Buying: units(50)}, {Series: protection.Address{6}, Held: units(10)}}
	other := series()
	other.ID = protection.Address{6}
	list := []protection.Series{series(), other}
	for name, c := range map[string]struct {
		credits limits.Few[protection.Address, limits.Credit]
		want    uint64
	}{
		"nothing is stated: all of it":       {credits(nil), 210_000_000},
		"shared facts: none of it":           {credits(nil, protection.Address{7}), 10_000_000},
		"two percent do not trigger":         {credits([]protection.TriggerFailure{{Kind: protection.AaveReserve, Probability: two, Source: "x"}}), 205_800_000},
		"two percent of one series do not":   {credits([]protection.TriggerFailure{{Series: protection.Address{7}, Probability: two, Source: "x"}}), 206_000_000},
		"what never triggers counts at zero": {credits([]protection.TriggerFailure{{Kind: protection.AaveReserve, Probability: protection.WAD, Source: "x"}}), 0},
	} {
		t.Run(name, func(t *testing.T) {
			f := limits.Facts{Covered: limits.Covered(nil, list, held), Uncounted: limits.Uncounted(nil, list, held, c.credits)}
			if got := f.Counted(ref); got != amount.New(c.want) {
				t.Errorf("counted %s, want %d", got, c.want)
			}
		})
	}
	list[0].State = protection.Triggered
	f := limits.Facts{Covered: limits.Covered(nil, list, held), Uncounted: limits.Uncounted(nil, list, held, credits(nil, protection.Address{7}))}
	if got := f.Counted(ref); got != units(10) {
		t.Errorf("a resolved series counts %s", got)
	}
}

func TestWrongWayTargetsTakeNoRoomFromOthers(t *testing.T) {
	other := series()
	other.ID = protection.Address{6}
	targets := []trade.Target{{Series: other.ID, Level: units(800)}, {Series: series().ID, Level: units(900)}}
	out, _ := bounds().Levels(targets, []protection.Series{series(), other}, &limits.Facts{Exposures: []protection.Exposure{{Reference: ref, Amount: units(1000)}}, Credits: credits(nil, series().ID)}, nil)
	if out[0].Level != units(800) || out[1].Level != units(900) {
		t.Errorf("levels %s and %s", out[0].Level.Format(6), out[1].Level.Format(6))
	}
	out, _ = bounds().Levels(targets, []protection.Series{series(), other}, &limits.Facts{Exposures: []protection.Exposure{{Reference: ref, Amount: units(850)}}, Credits: credits(nil, series().ID)}, nil)
	if out[0].Level != units(800) || out[1].Level != units(850) {
		t.Errorf("levels %s and %s: cover that counts nothing is bounded by itself", out[0].Level.Format(6), out[1].Level.Format(6))
	}
}

// What counts after any number of orders stays within the bound, whatever was
// stated of what is held and bought.
func TestWhatCountsNeverPassesTheBound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, f := bounds(), facts()
		p := amount.New(rapid.Uint64Range(0, 1e18).Draw(t, "probability"))
		b.PerOrderPremium, b.PremiumPerDay, b.PremiumLifetime, b.PoolSharePerCycle = units(1e9), units(1e9), units(1e9), percent(100)
		f.Credits = credits([]protection.TriggerFailure{{Kind: protection.AaveReserve, Probability: p, Source: "x"}})
		f.Exposures[0].Amount = amount.New(rapid.Uint64Range(0, 1e12).Draw(t, "exposure"))
		held := []trade.Holding{{Series: protection.Address{7}, Held: amount.New(rapid.Uint64Range(0, 1e11).Draw(t, "held"))}}
		list := []protection.Series{series()}
		f.Covered, f.Uncounted = limits.Covered(nil, list, held), limits.Uncounted(nil, list, held, f.Credits)
		before := f.Counted(ref)
		used := &limits.Usage{}
		for range rapid.IntRange(1, 4).Draw(t, "orders") {
			got, _, err := b.Order(trade.Order{Series: protection.Address{7}, Action: trade.Buy, Decimals: 6, Amount: amount.New(rapid.Uint64Range(1, 1e12).Draw(t, "amount"))}, series(), f, used, tenth, nil)
			if err != nil {
				t.Fatal(err)
			}
			held[0].Buying = held[0].Buying.Plus(got.Amount)
		}
		f.Covered, f.Uncounted = limits.Covered(nil, list, held), limits.Uncounted(nil, list, held, f.Credits)
		after := f.Counted(ref)
		if most := f.Exposures[0].Amount; p != protection.WAD && after.Cmp(most) > 0 && after.Cmp(before) > 0 {
			t.Fatalf("%s counts, %s before, with an exposure of %s", after, before, most)
		}
	})
}

func TestForgettingAnOrderFreesWhatItCounted(t *testing.T) {
	list := []protection.Series{series()}
	held := []trade.Holding{{Series: protection.Address{7}, Held: units(100), Buying: units(50)}}
	c := credits([]protection.TriggerFailure{{Kind: protection.AaveReserve, Probability: percent(10), Source: "x"}})
	f := limits.Facts{Covered: limits.Covered(nil, list, held), Uncounted: limits.Uncounted(nil, list, held, c), Credits: c}
	f.Forget(series(), units(50))
	if f.Covered.Of(ref) != units(100) || f.Counted(ref) != units(90) {
		t.Errorf("covered %s, counted %s", f.Covered.Of(ref).Format(6), f.Counted(ref).Format(6))
	}
}
