package contracts_test

import (
	"bytes"
	"flag"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
)

var (
	campaignSeed  = flag.Uint64("campaign-seed", 20261123, "seed of the campaign's random calls")
	campaignCalls = flag.Int("campaign-calls", 6000, "number of random calls of the campaign, over all its worlds")
	campaignSide  = flag.Int("campaign-worlds", 1, "how many worlds share the calls, each on a goroutine of its own")
)

// campaign is a crowd of hostile and clumsy actors on two markets with three
// pools, each with up to sixteen series that share gauges of several kinds.
type campaign struct {
	*chain
	r       *rand.Rand
	seed    uint64
	grounds []*ground
	gauges  map[common.Address]*readings
	series  map[common.Address]*entry
	past    []*entry // some that are over, looked at now and then
	orders  []openOrder
	clans   []*clan
	clanOf  map[common.Address]*clan
	person  []*account // all of them but curators
	crew    *account   // owns sources and tokens
	sources []*readings

	tally   map[string]*outcomes
	refusal map[string]int
	proofs  map[string]int
	longest int     // most unresolved series that a pool had
	gained  float64 // most that a clan ever had from trading, payouts aside, beyond its premium, as a part of that
}

// ground is one pool with what it stands on.
type ground struct {
	pool, market, model, asset, feed common.Address
	decimals                         int64
	curator, resolver                *account
	books                            *books
	gauges                           []*readings
	last                             *figures
	fixed                            bool     // whether the last call fixed a payout
	unasked                          *big.Int // sent to the pool by nobody's call of it
	retained                         *big.Int // shares that stayed at the last pricing, for
	retainedFor                      [32]byte
}

// clan is accounts that pass tokens among themselves only, and what they paid
// and got, by asset.
type clan struct {
	people   []*account
	paid     map[common.Address]*big.Int // premium
	got      map[common.Address]*big.Int // refunds and proceeds
	payouts  map[common.Address]*big.Int
	deposits map[common.Address]*big.Int
	redeemed map[common.Address]*big.Int
}

type openOrder struct {
	id       *big.Int
	market   common.Address
	series   *entry
	matureAt uint64
}

type outcomes struct{ done, refused int }

func TestInvariantsHoldUnderAMillionHostileCalls(t *testing.T) {
	worlds := make([]*campaign, *campaignSide)
	t.Logf("%d calls in %d worlds from seed %d: repeat with -campaign-calls, -campaign-worlds and -campaign-seed",
		*campaignCalls, len(worlds), *campaignSeed)
	var wg sync.WaitGroup
	for i := range worlds {
		wg.Go(func() {
			c := newCampaign(t, *campaignSeed+uint64(i))
			for range *campaignCalls / len(worlds) {
				c.step(t)
				if t.Failed() {
					return
				}
			}
			c.lookAtAll(t)
			c.windUp(t)
			worlds[i] = c
		})
	}
	wg.Wait()
	if t.Failed() {
		return
	}
	reportCampaign(t, worlds)
}

// newCampaign is two pools of a six-decimal asset on one market, and one of an
// eighteen-decimal asset on a market without spread.
func newCampaign(t *testing.T, seed uint64) *campaign {
	c := &campaign{chain: newChain(t, 20), seed: seed, r: rand.New(rand.NewPCG(seed, 7)), gauges: map[common.Address]*readings{},
		series: map[common.Address]*entry{}, clanOf: map[common.Address]*clan{}, tally: map[string]*outcomes{}, refusal: map[string]int{}, proofs: map[string]int{}}
	p := c.people
	c.crew = p[0]
	six := c.deploy(t, c.crew, &contracts.DevTokenMetaData, token.PackConstructor("Six", "SIX", 6, c.crew.addr))
	eighteen := c.deploy(t, c.crew, &contracts.DevTokenMetaData, token.PackConstructor("Eighteen", "EIGHT", 18, c.crew.addr))
	spread := c.deploy(t, c.crew, &contracts.MarketMetaData, market.PackConstructor(wads(50)))
	bare := c.deploy(t, c.crew, &contracts.MarketMetaData, market.PackConstructor(new(big.Int)))
	for i := range 5 { // three people each: an underwriter who also trades, a buyer, a reseller
		k := &clan{people: p[1+3*i : 4+3*i], paid: map[common.Address]*big.Int{}, got: map[common.Address]*big.Int{},
			payouts: map[common.Address]*big.Int{}, deposits: map[common.Address]*big.Int{}, redeemed: map[common.Address]*big.Int{}}
		c.clans = append(c.clans, k)
		for _, who := range k.people {
			c.clanOf[who.addr] = k
			c.person = append(c.person, who)
		}
	}
	gauges := map[common.Address][]*readings{
		six:      c.gaugesOf(t, six, 6*hour),
		eighteen: c.gaugesOf(t, eighteen, 9*hour),
	}
	for i, on := range []struct {
		asset, market common.Address
		decimals      int64
		curve         contracts.Parameters
	}{
		{six, spread, 6, parametersOf(20, 40, 800, 1000, 20000)},
		{six, spread, 6, parametersOf(60, 40, 800, 1000, 20000)},
		{eighteen, bare, 18, parametersOf(1, 40, 0, 1000, 2000)},
	} {
		g := &ground{asset: on.asset, market: on.market, decimals: on.decimals, curator: p[16+i/2], resolver: p[19], books: newBooks(), unasked: new(big.Int), retained: new(big.Int), gauges: gauges[on.asset]}
		g.pool = c.deploy(t, c.crew, &contracts.RiskPoolMetaData, pool.PackConstructor(on.asset, "P", "P", g.curator.addr, on.market))
		g.feed = c.deploy(t, c.crew, &contracts.DevFeedMetaData, feed.PackConstructor(8, "ETH / USD", big.NewInt(2000e8), c.crew.addr))
		g.model = c.deploy(t, c.crew, &contracts.PremiumModelMetaData,
			premium.PackConstructor(g.pool, g.feed, wads(40), on.curve, g.curator.addr, 2*day))
		c.grounds = append(c.grounds, g)
		for _, who := range c.person {
			c.do(t, who, g.asset, token.PackApprove(g.market, maxU))
			c.do(t, who, g.asset, token.PackApprove(g.pool, maxU))
		}
	}
	for _, who := range c.person {
		c.do(t, c.crew, six, token.PackMint(who.addr, c.units(c.grounds[0], 1_000_000_000)))
		c.do(t, c.crew, eighteen, token.PackMint(who.addr, c.units(c.grounds[2], 1_000_000_000)))
	}
	create := kindOfCall{name: "create a series"}
	for _, g := range c.grounds {
		g.last = c.figures(t, g)
		for range 9 {
			from, to, data := c.newSeries(g)
			c.apply(t, create, from, to, data)
		}
		who := c.anyone()
		c.apply(t, kindOfCall{name: "deposit"}, who, g.pool, pool.PackDeposit(c.units(g, 500_000), who.addr))
	}
	return c
}

// gaugesOf are two of deficits, an index of both, and one of a peg.
func (c *campaign) gaugesOf(t *testing.T, asset common.Address, maxAge uint64) []*readings {
	var all []*readings
	enter := func(r *readings) *readings {
		now := read(t, c.chain, r.at, gauge.PackReading(), gauge.UnpackReading)
		r.maxAge = read(t, c.chain, r.at, gauge.PackMaxAge(), gauge.UnpackMaxAge)
		r.written, r.times, r.losses = []uint64{c.Time()}, []uint64{now.Time}, []*big.Int{now.Loss}
		c.gauges[r.at] = r
		all = append(all, r)
		return r
	}
	for range 2 {
		src := c.deploy(t, c.crew, &contracts.DevDeficitMetaData, source.PackConstructor(c.crew.addr))
		at := c.deploy(t, c.crew, &contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(src, asset, maxAge))
		r := enter(&readings{at: at, ofMoney: true, counted: true, deficit: new(big.Int), last: new(big.Int), loss: new(big.Int)})
		r.disturb = func(c *campaign) (*account, common.Address, []byte) {
			one := c.grounds[0]
			if asset == c.grounds[2].asset {
				one = c.grounds[2]
			}
			next := new(big.Int).Set(r.deficit)
			switch c.r.IntN(30) {
			case 0, 1, 2, 3, 4: // covered in part
				next.Sub(next, c.part(next))
			case 5: // a disaster
				next.Add(next, c.units(one, 700_000))
			case 6, 7: // a loss that may reach an attachment
				next.Add(next, c.part(c.units(one, 150_000)))
			case 8: // dust
				next.Add(next, big.NewInt(1))
			default:
				next.Add(next, c.part(c.units(one, 1_000)))
			}
			r.deficit = next
			return c.crew, src, source.PackSetDeficit(asset, next)
		}
		r.recovers = func(c *campaign) (*account, common.Address, []byte) {
			r.failing = !r.failing
			return c.crew, src, source.PackSetFailing(r.failing)
		}
		c.sources = append(c.sources, r)
	}
	// An index of whole reserves; its parts are poked by it, and their events enter the books too.
	parts := []common.Address{all[0].at, all[1].at}
	index := c.deploy(t, c.crew, &contracts.IndexGaugeMetaData, contracts.NewIndexGauge().PackConstructor(asset, parts, []*big.Int{wad, wads(500)}))
	enter(&readings{at: index, ofMoney: true})
	peg := c.deploy(t, c.crew, &contracts.DevFeedMetaData, feed.PackConstructor(8, "USD", big.NewInt(1e8), c.crew.addr))
	depeg := c.deploy(t, c.crew, &contracts.DepegGaugeMetaData, contracts.NewDepegGauge().PackConstructor(peg, asset, big.NewInt(1e8), 3*hour, maxAge))
	r := enter(&readings{at: depeg})
	r.disturb = func(c *campaign) (*account, common.Address, []byte) {
		price, at := int64(1e8), c.Time()
		switch c.r.IntN(12) {
		case 0:
			price -= c.r.Int64N(1e8)
		case 1: // what real feeds have answered
			price = []int64{0, -1, 1, 1 << 62}[c.r.IntN(4)]
		case 2:
			at -= c.r.Uint64N(2 * day)
		case 3:
			at += c.r.Uint64N(day)
		}
		return c.crew, peg, feed.PackPush(big.NewInt(price), at)
	}
	r.heartbeat = func(c *campaign) (*account, common.Address, []byte) {
		return c.crew, peg, feed.PackPush(big.NewInt(1e8), c.Time())
	}
	c.sources = append(c.sources, r)
	return all
}

// units is whole units of the ground's asset.
func (c *campaign) units(g *ground, n uint64) *big.Int {
	return new(big.Int).Mul(big64(n), exp10(g.decimals))
}

// step makes one call, at this second or a later one.
func (c *campaign) step(t *testing.T) {
	t.Helper()
	c.passSome(t)
	pick, o := c.r.IntN(campaignWeight), kindOfCall{}
	for _, o = range campaignKinds {
		if pick -= o.weight; pick < 0 {
			break
		}
	}
	from, to, data := o.plan(c, c.grounds[c.r.IntN(len(c.grounds))])
	if data == nil { // nothing of the kind makes sense now: anything goes
		o = campaignKinds[len(campaignKinds)-1]
		from, to, data = o.plan(c, c.grounds[c.r.IntN(len(c.grounds))])
	}
	c.apply(t, o, from, to, data)
	switch c.r.IntN(48) {
	case 0:
		c.lookAt(t, c.grounds[c.r.IntN(len(c.grounds))])
	case 1, 2, 3:
		c.prove(t, c.grounds[c.r.IntN(len(c.grounds))])
	}
}

// passSome moves time: mostly not at all or by a block, at times to the second
// at which something ends, or far beyond.
func (c *campaign) passSome(t *testing.T) {
	switch n := c.r.IntN(1000); {
	case n < 450:
	case n < 850:
		c.Pass(1 + c.r.Uint64N(24))
	case n < 945:
		c.Pass(60 + c.r.Uint64N(20*60))
	case n < 965:
		c.Pass(hour + c.r.Uint64N(hour))
	case n < 999:
		c.passToAnEnd(t)
	default:
		if c.r.IntN(8) == 0 {
			c.Pass(day + c.r.Uint64N(9*day))
		}
	}
}

// passToAnEnd goes to the second before, of or after something that ends within two hours, and looks at what does: the
// series is settled or refused so, the order minted or refused so, before anything else happens in that second.
func (c *campaign) passToAnEnd(t *testing.T) {
	t.Helper()
	type end struct {
		at    uint64
		of    *entry
		order *big.Int
	}
	var ends []end
	for _, g := range c.grounds {
		for _, e := range g.books.open {
			ends = append(ends, end{at: e.terms.Expiry, of: e}, end{at: e.terms.Start, of: e},
				end{at: e.gauge.times[len(e.gauge.times)-1] + e.gauge.maxAge, of: e})
		}
	}
	for _, e := range c.past {
		ends = append(ends, end{at: e.settledAt + e.terms.ClaimWindow, of: e})
	}
	for _, o := range c.orders {
		ends = append(ends, end{at: o.matureAt, of: o.series, order: o.id})
	}
	ends = slices.DeleteFunc(ends, func(e end) bool { return e.at <= c.Time()+1 || e.at >= c.Time()+2*hour })
	if len(ends) == 0 {
		return
	}
	is := ends[c.r.IntN(len(ends))]
	c.SetTime(is.at - 1 + c.r.Uint64N(3))
	g, data := is.of.ground, market.PackSettle(is.of.id)
	if is.order != nil {
		data = market.PackActivate(is.order)
	} else if is.of.settled == triggered {
		data = market.PackSalvage(is.of.id)
	}
	c.apply(t, kindOfCall{name: "at the second of an end"}, c.anyone(), g.market, data)
	c.lookAtSeries(t, is.of, c.Time())
	c.count(proofEnds)
}

// apply makes one call, enters what it did in the books, and checks them.
func (c *campaign) apply(t *testing.T, o kindOfCall, from *account, to common.Address, data []byte) {
	t.Helper()
	count := c.tally[o.name]
	if count == nil {
		count = &outcomes{}
		c.tally[o.name] = count
	}
	r := c.Send(evm.Msg{From: from.addr, To: to, Data: data, Gas: gasLimit})
	if !r.OK {
		if !r.Reverted() {
			t.Fatalf("%s ended with %v", o.name, r.Err)
		}
		if isPanic(r) && !o.wild {
			t.Fatalf("seed %d: %s ended in a panic: %x", c.seed, o.name, r.Out)
		}
		count.refused++
		c.refusal[c.whyOf(r)]++
		return
	}
	count.done++
	if o.never {
		t.Fatalf("seed %d: %q was let through", c.seed, o.name)
	}
	if err := c.record(r, from); err != nil {
		t.Fatalf("seed %d: %s: %v", c.seed, o.name, err)
	}
	c.check(t, o.name, r)
	for _, g := range c.grounds {
		if g.pool == to {
			c.checkRetained(t, g)
		}
	}
}

// isPanic tells an overflow, a division by zero or a failed assertion from a refusal.
func isPanic(r evm.Result) bool {
	return len(r.Out) == 36 && bytes.Equal(r.Out[:4], []byte{0x4e, 0x48, 0x7b, 0x71})
}

// whyOf is a refusal's name alone.
func (c *campaign) whyOf(r evm.Result) string {
	if isPanic(r) {
		return "arithmetic"
	}
	text := why(r)
	for i := range text {
		if text[i] == '(' {
			return text[:i]
		}
	}
	if len(r.Out) >= 4 {
		return fmt.Sprintf("%x", r.Out[:4])
	}
	return "no reason"
}

// part is a random share of a whole: often all of it or next to nothing.
func (c *campaign) part(whole *big.Int) *big.Int {
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
