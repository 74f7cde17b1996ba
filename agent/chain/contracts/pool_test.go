package contracts_test

import (
	"math/big"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

func TestPoolDeposits(t *testing.T) {
	c := newChain(t, 6)

	t.Run("shares follow booked cash, never the token balance", func(t *testing.T) {
		s := newStand(t, c)
		s.do(t, s.other, s.usd, token.PackTransfer(s.pool, usd(500_000)))
		equal(t, "total assets", s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets), usd(1_000_000))
		s.do(t, s.other, s.pool, pool.PackMint(usd(1000), s.other.addr))
		equal(t, "shares", s.balance(t, s.pool, s.other.addr), usd(1000))
		equal(t, "cash", s.number(t, pool.PackCash(), pool.UnpackCash), usd(1_001_000))
	})

	t.Run("earned premium raises the price of a share, unearned does not", func(t *testing.T) {
		s := newStand(t, c)
		one := func() *big.Int {
			return s.number(t, pool.PackConvertToAssets(usd(1_000_000)), pool.UnpackConvertToAssets)
		}
		s.buy(t, usd(300_000))
		equal(t, "price after a sale", one(), usd(1_000_000))
		s.hold(t, usd(100_000))
		s.pass(t, day)
		if one().Cmp(usd(1_000_000)) <= 0 {
			t.Fatalf("a day's premium did not raise the price: %s", one())
		}
	})

	t.Run("nothing is taken or given for no shares", func(t *testing.T) {
		s := newStand(t, c)
		s.refuses(t, s.underwriter, s.pool, pool.PackDeposit(new(big.Int), s.underwriter.addr), "ZeroShares(")
		s.refuses(t, s.underwriter, s.pool, pool.PackRequestRedeem(new(big.Int), s.underwriter.addr, s.underwriter.addr), "ZeroShares(")
		s.refuses(t, s.underwriter, s.pool, pool.PackRedeem(new(big.Int), s.underwriter.addr, s.underwriter.addr), "ZeroShares(")
	})

	t.Run("deposits wait while any series is pending and go on when it is settled", func(t *testing.T) {
		s := newStand(t, c)
		s.setDeficit(t, usd(450_000))
		s.refuses(t, s.underwriter, s.pool, pool.PackDeposit(usd(1), s.underwriter.addr), "SeriesPending(")
		s.refuses(t, s.underwriter, s.pool, pool.PackMint(usd(1), s.underwriter.addr), "SeriesPending(")
		s.setDeficit(t, usd(900_000)) // the deposit's own poke triggers and settles it
		s.do(t, s.underwriter, s.pool, pool.PackDeposit(usd(1), s.underwriter.addr))
		equal(t, "unresolved series", s.number(t, pool.PackSeriesCount(), pool.UnpackSeriesCount), new(big.Int))
	})

	t.Run("an asset that keeps a part of each transfer is refused, in deposits and in premium", func(t *testing.T) {
		s := newStand(t, c)
		s.do(t, s.curator, s.usd, token.PackSetTransferFee(big.NewInt(1)))
		s.refuses(t, s.underwriter, s.pool, pool.PackDeposit(usd(1000), s.underwriter.addr), "UnexpectedTransfer(1000000000, 999900000)")
		s.refuses(t, s.buyer, s.market, s.packBuy(usd(100_000)), "UnexpectedTransfer(")
	})

	t.Run("only the market moves the books", func(t *testing.T) {
		s := newStand(t, c)
		for name, data := range map[string][]byte{
			"open": pool.PackOpen(s.series, 1), "write": pool.PackWrite(s.series, usd(1), usd(1)),
			"start": pool.PackStart(s.series, usd(1), usd(1)), "refund": pool.PackRefund(s.series, usd(1), usd(1), s.stranger.addr),
			"repurchase": pool.PackRepurchase(s.series, usd(1), usd(1), s.stranger.addr), "resolve": pool.PackResolve(s.series, wad),
			"payClaim": pool.PackPayClaim(s.series, usd(1), usd(1), s.stranger.addr), "release": pool.PackRelease(s.series),
		} {
			t.Run(name, func(t *testing.T) { s.refuses(t, s.curator, s.pool, data, "NotMarket(") })
		}
	})
}

func TestPoolRedemptionQueue(t *testing.T) {
	c := newChain(t, 6)
	request := func(s *stand, shares uint64) []byte {
		return pool.PackRequestRedeem(usd(shares), s.underwriter.addr, s.underwriter.addr)
	}

	t.Run("there is no withdrawal and no preview of one", func(t *testing.T) {
		s := newStand(t, c)
		u := s.underwriter
		s.refuses(t, u, s.pool, pool.PackWithdraw(usd(1), u.addr, u.addr), "RedemptionIsQueued(")
		s.refuses(t, u, s.pool, pool.PackPreviewRedeem(usd(1)), "RedemptionIsQueued(")
		s.refuses(t, u, s.pool, pool.PackPreviewWithdraw(usd(1)), "RedemptionIsQueued(")
		s.refuses(t, u, s.pool, pool.PackRedeem(usd(1), u.addr, u.addr), "ERC4626ExceededMaxRedeem(")
		equal(t, "max withdraw", s.number(t, pool.PackMaxWithdraw(u.addr), pool.UnpackMaxWithdraw), new(big.Int))
	})

	t.Run("requests are filled in order, in part when capital is reserved, and paid when redeemed", func(t *testing.T) {
		s := newStand(t, c)
		s.do(t, s.other, s.pool, pool.PackDeposit(usd(1_000_000), s.other.addr))
		s.buy(t, usd(500_000)) // unearned in full, so a share stays worth one dollar
		s.do(t, s.underwriter, s.pool, request(s, 1_000_000))
		s.do(t, s.other, s.pool, pool.PackRequestRedeem(usd(1_000_000), s.other.addr, s.other.addr))
		equal(t, "queued", s.number(t, pool.PackQueuedShares(), pool.UnpackQueuedShares), usd(2_000_000))
		equal(t, "ask capital", s.number(t, pool.PackAskCapital(), pool.UnpackAskCapital), new(big.Int))
		equal(t, "bid capital", s.number(t, pool.PackBidCapital(), pool.UnpackBidCapital), usd(2_000_000))

		s.pass(t, day)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(10)))
		first, second := big.NewInt(1), big.NewInt(2)
		u, o := s.underwriter.addr, s.other.addr
		equal(t, "first pending", s.number(t, pool.PackPendingRedeemRequest(first, u), pool.UnpackPendingRedeemRequest), new(big.Int))
		equal(t, "first claimable", s.number(t, pool.PackClaimableRedeemRequest(first, u), pool.UnpackClaimableRedeemRequest), usd(1_000_000))
		equal(t, "second pending", s.number(t, pool.PackPendingRedeemRequest(second, o), pool.UnpackPendingRedeemRequest), usd(500_000))
		equal(t, "second claimable", s.number(t, pool.PackClaimableRedeemRequest(second, o), pool.UnpackClaimableRedeemRequest), usd(500_000))
		equal(t, "second to another", s.number(t, pool.PackClaimableRedeemRequest(second, u), pool.UnpackClaimableRedeemRequest), new(big.Int))
		equal(t, "free", s.number(t, pool.PackFreeCapital(), pool.UnpackFreeCapital), new(big.Int))
		equal(t, "set apart", s.number(t, pool.PackClaimableAssets(), pool.UnpackClaimableAssets), usd(1_500_000))

		s.refuses(t, s.stranger, s.pool, pool.PackRedeem(usd(1), s.stranger.addr, u), "NotController(")
		before := s.balance(t, s.usd, u)
		s.do(t, s.underwriter, s.pool, pool.PackRedeem(usd(400_000), u, u))
		s.do(t, s.underwriter, s.pool, pool.PackRedeem(usd(600_000), u, u))
		equal(t, "paid out", new(big.Int).Sub(s.balance(t, s.usd, u), before), usd(1_000_000))
		equal(t, "left to redeem", s.number(t, pool.PackMaxRedeem(u), pool.UnpackMaxRedeem), new(big.Int))
		equal(t, "balance", s.balance(t, s.usd, s.pool), new(big.Int).Add(
			s.number(t, pool.PackCash(), pool.UnpackCash), s.number(t, pool.PackClaimableAssets(), pool.UnpackClaimableAssets)))
	})

	t.Run("nothing is processed before a day's notice is over", func(t *testing.T) {
		s := newStand(t, c)
		s.do(t, s.underwriter, s.pool, request(s, 100))
		s.pass(t, day-10)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
		equal(t, "queued", s.number(t, pool.PackQueuedShares(), pool.UnpackQueuedShares), usd(100))
		s.pass(t, 10)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
		equal(t, "queued", s.number(t, pool.PackQueuedShares(), pool.UnpackQueuedShares), new(big.Int))
	})

	t.Run("capital that only visits cannot buy cheap and leave", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(500_000))
		visitor := c.deploy(t, s.curator, &contracts.BatchReaderMetaData, nil)
		s.do(t, s.curator, s.usd, token.PackMint(visitor, usd(101_000_000)))
		calls := []contracts.Call3{
			{Target: s.usd, CallData: token.PackApprove(s.pool, maxU)},
			{Target: s.pool, CallData: pool.PackDeposit(usd(100_000_000), visitor)},
			{Target: s.pool, CallData: pool.PackRequestRedeem(usd(99_000_000), visitor, visitor)},
			{Target: s.pool, CallData: pool.PackProcessRedemptions(big.NewInt(1))},
			{Target: s.pool, CallData: pool.PackMaxRedeem(visitor)},
		}
		results := read(t, c, visitor, batch.PackAggregate3(calls), batch.UnpackAggregate3)
		equal(t, "free to leave in the same transaction", new(big.Int).SetBytes(results[4].ReturnData), new(big.Int))
	})

	t.Run("a trouble that ended leaves nothing retained for the next", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(500_000))
		s.do(t, s.underwriter, s.pool, request(s, 1))
		s.setFailing(t, true)
		s.pass(t, day)
		r := s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
		kept := s.number(t, pool.PackRetainedShares(), pool.UnpackRetainedShares)
		if kept.Cmp(usd(490_000)) < 0 {
			t.Fatalf("%s shares are retained for half of the capital", kept)
		}
		equal(t, "event", one(t, r, s.pool, pool.UnpackSharesRetainedEvent).Shares, kept)
		s.setFailing(t, false)
		s.do(t, s.buyer, s.market, s.packSell(usd(499_999))) // pokes: active again
		s.do(t, s.underwriter, s.pool, request(s, 999_998))
		s.setFailing(t, true)
		s.pass(t, 2*day)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(3)))
		if left := s.number(t, pool.PackQueuedShares(), pool.UnpackQueuedShares); left.Cmp(usd(2)) > 0 {
			t.Fatalf("%s shares wait for one pending dollar", left)
		}
	})

	t.Run("several requests of one controller are redeemed oldest first", func(t *testing.T) {
		s := newStand(t, c)
		u := s.underwriter.addr
		for range 3 {
			s.do(t, s.underwriter, s.pool, request(s, 100))
		}
		s.pass(t, day)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(2)))
		equal(t, "claimable", s.number(t, pool.PackMaxRedeem(u), pool.UnpackMaxRedeem), usd(200))
		s.do(t, s.underwriter, s.pool, pool.PackRedeem(usd(150), u, u))
		equal(t, "of the first", s.number(t, pool.PackClaimableRedeemRequest(big.NewInt(1), u), pool.UnpackClaimableRedeemRequest), new(big.Int))
		equal(t, "of the second", s.number(t, pool.PackClaimableRedeemRequest(big.NewInt(2), u), pool.UnpackClaimableRedeemRequest), usd(50))
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(2)))
		s.do(t, s.underwriter, s.pool, pool.PackRedeem(usd(150), u, u))
		equal(t, "left", s.number(t, pool.PackMaxRedeem(u), pool.UnpackMaxRedeem), new(big.Int))
	})

	t.Run("queued shares bear a loss that comes before they are processed", func(t *testing.T) {
		s := newStand(t, c)
		u := s.underwriter.addr
		cost := s.hold(t, usd(500_000))
		s.do(t, s.underwriter, s.pool, request(s, 1_000_000))
		s.setDeficit(t, usd(900_000)) // processing pokes and settles first
		s.pass(t, day)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
		got := s.number(t, pool.PackClaimableRedeemAssets(big.NewInt(1), u), pool.UnpackClaimableRedeemAssets)
		equal(t, "all shares' price", got, new(big.Int).Add(usd(500_000), cost))
		equal(t, "owed", s.number(t, pool.PackPayoutsOwed(), pool.UnpackPayoutsOwed), usd(500_000))
	})

	t.Run("while a series is pending redemptions are priced as if it paid in full", func(t *testing.T) {
		s := newStand(t, c)
		u := s.underwriter.addr
		s.buy(t, usd(400_000))
		s.do(t, s.underwriter, s.pool, request(s, 100_000))
		s.setDeficit(t, usd(400_001))
		s.pass(t, day)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
		// 600,000 of 1,000,000 dollars: sixty cents a share.
		equal(t, "price", s.number(t, pool.PackClaimableRedeemAssets(big.NewInt(1), u), pool.UnpackClaimableRedeemAssets), usd(60_000))
	})

	t.Run("a pool without free capital burns nobody's shares", func(t *testing.T) {
		s := newStand(t, c)
		s.buy(t, usd(500_000))
		terms := s.someTerms(t)
		terms.Gauge = s.anotherGauge(t)
		s.series = s.announce(t, terms)
		s.buy(t, usd(500_000))
		s.do(t, s.underwriter, s.pool, request(s, 1_000_000))
		s.setDeficit(t, usd(400_001))
		s.pass(t, day)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
		equal(t, "queued", s.number(t, pool.PackQueuedShares(), pool.UnpackQueuedShares), usd(1_000_000))
		equal(t, "supply", s.number(t, pool.PackTotalSupply(), pool.UnpackTotalSupply), usd(1_000_000))
	})

	t.Run("shares in proportion to a pending reserve wait, however often anyone processes, until it is decided", func(t *testing.T) {
		s := newStand(t, c)
		u := s.underwriter.addr
		s.hold(t, usd(400_000))
		s.do(t, s.underwriter, s.pool, request(s, 1_000_000))
		s.setFailing(t, true)
		s.pass(t, day)
		for range 3 {
			s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
		}
		// Of a million dollars and a little premium 400,000 may go: nearly four tenths of the shares wait.
		waiting := s.number(t, pool.PackQueuedShares(), pool.UnpackQueuedShares)
		equal(t, "retained", s.number(t, pool.PackRetainedShares(), pool.UnpackRetainedShares), waiting)
		if waiting.Cmp(usd(400_000)) > 0 || waiting.Cmp(usd(399_000)) < 0 {
			t.Fatalf("%s shares wait, want a little less than 400,000 dollars' worth", waiting)
		}
		s.setFailing(t, false)
		s.pass(t, 60*day)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(1))) // settles first: nothing was lost
		equal(t, "queued", s.number(t, pool.PackQueuedShares(), pool.UnpackQueuedShares), new(big.Int))
		equal(t, "retained", s.number(t, pool.PackRetainedShares(), pool.UnpackRetainedShares), new(big.Int))
		equal(t, "assets set apart", s.number(t, pool.PackClaimableAssets(), pool.UnpackClaimableAssets), s.number(t,
			pool.PackClaimableRedeemAssets(big.NewInt(1), u), pool.UnpackClaimableRedeemAssets))
		if left := s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets); left.Cmp(big.NewInt(10)) > 0 {
			t.Fatalf("%s is nobody's", left)
		}
	})

	t.Run("whoever begins an emptied pool anew brings what is left in it, and gets shares one to one", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(300_000))
		s.lose(t, usd(900_000))
		s.do(t, s.stranger, s.market, market.PackSettle(s.series))
		s.do(t, s.underwriter, s.pool, request(s, 1_000_000))
		s.pass(t, day)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
		equal(t, "shares", s.number(t, pool.PackTotalSupply(), pool.UnpackTotalSupply), new(big.Int))
		s.pass(t, 8*day)
		s.do(t, s.stranger, s.market, market.PackSalvage(s.series)) // nobody claimed: 300,000 for no shares
		s.pass(t, 31*day)
		leftover := s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets)
		less := new(big.Int).Sub(leftover, big.NewInt(1))
		s.refuses(t, s.underwriter, s.pool, pool.PackDeposit(less, s.underwriter.addr), "BelowLeftover(")
		s.do(t, s.underwriter, s.pool, pool.PackDeposit(leftover, s.underwriter.addr))
		equal(t, "shares", s.number(t, pool.PackTotalSupply(), pool.UnpackTotalSupply), leftover)
	})

	t.Run("another's shares need allowance, and the controller is the owner or the caller", func(t *testing.T) {
		s := newStand(t, c)
		u := s.underwriter.addr
		s.refuses(t, s.stranger, s.pool, pool.PackRequestRedeem(usd(1), s.stranger.addr, u), "ERC20InsufficientAllowance(")
		s.refuses(t, s.underwriter, s.pool, pool.PackRequestRedeem(usd(1), s.other.addr, u), "StrangeController(")
		s.do(t, s.underwriter, s.pool, pool.PackApprove(s.stranger.addr, usd(1)))
		s.do(t, s.stranger, s.pool, pool.PackRequestRedeem(usd(1), s.stranger.addr, u))
		s.pass(t, day)
		s.do(t, s.stranger, s.pool, pool.PackProcessRedemptions(big.NewInt(1)))
		s.do(t, s.stranger, s.pool, pool.PackRedeem(usd(1), s.stranger.addr, s.stranger.addr))
		equal(t, "paid", s.balance(t, s.usd, s.stranger.addr), usd(1))
	})
}
