package market

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// keptLooks is how many looks for series can be undone one by one; a reorg past
// all of them forgets every series and looks afresh.
const keptLooks = 256

// rewind forgets what was learnt from blocks that are not behind at on the
// canonical chain: a series created in such a block may not exist any more, or
// its address may belong to another one with other terms.
func (v *Venue) rewind(ctx context.Context, at trade.Block) error {
	keep := len(v.looks)
	for ; keep > 0; keep-- {
		b := v.looks[keep-1]
		if b.Number >= at.Number {
			if b.Hash == at.Hash {
				break
			}
			continue
		}
		now, err := v.chain.Block(ctx, b.Number)
		if err != nil && !errors.Is(err, chain.ErrNotFound) {
			return fmt.Errorf("venue %s: check that block %d stands: %w", v.opts.Name, b.Number, err)
		}
		if err == nil && now.Hash == b.Hash {
			break
		}
	}
	if keep == len(v.looks) {
		return nil
	}
	var last uint64 // what happened up to here still holds
	if keep > 0 {
		last = v.looks[keep-1].Number
	}
	v.looks, v.searched = v.looks[:keep], min(v.searched, last)
	v.created = slices.DeleteFunc(v.created, func(c created) bool { return c.block > last })
	v.ignored = slices.DeleteFunc(v.ignored, func(x Ignored) bool { return x.block > last })
	v.known = slices.DeleteFunc(v.known, func(f fixed) bool { return f.block > last })
	v.gauges = slices.DeleteFunc(v.gauges, func(g fixedGauge) bool { return g.block > last })
	v.pools = slices.DeleteFunc(v.pools, func(p fixedPool) bool { return p.block > last })
	clear(v.queues)
	return nil
}

// looked remembers that series were looked for at a block.
func (v *Venue) looked(at trade.Block) {
	if n := len(v.looks); n > 0 && v.looks[n-1] == at {
		return
	}
	if len(v.looks) == keptLooks {
		v.looks = append(v.looks[:0], v.looks[1:]...)
	}
	v.looks = append(v.looks, at)
}
