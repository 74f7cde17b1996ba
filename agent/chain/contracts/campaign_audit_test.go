package contracts_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
)

var (
	askCapitalCall = pool.PackAskCapital()
	reservedCall   = pool.PackReserved()
	poolCalls      = [][]byte{pool.PackCash(), pool.PackUnearnedPremium(), pool.PackPayoutsOwed(), reservedCall, pool.PackPendingPremium(),
		pool.PackQueuedShares(), pool.PackClaimableAssets(), pool.PackTotalSupply(), pool.PackReturningPayouts()}
)

// What the campaign checks, by the names under which it is counted: each must have been, often enough.
const (
	proofSums      = "a pool's sums after a call"
	proofPrice     = "a share's price after a call"
	proofClan      = "what a clan got for its premium"
	proofDeposit   = "no deposit while a series is undecided"
	proofQueue     = "redemptions in order and after their notice"
	proofPriced    = "redemptions priced as if all pending pays"
	proofRetained  = "shares that stay while a series is pending"
	proofStay      = "shares that stay are not worn down"
	proofBought    = "an order of an active series"
	proofActivated = "an order minted in its time"
	proofRefunded  = "an order refunded"
	proofSold      = "a sale of an active series"
	proofClaimed   = "a claim of a series that pays"
	proofSettled   = "a series settled as readings have it"
	proofResolved  = "a series resolved where readings leave it open"
	proofSeries    = "a pool's series against the books"
	proofLayers    = "a unit of loss pays at most a unit"
	proofEnds      = "a series at the second of an end"
	proofSalvaged  = "payouts salvaged after their window"

	proofSplitBuy  = "buying in two parts costs no less"
	proofSplitSale = "selling in two parts pays no more"
	proofSpread    = "the bid is not above the ask"
	proofRoundTrip = "selling and buying back takes nothing from the pool"
	proofFlip      = "buying and selling at once gains nothing"
	proofVisit     = "a deposit is worth no more than it took"
	proofTouch     = "touching changes no price in its second"
	proofQuote     = "a quote is what the order costs"
)

// leastProofs is how often each must have been checked in 100,000 calls.
var leastProofs = map[string]int{
	proofSums: 10_000, proofPrice: 10_000, proofClan: 10_000, proofDeposit: 300, proofQueue: 300, proofPriced: 300, proofRetained: 50, proofStay: 500,
	proofBought: 2000, proofActivated: 1000, proofRefunded: 200, proofSold: 1000, proofClaimed: 100, proofSettled: 100, proofResolved: 10,
	proofSeries: 500, proofLayers: 300, proofEnds: 1000, proofSalvaged: 20,
	proofSplitBuy: 300, proofSplitSale: 300, proofSpread: 300, proofRoundTrip: 300, proofFlip: 100, proofVisit: 100, proofTouch: 300, proofQuote: 300,
}

// figures are a pool's sums at one second.
type figures struct {
	cash, unearned, owed, reserved, pendingPremium *big.Int
	queued, claimable, supply, returning           *big.Int
	balance, assets                                *big.Int
}

func (c *campaign) figures(t testing.TB, g *ground) *figures {
	t.Helper()
	f := &figures{}
	for i, into := range []**big.Int{&f.cash, &f.unearned, &f.owed, &f.reserved, &f.pendingPremium, &f.queued, &f.claimable, &f.supply, &f.returning} {
		*into = c.word(g.pool, poolCalls[i])
	}
	f.balance = c.word(g.asset, token.PackBalanceOf(g.pool))
	f.assets = new(big.Int).Sub(f.cash, f.unearned)
	f.assets.Sub(f.assets, f.owed)
	f.assets.Sub(f.assets, f.returning)
	return f
}

// fell compares the prices of a share before and after, as ERC-4626 rounds them.
func fell(assets, shares, assetsAfter, sharesAfter *big.Int) bool {
	one := big.NewInt(1)
	was := new(big.Int).Mul(new(big.Int).Add(assets, one), new(big.Int).Add(sharesAfter, one))
	is := new(big.Int).Mul(new(big.Int).Add(assetsAfter, one), new(big.Int).Add(shares, one))
	return is.Cmp(was) < 0
}

// record enters a call's events in the books and in the clans' accounts.
func (c *campaign) record(r evm.Result, from *account) error {
	now := c.Time()
	count := func(of map[common.Address]*big.Int, asset common.Address, n *big.Int) {
		if of[asset] == nil {
			of[asset] = new(big.Int)
		}
		of[asset].Add(of[asset], n)
	}
	mine := c.clanOf[from.addr]
	for _, g := range c.grounds {
		g.fixed = false
	}
	for _, l := range r.Logs {
		if of := c.gauges[l.Address]; of != nil {
			if e, err := gauge.UnpackPokedEvent(l); err == nil {
				if err := of.poked(e, now); err != nil {
					return err
				}
			}
			continue
		}
		if e, err := token.UnpackTransferEvent(l); err == nil && from == c.crew {
			for _, g := range c.grounds {
				if l.Address == g.asset && e.To == g.pool {
					g.unasked.Add(g.unasked, e.Value)
				}
			}
			continue
		}
		for _, g := range c.grounds {
			if l.Address == g.pool {
				out, err := g.books.record(l, c.series, now)
				if err != nil {
					return err
				}
				g.fixed = g.fixed || out.fixed
				c.count(out.proof)
				if e, err := pool.UnpackDepositEvent(l); err == nil {
					count(mine.deposits, g.asset, e.Assets)
				} else if e, err := pool.UnpackWithdrawEvent(l); err == nil {
					count(mine.redeemed, g.asset, e.Assets)
				}
			}
		}
		if e, err := market.UnpackSeriesCreatedEvent(l); err == nil {
			for _, g := range c.grounds {
				if g.pool == e.Pool {
					c.series[e.Series] = g.books.enter(g, e.Series, e.Terms, c.gauges[e.Terms.Gauge], now)
					c.longest = max(c.longest, len(g.books.open))
				}
			}
		} else if e, err := market.UnpackBoughtEvent(l); err == nil {
			s := c.series[e.Series]
			if err := c.allowed(s, proofBought, active); err != nil {
				return err
			}
			if now < s.terms.Start || now <= s.ground.books.pausedUntil || e.MatureAt != now+s.terms.WaitingPeriod || e.MatureAt >= s.terms.Expiry {
				return fmt.Errorf("an order was taken at %d, to be minted at %d: sales open at %d, are paused to %d, and expire at %d",
					now, e.MatureAt, s.terms.Start, s.ground.books.pausedUntil, s.terms.Expiry)
			}
			c.orders = append(c.orders, openOrder{e.OrderId, l.Address, s, e.MatureAt})
			count(mine.paid, s.ground.asset, e.Cost)
		} else if e, err := market.UnpackActivatedEvent(l); err == nil {
			if err := c.allowed(c.series[e.Series], proofActivated, active, expired); err != nil {
				return err
			}
			if o := c.ended(l.Address, e.OrderId); o == nil || now < o.matureAt {
				return fmt.Errorf("order %s was minted at %d: %+v", e.OrderId, now, o)
			}
		} else if e, err := market.UnpackRefundedEvent(l); err == nil {
			if err := c.allowed(c.series[e.Series], proofRefunded, pending, triggered); err != nil {
				return err
			}
			if c.ended(l.Address, e.OrderId) == nil {
				return fmt.Errorf("order %s was refunded, and is not open", e.OrderId)
			}
			count(c.clanOf[e.Buyer].got, c.series[e.Series].ground.asset, e.Premium)
		} else if e, err := market.UnpackSoldBackEvent(l); err == nil {
			if err := c.allowed(c.series[e.Series], proofSold, active); err != nil {
				return err
			}
			count(mine.got, c.series[e.Series].ground.asset, e.Proceeds)
		} else if e, err := market.UnpackSettledEvent(l); err == nil {
			s := c.series[e.Series]
			if s.settled != 0 {
				return fmt.Errorf("series %s was settled twice", s.id)
			}
			if err := c.decided(s, e.State, e.Fraction, from); err != nil {
				return err
			}
			if s.settled, s.fraction, s.settledAt = e.State, e.Fraction, now; len(c.past) < 64 {
				c.past = append(c.past, s)
			} else {
				c.past[c.r.IntN(64)] = s
			}
		} else if e, err := market.UnpackSalvagedEvent(l); err == nil {
			if s := c.series[e.Series]; s.settled != triggered || now <= s.settledAt+s.terms.ClaimWindow {
				return fmt.Errorf("series %s, settled as %d at %d, was salvaged at %d", s.id, s.settled, s.settledAt, now)
			}
			c.count(proofSalvaged)
		} else if e, err := market.UnpackClaimedEvent(l); err == nil {
			s := c.series[e.Series]
			if err := c.allowed(s, proofClaimed, triggered); err != nil {
				return err
			}
			if want := new(big.Int).Div(new(big.Int).Mul(e.Amount, s.fraction), wad); want.Cmp(e.Paid) != 0 {
				return fmt.Errorf("a claim of %s at %s paid %s, want %s", e.Amount, s.fraction, e.Paid, want)
			}
			s.minted.Sub(s.minted, e.Amount)
			count(mine.payouts, s.ground.asset, e.Paid)
		}
	}
	return nil
}

// ended takes an order off the list; nil when it is not on it.
func (c *campaign) ended(market common.Address, order *big.Int) *openOrder {
	for i, o := range c.orders {
		if o.market == market && o.id.Cmp(order) == 0 {
			c.orders = append(c.orders[:i], c.orders[i+1:]...)
			return &o
		}
	}
	return nil
}

// allowed says that what happened to a series may happen in the state that the books have it in.
func (c *campaign) allowed(s *entry, what string, states ...uint8) error {
	state, fraction := s.state(c.Time())
	if !slices.Contains(states, state) {
		return fmt.Errorf("%s: series %s is in state %d at %s", what, s.id, state, fraction)
	}
	c.count(what)
	return nil
}

// decided says that a series was settled as readings have it, or by its resolver where they leave it open.
func (c *campaign) decided(s *entry, to uint8, fraction *big.Int, from *account) error {
	state, reads := s.state(c.Time())
	if state == to && reads.Cmp(fraction) == 0 {
		c.count(proofSettled)
		return nil
	}
	said := expired
	if fraction.Sign() > 0 {
		said = triggered
	}
	if state != pending || c.Time() <= s.terms.Expiry || to != said || fraction.Cmp(s.recorded(c.Time())) < 0 || fraction.Cmp(wad) > 0 ||
		s.terms.Resolver == s.ground.resolver.addr && from != s.ground.resolver {
		return fmt.Errorf("series %s was settled as %d at %s, and the books have it as %d at %s", s.id, to, fraction, state, reads)
	}
	c.count(proofResolved)
	return nil
}

// checkRedemptions says that what a call priced was paid no more than a share of what stays if all that is pending is paid
// in full, and that shares in proportion to that stay.
func (c *campaign) checkRedemptions(t *testing.T, r evm.Result, g *ground, f *figures) {
	t.Helper()
	shares, pay, parts := new(big.Int), new(big.Int), int64(0)
	for _, l := range r.Logs {
		if e, err := pool.UnpackRedeemProcessedEvent(l); err == nil && l.Address == g.pool {
			shares.Add(shares, e.Shares)
			pay.Add(pay, e.Assets)
			parts++
		}
	}
	if parts == 0 {
		return
	}
	_, stuck := g.books.stuck(c.Time())
	supply, total := new(big.Int).Add(f.supply, shares), new(big.Int).Add(f.assets, pay)
	one := big.NewInt(1)
	most := new(big.Int).Mul(shares, new(big.Int).Add(new(big.Int).Sub(total, stuck), one))
	most.Div(most, new(big.Int).Add(supply, one))
	if pay.Cmp(new(big.Int).Add(most, big.NewInt(parts-1))) > 0 {
		t.Fatalf("seed %d: %s shares of %s were paid %s of %s, of which %s is pending: at most %s is theirs", c.seed, shares, supply, pay, total, stuck, most)
	}
	c.count(proofPriced)
	if stuck.Sign() > 0 {
		if stay := new(big.Int).Div(new(big.Int).Mul(supply, stuck), total); f.supply.Cmp(stay) < 0 {
			t.Fatalf("seed %d: %s shares are left with %s of %s pending, want at least %s", c.seed, f.supply, stuck, total, stay)
		}
		c.count(proofRetained)
	}
}

// checkRetained says that asking again does not wear down the shares that stay for a trouble.
func (c *campaign) checkRetained(t *testing.T, g *ground) {
	t.Helper()
	queue := read(t, c.chain, g.pool, pool.PackQueue(), pool.UnpackQueue)
	retained := c.word(g.pool, pool.PackRetainedShares())
	if queue.RetainedFor == g.retainedFor && retained.Sign()+g.retained.Sign() > 0 {
		if retained.Cmp(g.retained) < 0 {
			t.Fatalf("seed %d: shares that stay for %x fell from %s to %s", c.seed, g.retainedFor, g.retained, retained)
		}
		c.count(proofStay)
	}
	g.retainedFor, g.retained = queue.RetainedFor, retained
}

// count enters that something was checked.
func (c *campaign) count(proof string) {
	if proof != "" {
		c.proofs[proof]++
	}
}

// check holds the sums of every pool that a call touched against the books, and its share's price against before.
func (c *campaign) check(t *testing.T, name string, r evm.Result) {
	t.Helper()
	for _, g := range c.grounds {
		touched := g.fixed
		for _, l := range r.Logs {
			touched = touched || l.Address == g.pool
		}
		if !touched {
			continue
		}
		before, now := g.last, c.figures(t, g)
		g.last = now
		c.checkSums(t, name, g)
		c.checkRedemptions(t, r, g, now)
		if before.supply.Sign() == 0 || g.fixed {
			continue
		}
		c.count(proofPrice)
		if fell(before.assets, before.supply, now.assets, now.supply) {
			t.Fatalf("seed %d: %s lowered a share's price: %s/%s to %s/%s", c.seed, name, before.assets, before.supply, now.assets, now.supply)
		}
	}
	if len(r.Logs) > 0 {
		c.checkClan(t, name)
	}
}

// checkSums are the invariants that need no loop over series.
func (c *campaign) checkSums(t *testing.T, name string, g *ground) {
	t.Helper()
	f, b := g.last, g.books
	same := func(what string, got, want *big.Int) {
		t.Helper()
		if got.Cmp(want) != 0 {
			t.Fatalf("seed %d: after %s %s is %s, want %s", c.seed, name, what, got, want)
		}
	}
	// Money sent unasked is nobody's: it may be there, and is not booked.
	if booked := new(big.Int).Add(f.cash, f.claimable); f.balance.Cmp(booked) < 0 {
		t.Fatalf("seed %d: after %s the pool holds %s, and its books say %s", c.seed, name, f.balance, booked)
	} else {
		same("money sent unasked", new(big.Int).Sub(f.balance, booked), g.unasked)
	}
	same("cash", f.cash, b.cash)
	same("payouts owed", f.owed, b.owed)
	same("queued shares", f.queued, b.queued)
	same("assets set apart", f.claimable, b.claimable)
	if need := new(big.Int).Add(f.reserved, f.owed); need.Cmp(new(big.Int).Sub(new(big.Int).Sub(f.cash, f.unearned), f.returning)) > 0 {
		t.Fatalf("seed %d: after %s reserved %s and owed %s exceed cash %s less unearned %s and returning %s", c.seed, name, f.reserved, f.owed, f.cash, f.unearned, f.returning)
	}
	if kept := new(big.Int).Sub(b.paid, b.refunded); f.unearned.Cmp(kept) > 0 || f.unearned.Sign() < 0 {
		t.Fatalf("seed %d: unearned %s of %s paid and kept", c.seed, f.unearned, kept)
	}
	if back := new(big.Int).Add(b.refunded, b.sold); back.Cmp(b.paid) > 0 {
		t.Fatalf("seed %d: refunds and sales brought %s of %s premium", c.seed, back, b.paid)
	}
	if exact, chain := b.returningAt(c.Time()), finely(f.returning); chain.Cmp(new(big.Int).Sub(exact, big.NewInt(1<<20))) < 0 ||
		chain.Cmp(new(big.Int).Add(exact, finely(big.NewInt(b.returns+1)))) > 0 {
		t.Fatalf("seed %d: returning %s, exactly %s/2^64 after %d salvages", c.seed, f.returning, exact, b.returns)
	}
	c.count(proofSums)
}

// checkClan says that what one clan got from trading beyond what it paid, payouts
// aside, is no more than what others paid and did not get, and keeps the best.
// Prices move with what others do and with time, so that somebody may sell dearer
// than he bought: the difference is others' premium, and never the pool's own.
func (c *campaign) checkClan(t *testing.T, name string) {
	t.Helper()
	for i, k := range c.clans {
		for asset, got := range k.got {
			paid := orZero(k.paid[asset])
			gain := new(big.Int).Sub(got, paid)
			if gain.Sign() > 0 {
				others := new(big.Int)
				for j, o := range c.clans {
					if j != i {
						others.Add(others, orZero(o.paid[asset])).Sub(others, orZero(o.got[asset]))
					}
				}
				if gain.Cmp(others) > 0 {
					t.Fatalf("seed %d: after %s clan %d got %s in refunds and sales for %s of premium, others left %s", c.seed, name, i, got, paid, others)
				}
				share, _ := new(big.Rat).SetFrac(got, paid.Add(paid, big.NewInt(1))).Float64()
				c.gained = max(c.gained, share-1)
			}
			c.count(proofClan)
		}
	}
}

func orZero(n *big.Int) *big.Int {
	if n == nil {
		return new(big.Int)
	}
	return new(big.Int).Set(n)
}

// lookAt audits a pool with all its unresolved series, and some that are over.
func (c *campaign) lookAt(t *testing.T, g *ground) {
	t.Helper()
	now := c.Time()
	f := c.figures(t, g)
	g.last = f
	c.checkSums(t, "a while", g)
	same := func(what string, got, want *big.Int) {
		t.Helper()
		if got.Cmp(want) != 0 {
			t.Fatalf("seed %d: %s is %s, want %s", c.seed, what, got, want)
		}
	}
	same("total assets", c.word(g.pool, pool.PackTotalAssets()), f.assets)
	same("free capital", c.word(g.pool, pool.PackFreeCapital()), new(big.Int).Sub(f.assets, f.reserved))
	count := c.word(g.pool, pool.PackSeriesCount())
	same("count of series", count, big.NewInt(int64(len(g.books.open))))
	if count.Cmp(big.NewInt(16)) > 0 {
		t.Fatalf("seed %d: %s unresolved series", c.seed, count)
	}
	reserved, unearned := new(big.Int), new(big.Int).Set(f.pendingPremium)
	for _, e := range g.books.open {
		reserved.Add(reserved, e.supply())
		unearned.Add(unearned, c.lookAtSeries(t, e, now))
	}
	same("reserved", f.reserved, reserved)
	same("premium of pending orders", f.pendingPremium, g.books.pending)
	same("unearned premium", f.unearned, unearned)
	for range min(3, len(c.past)) {
		if e := c.past[c.r.IntN(len(c.past))]; e.ground == g {
			c.lookAtSeries(t, e, now)
		}
	}
	c.checkLayers(t, c.sources[c.r.IntN(len(c.sources))])
	c.count(proofSeries)
}

// lookAtSeries returns the chain's unearned premium of the series' tokens.
func (c *campaign) lookAtSeries(t *testing.T, e *entry, now uint64) *big.Int {
	t.Helper()
	g := e.ground
	same := func(what string, got, want *big.Int) {
		t.Helper()
		if got.Cmp(want) != 0 {
			t.Fatalf("seed %d: %s of %s is %s, want %s", c.seed, what, e.id, got, want)
		}
	}
	supply := read(t, c.chain, g.pool, pool.PackSupplyOf(e.id), pool.UnpackSupplyOf)
	part := read(t, c.chain, g.pool, pool.PackUnearnedOf(e.id), pool.UnpackUnearnedOf)
	is := read(t, c.chain, g.market, market.PackStateOf(e.id), market.UnpackStateOf)
	same("minted", supply.Minted, e.minted)
	same("pending", supply.PendingMint, e.pendingMint)
	same("pending premium", part.OfPending, e.pending)
	same("owed", c.word(g.pool, pool.PackOwedOf(e.id)), e.owed)
	same("tokens in existence", c.word(e.id, series.PackTotalSupply()), e.minted)
	if e.settled == 0 && e.supply().Cmp(e.width()) > 0 {
		t.Fatalf("seed %d: supply %s is above %s", c.seed, e.supply(), e.width())
	}
	exact, chain := e.unearnedAt(now), finely(part.OfMinted)
	if chain.Cmp(new(big.Int).Sub(exact, big.NewInt(1<<20))) < 0 || chain.Cmp(new(big.Int).Add(exact, finely(big.NewInt(e.touches+1)))) > 0 {
		t.Fatalf("seed %d: unearned %s, exactly %s/2^64 after %d roundings", c.seed, part.OfMinted, exact, e.touches)
	}
	wantState, wantFraction := e.state(now)
	if is.State != wantState || is.FractionWad.Cmp(wantFraction) != 0 {
		t.Fatalf("seed %d: series %s is in state %d at %s, want %d at %s", c.seed, e.id, is.State, is.FractionWad, wantState, wantFraction)
	}
	return part.OfMinted
}

func (c *campaign) lookAtAll(t *testing.T) {
	for _, g := range c.grounds {
		c.lookAt(t, g)
	}
	for _, of := range c.sources {
		c.checkLayers(t, of)
	}
}

// checkLayers says that a unit of a gauge's loss, wherever it falls, never makes the unresolved series of one market pay
// more than a unit.
func (c *campaign) checkLayers(t *testing.T, of *readings) {
	t.Helper()
	if !of.ofMoney {
		return
	}
	bounds := func(e *entry) (from, to *big.Int) {
		return new(big.Int).Add(e.terms.StartLoss, e.terms.Attachment), new(big.Int).Add(e.terms.StartLoss, e.terms.Exhaustion)
	}
	for _, at := range c.grounds {
		for _, e := range at.books.open {
			if e.gauge != of {
				continue
			}
			loss, _ := bounds(e)
			sum := new(big.Rat)
			for _, g := range c.grounds {
				if g.market != at.market {
					continue
				}
				for _, x := range g.books.open {
					if from, to := bounds(x); x.gauge == of && from.Cmp(loss) <= 0 && to.Cmp(loss) > 0 {
						sum.Add(sum, new(big.Rat).SetFrac(x.terms.MaxSupply, new(big.Int).Sub(x.terms.Exhaustion, x.terms.Attachment)))
					}
				}
			}
			if sum.Cmp(big.NewRat(1, 1)) > 0 {
				t.Fatalf("seed %d: a unit of loss at %s pays %s units", c.seed, loss, sum.FloatString(6))
			}
		}
	}
	c.count(proofLayers)
}
