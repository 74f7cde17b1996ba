package index

import (
	"context"
	"fmt"
	"iter"
	"strconv"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Every says which blocks have a book: those that Blocks divides, or the first at
// or after each multiple of Time since 1970. One of the two is set.
type Every struct {
	Blocks uint64
	Time   time.Duration
}

// ParseEvery reads "1", "100 blocks" or "1h".
func ParseEvery(s string) (Every, error) {
	if d, err := time.ParseDuration(s); err == nil && d >= time.Second && d%time.Second == 0 {
		return Every{Time: d}, nil
	}
	digits := s
	if n, isBlocks := cutBlocks(s); isBlocks {
		digits = n
	}
	if n, err := strconv.ParseUint(digits, 10, 32); err == nil && n > 0 {
		return Every{Blocks: n}, nil
	}
	return Every{}, fmt.Errorf("%q says no sampling: give a number of blocks (1, 100) or whole seconds with a unit (1h, 10m)", s)
}

func cutBlocks(s string) (string, bool) {
	for _, suffix := range []string{" blocks", "blocks", " block", "block"} {
		if len(s) > len(suffix) && s[len(s)-len(suffix):] == suffix {
			return s[:len(s)-len(suffix)], true
		}
	}
	return s, false
}

// String is "100" or "1h0m0s".
func (e Every) String() string {
	if e.Time > 0 {
		return e.Time.String()
	}
	return strconv.FormatUint(e.Blocks, 10)
}

// A unit is unitBlocks samples by number, or unitTimes by time: a thousand blocks,
// or thirty days of hours. Each holds one whole book, and is what a kill costs.
const (
	unitBlocks = 1000
	unitTimes  = 720
)

// slot is which multiple of Time a block is in.
func (e Every) slot(b trade.Block) int64 { return b.Time.Unix() / int64(e.Time/time.Second) }

// sampler finds samples and the ends of units on a chain.
type sampler struct {
	every Every
	chain Chain
}

// unitEnd is the last block of the unit that a block is in, or limit if that comes
// first; whole reports which.
func (s sampler) unitEnd(ctx context.Context, from, limit trade.Block) (end trade.Block, whole bool, err error) {
	if s.every.Time == 0 {
		size := s.every.Blocks * unitBlocks
		n := (from.Number/size+1)*size - 1
		if n > limit.Number {
			return limit, false, nil
		}
		end, err = s.chain.Block(ctx, n)
		return end, true, err
	}
	size := int64(s.every.Time/time.Second) * unitTimes
	next := time.Unix((from.Time.Unix()/size+1)*size, 0)
	if limit.Time.Before(next) {
		return limit, false, nil
	}
	first, err := s.firstAt(ctx, from, limit, next)
	if err != nil {
		return end, false, err
	}
	end, err = s.chain.Block(ctx, first.Number-1)
	return end, true, err
}

// ahead is how many samples wait for the market to be read at them. More would have
// the chain forget their headers and ask for them again.
const ahead = 4

// each are the samples of from..to. They are looked for ahead of who takes them, so
// that a distant node is waited for once and not twice.
func (s sampler) each(ctx context.Context, from, to trade.Block) iter.Seq2[trade.Block, error] {
	return func(yield func(trade.Block, error) bool) {
		type sample struct {
			at  trade.Block
			err error
		}
		looking, cancel := context.WithCancel(ctx)
		found := make(chan sample, ahead)
		go func() {
			defer close(found)
			at, more, err := s.first(looking, from, to)
			for ; err != nil || more; at, more, err = s.next(looking, at, to) {
				select {
				case found <- sample{at, err}:
				case <-looking.Done():
					return
				}
				if err != nil {
					return
				}
			}
		}()
		defer func() {
			cancel()
			for range found { // it ends before the chain is closed
			}
		}()
		for f := range found {
			if !yield(f.at, f.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(trade.Block{}, err)
		}
	}
}

// first is the first sample of from..to; false without.
func (s sampler) first(ctx context.Context, from, to trade.Block) (trade.Block, bool, error) {
	if s.every.Time == 0 {
		return s.numbered(ctx, (from.Number+s.every.Blocks-1)/s.every.Blocks*s.every.Blocks, to)
	}
	if from.Number == 0 {
		return from, true, nil
	}
	before, err := s.chain.Block(ctx, from.Number-1)
	if err != nil {
		return trade.Block{}, false, err
	}
	return s.next(ctx, before, to)
}

// next is the first sample after a block up to to; false without.
func (s sampler) next(ctx context.Context, after, to trade.Block) (trade.Block, bool, error) {
	if s.every.Time == 0 {
		return s.numbered(ctx, (after.Number/s.every.Blocks+1)*s.every.Blocks, to)
	}
	if s.every.slot(to) <= s.every.slot(after) {
		return trade.Block{}, false, nil
	}
	at := time.Unix((s.every.slot(after)+1)*int64(s.every.Time/time.Second), 0)
	b, err := s.firstAt(ctx, after, to, at)
	return b, err == nil, err
}

func (s sampler) numbered(ctx context.Context, n uint64, to trade.Block) (trade.Block, bool, error) {
	switch {
	case n > to.Number:
		return trade.Block{}, false, nil
	case n == to.Number:
		return to, true, nil
	}
	b, err := s.chain.Block(ctx, n)
	return b, err == nil, err
}

// firstAt is the first block at or after an instant, between one before it and one
// that is not. It guesses by the blocks' pace, and halves each third time, should
// that not help.
func (s sampler) firstAt(ctx context.Context, low, high trade.Block, at time.Time) (trade.Block, error) {
	for try := 1; high.Number-low.Number > 1; try++ {
		n := low.Number + (high.Number-low.Number)/2
		if span := high.Time.Sub(low.Time).Seconds(); try%3 > 0 && span > 0 {
			n = low.Number + uint64(at.Sub(low.Time).Seconds()/span*float64(high.Number-low.Number))
		}
		n = min(max(n, low.Number+1), high.Number-1)
		b, err := s.chain.Block(ctx, n)
		if err != nil {
			return b, err
		}
		if b.Time.Before(at) {
			low = b
		} else {
			high = b
		}
	}
	return high, nil
}
