package wire

import (
	"context"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// follow hands out the newest head whenever it is asked for one, however many
// came while nobody asked: a cycle that takes longer than a block falls behind
// by one block and not by more each time. Every reorg is told. The channel
// closes when heads does, or when ctx ends.
func follow(ctx context.Context, heads <-chan chain.Head, reorged func(chain.Head)) <-chan trade.Block {
	out := make(chan trade.Block)
	go func() {
		defer close(out)
		var newest trade.Block
		var ready chan<- trade.Block // nil while there is nothing new
		for {
			select {
			case h, open := <-heads:
				if !open {
					return
				}
				if h.Reorg > 0 {
					reorged(h)
				}
				newest, ready = h.Block, out
			case ready <- newest:
				ready = nil
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}
