package maker

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"golang.org/x/sync/errgroup"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// story is what logs up to a block say that later ones need: the auctions that
// run, and which contracts the ilk has had.
type story struct {
	upTo  trade.Block // zero: nothing is known yet
	bench bench
	pips  []plug // sources of its price, in order
	clips []plug // Clippers, in order
}

// plug is a contract that an ilk has had from a block on. What it said before is
// not the ilk's: nobody who read only up to then could know of it.
type plug struct {
	at    protection.Address
	since uint64
}

// recall makes the story that of the block before a range.
func (r *Reader) recall(ctx context.Context, from uint64) error {
	if r.story != nil && r.story.upTo.Number+1 == from {
		err := r.stands(ctx, r.story.upTo)
		if err == nil || !errors.Is(err, chain.ErrReorged) {
			return err
		}
	}
	r.story = &story{bench: bench{auctions: map[auctionKey]*Auction{}, due: map[auctionKey]*types.Log{}, clips: map[common.Address]bool{}}}
	if err := r.seed(ctx); err != nil {
		return err
	}
	if from == r.from {
		return nil
	}
	end, err := r.client.Block(ctx, from-1)
	if err != nil {
		return err
	}
	c := collector{Reader: r, ctx: ctx, from: r.from, to: from - 1, end: end}
	if err := c.auctions(); err != nil {
		return err
	}
	r.story.upTo = end
	return r.stands(ctx, end)
}

// seed begins a story with what was filed before the first block.
func (r *Reader) seed(ctx context.Context) error {
	if r.from == 0 {
		return nil
	}
	at, err := r.client.Block(ctx, r.from-1)
	if err != nil {
		return err
	}
	var q query
	spot, dog := q.may(r.contracts.Spotter, callOf(viewIlks, r.ilk)), -1
	if r.contracts.Dog != (protection.Address{}) {
		dog = q.may(r.contracts.Dog, callOf(viewIlks, r.ilk))
	}
	if err := q.run(ctx, r.client, at); err != nil {
		return err
	}
	r.story.pips = with(nil, addressAt(q.given(spot, 2), 0), r.from)
	r.story.clips = with(nil, addressAt(q.given(dog, 4), 0), r.from)
	return nil
}

// auctions brings the story to the end of the range, and collects what it sells.
func (c *collector) auctions() error {
	s := c.story
	plugs, err := c.notes(c.contracts.Spotter, 2, []common.Hash{noteFileIlkPlug}, nil, []common.Hash{c.ilk}, []common.Hash{bytes32("pip")})
	if err != nil {
		return err
	}
	for _, n := range plugs {
		s.pips = with(s.pips, n.address(2), n.log.BlockNumber)
	}
	dog := []protection.Address{c.contracts.Dog}
	clips, err := c.logs(dog, []common.Hash{topicFileIlkPlug}, []common.Hash{c.ilk}, []common.Hash{bytes32("clip")})
	if err != nil {
		return err
	}
	for i := range clips {
		if len(clips[i].Data) != 32 {
			return notOfDss(&clips[i])
		}
		s.clips = with(s.clips, addressAt(clips[i].Data, 0), clips[i].BlockNumber)
	}
	if c.barks, err = c.logs(dog, []common.Hash{topicBark}, []common.Hash{c.ilk}); err != nil {
		return err
	}
	for i := range c.barks {
		if err := checkShape(&c.barks[i]); err != nil {
			return err
		}
		s.clips = with(s.clips, addressAt(c.barks[i].Data, 3), c.barks[i].BlockNumber)
		s.bench.barks(&c.barks[i])
	}
	logs, err := c.logsOf(s.clips, []common.Hash{topicKick, topicTake, topicRedo, topicYank})
	if err != nil {
		return err
	}
	for i := range logs {
		if err := c.sale(&logs[i]); err != nil {
			return fmt.Errorf("auction log %d of block %d: %w", logs[i].Index, logs[i].BlockNumber, err)
		}
	}
	return nil
}

// sale has the bench hear a log, and collects what it says of a sale.
func (c *collector) sale(l *types.Log) error {
	if err := checkShape(l); err != nil {
		return err
	}
	b := &c.story.bench
	kick, take := l.Topics[0] == topicKick, l.Topics[0] == topicTake
	key := auctionKey{clip: l.Address}
	if kick || take {
		key.id = l.Topics[1]
	}
	var lot amount.Amount
	if a := b.auctions[key]; a != nil {
		lot = a.Lot
	}
	if err := b.hear(l); err != nil || !kick && !take || c.last == nil {
		return err
	}
	a := b.auctions[key]
	if a == nil { // of a Clipper that no Bark named
		return nil
	}
	w, err := c.when(l)
	if err != nil {
		return err
	}
	name := auctionName(l.Address, key.id)
	if kick {
		c.Events = append(c.Events, Event{w, KindAuction, name, a.Urn.String(), a.Lot.Big(), a.Asked.Big()})
		return nil
	}
	c.Events = append(c.Events, Event{w, KindSale, name, a.Urn.String(), minus(lot.Minus(a.Lot)), minus(word(l, 2))})
	if left := a.Due.Minus(a.Paid); a.Finished != 0 && !left.IsZero() {
		c.Events = append(c.Events, Event{When: w, Kind: KindBadDebt, Account: name, Other: a.Urn.String(), Debt: minus(left)})
	}
	return nil
}

func minus(a amount.Amount) *big.Int { return new(big.Int).Neg(a.Big()) }

// auctionName is an auction as an account.
func auctionName(clip common.Address, id common.Hash) string {
	return fmt.Sprintf("%s#%s", protection.Address(clip), id.Big())
}

// with adds a contract that the list does not have.
func with(list []plug, a protection.Address, since uint64) []plug {
	if a == (protection.Address{}) || slices.ContainsFunc(list, func(p plug) bool { return p.at == a }) {
		return list
	}
	return append(list, plug{a, since})
}

// logsOf are those of the ilk's contracts, each from when the ilk has it.
func (c *collector) logsOf(of []plug, topics ...[]common.Hash) ([]types.Log, error) {
	since, at := map[common.Address]uint64{}, make([]protection.Address, len(of))
	for i, p := range of {
		at[i], since[common.Address(p.at)] = p.at, p.since
	}
	logs, err := c.logs(at, topics...)
	return slices.DeleteFunc(logs, func(l types.Log) bool { return l.BlockNumber < since[l.Address] }), err
}

func notOfDss(l *types.Log) error {
	return fmt.Errorf("log %d of block %d has %d topics and %d bytes: is %s a contract of dss?", l.Index, l.BlockNumber, len(l.Topics), len(l.Data), l.Address)
}

// feed is what a slot of an OSM holds: the value below, whether there is one
// above.
type feed struct {
	val amount.Amount
	has bool
}

// Slots of an OSM's storage: what holds, and what will.
var (
	slotCur = trade.Hash{31: 3}
	slotNxt = trade.Hash{31: 4}
)

func feedOf(w trade.Hash) feed {
	var low [32]byte
	copy(low[16:], w[16:])
	return feed{wordAt(low[:], 0), w[15] == 1}
}

// eachOf does something for 0..n-1, some at once.
func eachOf(ctx context.Context, n int, do func(ctx context.Context, i int) error) error {
	const atOnce = 8
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(atOnce)
	for i := range n {
		group.Go(func() error { return do(ctx, i) })
	}
	return group.Wait()
}
