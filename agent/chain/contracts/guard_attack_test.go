package contracts_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

var (
	venue    = contracts.NewHostileVenue()
	approval = contracts.NewHostileApproval()
)

// holding has the agent buy and activate.
func (f *fund) holding(t *testing.T, amount *big.Int) (paid *big.Int) {
	t.Helper()
	e := f.executed(t, f.packBuy(f.next(), amount))
	f.pass(t, waiting)
	f.executed(t, guard.PackActivate(f.next(), f.market, e.OrderId))
	return e.Paid
}

// floods has a whale stake a hundred times the pool's capital.
func (f *fund) floods(t *testing.T) {
	t.Helper()
	f.do(t, f.curator, f.usd, token.PackMint(f.buyer.addr, usd(100_000_000)))
	f.do(t, f.buyer, f.pool, pool.PackDeposit(usd(100_000_000), f.buyer.addr))
}

func TestTheOwnerStopsAGuardInOneCall(t *testing.T) {
	c := newChain(t, 6)
	f := newFund(t, c, usd(100_000), usd(100_000))
	f.holding(t, usd(1000))
	f.executed(t, guard.PackDeposit(f.next(), f.pool, usd(500), usd(0)))
	l := &lab{Chain: c.Chain, t: t}
	bad := map[string]common.Address{}
	for name, habit := range map[string]func(at common.Address){
		"it blocks the guard":   func(at common.Address) { l.do(labOwner, at, hostileToken.PackSetBlocked(f.guard, true)) },
		"it answers false":      func(at common.Address) { l.do(labOwner, at, hostileToken.PackSetAnswers(true, false)) },
		"it blocks who gets it": func(at common.Address) { l.do(labOwner, at, hostileToken.PackSetBlocked(f.owner.addr, true)) },
	} {
		at := l.deploy(&contracts.HostileTokenMetaData, hostileToken.PackConstructor(18))
		l.do(labOwner, at, hostileToken.PackGive(f.guard, wad))
		habit(at)
		bad[name] = at
	}
	bad["it eats all gas"] = l.raw("fe")
	bad["it answers a megabyte"] = l.raw("620fffff6000f3")
	bad["it is nobody"] = labStranger
	silent := l.deploy(&contracts.HostileTokenMetaData, hostileToken.PackConstructor(18))
	l.do(labOwner, silent, hostileToken.PackGive(f.guard, wad))
	l.do(labOwner, silent, hostileToken.PackSetAnswers(false, true))

	cash := f.balance(t, f.usd, f.guard)
	tokens := []common.Address{bad["it eats all gas"], bad["it blocks the guard"], f.usd, bad["it answers a megabyte"], f.series,
		bad["it answers false"], f.pool, bad["it is nobody"], bad["it blocks who gets it"], silent}
	f.refuses(t, f.agent, f.guard, guard.PackStop(tokens, f.agent.addr), "OwnableUnauthorizedAccount(")
	f.refuses(t, f.owner, f.guard, guard.PackStop(tokens, zeroAd), "ZeroAddress(")
	had := f.balance(t, f.usd, f.owner.addr)
	r := f.do(t, f.owner, f.guard, guard.PackStop(tokens, f.owner.addr))

	failed := map[common.Address]bool{}
	for _, e := range events(r, f.guard, guard.UnpackSweepFailedEvent) {
		failed[e.Token] = true
	}
	for name, at := range bad {
		if name != "it answers a megabyte" && !failed[at] {
			t.Errorf("%s: nothing says that it is still there", name)
		}
	}
	if failed[f.usd] || failed[f.series] || failed[f.pool] || failed[silent] {
		t.Errorf("sound tokens failed: %v", failed)
	}
	equal(t, "cash swept", new(big.Int).Sub(f.balance(t, f.usd, f.owner.addr), had), cash)
	for name, at := range map[string]common.Address{"cash": f.usd, "protection": f.series, "shares": f.pool, "a token without answers": silent} {
		equal(t, name+" left", f.balance(t, at, f.guard), new(big.Int))
	}
	f.refuses(t, f.agent, f.guard, guard.PackPoke(f.next(), f.gauge), "EnforcedPause(")
	f.do(t, f.owner, f.guard, guard.PackUnpause())
	f.refuses(t, f.agent, f.guard, guard.PackPoke(f.next(), f.gauge), "NotAgent(")
	f.do(t, f.owner, f.guard, guard.PackPause())
	f.do(t, f.owner, f.guard, guard.PackStop(nil, f.owner.addr)) // stopped already
	f.refuses(t, f.owner, f.guard, guard.PackRenounceOwnership(), "OwnerNeeded(")
}

func TestTheOwnersSaleFloorHolds(t *testing.T) {
	c := newChain(t, 6)
	f := newFund(t, c, usd(200_000), usd(200_000))
	f.holding(t, usd(200_000))
	sell := func(n uint64) []byte { return guard.PackSellBack(f.next(), f.market, f.series, usd(n), new(big.Int)) }
	f.refuses(t, f.agent, f.guard, guard.PackSetSaleFloor(wad), "OwnableUnauthorizedAccount(")
	f.refuses(t, f.owner, f.guard, guard.PackSetSaleFloor(new(big.Int).Add(wad, big.NewInt(1))), "BadSaleFloor(")
	f.do(t, f.owner, f.guard, guard.PackSetSaleFloor(wads(960))) // above what the spread of 5% leaves
	f.refuses(t, f.agent, f.guard, sell(1000), "BelowSaleFloor(")
	f.do(t, f.owner, f.guard, guard.PackSetSaleFloor(wads(900)))
	f.do(t, f.agent, f.guard, sell(1000))
	f.do(t, f.curator, f.pool, pool.PackPauseSales(f.now(t)+day)) // no ask
	f.refuses(t, f.agent, f.guard, sell(1000), "BelowSaleFloor(")
	f.do(t, f.owner, f.guard, guard.PackSetSaleFloor(new(big.Int)))
	f.do(t, f.agent, f.guard, sell(1000))
}

// A whale of the thief's stakes for a moment, and price and utilisation fall.
func TestALoweredAskDoesNotHideWhatASaleGivesUp(t *testing.T) {
	c := newChain(t, 6)
	f := newFund(t, c, usd(100_000), usd(100_000))
	paid := f.holding(t, usd(400_000))
	f.pass(t, 26*hour)
	f.floods(t)
	amount := usd(400_000)
	ask := read(t, c, f.market, market.PackQuoteBuy(f.series, usd(1)), market.UnpackQuoteBuy)
	if high := new(big.Int).Div(paid, big.NewInt(400_000)); ask.Cmp(new(big.Int).Div(new(big.Int).Mul(high, big.NewInt(9)), big.NewInt(10))) > 0 {
		t.Fatalf("the flood left the ask at %s a token, where %s was paid", ask, high)
	}
	before := f.spent(t)
	remembered := read(t, c, f.guard, guard.PackPaidFor(f.series, amount), guard.UnpackPaidFor)
	e := f.executed(t, guard.PackSellBack(f.next(), f.market, f.series, amount, new(big.Int)))
	counted := new(big.Int).Sub(f.spent(t), before)
	left := f.terms.Expiry - f.now(t)
	if least := new(big.Int).Div(new(big.Int).Mul(paid, big64(left)), big64(30*day)); remembered.Cmp(least) < 0 {
		t.Fatalf("it remembers %s for a premium of %s, %s of it left", remembered, paid, least)
	}
	// To the second: the sale's block is one second after the last one read.
	given := new(big.Int).Sub(remembered, e.Received)
	if diff := new(big.Int).Sub(given, counted); diff.CmpAbs(big.NewInt(5e4)) > 0 {
		t.Fatalf("a sale for %s counts %s, want %s", e.Received, counted, given)
	}
	// Buying cheaply first does not make it forget.
	f2 := newFund(t, c, usd(100_000), usd(100_000))
	f2.holding(t, usd(300_000))
	f2.floods(t)
	was := read(t, c, f2.guard, guard.PackPaidFor(f2.series, usd(1)), guard.UnpackPaidFor)
	f2.executed(t, f2.packBuy(f2.next(), usd(150_000)))
	now := read(t, c, f2.guard, guard.PackPaidFor(f2.series, usd(1)), guard.UnpackPaidFor)
	if diff := new(big.Int).Sub(was, now); diff.Sign() < 0 || diff.Cmp(big.NewInt(1)) > 0 {
		t.Fatalf("a token was worth %s and is %s after a cheap purchase", was, now)
	}
}

// One unit of protection costs one unit at least, as a cost is rounded up. That
// is no price: it would have every later sale count as a gift, whoever's.
func TestAPurchaseOfDustDoesNotPriceWhatIsHeld(t *testing.T) {
	c := newChain(t, 6)
	f := newFund(t, c, usd(100_000), usd(100_000))
	f.holding(t, usd(10_000))
	paidFor := func() *big.Int {
		return read(t, c, f.guard, guard.PackPaidFor(f.series, usd(10_000)), guard.UnpackPaidFor)
	}
	was := paidFor()
	for _, dust := range []int64{1, 2, 150} {
		if e := f.executed(t, f.packBuy(f.next(), big.NewInt(dust))); e.Paid.Sign() == 0 {
			t.Fatalf("%d units cost nothing", dust)
		}
	}
	if now := paidFor(); now.Cmp(was) > 0 {
		t.Fatalf("what was worth %s is remembered at %s after a purchase of dust", was, now)
	}
	before := f.spent(t)
	e := f.executed(t, guard.PackSellBack(f.next(), f.market, f.series, usd(10_000), new(big.Int)))
	if counted := new(big.Int).Sub(f.spent(t), before); counted.Cmp(e.Received) > 0 {
		t.Fatalf("a sale for %s counts %s", e.Received, counted)
	}
}

func TestWashTradingLosesAtMostTheCap(t *testing.T) {
	c := newChain(t, 6)
	f := newFund(t, c, usd(1000), usd(5000))
	f.holding(t, usd(10_000))
	cash := f.balance(t, f.usd, f.guard)
	spent := f.spent(t)
	for range 200 {
		f.send(t, f.agent, &f.guard, f.packBuy(f.next(), usd(5_000)))
		f.send(t, f.agent, &f.guard, guard.PackSellBack(f.next(), f.market, f.series, usd(5_000), new(big.Int)))
	}
	f.pass(t, waiting)
	lost := new(big.Int).Sub(cash, f.balance(t, f.usd, f.guard))
	if left := new(big.Int).Sub(usd(5000), spent); lost.Cmp(left) > 0 {
		t.Fatalf("%s are gone, and %s were left of the cap", lost, left)
	}
	if lost.Cmp(usd(100)) < 0 {
		t.Fatalf("only %s are gone: nothing was traded", lost)
	}
}

func TestStakingAndLeavingCountBothWays(t *testing.T) {
	c := newChain(t, 6)
	f := newFund(t, c, usd(1000), usd(1000))
	f.executed(t, guard.PackDeposit(f.next(), f.pool, usd(500), usd(0)))
	f.executed(t, guard.PackRequestRedeem(f.next(), f.pool, usd(500)))
	f.refuses(t, f.agent, f.guard, guard.PackDeposit(f.next(), f.pool, usd(1), usd(0)), "AboveDayCap(")
}

func TestActivationsAndPokesOfAThiefCostOnlyGas(t *testing.T) {
	c := newChain(t, 6)
	f := newFund(t, c, usd(1000), usd(1000))
	order, _ := f.buy(t, usd(100)) // somebody else's
	f.pass(t, waiting)
	cash := f.balance(t, f.usd, f.guard)
	e := f.executed(t, guard.PackActivate(f.next(), f.market, order))
	equal(t, "received for somebody else's order", e.Received, new(big.Int))
	for range 50 {
		f.executed(t, guard.PackPoke(f.next(), f.gauge))
	}
	equal(t, "cash", f.balance(t, f.usd, f.guard), cash)
	equal(t, "spent", f.spent(t), new(big.Int))
}

func TestAThiefWhoRaisesTheEpochLocksNobodyElseOut(t *testing.T) {
	c := newChain(t, 6)
	f := newFund(t, c, usd(1000), usd(1000))
	call := f.next()
	call.Epoch = 1<<64 - 1
	f.executed(t, guard.PackPoke(call, f.gauge))
	f.refuses(t, f.agent, f.guard, guard.PackPoke(f.next(), f.gauge), "StaleEpoch(")
	f.do(t, f.owner, f.guard, guard.PackSetAgent(f.arbiter.addr))
	f.do(t, f.arbiter, f.guard, guard.PackPoke(f.next(), f.gauge))
}

// A cap is of one asset: what is allowed of one allows nothing of another, and
// 18 decimals count as such.
func TestCapsAreOfOneAssetEach(t *testing.T) {
	c := newChain(t, 6)
	f := newFund(t, c, usd(1000), usd(1000))
	ether := c.deploy(t, f.curator, &contracts.DevTokenMetaData, token.PackConstructor("", "", 18, f.curator.addr))
	at := c.deploy(t, f.curator, &contracts.RiskPoolMetaData, pool.PackConstructor(ether, "P", "P", f.curator.addr, f.market))
	f.do(t, f.curator, ether, token.PackMint(f.guard, exp10(20)))
	f.do(t, f.owner, f.guard, guard.PackAllow(at, true))
	stake := func(n *big.Int) []byte { return guard.PackDeposit(f.next(), at, n, new(big.Int)) }
	f.refuses(t, f.agent, f.guard, stake(big.NewInt(1)), "AboveCallCap(")
	f.do(t, f.owner, f.guard, guard.PackSetCaps(ether, contracts.Caps{PerCall: wad, PerDay: wads(1500)}))
	f.refuses(t, f.agent, f.guard, stake(new(big.Int).Add(wad, big.NewInt(1))), "AboveCallCap(")
	f.do(t, f.agent, f.guard, stake(wad))
	f.refuses(t, f.agent, f.guard, stake(wads(501)), "AboveDayCap(")
	f.do(t, f.agent, f.guard, stake(wads(500)))
	equal(t, "dollars spent", f.spent(t), new(big.Int))
}

func TestTokensThatRefuseApprovalsAreApprovedAllTheSame(t *testing.T) {
	for name, args := range map[string][2]bool{
		"no change of one": {true, false}, "none of zero": {false, true}, "neither": {true, true},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFundOf(t, &contracts.HostileApprovalMetaData, approval.PackConstructor(args[0], args[1]), approval.PackGive)
			for range 2 {
				f.holding(t, usd(1000))
				f.executed(t, guard.PackDeposit(f.next(), f.pool, usd(10), usd(0)))
				f.wantNoAllowance(t, f.market)
				f.wantNoAllowance(t, f.pool)
			}
		})
	}
}

// newFundOf is a fund whose asset is another token, given by anyone.
func newFundOf(t *testing.T, meta *bind.MetaData, constructor []byte, give func(common.Address, *big.Int) []byte) *fund {
	t.Helper()
	c := newChain(t, 6)
	s := &stand{chain: c, curator: c.people[0], underwriter: c.people[1], buyer: c.people[2], other: c.people[3],
		arbiter: c.people[4], stranger: c.people[5]}
	s.usd = c.deploy(t, s.curator, meta, constructor)
	s.source = c.deploy(t, s.curator, &contracts.DevDeficitMetaData, source.PackConstructor(s.curator.addr))
	s.gauge = c.deploy(t, s.curator, &contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(s.source, s.usd, gaugeMaxAge))
	s.market = c.deploy(t, s.curator, &contracts.MarketMetaData, market.PackConstructor(wads(50)))
	s.pool = c.deploy(t, s.curator, &contracts.RiskPoolMetaData, pool.PackConstructor(s.usd, "P", "P", s.curator.addr, s.market))
	s.model = curve{20, 40, 800, 1000, 20000}.deploy(t, c, s.pool)
	s.series = s.create(t, s.someTerms(t))
	f := &fund{stand: s, owner: s.other, agent: s.stranger}
	f.guard = c.deploy(t, s.curator, &contracts.HedgeGuardMetaData,
		guard.PackConstructor(f.owner.addr, f.agent.addr, s.usd, contracts.Caps{PerCall: usd(100_000), PerDay: usd(100_000)}))
	s.do(t, s.curator, s.usd, give(s.underwriter.addr, usd(1_000_000)))
	s.do(t, s.curator, s.usd, give(f.guard, usd(1_000_000)))
	s.do(t, s.underwriter, s.usd, token.PackApprove(s.pool, maxU))
	s.do(t, s.underwriter, s.pool, pool.PackDeposit(usd(1_000_000), s.underwriter.addr))
	for _, target := range []common.Address{s.market, s.pool, s.gauge} {
		s.do(t, f.owner, f.guard, guard.PackAllow(target, true))
	}
	return f
}

// The agent is a contract that a token calls back in the middle of the guard's
// call, and tries every other one.
func TestATokenThatCallsBackGetsNothingMoreOutOfAGuard(t *testing.T) {
	f := newFundOf(t, &contracts.HostileTokenMetaData, hostileToken.PackConstructor(6), hostileToken.PackGive)
	caller := f.deploy(t, f.curator, &contracts.HostileCallerMetaData, nil)
	// All that the inner calls need is there: only the guard stands in the way of some of them.
	f.holding(t, usd(1000))
	f.executed(t, guard.PackDeposit(f.next(), f.pool, usd(100), new(big.Int)))
	f.executed(t, guard.PackRequestRedeem(f.next(), f.pool, usd(10)))
	f.pass(t, day+1)
	f.do(t, f.curator, f.pool, pool.PackProcessRedemptions(big.NewInt(1)))
	order := f.executed(t, f.packBuy(f.next(), usd(10))).OrderId
	f.pass(t, waiting)
	f.do(t, f.owner, f.guard, guard.PackSetAgent(caller))
	f.do(t, f.curator, f.usd, hostileToken.PackSetHook(caller))
	inner := map[string][]byte{
		"buy":           guard.PackBuy(f.next(), f.market, f.series, usd(10), usd(100)),
		"sellBack":      guard.PackSellBack(f.next(), f.market, f.series, usd(10), new(big.Int)),
		"deposit":       guard.PackDeposit(f.next(), f.pool, usd(10), new(big.Int)),
		"requestRedeem": guard.PackRequestRedeem(f.next(), f.pool, usd(1)),
		"redeem":        guard.PackRedeem(f.next(), f.pool, usd(1)),
		"claim":         guard.PackClaim(f.next(), f.market, f.series, usd(1)),
		"activate":      guard.PackActivate(f.next(), f.market, order),
		"poke":          guard.PackPoke(f.next(), f.gauge),
	}
	var steps []contracts.HostileCallerStep
	for _, data := range inner {
		steps = append(steps, contracts.HostileCallerStep{Target: f.guard, Data: data})
	}
	for name, outer := range map[string][]byte{
		"buy": guard.PackBuy(f.next(), f.market, f.series, usd(1000), usd(100)), "deposit": guard.PackDeposit(f.next(), f.pool, usd(10), new(big.Int)),
	} {
		f.do(t, f.curator, caller, hostileCaller.PackArm(steps))
		f.do(t, f.curator, caller, hostileCaller.PackRun([]contracts.HostileCallerStep{{Target: f.guard, Data: outer}}))
		tried := read(t, f.chain, caller, hostileCaller.PackAttempts(), hostileCaller.UnpackAttempts)
		worked := read(t, f.chain, caller, hostileCaller.PackSuccesses(), hostileCaller.UnpackSuccesses)
		if tried.Uint64() != uint64(len(steps)) || worked.Sign() != 0 {
			t.Errorf("inside %s: %s of %s calls worked", name, worked, tried)
		}
	}
}

// A venue that takes and lies gets at most what the call's cap counts, and
// leaves no allowance behind.
func TestAVenueAllowedByMistakeTakesAtMostTheCap(t *testing.T) {
	c := newChain(t, 6)
	f := newFund(t, c, usd(1000), usd(1500))
	at := c.deploy(t, f.curator, &contracts.HostileVenueMetaData, venue.PackConstructor(f.usd))
	f.do(t, f.owner, f.guard, guard.PackAllow(at, true))
	set := func(pool common.Address, greed, said, ask *big.Int) {
		f.do(t, f.curator, at, venue.PackSet(pool, greed, said, ask))
	}
	none, lie := new(big.Int), usd(7)
	buy := func(most uint64) []byte { return guard.PackBuy(f.next(), at, f.series, usd(1), usd(most)) }
	for _, tc := range []struct {
		name             string
		greed, said, ask *big.Int
		data             []byte
		want             string
	}{
		{"it takes more than the cap", usd(1001), usd(1001), maxU, buy(5000), "AboveCallCap("},
		{"it takes more than it was to", usd(901), usd(901), maxU, buy(900), "ERC20InsufficientAllowance"},
		{"it takes more than it quoted", usd(101), usd(101), usd(100), buy(900), "ERC20InsufficientAllowance"},
		{"it takes more than it says", usd(900), lie, maxU, buy(900), "UnexpectedBalance("},
		{"it takes less than it says", none, lie, maxU, buy(900), "UnexpectedBalance("},
		{"it says what nobody has", none, maxU, maxU, buy(900), "UnexpectedBalance("},
		{"it sells nothing for nothing", none, lie, none, guard.PackSellBack(f.next(), at, f.usd, usd(1), none), "UnexpectedBalance("},
		{"it sells for less than asked", none, none, none, guard.PackSellBack(f.next(), at, f.usd, none, usd(1)), "ReceivedBelowMin("},
		{"it claims for nothing", none, lie, none, guard.PackClaim(f.next(), at, f.usd, none), "UnexpectedBalance("},
		{"it claims and leaves the tokens", none, none, none, guard.PackClaim(f.next(), at, f.usd, usd(1)), "UnexpectedBalance("},
		{"it says that it minted", none, big.NewInt(1), none, guard.PackActivate(f.next(), at, big.NewInt(1)), "UnexpectedBalance("},
		{"it refunds nothing", none, lie, none, guard.PackActivate(f.next(), at, big.NewInt(1)), "UnexpectedBalance("},
		{"it takes a part of a stake", usd(3), lie, none, guard.PackDeposit(f.next(), at, usd(5), none), "UnexpectedBalance("},
		{"it takes a stake above the cap", usd(1001), lie, none, guard.PackDeposit(f.next(), at, usd(1001), none), "AboveCallCap("},
		{"it gives no shares", usd(5), lie, none, guard.PackDeposit(f.next(), at, usd(5), big.NewInt(1)), "ReceivedBelowMin("},
		{"it takes no shares", none, lie, none, guard.PackRequestRedeem(f.next(), at, usd(5)), "UnexpectedBalance("},
		{"it redeems nothing", none, lie, none, guard.PackRedeem(f.next(), at, usd(5)), "UnexpectedBalance("},
		{"it takes on a claim", usd(1), none, none, guard.PackClaim(f.next(), at, f.usd, none), "ERC20InsufficientAllowance"},
		{"it takes on a poke", usd(1), none, none, guard.PackPoke(f.next(), at), "ERC20InsufficientAllowance"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			named := f.pool // whose asset the terms are of
			if strings.Contains(tc.name, "poke") {
				named = at
			}
			set(named, tc.greed, tc.said, tc.ask)
			r := f.View(f.agent.addr, f.guard, tc.data)
			if got := labReason(r); r.OK || !strings.HasPrefix(got, tc.want) && !strings.Contains(got, tc.want) {
				t.Errorf("ended with %s, want %s", got, tc.want)
			}
		})
	}
	// A pool that the owner did not allow gets nothing through an allowed market.
	set(common.Address{1}, none, none, none)
	f.refuses(t, f.agent, f.guard, buy(1), "NotAllowed(")
	// What it may take it takes, and no more by what is left behind.
	set(f.pool, usd(900), usd(900), maxU)
	f.executed(t, buy(900))
	f.wantNoAllowance(t, at)
	set(f.pool, usd(500), usd(500), usd(900)) // asks for less than it quotes
	f.executed(t, buy(900))
	f.wantNoAllowance(t, at)
	f.refuses(t, f.curator, at, venue.PackTakeFrom(f.guard, big.NewInt(1)), "ERC20InsufficientAllowance")
	equal(t, "cash", f.balance(t, f.usd, f.guard), usd(1_000_000-1400))
	// In the middle of its call it gets into no other one, whoever's.
	set(f.pool, none, none, none)
	f.do(t, f.owner, f.guard, guard.PackSetAgent(at))
	f.do(t, f.curator, at, venue.PackCallBack(f.guard, guard.PackPoke(f.next(), f.gauge)))
	f.do(t, f.owner, f.guard, guard.PackSetAgent(f.agent.addr))
	f.executed(t, guard.PackPoke(f.next(), at))
	if read(t, c, at, venue.PackBackWorked(), venue.UnpackBackWorked) {
		t.Error("it got in")
	}
}
