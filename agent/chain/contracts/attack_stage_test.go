package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
)

var (
	hostileToken  = contracts.NewHostileToken()
	hostileCaller = contracts.NewHostileCaller()
)

// ring is where an attack is tried: a pool of 1,000,000 of a token with every
// bad habit, all off; one series of 400,000 to 900,000 on a source that the
// curator sets; and an attacker, who is a contract with 10,000,000.
type ring struct {
	*stand
	t        *testing.T
	decimals int64
	attacker common.Address
}

// newRing is with or without a spread, a waiting period and decimals.
func newRing(t *testing.T, decimals int64, spread *big.Int, change func(*contracts.Terms)) *ring {
	t.Helper()
	c := newChain(t, 6)
	s := &stand{chain: c, curator: c.people[0], underwriter: c.people[1], buyer: c.people[2], other: c.people[3], arbiter: c.people[4], stranger: c.people[5]}
	r := &ring{stand: s, t: t, decimals: decimals}
	s.usd = c.deploy(t, s.curator, &contracts.HostileTokenMetaData, hostileToken.PackConstructor(uint8(decimals)))
	s.source = c.deploy(t, s.curator, &contracts.DevDeficitMetaData, source.PackConstructor(s.curator.addr))
	s.gauge = c.deploy(t, s.curator, &contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(s.source, s.usd, gaugeMaxAge))
	s.market = c.deploy(t, s.curator, &contracts.MarketMetaData, market.PackConstructor(spread))
	s.pool = c.deploy(t, s.curator, &contracts.RiskPoolMetaData, pool.PackConstructor(s.usd, "Pool", "POOL", s.curator.addr, s.market))
	s.model = curve{20, 40, 800, 1000, 20000}.deploy(t, c, s.pool)
	r.attacker = c.deploy(t, s.stranger, &contracts.HostileCallerMetaData, nil)
	r.series = s.create(t, r.terms(change))
	for _, who := range []*account{s.underwriter, s.buyer, s.other} {
		s.do(t, s.curator, s.usd, hostileToken.PackGive(who.addr, r.u(10_000_000)))
		s.do(t, who, s.usd, token.PackApprove(s.market, maxU))
		s.do(t, who, s.usd, token.PackApprove(s.pool, maxU))
	}
	s.do(t, s.curator, s.usd, hostileToken.PackGive(r.attacker, r.u(10_000_000)))
	r.runs(r.step(s.usd, token.PackApprove(s.market, maxU)), r.step(s.usd, token.PackApprove(s.pool, maxU)))
	s.do(t, s.underwriter, s.pool, pool.PackDeposit(r.u(1_000_000), s.underwriter.addr))
	return r
}

func (r *ring) terms(change func(*contracts.Terms)) contracts.Terms {
	now := r.Time()
	terms := contracts.Terms{Pool: r.pool, Gauge: r.gauge, PremiumModel: r.model, Resolver: r.arbiter.addr, StartLoss: new(big.Int),
		Attachment: r.u(400_000), Exhaustion: r.u(900_000), MaxSupply: r.u(500_000),
		Start: now, Expiry: now + 30*day, WaitingPeriod: waiting, ClaimWindow: 7 * day}
	if change != nil {
		change(&terms)
	}
	return terms
}

// u is whole units of the ring's asset.
func (r *ring) u(n uint64) *big.Int { return new(big.Int).Mul(big64(n), exp10(r.decimals)) }

func (r *ring) step(to common.Address, data []byte) contracts.HostileCallerStep {
	return contracts.HostileCallerStep{Target: to, Data: data}
}

// runs makes the attacker's calls in one transaction, which must succeed.
func (r *ring) runs(steps ...contracts.HostileCallerStep) *types.Receipt {
	r.t.Helper()
	return r.do(r.t, r.stranger, r.attacker, hostileCaller.PackRun(steps))
}

// tries is what the attacker's calls would come to in one transaction; answers are the last words of each.
func (r *ring) tries(steps ...contracts.HostileCallerStep) (evm.Result, []*big.Int) {
	r.t.Helper()
	res := r.View(r.stranger.addr, r.attacker, hostileCaller.PackRun(steps))
	if !res.OK {
		return res, nil
	}
	answers, err := hostileCaller.UnpackRun(res.Out)
	if err != nil {
		r.t.Fatal(err)
	}
	words := make([]*big.Int, len(answers))
	for i, a := range answers {
		words[i] = new(big.Int)
		if len(a) >= 32 {
			words[i].SetBytes(a[len(a)-32:])
		}
	}
	return res, words
}

func (r *ring) cash(who common.Address) *big.Int { return r.balance(r.t, r.usd, who) }

// worth is what somebody has in the asset and in shares at their present price.
func (r *ring) worth(who common.Address) *big.Int {
	shares := r.balance(r.t, r.pool, who)
	return new(big.Int).Add(r.cash(who), r.number(r.t, pool.PackConvertToAssets(shares), pool.UnpackConvertToAssets))
}

func (r *ring) buyStep(n *big.Int) contracts.HostileCallerStep {
	return r.step(r.market, market.PackBuy(r.series, n, maxU, 1<<63, id(""), r.attacker))
}

func (r *ring) sellStep(n *big.Int) contracts.HostileCallerStep {
	return r.step(r.market, market.PackSellBack(r.series, n, new(big.Int), 1<<63, id(""), r.attacker))
}

// holds has the attacker buy, wait and activate.
func (r *ring) holds(n *big.Int) (cost *big.Int) {
	r.t.Helper()
	e := one(r.t, r.runs(r.buyStep(n)), r.market, market.UnpackBoughtEvent)
	r.pass(r.t, waiting)
	r.do(r.t, r.stranger, r.market, market.PackActivate(e.OrderId))
	return e.Cost
}

// expire passes to just after the expiry, poked all the way, and settles.
func (r *ring) expire(expiry uint64) {
	r.t.Helper()
	r.passPokedTo(r.t, expiry-hour)
	r.do(r.t, r.stranger, r.gauge, gauge.PackPoke())
	r.passTo(r.t, expiry+2)
	r.do(r.t, r.stranger, r.market, market.PackSettle(r.series))
}

// sound checks that the pool holds what its books say and owes no more.
func (r *ring) sound() {
	r.t.Helper()
	n := func(data []byte, unpack func([]byte) (*big.Int, error)) *big.Int { return r.number(r.t, data, unpack) }
	cash, claimable := n(pool.PackCash(), pool.UnpackCash), n(pool.PackClaimableAssets(), pool.UnpackClaimableAssets)
	if booked := new(big.Int).Add(cash, claimable); r.cash(r.pool).Cmp(booked) < 0 {
		r.t.Fatalf("the pool holds %s, and its books say %s", r.cash(r.pool), booked)
	}
	free := new(big.Int).Sub(cash, n(pool.PackUnearnedPremium(), pool.UnpackUnearnedPremium))
	if need := new(big.Int).Add(n(pool.PackReserved(), pool.UnpackReserved), n(pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed)); need.Cmp(free) > 0 {
		r.t.Fatalf("the pool may owe %s and has %s", need, free)
	}
}

// atMost fails when a gain is above its bound.
func atMost(t *testing.T, what string, gain, bound *big.Int) {
	t.Helper()
	t.Logf("%s: %s, bound %s", what, gain, bound)
	if gain.Cmp(bound) > 0 {
		t.Fatalf("%s is %s, want at most %s", what, gain, bound)
	}
}

func minus(a, b *big.Int) *big.Int { return new(big.Int).Sub(a, b) }

// quoted is what a view of the market answers.
func (r *ring) quoted(data []byte) *big.Int {
	r.t.Helper()
	return new(big.Int).SetBytes(r.callAs(r.t, zeroAd, r.market, data))
}

// present are those of the ring's present series.
func (r *ring) present() contracts.Terms {
	r.t.Helper()
	return read(r.t, r.chain, r.market, market.PackTerms(r.series), market.UnpackTerms)
}

func later(x contracts.Terms, secs uint64) contracts.Terms {
	x.Start, x.Expiry = x.Start+secs, x.Expiry+secs
	return x
}

// announceAt creates a series with the notice that underwriters have, and waits for its start.
func (r *ring) announceAt(x contracts.Terms) common.Address {
	r.t.Helper()
	x = later(x, 2*day+10)
	made := r.create(r.t, x)
	r.passPokedTo(r.t, x.Start)
	r.do(r.t, r.stranger, r.gauge, gauge.PackPoke())
	return made
}

// newDrifting is a premium model of the ring's pool whose level moves fast.
func newDrifting(t *testing.T, r *ring) common.Address {
	p := parametersOf(20, 40, 800, 1000, 20000)
	p.Floor.Loading, p.Floor.HalfLife = new(big.Int), new(big.Int)
	return r.deploy(t, r.curator, &contracts.PremiumModelMetaData, premium.PackConstructor(r.pool, zeroAd, wads(40), p, r.curator.addr, 2*day))
}

// fedSeries has the ring trade a series whose premium follows a feed, which it returns.
func (r *ring) fedSeries() common.Address {
	r.t.Helper()
	at := r.deploy(r.t, r.curator, &contracts.DevFeedMetaData, feed.PackConstructor(8, "ETH / USD", big.NewInt(2000e8), r.curator.addr))
	r.model = r.deploy(r.t, r.curator, &contracts.PremiumModelMetaData,
		premium.PackConstructor(r.pool, at, wads(40), parametersOf(20, 40, 800, 1000, 20000), r.curator.addr, 2*day))
	r.lose(r.t, new(big.Int))
	r.series = r.announceAt(r.terms(func(x *contracts.Terms) {
		x.Attachment, x.Exhaustion, x.MaxSupply = r.u(900_000), r.u(1_400_000), r.u(500_000)
	}))
	return at
}

func idOf(signature string) []byte { return crypto.Keccak256([]byte(signature))[:4] }
