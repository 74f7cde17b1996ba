package contracts_test

import (
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// books is a second set of books for one pool, kept from events alone and by
// other arithmetic: unearned premium in fractions of 2^-64 of a base unit,
// states from a plain list of readings.
type books struct {
	cash, owed, queued, claimable *big.Int
	paid, refunded, sold, payouts *big.Int // ever: premium in, premium back, proceeds of sales, claims
	pending                       *big.Int // premium of pending orders
	returning                     *big.Int // salvaged payouts and late premium not yet back, fine, at returningSince
	returningSince, returningEnd  uint64
	returns                       int64
	open                          []*entry // unresolved, in no order
	requests                      []request
	head                          int    // the first request that may still wait
	pausedUntil                   uint64 // last second without sales
}

// request is a redemption asked for.
type request struct {
	at   uint64
	left *big.Int // shares that wait
}

// entry is one series in the books.
type entry struct {
	id          common.Address
	ground      *ground
	gauge       *readings
	terms       contracts.Terms
	minted      *big.Int
	pendingMint *big.Int
	pending     *big.Int // premium of pending orders
	unearned    *big.Int // fine, at touched
	touched     uint64
	touches     int64 // how often the contract has rounded it
	owed        *big.Int
	settled     uint8
	settledAt   uint64
	fraction    *big.Int
	salvaged    bool
}

// readings is what a gauge recorded, and what one of deficits should have.
type readings struct {
	at       common.Address
	maxAge   uint64
	ofMoney  bool
	counted  bool // whether the books know the loss themselves
	deficit  *big.Int
	last     *big.Int
	loss     *big.Int
	written  []uint64 // the second of each reading
	times    []uint64 // up to when its source was seen
	losses   []*big.Int
	failing  bool
	disturb  func(*campaign) (from *account, to common.Address, data []byte) // moves its source
	recovers func(*campaign) (from *account, to common.Address, data []byte)
	// heartbeat is a round at par.
	heartbeat func(*campaign) (from *account, to common.Address, data []byte)
}

// fine is a base unit in the books' fractions.
const fine = 64

func finely(x *big.Int) *big.Int { return new(big.Int).Lsh(x, fine) }

func newBooks() *books {
	b := &books{}
	for _, n := range []**big.Int{&b.cash, &b.owed, &b.queued, &b.claimable, &b.paid, &b.refunded, &b.sold, &b.payouts, &b.pending, &b.returning} {
		*n = new(big.Int)
	}
	return b
}

func (b *books) enter(g *ground, id common.Address, terms contracts.Terms, of *readings, now uint64) *entry {
	e := &entry{id: id, ground: g, gauge: of, terms: terms, minted: new(big.Int), pendingMint: new(big.Int), pending: new(big.Int),
		unearned: new(big.Int), touched: now, owed: new(big.Int), fraction: new(big.Int)}
	b.open = append(b.open, e)
	return e
}

// left is what remains at now of what was there at since and is gone at end.
func left(x *big.Int, since, end, now uint64) *big.Int {
	if now >= end {
		return new(big.Int)
	}
	part := new(big.Int).Mul(x, big64(end-now))
	return part.Div(part, big64(end-since))
}

func (e *entry) unearnedAt(now uint64) *big.Int {
	if e.unearned.Sign() == 0 || e.settled != 0 {
		return new(big.Int)
	}
	return left(e.unearned, e.touched, e.terms.Expiry, now)
}

// decay brings the unearned premium to now.
func (e *entry) decay(now uint64) {
	e.unearned, e.touched = e.unearnedAt(now), now
}

// returningAt is what of salvaged payouts and late premium is not yet back.
func (b *books) returningAt(now uint64) *big.Int {
	return left(b.returning, b.returningSince, b.returningEnd, now)
}

// comesBack has money reach the capital over thirty days, with what was still on its way.
func (b *books) comesBack(x *big.Int, now uint64) {
	b.returning = new(big.Int).Add(b.returningAt(now), finely(x))
	b.returningSince, b.returningEnd, b.returns = now, now+30*day, b.returns+1
}

// supply is what is outstanding and what is bought.
func (e *entry) supply() *big.Int { return new(big.Int).Add(e.minted, e.pendingMint) }

// width is the most of the series that may ever be outstanding.
func (e *entry) width() *big.Int {
	width := new(big.Int).Sub(e.terms.Exhaustion, e.terms.Attachment)
	if !e.gauge.ofMoney || e.terms.MaxSupply.Cmp(width) < 0 {
		return e.terms.MaxSupply
	}
	return width
}

// after is the first recorded loss that saw its source after t; 0 at time 0 when there is none.
func (g *readings) after(t uint64) (loss *big.Int, seen uint64) {
	for i := len(g.times) - 1; i >= 0; i-- {
		if g.times[i] <= t {
			if i+1 < len(g.times) {
				return g.losses[i+1], g.times[i+1]
			}
			return new(big.Int), 0
		}
	}
	return g.losses[0], g.times[0]
}

// upTo is the latest loss recorded at or before t, and up to when its source was seen.
func (g *readings) upTo(t uint64) (loss *big.Int, seen uint64) {
	for i := len(g.times) - 1; i >= 0; i-- {
		if g.written[i] <= t {
			return g.losses[i], g.times[i]
		}
	}
	return new(big.Int), 0
}

// stuck is what series could still pay that are PENDING, or TRIGGERED and not settled: while there is one, nothing is
// deposited, and redemptions are priced with what the former could pay off.
func (b *books) stuck(now uint64) (any bool, pendingSupply *big.Int) {
	pendingSupply = new(big.Int)
	for _, e := range b.open {
		if now < e.terms.Start { // nothing of it is sold
			continue
		}
		switch state, _ := e.state(now); state {
		case pending:
			any = true
			pendingSupply.Add(pendingSupply, e.supply())
		case triggered:
			any = true
		}
	}
	return any, pendingSupply
}

// recorded is the fraction that was recorded in time, as far as is known now.
func (e *entry) recorded(now uint64) *big.Int {
	inTime, _ := e.gauge.upTo(min(now, e.terms.Expiry))
	return e.fractionAt(inTime)
}

// fractionAt is what a loss pays.
func (e *entry) fractionAt(inTime *big.Int) *big.Int {
	above := new(big.Int).Sub(new(big.Int).Sub(inTime, e.terms.StartLoss), e.terms.Attachment)
	width := new(big.Int).Sub(e.terms.Exhaustion, e.terms.Attachment)
	switch {
	case above.Sign() <= 0:
		return new(big.Int)
	case above.Cmp(width) >= 0:
		return wad
	default:
		return above.Div(above.Mul(above, wad), width)
	}
}

// state is where the series should stand, from DESIGN.md's words alone.
func (e *entry) state(now uint64) (state uint8, fraction *big.Int) {
	if e.settled != 0 {
		return e.settled, e.fraction
	}
	inTime, when := e.gauge.upTo(min(now, e.terms.Expiry))
	loss := new(big.Int).Sub(inTime, e.terms.StartLoss)
	if loss.Cmp(e.terms.Exhaustion) >= 0 {
		return triggered, wad
	}
	if now <= e.terms.Expiry {
		if loss.Cmp(e.terms.Attachment) > 0 || now > when+e.gauge.maxAge {
			return pending, new(big.Int)
		}
		return active, new(big.Int)
	}
	next, nextWhen := e.gauge.after(e.terms.Expiry)
	fraction = e.fractionAt(inTime)
	if when+e.gauge.maxAge < e.terms.Expiry && (nextWhen == 0 || e.fractionAt(next).Cmp(fraction) != 0) {
		return pending, new(big.Int)
	}
	if fraction.Sign() > 0 {
		return triggered, fraction
	}
	return expired, new(big.Int)
}

// poked enters a reading.
func (g *readings) poked(e *contracts.AaveDeficitGaugePoked, now uint64) error {
	if g.counted {
		if g.deficit.Cmp(g.last) > 0 {
			g.loss = new(big.Int).Add(g.loss, new(big.Int).Sub(g.deficit, g.last))
		}
		g.last = g.deficit
		if e.Loss.Cmp(g.loss) != 0 {
			return fmt.Errorf("a poke recorded %s, want %s", e.Loss, g.loss)
		}
	}
	n, seen := len(g.times), e.Time.Uint64()
	if n > 0 && (seen < g.times[n-1] || e.Loss.Cmp(g.losses[n-1]) < 0) {
		return fmt.Errorf("a poke recorded %s at %d after %s at %d", e.Loss, seen, g.losses[n-1], g.times[n-1])
	}
	if seen > now || g.counted && seen != now {
		return fmt.Errorf("a poke at %d saw its source at %d", now, seen)
	}
	if n == 0 || g.written[n-1] != now {
		g.written, g.times, g.losses = append(g.written, now), append(g.times, 0), append(g.losses, nil)
	}
	n = len(g.times)
	g.times[n-1], g.losses[n-1] = seen, e.Loss
	if n > 20_000 { // nothing unresolved is that old
		g.written, g.times, g.losses = slices.Clone(g.written[n/2:]), slices.Clone(g.times[n/2:]), slices.Clone(g.losses[n/2:])
	}
	return nil
}

// entered is what a pool's event changed for whom.
type entered struct {
	fixed bool // a payout is owed by it
	proof string
}

// processed takes shares off the queue, which must be the first's that wait, a day after it was asked.
func (b *books) processed(id, shares *big.Int, now uint64) error {
	for b.head < len(b.requests) && b.requests[b.head].left.Sign() == 0 {
		b.head++
	}
	if id.Int64() != int64(b.head)+1 {
		return fmt.Errorf("request %s was processed before %d", id, b.head+1)
	}
	r := b.requests[b.head]
	if r.left.Sub(r.left, shares); r.left.Sign() < 0 || now < r.at+day {
		return fmt.Errorf("%s shares of a request made at %d were processed, which leaves %s", shares, r.at, r.left)
	}
	return nil
}

// record enters one of the pool's events.
func (b *books) record(l *types.Log, series map[common.Address]*entry, now uint64) (out entered, err error) {
	add := func(x, y *big.Int) { x.Add(x, y) }
	sub := func(x, y *big.Int) { x.Sub(x, y) }
	if e, err := pool.UnpackDepositEvent(l); err == nil {
		if any, _ := b.stuck(now); any {
			return out, errors.New("a deposit was taken while a series is undecided")
		}
		add(b.cash, e.Assets)
		out.proof = proofDeposit
	} else if e, err := pool.UnpackPremiumBookedEvent(l); err == nil {
		s := series[e.Series]
		add(b.cash, e.Premium)
		add(b.paid, e.Premium)
		add(s.pendingMint, e.Amount)
		add(s.pending, e.Premium)
		add(b.pending, e.Premium)
	} else if e, err := pool.UnpackPremiumStartedEvent(l); err == nil {
		s := series[e.Series]
		sub(s.pendingMint, e.Amount)
		sub(s.pending, e.Premium)
		sub(b.pending, e.Premium)
		s.decay(now)
		s.touches++
		if now < s.terms.Expiry {
			add(s.unearned, finely(e.Premium))
		} else {
			b.comesBack(e.Premium, now)
		}
		add(s.minted, e.Amount)
	} else if e, err := pool.UnpackPremiumRefundedEvent(l); err == nil {
		s := series[e.Series]
		sub(s.pendingMint, e.Amount)
		sub(s.pending, e.Premium)
		sub(b.pending, e.Premium)
		sub(b.cash, e.Premium)
		add(b.refunded, e.Premium)
	} else if e, err := pool.UnpackRepurchasedEvent(l); err == nil {
		s := series[e.Series]
		s.decay(now)
		s.touches += 2
		gone := new(big.Int).Mul(s.unearned, e.Amount)
		gone.Div(gone, s.minted)
		if limit := new(big.Int).Add(gone, finely(big.NewInt(s.touches))); finely(e.Proceeds).Cmp(limit) > 0 {
			return out, fmt.Errorf("a sale paid %s for %s/2^64 of unearned premium", e.Proceeds, gone)
		}
		sub(s.unearned, gone)
		sub(s.minted, e.Amount)
		sub(b.cash, e.Proceeds)
		add(b.sold, e.Proceeds)
	} else if e, err := pool.UnpackSeriesResolvedEvent(l); err == nil {
		s := series[e.Series]
		want := new(big.Int).Div(new(big.Int).Mul(s.minted, e.Fraction), wad)
		if want.Cmp(e.Owed) != 0 {
			return out, fmt.Errorf("a series of %s resolved at %s owes %s, want %s", s.minted, e.Fraction, e.Owed, want)
		}
		s.unearned = new(big.Int)
		add(s.owed, e.Owed)
		add(b.owed, e.Owed)
		for i, o := range b.open {
			if o == s {
				b.open = append(b.open[:i], b.open[i+1:]...)
				break
			}
		}
		out.fixed = e.Owed.Sign() > 0
	} else if e, err := pool.UnpackPaidOutEvent(l); err == nil {
		sub(series[e.Series].owed, e.Amount)
		sub(b.owed, e.Amount)
		sub(b.cash, e.Amount)
		add(b.payouts, e.Amount)
	} else if e, err := pool.UnpackPayoutsReleasedEvent(l); err == nil {
		s := series[e.Series]
		s.salvaged = true
		b.comesBack(e.Amount, now)
		sub(s.owed, e.Amount)
		sub(b.owed, e.Amount)
	} else if e, err := pool.UnpackRedeemRequestEvent(l); err == nil {
		add(b.queued, e.Shares)
		b.requests = append(b.requests, request{now, new(big.Int).Set(e.Shares)})
		if e.RequestId.Int64() != int64(len(b.requests)) {
			return out, fmt.Errorf("request %d has id %s", len(b.requests), e.RequestId)
		}
	} else if e, err := pool.UnpackSalesPausedEvent(l); err == nil {
		b.pausedUntil = e.Until
	} else if e, err := pool.UnpackRedeemProcessedEvent(l); err == nil {
		if err := b.processed(e.RequestId, e.Shares, now); err != nil {
			return out, err
		}
		out.proof = proofQueue
		sub(b.queued, e.Shares)
		sub(b.cash, e.Assets)
		add(b.claimable, e.Assets)
	} else if e, err := pool.UnpackWithdrawEvent(l); err == nil {
		sub(b.claimable, e.Assets)
	}
	return out, nil
}
