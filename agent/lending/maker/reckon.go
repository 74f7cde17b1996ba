package maker

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrIncomplete says that logs are missing: an auction is seen that did not
// begin, or one without its liquidation. Read from an earlier block.
var ErrIncomplete = errors.New("logs of an auction are missing")

// Auction is one liquidation's sale.
type Auction struct {
	Clip     protection.Address `json:"clip"`
	ID       amount.Amount      `json:"id"`
	Urn      protection.Address `json:"urn"`
	Kicked   uint64             `json:"kicked"`            // block
	Finished uint64             `json:"finished,omitzero"` // block; 0 while it runs, and when it was yanked
	Due      amount.Amount      `json:"due"`               // debt without the penalty, rad
	Asked    amount.Amount      `json:"asked"`             // tab at the start: with the penalty, rad
	Paid     amount.Amount      `json:"paid"`              // by buyers so far, rad
	Lot      amount.Amount      `json:"lot"`               // collateral left, wad
	Takes    int                `json:"takes"`
	Redos    int                `json:"redos"`
	Yanked   bool               `json:"yanked,omitempty"`

	logs []*types.Log
	tab  amount.Amount // still asked for
}

// Loss is what a finished auction left of its debt, wad of DAI, rounded down; 0
// of one that runs or was yanked.
func (a *Auction) Loss() amount.Amount {
	if a.Finished == 0 {
		return amount.Amount{}
	}
	return a.Due.Minus(a.Paid).MulDiv(amount.New(1), protection.RAY)
}

// Reckoning is what an ilk's auctions came to.
type Reckoning struct {
	After uint64 `json:"after"` // auctions that finished in this block or before do not count
	UpTo  uint64 `json:"upTo"`  // the last block that counts
	// Loss is Σ Loss over Finished, base units of DAI.
	Loss     amount.Amount `json:"loss"`
	Finished []Auction     `json:"finished"` // in the order in which they finished
	Running  []Auction     `json:"running"`  // at UpTo, in the order in which they began
	Yanked   []Auction     `json:"yanked"`   // after After, in the order in which they began
	// Evidence chains the logs of the finished auctions, in order, each auction's
	// in order: h = keccak256(h | address | block (8 bytes) | index (8 bytes) |
	// topics | data) from zero.
	Evidence common.Hash `json:"evidence"`
}

type auctionKey struct {
	clip common.Address
	id   common.Hash
}

// Reckon reckons an ilk's loss from logs: all Barks of the ilk at its Dog and
// all logs of the Clippers that they name, in the order of the chain, from before
// the first auction that runs after `after` and up to upTo at least. Logs of other
// addresses, of other kinds, of other ilks and of blocks after upTo do not count.
func Reckon(logs []types.Log, dog protection.Address, ilk [32]byte, after, upTo uint64) (Reckoning, error) {
	if after > upTo {
		return Reckoning{}, fmt.Errorf("reckon auctions after block %d and up to %d: give the range the right way round", after, upTo)
	}
	b := bench{auctions: map[auctionKey]*Auction{}, due: map[auctionKey]*types.Log{}, clips: map[common.Address]bool{}}
	var last *types.Log
	counted := make([]*types.Log, 0, len(logs))
	for i := range logs {
		l := &logs[i]
		if last != nil && (l.BlockNumber < last.BlockNumber || l.BlockNumber == last.BlockNumber && l.Index <= last.Index) {
			return Reckoning{}, fmt.Errorf("log %d of block %d follows log %d of block %d: give logs in the order of the chain, each once",
				l.Index, l.BlockNumber, last.Index, last.BlockNumber)
		}
		last = l
		if l.BlockNumber > upTo || len(l.Topics) == 0 {
			continue
		}
		if l.Address == common.Address(dog) && l.Topics[0] == topicBark {
			if err := checkShape(l); err != nil {
				return Reckoning{}, err
			}
			if l.Topics[1] == ilk {
				b.barks(l)
			}
			continue
		}
		counted = append(counted, l)
	}
	for _, l := range counted {
		if err := b.hear(l); err != nil {
			return Reckoning{}, fmt.Errorf("auction log %d of block %d: %w", l.Index, l.BlockNumber, err)
		}
	}
	return b.sum(after, upTo), nil
}

// bench is the auctions as logs tell of them.
type bench struct {
	auctions map[auctionKey]*Auction
	order    []*Auction // as they began
	finished []*Auction // as they finished
	due      map[auctionKey]*types.Log
	clips    map[common.Address]bool
}

func (b *bench) barks(l *types.Log) {
	clip := common.BytesToAddress(l.Data[96:128])
	b.due[auctionKey{clip, l.Topics[3]}] = l
	b.clips[clip] = true
}

func (b *bench) hear(l *types.Log) error {
	if _, known := shape[l.Topics[0]]; !known || !b.clips[l.Address] {
		return nil
	}
	if err := checkShape(l); err != nil {
		return err
	}
	key := auctionKey{clip: l.Address}
	if l.Topics[0] == topicYank {
		key.id = common.BytesToHash(l.Data)
	} else {
		key.id = l.Topics[1]
	}
	if l.Topics[0] == topicKick {
		return b.begin(key, l)
	}
	a := b.auctions[key]
	if a == nil || a.Finished != 0 || a.Yanked {
		return fmt.Errorf("%w: auction %s of %s is not running: read from an earlier block", ErrIncomplete, key.id.Big(), key.clip)
	}
	a.logs = append(a.logs, l)
	switch l.Topics[0] {
	case topicTake:
		return b.take(a, l)
	case topicRedo:
		a.Redos++
	case topicYank:
		a.Yanked = true
	}
	return nil
}

func (b *bench) begin(key auctionKey, l *types.Log) error {
	bark := b.due[key]
	if bark == nil {
		return fmt.Errorf("%w: auction %s of %s has no Bark: read the Dog's logs of its block", ErrIncomplete, key.id.Big(), key.clip)
	}
	if b.auctions[key] != nil {
		return fmt.Errorf("auction %s of %s begins twice: is it a contract of dss?", key.id.Big(), key.clip)
	}
	a := &Auction{
		Clip: protection.Address(key.clip), ID: indexed(l, 1), Urn: protection.Address(common.BytesToAddress(l.Topics[2][:])),
		Kicked: l.BlockNumber, Due: word(bark, 2), Asked: word(l, 1), Lot: word(l, 2), tab: word(l, 1),
		logs: []*types.Log{l, bark},
	}
	b.auctions[key] = a
	b.order = append(b.order, a)
	return nil
}

func (b *bench) take(a *Auction, l *types.Log) error {
	owe, tab, lot := word(l, 2), word(l, 3), word(l, 4)
	if owe.Cmp(a.tab) > 0 || tab != a.tab.Minus(owe) || lot.Cmp(a.Lot) > 0 {
		return fmt.Errorf("a take pays %s and leaves auction %s of %s asking %s for %s, and it asked %s for %s before: is it a contract of dss?",
			owe, a.ID, a.Clip, tab, lot, a.tab, a.Lot)
	}
	a.Paid = a.Paid.Plus(owe)
	a.tab, a.Lot = tab, lot
	a.Takes++
	if tab.IsZero() || lot.IsZero() {
		a.Finished = l.BlockNumber
		b.finished = append(b.finished, a)
	}
	return nil
}

func (b *bench) sum(after, upTo uint64) Reckoning {
	r := Reckoning{After: after, UpTo: upTo}
	for _, a := range b.finished {
		if a.Finished <= after {
			continue
		}
		r.Finished = append(r.Finished, *a)
		r.Loss = r.Loss.Plus(a.Loss())
		for _, l := range a.logs {
			r.Evidence = chained(r.Evidence, l)
		}
	}
	for _, a := range b.order {
		switch {
		case a.Yanked && a.logs[len(a.logs)-1].BlockNumber > after:
			r.Yanked = append(r.Yanked, *a)
		case a.Finished == 0 && !a.Yanked:
			r.Running = append(r.Running, *a)
		}
	}
	return r
}

func chained(h common.Hash, l *types.Log) common.Hash {
	var place [16]byte
	binary.BigEndian.PutUint64(place[:8], l.BlockNumber)
	binary.BigEndian.PutUint64(place[8:], uint64(l.Index))
	said := [][]byte{h[:], l.Address[:], place[:]}
	for i := range l.Topics {
		said = append(said, l.Topics[i][:])
	}
	return crypto.Keccak256Hash(append(said, l.Data)...)
}
