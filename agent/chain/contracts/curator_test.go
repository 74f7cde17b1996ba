package contracts_test

import (
	"math/big"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

func TestUnderwritersSeeASeriesBeforeItSells(t *testing.T) {
	c := newChain(t, 9)

	t.Run("whoever asks to leave within the notice stands behind nothing of it", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(300_000))
		// The curator joins with as much, and writes what an honest one would not.
		s.do(t, s.curator, s.usd, token.PackMint(s.curator.addr, usd(1_000_000)))
		s.do(t, s.curator, s.usd, token.PackApprove(s.pool, maxU))
		s.do(t, s.curator, s.pool, pool.PackDeposit(usd(1_000_000), s.curator.addr))
		terms := s.someTerms(t)
		terms.Gauge = s.anotherGauge(t)
		terms.Attachment, terms.Exhaustion, terms.MaxSupply = usd(0), usd(900_000), usd(900_000)
		terms.Start += 2*day + 100
		s.refuses(t, s.curator, s.market, s.packCreate(func(x contracts.Terms) contracts.Terms { x.Start -= 200; return x }(terms)), "NoticeTooShort(")
		hostile := s.create(t, terms)

		u := s.underwriter.addr
		s.pass(t, 20*hour) // the underwriter takes most of a day to notice
		shares := s.balance(t, s.pool, u)
		s.do(t, s.underwriter, s.pool, pool.PackRequestRedeem(shares, u, u))
		s.passPokedTo(t, terms.Start)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(10)))
		s.do(t, s.stranger, terms.Gauge, gauge.PackPoke())
		s.series = hostile
		room := s.view(t).AskCapacity
		s.buy(t, room)
		s.setDeficit(t, usd(900_000))
		s.do(t, s.stranger, s.market, market.PackSettle(hostile))
		got := s.number(t, pool.PackMaxRedeem(u), pool.UnpackMaxRedeem)
		equal(t, "shares out", got, shares)
		paid := s.number(t, pool.PackClaimableRedeemAssets(big.NewInt(1), u), pool.UnpackClaimableRedeemAssets)
		if paid.Cmp(usd(1_000_000)) < 0 {
			t.Fatalf("the underwriter got %s of 1,000,000 dollars", paid)
		}
	})

	t.Run("a gauge that fails keeps nobody in before its series sells", func(t *testing.T) {
		s := newStand(t, c)
		terms := s.someTerms(t)
		terms.Gauge = s.deploy(t, s.curator, &contracts.DevAnswersMetaData, answers.PackConstructor(s.anotherGauge(t)))
		s.do(t, s.curator, terms.Gauge, answers.PackTell(gauge.PackPoke(), make([]byte, 32)))
		terms.Start += 2*day + 100
		hostile := s.create(t, terms)
		s.do(t, s.curator, terms.Gauge, answers.PackRefuse(gauge.PackPoke()))

		u := s.underwriter.addr
		if s.number(t, pool.PackMaxDeposit(u), pool.UnpackMaxDeposit).Sign() == 0 {
			t.Error("no deposit, though nothing of the series can be sold yet")
		}
		s.do(t, s.underwriter, s.pool, pool.PackDeposit(usd(1), u))
		shares := s.balance(t, s.pool, u)
		s.do(t, s.underwriter, s.pool, pool.PackRequestRedeem(shares, u, u))
		s.passPokedTo(t, terms.Start-1)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(10)))
		equal(t, "shares out", s.number(t, pool.PackMaxRedeem(u), pool.UnpackMaxRedeem), shares)
		// From its start on it is asked, for then it may have been sold.
		s.pass(t, 2)
		if r := s.View(s.stranger.addr, s.pool, pool.PackProcessRedemptions(big.NewInt(10))); r.OK {
			t.Errorf("series %s started, and its gauge was not asked", hostile)
		}
	})

	t.Run("a pool that is all its owner's needs no notice", func(t *testing.T) {
		s := newStand(t, c)
		r := s.rival(t, s.curator)
		s.do(t, s.curator, s.usd, token.PackMint(s.curator.addr, usd(10)))
		s.do(t, s.curator, s.usd, token.PackApprove(r.pool, maxU))
		s.do(t, s.curator, r.pool, pool.PackDeposit(usd(10), s.curator.addr))
		s.do(t, s.curator, s.market, s.packCreate(r.layer(s, t, 0, 1, 1)))
		s.do(t, s.underwriter, s.usd, token.PackApprove(r.pool, maxU))
		s.do(t, s.underwriter, r.pool, pool.PackDeposit(usd(1), s.underwriter.addr))
		s.refuses(t, s.curator, s.market, s.packCreate(r.layer(s, t, 1, 2, 1)), "NoticeTooShort(")
	})
}

func TestAPauseEndsAndCannotBeRenewedForEver(t *testing.T) {
	s := newStand(t, newChain(t, 6))
	pause := func(until uint64) []byte { return pool.PackPauseSales(until) }
	s.refuses(t, s.curator, s.pool, pause(s.now(t)-1), "NotPaused(")
	r := s.do(t, s.curator, s.pool, pause(s.now(t)+day))
	since := s.timeOf(t, r)
	s.pass(t, day/2)
	s.refuses(t, s.curator, s.pool, pause(since+3*day+1), "PauseTooLong(")
	s.do(t, s.curator, s.pool, pause(since+3*day-1)) // prolonged: three days in all
	last := since + 3*day - 1
	s.SetTime(last + 1)
	s.do(t, s.stranger, s.gauge, gauge.PackPoke())
	s.do(t, s.buyer, s.market, s.packBuy(usd(1000)))
	s.refuses(t, s.curator, s.pool, pause(s.now(t)+hour), "PauseTooSoon(")
	s.SetTime(last + 3*day)
	s.refuses(t, s.curator, s.pool, pause(s.now(t)+hour), "PauseTooSoon(")
	s.do(t, s.curator, s.pool, pause(s.now(t)+3*day)) // the next second
	if got := read(t, s.chain, s.pool, pool.PackSalesPausedSince(), pool.UnpackSalesPausedSince); got != last+3*day+1 {
		t.Fatalf("paused since %d, want %d", got, last+3*day+1)
	}
	s.pass(t, hour)
	ended := s.do(t, s.curator, s.pool, pause(0))
	if e := one(t, ended, s.pool, pool.UnpackSalesPausedEvent); e.Until != s.timeOf(t, ended)-1 {
		t.Fatalf("ended at %d: paused until %d", s.timeOf(t, ended), e.Until)
	}
	s.do(t, s.stranger, s.gauge, gauge.PackPoke())
	s.do(t, s.buyer, s.market, s.packBuy(usd(1000)))

	// However a curator goes about it, sales are open at least as long as they were paused.
	open, paused := 0, 0
	for range 2000 {
		s.pass(t, hour)
		s.send(t, s.curator, &s.pool, pause(s.now(t)+3*day-hour/2))
		if read(t, s.chain, s.pool, pool.PackSalesPausedUntil(), pool.UnpackSalesPausedUntil) >= s.now(t) {
			paused++
		} else {
			open++
		}
	}
	t.Logf("of 2,000 hours in which the curator tried to pause, sales were open in %d", open)
	if open < 950 || paused < 900 {
		t.Errorf("open %d hours, paused %d", open, paused)
	}
}

func TestAnAssetWhoseBalancesFallIsTakenInNoMore(t *testing.T) {
	s := newStand(t, newChain(t, 6))
	s.hold(t, usd(100_000))
	u := s.underwriter.addr
	s.do(t, s.underwriter, s.pool, pool.PackRequestRedeem(usd(1000), u, u))
	// What a rebase would do: the pool has a dollar less than it booked.
	if r := s.Call(s.pool, s.usd, token.PackTransfer(s.stranger.addr, usd(1))); !r.OK {
		t.Fatal(why(r))
	}
	s.refuses(t, s.underwriter, s.pool, pool.PackDeposit(usd(1), u), "Unbacked(")
	s.refuses(t, s.underwriter, s.pool, pool.PackMint(usd(1), u), "Unbacked(")
	s.refuses(t, s.buyer, s.market, s.packBuy(usd(1)), "Unbacked(")
	// Nobody is kept in.
	s.do(t, s.buyer, s.market, s.packSell(usd(1000)))
	s.pass(t, day)
	s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
	s.do(t, s.underwriter, s.pool, pool.PackRedeem(usd(1000), u, u))
	// One that raises them gives the pool a gift that nobody's price counts.
	s.do(t, s.curator, s.usd, token.PackMint(s.pool, usd(5)))
	s.do(t, s.underwriter, s.pool, pool.PackDeposit(usd(1), u))
}
