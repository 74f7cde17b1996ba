package wire

import (
	"context"
	"testing"

	"go.uber.org/goleak"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

func TestASlowCycleGoesOnWithTheNewestHead(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	ctx, cancel := context.WithCancel(t.Context())
	heads := make(chan chain.Head) // unbuffered, as chain.Follow's
	var reorgs []int
	tips := follow(ctx, heads, func(h chain.Head) { reorgs = append(reorgs, h.Reorg) })
	for n := range uint64(50) { // nobody asks: none of these blocks
		h := chain.Head{Block: trade.Block{Number: n}}
		if n == 20 {
			h.Reorg = 3
		}
		heads <- h
	}
	if at := <-tips; at.Number != 49 {
		t.Errorf("the newest head is %d, want 49", at.Number)
	}
	select {
	case at := <-tips:
		t.Errorf("block %d came again", at.Number)
	default:
	}
	heads <- chain.Head{Block: trade.Block{Number: 50}}
	if at := <-tips; at.Number != 50 || len(reorgs) != 1 || reorgs[0] != 3 {
		t.Errorf("head %d, reorgs %v", at.Number, reorgs)
	}
	cancel()
	if at, open := <-tips; open {
		t.Errorf("it goes on after its context ended, with block %d", at.Number)
	}
}

func TestHeadsThatEndEndTheTips(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	heads := make(chan chain.Head)
	tips := follow(t.Context(), heads, nil)
	close(heads)
	if _, open := <-tips; open {
		t.Error("a head of no chain")
	}
}
