package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// wide creates a second, wider series and makes it current.
func (s *stand) wide(t *testing.T) common.Address {
	t.Helper()
	terms := s.someTerms(t)
	terms.Exhaustion = usd(1_400_000)
	s.series = s.create(t, terms)
	return s.series
}

func TestCapitalThatOnlyVisitsGainsNothing(t *testing.T) {
	c := newChain(t, 6)

	t.Run("not a cheaper premium", func(t *testing.T) {
		s := newStand(t, c)
		s.wide(t)
		s.hold(t, usd(890_000))
		r := newRobot(t, s, usd(101_000_000))
		n := r.tries(t,
			contracts.Call3{Target: s.market, CallData: market.PackQuoteBuy(s.series, usd(100_000))},
			contracts.Call3{Target: s.pool, CallData: pool.PackDeposit(usd(100_000_000), r.at)},
			contracts.Call3{Target: s.market, CallData: market.PackBuy(s.series, usd(100_000), maxU, 1<<63, id(""), r.at)},
			contracts.Call3{Target: s.pool, CallData: pool.PackRequestRedeem(usd(99_000_000), r.at, r.at)},
			contracts.Call3{Target: s.pool, CallData: pool.PackProcessRedemptions(big.NewInt(1))},
			contracts.Call3{Target: s.pool, CallData: pool.PackMaxRedeem(r.at)})
		if n[5].Sign() > 0 {
			t.Fatalf("bought for %s what costs %s, and %s shares left in the same transaction", n[2], n[0], n[5])
		}
	})

	t.Run("not a part of what is salvaged", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(100_000))
		s.lose(t, usd(900_000))
		s.do(t, s.stranger, s.market, market.PackSettle(s.series))
		s.pass(t, 7*day+2)
		r := newRobot(t, s, usd(9_000_000))
		n := r.tries(t,
			contracts.Call3{Target: s.pool, CallData: pool.PackDeposit(usd(9_000_000), r.at)},
			contracts.Call3{Target: s.market, CallData: market.PackSalvage(s.series)},
			contracts.Call3{Target: s.pool, CallData: pool.PackBalanceOf(r.at)},
			contracts.Call3{Target: s.pool, CallData: pool.PackTotalAssets()},
			contracts.Call3{Target: s.pool, CallData: pool.PackTotalSupply()})
		worth := new(big.Int).Div(new(big.Int).Mul(n[2], n[3]), n[4])
		if worth.Cmp(usd(9_000_001)) > 0 {
			t.Fatalf("9,000,000 of deposit is worth %s after the salvage", worth)
		}
	})
}

func TestALaterReadingDecidesForGood(t *testing.T) {
	c := newChain(t, 6)
	s := newStand(t, c)
	s.hold(t, usd(100_000))
	s.setFailing(t, true)
	s.passTo(t, s.terms.Expiry+hour)
	s.setFailing(t, false)
	s.do(t, s.stranger, s.gauge, gauge.PackPoke())
	s.wantState(t, expired, new(big.Int))
	s.lose(t, usd(900_000))
	s.wantState(t, expired, new(big.Int))
}

func TestAnOrderLeftAloneIsNoFreeOption(t *testing.T) {
	c := newChain(t, 6)
	s := newStand(t, c)
	order, cost := s.buy(t, usd(500_000))
	s.passPokedTo(t, s.terms.Expiry-hour)
	s.do(t, s.stranger, s.gauge, gauge.PackPoke())
	s.passTo(t, s.terms.Expiry+2)
	s.do(t, s.buyer, s.market, market.PackActivate(order))
	equal(t, "total assets", s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets), new(big.Int).Add(usd(1_000_000), cost))
	equal(t, "unearned", s.number(t, pool.PackUnearnedPremium(), pool.UnpackUnearnedPremium), new(big.Int))
}

func TestAStolenKeyLosesAtMostTheCap(t *testing.T) {
	c := newChain(t, 6)

	t.Run("by having the stake priced at a pending series' full payout", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		for range 5 {
			f.executed(t, guard.PackDeposit(f.next(), f.pool, usd(100_000), usd(0)))
			f.pass(t, 26*hour)
		}
		f.buy(t, usd(500_000))
		f.wide(t)
		f.buy(t, usd(500_000))
		f.lose(t, usd(400_001)) // pays two millionths so far
		before := read(t, c, f.pool, pool.PackConvertToAssets(f.balance(t, f.pool, f.guard)), pool.UnpackConvertToAssets)
		f.executed(t, guard.PackRequestRedeem(f.next(), f.pool, f.balance(t, f.pool, f.guard)))
		f.pass(t, 2*day)
		f.do(t, f.stranger, f.pool, pool.PackProcessRedemptions(big.NewInt(10)))
		if shares := f.number(t, pool.PackMaxRedeem(f.guard), pool.UnpackMaxRedeem); shares.Sign() > 0 {
			t.Fatalf("a stake worth %s was burned for %s; the cap is 100,000 and %s of it is counted", before,
				f.number(t, pool.PackClaimableAssets(), pool.UnpackClaimableAssets), f.spent(t))
		}
	})

	t.Run("by paying premium to a pool of the thief's own", func(t *testing.T) {
		f := newFund(t, c, usd(100_000), usd(100_000))
		thief := f.stranger
		foreign := c.deploy(t, thief, &contracts.RiskPoolMetaData, pool.PackConstructor(f.usd, "P", "P", thief.addr, f.market))
		dear := c.deploy(t, thief, &contracts.PremiumModelMetaData, premium.PackConstructor(new(big.Int).Mul(wad, big.NewInt(100)), wad, wad, wad, wad))
		f.do(t, f.curator, f.usd, token.PackMint(thief.addr, usd(20_000)))
		f.do(t, thief, f.usd, token.PackApprove(foreign, maxU))
		f.do(t, thief, foreign, pool.PackDeposit(usd(20_000), thief.addr))
		terms := f.someTerms(t)
		terms.Pool, terms.PremiumModel, terms.WaitingPeriod = foreign, dear, 0
		r := f.do(t, thief, f.market, market.PackCreateSeries(terms, "P", "P"))
		bad := one(t, r, f.market, market.UnpackSeriesCreatedEvent).Series
		f.refuses(t, f.agent, f.guard, guard.PackBuy(f.next(), f.market, bad, usd(12_000), usd(100_000)), "NotAllowed(")
	})
}

func TestRetentionOfAnEarlierTroubleEndsWithIt(t *testing.T) {
	c := newChain(t, 6)
	s := newStand(t, c)
	u := s.underwriter.addr
	s.hold(t, usd(500_000))
	s.do(t, s.underwriter, s.pool, pool.PackRequestRedeem(usd(1), u, u))
	s.setFailing(t, true)
	s.pass(t, gaugeMaxAge+10)
	s.do(t, s.underwriter, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
	s.setFailing(t, false)
	s.do(t, s.buyer, s.market, s.packSell(usd(499_999))) // pokes: active again
	s.do(t, s.underwriter, s.pool, pool.PackRequestRedeem(usd(999_998), u, u))
	s.setFailing(t, true)
	s.pass(t, 2*day)
	s.do(t, s.underwriter, s.pool, pool.PackProcessRedemptions(big.NewInt(3)))
	if left := s.number(t, pool.PackQueuedShares(), pool.UnpackQueuedShares); left.Cmp(usd(10)) > 0 {
		t.Fatalf("%s shares wait for a pending dollar", left)
	}
}

func TestLendingLeftoverCountsTheFee(t *testing.T) {
	c := newChain(t, 4)
	l := newLendingStand(t, c)
	l.do(t, l.owner, l.pool, lending.PackSetConfiguration(l.ether.asset, reserveBits(7500, 8000, 10500, 18, 5000)))
	l.supply(t, l.borrower, l.ether, ethers(3_000)) // 3 ether
	l.do(t, l.borrower, l.pool, packBorrow(l.dollar, usd(4_500), l.borrower))
	l.price(t, l.ether, 187_000) // 5,610 of collateral, HF 0.997
	// 2,250 of debt may be covered: 2,362.50 seized, of which 56.25 is the fee. Enough is left here; with less collateral not.
	l.do(t, l.liquidator, l.pool, l.packLiquidate(l.dollar, usd(2_000), false))
}
