package contracts_test

import (
	"flag"
	"math/big"
	"math/rand/v2"
	"sort"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

var (
	invariantSeed = flag.Uint64("invariant-seed", 20261101, "seed of the random operations")
	invariantOps  = flag.Int("invariant-ops", 5000, "number of random transactions; time passes between them")
)

// crowd is several actors doing random things to one market and one pool.
type crowd struct {
	*stand
	r            *rand.Rand
	books        *books
	underwriters []*account
	buyers       []*account
	reader       common.Address // a batch reader that holds money and tokens of its own
	sources      []common.Address
	gauges       []common.Address
	failing      []bool
	orders       []openOrder
	last         *snapshot
	tally        map[string]*tally
	splits       map[string]int
}

type openOrder struct {
	id       *big.Int
	series   *entry
	matureAt uint64
	buyer    common.Address
}

type tally struct{ done, refused int }

// op is a random operation: it returns nil data when nothing of the kind makes
// sense now.
type op struct {
	name   string
	weight int
	least  int // how often it must succeed in 5,000 operations
	plan   func(*crowd, *testing.T) (from *account, to common.Address, data []byte)
}

func TestInvariantsHoldUnderRandomOperations(t *testing.T) {
	t.Logf("seed %d, %d operations: repeat with -invariant-seed and -invariant-ops", *invariantSeed, *invariantOps)
	c := newCrowd(t, *invariantSeed)
	total := 0
	for _, o := range ops {
		total += o.weight
	}
	for n := 0; n < *invariantOps; {
		pick, o := c.r.IntN(total), op{}
		for _, o = range ops {
			if pick -= o.weight; pick < 0 {
				break
			}
		}
		from, to, data := o.plan(c, t)
		if data == nil { // time passed, or nothing of the kind makes sense now
			continue
		}
		n++
		c.apply(t, o.name, from, to, data)
		if n%5 == 0 {
			c.checkPrices(t)
		}
	}
	c.report(t)
	c.windUp(t)
}

func newCrowd(t *testing.T, seed uint64) *crowd {
	chain := newChain(t, 9)
	c := &crowd{stand: newStand(t, chain), r: rand.New(rand.NewPCG(seed, 7)), tally: map[string]*tally{}, splits: map[string]int{}}
	p := chain.people
	c.underwriters = []*account{c.underwriter, p[6], p[7]}
	c.buyers = []*account{c.buyer, c.other, p[8]}
	c.reader = chain.deploy(t, c.curator, &contracts.BatchReaderMetaData, nil)
	// A second reference, so that one may be troubled and the other not.
	second := chain.deploy(t, c.curator, &contracts.DevDeficitMetaData, source.PackConstructor(c.curator.addr))
	secondGauge := chain.deploy(t, c.curator, &contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(second, c.usd, gaugeMaxAge))
	c.sources, c.gauges, c.failing = []common.Address{c.source, second}, []common.Address{c.gauge, secondGauge}, []bool{false, false}
	for _, who := range append(append([]*account{}, c.underwriters...), c.buyers...) {
		c.do(t, c.curator, c.usd, token.PackMint(who.addr, usd(1_000_000_000)))
		c.do(t, who, c.usd, token.PackApprove(c.market, maxU))
		c.do(t, who, c.usd, token.PackApprove(c.pool, maxU))
	}
	c.do(t, c.curator, c.usd, token.PackMint(c.reader, usd(1_000_000_000)))
	c.do(t, c.curator, c.reader, batch.PackAggregate3([]contracts.Call3{{Target: c.usd, CallData: token.PackApprove(c.market, maxU)}}))

	// The books open with what newStand did: one deposit and one empty series.
	c.books = newBooks()
	c.books.cash = usd(1_000_000)
	c.books.open(c.series, c.terms, c.now(t))
	for _, g := range c.gauges {
		now := read(t, chain, g, gauge.PackReading(), gauge.UnpackReading)
		c.books.gauges[g] = &readings{deficit: new(big.Int), last: new(big.Int), loss: new(big.Int),
			times: []uint64{now.Time}, losses: []*big.Int{now.Loss}}
	}
	c.last = c.look(t)
	c.books.audit(t, c.last)
	return c
}

// apply mines one operation, enters it in the books, and audits them.
func (c *crowd) apply(t *testing.T, name string, from *account, to common.Address, data []byte) {
	t.Helper()
	count := c.tally[name]
	if count == nil {
		count = &tally{}
		c.tally[name] = count
	}
	before := c.last
	r := c.send(t, from, &to, data)
	now := c.timeOf(t, r)
	fixed, err := c.books.record(r, now, c.pool, c.market)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, e := range events(r, c.market, market.UnpackSeriesCreatedEvent) {
		c.books.open(e.Series, e.Terms, now)
	}
	c.noteOrders(r)
	c.last = c.look(t)
	c.books.audit(t, c.last)
	if r.Status != types.ReceiptStatusSuccessful {
		count.refused++
		if was, is := before.stored(), c.last.stored(); was != is {
			t.Fatalf("a refused %s changed\n%s to\n%s", name, was, is)
		}
		return
	}
	count.done++
	if before.supply.Sign() == 0 {
		return // the first shares are one to one
	}
	// Nothing but a payout lowers the price of a share; nor, while series are pending, what it is worth should they pay in full.
	if !fixed && fell(before.assets, before.supply, c.last.assets, c.last.supply) {
		t.Fatalf("%s lowered a share's price: %s/%s to %s/%s", name, before.assets, before.supply, c.last.assets, c.last.supply)
	}
	certain := new(big.Int).Sub(before.assets, before.pending())
	left := new(big.Int).Sub(c.last.assets, c.last.pending())
	if name == "process redemptions" && before.count.Cmp(c.last.count) == 0 && before.pending().Cmp(c.last.pending()) == 0 &&
		fell(certain, before.supply, left, c.last.supply) {
		t.Fatalf("%s took from the reserve of pending series: %s/%s to %s/%s", name, certain, before.supply, left, c.last.supply)
	}
}

// fell compares the prices of a share before and after, as ERC-4626 rounds them.
func fell(assets, shares, assetsAfter, sharesAfter *big.Int) bool {
	one := big.NewInt(1)
	was := new(big.Int).Mul(new(big.Int).Add(assets, one), new(big.Int).Add(sharesAfter, one))
	is := new(big.Int).Mul(new(big.Int).Add(assetsAfter, one), new(big.Int).Add(shares, one))
	return is.Cmp(was) < 0
}

func (c *crowd) noteOrders(r *types.Receipt) {
	for _, e := range events(r, c.market, market.UnpackBoughtEvent) {
		c.orders = append(c.orders, openOrder{e.OrderId, c.books.byID[e.Series], e.MatureAt, e.Buyer})
	}
	done := func(id *big.Int) {
		for i, o := range c.orders {
			if o.id.Cmp(id) == 0 {
				c.orders = append(c.orders[:i], c.orders[i+1:]...)
				return
			}
		}
	}
	for _, e := range events(r, c.market, market.UnpackActivatedEvent) {
		done(e.OrderId)
	}
	for _, e := range events(r, c.market, market.UnpackRefundedEvent) {
		done(e.OrderId)
	}
}

// look reads the pool and the series that can still move, in one call.
func (c *crowd) look(t *testing.T) *snapshot {
	t.Helper()
	s := &snapshot{now: c.now(t)}
	var calls []contracts.Call3
	var take []func([]byte) error
	number := func(to common.Address, data []byte, into **big.Int) {
		calls = append(calls, contracts.Call3{Target: to, CallData: data})
		take = append(take, func(b []byte) error { *into = new(big.Int).SetBytes(b); return nil })
	}
	number(c.pool, pool.PackCash(), &s.cash)
	number(c.pool, pool.PackReturningPayouts(), &s.returning)
	number(c.pool, pool.PackUnearnedPremium(), &s.unearned)
	number(c.pool, pool.PackPayoutsOwed(), &s.owed)
	number(c.pool, pool.PackReserved(), &s.reserved)
	number(c.pool, pool.PackPendingPremium(), &s.pendingPremium)
	number(c.pool, pool.PackQueuedShares(), &s.queued)
	number(c.pool, pool.PackClaimableAssets(), &s.claimable)
	number(c.pool, pool.PackTotalAssets(), &s.assets)
	number(c.pool, pool.PackTotalSupply(), &s.supply)
	number(c.pool, pool.PackSeriesCount(), &s.count)
	number(c.pool, pool.PackAskCapital(), &s.ask)
	number(c.pool, pool.PackFreeCapital(), &s.free)
	number(c.usd, token.PackBalanceOf(c.pool), &s.balance)
	for _, e := range c.books.series {
		if e.settled == expired && e.pendingMint.Sign() == 0 || e.salvaged && e.pendingMint.Sign() == 0 {
			continue // nothing but worthless tokens is left of it
		}
		s.series = append(s.series, seriesSnapshot{entry: e})
	}
	for i := range s.series {
		x := &s.series[i]
		calls = append(calls,
			contracts.Call3{Target: c.pool, CallData: pool.PackSupplyOf(x.entry.id)},
			contracts.Call3{Target: c.pool, CallData: pool.PackUnearnedOf(x.entry.id)},
			contracts.Call3{Target: c.market, CallData: market.PackStateOf(x.entry.id)})
		take = append(take,
			func(b []byte) (err error) { x.supply, err = pool.UnpackSupplyOf(b); return err },
			func(b []byte) (err error) { x.unearned, err = pool.UnpackUnearnedOf(b); return err },
			func(b []byte) error {
				out, err := market.UnpackStateOf(b)
				x.state, x.fraction = out.State, out.FractionWad
				return err
			})
		number(c.pool, pool.PackOwedOf(x.entry.id), &x.owed)
		number(x.entry.id, series.PackTotalSupply(), &x.tokens)
	}
	results := read(t, c.chain, c.reader, batch.PackAggregate3(calls), batch.UnpackAggregate3)
	for i, r := range results {
		if err := take[i](r.ReturnData); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// checkPrices tries trades in a call that leaves no trace: whether the bid is
// below the ask, and whether an order in two parts is ever better than in one.
func (c *crowd) checkPrices(t *testing.T) {
	t.Helper()
	x, ok := c.anySeries(active)
	if !ok {
		return
	}
	if c.r.IntN(2) == 0 { // the end of a term is where its parts matter most
		for i := range c.last.series {
			if y := &c.last.series[i]; y.state == active && y.entry.terms.Expiry < x.entry.terms.Expiry {
				x = y
			}
		}
	}
	try := func(kind string, check func(n []*big.Int) bool, calls ...[]byte) {
		t.Helper()
		list := make([]contracts.Call3, len(calls))
		for i, data := range calls {
			list[i] = contracts.Call3{Target: c.market, AllowFailure: true, CallData: data}
		}
		results := read(t, c.chain, c.reader, batch.PackAggregate3(list), batch.UnpackAggregate3)
		numbers := make([]*big.Int, len(results))
		for i, r := range results {
			if !r.Success {
				return // beyond capacity or holdings: nothing to compare
			}
			numbers[i] = new(big.Int).SetBytes(r.ReturnData[len(r.ReturnData)-32:]) // the last value: cost or proceeds
		}
		if !check(numbers) {
			t.Fatalf("%s: %v", kind, numbers)
		}
		c.splits[kind]++
	}
	buy := func(a *big.Int) []byte { return market.PackBuy(x.entry.id, a, maxU, 1<<63, id(""), c.reader) }
	sell := func(a *big.Int) []byte {
		return market.PackSellBack(x.entry.id, a, new(big.Int), 1<<63, id(""), c.reader)
	}
	free := new(big.Int).Sub(c.last.ask, c.last.reserved)
	width := new(big.Int).Sub(x.entry.terms.Exhaustion, x.entry.terms.Attachment)
	width.Sub(width, new(big.Int).Add(x.entry.minted, x.entry.pendingMint))
	if width.Cmp(free) < 0 {
		free = width
	}
	a, b := c.part(free), c.part(free)
	both := new(big.Int).Add(a, b)
	if a.Sign() > 0 && b.Sign() > 0 {
		try("buying in two parts costs no less", func(n []*big.Int) bool {
			return new(big.Int).Add(n[1], n[2]).Cmp(n[0]) >= 0
		}, market.PackQuoteBuy(x.entry.id, both), buy(a), buy(b))
	}
	held := read(t, c.chain, x.entry.id, series.PackBalanceOf(c.reader), series.UnpackBalanceOf)
	a, b = c.part(held), c.part(held)
	both = new(big.Int).Add(a, b)
	if a.Sign() > 0 && b.Sign() > 0 {
		// A unit for the roundings of utilisation, which are a 1e18th of capital.
		try("selling in two parts pays no more", func(n []*big.Int) bool {
			return new(big.Int).Add(n[1], n[2]).Cmp(new(big.Int).Add(n[0], big.NewInt(1))) <= 0
		}, market.PackQuoteSell(x.entry.id, both), sell(a), sell(b))
	}
	if free.Cmp(held) > 0 {
		free = held
	}
	if a = c.part(free); a.Sign() > 0 {
		try("the bid is not above the ask", func(n []*big.Int) bool { return n[0].Cmp(n[1]) <= 0 },
			market.PackQuoteSell(x.entry.id, a), market.PackQuoteBuy(x.entry.id, a))
		try("selling and buying back gains nothing", func(n []*big.Int) bool { return n[0].Cmp(n[1]) <= 0 }, sell(a), buy(a))
	}
}

// part is a random share of a whole: often all of it or next to nothing.
func (c *crowd) part(whole *big.Int) *big.Int {
	if whole.Sign() <= 0 {
		return new(big.Int)
	}
	switch c.r.IntN(8) {
	case 0:
		return new(big.Int).Set(whole)
	case 1:
		return big.NewInt(1)
	}
	p := new(big.Int).Mul(whole, big64(c.r.Uint64N(1_000_000)))
	p.Div(p, big.NewInt(1_000_000))
	if p.Sign() == 0 {
		p.SetInt64(1)
	}
	return p
}

// anySeries is a random series whose last seen state is one of those given.
func (c *crowd) anySeries(states ...uint8) (*seriesSnapshot, bool) {
	var found []*seriesSnapshot
	for i := range c.last.series {
		for _, state := range states {
			if c.last.series[i].state == state {
				found = append(found, &c.last.series[i])
			}
		}
	}
	if len(found) == 0 {
		return nil, false
	}
	return found[c.r.IntN(len(found))], true
}

// holder is a buyer with tokens of the series.
func (c *crowd) holder(t *testing.T, e *entry) (*account, *big.Int) {
	first := c.r.IntN(len(c.buyers))
	for i := range c.buyers {
		who := c.buyers[(first+i)%len(c.buyers)]
		if held := read(t, c.chain, e.id, series.PackBalanceOf(who.addr), series.UnpackBalanceOf); held.Sign() > 0 {
			return who, held
		}
	}
	return nil, nil
}

// report prints what was done and insists that each kind was, often enough.
func (c *crowd) report(t *testing.T) {
	done, refused := 0, 0
	scale := float64(*invariantOps) / 5000
	for _, o := range ops {
		n := c.tally[o.name]
		if n == nil {
			n = &tally{}
		}
		done += n.done
		if o.least > 0 {
			refused += n.refused
			t.Logf("%-34s %5d done %4d refused", o.name, n.done, n.refused)
		} else {
			t.Logf("%-34s %5d done %4d refused (meant to be)", o.name, n.done, n.refused)
			if n.done > 0 {
				t.Errorf("%q succeeded", o.name)
			}
		}
		if float64(n.done) < float64(o.least)*scale-1 {
			t.Errorf("%q succeeded %d times, want at least %d in 5,000 operations", o.name, n.done, o.least)
		}
	}
	ratio := float64(done) / float64(done+refused)
	t.Logf("%d series; %.1f%% of the operations that should succeed did", len(c.books.series), 100*ratio)
	if ratio < 0.9 {
		t.Errorf("only %.1f%% of the operations succeeded", 100*ratio)
	}
	kinds := []string{}
	for kind := range c.splits {
		kinds = append(kinds, kind)
	}
	sort.Strings(kinds)
	for _, kind := range kinds {
		t.Logf("%-38s tried %d times", kind, c.splits[kind])
	}
	for _, kind := range []string{"buying in two parts costs no less", "selling in two parts pays no more", "the bid is not above the ask", "selling and buying back gains nothing"} {
		if float64(c.splits[kind]) < 50*scale {
			t.Errorf("%s: tried only %d times", kind, c.splits[kind])
		}
	}
}

// windUp ends everything: each series resolved, each order ended, each token
// claimed or salvaged, each share redeemed. What is left is rounding.
func (c *crowd) windUp(t *testing.T) {
	for i, src := range c.sources {
		if c.failing[i] {
			c.do(t, c.curator, src, source.PackSetFailing(false))
		}
	}
	for range c.books.series {
		for i := range c.last.series {
			e := c.last.series[i].entry
			if e.settled != 0 {
				continue
			}
			for c.now(t) <= e.terms.Expiry {
				c.pass(t, min(gaugeMaxAge-10, max(2, e.terms.Expiry-c.now(t)+1)))
				for _, g := range c.gauges {
					c.apply(t, "wind up: poke", c.stranger, g, gauge.PackPoke())
				}
			}
			c.apply(t, "wind up: settle", c.stranger, c.market, market.PackSettle(e.id))
			if e.settled == 0 {
				c.apply(t, "wind up: resolve", c.arbiter, c.market, market.PackResolve(e.id, wad))
			}
			break
		}
	}
	for len(c.orders) > 0 {
		c.apply(t, "wind up: end an order", c.stranger, c.market, market.PackActivate(c.orders[0].id))
	}
	for i := range c.books.series {
		if e := c.books.series[i]; e.settled == triggered && !e.salvaged {
			if who, held := c.holder(t, e); who != nil {
				c.apply(t, "wind up: claim", who, c.market, market.PackClaim(e.id, held, id(""), who.addr))
			}
		}
	}
	c.pass(t, 8*day)
	for _, e := range c.books.series {
		if e.settled == triggered && !e.salvaged {
			c.apply(t, "wind up: salvage", c.stranger, c.market, market.PackSalvage(e.id))
		}
	}
	c.pass(t, 31*day)
	c.last = c.look(t)
	c.books.audit(t, c.last)
	if who := c.underwriters[0]; c.last.supply.Sign() == 0 && c.last.assets.Sign() > 0 {
		c.apply(t, "wind up: inherit", who, c.pool, pool.PackDeposit(c.last.assets, who.addr))
	}
	for _, who := range c.underwriters {
		if shares := c.balanceOf(t, c.pool, who); shares.Sign() > 0 {
			c.apply(t, "wind up: queue", who, c.pool, pool.PackRequestRedeem(shares, who.addr, who.addr))
		}
	}
	c.pass(t, day)
	c.apply(t, "wind up: process", c.stranger, c.pool, pool.PackProcessRedemptions(big.NewInt(1_000)))
	for _, who := range c.underwriters {
		if shares := c.number(t, pool.PackMaxRedeem(who.addr), pool.UnpackMaxRedeem); shares.Sign() > 0 {
			c.apply(t, "wind up: redeem", who, c.pool, pool.PackRedeem(shares, who.addr, who.addr))
		}
	}
	for name, count := range c.tally {
		if len(name) > 7 && name[:7] == "wind up" && count.refused > 0 {
			t.Errorf("%s was refused %d times", name, count.refused)
		}
	}
	s := c.last
	for what, left := range map[string]*big.Int{"reserved": s.reserved, "payouts owed": s.owed, "unearned premium": s.unearned,
		"pending premium": s.pendingPremium, "queued shares": s.queued, "assets set apart": s.claimable, "shares": s.supply} {
		equal(t, what+" after everything ended", left, new(big.Int))
	}
	if s.cash.Cmp(big.NewInt(1000)) > 0 {
		t.Errorf("%s is left in the pool after everything ended, want rounding only", s.cash)
	}
	t.Logf("wound up with %s base units of rounding left in the pool", s.cash)
}
