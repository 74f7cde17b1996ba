package contracts_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// books is a second set of books for one pool, kept from events alone and by
// other arithmetic: unearned premium as exact fractions, states from a plain
// list of readings.
type books struct {
	cash, owed, queued, claimable *big.Int
	paid, refunded                *big.Int // premium, ever
	returning                     *big.Rat // salvaged payouts not yet back, exact, at returningSince
	returningSince, returningEnd  uint64
	returns                       int64
	series                        []*entry
	byID                          map[common.Address]*entry
	gauges                        map[common.Address]*readings
}

// entry is one series in the books.
type entry struct {
	id          common.Address
	terms       contracts.Terms
	minted      *big.Int
	pendingMint *big.Int
	pending     *big.Int // premium of pending orders
	unearned    *big.Rat // exact, at touched
	touched     uint64
	touches     int64 // how often the contract has rounded it
	owed        *big.Int
	settled     uint8
	settledAt   uint64
	fraction    *big.Int
	salvaged    bool
}

// readings is what a gauge should have recorded.
type readings struct {
	deficit, last, loss *big.Int
	times               []uint64
	losses              []*big.Int
}

func newBooks() *books {
	return &books{cash: new(big.Int), owed: new(big.Int), queued: new(big.Int), claimable: new(big.Int), paid: new(big.Int),
		refunded: new(big.Int), returning: new(big.Rat), byID: map[common.Address]*entry{}, gauges: map[common.Address]*readings{}}
}

func (b *books) open(id common.Address, terms contracts.Terms, now uint64) *entry {
	e := &entry{id: id, terms: terms, minted: new(big.Int), pendingMint: new(big.Int), pending: new(big.Int),
		unearned: new(big.Rat), touched: now, owed: new(big.Int), fraction: new(big.Int)}
	b.series = append(b.series, e)
	b.byID[id] = e
	return e
}

// decay brings the exact unearned premium to now.
func (e *entry) decay(now uint64) {
	e.unearned = e.unearnedAt(now)
	e.touched = now
}

func (e *entry) unearnedAt(now uint64) *big.Rat {
	if now >= e.terms.Expiry {
		return new(big.Rat)
	}
	part := new(big.Rat).SetFrac(big64(e.terms.Expiry-now), big64(e.terms.Expiry-e.touched))
	return part.Mul(part, e.unearned)
}

// returningAt is what of the salvaged payouts is not yet back, exactly.
func (b *books) returningAt(now uint64) *big.Rat {
	if now >= b.returningEnd {
		return new(big.Rat)
	}
	part := new(big.Rat).SetFrac(big64(b.returningEnd-now), big64(b.returningEnd-b.returningSince))
	return part.Mul(part, b.returning)
}

// after is the first recorded loss after t; 0 at time 0 when there is none.
func (g *readings) after(t uint64) (loss *big.Int, when uint64) {
	for i, at := range g.times {
		if at > t {
			return g.losses[i], at
		}
	}
	return new(big.Int), 0
}

// at is the latest recorded loss at or before t.
func (g *readings) at(t uint64) (loss *big.Int, when uint64) {
	for i := len(g.times) - 1; i >= 0; i-- {
		if g.times[i] <= t {
			return g.losses[i], g.times[i]
		}
	}
	return new(big.Int), 0
}

// state is where the series should stand, from DESIGN.md's words alone.
func (b *books) state(e *entry, now uint64) (state uint8, fraction *big.Int) {
	if e.settled != 0 {
		return e.settled, e.fraction
	}
	g := b.gauges[e.terms.Gauge]
	inTime, when := g.at(min(now, e.terms.Expiry))
	loss := new(big.Int).Sub(inTime, e.terms.StartLoss)
	above := new(big.Int).Sub(loss, e.terms.Attachment)
	width := new(big.Int).Sub(e.terms.Exhaustion, e.terms.Attachment)
	if above.Cmp(width) >= 0 {
		return triggered, wad
	}
	if now <= e.terms.Expiry {
		if above.Sign() > 0 || now > when+gaugeMaxAge {
			return pending, new(big.Int)
		}
		return active, new(big.Int)
	}
	next, nextWhen := g.after(e.terms.Expiry)
	if when+gaugeMaxAge < e.terms.Expiry && (nextWhen == 0 || next.Cmp(inTime) != 0) {
		return pending, new(big.Int)
	}
	if above.Sign() > 0 {
		fraction = new(big.Int).Div(new(big.Int).Mul(above, wad), width)
		if fraction.Sign() > 0 {
			return triggered, fraction
		}
	}
	return expired, new(big.Int)
}

// record enters what a receipt's events say happened. It returns an error when
// an event by itself breaks a rule, and whether a payout was fixed.
func (b *books) record(r *types.Receipt, now uint64, poolAt, marketAt common.Address) (loss bool, err error) {
	for _, l := range r.Logs {
		if g := b.gauges[l.Address]; g != nil {
			if e, unpackErr := gauge.UnpackPokedEvent(l); unpackErr == nil {
				err = b.poked(g, e, now)
			}
		}
		if l.Address == poolAt {
			var fixed bool
			fixed, err = b.pool(l, now)
			loss = loss || fixed
		}
		if l.Address == marketAt {
			if e, unpackErr := market.UnpackClaimedEvent(l); unpackErr == nil {
				s := b.byID[e.Series]
				want := new(big.Int).Div(new(big.Int).Mul(e.Amount, s.fraction), wad)
				if want.Cmp(e.Paid) != 0 {
					err = fmt.Errorf("a claim of %s at %s paid %s, want %s", e.Amount, s.fraction, e.Paid, want)
				}
				s.minted.Sub(s.minted, e.Amount)
			}
			if e, unpackErr := market.UnpackSettledEvent(l); unpackErr == nil {
				s := b.byID[e.Series]
				s.settled, s.fraction, s.settledAt = e.State, e.Fraction, now
			}
		}
		if err != nil {
			return loss, err
		}
	}
	return loss, nil
}

func (b *books) poked(g *readings, e *contracts.AaveDeficitGaugePoked, now uint64) error {
	if g.deficit.Cmp(g.last) > 0 {
		g.loss = new(big.Int).Add(g.loss, new(big.Int).Sub(g.deficit, g.last))
	}
	g.last = g.deficit
	if n := len(g.times); n == 0 || g.times[n-1] != now {
		g.times, g.losses = append(g.times, now), append(g.losses, g.loss)
	}
	g.losses[len(g.losses)-1] = g.loss
	if e.Loss.Cmp(g.loss) != 0 {
		return fmt.Errorf("a poke recorded %s, want %s", e.Loss, g.loss)
	}
	return nil
}

// pool enters one of the pool's events; fixed says that it owes a payout by it.
func (b *books) pool(l *types.Log, now uint64) (fixed bool, err error) {
	add := func(x, y *big.Int) { x.Add(x, y) }
	sub := func(x, y *big.Int) { x.Sub(x, y) }
	if e, err := pool.UnpackDepositEvent(l); err == nil {
		add(b.cash, e.Assets)
	} else if e, err := pool.UnpackPremiumBookedEvent(l); err == nil {
		s := b.byID[e.Series]
		add(b.cash, e.Premium)
		add(b.paid, e.Premium)
		add(s.pendingMint, e.Amount)
		add(s.pending, e.Premium)
	} else if e, err := pool.UnpackPremiumStartedEvent(l); err == nil {
		s := b.byID[e.Series]
		sub(s.pendingMint, e.Amount)
		sub(s.pending, e.Premium)
		s.decay(now)
		s.touches++
		s.unearned.Add(s.unearned, new(big.Rat).SetInt(e.Premium))
		add(s.minted, e.Amount)
	} else if e, err := pool.UnpackPremiumRefundedEvent(l); err == nil {
		s := b.byID[e.Series]
		sub(s.pendingMint, e.Amount)
		sub(s.pending, e.Premium)
		sub(b.cash, e.Premium)
		add(b.refunded, e.Premium)
	} else if e, err := pool.UnpackRepurchasedEvent(l); err == nil {
		s := b.byID[e.Series]
		s.decay(now)
		s.touches += 2
		sold := new(big.Rat).SetFrac(e.Amount, s.minted)
		sold.Mul(sold, s.unearned)
		if limit := new(big.Rat).Add(sold, big.NewRat(s.touches, 1)); new(big.Rat).SetInt(e.Proceeds).Cmp(limit) > 0 {
			return false, fmt.Errorf("a sale paid %s for %s of unearned premium", e.Proceeds, sold.FloatString(3))
		}
		s.unearned.Sub(s.unearned, sold)
		sub(s.minted, e.Amount)
		sub(b.cash, e.Proceeds)
	} else if e, err := pool.UnpackSeriesResolvedEvent(l); err == nil {
		s := b.byID[e.Series]
		want := new(big.Int).Div(new(big.Int).Mul(s.minted, e.Fraction), wad)
		if want.Cmp(e.Owed) != 0 {
			return false, fmt.Errorf("a series of %s resolved at %s owes %s, want %s", s.minted, e.Fraction, e.Owed, want)
		}
		s.unearned = new(big.Rat)
		add(s.owed, e.Owed)
		add(b.owed, e.Owed)
		return e.Owed.Sign() > 0, nil
	} else if e, err := pool.UnpackPaidOutEvent(l); err == nil {
		sub(b.byID[e.Series].owed, e.Amount)
		sub(b.owed, e.Amount)
		sub(b.cash, e.Amount)
	} else if e, err := pool.UnpackPayoutsReleasedEvent(l); err == nil {
		s := b.byID[e.Series]
		s.salvaged = true
		b.returning = new(big.Rat).Add(b.returningAt(now), new(big.Rat).SetInt(e.Amount))
		b.returningSince, b.returningEnd, b.returns = now, now+30*day, b.returns+1
		sub(s.owed, e.Amount)
		sub(b.owed, e.Amount)
	} else if e, err := pool.UnpackRedeemRequestEvent(l); err == nil {
		add(b.queued, e.Shares)
	} else if e, err := pool.UnpackRedeemProcessedEvent(l); err == nil {
		sub(b.queued, e.Shares)
		sub(b.cash, e.Assets)
		add(b.claimable, e.Assets)
	} else if e, err := pool.UnpackWithdrawEvent(l); err == nil {
		sub(b.claimable, e.Assets)
	}
	return false, nil
}

// snapshot is the pool and its series at one block, read in one call.
type snapshot struct {
	now                                                 uint64
	cash, unearned, owed, reserved, pendingPremium      *big.Int
	queued, claimable, assets, supply, count, ask, free *big.Int
	balance, returning                                  *big.Int
	series                                              []seriesSnapshot
}

type seriesSnapshot struct {
	entry        *entry
	supply       contracts.RiskPoolSupplyOfOutput
	unearned     contracts.RiskPoolUnearnedOfOutput
	owed, tokens *big.Int
	state        uint8
	fraction     *big.Int
}

// stored is what only a successful call may change: time moves none of it.
func (s *snapshot) stored() string {
	out := fmt.Sprint(s.cash, s.owed, s.reserved, s.pendingPremium, s.queued, s.claimable, s.supply, s.count, s.balance)
	for _, x := range s.series {
		out += fmt.Sprint(" ", x.supply.Minted, x.supply.PendingMint, x.unearned.OfPending, x.owed, x.tokens)
	}
	return out
}

// pending is the most that the PENDING series can still pay.
func (s *snapshot) pending() *big.Int {
	sum := new(big.Int)
	for _, x := range s.series {
		if x.state == pending {
			sum.Add(sum, new(big.Int).Add(x.supply.Minted, x.supply.PendingMint))
		}
	}
	return sum
}

// audit compares a snapshot with the books and checks the invariants.
func (b *books) audit(t *testing.T, s *snapshot) {
	t.Helper()
	equal(t, "token balance against booked cash and assets set apart", s.balance, new(big.Int).Add(s.cash, s.claimable))
	equal(t, "cash against the events", s.cash, b.cash)
	equal(t, "payouts owed against the events", s.owed, b.owed)
	equal(t, "queued shares against the events", s.queued, b.queued)
	equal(t, "assets set apart against the events", s.claimable, b.claimable)
	equal(t, "total assets", s.assets, new(big.Int).Sub(new(big.Int).Sub(s.cash, s.returning), new(big.Int).Add(s.unearned, s.owed)))
	if exact, chain := b.returningAt(s.now), new(big.Rat).SetInt(s.returning); chain.Cmp(exact) < 0 ||
		chain.Cmp(new(big.Rat).Add(exact, big.NewRat(b.returns+1, 1))) > 0 {
		t.Fatalf("returning %s, exactly %s after %d salvages", s.returning, exact.FloatString(6), b.returns)
	}
	equal(t, "free capital", s.free, new(big.Int).Sub(s.assets, s.reserved))
	if need := new(big.Int).Add(s.reserved, s.owed); need.Cmp(new(big.Int).Sub(new(big.Int).Sub(s.cash, s.unearned), s.returning)) > 0 {
		t.Fatalf("reserved %s and owed %s exceed cash %s less unearned %s", s.reserved, s.owed, s.cash, s.unearned)
	}
	if kept := new(big.Int).Sub(b.paid, b.refunded); s.unearned.Cmp(kept) > 0 || s.unearned.Sign() < 0 {
		t.Fatalf("unearned %s of %s paid and kept", s.unearned, kept)
	}
	if s.count.Cmp(big.NewInt(16)) > 0 {
		t.Fatalf("%s unresolved series", s.count)
	}
	reserved, unearned, open := new(big.Int), new(big.Int), int64(0)
	for _, x := range s.series {
		e := x.entry
		equal(t, "minted", x.supply.Minted, e.minted)
		equal(t, "pending", x.supply.PendingMint, e.pendingMint)
		equal(t, "pending premium", x.unearned.OfPending, e.pending)
		equal(t, "a series' owed", x.owed, e.owed)
		equal(t, "tokens in existence", x.tokens, e.minted)
		if both := new(big.Int).Add(e.minted, e.pendingMint); both.Cmp(new(big.Int).Sub(e.terms.Exhaustion, e.terms.Attachment)) > 0 {
			t.Fatalf("supply %s is wider than %s to %s", both, e.terms.Attachment, e.terms.Exhaustion)
		} else if e.settled == 0 {
			reserved.Add(reserved, both)
			open++
		}
		exact := e.unearnedAt(s.now)
		chain := new(big.Rat).SetInt(x.unearned.OfMinted)
		if chain.Cmp(exact) < 0 || chain.Cmp(new(big.Rat).Add(exact, big.NewRat(e.touches+1, 1))) > 0 {
			t.Fatalf("unearned %s, exactly %s after %d roundings", x.unearned.OfMinted, exact.FloatString(6), e.touches)
		}
		unearned.Add(unearned, new(big.Int).Add(x.unearned.OfMinted, x.unearned.OfPending))
		wantState, wantFraction := b.state(e, s.now)
		if x.state != wantState || x.fraction.Cmp(wantFraction) != 0 {
			t.Fatalf("series %s is in state %d at %s, want %d at %s", e.id, x.state, x.fraction, wantState, wantFraction)
		}
	}
	equal(t, "reserved against the series", s.reserved, reserved)
	equal(t, "unearned against the series", s.unearned, unearned)
	equal(t, "count of series", s.count, big.NewInt(open))
}
