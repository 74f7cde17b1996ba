package aave

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The whole market is read once: who ever owed, from logs, then what each of them
// has and owes. Both take long, so both are done at a block some way behind the
// head, which a reorg seldom takes, in chunks that the checkpoint keeps. When the
// node drops the state of that block meanwhile, logs say which accounts moved up
// to a newer one; those are read again there, the others stay, and the reading
// goes on. A checkpoint of an earlier process, and a reader that was asleep for
// long, take the same road.

// strides are the lengths of that road's steps.
type strides struct {
	// settled is how far behind the head the market is read, in blocks, and far from
	// how many blocks on a gap is closed by this road.
	settled, far uint64
	// accounts is how many are read between two writes of the checkpoint: what a kill
	// costs. blocks and borrowers say the same of the search for borrowers.
	accounts  int
	blocks    uint64
	borrowers int
	// syncs is after how many of them the checkpoint is written when little moves.
	syncs int
}

// usual strides: of the 128 blocks whose state a node keeps, settled leaves 96 for
// the reading.
var usual = strides{settled: 32, far: 128, accounts: 2048, blocks: 100_000, borrowers: 10_000, syncs: 64}

// behind reports that a block is to be reached by the long road.
func (r *Reader) behind(at trade.Block) bool {
	return !r.whole || r.rows.unread > r.stride.accounts || at.Number > r.last().Number+r.stride.far
}

// lost reports that a block cannot be read at any more, and a newer one perhaps.
func lost(err error) bool {
	return errors.Is(err, chain.ErrPruned) || errors.Is(err, chain.ErrReorged) || errors.Is(err, chain.ErrNotFound)
}

// readWhole reads what is not read yet at the block or a little before it, or at
// the head when the block is lost meanwhile.
func (r *Reader) readWhole(ctx context.Context, at trade.Block, change *Change) error {
	if at.Number < r.from {
		return fmt.Errorf("block %d to start from is past block %d: lower it to the market's first block", r.from, at.Number)
	}
	for target := at; ; {
		before := change.Read + change.Logs
		err := r.reach(ctx, target, change)
		if err == nil || !lost(err) {
			return err
		}
		head, headErr := r.client.Head(ctx)
		if headErr != nil {
			return headErr
		}
		if head.Hash == target.Hash || change.Read+change.Logs == before {
			return err
		}
		r.log.Info("the block that the market was read at is gone; the reading goes on at a newer one", "market", r.name, "block", target.Number, "newer", head.Number, "reason", err)
		if _, err := r.rewind(ctx, head); err != nil {
			return err
		}
		target = head
	}
}

// tell says how far the reading is.
func (r *Reader) tell(p lending.Progress) {
	r.far.Store(&p)
	if r.progress != nil {
		r.progress(p)
	}
}

// reach is readWhole near one block: as far behind it as the node keeps state.
func (r *Reader) reach(ctx context.Context, at trade.Block, change *Change) error {
	for depth := r.stride.settled; ; depth /= 2 {
		err := r.reachBehind(ctx, at, depth, change)
		short := errors.Is(err, chain.ErrPruned) || errors.Is(err, chain.ErrNoContract) || errors.Is(err, chain.ErrReverted)
		if err == nil || depth == 0 || !short {
			return err
		}
	}
}

func (r *Reader) reachBehind(ctx context.Context, at trade.Block, depth uint64, change *Change) error {
	base := r.last()
	if low := max(r.from, at.Number-min(at.Number, depth)); len(r.steps) == 0 || low > base.Number {
		var err error
		if base, err = r.client.Block(ctx, low); err != nil {
			return err
		}
	}
	p, err := r.marketAt(ctx, at)
	if err != nil {
		return err
	}
	if err := r.stands(ctx, at); err != nil { // base is behind it, then
		return err
	}
	if len(r.steps) == 0 || base.Number > r.last().Number {
		next := r.follow
		if r.rows.unread == r.rows.len() {
			next = r.discover
		}
		if err := next(ctx, p, base, change); err != nil {
			return err
		}
	}
	if err := r.readPending(ctx, p, base, change); err != nil {
		return err
	}
	r.whole = true
	return nil
}

// discover finds who owes for the first time up to a block, while no row is read.
func (r *Reader) discover(ctx context.Context, p *params, base trade.Block, change *Change) (err error) {
	first, next := r.from, r.from
	if len(r.steps) > 0 {
		next = r.last().Number + 1
	}
	defer func() {
		switch {
		case err == nil:
		case len(r.steps) == 0:
			r.reset()
		default:
			r.cut(r.last().Number)
		}
	}()
	total, saved, known := base.Number-first+1, next, r.rows.len()
	said := hearing{rows: r.rows}
	r.tell(lending.Progress{Phase: lending.Logs, Done: next - first, Total: total})
	err = r.eachLog(ctx, next, base.Number, append(p.debtTokens(), p.pool), []common.Hash{topics[borrowed], topics[transferred]}, func(upTo uint64, events []event) error {
		said.hear(events, p)
		for _, n := range said.fresh {
			r.rows.add(n.who, n.born)
		}
		clear(said.touched)
		clear(said.seen)
		said.fresh = said.fresh[:0]
		r.tell(lending.Progress{Phase: lending.Logs, Done: upTo - first + 1, Total: total})
		if upTo == base.Number || upTo < saved+r.stride.blocks && r.rows.len() < known+r.stride.borrowers {
			return nil
		}
		at, err := r.client.Block(ctx, upTo)
		if err != nil {
			return err
		}
		saved, known = upTo, r.rows.len()
		r.touch(at, nil)
		r.save(ctx)
		return nil
	})
	change.Logs += said.logs
	if err != nil {
		return fmt.Errorf("find the borrowers: %w", err)
	}
	r.touch(base, nil)
	r.save(ctx)
	return nil
}

// follow has the accounts read again that moved after the last step up to a block,
// and adds those that first owed.
func (r *Reader) follow(ctx context.Context, p *params, base trade.Block, change *Change) error {
	last := r.last()
	said := hearing{rows: r.rows}
	err := r.eachMove(ctx, p, last, base, func(upTo uint64, events []event) error {
		said.hear(events, p)
		r.tell(lending.Progress{Phase: lending.Logs, Done: upTo - last.Number, Total: base.Number - last.Number})
		return nil
	})
	change.Logs += said.logs
	if err != nil {
		return fmt.Errorf("follow the logs: %w", err)
	}
	dirty := said.known(nil)
	for _, row := range dirty {
		r.rows.forget(row)
	}
	for _, n := range said.fresh {
		dirty = append(dirty, r.rows.add(n.who, n.born))
	}
	r.touch(base, dirty)
	r.save(ctx)
	return nil
}

// readPending reads the rows that are not read, at the last step's block.
func (r *Reader) readPending(ctx context.Context, p *params, base trade.Block, change *Change) error {
	var some []int
	var who []protection.Address
	all := uint64(r.rows.len())
	for first := 0; ; first = some[len(some)-1] + 1 {
		r.tell(lending.Progress{Phase: lending.Accounts, Done: all - uint64(r.rows.unread), Total: all})
		if some = r.rows.pending(some[:0], first, r.rows.len(), r.stride.accounts); len(some) == 0 {
			return nil
		}
		who = who[:0]
		for _, row := range some {
			who = append(who, r.rows.borrowers[row])
		}
		read, err := r.readAccounts(ctx, base, p, who)
		if err != nil {
			return err
		}
		for i, row := range some {
			r.rows.put(row, &read[i])
		}
		change.Read += len(some)
		r.touch(base, some)
		r.save(ctx)
	}
}

// eachMove hands over the events after which an account may read differently, of
// the blocks after last up to at, in order. One block is asked for by its hash.
func (r *Reader) eachMove(ctx context.Context, p *params, last, at trade.Block, fn func(upTo uint64, events []event) error) error {
	from := append(p.debtTokens(), p.pool)
	for i := range p.reserves {
		from = append(from, p.reserves[i].aToken)
	}
	if at.Number > last.Number+1 {
		return r.eachLog(ctx, last.Number+1, at.Number, from, moves, fn)
	}
	logs, err := r.client.LogsOf(ctx, at.Hash, from, [][]common.Hash{moves})
	if err != nil {
		return err
	}
	events, err := decodeLogs(nil, logs)
	if err != nil {
		return err
	}
	return fn(at.Number, events)
}

// eachLog hands over the events of some contracts and kinds, in order. They are
// the next call's room.
func (r *Reader) eachLog(ctx context.Context, from, to uint64, of []protection.Address, kinds []common.Hash, fn func(upTo uint64, events []event) error) error {
	var events []event
	return r.client.EachLogs(ctx, from, to, of, [][]common.Hash{kinds}, func(upTo uint64, logs []types.Log) (err error) {
		if events, err = decodeLogs(events, logs); err != nil {
			return err
		}
		return fn(upTo, events)
	})
}
