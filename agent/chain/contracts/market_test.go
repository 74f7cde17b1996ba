package contracts_test

import (
	"math/big"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// handCost is the premium of moving utilisation from u0 to u1 (thousandths, both
// below the kink of 800) on newStand's curve, above its floor: capital * 0.04 *
// (u + u²/2) * term / year, rounded up.
func handCost(capital *big.Int, u0, u1 int64, term uint64) *big.Int {
	// 0.04 * ((u1-u0) + (u1²-u0²)/2), with u in thousandths: / 1000 and / 2e6.
	numerator := 2000*(u1-u0) + (u1*u1 - u0*u0)
	cost := new(big.Int).Mul(capital, big.NewInt(numerator*4))
	cost.Mul(cost, big64(term))
	divisor := new(big.Int).Mul(big64(year), big.NewInt(2_000_000*100))
	quotient, remainder := new(big.Int).QuoRem(cost, divisor, new(big.Int))
	if remainder.Sign() > 0 {
		quotient.Add(quotient, big.NewInt(1))
	}
	return quotient
}

func TestMarketBuying(t *testing.T) {
	c := newChain(t, 6)

	t.Run("an order pays the integral over the utilisation it moves, for the term after its waiting period", func(t *testing.T) {
		s := newStand(t, c)
		before := s.balance(t, s.usd, s.buyer.addr)
		receipt := s.do(t, s.buyer, s.market, s.packBuy(usd(200_000)))
		at := s.timeOf(t, receipt)
		e := one(t, receipt, s.market, market.UnpackBoughtEvent)
		equal(t, "cost", e.Cost, handCost(usd(1_000_000), 0, 200, s.terms.Expiry-at-waiting))
		equal(t, "paid", new(big.Int).Sub(before, s.balance(t, s.usd, s.buyer.addr)), e.Cost)
		if e.ClientId != id("buy") || e.Buyer != s.buyer.addr || e.MatureAt != at+waiting {
			t.Fatalf("unexpected event %+v", e)
		}

		receipt = s.do(t, s.buyer, s.market, s.packBuy(usd(100_000)))
		at = s.timeOf(t, receipt)
		e = one(t, receipt, s.market, market.UnpackBoughtEvent)
		equal(t, "second cost", e.Cost, handCost(usd(1_000_000), 200, 300, s.terms.Expiry-at-waiting))

		o := s.order(t, e.OrderId)
		if o.Series != s.series || o.Buyer != s.buyer.addr || o.Status != 1 || o.MatureAt != at+waiting {
			t.Fatalf("unexpected order %+v", o)
		}
		equal(t, "order's amount", o.Amount, usd(100_000))
		equal(t, "order's premium", o.Premium, e.Cost)
	})

	t.Run("an order touches the premium model, and nothing else does", func(t *testing.T) {
		s := newStand(t, c)
		touched := func() uint64 {
			return read(t, c, s.model, premium.PackStoredAt(), premium.UnpackStoredAt)
		}
		s.hold(t, usd(1000)) // buys, waits, activates
		if touched() >= s.now(t)-hour {
			t.Fatal("an activation touched the model")
		}
		for _, data := range [][]byte{s.packBuy(usd(1)), s.packSell(usd(1))} {
			s.pass(t, 10)
			if at := s.timeOf(t, s.do(t, s.buyer, s.market, data)); touched() != at {
				t.Fatalf("the model was touched at %d, the order came at %d", touched(), at)
			}
		}
	})

	t.Run("the premium of a pending order is unearned to the last unit", func(t *testing.T) {
		s := newStand(t, c)
		assets := s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets)
		_, cost := s.buy(t, usd(200_000))
		s.pass(t, waiting/2)
		equal(t, "unearned", s.number(t, pool.PackUnearnedPremium(), pool.UnpackUnearnedPremium), cost)
		equal(t, "total assets", s.number(t, pool.PackTotalAssets(), pool.UnpackTotalAssets), assets)
		equal(t, "reserved", s.number(t, pool.PackReserved(), pool.UnpackReserved), usd(200_000))
		v := s.view(t)
		equal(t, "pending mint", v.PendingMint, usd(200_000))
		equal(t, "capacity", v.AskCapacity, usd(300_000)) // width 500,000
		equal(t, "the series' unearned", v.Unearned, cost)
	})

	t.Run("activation waits, mints to the buyer, and begins earning linearly to expiry", func(t *testing.T) {
		s := newStand(t, c)
		orderID, cost := s.buy(t, usd(200_000))
		s.refuses(t, s.stranger, s.market, market.PackActivate(orderID), "NotMature(")
		s.pass(t, waiting)
		receipt := s.do(t, s.stranger, s.market, market.PackActivate(orderID))
		at := s.timeOf(t, receipt)
		equal(t, "activated", one(t, receipt, s.market, market.UnpackActivatedEvent).Amount, usd(200_000))
		equal(t, "tokens", s.balance(t, s.series, s.buyer.addr), usd(200_000))
		if got := s.order(t, orderID).Status; got != 2 {
			t.Fatalf("order's status is %d, want 2", got)
		}
		s.refuses(t, s.stranger, s.market, market.PackActivate(orderID), "OrderDone(")

		half := at + (s.terms.Expiry-at)/2
		s.passTo(t, half+1)
		left := new(big.Int).Mul(cost, big64(s.terms.Expiry-s.now(t)))
		left.Add(left, big64(s.terms.Expiry-at-1)).Div(left, big64(s.terms.Expiry-at)) // rounded up
		equal(t, "unearned at half term", s.number(t, pool.PackUnearnedPremium(), pool.UnpackUnearnedPremium), left)
	})

	t.Run("a buy states why it is refused", func(t *testing.T) {
		s := newStand(t, c)
		past := s.now(t) - 1
		cost := read(t, c, s.market, market.PackQuoteBuy(s.series, usd(1000)), market.UnpackQuoteBuy)
		less := new(big.Int).Sub(cost, big.NewInt(1))
		for _, tc := range []struct {
			name string
			data []byte
			want string
		}{
			{"unknown series", market.PackBuy(s.pool, usd(1), maxU, 1<<63, id(""), s.buyer.addr), "UnknownSeries("},
			{"nothing", market.PackBuy(s.series, usd(0), maxU, 1<<63, id(""), s.buyer.addr), "ZeroAmount("},
			{"nobody", market.PackBuy(s.series, usd(1), maxU, 1<<63, id(""), zeroAd), "ZeroAddress("},
			{"late", market.PackBuy(s.series, usd(1), maxU, past, id(""), s.buyer.addr), "DeadlinePassed("},
			{"dear", market.PackBuy(s.series, usd(1000), less, 1<<63, id(""), s.buyer.addr), "CostAboveMax("},
			{"above the most supply", s.packBuy(usd(500_001)), "AboveMaxSupply("},
		} {
			t.Run(tc.name, func(t *testing.T) { s.refuses(t, s.buyer, s.market, tc.data, tc.want) })
		}
		poor := s.stranger
		s.refuses(t, poor, s.market, s.packBuy(usd(1000)), "ERC20InsufficientAllowance(")
	})

	t.Run("capacity is the capital outside the redemption queue, over all series", func(t *testing.T) {
		s := newStand(t, c)
		s.do(t, s.underwriter, s.pool, pool.PackRequestRedeem(usd(700_000), s.underwriter.addr, s.underwriter.addr))
		// Redemptions of free capital go first; nothing is reserved yet, so do not process: the queue counts at once.
		s.refuses(t, s.buyer, s.market, s.packBuy(usd(300_001)), "NoCapacity(")
		equal(t, "capacity", s.view(t).AskCapacity, usd(300_000))
		s.buy(t, usd(300_000))
		first := s.series
		s.series = s.announce(t, above(s.someTerms(t)))
		s.refuses(t, s.buyer, s.market, s.packBuy(usd(1)), "NoCapacity(")
		s.series = first
	})

	t.Run("a pause stops sales, leaves the rest alone, and ends by itself", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(100_000))
		now := s.now(t)
		s.refuses(t, s.stranger, s.pool, pool.PackPauseSales(now+100), "OwnableUnauthorizedAccount(")
		s.refuses(t, s.curator, s.pool, pool.PackPauseSales(now+4*day), "PauseTooLong(")
		s.do(t, s.curator, s.pool, pool.PackPauseSales(now+hour))
		s.refuses(t, s.buyer, s.market, s.packBuy(usd(1000)), "SalesArePaused(")
		equal(t, "capacity", s.view(t).AskCapacity, new(big.Int))
		s.do(t, s.buyer, s.market, s.packSell(usd(1000)))
		s.pass(t, hour)
		s.do(t, s.buyer, s.market, s.packBuy(usd(1000)))
	})

	t.Run("sales open at the start and end when no term would be left", func(t *testing.T) {
		s := newStand(t, c)
		terms := above(s.someTerms(t))
		terms.Start = s.now(t) + 2*day + 10
		s.series = s.create(t, terms)
		s.refuses(t, s.buyer, s.market, s.packBuy(usd(1000)), "SalesNotOpen(")
		s.passPokedTo(t, terms.Start)
		s.do(t, s.buyer, s.market, s.packBuy(usd(1000)))
		s.passPokedTo(t, terms.Expiry-waiting)
		s.do(t, s.stranger, s.gauge, gauge.PackPoke())
		s.refuses(t, s.buyer, s.market, s.packBuy(usd(1000)), "TooLate(")
		equal(t, "capacity", s.view(t).AskCapacity, new(big.Int))
	})
}

func TestMarketSellingBack(t *testing.T) {
	c := newChain(t, 6)

	t.Run("a sale is paid the integral at the pool's whole capital less the spread", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(300_000))
		// New capital lowers utilisation to a tenth, and with it the bid below what the unearned premium would allow.
		s.do(t, s.underwriter, s.pool, pool.PackDeposit(usd(2_000_000), s.underwriter.addr))
		before := s.balance(t, s.usd, s.buyer.addr)
		receipt := s.do(t, s.buyer, s.market, s.packSell(usd(300_000)))
		at := s.timeOf(t, receipt)
		e := one(t, receipt, s.market, market.UnpackSoldBackEvent)
		// Premium earned by the second has raised capital by a few units, so the hand's round utilisations are off by as little.
		hand := handCost(usd(3_000_000), 0, 100, s.terms.Expiry-at-waiting)
		hand.Mul(hand, big.NewInt(95)).Div(hand, big.NewInt(100))
		if diff := new(big.Int).Sub(hand, e.Proceeds); diff.CmpAbs(big.NewInt(5)) > 0 {
			t.Fatalf("proceeds are %s, want %s", e.Proceeds, hand)
		}
		equal(t, "received", new(big.Int).Sub(s.balance(t, s.usd, s.buyer.addr), before), e.Proceeds)
		equal(t, "tokens left", s.balance(t, s.series, s.buyer.addr), new(big.Int))
		equal(t, "reserved", s.number(t, pool.PackReserved(), pool.UnpackReserved), new(big.Int))
		equal(t, "unearned", s.number(t, pool.PackUnearnedPremium(), pool.UnpackUnearnedPremium), new(big.Int))
	})

	t.Run("proceeds never exceed the sold tokens' share of the unearned premium", func(t *testing.T) {
		s := newStand(t, c)
		// Bought cheap at the foot of the curve, offered back from its top: the integral there is dearer than what was paid.
		cost := s.hold(t, usd(100_000))
		terms := above(s.someTerms(t))
		terms.Exhaustion, terms.MaxSupply = usd(1_800_000), usd(900_000)
		first := s.series
		s.series = s.announce(t, terms)
		s.buy(t, usd(850_000))
		s.series = first
		quote := read(t, c, s.market, market.PackQuoteSell(s.series, usd(50_000)), market.UnpackQuoteSell)
		half := new(big.Int).Div(cost, big.NewInt(2))
		unearned := read(t, c, s.pool, pool.PackUnearnedOf(s.series), pool.UnpackUnearnedOf).OfMinted
		equal(t, "quote", quote, new(big.Int).Div(unearned, big.NewInt(2)))
		if quote.Cmp(half) > 0 {
			t.Fatalf("sold for %s what was bought for %s", quote, half)
		}
	})

	t.Run("a sale states why it is refused", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(100_000))
		past := s.now(t) - 1
		s.refuses(t, s.buyer, s.market, s.packSell(usd(100_001)), "AboveSupply(")
		s.refuses(t, s.stranger, s.market, s.packSell(usd(1)), "ERC20InsufficientBalance(")
		s.refuses(t, s.buyer, s.market, s.packSell(usd(0)), "ZeroAmount(")
		s.refuses(t, s.buyer, s.market,
			market.PackSellBack(s.series, usd(1000), usd(1000), 1<<63, id(""), s.buyer.addr), "ProceedsBelowMin(")
		s.refuses(t, s.buyer, s.market,
			market.PackSellBack(s.series, usd(1000), usd(0), past, id(""), s.buyer.addr), "DeadlinePassed(")
		s.lose(t, usd(400_001))
		s.refuses(t, s.buyer, s.market, s.packSell(usd(1)), "NotActive(")
	})

	t.Run("tokens move freely and whoever holds them may sell", func(t *testing.T) {
		s := newStand(t, c)
		s.hold(t, usd(100_000))
		s.do(t, s.buyer, s.series, series.PackTransfer(s.other.addr, usd(40_000)))
		s.do(t, s.other, s.market, market.PackSellBack(s.series, usd(40_000), new(big.Int), 1<<63, id(""), s.other.addr))
		s.refuses(t, s.stranger, s.series, series.PackMint(s.stranger.addr, usd(1)), "NotMarket(")
		s.refuses(t, s.stranger, s.series, series.PackBurn(s.buyer.addr, usd(1)), "NotMarket(")
	})
}

func TestMarketCreatesOnlySoundSeries(t *testing.T) {
	c := newChain(t, 6)
	s := newStand(t, c)
	other := c.deploy(t, s.curator, &contracts.DevTokenMetaData, token.PackConstructor("Ether", "ETH", 18, s.curator.addr))
	otherGauge := c.deploy(t, s.curator, &contracts.AaveDeficitGaugeMetaData, gauge.PackConstructor(s.source, other, hour))
	otherMarket := c.deploy(t, s.curator, &contracts.MarketMetaData, market.PackConstructor(wads(0)))
	otherPool := c.deploy(t, s.curator, &contracts.RiskPoolMetaData, pool.PackConstructor(s.usd, "", "", s.curator.addr, s.market))
	otherModel := curve{20, 40, 800, 1000, 20000}.deploy(t, c, otherPool)
	s.lose(t, usd(1000))
	fresh := func() contracts.Terms {
		terms := above(s.someTerms(t))
		terms.Start, terms.Expiry = terms.Start+3*day, terms.Expiry+3*day
		return terms
	}
	for _, tc := range []struct {
		name string
		edit func(*contracts.Terms)
		want string
	}{
		{"a gauge of another asset", func(x *contracts.Terms) { x.Gauge = otherGauge }, "AssetsDiffer("},
		{"exhaustion at attachment", func(x *contracts.Terms) { x.Exhaustion = x.Attachment }, "BadTerm(exhaustion"},
		{"no resolver", func(x *contracts.Terms) { x.Resolver = zeroAd }, "BadTerm(resolver"},
		{"no premium model", func(x *contracts.Terms) { x.PremiumModel = s.stranger.addr }, "BadTerm(premiumModel"},
		{"the premium model of another pool", func(x *contracts.Terms) { x.PremiumModel = otherModel }, "BadTerm(premiumModel"},
		{"no supply", func(x *contracts.Terms) { x.MaxSupply = new(big.Int) }, "BadTerm(maxSupply"},
		{"more supply than its layer is wide", func(x *contracts.Terms) { x.MaxSupply = usd(500_001) }, "BadTerm(maxSupply"},
		{"an unthinkable start loss", func(x *contracts.Terms) { x.StartLoss = maxU }, "BadTerm(startLoss"},
		{"no notice to the underwriters", func(x *contracts.Terms) { x.Start = s.now(t) + 2*day - 1 }, "NoticeTooShort("},
		{"expired at once", func(x *contracts.Terms) { x.Expiry = x.Start + waiting }, "BadTerm(expiry"},
		{"a century and more", func(x *contracts.Terms) { x.Expiry = x.Start + 101*year }, "BadTerm(expiry"},
		{"no time to claim", func(x *contracts.Terms) { x.ClaimWindow = day - 1 }, "BadTerm(claimWindow"},
		{"losses of the past", func(x *contracts.Terms) { x.StartLoss = usd(999) }, "StartLossBehind("},
	} {
		t.Run(tc.name, func(t *testing.T) {
			terms := fresh()
			tc.edit(&terms)
			s.refuses(t, s.curator, s.market, market.PackCreateSeries(terms, "", ""), tc.want)
		})
	}
	t.Run("a stranger", func(t *testing.T) {
		s.refuses(t, s.stranger, s.market, market.PackCreateSeries(fresh(), "", ""), "NotCurator(")
	})
	t.Run("a pool of another market", func(t *testing.T) {
		s.refuses(t, s.curator, otherMarket, market.PackCreateSeries(fresh(), "", ""), "BadTerm(pool")
	})
	t.Run("a seventeenth unresolved series", func(t *testing.T) {
		terms := fresh()
		terms.MaxSupply = usd(20_000)
		for range 15 {
			s.create(t, terms)
		}
		s.refuses(t, s.curator, s.market, market.PackCreateSeries(terms, "", ""), "TooManySeries(")
	})
}
