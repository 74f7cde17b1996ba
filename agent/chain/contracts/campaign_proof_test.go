package contracts_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
)

// prove tries sequences that no one may gain from, and takes them back.
func (c *campaign) prove(t *testing.T, g *ground) {
	t.Helper()
	e := c.one(g, active)
	if e == nil {
		return
	}
	if c.r.IntN(2) == 0 { // the end of a term is where its parts matter most
		for _, x := range g.books.open {
			if state, _ := x.state(c.Time()); state == active && x.terms.Expiry < e.terms.Expiry {
				e = x
			}
		}
	}
	who := c.anyone()
	buy := func(n *big.Int) []byte { return market.PackBuy(e.id, n, maxU, 1<<63, id(""), who.addr) }
	sell := func(n *big.Int) []byte {
		return market.PackSellBack(e.id, n, new(big.Int), 1<<63, id(""), who.addr)
	}
	capacity := c.capacity(e)
	a, b := c.part(capacity), c.part(capacity)
	both := new(big.Int).Add(a, b)
	// One sale may lose two units of its utilisations' eighteenth digit to rounding, which another way to sell may not.
	lost := new(big.Int).Add(big.NewInt(1), new(big.Int).Div(new(big.Int).Lsh(c.word(g.pool, pool.PackTotalAssets()), 1), wad))

	c.sequence(t, proofSplitBuy, func(n []*big.Int) bool {
		return new(big.Int).Add(n[1], n[2]).Cmp(n[0]) >= 0
	}, []try{{who, g.market, buy(both), true}, {who, g.market, buy(a), false}, {who, g.market, buy(b), false}})

	holder, held := c.holder(e)
	if holder != nil {
		who = holder
		a, b = c.part(held), c.part(held)
		both = new(big.Int).Add(a, b)
		c.sequence(t, proofSplitSale, func(n []*big.Int) bool {
			return new(big.Int).Add(n[1], n[2]).Cmp(new(big.Int).Add(n[0], lost)) <= 0
		}, []try{{who, g.market, sell(both), true}, {who, g.market, sell(a), false}, {who, g.market, sell(b), false}})
		if capacity.Cmp(held) > 0 {
			capacity = held
		}
		if a = c.part(capacity); a.Sign() > 0 {
			c.sequence(t, proofSpread, func(n []*big.Int) bool { return n[0].Cmp(n[1]) <= 0 },
				[]try{{who, g.market, sell(a), true}, {who, g.market, buy(a), true}})
			// A sale leaves its share of the unearned premium to the pool, but for what it is paid, and capital that grew by
			// that sells cheaper: nobody gets back more of it so than all.
			assets := try{who, g.pool, pool.PackTotalAssets(), false}
			c.sequence(t, proofRoundTrip, func(n []*big.Int) bool {
				gained, left := new(big.Int).Sub(n[1], n[3]), new(big.Int).Sub(n[2], n[0])
				return gained.Cmp(left) <= 0 && (gained.Sign() <= 0 || left.Sign() > 0)
			}, []try{assets, {who, g.market, sell(a), false}, assets, {who, g.market, buy(a), false}})
		}
	}
	if a = c.part(c.capacity(e)); a.Sign() > 0 && e.terms.WaitingPeriod == 0 {
		order := new(big.Int).Add(c.word(g.market, market.PackOrderCount()), big.NewInt(1))
		c.sequence(t, proofFlip, func(n []*big.Int) bool { return n[2].Cmp(n[0]) <= 0 },
			[]try{{who, g.market, buy(a), false}, {who, g.market, market.PackActivate(order), false}, {who, g.market, sell(a), false}})
	}
	// Capital that visits makes the next order cheaper, and may not bring its owner more than it took.
	visit := c.part(c.units(g, 1_000_000))
	c.sequence(t, proofVisit, func(n []*big.Int) bool {
		return new(big.Int).Mul(n[0], n[1]).Cmp(new(big.Int).Mul(visit, wad)) <= 0
	}, []try{{who, g.pool, pool.PackDeposit(visit, who.addr), false}, {who, g.pool, pool.PackConvertToAssets(wad), false}})

	// Touching the premium, and poking, change no price within the second.
	if a = c.part(c.capacity(e)); a.Sign() > 0 {
		c.sequence(t, proofTouch, func(n []*big.Int) bool { return n[0].Cmp(n[2]) == 0 },
			[]try{{who, g.market, market.PackQuoteBuy(e.id, a), false}, {who, g.model, premium.PackTouch(), false}, {who, g.market, market.PackQuoteBuy(e.id, a), false}})
		c.sequence(t, proofQuote, func(n []*big.Int) bool { return n[0].Cmp(n[1]) == 0 },
			[]try{{who, g.market, market.PackQuoteBuy(e.id, a), false}, {who, g.market, buy(a), false}})
	}
}

// try is a call of a sequence; alone has it taken back before the next.
type try struct {
	from  *account
	to    common.Address
	data  []byte
	alone bool
}

// sequence makes calls one after the other, hands the last word of each answer to the check, and takes all back. A call
// that is refused, for want of capacity, leaves nothing to compare.
func (c *campaign) sequence(t *testing.T, kind string, check func([]*big.Int) bool, calls []try) {
	t.Helper()
	start := c.Snapshot()
	defer func() {
		c.Revert(start)
		c.Discard(start)
	}()
	words := make([]*big.Int, len(calls))
	for i, x := range calls {
		m := evm.Msg{From: x.from.addr, To: x.to, Data: x.data}
		var r evm.Result
		if x.alone {
			r = c.Try(m)
		} else {
			r = c.Send(m)
		}
		if !r.OK {
			return
		}
		words[i] = new(big.Int)
		if len(r.Out) >= 32 {
			words[i].SetBytes(r.Out[len(r.Out)-32:])
		}
	}
	if !check(words) {
		t.Fatalf("seed %d: %s: %v", c.seed, kind, words)
	}
	c.count(kind)
}

// windUp ends everything: each series resolved, each order ended, each token claimed or salvaged, each share redeemed.
// What is left is rounding.
func (c *campaign) windUp(t *testing.T) {
	must := kindOfCall{name: "wind up"}
	do := func(from *account, to common.Address, data []byte) { t.Helper(); c.apply(t, must, from, to, data) }
	for _, s := range c.sources {
		if s.failing {
			do(s.recovers(c))
		}
	}
	for _, g := range c.grounds {
		for len(g.books.open) > 0 {
			e := g.books.open[0]
			if c.Time() <= e.terms.Expiry {
				c.SetTime(e.terms.Expiry + 1)
			}
			do(c.crew, g.market, market.PackSettle(e.id))
			if e.settled == 0 {
				do(g.resolver, g.market, market.PackResolve(e.id, wad))
			}
			if e.settled == 0 {
				t.Fatalf("seed %d: series %s cannot be ended", c.seed, e.id)
			}
		}
	}
	for n := 0; len(c.orders) > 0; n++ {
		o := c.orders[0]
		if c.Time() < o.matureAt {
			c.SetTime(o.matureAt)
		}
		do(c.crew, o.market, market.PackActivate(o.id))
		if n > 1_000_000 {
			t.Fatal("orders do not end")
		}
	}
	for _, g := range c.grounds {
		for _, e := range c.series {
			if e.ground != g || e.settled != triggered || e.salvaged {
				continue
			}
			for who, held := c.holder(e); who != nil; who, held = c.holder(e) {
				do(who, g.market, market.PackClaim(e.id, held, id(""), who.addr))
				break // the rest is salvaged
			}
		}
	}
	c.Pass(4 * day)
	for _, e := range c.series {
		if e.settled == triggered && !e.salvaged {
			do(c.crew, e.ground.market, market.PackSalvage(e.id))
		}
	}
	c.Pass(31 * day)
	allowed := map[*ground]*big.Int{} // rounding, and the part of ERC-4626's virtual share, which nobody has
	for _, g := range c.grounds {
		g.last = c.figures(t, g)
		allowed[g] = new(big.Int).Quo(g.last.assets, new(big.Int).Add(g.last.supply, big.NewInt(1)))
		allowed[g].Add(allowed[g], big.NewInt(1000))
		if who := c.person[0]; g.last.supply.Sign() == 0 && g.last.assets.Sign() > 0 {
			do(who, g.pool, pool.PackDeposit(g.last.assets, who.addr))
		}
		for _, who := range c.person {
			if shares := c.held(g.pool, who); shares.Sign() > 0 {
				do(who, g.pool, pool.PackRequestRedeem(shares, who.addr, who.addr))
			}
		}
	}
	c.Pass(2 * day)
	for _, g := range c.grounds {
		for g.books.queued.Sign() > 0 {
			before := new(big.Int).Set(g.books.queued)
			do(c.crew, g.pool, pool.PackProcessRedemptions(big.NewInt(50)))
			if before.Cmp(g.books.queued) == 0 {
				t.Fatalf("seed %d: %s shares stay in the queue", c.seed, before)
			}
		}
		for _, who := range c.person {
			if shares := c.word(g.pool, pool.PackMaxRedeem(who.addr)); shares.Sign() > 0 {
				do(who, g.pool, pool.PackRedeem(shares, who.addr, who.addr))
			}
		}
		f := c.figures(t, g)
		for what, n := range map[string]*big.Int{"reserved": f.reserved, "payouts owed": f.owed, "unearned premium": f.unearned,
			"pending premium": f.pendingPremium, "queued shares": f.queued, "assets set apart": f.claimable, "shares": f.supply} {
			if n.Sign() != 0 {
				t.Errorf("seed %d: %s is %s after everything ended", c.seed, what, n)
			}
		}
		if f.cash.Cmp(allowed[g]) > 0 {
			t.Errorf("seed %d: %s is left in the pool after everything ended, want %s at most", c.seed, f.cash, allowed[g])
		}
		t.Logf("seed %d: wound up with %s base units of rounding left in a pool of %d decimals", c.seed, f.cash, g.decimals)
	}
	if n := c.tally["wind up"]; n.refused > 0 {
		t.Errorf("seed %d: %d calls that end things were refused: %v", c.seed, n.refused, c.refusal)
	}
}

// reportCampaign prints what was done and insists that each kind was, often enough.
func reportCampaign(t *testing.T, worlds []*campaign) {
	sum, refusal, proofs := map[string]*outcomes{}, map[string]int{}, map[string]int{}
	calls, seriesCount, longest, gained := 0, 0, 0, 0.0
	for _, c := range worlds {
		for name, n := range c.tally {
			if sum[name] == nil {
				sum[name] = &outcomes{}
			}
			sum[name].done += n.done
			sum[name].refused += n.refused
			calls += n.done + n.refused
		}
		for name, n := range c.refusal {
			refusal[name] += n
		}
		for name, n := range c.proofs {
			proofs[name] += n
		}
		seriesCount, longest, gained = seriesCount+len(c.series), max(longest, c.longest), max(gained, c.gained)
	}
	scale := float64(*campaignCalls) / 100_000
	t.Logf("| %-40s | %9s | %9s |", "call", "done", "refused")
	for _, k := range append(campaignKinds, kindOfCall{name: "at the second of an end"}, kindOfCall{name: "wind up"}) {
		n := sum[k.name]
		if n == nil {
			n = &outcomes{}
		}
		note := ""
		if k.never {
			note = " (must be)"
		}
		t.Logf("| %-40s | %9d | %9d |%s", k.name, n.done, n.refused, note)
		if float64(n.done) < float64(k.least)*scale/2-2 {
			t.Errorf("%q succeeded %d times, want at least %.0f", k.name, n.done, float64(k.least)*scale/2)
		}
		if k.never && float64(n.refused) < 100*scale/4-2 {
			t.Errorf("%q was tried %d times only", k.name, n.refused)
		}
	}
	t.Logf("%d calls, %d series, at most %d unresolved in a pool", calls, seriesCount, longest)
	t.Logf("a clan was ahead by trading alone by at most %.2f%% of the premium that it had paid by then", 100*gained)
	for _, kind := range sortedNames(leastProofs) {
		t.Logf("| %-52s | %9d times |", kind, proofs[kind])
		if n := proofs[kind]; n == 0 || float64(n) < float64(leastProofs[kind])*scale/2-2 {
			t.Errorf("%s: checked only %d times", kind, n)
		}
	}
	for _, name := range sortedNames(refusal) {
		t.Logf("refused by %-35s %9d", name, refusal[name])
	}
	if longest < 16 && *campaignCalls >= 20_000 {
		t.Errorf("no pool ever had sixteen series: %d", longest)
	}
}

func sortedNames(m map[string]int) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
