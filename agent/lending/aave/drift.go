package aave

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// A book that is kept from logs is right as long as no log is missed. Three things
// find out: at every block the scaled debts of all accounts must add up to each
// debt token's own total; a sample is compared with the pool's own figures
// (Reconcile); and of what came from a checkpoint a sample is read again. A book
// that fails is read anew from the chain.

// complete compares the debts of the accounts with the debt tokens' totals at the
// same block, and tries what came from a checkpoint.
func (r *Reader) complete(ctx context.Context, p *params, at trade.Block) error {
	for i := range p.reserves {
		s := &p.reserves[i]
		if s.id >= reserveIDs {
			continue
		}
		if ours := r.rows.debt(s.id); ours.Cmp(s.scaledDebt) != 0 {
			return fmt.Errorf("%w: reserve %s (%s) at block %d: the debts of the %d accounts known add up to %s scaled units, its debt token %s has %s: a borrower or a log is missing; check lending.fromBlock and the node",
				lending.ErrDrift, s.symbol, s.asset, at.Number, r.rows.len(), ours, s.debtToken, s.scaledDebt)
		}
	}
	if !r.resumed {
		return nil
	}
	if err := r.tryResumed(ctx, p, at); err != nil {
		return err
	}
	r.resumed = false
	return nil
}

// triedAccounts is how many accounts of a checkpoint are read again.
const triedAccounts = 64

// tryResumed reads a sample of the accounts again and compares.
func (r *Reader) tryResumed(ctx context.Context, p *params, at trade.Block) error {
	var some []int
	var who []protection.Address
	random := rand.New(rand.NewPCG(rand.Uint64(), rand.Uint64())) // nobody shall know which
	for range min(triedAccounts, r.rows.len()) {
		row := random.IntN(r.rows.len())
		some, who = append(some, row), append(who, r.rows.borrowers[row])
	}
	read, err := r.readAccounts(ctx, at, p, who)
	if err != nil {
		return err
	}
	for i, row := range some {
		if now := r.rows.pack(&read[i]); now != r.rows.packed[row] {
			return fmt.Errorf("%w: account %s of the checkpoint is %x at block %d and %x in it", lending.ErrDrift, who[i], now, at.Number, r.rows.packed[row])
		}
	}
	return nil
}

// distrust has the market read anew before another book is given away.
func (r *Reader) distrust(why error, now time.Time) {
	r.state.Lock()
	defer r.state.Unlock()
	r.suspect, r.reread = why, true
	r.again.failed(now)
}

// believe ends a suspicion, unless another came up meanwhile.
func (r *Reader) believe(now time.Time) {
	r.state.Lock()
	defer r.state.Unlock()
	if !r.reread {
		r.suspect = nil
		r.again.agreed(now)
	}
}

// mustReread is why nothing of what is kept may stay; nil if it may.
func (r *Reader) mustReread() error {
	r.state.Lock()
	defer r.state.Unlock()
	if r.reread {
		return r.suspect
	}
	return nil
}

// mayReread reports that it is time for that.
func (r *Reader) mayReread(now time.Time) bool {
	r.state.Lock()
	defer r.state.Unlock()
	return !now.Before(r.again.next)
}

// startOver forgets everything, in memory and in the checkpoint.
func (r *Reader) startOver(ctx context.Context, why error) {
	r.log.WarnContext(ctx, "the market is read anew", "market", r.name, "reason", why)
	r.reset()
	if r.checkpoint != nil {
		r.checkpoint.discard(ctx, why)
	}
	r.state.Lock()
	defer r.state.Unlock()
	r.reread = false
}

// backoff says when a market that is read anew and does not agree is read again,
// by the chain's clock: at once, then after pauses that grow.
type backoff struct {
	next  time.Time     // not before
	pause time.Duration // after the next failure
	since time.Time     // of agreement; zero while it does not agree
}

const (
	firstPause = time.Minute
	lastPause  = time.Hour
)

func (b *backoff) failed(now time.Time) {
	b.next, b.since = now.Add(b.pause), time.Time{}
	b.pause = min(max(2*b.pause, firstPause), lastPause)
}

// agreed notes a book without fault. After a while everything is forgiven.
func (b *backoff) agreed(now time.Time) {
	switch {
	case b.pause == 0:
	case b.since.IsZero():
		b.since = now
	case now.Sub(b.since) > lastPause:
		*b = backoff{}
	}
}
