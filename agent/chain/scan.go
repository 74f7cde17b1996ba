package chain

import (
	"context"
	"fmt"
	"math"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

const (
	// firstWidth is how many blocks the first request of a scan covers.
	firstWidth = 10_000
	// wantedLogs is how many logs one answer should hold: some megabytes, and fewer
	// than the 10,000 that most providers give.
	wantedLogs = 8_000
	// wantMore is by how much an answer that came lets the next one be larger, after
	// nodes refused: they are refused again after some twenty.
	wantMore = 1.03
	// piecesHeld is how many ranges may be asked for or wait for an earlier one.
	piecesHeld = 2 * readers
	// A node that takes fewer requests is asked again after a rest that doubles; one
	// that refuses busiest times in a row ends the scan.
	firstRest, lastRest = time.Second, 8 * time.Second
	busiest             = 4
)

// EachLogs reads the logs of blocks from..to as Logs does, and hands them to fn
// piece by piece, in order: every call has all logs of the blocks after the last
// call's upTo, or from, up to its own. upTo rises with each call and ends at to,
// so that (upTo-from+1)/(to-from+1) is how far the reading is.
//
// A few ranges are asked for at once and none is held for long: memory is bounded
// by some ten thousand logs a range, if fn keeps none. fn is called by the
// caller's goroutine and may take its time; its error ends the reading and is
// returned as it is.
//
// After an error what fn was given may not be canonical (ErrReorged): of blocks
// that were not final before, nothing of it may be kept.
func (c *Client) EachLogs(ctx context.Context, from, to uint64, addresses []protection.Address, topics [][]common.Hash, fn func(upTo uint64, logs []types.Log) error) error {
	what := fmt.Sprintf("read logs of blocks %d..%d", from, to)
	if from > to || to == math.MaxUint64 {
		return fmt.Errorf("%s: the range is empty: from must not exceed to", what)
	}
	before, err := c.Block(ctx, to)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	s := &scan{c: c, question: newQuestion(addresses, topics), last: before, next: from, todo: []blocks{{from, to}}, done: map[uint64]piece{},
		slots: 1, width: firstWidth, wanted: wantedLogs}
	if err := s.run(ctx, fn); err != nil {
		return err
	}
	after, err := c.Block(ctx, to)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	if after.Hash != before.Hash {
		return fmt.Errorf("%s: %w: %s became %s meanwhile: read again", what, ErrReorged, name(before), name(after))
	}
	return nil
}

// blocks are some in a row, both ends included.
type blocks struct{ from, to uint64 }

func (b blocks) String() string { return fmt.Sprintf("%d..%d", b.from, b.to) }

// width is how many they are.
func (b blocks) width() uint64 { return b.to - b.from + 1 }

// piece is an answer about some blocks.
type piece struct {
	blocks
	logs []types.Log
	err  error
}

// scan is one EachLogs under way; only its caller's goroutine touches it.
type scan struct {
	c *Client
	question
	last trade.Block // of the range

	next   uint64           // the first block that fn has not heard of
	todo   []blocks         // not asked for, the lowest at the end
	done   map[uint64]piece // that wait for an earlier one, by first block
	flying int              // requests under way

	slots  int     // requests that may be under way
	width  uint64  // blocks of the next request, if the nodes look through as many
	wanted float64 // logs that it should bring

	density float64 // logs a block, where there were any last
	given   float64 // the most logs that an answer had, fading with each refusal
	busy    int     // refusals of the rate in a row
}

// run asks, hears and delivers until fn has heard of the last block.
func (s *scan) run(ctx context.Context, fn func(upTo uint64, logs []types.Log) error) error {
	ctx, cancel := context.WithCancel(ctx)
	var wait sync.WaitGroup
	defer wait.Wait()
	defer cancel()
	answers := make(chan piece, readers)
	for {
		for s.mayAsk() {
			b := s.take()
			s.flying++
			wait.Go(func() {
				logs, err := s.ask(ctx, b)
				answers <- piece{b, logs, err}
			})
		}
		select {
		case p := <-answers:
			s.flying--
			if err := s.hear(ctx, p); err != nil {
				return err
			}
		case <-ctx.Done():
			return fmt.Errorf("read logs from block %d on: %w", s.next, ctx.Err())
		}
		for p, ok := s.done[s.next]; ok; p, ok = s.done[s.next] {
			delete(s.done, s.next)
			s.next = p.to + 1
			if err := fn(p.to, p.logs); err != nil || p.to == s.last.Number {
				return err
			}
		}
	}
}

// mayAsk reports that another request may start. The one that all others wait for
// always may, when nothing is under way.
func (s *scan) mayAsk() bool {
	if len(s.todo) == 0 || s.flying >= s.slots {
		return false
	}
	return s.flying+len(s.done) < piecesHeld || s.todo[len(s.todo)-1].from == s.next
}

// take cuts the next request off what is to be done.
func (s *scan) take() blocks {
	b := s.todo[len(s.todo)-1]
	s.todo = s.todo[:len(s.todo)-1]
	if w := s.c.reach.limit(s.width); b.width() > w {
		s.todo = append(s.todo, blocks{b.from + w, b.to})
		b.to = b.from + w - 1
	}
	return b
}

// giveBack puts blocks back among what is to be done.
func (s *scan) giveBack(b blocks) {
	at, _ := slices.BinarySearchFunc(s.todo, b, func(x, b blocks) int {
		if x.from > b.from {
			return -1
		}
		return 1
	})
	s.todo = slices.Insert(s.todo, at, b)
}

// ask asks for some blocks and looks whether the answer can be one. One that
// cannot is asked for once more: behind one endpoint there may be many nodes.
func (s *scan) ask(ctx context.Context, b blocks) ([]types.Log, error) {
	q := s.filter
	q.From, q.To = hexutil.Uint64(b.from).String(), hexutil.Uint64(b.to).String()
	return s.c.askLogs(ctx, q, func(logs []types.Log) error { return s.check(logs, b, s.last) })
}

// hear takes an answer in, and learns from it how much to ask for.
func (s *scan) hear(ctx context.Context, p piece) error {
	if p.err == nil {
		s.c.reach.passed(p.width())
		s.done[p.from] = p
		s.slots, s.busy = min(2*s.slots, readers), 0
		s.aim(p.width(), len(p.logs))
		return nil
	}
	r := refusalOf(ctx, p.err, p.from, p.to)
	if r.is == otherwise || r.is != tooFast && p.width() == 1 {
		return s.c.explain("read logs of blocks "+p.String(), p.err)
	}
	s.c.log.Debug("node refused a range of logs; asking for less, or later", "node", s.c.where, "from", p.from, "to", p.to, "error", hideURL(p.err))
	s.giveBack(p.blocks)
	s.slots = max(1, s.slots/2)
	switch r.is {
	case tooFast:
		if s.busy++; s.busy >= busiest {
			return s.c.explain("read logs of blocks "+p.String(), p.err)
		}
		sleep(ctx, min(firstRest<<(s.busy-1), lastRest)) // whether ctx has ended is looked at next
	case tooMany:
		s.width = max(1, min(s.width, p.width()/2))
		if r.upTo > 0 {
			s.width = r.upTo - p.from + 1
		}
		if r.logs > 0 {
			s.wanted = min(s.wanted, float64(r.logs)*3/4)
		} else if s.density > 0 {
			s.wanted = max(min(s.wanted, s.density*float64(p.width())), s.given) / 2
			s.given *= 0.75
		}
	default:
		if r.blocks == 0 && r.upTo > 0 {
			r.blocks = r.upTo - p.from + 1
		}
		s.c.reach.met(p.width(), r.blocks)
	}
	return nil
}

// aim chooses the next width by how dense the last answer was: it grows up to four
// times where logs are sparse, and shrinks where they are dense, for as long as
// they are.
func (s *scan) aim(width uint64, logs int) {
	fits := uint64(math.MaxInt64)
	if logs > 0 {
		s.density, s.given = float64(logs)/float64(width), max(s.given, float64(logs))
		fits = max(1, uint64(s.wanted/s.density))
	}
	switch {
	case fits < s.width:
		s.width = fits
	case width >= s.width:
		s.width = min(4*width, fits)
	}
	s.wanted = min(wantedLogs, s.wanted*wantMore)
}

const (
	// growAfter is how many requests of the widest kind that passes must succeed
	// before a wider one is tried; twice as many each time that it is refused.
	growAfter, growAfterMost = 4, 256
)

// reach is what a client has learned of how many blocks its nodes look through in
// one request. How many logs they give is learned by each scan: it depends on how
// dense lies what is asked for.
type reach struct {
	mu     sync.Mutex
	most   uint64 // 0 = no limit was met
	streak int    // requests of that width that passed
	after  int    // how many must, before a wider one is tried
	trying bool   // the width has just grown
}

// limit is how many of n blocks one request may cover.
func (r *reach) limit(n uint64) uint64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.most == 0 {
		return n
	}
	return min(n, r.most)
}

// met records a refusal of so many blocks, and what is allowed, if it is known.
func (r *reach) met(width, allowed uint64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	known := allowed > 0 && allowed < width
	if !known {
		allowed = max(1, width/2)
	}
	if r.most > 0 && allowed >= r.most {
		return // of a request that was made before the last refusal
	}
	switch {
	case known:
		r.after = growAfterMost
	case r.trying:
		r.after = min(2*r.after, growAfterMost)
	default:
		r.after = growAfter
	}
	r.most, r.streak, r.trying = allowed, 0, false
}

// passed records that so many blocks were looked through.
func (r *reach) passed(width uint64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.most == 0 || width < r.most {
		return
	}
	r.trying = false
	if r.streak++; r.streak >= r.after {
		r.most, r.streak, r.trying = 2*width, 0, true
	}
}
