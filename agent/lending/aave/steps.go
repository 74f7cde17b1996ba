package aave

import (
	"context"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// step is a block at which every row that is read was right: rows that a later
// step did not touch are right at this one, too.
type step struct {
	block   trade.Block
	touched []int // rows read at this block, or between the step before it and this one
}

// keptSteps is how many can be undone without reading everything again.
const keptSteps = 256

// last is the block of the last step; zero without.
func (r *Reader) last() trade.Block {
	if len(r.steps) == 0 {
		return trade.Block{}
	}
	return r.steps[len(r.steps)-1].block
}

// touch remembers that rows were read at a block, which is the last step's or a
// later one, and that nothing else has moved up to it.
func (r *Reader) touch(at trade.Block, rows []int) {
	r.unpublished = append(r.unpublished, rows...)
	if r.checkpoint != nil {
		r.checkpoint.touch(rows)
	}
	if n := len(r.steps); n > 0 && r.steps[n-1].block.Hash == at.Hash {
		if n > 1 { // nothing is left to go back to from the first
			r.steps[n-1].touched = append(r.steps[n-1].touched, rows...)
		}
		return
	}
	if len(r.steps) == keptSteps {
		copy(r.steps, r.steps[1:])
		r.steps = r.steps[:keptSteps-1]
	}
	if len(r.steps) == 0 {
		rows = nil
	}
	r.steps = append(r.steps, step{at, rows})
}

// rewind undoes the steps that are not behind at on the canonical chain, and has
// what they touched read again. It returns how many it undid. A node that does not
// know a block proves nothing about it.
func (r *Reader) rewind(ctx context.Context, at trade.Block) (int, error) {
	keep := len(r.steps)
	for ; keep > 0; keep-- {
		s := r.steps[keep-1].block
		if s.Number == at.Number && s.Hash == at.Hash {
			break
		}
		if s.Number >= at.Number {
			continue
		}
		on, err := r.onChain(ctx, s)
		if err != nil {
			return 0, err
		}
		if on {
			break
		}
	}
	undone := len(r.steps) - keep
	if undone == 0 {
		return 0, nil
	}
	if err := r.worthwhile(ctx, at, keep); err != nil {
		return 0, err
	}
	if keep == 0 {
		r.startOver(ctx, fmt.Errorf("%w: of the blocks that it was read at, block %d on, none is left", chain.ErrReorged, r.steps[0].block.Number))
		return undone, nil
	}
	for _, s := range r.steps[keep:] {
		for _, row := range s.touched {
			r.rows.forget(row)
		}
		r.unpublished = append(r.unpublished, s.touched...)
		if r.checkpoint != nil {
			r.checkpoint.touch(s.touched)
		}
	}
	r.steps = r.steps[:keep]
	r.cut(r.last().Number)
	return undone, nil
}

// worthwhile refuses to undo a whole reading for an older block of the same branch,
// which a caller may name that looked before the reading ended, or for one of a
// node that has not got so far.
func (r *Reader) worthwhile(ctx context.Context, at trade.Block, keep int) error {
	cost := 0
	for _, s := range r.steps[keep:] {
		cost += len(s.touched)
	}
	if r.steps[keep].block.Number <= at.Number || keep > 0 && cost <= r.stride.accounts {
		return nil // the oldest is not on at's branch, or all are soon read again
	}
	on, err := r.onChain(ctx, r.steps[keep].block)
	switch {
	case errors.Is(err, chain.ErrNotFound):
		return fmt.Errorf("%w: the market was read at blocks %d to %d: wait until the node has caught up, or delete lending.checkpoint and start again if the chain began anew",
			err, r.steps[keep].block.Number, r.last().Number)
	case err == nil && on:
		return r.passed()
	}
	return err
}

// passed reports that the book is at a newer block than the one asked for.
func (r *Reader) passed() error {
	return fmt.Errorf("%w: the market was read at block %d meanwhile: sync to the head", chain.ErrPruned, r.last().Number)
}

// onChain reports that a block is canonical. It fails with ErrNotFound while the
// node does not know whether it is.
func (r *Reader) onChain(ctx context.Context, b trade.Block) (bool, error) {
	now, err := r.client.Block(ctx, b.Number)
	return err == nil && now.Hash == b.Hash, err
}

// cut drops the accounts that first owed after a block: borrowers whose first loan
// was on a lost branch leave the book.
func (r *Reader) cut(block uint64) {
	n := r.rows.bornBy(block)
	if n == r.rows.len() {
		return
	}
	r.rows.truncate(n)
	r.rebuild = true
	if r.checkpoint != nil {
		r.checkpoint.cut(n)
	}
}
