package index

import (
	"context"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// reconcile compares the archive with the chain. Where they differ it takes out the
// units from the first on that does not end on the chain. It refuses an archive
// that has no block of the chain at all, and a node that lags behind it.
func (x *indexer) reconcile(ctx context.Context) error {
	last := x.ledger.last()
	if last == nil {
		return nil
	}
	head, err := x.Chain.Head(ctx)
	if err != nil {
		return err
	}
	lags := last.To > head.Number
	keep := len(x.ledger.units)
	for ; keep > 0; keep-- {
		u := &x.ledger.units[keep-1]
		if u.To > head.Number {
			continue
		}
		if at, err := x.Chain.Block(ctx, u.To); err != nil {
			return err
		} else if at.Hash.String() == u.Hash {
			x.lastTime = at.Time
			break
		}
		lags = false
	}
	if keep == 0 {
		on, known, err := x.firstOnChain(ctx, head)
		switch {
		case err != nil:
			return err
		case known && !on || !known && !lags:
			return fmt.Errorf("%w: no block of data set %s is on the chain that the node serves: it began anew, as a development chain does, or is another with the same id: use another archive", ErrOtherChain, x.Dataset)
		}
	}
	if lags {
		return fmt.Errorf("%w: the node's newest block is %d and the archive ends at %d: wait until the node has caught up", ErrNotFinal, head.Number, last.To)
	}
	if keep == len(x.ledger.units) {
		return nil
	}
	return x.undo(ctx, keep)
}

// firstOnChain reports that the archive's first book is of the chain. known is false
// without a book, or before the node has got so far.
func (x *indexer) firstOnChain(ctx context.Context, head trade.Block) (on, known bool, err error) {
	r, err := books.Open(x.snapshot, x.Dataset)
	if errors.Is(err, books.ErrNoMarket) {
		return false, false, nil
	}
	if err != nil || r.Market().FirstBlock > head.Number {
		return false, false, err
	}
	b, err := r.AtBlock(ctx, r.Market().FirstBlock)
	if err != nil {
		return false, false, err
	}
	at, err := x.Chain.Block(ctx, b.Block)
	return err == nil && at.Hash == trade.Hash(b.BlockHash), true, err
}

// undo takes units out of the archive, all but the first keep.
func (x *indexer) undo(ctx context.Context, keep int) error {
	lost := x.ledger.units[keep:]
	source := x.ledger.source(x.Market, history.Span{Chain: lost[0].Chain, Dataset: x.Dataset, Every: lost[0].Every, From: lost[0].From})
	source.Note = fmt.Sprintf("blocks up to %d (%s) are not the chain's any more", lost[len(lost)-1].To, lost[len(lost)-1].Hash)
	tx := x.snapshot.Begin(undone, source)
	for i := range lost {
		parts, live := lost[i].live(x.snapshot)
		if !live {
			return fmt.Errorf("%w: blocks %d to %d of %s are not the chain's any more, and were compacted with others: restore the archive from a copy, or index the market into another one", ErrOtherChain, lost[i].From, lost[i].To, x.Market)
		}
		for _, p := range parts {
			tx.Remove(p)
		}
	}
	x.ledger.alone(tx, x.Dataset)
	s, err := tx.Commit(ctx)
	if err != nil {
		return err
	}
	x.sum.Undone += lost[len(lost)-1].To - lost[0].From + 1
	x.sum.Commits++
	x.Log.Warn("blocks of the archive are not the chain's any more; they were taken out and are indexed anew", "market", x.Market, "from", lost[0].From, "to", lost[len(lost)-1].To)
	x.snapshot = s
	x.ledger, err = readLedger(ctx, s, x.Dataset, x.Market)
	return err
}
