package contracts_test

import (
	"math/big"
	"testing"
)

func TestMarketStates(t *testing.T) {
	c := newChain(t, 6)

	t.Run("a loss up to attachment leaves the series active, one above makes it pending", func(t *testing.T) {
		s := newStand(t, c)
		s.lose(t, usd(400_000))
		s.wantState(t, active, new(big.Int))
		s.lose(t, usd(400_001))
		s.wantState(t, pending, new(big.Int))
		equal(t, "loss", s.view(t).Loss, usd(400_001))
	})

	t.Run("a loss at exhaustion triggers in full at once, and covering it later changes nothing", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(100_000))
		s.lose(t, usd(900_000))
		s.wantState(t, triggered, wad)
		s.lose(t, usd(0))
		s.wantState(t, triggered, wad)
		e := one(t, s.do(t, s.stranger, s.market, market.PackSettle(s.series)), s.market, market.UnpackSettledEvent)
		equal(t, "fraction", e.Fraction, wad)
		equal(t, "owed", s.number(t, pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed), usd(100_000))
		equal(t, "reserved", s.number(t, pool.PackReserved(), pool.UnpackReserved), new(big.Int))
	})

	t.Run("the start loss does not count", func(t *testing.T) {
		s := newStand(t, c)
		s.lose(t, usd(300_000))
		// Its own gauge, as the layer from 700,000 to 1,200,000 is in part that of the first series.
		terms := s.someTerms(t)
		terms.Gauge = s.anotherGauge(t)
		s.lose(t, usd(400_000))
		s.do(t, s.stranger, terms.Gauge, gauge.PackPoke())
		terms.StartLoss = usd(100_000)
		s.series = s.announce(t, terms)
		s.gauge = terms.Gauge
		s.lose(t, usd(800_000))
		s.wantState(t, active, new(big.Int))
		s.lose(t, usd(800_001))
		s.wantState(t, pending, new(big.Int))
	})

	t.Run("a silent gauge makes the series pending, and a reading makes it active again", func(t *testing.T) {
		s := newStand(t, c)
		s.setFailing(t, true)
		s.pass(t, gaugeMaxAge+10)
		s.wantState(t, pending, new(big.Int))
		s.refuses(t, s.buyer, s.market, s.packBuy(usd(1000)), "NotActive(")
		s.refuses(t, s.underwriter, s.pool, pool.PackDeposit(usd(1000), s.underwriter.addr), "SeriesPending(")
		equal(t, "most deposit", s.number(t, pool.PackMaxDeposit(s.underwriter.addr), pool.UnpackMaxDeposit), new(big.Int))
		s.setFailing(t, false)
		// Every call that changes state pokes first: nobody need do it alone.
		s.do(t, s.buyer, s.market, s.packBuy(usd(1000)))
		s.wantState(t, active, new(big.Int))
	})

	t.Run("a pending order is refunded in full when the series is pending, without waiting", func(t *testing.T) {
		s := newStand(t, c)
		orderID, cost := s.buy(t, usd(100_000))
		s.setDeficit(t, usd(500_000))
		before := s.balance(t, s.usd, s.buyer.addr)
		e := one(t, s.do(t, s.stranger, s.market, market.PackActivate(orderID)), s.market, market.UnpackRefundedEvent)
		equal(t, "refund", e.Premium, cost)
		equal(t, "received", new(big.Int).Sub(s.balance(t, s.usd, s.buyer.addr), before), cost)
		equal(t, "reserved", s.number(t, pool.PackReserved(), pool.UnpackReserved), new(big.Int))
		equal(t, "unearned", s.number(t, pool.PackUnearnedPremium(), pool.UnpackUnearnedPremium), new(big.Int))
		if got := s.order(t, orderID).Status; got != 3 {
			t.Fatalf("order's status is %d, want 3", got)
		}
		s.refuses(t, s.stranger, s.market, market.PackActivate(orderID), "OrderDone(")
	})

	t.Run("an order that nobody activated is refunded after its series resolved", func(t *testing.T) {
		s := newStand(t, c)
		orderID, cost := s.buy(t, usd(100_000))
		s.lose(t, usd(900_000))
		s.do(t, s.stranger, s.market, market.PackSettle(s.series))
		equal(t, "owed to a token never minted", s.number(t, pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed), new(big.Int))
		equal(t, "still refundable", s.number(t, pool.PackPendingPremium(), pool.UnpackPendingPremium), cost)
		e := one(t, s.do(t, s.stranger, s.market, market.PackActivate(orderID)), s.market, market.UnpackRefundedEvent)
		equal(t, "refund", e.Premium, cost)
		equal(t, "cash", s.number(t, pool.PackCash(), pool.UnpackCash), usd(1_000_000))
	})

	t.Run("an order left alone until its series expired is no free option: its premium is earned", func(t *testing.T) {
		s := newStand(t, c)
		orderID, cost := s.buy(t, usd(500_000))
		s.passPokedTo(t, s.terms.Expiry-hour)
		s.do(t, s.stranger, s.gauge, gauge.PackPoke())
		s.passTo(t, s.terms.Expiry+2)
		s.do(t, s.buyer, s.market, market.PackActivate(orderID))
		equal(t, "worthless tokens", s.balance(t, s.series, s.buyer.addr), usd(500_000))
		equal(t, "unearned", s.number(t, pool.PackUnearnedPremium(), pool.UnpackUnearnedPremium), new(big.Int))
		equal(t, "on its way", s.number(t, pool.PackReturningPayouts(), pool.UnpackReturningPayouts), cost)
		equal(t, "reserved", s.number(t, pool.PackReserved(), pool.UnpackReserved), new(big.Int))
		s.pass(t, 30*day)
		equal(t, "total assets", s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets), new(big.Int).Add(usd(1_000_000), cost))
	})

	t.Run("a partial loss pays its fraction at expiry and not before", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(100_000))
		s.lose(t, usd(525_000)) // a quarter of the way from 400,000 to 900,000
		s.do(t, s.stranger, s.market, market.PackSettle(s.series))
		s.wantState(t, pending, new(big.Int))
		s.refuses(t, s.buyer, s.market, market.PackClaim(s.series, usd(1), id(""), s.buyer.addr), "NotTriggered(")
		s.passPokedTo(t, s.terms.Expiry-hour)
		s.do(t, s.stranger, s.gauge, gauge.PackPoke())
		s.passTo(t, s.terms.Expiry+2)
		quarter := new(big.Int).Div(wad, big.NewInt(4))
		s.wantState(t, triggered, quarter)
		s.do(t, s.stranger, s.market, market.PackSettle(s.series))
		equal(t, "owed", s.number(t, pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed), usd(25_000))
		s.lose(t, usd(900_000)) // too late
		s.wantState(t, triggered, quarter)
	})

	t.Run("without a loss it expires, and its premium is earned", func(t *testing.T) {
		s := newStand(t, c)
		cost := s.hold(t, usd(100_000))
		s.passPokedTo(t, s.terms.Expiry-hour)
		s.do(t, s.stranger, s.gauge, gauge.PackPoke())
		s.passTo(t, s.terms.Expiry+2)
		s.wantState(t, expired, new(big.Int))
		s.do(t, s.stranger, s.market, market.PackSettle(s.series))
		equal(t, "total assets", s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets), new(big.Int).Add(usd(1_000_000), cost))
		s.refuses(t, s.buyer, s.market, market.PackClaim(s.series, usd(1), id(""), s.buyer.addr), "NotTriggered(")
		s.refuses(t, s.stranger, s.market, market.PackSalvage(s.series), "NotTriggered(")
	})

	t.Run("at the last second of its term a recorded loss still counts", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(100_000))
		s.passPokedTo(t, s.terms.Expiry-2)
		s.setDeficit(t, usd(900_000)) // one second before expiry
		r := s.do(t, s.stranger, s.gauge, gauge.PackPoke())
		if at := s.timeOf(t, r); at != s.terms.Expiry-1 && at != s.terms.Expiry {
			t.Fatalf("poked at %d, expiry is %d", at, s.terms.Expiry)
		}
		s.wantState(t, triggered, wad)
	})
}

func TestMarketUndecidedAtExpiry(t *testing.T) {
	c := newChain(t, 6)
	// undecided has a series past its expiry whose last reading in time was stale, with the source silent.
	undecided := func(t *testing.T, lossBefore *big.Int) *stand {
		s := newStand(t, c)
		s.hold(t, usd(100_000))
		s.lose(t, lossBefore)
		s.setFailing(t, true)
		s.passTo(t, s.terms.Expiry+hour)
		s.wantState(t, pending, new(big.Int))
		return s
	}

	t.Run("it stays pending and keeps its reserve", func(t *testing.T) {
		s := undecided(t, new(big.Int))
		s.do(t, s.stranger, s.market, market.PackSettle(s.series))
		equal(t, "reserved", s.number(t, pool.PackReserved(), pool.UnpackReserved), usd(100_000))
	})

	t.Run("a later reading of the same loss decides it", func(t *testing.T) {
		s := undecided(t, usd(525_000))
		s.setFailing(t, false)
		e := one(t, s.do(t, s.stranger, s.market, market.PackSettle(s.series)), s.market, market.UnpackSettledEvent)
		equal(t, "fraction", e.Fraction, wads(250))
	})

	t.Run("the first later reading decides for good, settled or not", func(t *testing.T) {
		s := undecided(t, new(big.Int))
		s.setFailing(t, false)
		s.do(t, s.stranger, s.gauge, gauge.PackPoke())
		s.wantState(t, expired, new(big.Int))
		s.lose(t, usd(900_000))
		s.wantState(t, expired, new(big.Int))
	})

	t.Run("a later reading of more loss does not: the arbiter must", func(t *testing.T) {
		s := undecided(t, usd(525_000))
		s.setFailing(t, false)
		s.lose(t, usd(900_000))
		s.wantState(t, pending, new(big.Int))
		s.refuses(t, s.stranger, s.market, market.PackResolve(s.series, wad), "NotResolver(")
		s.refuses(t, s.arbiter, s.market, market.PackResolve(s.series, new(big.Int).Add(wad, big.NewInt(1))), "FractionAboveOne(")
		s.refuses(t, s.arbiter, s.market, market.PackResolve(s.series, wads(249)), "FractionBelowRecorded(")
		s.do(t, s.arbiter, s.market, market.PackResolve(s.series, wads(600)))
		s.wantState(t, triggered, wads(600))
		equal(t, "owed", s.number(t, pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed), usd(60_000))
		s.refuses(t, s.arbiter, s.market, market.PackResolve(s.series, wad), "NotUndecided(")
	})

	t.Run("the arbiter may say that nothing happened when nothing was recorded", func(t *testing.T) {
		s := undecided(t, new(big.Int))
		s.do(t, s.arbiter, s.market, market.PackResolve(s.series, new(big.Int)))
		s.wantState(t, expired, new(big.Int))
		equal(t, "reserved", s.number(t, pool.PackReserved(), pool.UnpackReserved), new(big.Int))
	})

	t.Run("the arbiter has no say before expiry, nor where a reading decides", func(t *testing.T) {
		s := newStand(t, c)
		s.lose(t, usd(500_000))
		s.refuses(t, s.arbiter, s.market, market.PackResolve(s.series, wad), "NotUndecided(")
		s = undecided(t, new(big.Int))
		s.setFailing(t, false)
		s.refuses(t, s.arbiter, s.market, market.PackResolve(s.series, wad), "NotUndecided(")
	})
}

func TestMarketClaims(t *testing.T) {
	c := newChain(t, 6)
	paying := func(t *testing.T) *stand {
		s := newStand(t, c)
		s.hold(t, usd(100_000))
		s.lose(t, usd(900_000))
		return s
	}

	t.Run("a claim settles, burns and pays the fraction to whom the holder names", func(t *testing.T) {
		s := paying(t)
		r := s.do(t, s.buyer, s.market, market.PackClaim(s.series, usd(30_000), id("claim"), s.stranger.addr))
		e := one(t, r, s.market, market.UnpackClaimedEvent)
		if e.ClientId != id("claim") || e.Holder != s.buyer.addr {
			t.Fatalf("unexpected event %+v", e)
		}
		equal(t, "paid", e.Paid, usd(30_000))
		equal(t, "received", s.balance(t, s.usd, s.stranger.addr), usd(30_000))
		equal(t, "tokens left", s.balance(t, s.series, s.buyer.addr), usd(70_000))
		equal(t, "owed", s.number(t, pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed), usd(70_000))
		s.refuses(t, s.other, s.market, market.PackClaim(s.series, usd(1), id(""), s.other.addr), "ERC20InsufficientBalance(")
	})

	t.Run("claims need neither the gauge nor an open sale", func(t *testing.T) {
		s := paying(t)
		s.do(t, s.stranger, s.market, market.PackSettle(s.series))
		s.setFailing(t, true)
		s.do(t, s.curator, s.pool, pool.PackPauseSales(s.now(t)+day))
		s.do(t, s.buyer, s.market, market.PackClaim(s.series, usd(100_000), id(""), s.buyer.addr))
	})

	t.Run("a fraction rounds down, and what rounding leaves returns to the pool by salvage", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(100_000))
		s.lose(t, usd(400_003)) // 3/500000 of the width: 6e-6
		s.passPokedTo(t, s.terms.Expiry-hour)
		s.do(t, s.stranger, s.gauge, gauge.PackPoke())
		s.passTo(t, s.terms.Expiry+2)
		s.do(t, s.stranger, s.market, market.PackSettle(s.series))
		equal(t, "owed", s.number(t, pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed), big.NewInt(600_000))
		r := s.do(t, s.buyer, s.market, market.PackClaim(s.series, big.NewInt(333_333), id(""), s.buyer.addr))
		equal(t, "paid", one(t, r, s.market, market.UnpackClaimedEvent).Paid, big.NewInt(1)) // 1.99 units
		s.refuses(t, s.stranger, s.market, market.PackSalvage(s.series), "ClaimWindowOpen(")
		s.pass(t, 7*day+2)
		r = s.do(t, s.stranger, s.market, market.PackSalvage(s.series))
		equal(t, "salvaged", one(t, r, s.market, market.UnpackSalvagedEvent).Amount, big.NewInt(599_999))
		s.refuses(t, s.stranger, s.market, market.PackSalvage(s.series), "AlreadySalvaged(")
		s.refuses(t, s.buyer, s.market, market.PackClaim(s.series, usd(1), id(""), s.buyer.addr), "AlreadySalvaged(")
	})

	t.Run("what is salvaged returns to the pool over thirty days", func(t *testing.T) {
		s := paying(t)
		s.do(t, s.stranger, s.market, market.PackSettle(s.series))
		s.pass(t, 7*day+2)
		before := s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets)
		s.do(t, s.stranger, s.market, market.PackSalvage(s.series))
		equal(t, "total assets", s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets), before)
		equal(t, "returning", s.number(t, pool.PackReturningPayouts(), pool.UnpackReturningPayouts), usd(100_000))
		s.passTo(t, s.now(t)+15*day+1)
		equal(t, "half of it", s.number(t, pool.PackReturningPayouts(), pool.UnpackReturningPayouts), usd(50_000))
		s.pass(t, 15*day)
		equal(t, "all of it", s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets), new(big.Int).Add(before, usd(100_000)))
	})

	t.Run("a claim after the window still pays until somebody salvages", func(t *testing.T) {
		s := paying(t)
		s.do(t, s.stranger, s.market, market.PackSettle(s.series))
		s.pass(t, 30*day)
		s.do(t, s.buyer, s.market, market.PackClaim(s.series, usd(100_000), id(""), s.buyer.addr))
	})
}
