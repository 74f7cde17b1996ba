package agent_test

import (
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Strategies gone mad want any level of a pool, or fall silent, whatever the fund
// has there and whatever stands open. What comes of it is held against bounds that
// are worked out here, and every limit has to have said something in the end.
func TestMadLevelsOfPoolsKeepEveryBound(t *testing.T) {
	const seed = 20261123
	said, leaves, stakes := map[string]int{}, 0, 0
	for n := range uint64(20_000) {
		r := rand.New(rand.NewPCG(seed, n))
		some := func(most uint64) amount.Amount { return money(r.Uint64N(most + 1)) }
		p, o := staking()
		p.Bounds.Stakes.Total, p.Bounds.Stakes.ShareOfPool = some(1500), amount.New(1e15+r.Uint64N(20e15))
		o.Cash, o.Caps = some(2000), &limits.Caps{PerCall: some(900), Left: some(900)}
		o.Pools[0].Pending = r.IntN(8) == 0
		o.Pools[0].Queued = some(12_000)
		s := trade.Stake{Pool: theirs, Shares: some(700), Queued: some(200), Depositing: some(1).MulDiv(some(100), money(1)), Waiting: r.IntN(20) == 0}
		s.Leaving = amount.Min(s.Shares, some(100))
		o.Stakes = []trade.Stake{s}
		b := active()
		b.Mode = trade.Mode(1 + r.IntN(3))
		b.Stakes = []trade.StakeFlow{{Pool: theirs, In: some(900), SharesIn: s.Shares.Plus(s.Queued)}}
		books, silent, level := make([]desk.Book, 1+r.IntN(2)), false, amount.Amount{}
		for k := range books {
			books[k] = desk.Book{Strategy: string(rune('a' + k)), Weight: amount.New(5e17)}
			x := trade.Target{Series: theirs, Until: noon.Add(time.Duration(r.IntN(60)-10) * time.Minute)}
			if x.Level = []amount.Amount{{}, amount.Max(), some(1), some(3000)}[r.IntN(4)]; r.IntN(6) == 0 {
				silent = true
				continue
			}
			books[k].Targets = []trade.Target{x}
			if silent = silent || o.Now.After(x.Until); !o.Now.After(x.Until) {
				level = level.Plus(x.Level.MulDiv(amount.New(1), amount.New(2)))
			}
		}
		d, err := agent.Decide(context.Background(), p, o, books, b, hundredth)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range d.Verdicts {
			if v.Outcome != trade.Passed {
				said[v.Limit]++
			}
		}
		broke := func(what string) {
			t.Fatalf("sequence %d of seed %d: %s: %+v of %+v, %+v", n, uint64(seed), what, d.Intents, s, p.Bounds.Stakes)
		}
		if len(d.Intents) > 1 {
			broke("more than one order")
		}
		for _, in := range d.Intents {
			held := s.Shares.Plus(s.Queued) // a share is worth one
			if put := b.Stakes[0].In; put.Cmp(held) > 0 {
				held = put
			}
			held = held.Plus(s.Depositing).Plus(in.Amount)
			leave := in.Identity.Action == trade.Leave
			if leave {
				leaves++
			} else {
				stakes++
			}
			for what, bad := range map[string]bool{
				"halted": b.Mode == trade.ModeHalted, "pending": o.Pools[0].Pending, "waiting": s.Waiting,
				"a call's cap": in.Amount.Cmp(o.Caps.PerCall) > 0, "the day's cap": in.Amount.Cmp(o.Caps.Left) > 0,
				"leaves on a silent one's account": leave && silent,
				"leaves with what is not there":    leave && in.Amount.Plus(s.Leaving).Cmp(s.Shares) > 0,
				"leaves below the level":           leave && s.Shares.Minus(s.Leaving).Plus(s.Depositing).Minus(in.Amount).Cmp(level) < 0,
				"underwrites while reducing":       !leave && b.Mode != trade.ModeActive,
				"into a run":                       !leave && o.Pools[0].Queued.Cmp(money(10_000)) > 0,
				"above the level":                  !leave && s.Shares.Minus(s.Leaving).Plus(s.Depositing).Plus(in.Amount).Cmp(level) > 0,
				"above an order":                   !leave && in.Amount.Cmp(p.Bounds.Stakes.PerOrder) > 0,
				"above the pool":                   !leave && held.Cmp(p.Bounds.Stakes.PerPool) > 0,
				"above the total":                  !leave && held.Cmp(p.Bounds.Stakes.Total) > 0,
				"above the cash":                   !leave && in.Amount.Cmp(o.Cash) > 0,
				"above its part":                   !leave && held.Cmp(o.Pools[0].Assets.Plus(in.Amount).MulDiv(p.Bounds.Stakes.ShareOfPool, protection.WAD)) > 0,
			} {
				if bad {
					broke(what)
				}
			}
		}
	}
	for _, limit := range []string{limits.Mode, limits.PoolState, limits.StakeQueued, limits.StakePerOrder, limits.StakePerPool, limits.StakeTotal, limits.StakeShareOfPool, limits.Cash, limits.GuardCaps, "approval", "minimumOrder"} {
		if said[limit] == 0 {
			t.Errorf("%s never held anything back", limit)
		}
	}
	if leaves == 0 || stakes == 0 {
		t.Errorf("%d departures and %d deposits", leaves, stakes)
	}
	t.Logf("%d deposits, %d departures; held back by %v", stakes, leaves, said)
}
