package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
)

func msg(from *account, to common.Address, data []byte) evm.Msg {
	return evm.Msg{From: from.addr, To: to, Data: data, Gas: gasLimit}
}

func TestAttackSandwichOfABuy(t *testing.T) {
	r := newRing(t, 6, wads(50), nil)
	quote := r.quoted(market.PackQuoteBuy(r.series, r.u(100_000)))
	// Before: the attacker moves the price up. What was bought a moment ago cannot be sold in the victim's block.
	before := r.cash(r.attacker)
	e := one(t, r.runs(r.buyStep(r.u(300_000))), r.market, market.UnpackBoughtEvent)
	res, _ := r.tries(r.sellStep(r.u(300_000)))
	if res.OK {
		t.Fatal("tokens that are not minted were sold")
	}
	// A victim with a limit does not trade at the worse price.
	r.refuses(t, r.buyer, r.market, market.PackBuy(r.series, r.u(100_000), quote, 1<<63, id(""), r.buyer.addr), "CostAboveMax(")
	// One without is sandwiched, and the attacker sells as soon as may be.
	r.buy(t, r.u(100_000))
	r.passTo(t, r.order(t, e.OrderId).MatureAt)
	r.runs(r.step(r.market, market.PackActivate(e.OrderId)), r.sellStep(r.u(300_000)))
	loss := minus(before, r.cash(r.attacker))
	// At the pool's expense nothing, at the victim's nothing: at least the spread of what the attacker paid is lost.
	atMost(t, "gain by a sandwich of a buy", new(big.Int).Neg(loss), new(big.Int))
	r.sound()
}

func TestAttackSandwichOfASale(t *testing.T) {
	r := newRing(t, 6, wads(50), nil)
	r.holds(r.u(200_000))
	r.hold(t, r.u(200_000))
	quote := r.quoted(market.PackQuoteSell(r.series, r.u(200_000)))
	before, victim := r.cash(r.attacker), r.cash(r.buyer.addr)
	r.runs(r.sellStep(r.u(200_000)))
	r.refuses(t, r.buyer, r.market, market.PackSellBack(r.series, r.u(200_000), quote, 1<<63, id(""), r.buyer.addr), "ProceedsBelowMin(")
	r.do(t, r.buyer, r.market, market.PackSellBack(r.series, r.u(200_000), new(big.Int), 1<<63, id(""), r.buyer.addr))
	r.runs(r.buyStep(r.u(200_000)))
	// A victim who names no least price loses it to who sold first and bought behind: that, and nothing of the pool's.
	atMost(t, "gain by a sandwich of a sale without a limit", minus(r.cash(r.attacker), before),
		minus(quote, minus(r.cash(r.buyer.addr), victim)))
	r.sound()
}

func TestAttackSplitOrders(t *testing.T) {
	for _, decimals := range []int64{6, 18} {
		r := newRing(t, decimals, wads(50), nil)
		whole := r.quoted(market.PackQuoteBuy(r.series, r.u(300_000)))
		for _, parts := range []uint64{2, 7, 60} {
			steps := make([]contracts.HostileCallerStep, parts)
			part, rest := new(big.Int).Div(r.u(300_000), big64(parts)), r.u(300_000)
			for i := range steps {
				n := part
				if i == len(steps)-1 {
					n = rest
				}
				steps[i] = r.buyStep(n)
				rest = minus(rest, n)
			}
			_, costs := r.tries(steps...)
			sum := new(big.Int)
			for _, c := range costs {
				sum.Add(sum, c)
			}
			atMost(t, "saved by splitting a buy", minus(whole, sum), new(big.Int))
		}
		r.holds(r.u(300_000))
		whole = r.quoted(market.PackQuoteSell(r.series, r.u(300_000)))
		lost := new(big.Int).Add(big.NewInt(1), new(big.Int).Div(r.u(2_000_000), wad)) // two units of utilisation's last digit
		for _, parts := range []uint64{2, 7, 60} {
			steps := make([]contracts.HostileCallerStep, parts)
			part := new(big.Int).Div(r.u(300_000), big64(parts))
			for i := range steps {
				steps[i] = r.sellStep(part)
			}
			_, brought := r.tries(steps...)
			sum := new(big.Int)
			for _, c := range brought {
				sum.Add(sum, c)
			}
			atMost(t, "gained by splitting a sale", minus(sum, whole), lost)
		}
	}
}

func TestAttackDepositJustBeforeAPremium(t *testing.T) {
	r := newRing(t, 6, wads(50), nil)
	visit := r.u(9_000_000) // nine tenths of the pool
	before := r.worth(r.attacker)
	r.runs(r.step(r.pool, pool.PackDeposit(visit, r.attacker)))
	order, cost := r.buy(t, r.u(450_000))
	// In its second, and until it is minted, nothing of the premium is anybody's.
	atMost(t, "gain when the premium was paid", minus(r.worth(r.attacker), before), new(big.Int))
	r.pass(t, waiting)
	activated := r.timeOf(t, r.do(t, r.stranger, r.market, market.PackActivate(order)))
	atMost(t, "gain when it began to be earned", minus(r.worth(r.attacker), before), new(big.Int))
	r.runs(r.step(r.pool, pool.PackRequestRedeem(r.balance(t, r.pool, r.attacker), r.attacker, r.attacker)))
	// It leaves with a day's notice: what it took is its part of that day, at risk all the while.
	r.passPokedTo(t, activated+day+10)
	r.do(t, r.stranger, r.gauge, gauge.PackPoke())
	processed := r.timeOf(t, r.do(t, r.stranger, r.pool, pool.PackProcessRedemptions(big.NewInt(1))))
	shares := r.number(t, pool.PackMaxRedeem(r.attacker), pool.UnpackMaxRedeem)
	r.runs(r.step(r.pool, pool.PackRedeem(shares, r.attacker, r.attacker)))
	fair := new(big.Int).Mul(cost, big64(processed-activated))
	fair.Div(fair, big64(r.present().Expiry-activated))
	fair.Mul(fair, big.NewInt(9)).Div(fair, big.NewInt(10)).Add(fair, big.NewInt(1))
	atMost(t, "gain for a day at risk", minus(r.cash(r.attacker), before), new(big.Int).Add(fair, big.NewInt(1)))
	r.sound()
}

func TestAttackFlashCapitalCannotLeave(t *testing.T) {
	r := newRing(t, 6, wads(50), nil)
	// Borrowed for one transaction, capital gets in and not out: the loan cannot be repaid, so there is none.
	all := r.cash(r.attacker)
	res, _ := r.tries(r.step(r.pool, pool.PackDeposit(all, r.attacker)), r.buyStep(big.NewInt(1)),
		r.step(r.pool, pool.PackRequestRedeem(all, r.attacker, r.attacker)), r.step(r.pool, pool.PackProcessRedemptions(big.NewInt(1))),
		r.step(r.pool, pool.PackRedeem(all, r.attacker, r.attacker)))
	if res.OK {
		t.Fatal("capital came and left in one transaction")
	}
	// What is done and undone within a second moves no level.
	d := newDrifting(t, r)
	r.pass(t, day)
	visit := []contracts.HostileCallerStep{r.step(d, premium.PackTouch()), r.step(r.pool, pool.PackDeposit(r.u(9_000_000), r.attacker)),
		r.buyStep(r.u(400_000)), r.step(d, premium.PackTouch())}
	r.do(t, r.stranger, r.gauge, gauge.PackPoke())
	level := read(t, r.chain, d, premium.PackLevel(), premium.UnpackLevel)
	if res := r.Send(msg(r.stranger, r.attacker, hostileCaller.PackRun(visit))); !res.OK { // in the same second
		t.Fatal(why(res))
	}
	equal(t, "the level in the second of a visit", read(t, r.chain, d, premium.PackLevel(), premium.UnpackLevel), level)
}

func TestAttackRedemptionRunBeforeATrigger(t *testing.T) {
	r := newRing(t, 6, wads(50), nil)
	cost := r.holds(r.u(400_000))
	// Two equal underwriters; one sees the loss first, and asked to leave in time.
	r.do(t, r.underwriter, r.pool, pool.PackTransfer(r.other.addr, r.u(500_000)))
	r.do(t, r.other, r.pool, pool.PackRequestRedeem(r.u(500_000), r.other.addr, r.other.addr))
	r.pass(t, day)
	r.setDeficit(t, r.u(899_999)) // nobody has poked: processing does
	r.do(t, r.stranger, r.pool, pool.PackProcessRedemptions(big.NewInt(1)))
	// Nor does anybody come in at the price of full payout, for the case that less is paid.
	r.refuses(t, r.other, r.pool, pool.PackDeposit(r.u(1), r.other.addr), "SeriesPending(")
	r.refuses(t, r.other, r.pool, pool.PackMint(r.u(1), r.other.addr), "SeriesPending(")
	r.lose(t, r.u(900_000))
	r.do(t, r.stranger, r.market, market.PackSettle(r.series))
	r.do(t, r.stranger, r.pool, pool.PackProcessRedemptions(big.NewInt(1)))
	first := new(big.Int).Set(r.number(t, pool.PackClaimableAssets(), pool.UnpackClaimableAssets))
	stayed := r.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets)
	whole := new(big.Int).Add(r.u(600_000), cost)
	t.Logf("who ran gets %s, who stayed has %s of %s", first, stayed, whole)
	atMost(t, "gain of who ran over who stayed", minus(first, stayed), big.NewInt(2))
	r.sound()
}

func TestAttackDustDeficitEndsNoSeries(t *testing.T) {
	r := newRing(t, 6, wads(50), func(x *contracts.Terms) {
		x.Attachment, x.Exhaustion, x.MaxSupply = new(big.Int), big.NewInt(500_000e6), big.NewInt(500_000e6)
	})
	r.hold(t, r.u(100_000))
	cost := r.holds(r.u(400_000))
	r.lose(t, big.NewInt(1)) // one base unit of bad debt, with nothing to absorb it
	r.wantState(t, pending, new(big.Int))
	// It stops trading, and ends nothing: no refund of what was minted, premium is earned on, and expiry pays the dust.
	r.refuses(t, r.buyer, r.market, r.packSell(r.u(1)), "NotActive(")
	before := r.cash(r.attacker)
	r.expire(r.present().Expiry)
	r.wantState(t, triggered, big.NewInt(2_000_000)) // 1 in 5e11, WAD
	owed := r.number(t, pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed)
	atMost(t, "what a base unit of loss costs the pool", owed, big.NewInt(1))
	r.runs(r.step(r.market, market.PackClaim(r.series, r.u(400_000), id(""), r.attacker)))
	atMost(t, "what it brings a holder", minus(r.cash(r.attacker), before), big.NewInt(1))
	if assets := r.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets); assets.Cmp(new(big.Int).Add(r.u(1_000_000), cost)) < 0 {
		t.Fatalf("the premium was not earned: %s", assets)
	}
	r.sound()
}

func TestAttackBuyingCoverAndManufacturingTheLoss(t *testing.T) {
	r := newRing(t, 6, wads(50), func(x *contracts.Terms) {
		x.Attachment, x.Exhaustion, x.MaxSupply = new(big.Int), big.NewInt(400_000e6), big.NewInt(200_000e6) // half of each unit
	})
	first := r.series
	layer := func(from, to, most uint64) contracts.Terms {
		return r.terms(func(x *contracts.Terms) { x.Attachment, x.Exhaustion, x.MaxSupply = r.u(from), r.u(to), r.u(most) })
	}
	second := r.announceAt(layer(100_000, 500_000, 200_000))
	// More than a unit for a unit is not sold at all.
	r.refuses(t, r.curator, r.market, market.PackCreateSeries(later(layer(300_000, 310_000, 100), 2*day+10), "", ""), "LayerSold(")
	spent := new(big.Int)
	for _, s := range []common.Address{first, second} {
		r.series = s
		spent.Add(spent, r.holds(r.u(200_000)))
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	start := r.Snapshot()
	for range 12 {
		r.Revert(start)
		made := new(big.Int).Add(r.u(rnd.Uint64N(600_000)), big64(rnd.Uint64N(1_000_000)))
		before := r.cash(r.attacker)
		r.setDeficit(t, made)
		r.do(t, r.stranger, r.gauge, gauge.PackPoke())
		for _, s := range []common.Address{first, second} {
			r.series = s
			if r.Time() <= r.present().Expiry {
				r.passPokedTo(t, r.present().Expiry-hour)
				r.do(t, r.stranger, r.gauge, gauge.PackPoke())
				r.passTo(t, r.present().Expiry+2)
			}
			r.do(t, r.stranger, r.market, market.PackSettle(s))
			if r.state(t).State == triggered {
				r.runs(r.step(r.market, market.PackClaim(s, r.u(200_000), id(""), r.attacker)))
			}
		}
		atMost(t, "payout for "+made.String()+" of loss made", minus(r.cash(r.attacker), before), made)
	}
	if spent.Sign() <= 0 {
		t.Fatal("the cover was free")
	}
}

func TestAttackCoverBoughtInTheBlockOfTheLiquidation(t *testing.T) {
	r := newRing(t, 6, wads(50), nil)
	before := r.cash(r.attacker)
	// In one block: cover, then the bad debt, then a poke. (The stand-in's deficit is the curator's to set.)
	r.NextBlock()
	bought := r.Send(msg(r.stranger, r.attacker, hostileCaller.PackRun([]contracts.HostileCallerStep{r.buyStep(r.u(400_000))})))
	made := r.Send(msg(r.curator, r.source, source.PackSetDeficit(r.usd, r.u(900_000))))
	poked := r.Send(msg(r.stranger, r.gauge, gauge.PackPoke()))
	if !bought.OK || !made.OK || !poked.OK {
		t.Fatal("the block was not as planned")
	}
	r.do(t, r.stranger, r.market, market.PackActivate(big.NewInt(1)))
	equal(t, "payouts owed", r.number(t, pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed), new(big.Int))
	equal(t, "tokens", r.balance(t, r.series, r.attacker), new(big.Int))
	equal(t, "gain", minus(r.cash(r.attacker), before), new(big.Int))
	// The other way about the order is refused: it pokes first.
	s := newRing(t, 6, wads(50), nil)
	s.setDeficit(t, s.u(400_001))
	if res, _ := s.tries(s.buyStep(s.u(1))); res.OK {
		t.Fatal("cover was sold after the loss")
	}
	// A second before the waiting period is over the loss still comes in time; after it the token is there.
	for _, tc := range []struct {
		matured bool
		pays    *big.Int
	}{{false, new(big.Int)}, {true, s.u(100_000)}} {
		s := newRing(t, 6, wads(50), nil)
		e := one(t, s.runs(s.buyStep(s.u(100_000))), s.market, market.UnpackBoughtEvent)
		s.passTo(t, e.MatureAt-3)
		s.refuses(t, s.stranger, s.market, market.PackActivate(e.OrderId), "NotMature(")
		if tc.matured {
			s.passTo(t, e.MatureAt)
			s.do(t, s.stranger, s.market, market.PackActivate(e.OrderId))
		}
		s.lose(t, s.u(900_000))
		s.do(t, s.stranger, s.market, market.PackSettle(s.series))
		equal(t, "payouts owed", s.number(t, pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed), tc.pays)
	}
}

func TestAttackPokeInsideAFlashLoan(t *testing.T) {
	r := newRing(t, 6, wads(50), nil)
	// A pool whose liquidity the attacker takes out and puts back within a transaction, poking in between.
	lending := r.deploy(t, r.curator, &contracts.DevAnswersMetaData, contracts.NewDevAnswers().PackConstructor(common.Address{}))
	answers := contracts.NewDevAnswers()
	word := func(n *big.Int) []byte { return common.LeftPadBytes(n.Bytes(), 32) }
	ask := func(signature string) []byte {
		return append(append([]byte{}, idOf(signature)...), common.LeftPadBytes(r.usd.Bytes(), 32)...)
	}
	tell := func(signature string, answer []byte) contracts.HostileCallerStep {
		return r.step(lending, answers.PackTell(ask(signature), answer))
	}
	reserve := make([]byte, 15*32)
	copy(reserve[8*32+12:], r.pool.Bytes()) // some aToken
	liquidity := func(n uint64) contracts.HostileCallerStep {
		return tell("getVirtualUnderlyingBalance(address)", word(r.u(n)))
	}
	r.runs(tell("getReserveData(address)", reserve), liquidity(1_000_000),
		tell("getConfiguration(address)", word(new(big.Int).Lsh(big.NewInt(1), 56))))
	freeze := r.deploy(t, r.curator, &contracts.FreezeGaugeMetaData,
		contracts.NewFreezeGauge().PackConstructor(lending, r.usd, r.u(1000), hour, 2*hour, 6*hour))
	loss := func() *big.Int { return read(t, r.chain, freeze, gauge.PackReading(), gauge.UnpackReading).Loss }
	poke := r.step(freeze, gauge.PackPoke())
	for range 50 { // twenty-five hours of it, with one honest poke in each grace
		r.runs(liquidity(0), poke, liquidity(1_000_000))
		r.pass(t, 30*60)
		r.do(t, r.underwriter, freeze, gauge.PackPoke())
	}
	equal(t, "freeze by flash loans, with honest pokes", loss(), new(big.Int))
	// Left alone with its gauge, an attacker makes at most the seconds it spends, less the grace.
	start := r.timeOf(t, r.runs(liquidity(0), poke, liquidity(1_000_000)))
	end := start
	for range 6 {
		r.pass(t, 30*60)
		end = r.timeOf(t, r.runs(liquidity(0), poke, liquidity(1_000_000)))
	}
	atMost(t, "seconds of freeze by flash loans, with no honest poke", loss(), big64(end-start-2*hour))
	// Within one transaction no time passes at all.
	was := loss()
	r.do(t, r.underwriter, freeze, gauge.PackPoke())
	r.runs(liquidity(0), poke, poke, poke, liquidity(1_000_000))
	equal(t, "freeze within one transaction", loss(), was)
}

func TestAttackStaleAndRevertingFeeds(t *testing.T) {
	r := newRing(t, 6, wads(50), nil)
	r.holds(r.u(100_000))
	// The source fails for good: never a payout by itself, and nothing but the resolver's word ends the series.
	r.setFailing(t, true)
	r.pass(t, gaugeMaxAge+10)
	r.wantState(t, pending, new(big.Int))
	r.do(t, r.stranger, r.gauge, gauge.PackPoke()) // fails quietly
	r.passTo(t, r.present().Expiry+100*day)
	r.do(t, r.stranger, r.market, market.PackSettle(r.series))
	r.wantState(t, pending, new(big.Int))
	equal(t, "payouts owed", r.number(t, pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed), new(big.Int))
	r.do(t, r.arbiter, r.market, market.PackResolve(r.series, new(big.Int)))
	equal(t, "reserved", r.number(t, pool.PackReserved(), pool.UnpackReserved), new(big.Int))

	// The variance's feed lies: no order is refused, and none costs another amount in that second.
	for _, answer := range []*big.Int{new(big.Int), big.NewInt(-1), new(big.Int).Rsh(maxU, 1), big.NewInt(1)} {
		for _, at := range []int64{0, -10 * int64(day), int64(day)} {
			s := newRing(t, 6, wads(50), nil)
			fed := s.fedSeries()
			s.NextBlock()
			quote := s.quoted(market.PackQuoteBuy(s.series, s.u(10_000)))
			if res := s.Send(msg(s.curator, fed, feed.PackPush(answer, uint64(int64(s.Time())+at)))); !res.OK {
				t.Fatal(why(res))
			}
			_, got := s.tries(s.buyStep(s.u(10_000)))
			if got == nil {
				t.Fatalf("an answer of %s stopped an order", answer)
			}
			equal(t, "cost in the second of a lie", got[0], quote)
		}
	}
}

func TestAttackTheSecondOfExpiry(t *testing.T) {
	for _, tc := range []struct {
		name string
		at   int64 // of the poke that finds the loss, from expiry
		want uint8
	}{{"a second before", -1, triggered}, {"at", 0, triggered}, {"a second after", 1, expired}} {
		t.Run(tc.name, func(t *testing.T) {
			r := newRing(t, 6, wads(50), nil)
			r.holds(r.u(100_000))
			expiry := r.present().Expiry
			r.passPokedTo(t, expiry-hour)
			r.do(t, r.stranger, r.gauge, gauge.PackPoke())
			r.setDeficit(t, r.u(900_000))
			r.SetTime(uint64(int64(expiry) + tc.at))
			if res := r.Send(msg(r.stranger, r.gauge, gauge.PackPoke())); !res.OK {
				t.Fatal(why(res))
			}
			r.SetTime(expiry + 1)
			r.do(t, r.stranger, r.market, market.PackSettle(r.series))
			if got := r.state(t).State; got != tc.want {
				t.Fatalf("state is %d, want %d", got, tc.want)
			}
			pays := r.u(100_000)
			if tc.want == expired {
				pays = new(big.Int)
			}
			equal(t, "payouts owed", r.number(t, pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed), pays)
		})
	}
	t.Run("an order whose waiting period ends at expiry is refused, a second earlier not", func(t *testing.T) {
		r := newRing(t, 6, wads(50), nil)
		expiry := r.present().Expiry
		r.passPokedTo(t, expiry-waiting-10)
		r.do(t, r.stranger, r.gauge, gauge.PackPoke())
		r.SetTime(expiry - waiting - 1)
		if res, _ := r.tries(r.buyStep(r.u(1))); !res.OK {
			t.Fatalf("refused: %s", why(res))
		}
		r.SetTime(expiry - waiting)
		if res, _ := r.tries(r.buyStep(r.u(1))); res.OK {
			t.Fatal("an order was sold that can protect nothing")
		}
	})
	t.Run("selling in the last second brings nothing that was earned", func(t *testing.T) {
		r := newRing(t, 6, new(big.Int), nil)
		r.holds(r.u(100_000))
		expiry := r.present().Expiry
		r.passPokedTo(t, expiry-10)
		r.SetTime(expiry)
		_, got := r.tries(r.sellStep(r.u(100_000)))
		equal(t, "proceeds at expiry", got[0], new(big.Int))
	})
}

func TestAttackRoundingBySixAndEighteenDecimals(t *testing.T) {
	walk := func(decimals int64) []*big.Int {
		r := newRing(t, decimals, wads(50), nil)
		var out []*big.Int
		out = append(out, r.holds(r.u(123_457)))
		before := r.cash(r.attacker)
		r.pass(t, day)
		r.do(t, r.stranger, r.gauge, gauge.PackPoke())
		r.runs(r.sellStep(r.u(23_457)))
		out = append(out, minus(r.cash(r.attacker), before))
		r.lose(t, r.u(533_333))
		before = r.cash(r.attacker)
		r.expire(r.present().Expiry)
		r.runs(r.step(r.market, market.PackClaim(r.series, r.u(100_000), id(""), r.attacker)))
		out = append(out, minus(r.cash(r.attacker), before), r.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets))
		r.sound()
		return out
	}
	six, eighteen := walk(6), walk(18)
	for i, what := range []string{"premium", "proceeds", "payout", "total assets"} {
		// In units of 1e-6, the six-decimal figure is the other one rounded: against the trader, for the pool.
		diff := minus(new(big.Int).Mul(six[i], exp10(12)), eighteen[i])
		if i == 1 || i == 2 {
			diff.Neg(diff)
		}
		t.Logf("%s: %s and %s", what, six[i], eighteen[i])
		if diff.Sign() < 0 || diff.Cmp(new(big.Int).Mul(exp10(12), big.NewInt(3))) > 0 {
			t.Errorf("%s is %s with six decimals and %s with eighteen", what, six[i], eighteen[i])
		}
	}
}

func TestAttackEpochRaisedByAThief(t *testing.T) {
	c := newChain(t, 6)
	most := usd(1_000)
	f := newFund(t, c, most, most)
	before := f.balance(t, f.usd, f.guard)
	// A thief with the agent's key takes the highest epoch there is: the agent is shut out, and the thief is still capped.
	call := f.next()
	call.Epoch = 1<<64 - 1
	stolen := f.executed(t, f.packBuy(call, usd(100)))
	f.refuses(t, f.agent, f.guard, f.packBuy(f.next(), usd(100)), "StaleEpoch(")
	for range 40 {
		call := f.next()
		call.Epoch = 1<<64 - 1
		f.Send(msg(f.agent, f.guard, f.packBuy(call, usd(20_000))))
	}
	atMost(t, "what the thief spent in a day", minus(before, f.balance(t, f.usd, f.guard)), most)
	if stolen.Paid.Sign() <= 0 {
		t.Fatal("the thief bought nothing: the test shows nothing")
	}
	// The owner gives the agent another key, which begins at epoch 0.
	f.do(t, f.owner, f.guard, guard.PackSetAgent(f.underwriter.addr))
	f.refuses(t, f.agent, f.guard, f.packBuy(call, usd(1)), "NotAgent(")
	f.pass(t, 2*day)
	f.do(t, f.stranger, f.gauge, gauge.PackPoke())
	f.do(t, f.underwriter, f.guard, f.packBuy(f.next(), usd(100)))
}
