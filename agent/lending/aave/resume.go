package aave

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// resume takes over what the checkpoint has, as far as it is of the canonical
// chain. Of blocks that the node does not know a Sync finds out. Only a node that
// does not answer is an error.
func (r *Reader) resume(ctx context.Context) error {
	rows, read, marks, err := r.checkpoint.load(ctx)
	if err != nil {
		r.ignore(ctx, err)
		return nil
	}
	if rows == nil {
		return nil
	}
	known, keep := len(marks), len(marks)
	for n := known - 1; n >= 0; n-- {
		on, err := r.onChain(ctx, marks[n])
		if errors.Is(err, chain.ErrNotFound) {
			continue
		}
		if err != nil {
			return fmt.Errorf("open market %s: %w", r.name, err)
		}
		if on {
			break
		}
		keep = n
	}
	marks = marks[:keep]
	if len(marks) == 0 {
		r.ignore(ctx, fmt.Errorf("%w: none of the %d blocks that it knows is on the node's chain", chain.ErrReorged, known))
		return nil
	}
	r.rows, r.resumed = rows, true
	last := marks[len(marks)-1].Number
	of := make([][]int, len(marks)) // rows, by the first mark that they were right at
	back := 0
	for row, number := range read {
		if number > last {
			r.rows.forget(row)
			r.checkpoint.changed[row] = true
			back++
			continue
		}
		if rows.packed[row] != "" {
			n, _ := slices.BinarySearchFunc(marks, number, func(m trade.Block, n uint64) int { return cmp.Compare(m.Number, n) })
			of[n] = append(of[n], row)
		}
	}
	for n, m := range marks {
		r.steps = append(r.steps, step{m, of[n]})
	}
	r.steps[0].touched = nil
	r.cut(last)
	if len(marks) < known {
		r.log.InfoContext(ctx, "the checkpoint is rolled back: the chain does not have its newest blocks", "market", r.name, "block", last, "accounts to read again", back)
	}
	r.log.InfoContext(ctx, "goes on from the checkpoint", "market", r.name, "block", last, "accounts", r.rows.len(), "to read", r.rows.unread)
	return nil
}

// ignore does without what the checkpoint has.
func (r *Reader) ignore(ctx context.Context, why error) {
	r.log.WarnContext(ctx, "the checkpoint is not used", "market", r.name, "reason", why)
	r.checkpoint.discard(ctx, why)
}

// save brings the checkpoint up to date.
func (r *Reader) save(ctx context.Context) {
	if r.checkpoint != nil {
		r.checkpoint.save(ctx, r.rows, r.last())
	}
}

// saveSometimes does that after enough has changed.
func (r *Reader) saveSometimes(ctx context.Context) {
	c := r.checkpoint
	if c == nil {
		return
	}
	if c.steps++; c.steps >= r.stride.syncs || len(c.changed) >= r.stride.accounts {
		r.save(ctx)
	}
}
