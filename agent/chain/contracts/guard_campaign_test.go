package contracts_test

import (
	"flag"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
)

var (
	theftCalls = flag.Int("theft-calls", 5000, "hostile calls with the agent's key, over all the campaign's worlds")
	theftSeed  = flag.Uint64("theft-seed", 20261123, "seed of the first of its worlds")
)

// theft is a world in which a thief has the agent's key, and underwriters and
// traders collude with him: two pools with a series each, one of six decimals and
// one of eighteen, behind one market and one guard.
type theft struct {
	*lab
	r                      *rand.Rand
	market, guard          common.Address
	whale, trader, curator common.Address
	sides                  []*side
	orders                 []uint64
	intents                uint64
	calls                  map[string]*tried
}

// tried is how many calls of a kind were made, and how many went through.
type tried struct{ made, worked int }

// side is one asset of the guard's and what the thief does with it.
type side struct {
	unit                                         *big.Int
	asset, pool, gauge, source, model, series    common.Address
	perCall, perDay                              *big.Int
	expiry                                       uint64
	spent                                        []outflow
	dearest                                      *big.Int // WAD a token, at since
	since                                        uint64
	total, premium, stakes, givenUp, putUp, cash *big.Int
}

// outflow is what one call of the thief's cost, counted by the test alone.
type outflow struct {
	at     uint64
	amount *big.Int
}

func newTheft(t *testing.T, seed uint64, calls map[string]*tried) *theft {
	w := &theft{lab: newLab(t), r: rand.New(rand.NewPCG(seed, 11)), calls: calls,
		whale: common.Address{19: 0xb1}, trader: common.Address{19: 0xb2}, curator: common.Address{19: 0xb3}}
	w.market = w.deploy(&contracts.MarketMetaData, market.PackConstructor(wads(50)))
	for i, decimals := range []int64{6, 18} {
		s := &side{unit: exp10(decimals), total: new(big.Int), premium: new(big.Int), stakes: new(big.Int),
			givenUp: new(big.Int), putUp: new(big.Int), cash: new(big.Int), dearest: new(big.Int)}
		s.perCall, s.perDay = s.u(1+w.r.Uint64N(3000)), s.u(500+w.r.Uint64N(5000))
		s.asset = w.deploy(&contracts.DevTokenMetaData, token.PackConstructor("", "", uint8(decimals), labOwner))
		s.source = w.deploy(&contracts.DevDeficitMetaData, source.PackConstructor(labOwner))
		s.gauge = w.deploy(&contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(s.source, s.asset, 3*day))
		s.pool = w.deploy(&contracts.RiskPoolMetaData, pool.PackConstructor(s.asset, "", "", w.curator, w.market))
		s.model = w.deploy(&contracts.PremiumModelMetaData, premium.PackConstructor(s.pool, zeroAd, wads(40), curve{20, 40, 800, 1000, 20000}.parameters(), labOwner, 2*day))
		s.expiry = w.Time() + 60*day
		terms := contracts.Terms{Pool: s.pool, Gauge: s.gauge, PremiumModel: s.model, Resolver: labOwner, StartLoss: new(big.Int),
			Attachment: s.u(400_000), Exhaustion: s.u(900_000), MaxSupply: s.u(500_000), Start: w.Time(), Expiry: s.expiry,
			WaitingPeriod: waiting, ClaimWindow: 7 * day}
		made := told(w.do(w.curator, w.market, market.PackCreateSeries(terms, "", "")), w.market, market.UnpackSeriesCreatedEvent)
		s.series = made[0].Series
		if i == 0 {
			w.guard = w.deploy(&contracts.HedgeGuardMetaData,
				guard.PackConstructor(labOwner, labAgent, s.asset, contracts.Caps{PerCall: s.perCall, PerDay: s.perDay}))
			w.do(labOwner, w.guard, guard.PackAllow(w.market, true))
		}
		w.do(labOwner, w.guard, guard.PackSetCaps(s.asset, contracts.Caps{PerCall: s.perCall, PerDay: s.perDay}))
		for _, at := range []common.Address{s.pool, s.gauge} {
			w.do(labOwner, w.guard, guard.PackAllow(at, true))
		}
		w.do(labOwner, s.asset, token.PackMint(w.guard, s.u(1_000_000)))
		for _, who := range []common.Address{w.whale, w.trader} {
			w.do(labOwner, s.asset, token.PackMint(who, s.u(1_000_000_000)))
			for _, at := range []common.Address{w.market, s.pool} {
				w.do(who, s.asset, token.PackApprove(at, maxU))
			}
		}
		w.do(w.whale, s.pool, pool.PackDeposit(s.u(1_000_000), w.whale))
		w.sides = append(w.sides, s)
	}
	if w.r.IntN(2) == 0 {
		w.do(labOwner, w.guard, guard.PackSetSaleFloor(wads(w.r.Uint64N(900))))
	}
	return w
}

func (s *side) u(n uint64) *big.Int { return new(big.Int).Mul(big64(n), s.unit) }

func (w *theft) has(asset, who common.Address) *big.Int {
	return ask(w.lab, asset, token.PackBalanceOf(who), token.UnpackBalanceOf)
}

// some is a random amount up to most units, small ones as likely as large.
func (w *theft) some(s *side, most uint64) *big.Int {
	switch w.r.IntN(8) {
	case 0:
		return big64(1 + w.r.Uint64N(10))
	case 1:
		return new(big.Int).Set(s.perCall)
	}
	n := new(big.Int).Mul(s.u(1+w.r.Uint64N(most)), big64(1+w.r.Uint64N(1000)))
	return n.Div(n, big.NewInt(1000))
}

func (w *theft) next() contracts.Call {
	w.intents++
	return contracts.Call{IntentId: common.BigToHash(big64(w.intents)), Epoch: w.intents / 100, Deadline: 1 << 62}
}

// pays notes what a call cost, and holds every 24 hours that end now to the cap.
func (w *theft) pays(s *side, amount *big.Int) {
	w.t.Helper()
	now := w.Time()
	for len(s.spent) > 0 && s.spent[0].at+day < now {
		s.spent = s.spent[1:]
	}
	s.spent = append(s.spent, outflow{now, amount})
	s.total.Add(s.total, amount)
	sum := new(big.Int)
	for _, o := range s.spent {
		sum.Add(sum, o.amount)
	}
	if sum.Cmp(s.perDay) > 0 || amount.Cmp(s.perCall) > 0 {
		w.t.Fatalf("within 24 hours of %d the thief got %s, %s of it in one call; the caps are %s and %s", now, sum, amount, s.perDay, s.perCall)
	}
	if counted := ask(w.lab, w.guard, guard.PackSpentInWindow(s.asset), guard.UnpackSpentInWindow); counted.Cmp(sum) < 0 {
		w.t.Fatalf("the guard counts %s where %s went", counted, sum)
	}
}

// steal makes one random call with the agent's key, and checks what it cost.
func (w *theft) steal() {
	w.t.Helper()
	s := w.sides[w.r.IntN(2)]
	cash, tokens, shares := w.has(s.asset, w.guard), w.has(s.series, w.guard), w.has(s.pool, w.guard)
	zero := new(big.Int)
	call := w.next()
	var name string
	var data []byte
	var amount *big.Int
	switch w.r.IntN(16) {
	case 0, 1, 2, 3:
		name, amount = "buy", w.some(s, 100_000)
		data = guard.PackBuy(call, w.market, s.series, amount, maxU)
	case 4, 5, 6, 7:
		name, amount = "sellBack", w.some(s, 100_000)
		if w.r.IntN(3) == 0 || amount.Cmp(tokens) > 0 {
			amount = tokens
		}
		data = guard.PackSellBack(call, w.market, s.series, amount, zero)
	case 8, 9:
		name, amount = "deposit", w.some(s, 2000)
		data = guard.PackDeposit(call, s.pool, amount, zero)
	case 10, 11:
		name, amount = "requestRedeem", w.some(s, 2000)
		if amount.Cmp(shares) > 0 {
			amount = shares
		}
		data = guard.PackRequestRedeem(call, s.pool, amount)
	case 12:
		name, amount = "redeem", ask(w.lab, s.pool, pool.PackMaxRedeem(w.guard), pool.UnpackMaxRedeem)
		data = guard.PackRedeem(call, s.pool, amount)
	case 13:
		name = "activate"
		data = guard.PackActivate(call, w.market, w.anOrder())
	case 14:
		name, amount = "claim", tokens
		data = guard.PackClaim(call, w.market, s.series, amount)
	case 15:
		name = "poke"
		data = guard.PackPoke(call, s.gauge)
		if w.r.IntN(3) == 0 {
			call.IntentId = common.BigToHash(big64(1 + w.r.Uint64N(w.intents))) // a used one, mostly
			data = guard.PackPoke(call, s.gauge)
		}
	}
	worth := zero
	if name == "requestRedeem" {
		worth = ask(w.lab, s.pool, pool.PackConvertToAssets(amount), pool.UnpackConvertToAssets)
	}
	t := w.calls[name]
	if t == nil {
		t = &tried{}
		w.calls[name] = t
	}
	t.made++
	r := w.Call(labAgent, w.guard, data)
	if !r.OK {
		return
	}
	t.worked++
	for _, e := range told(r, w.market, market.UnpackBoughtEvent) {
		w.orders = append(w.orders, e.OrderId.Uint64())
	}
	gone := new(big.Int).Sub(cash, w.has(s.asset, w.guard))
	if gone.Sign() > 0 {
		s.cash.Add(s.cash, gone)
	}
	switch name {
	case "buy":
		w.dear(s, gone, amount)
		s.premium.Add(s.premium, gone)
		w.pays(s, gone)
	case "deposit":
		s.stakes.Add(s.stakes, gone)
		w.pays(s, gone)
	case "requestRedeem":
		s.putUp.Add(s.putUp, worth)
		w.pays(s, worth)
	case "sellBack":
		given := new(big.Int).Add(w.worthOf(s, amount), gone) // gone is negative by the proceeds
		s.givenUp.Add(s.givenUp, given)
		if given.Sign() > 0 {
			w.pays(s, given)
		}
	default:
		if gone.Sign() > 0 {
			w.t.Fatalf("%s took %s", name, gone)
		}
	}
	for _, at := range []common.Address{w.market, s.pool} {
		if left := ask(w.lab, s.asset, token.PackAllowance(w.guard, at), token.UnpackAllowance); left.Sign() != 0 {
			w.t.Fatalf("%s left an allowance of %s", name, left)
		}
	}
}

// dear notes the dearest price of a token, as the fund's owner would: without the
// unit that a cost is rounded up by.
func (w *theft) dear(s *side, cost, amount *big.Int) {
	exact := new(big.Int).Sub(cost, big.NewInt(int64(cost.Sign())))
	perToken := exact.Div(exact.Mul(exact, wad), amount)
	if perToken.Cmp(w.left(s)) > 0 {
		s.dearest, s.since = perToken, w.Time()
	}
}

// left is the dearest price for the term left, rounded down.
func (w *theft) left(s *side) *big.Int {
	if w.Time() >= s.expiry {
		return new(big.Int)
	}
	v := new(big.Int).Mul(s.dearest, big64(s.expiry-w.Time()))
	return v.Div(v, big64(max(1, s.expiry-s.since)))
}

// worthOf is what tokens just sold were worth: what buying them again costs, or
// what they cost, if that is more; all of the amount without an ask.
func (w *theft) worthOf(s *side, amount *big.Int) *big.Int {
	paid := new(big.Int).Div(new(big.Int).Mul(amount, w.left(s)), wad)
	again := amount
	if r := w.View(labStranger, w.market, market.PackQuoteBuy(s.series, amount)); r.OK {
		again = new(big.Int).SetBytes(r.Out)
	}
	if again.Cmp(paid) > 0 {
		return new(big.Int).Set(again)
	}
	return paid
}

func (w *theft) anOrder() *big.Int {
	if len(w.orders) == 0 {
		return big.NewInt(1)
	}
	return big64(w.orders[w.r.IntN(len(w.orders))])
}

// outside is what others do: colluders move the price, the world loses money,
// time passes.
func (w *theft) outside() {
	s := w.sides[w.r.IntN(2)]
	zero := new(big.Int)
	try := func(from, to common.Address, data []byte) evm.Result { return w.Call(from, to, data) }
	switch w.r.IntN(20) {
	case 0, 1:
		try(w.whale, s.pool, pool.PackDeposit(w.some(s, 50_000_000), w.whale))
	case 2, 3:
		shares := w.has(s.pool, w.whale)
		try(w.whale, s.pool, pool.PackRequestRedeem(new(big.Int).Div(shares, big64(1+w.r.Uint64N(4))), w.whale, w.whale))
	case 4, 5:
		try(w.whale, s.pool, pool.PackProcessRedemptions(big.NewInt(20)))
	case 6:
		try(w.whale, s.pool, pool.PackRedeem(ask(w.lab, s.pool, pool.PackMaxRedeem(w.whale), pool.UnpackMaxRedeem), w.whale, w.whale))
	case 7, 8:
		r := try(w.trader, w.market, market.PackBuy(s.series, w.some(s, 300_000), maxU, 1<<62, [32]byte{}, w.trader))
		for _, e := range told(r, w.market, market.UnpackBoughtEvent) {
			w.orders = append(w.orders, e.OrderId.Uint64())
		}
	case 9, 10:
		try(w.trader, w.market, market.PackSellBack(s.series, w.has(s.series, w.trader), zero, 1<<62, [32]byte{}, w.trader))
	case 11:
		try(w.trader, w.market, market.PackActivate(w.anOrder()))
	case 12:
		try(w.curator, s.pool, pool.PackPauseSales(w.Time()+w.r.Uint64N(hour)))
	case 13:
		try(w.trader, s.asset, token.PackTransfer(w.guard, w.some(s, 10))) // a gift
	case 14:
		try(w.trader, s.series, token.PackTransfer(w.guard, w.some(s, 1000)))
	case 15:
		if w.r.IntN(40) == 0 { // a loss of some kind, at last
			try(labOwner, s.source, source.PackSetDeficit(s.asset, s.u(w.r.Uint64N(1_000_000))))
		}
	}
	switch w.r.IntN(40) {
	case 0:
		w.SetTime((w.Time()/hour+1)*hour - 1 + w.r.Uint64N(3)) // about the change of an hour
	case 1:
		if len(w.sides[0].spent) > 0 { // as the oldest spending is about to be forgotten
			if at := w.sides[0].spent[0].at + day + w.r.Uint64N(3) - 1; at > w.Time() {
				w.SetTime(at)
			}
		}
	case 2, 3:
		w.Pass(w.r.Uint64N(2 * hour))
	default:
		w.Pass(w.r.Uint64N(400))
	}
}

// Until the owner revokes, a stolen key loses in any 24 hours at most the cap, to
// the unit, whatever it does and whoever helps.
func TestAStolenKeyLosesAtMostTheCapInAny24Hours(t *testing.T) {
	const each = 5000
	calls := map[string]*tried{}
	made := 0
	for world := uint64(0); made < *theftCalls; world++ {
		w := newTheft(t, *theftSeed+world, calls)
		begun := w.Time()
		for range min(each, *theftCalls-made) {
			w.steal()
			w.outside()
			made++
		}
		windows := (w.Time()-begun)/day + 1
		for i, s := range w.sides {
			if s.total.Cmp(new(big.Int).Mul(s.perDay, big64(windows))) > 0 {
				t.Fatalf("world %d: %s in %d days at a cap of %s", world, s.total, windows, s.perDay)
			}
			if made >= each && (s.premium.Sign() == 0 || s.stakes.Sign() == 0 || s.putUp.Sign() == 0) {
				t.Fatalf("world %d, side %d: premium %s, stakes %s, put up %s: nothing was tried", world, i, s.premium, s.stakes, s.putUp)
			}
		}
		s := w.sides[0]
		t.Logf("world %d, seed %d: %d days; of a cap of %s a day: premium %s, stakes %s, put up %s, given up %s",
			world, *theftSeed+world, windows, s.perDay, s.premium, s.stakes, s.putUp, s.givenUp)
	}
	for name, n := range calls {
		t.Logf("%-14s %7d calls, %7d went through", name, n.made, n.worked)
		if *theftCalls >= each && n.worked == 0 && name != "claim" && name != "redeem" {
			t.Errorf("%s never went through", name)
		}
	}
}
