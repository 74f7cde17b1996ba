package limits_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Whatever is asked and whatever stands, several orders of one cycle keep every
// bound on stakes together, and nothing allowed is nothing staked.
func TestDepositsOfACycleKeepEveryBoundTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) amount.Amount { return amount.New(rapid.Uint64Range(0, 1000).Draw(t, name)) }
		b := bounds()
		b.Stakes = limits.Stakes{PerOrder: draw("perOrder"), PerPool: draw("perPool"), Total: amount.New(rapid.Uint64Range(0, 3000).Draw(t, "total")),
			ShareOfPool: amount.New(rapid.Uint64Range(1e17, 1e18-1).Draw(t, "share")), Queued: protection.WAD}
		pools := []protection.Pool{{ID: protection.Address{1}, Asset: b.Asset}, {ID: protection.Address{2}, Asset: b.Asset}}
		f := &limits.Facts{Mode: trade.ModeActive, Cash: amount.New(rapid.Uint64Range(0, rapid.SampledFrom([]uint64{300, 3000}).Draw(t, "most cash")).Draw(t, "cash")), Caps: &limits.Caps{PerCall: draw("perCall"), Left: amount.New(rapid.Uint64Range(0, 3000).Draw(t, "perDay"))}}
		for i := range pools {
			pools[i].Assets, pools[i].Supply = amount.New(rapid.Uint64Range(0, 100_000).Draw(t, "assets")), draw("supply")
			f.Staked.Set(pools[i].ID, amount.New(rapid.Uint64Range(0, 100).Draw(t, "staked")))
		}
		var used limits.Usage
		var all amount.Amount
		taken := map[protection.Address]amount.Amount{}
		for range rapid.IntRange(1, 4).Draw(t, "orders") {
			p := pools[rapid.IntRange(0, 1).Draw(t, "pool")]
			asked := draw("asked")
			o, _ := b.Stake(trade.Order{Series: p.ID, Action: trade.Deposit, Amount: asked}, p, nil, f, &used, func(o trade.Order) trade.Order { return o })
			got := o.Amount
			all, taken[p.ID] = all.Plus(got), taken[p.ID].Plus(got)
			if got.IsZero() {
				continue
			}
			stake := f.Staked.Of(p.ID).Plus(taken[p.ID])
			total := f.Staked.Of(pools[0].ID).Plus(f.Staked.Of(pools[1].ID)).Plus(all)
			share := p.Assets.Plus(taken[p.ID]).MulDiv(b.Stakes.ShareOfPool, protection.WAD)
			for name, x := range map[string][2]amount.Amount{"asked": {got, asked}, "perOrder": {got, b.Stakes.PerOrder}, "perPool": {stake, b.Stakes.PerPool}, "total": {total, b.Stakes.Total},
				"shareOfPool": {stake, share}, "cash": {all, f.Cash}, "perCall": {got, f.Caps.PerCall}, "perDay": {all, f.Caps.Left}} {
				if x[0].Cmp(x[1]) > 0 {
					t.Fatalf("%s: %s of %s", name, x[0], x[1])
				}
			}
		}
	})
}

func TestLeavingKeepsTheGuardsCapsTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) amount.Amount { return amount.New(rapid.Uint64Range(1, 1e6).Draw(t, name)) }
		b := bounds()
		p := protection.Pool{ID: protection.Address{1}, Asset: b.Asset, Assets: draw("assets"), Supply: draw("supply")}
		f := &limits.Facts{Mode: trade.ModeReduceOnly, Caps: &limits.Caps{PerCall: draw("perCall"), Left: draw("perDay")}}
		var used limits.Usage
		var all amount.Amount
		for range 3 {
			o, _ := b.Stake(trade.Order{Series: p.ID, Action: trade.Leave, Amount: draw("asked")}, p, nil, f, &used, func(o trade.Order) trade.Order {
				o.Quote = p.Worth(o.Amount)
				return o
			})
			worth := p.Worth(o.Amount)
			if all = all.Plus(worth); worth.Cmp(f.Caps.PerCall) > 0 || all.Cmp(f.Caps.Left) > 0 {
				t.Fatalf("leaves with %s, %s in all; caps %+v", worth, all, *f.Caps)
			}
		}
	})
}

func TestWhatIsStakedIsMeasuredAndNothingElseIs(t *testing.T) {
	b := bounds()
	f := &limits.Facts{Mode: trade.ModeActive}
	of := func(limit string) (out []limits.Measure) {
		for _, m := range b.Measures(f, limits.State{}) {
			if m.Limit == limit {
				out = append(out, m)
			}
		}
		return out
	}
	if got := of(limits.StakeTotal); len(got) != 0 {
		t.Errorf("a fund that may not stake measures %+v", got)
	}
	f.Staked.Set(protection.Address{2}, units(30))
	f.Staked.Set(protection.Address{1}, units(20))
	if got := of(limits.StakeTotal); len(got) != 1 || got[0].Measured != units(50) || !got[0].Over() {
		t.Errorf("total = %+v", got)
	}
	if got := of(limits.StakePerPool); len(got) != 2 || got[0].Key != (protection.Address{1}) || got[1].Measured != units(30) {
		t.Errorf("by pool = %+v", got)
	}
}

func TestASecondDepositOfACycleHasWhatTheFirstLeaves(t *testing.T) {
	n := amount.New
	for name, c := range map[string]struct {
		stakes limits.Stakes
		second uint64 // of 300, after one of 300 into the same pool
	}{
		"of its pool": {limits.Stakes{PerOrder: n(300), PerPool: n(500), Total: n(9000), ShareOfPool: protection.WAD}, 200},
		"of all":      {limits.Stakes{PerOrder: n(300), PerPool: n(9000), Total: n(400), ShareOfPool: protection.WAD}, 100},
		"of an order": {limits.Stakes{PerOrder: n(300), PerPool: n(9000), Total: n(9000), ShareOfPool: protection.WAD}, 300},
	} {
		b := bounds()
		b.Stakes = c.stakes
		p := protection.Pool{ID: protection.Address{1}, Asset: b.Asset, Assets: n(350), Supply: n(350)}
		var used limits.Usage
		for i, want := range []uint64{300, c.second} {
			o, _ := b.Stake(trade.Order{Series: p.ID, Action: trade.Deposit, Amount: n(300)}, p, nil, &limits.Facts{Mode: trade.ModeActive, Cash: n(9000)}, &used,
				func(o trade.Order) trade.Order { return o })
			if o.Amount != n(want) {
				t.Errorf("%s: deposit %d is %s, want %d", name, i+1, o.Amount, want)
			}
		}
	}
}
