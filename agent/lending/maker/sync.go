package maker

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Sync is the book at a block. The first call looks for every urn that ever owed
// and reads each; later ones read the logs since the last block, and the urns
// that they name. The block may be on another branch than the last one, or before
// it: what is then known to be canonical is kept. The book equals that of a new
// Reader at that block, to the row.
//
// A debt is what the Vat says at the block. A fee that nobody has dripped is in
// nobody's debt yet, on chain as here.
//
// A block that was replaced is chain.ErrReorged: call again with the head.
// ErrNoPrice says that the ilk has loans and no spot; the next call may have one.
// lending.ErrDrift says that the urns found do not add up to the ilk's debt though
// everything was read anew: FromBlock is too late, or a node left out logs.
func (r *Reader) Sync(ctx context.Context, at trade.Block) (*book.Book, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	b, err := r.sync(ctx, at)
	if errors.Is(err, lending.ErrDrift) {
		r.log.WarnContext(ctx, "the ilk is read anew", "ilk", r.name, "block", at.Number, "reason", err)
		r.reset()
		b, err = r.sync(ctx, at)
	}
	if err != nil {
		return nil, fmt.Errorf("sync %s to block %d: %w", r.name, at.Number, err)
	}
	return b, nil
}

func (r *Reader) sync(ctx context.Context, at trade.Block) (*book.Book, error) {
	if at.Number < r.from {
		return nil, fmt.Errorf("the block to start from is %d: lower it to the ilk's first block", r.from)
	}
	// That the block is canonical before and after makes what was canonical in
	// between its ancestor.
	if err := r.stands(ctx, at); err != nil {
		return nil, err
	}
	if err := r.rewind(ctx, at); err != nil {
		return nil, err
	}
	if last := r.last(); last == nil || last.book.Block < at.Number {
		if err := r.advance(ctx, at); err != nil {
			return nil, err
		}
	}
	b := r.last().book
	if b.Assets[0].Price.IsZero() {
		if collateral, debt := b.Entries(); collateral+debt > 0 {
			return nil, fmt.Errorf("%w: %d urns have debt or collateral: wait for a poke of the Spotter", ErrNoPrice, b.Len())
		}
	}
	return b, nil
}

// rewind forgets what lies past a block or on another branch.
func (r *Reader) rewind(ctx context.Context, at trade.Block) error {
	n := len(r.kept)
	for ; n > 0; n-- {
		m := r.kept[n-1].block()
		if m.Number > at.Number {
			continue
		}
		if m.Hash == at.Hash {
			break
		}
		err := r.stands(ctx, m)
		if err == nil {
			break
		}
		if !errors.Is(err, chain.ErrReorged) {
			return err
		}
	}
	if n == len(r.kept) {
		return nil
	}
	r.log.InfoContext(ctx, "goes back", "ilk", r.name, "block", at.Number, "marks", len(r.kept)-n)
	r.cut(n)
	return nil
}

// cut keeps the first n marks.
func (r *Reader) cut(n int) {
	if n == 0 {
		r.reset()
		return
	}
	r.kept = r.kept[:n]
	r.restore()
}

// restore makes the keeper what the last mark says.
func (r *Reader) restore() {
	if last := r.last(); last != nil {
		r.keeper.Restore(last.book)
		return
	}
	r.reset()
}

// advance reads what moved up to a block, and marks it.
func (r *Reader) advance(ctx context.Context, at trade.Block) error {
	said, err := r.hear(ctx, at)
	if err != nil {
		return fmt.Errorf("follow the logs: %w", err)
	}
	var q query
	calls := r.askTerms(&q)
	if err := q.run(ctx, r.client, at); err != nil {
		return err
	}
	terms, err := q.terms(calls)
	if err != nil {
		return err
	}
	loans, err := r.readUrns(ctx, at, said.urns)
	if err != nil {
		return err
	}
	if err := r.stands(ctx, at); err != nil {
		return err
	}
	next := mark{mat: terms.Mat}
	ratio, err := r.ratioBefore(ctx, said, &terms)
	if err != nil {
		return err
	}
	limit := said.threshold(r.last(), ratio, &terms)
	if last := r.last(); last != nil {
		next.art = last.art
	}
	err = r.write(&next, loans, r.assets(&terms, limit))
	if err == nil && next.art != terms.Art {
		err = fmt.Errorf("%w: %d urns have %s of art and the Vat %s: start from the ilk's first block, or ask another node", lending.ErrDrift, r.keeper.Len(), next.art, terms.Art)
	}
	if err != nil {
		r.restore()
		return err
	}
	next.book = r.keeper.Snapshot(at.Number, at.Hash, at.Time)
	if len(r.kept) >= keptMarks {
		r.kept = append(r.kept[:0], r.kept[1:]...)
	}
	r.kept = append(r.kept, next)
	return nil
}

// urn is what the Vat has of one.
type urn struct {
	at       protection.Address
	ink, art amount.Amount
}

// readUrns reads urns at a block.
func (r *Reader) readUrns(ctx context.Context, at trade.Block, urns []protection.Address) ([]urn, error) {
	const chunk = 4096
	out := make([]urn, 0, len(urns))
	for first := 0; first < len(urns); first += chunk {
		some := urns[first:min(first+chunk, len(urns))]
		var q query
		for _, a := range some {
			q.ask(r.contracts.Vat, callOf(viewUrns, r.ilk, addressWord(a)))
		}
		if err := q.run(ctx, r.client, at); err != nil {
			return nil, err
		}
		for i, a := range some {
			w, err := q.words(i, 2)
			if err != nil {
				return nil, err
			}
			out = append(out, urn{a, wordAt(w, 0), wordAt(w, 1)})
		}
		if len(r.kept) == 0 {
			r.progress(lending.Progress{Phase: lending.Accounts, Done: uint64(len(out)), Total: uint64(len(urns))})
		}
	}
	return out, nil
}

// write brings the keeper to what was read.
func (r *Reader) write(next *mark, urns []urn, assets []book.Asset) error {
	old := r.keeper.Assets()
	if err := r.keeper.SetAssets(assets); err != nil {
		return err
	}
	if len(old) > 0 && old[0].Threshold != assets[0].Threshold {
		for i := range r.keeper.Len() {
			l := r.keeper.Loan(i)
			if len(l.Collateral) == 0 {
				continue
			}
			l.Collateral[0].Threshold = assets[0].Threshold
			if _, err := r.keeper.Upsert(l); err != nil {
				return err
			}
		}
	}
	for _, u := range urns {
		l, err := loan(u.at, u.ink, u.art, assets[0].Threshold)
		if err != nil {
			return fmt.Errorf("urn %s: %w", u.at, err)
		}
		if i := r.keeper.Index(u.at); i >= 0 {
			next.art = next.art.Minus(artOf(r.keeper.Loan(i)))
		}
		next.art = next.art.Plus(u.art)
		if _, err := r.keeper.Upsert(l); err != nil {
			return fmt.Errorf("urn %s: %w", u.at, err)
		}
	}
	return nil
}

// hearing is what logs say between two blocks.
type hearing struct {
	urns  []protection.Address // that moved, in the order in which they first did; new ones in the order in which they first owed
	seen  map[protection.Address]bool
	poked place // of the last spot; its block is 0 without one
	mats  []filedMat
}

type filedMat struct {
	place
	mat amount.Amount
}

// hear follows the logs after the last mark up to a block.
func (r *Reader) hear(ctx context.Context, at trade.Block) (*hearing, error) {
	said := &hearing{seen: map[protection.Address]bool{}}
	from, first := r.from, true
	if last := r.last(); last != nil {
		from, first = last.book.Block+1, false
	}
	total := at.Number - from + 1
	tell := func(upTo uint64) {
		if first {
			r.progress(lending.Progress{Phase: lending.Logs, Done: upTo - from + 1, Total: total})
		}
	}
	vat := []common.Hash{noteFrob, noteFork, noteGrab, noteFileIlk}
	err := r.eachLog(ctx, from, at, r.contracts.Vat, [][]common.Hash{vat, {r.ilk}}, func(upTo uint64, logs []types.Log) error {
		for i := range logs {
			n, err := noteOf(&logs[i], 1)
			if err != nil {
				return err
			}
			said.move(n, r.keeper)
		}
		tell(upTo)
		return nil
	})
	if err != nil {
		return nil, err
	}
	mat := [][]common.Hash{{noteFileIlk}, {}, {r.ilk}, {bytes32("mat")}}
	err = r.eachLog(ctx, from, at, r.contracts.Spotter, mat, func(_ uint64, logs []types.Log) error {
		for i := range logs {
			n, err := noteOf(&logs[i], 2)
			if err != nil {
				return err
			}
			said.mats = append(said.mats, filedMat{placeOf(&logs[i]), wordAt(n.call, 2)})
		}
		return nil
	})
	return said, err
}

// eachLog hands over logs of one contract in order. One block is asked for by its
// hash.
func (r *Reader) eachLog(ctx context.Context, from uint64, at trade.Block, of protection.Address, topics [][]common.Hash, fn func(upTo uint64, logs []types.Log) error) error {
	if from < at.Number {
		return r.client.EachLogs(ctx, from, at.Number, []protection.Address{of}, topics, fn)
	}
	logs, err := r.client.LogsOf(ctx, at.Hash, []protection.Address{of}, topics)
	if err != nil {
		return err
	}
	return fn(at.Number, logs)
}

// move notes whom a call of the Vat moves.
func (h *hearing) move(n note, rows *book.Keeper) {
	touch := func(a protection.Address, owes bool) {
		if !h.seen[a] && (owes || rows.Index(a) >= 0) {
			h.seen[a] = true
			h.urns = append(h.urns, a)
		}
	}
	switch {
	case n.is(noteFork):
		dart := n.signed(4).Sign()
		touch(n.address(1), dart < 0)
		touch(n.address(2), dart > 0)
	case n.is(noteFileIlk):
		if n.word(1) == bytes32("spot") {
			h.poked = placeOf(n.log)
		}
	default: // frob and grab
		touch(n.address(1), n.signed(5).Sign() > 0)
	}
}

// ratioBefore is the ratio as it was before what was heard. Who looks for the first
// time asks the Spotter only if spot was made before any ratio was heard of: that
// needs the state of the block before the ilk.
func (r *Reader) ratioBefore(ctx context.Context, said *hearing, t *Terms) (amount.Amount, error) {
	if last := r.last(); last != nil {
		return last.mat, nil
	}
	if len(said.mats) == 0 || r.from == 0 || said.mats[0].before(said.poked) || t.Spot.IsZero() {
		return t.Mat, nil
	}
	at, err := r.client.Block(ctx, r.from-1)
	if err != nil {
		return amount.Amount{}, err
	}
	var q query
	i := q.may(r.contracts.Spotter, callOf(viewIlks, r.ilk))
	err = q.run(ctx, r.client, at)
	if err != nil {
		return amount.Amount{}, fmt.Errorf("ratio of the block before the ilk: %w", err)
	}
	return wordAt(q.given(i, 2), 1), nil
}

// threshold is of the ratio that spot was last made with. ratio is what it was
// before what was heard, t is at the end.
func (h *hearing) threshold(last *mark, ratio amount.Amount, t *Terms) uint16 {
	if t.Spot.IsZero() { // made with none
		return threshold(t.Mat)
	}
	if h.poked.block == 0 { // spot is as it was
		if last != nil {
			return last.book.Assets[0].Threshold
		}
		return threshold(ratio)
	}
	for i := range h.mats {
		if h.mats[i].before(h.poked) {
			ratio = h.mats[i].mat
		}
	}
	return threshold(ratio)
}
