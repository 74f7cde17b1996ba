package aave

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Change is what a Sync did.
type Change struct {
	Full  bool  // the rows were built anew: numbers of rows may have moved
	Rows  []int // rows written, rising; all of them when Full
	Read  int   // accounts read from the chain
	Logs  int   // logs that mattered
	Depth int   // syncs undone because a reorg took their blocks
}

// Sync brings the book to a block and publishes it. The first call reads the
// whole book, or what the checkpoint lacks of it; later ones read the logs since
// the last block, and the accounts that they touched. The block may be on another
// branch than the last one: what the lost blocks touched is then read again, or
// everything if they go back further than 256 calls. The result equals that of a
// new Reader at that block.
//
// A block whose state the node dropped while the market was read, or that was
// replaced, is chain.ErrPruned or chain.ErrReorged: call again with the head.
// What was read is kept; after any error the reader is as good as before.
// lending.ErrDrift says that the book is not the chain's though it was read anew;
// with Patience, before it is.
func (r *Reader) Sync(ctx context.Context, at trade.Block) (*book.Book, Change, error) {
	b, change, err := r.syncBeside(ctx, at)
	if err != nil {
		return nil, Change{}, fmt.Errorf("sync market %s to block %d: %w", r.name, at.Number, err)
	}
	return b, change, nil
}

// syncOrReread is sync, and reads the market anew when what is kept of it is not
// to be believed.
func (r *Reader) syncOrReread(ctx context.Context, at trade.Block) (*book.Book, Change, error) {
	why := r.mustReread()
	if why == nil {
		kept := len(r.steps) > 0
		b, change, err := r.sync(ctx, at)
		if !errors.Is(err, lending.ErrDrift) || !kept {
			return b, change, err
		}
		why = err
	}
	if !r.mayReread(at.Time) {
		return nil, Change{}, why
	}
	r.startOver(ctx, why)
	return r.sync(ctx, at)
}

// sync is Sync on what is kept.
func (r *Reader) sync(ctx context.Context, at trade.Block) (*book.Book, Change, error) {
	var change Change
	var err error
	if change.Depth, err = r.rewind(ctx, at); err != nil {
		return nil, change, err
	}
	whole := r.behind(at)
	if whole {
		if err := r.readWhole(ctx, at, &change); err != nil {
			return nil, change, err
		}
		if r.last().Number > at.Number {
			return nil, change, r.passed()
		}
	}
	p, err := r.marketAt(ctx, at)
	if err != nil {
		return nil, change, err
	}
	if r.params != nil && p.replaces(r.params) {
		r.startOver(ctx, errReplaced)
		if r.patience == 0 {
			return r.sync(ctx, at)
		}
		return nil, change, fmt.Errorf("%w, as %w", lending.ErrReading, errReplaced)
	}
	said := hearing{rows: r.rows}
	last := r.last()
	if at.Number > last.Number {
		if err := r.eachMove(ctx, p, last, at, func(_ uint64, events []event) error { said.hear(events, p); return nil }); err != nil {
			return nil, change, err
		}
	}
	dirty := said.known(r.rows.pending(nil, 0, r.rows.len(), r.rows.unread))
	who := make([]protection.Address, 0, len(dirty)+len(said.fresh))
	for _, row := range dirty {
		who = append(who, r.rows.borrowers[row])
	}
	for _, n := range said.fresh {
		who = append(who, n.who)
	}
	read, err := r.readAccounts(ctx, at, p, who)
	if err != nil {
		return nil, change, err
	}
	if p, err = r.withCategories(ctx, at, p, read); err != nil {
		return nil, change, err
	}
	// A block that was replaced while we read would leave logs of one branch and
	// accounts of another.
	if err := r.stands(ctx, at); err != nil {
		return nil, change, err
	}
	for _, n := range said.fresh {
		dirty = append(dirty, r.rows.add(n.who, n.born))
	}
	for i, row := range dirty {
		r.rows.put(row, &read[i])
	}
	r.touch(at, dirty)
	change.Read, change.Logs = change.Read+len(read), change.Logs+said.logs
	if change.Full, change.Rows, err = r.publish(p); err != nil {
		return nil, change, err
	}
	b := r.keeper.Snapshot(at.Number, at.Hash, at.Time)
	r.mu.Lock()
	r.params, r.paramsAt, r.published = p, at.Hash, b
	r.mu.Unlock()
	if err := r.complete(ctx, p, at); err != nil {
		if errors.Is(err, lending.ErrDrift) {
			r.distrust(err, at.Time)
		}
		return nil, change, err
	}
	r.believe(at.Time)
	if whole { // its newest blocks were not in what readWhole saved
		r.save(ctx)
	} else {
		r.saveSometimes(ctx)
	}
	// The accounts are in order; only the book cannot be given away.
	if err := r.checkPrices(p); err != nil {
		return nil, change, err
	}
	return b, change, nil
}

// errReplaced reports that what was read says nothing any more.
var errReplaced = errors.New("the market has another pool, or other tokens behind its reserves")

// stands reports ErrReorged for a block that is no longer canonical.
func (r *Reader) stands(ctx context.Context, at trade.Block) error {
	now, err := r.client.Block(ctx, at.Number)
	if err != nil {
		return err
	}
	if now.Hash != at.Hash {
		return fmt.Errorf("%w: block %d is %s now: sync to the new head", chain.ErrReorged, at.Number, now.Hash)
	}
	return nil
}

// hearing gathers what events say of accounts.
type hearing struct {
	rows    *rows
	touched map[int]bool
	fresh   []newcomer // in the order in which they first owed
	seen    map[protection.Address]bool
	logs    int
	who     []protection.Address
}

// newcomer is an account that owes for the first time.
type newcomer struct {
	who  protection.Address
	born uint64 // block
}

// hear takes further events, in order.
func (h *hearing) hear(events []event, p *params) {
	if h.touched == nil {
		h.touched, h.seen = map[int]bool{}, map[protection.Address]bool{}
	}
	for i := range events {
		e := &events[i]
		var owes bool
		h.who, owes = e.mentions(h.who[:0], p.isDebtToken(e.Address))
		for n, a := range h.who {
			if row := h.rows.find(a); row >= 0 {
				h.touched[row] = true
			} else if owes && n == len(h.who)-1 && !h.seen[a] {
				h.seen[a] = true
				h.fresh = append(h.fresh, newcomer{a, e.Block})
			}
		}
	}
	h.logs += len(events)
}

// known are the rows that were touched and those of more, rising, each once.
func (h *hearing) known(more []int) []int {
	for row := range h.touched {
		more = append(more, row)
	}
	slices.Sort(more)
	return slices.Compact(more)
}

func (p *params) isDebtToken(a protection.Address) bool {
	return slices.ContainsFunc(p.reserves, func(s reserve) bool { return s.debtToken == a })
}
