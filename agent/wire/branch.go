package wire

import (
	"context"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/journal"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// keptSlots bounds how far back a reorg marks the slots that it orphaned.
const keptSlots = 256

// blocks is the canonical chain by number; *chain.Client is one.
type blocks interface {
	Block(ctx context.Context, number uint64) (trade.Block, error)
}

// rebranch finds out which slots ran on a block that is not canonical any more,
// or is again, and records it. It looks from the newest slot back to one that
// stands as the journal has it: what was decided before that one stands too.
func rebranch(ctx context.Context, j *journal.Journal, node blocks, head trade.Block) error {
	var changes []journal.Branch
	for n := 1; ; n = keptSlots { // nearly always the newest stands
		slots, err := j.LastBlocks(ctx, n)
		if err != nil {
			return err
		}
		changes = changes[:0]
		for _, s := range slots {
			if s.Block.Number > head.Number {
				continue // the node is behind: it says nothing about this block
			}
			canonical := s.Block.Hash == head.Hash
			if s.Block.Number < head.Number {
				now, err := node.Block(ctx, s.Block.Number)
				if err != nil && !errors.Is(err, chain.ErrNotFound) {
					return fmt.Errorf("check that block %d of slot %s stands: %w", s.Block.Number, s.Slot.ID(), err)
				}
				canonical = err == nil && now.Hash == s.Block.Hash
			}
			if canonical == s.Orphaned {
				changes = append(changes, journal.Branch{Slot: s.Slot.ID(), Canonical: canonical})
			} else if canonical {
				return j.Rebranch(ctx, changes...)
			}
		}
		if n == keptSlots || len(slots) < n {
			return j.Rebranch(ctx, changes...)
		}
	}
}
