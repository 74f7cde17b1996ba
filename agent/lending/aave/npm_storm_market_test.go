package aave_test

import (
	"math"
	"math/big"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/lending/aave/aavetest"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// undo ends a state in which little can be done, some blocks after it began.
type undo struct {
	at   int // block of the storm
	kind string
	do   func(*storm) (trade.Hash, error)
}

// marketKinds are what those do who run the market, and its prices. Those of
// weight 0 come by themselves.
var marketKinds = []kind{
	{"price moved", 20, func(s *storm) (trade.Hash, error) {
		r := s.priced()
		// Around the first price, so that the market lives on.
		now, home := dollars(s.Reserves[r].Price), s.prices[r]
		return s.SetPrice(r, usd(now*math.Pow(home/now, 0.1)*math.Exp(0.02*s.random.NormFloat64())))
	}},
	{"price fell", 2, func(s *storm) (trade.Hash, error) {
		r := []int{stormISO, stormMANY, stormWBTC, stormWETH}[s.random.IntN(4)]
		if r == s.lost {
			return nothing, nil
		}
		return s.SetPrice(r, usd(dollars(s.Reserves[r].Price)*s.between(0.7, 0.93)))
	}},
	{"price lost", 0, nil},
	{"price found again", 0, nil},
	{"price source replaced", 1, func(s *storm) (trade.Hash, error) {
		r := s.priced()
		return s.ReplaceFeed(r, usd(s.prices[r]*s.between(0.9, 1.1)))
	}},
	{"oracle replaced", 1, func(s *storm) (trade.Hash, error) {
		s.fork = s.fork || s.random.IntN(3) == 0 // which takes it back
		return s.ReplaceOracle()
	}},
	{"collateral parameters", 3, func(s *storm) (trade.Hash, error) {
		r := []int{stormUSDC, stormWBTC, stormWETH, stormGUSD, stormISO, stormMANY}[s.random.IntN(6)]
		a, less := stormAssets()[r], uint16(s.random.IntN(600))
		s.lent[r] = [2]uint16{a.LTV - less, a.Threshold - less/2}
		return s.SetCollateral(r, a.LTV-less, a.Threshold-less/2, a.Bonus)
	}},
	{"liquidation bonus", 2, func(s *storm) (trade.Hash, error) {
		r := []int{stormUSDC, stormWBTC, stormWETH, stormGUSD, stormISO, stormMANY}[s.random.IntN(6)]
		a := stormAssets()[r]
		now, moved := s.lent[r]
		if !moved {
			now = [2]uint16{a.LTV, a.Threshold}
		}
		return s.SetCollateral(r, now[0], now[1], a.Bonus+uint16(1+s.random.IntN(100)))
	}},
	{"eMode parameters", 2, func(s *storm) (trade.Hash, error) {
		c := s.category()
		c.LTV, c.Threshold, c.Bonus = c.LTV-uint16(s.random.IntN(300)), c.Threshold+uint16(s.random.IntN(200)), c.Bonus+uint16(s.random.IntN(50))
		return s.SetCategory(c)
	}},
	{"eMode price source set or taken away", 1, func(s *storm) (trade.Hash, error) {
		c := stormCategories()[1]
		s.ownPriceGone = !s.ownPriceGone
		if c.PriceOf = usd(s.between(0.98, 1.02)); s.ownPriceGone {
			c.PriceOf = nil
		}
		return s.SetCategory(c)
	}},
	{"eMode price moved", 3, func(s *storm) (trade.Hash, error) { return s.SetCategoryPrice(2, usd(s.between(0.97, 1.03))) }},
	{"asset moved to another eMode", 2, func(s *storm) (trade.Hash, error) {
		r := []int{stormUSDC, stormWBTC, stormWETH, stormGUSD, stormMANY}[s.random.IntN(5)]
		home := stormAssets()[r].EMode
		if s.random.IntN(2) == 0 {
			return s.Configure("setAssetEModeCategory", r, uint8(s.random.IntN(3)))
		}
		return s.Configure("setAssetEModeCategory", r, home)
	}},
	{"reserve factor", 1, func(s *storm) (trade.Hash, error) {
		return s.Configure("setReserveFactor", s.random.IntN(stormFirst), big.NewInt(s.random.Int64N(5000)))
	}},
	{"liquidation fee", 1, func(s *storm) (trade.Hash, error) {
		return s.Configure("setLiquidationProtocolFee", s.random.IntN(stormFirst), big.NewInt(s.random.Int64N(2500)))
	}},
	{"supply cap", 1, func(s *storm) (trade.Hash, error) { return s.capped("supply cap", "setSupplyCap") }},
	{"borrow cap", 1, func(s *storm) (trade.Hash, error) { return s.capped("borrow cap", "setBorrowCap") }},
	{"debt ceiling", 1, func(s *storm) (trade.Hash, error) {
		return s.Configure("setDebtCeiling", stormISO, big.NewInt(100*(1+s.random.Int64N(1e9))))
	}},
	{"borrowable in isolation", 1, func(s *storm) (trade.Hash, error) {
		return s.Configure("setBorrowableInIsolation", stormMANY, s.random.IntN(2) == 0)
	}},
	{"siloed no more", 1, func(s *storm) (trade.Hash, error) { return s.Configure("setSiloedBorrowing", stormMANY, false) }},
	{"borrowing off", 1, func(s *storm) (trade.Hash, error) {
		return s.forAWhile("borrowing on", "setReserveBorrowing", false, true)
	}},
	{"borrowing on", 0, nil},
	{"flash loans off", 1, func(s *storm) (trade.Hash, error) {
		return s.forAWhile("flash loans on", "setReserveFlashLoaning", false, true)
	}},
	{"flash loans on", 0, nil},
	{"reserve frozen", 1, func(s *storm) (trade.Hash, error) {
		return s.forAWhile("reserve thawed", "setReserveFreeze", true, false)
	}},
	{"reserve thawed", 0, nil},
	{"reserve paused", 1, func(s *storm) (trade.Hash, error) {
		return s.forAWhile("pause of a reserve ended", "setReservePause", true, false)
	}},
	{"pause of a reserve ended", 0, nil},
	{"pool paused", 1, func(s *storm) (trade.Hash, error) {
		s.undo = append(s.undo, undo{s.compared.blocks + 1, "pause of the pool ended", func(s *storm) (trade.Hash, error) { return s.PausePool(false) }})
		return s.PausePool(true)
	}},
	{"pause of the pool ended", 0, nil},
	{"reserve listed", 0, nil},
	{"reserve made inactive", 0, nil},
	{"reserve dropped", 0, nil},
}

// priced is a reserve whose price is not lost.
func (s *storm) priced() int {
	for {
		if r := s.anyReserve(); r != s.lost {
			return r
		}
	}
}

// category is one of those with which the market began.
func (s *storm) category() aavetest.Category {
	c := stormCategories()[s.random.IntN(2)]
	if s.ownPriceGone {
		c.PriceOf = nil
	}
	return c
}

// capped sets a cap that lets nothing more in, and takes it away later.
func (s *storm) capped(kind, method string) (trade.Hash, error) {
	r := s.random.IntN(stormFirst)
	s.undo = append(s.undo, undo{s.compared.blocks + 2, kind, func(s *storm) (trade.Hash, error) { return s.Configure(method, r, new(big.Int)) }})
	return s.Configure(method, r, big.NewInt(1))
}

// forAWhile switches something about a reserve, and back some blocks later.
func (s *storm) forAWhile(back, method string, now, then bool) (trade.Hash, error) {
	r := s.random.IntN(stormFirst)
	if stormAssets()[r].NotLent {
		return nothing, nil
	}
	s.undo = append(s.undo, undo{s.compared.blocks + 1 + s.random.IntN(3), back, func(s *storm) (trade.Hash, error) { return s.Configure(method, r, then) }})
	return s.Configure(method, r, now)
}

// undoDue ends what has lasted long enough.
func (s *storm) undoDue() {
	s.t.Helper()
	var later []undo
	for _, u := range s.undo {
		if u.at > s.compared.blocks {
			later = append(later, u)
			continue
		}
		s.act(kind{name: u.kind, do: u.do})
	}
	s.undo = later
}

// slump lets prices fall until somebody can be liquidated.
func (s *storm) slump() {
	s.t.Helper()
	if _, any := s.search(s.liquidatable); !any {
		s.act(stormKinds[slices.IndexFunc(stormKinds, func(k kind) bool { return k.name == "price fell" })])
	}
}

// lose takes an asset's price away now and then, and gives it back in the block
// after. Not at the end: a fork might stop there.
func (s *storm) lose(n int) {
	s.t.Helper()
	switch {
	case s.lost != 0:
		r := s.lost
		s.lost, s.lostAt = 0, n
		s.act(kind{name: "price found again", do: func(s *storm) (trade.Hash, error) { return s.SetPrice(r, usd(s.prices[r])) }})
	case n >= 20*(s.compared.refusals+1)-1 && n < s.size.blocks-8:
		s.lost, s.lostAt = []int{stormWBTC, stormWETH}[s.random.IntN(2)], n
		s.act(kind{name: "price lost", do: func(s *storm) (trade.Hash, error) { return s.LosePrice(s.lost) }})
	}
}

// guest is a reserve that is listed while the storm blows, used, left by
// everybody, made inactive and dropped; then the next takes its place in the
// pool. Before the first of them one is listed that stays.
type guest struct {
	phase   guestPhase
	since   int
	r       int
	calls   int
	pending int // a reserve whose listing is about to be mined; 0 = none
}

type guestPhase int

const (
	away guestPhase = iota
	staying
	leaving // everybody has left it
	inactive
)

// listed reports that reserve r can be used.
func (s *storm) listed(r int) bool {
	return r < stormFirst || r != s.guest.pending && s.Reserves[r].AToken != [20]byte{} && (r != s.guest.r || s.guest.phase == staying)
}

// visit moves the guest on.
func (s *storm) visit(n int) {
	s.t.Helper()
	g := &s.guest
	step := func(next guestPhase, kinds string, do func() (trade.Hash, error)) {
		g.phase, g.since = next, n
		s.act(kind{name: kinds, do: func(*storm) (trade.Hash, error) { return do() }})
	}
	list := func(r int, a aavetest.Asset) {
		if g.pending = r; r == len(s.prices) {
			s.prices = append(s.prices, 0)
		}
		s.prices[r] = dollars(a.Price)
		step(g.phase, "reserve listed", func() (trade.Hash, error) { return s.List(r, a) })
	}
	switch {
	case n == 2:
		list(stormFirst, aavetest.Asset{Symbol: "WHOLE", Decimals: 0, Price: usd(51.5), LTV: 6500, Threshold: 7000, Bonus: 10500, ReserveFactor: 1000})
	case n > 4 && g.phase == away && n-g.since >= 4:
		g.r = stormFirst + 1
		g.calls++
		a := aavetest.Asset{Symbol: "GUEST", Decimals: []uint8{4, 9, 27, 1}[g.calls%4], Price: usd(s.between(0.5, 500)), ReserveFactor: 2500}
		if g.calls%2 == 1 {
			a.LTV, a.Threshold, a.Bonus = 6000, 7000, 10800
		}
		list(g.r, a)
		g.phase = staying
	case g.phase == staying && n-g.since >= 9:
		s.empty(g.r)
		g.phase, g.since = leaving, n
	case g.phase == leaving && n-g.since >= 1:
		if s.deserted(g.r) {
			step(inactive, "reserve made inactive", func() (trade.Hash, error) { return s.Configure("setReserveActive", g.r, false) })
			return
		}
		s.empty(g.r)
	case g.phase == inactive && n-g.since >= 1:
		step(away, "reserve dropped", func() (trade.Hash, error) { return s.Drop(g.r) })
		for p := range s.purses {
			if p.r == g.r {
				delete(s.purses, p) // the next one is another token
			}
		}
		s.off = slices.DeleteFunc(s.off, func(p purse) bool { return p.r == g.r })
	}
}

// arrived completes a reserve whose listing was just mined.
func (s *storm) arrived() {
	s.t.Helper()
	if r := s.guest.pending; r != 0 {
		s.do(s.Listed(s.t.Context(), r))
		s.guest.pending = 0
	}
}

// empty has everybody leave reserve r: debts are repaid, the treasury gets its
// share, and all withdraw, it too. Rounding may leave the reserve short of a few
// base units, so somebody gives it some.
func (s *storm) empty(r int) {
	s.t.Helper()
	s.sent(s.Give("admin", r, big.NewInt(1000)))
	for i, who := range s.people {
		if s.standings[i].Owes(r) {
			s.fund(who, r)
			s.sent(s.Repay(who, r, aavetest.MaxAmount()))
		}
	}
	s.sent(s.MintToTreasury("admin", r))
	at := s.chain.Head()
	who := append(slices.Clone(s.people), "liquidator", aavetest.TreasuryName)
	addresses := append(slices.Clone(s.addresses), s.Address("liquidator"), s.Address(aavetest.TreasuryName))
	have, err := s.Supplied(s.t.Context(), at, r, addresses)
	s.do(err)
	for i, name := range who {
		if have[i].Sign() > 0 || name == aavetest.TreasuryName {
			s.sent(s.Withdraw(name, r, aavetest.MaxAmount()))
		}
	}
}

// deserted reports that nobody has anything of reserve r.
func (s *storm) deserted(r int) bool {
	s.t.Helper()
	at := s.chain.Head()
	have, err := s.Supplied(s.t.Context(), at, r, nil)
	s.do(err)
	for i := range s.people {
		if s.standings[i].Owes(r) {
			return false
		}
	}
	return have[0].Sign() == 0
}
