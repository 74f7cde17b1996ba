package feed

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Node is what History reads through; *chain.Client is one.
type Node interface {
	Caller
	Block(ctx context.Context, number uint64) (trade.Block, error)
}

// Window is how far back to read; at least one bound must be set, and the first
// that is reached ends it.
type Window struct {
	Rounds int       // how many rounds, the latest included; 0 = no bound
	Since  time.Time // the last round at or before it is the first given; zero = no bound
}

// History reads the past rounds of feeds and keeps them, so that the next read
// asks only for what is new. It is safe for use by many goroutines.
type History struct {
	node Node
	mu   sync.Mutex
	kept map[protection.Address]past
}

// past is what is kept of one feed: contiguous rounds of one phase, by rising
// number, as the chain had them at a block. Rounds that say nothing usable are
// among them, with a zero answer.
type past struct {
	at     trade.Block
	rounds []Price
	whole  bool // the round before the first does not exist
}

// NewHistory keeps nothing yet.
func NewHistory(node Node) *History {
	return &History{node: node, kept: map[protection.Address]past{}}
}

// firstStep is how many rounds the first request back asks for; each later one
// asks for twice as many, up to lastStep.
const (
	firstStep = 64
	lastStep  = 1024
)

// Read gives a feed's rounds at a block, by rising time, as far back as the
// window says or the feed's current phase reaches. Rounds that never completed or
// have no positive answer are left out. Staleness is not judged: Latest does.
func (h *History) Read(ctx context.Context, at trade.Block, f Feed, w Window) ([]Price, error) {
	if w.Rounds <= 0 && w.Since.IsZero() {
		return nil, fmt.Errorf("history of feed %s: the window has no bound: give rounds or a time", f)
	}
	p, err := h.extend(ctx, at, f, w)
	if err != nil {
		return nil, fmt.Errorf("history of feed %s: %w", f, err)
	}
	return w.cut(p.rounds), nil
}

// extend brings what is kept of a feed up to a block and back over the window.
func (h *History) extend(ctx context.Context, at trade.Block, f Feed, w Window) (past, error) {
	results, err := h.node.Read(ctx, at, []chain.Call{{To: f.Address, Data: latestRoundData, AllowFailure: true}})
	if err != nil {
		return past{}, err
	}
	if results[0].Err != nil || len(results[0].Data) < 5*32 {
		return past{}, f.notAFeed("latestRoundData", results[0])
	}
	latest, err := decode(results[0].Data, f.Decimals)
	if errors.Is(err, ErrNotAFeed) {
		return past{}, err
	}
	p, err := h.known(ctx, at, f.Address, latest.Round)
	if err != nil {
		return past{}, err
	}
	if len(p.rounds) == 0 {
		p.rounds = []Price{latest}
	}
	for next := p.rounds[len(p.rounds)-1].Round; next.Round < latest.Round.Round; next = p.rounds[len(p.rounds)-1].Round {
		n := min(latest.Round.Round-next.Round, lastStep)
		newer, gap, err := h.rounds(ctx, at, f, RoundID{next.Phase, next.Round + 1}, int(n))
		switch {
		case err != nil:
			return past{}, err
		case !gap:
			p.rounds = append(p.rounds, newer...)
		case len(newer) > 0:
			p.rounds, p.whole = newer, true
		default:
			p.rounds, p.whole = []Price{latest}, true
		}
	}
	for step := firstStep; !p.whole && !w.covered(p.rounds); step = min(2*step, lastStep) {
		first := p.rounds[0].Round
		n := min(uint64(step), first.Round-1)
		if w.Rounds > 0 {
			n = min(n, uint64(w.Rounds-len(w.cut(p.rounds))))
		}
		if n == 0 {
			p.whole = true
			break
		}
		older, whole, err := h.rounds(ctx, at, f, RoundID{first.Phase, first.Round - n}, int(n))
		if err != nil {
			return past{}, err
		}
		p.rounds, p.whole = append(older, p.rounds...), whole
	}
	p.at = at
	h.keep(f.Address, p)
	return p, nil
}

// keep remembers p but for rounds at its end that have no time yet: they may
// still be completed.
func (h *History) keep(feed protection.Address, p past) {
	for len(p.rounds) > 0 && p.rounds[len(p.rounds)-1].UpdatedAt.IsZero() {
		p.rounds = p.rounds[:len(p.rounds)-1]
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.kept[feed] = p
}

// known is what is kept of a feed and still true: read on this chain, in this
// phase, and no newer than the latest round at the block.
func (h *History) known(ctx context.Context, at trade.Block, feed protection.Address, latest RoundID) (past, error) {
	h.mu.Lock()
	p := h.kept[feed]
	h.mu.Unlock()
	if len(p.rounds) == 0 || p.rounds[0].Round.Phase != latest.Phase {
		return past{}, nil
	}
	if p.at.Hash != at.Hash {
		b, err := h.node.Block(ctx, p.at.Number)
		if errors.Is(err, chain.ErrNotFound) || err == nil && b.Hash != p.at.Hash {
			return past{}, nil // a reorg may have taken any of it
		}
		if err != nil {
			return past{}, err
		}
	}
	if newest := p.rounds[len(p.rounds)-1].Round.Round; newest > latest.Round {
		keep := len(p.rounds) - int(min(newest-latest.Round, uint64(len(p.rounds))))
		p.rounds = p.rounds[:keep]
	}
	p.rounds = slices.Clip(p.rounds)
	return p, nil
}

// rounds reads n rounds from first on, by rising number. Those before the last
// one that the feed refuses are dropped; whole says that there was such a one.
func (h *History) rounds(ctx context.Context, at trade.Block, f Feed, first RoundID, n int) (prices []Price, whole bool, err error) {
	calls := make([]chain.Call, n)
	for i := range calls {
		data := make([]byte, 4+32)
		copy(data, getRoundData)
		binary.BigEndian.PutUint16(data[4+22:], first.Phase)
		binary.BigEndian.PutUint64(data[4+24:], first.Round+uint64(i))
		calls[i] = chain.Call{To: f.Address, Data: data, AllowFailure: true}
	}
	results, err := h.node.Read(ctx, at, calls)
	if err != nil {
		return nil, false, err
	}
	for i, r := range results {
		if r.Err != nil || len(r.Data) < 5*32 {
			prices, whole = prices[:0], true
			continue
		}
		p, err := decode(r.Data, f.Decimals)
		if err != nil {
			p.Answer.Clear()
		}
		p.Round = RoundID{first.Phase, first.Round + uint64(i)}
		prices = append(prices, p)
	}
	return prices, whole, nil
}

// usable reports a round with a price.
func usable(p Price) bool { return !p.Answer.IsZero() && !p.UpdatedAt.IsZero() }

// covered reports that rounds reach as far back as the window.
func (w Window) covered(rounds []Price) bool {
	if w.Rounds > 0 && len(w.cut(rounds)) >= w.Rounds {
		return true
	}
	for _, p := range rounds {
		if usable(p) {
			return !w.Since.IsZero() && !p.UpdatedAt.After(w.Since)
		}
	}
	return false
}

// cut is a copy of the usable rounds that lie in the window.
func (w Window) cut(rounds []Price) []Price {
	var out []Price
	for i := len(rounds) - 1; i >= 0; i-- {
		if w.Rounds > 0 && len(out) == w.Rounds {
			break
		}
		if !usable(rounds[i]) {
			continue
		}
		out = append(out, rounds[i])
		if !w.Since.IsZero() && !rounds[i].UpdatedAt.After(w.Since) {
			break
		}
	}
	slices.Reverse(out)
	return out
}
