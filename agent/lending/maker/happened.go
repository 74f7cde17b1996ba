package maker

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Kind is what happened.
type Kind string

// The kinds of events.
const (
	KindOpen        Kind = "open"        // a vault of the manager came to be
	KindDeposit     Kind = "deposit"     // frob, its collateral
	KindWithdraw    Kind = "withdraw"    // frob
	KindBorrow      Kind = "borrow"      // frob, its debt
	KindRepay       Kind = "repay"       // frob
	KindTransfer    Kind = "transfer"    // fork, one event of each urn
	KindLiquidation Kind = "liquidation" // grab: of the Dog, of its forerunner the Cat, or at a shutdown
	KindAuction     Kind = "auction"     // a kick: the auction has the collateral, and asks for debt and penalty
	KindSale        Kind = "sale"        // an auction's take
	KindBadDebt     Kind = "bad-debt"    // what a finished auction left of its debt, the penalty apart
)

// When is where in the chain a log is.
type When struct {
	Block uint64    `json:"block"`
	Time  time.Time `json:"time"`
	Index uint      `json:"index"` // the log's
}

// Event is something that happened to an urn, or to an auction.
type Event struct {
	When
	Kind Kind `json:"kind"`
	// Account is the urn. Of auctions, their sales and bad debt it is the auction,
	// as 0x…#7 for the seventh of a Clipper: what it sells left the urn before.
	Account string `json:"account"`
	// Other is who else takes part: whose collateral or dai it is, the other urn of
	// a transfer, the auction of a liquidation (or who took the collateral, without
	// one), the urn of an auction; of an open one, the vault's number.
	Other string `json:"other,omitempty"`
	// Ink and Debt are what the account has more of afterwards: wad of collateral
	// and rad of dai at the rate of that moment; nil where it is not about them.
	Ink  *big.Int `json:"ink,omitempty"`
	Debt *big.Int `json:"debt,omitempty"`
}

// Change is a parameter that was filed, a rate that was folded, or a spot that was
// poked. Numbers are decimal, in whole units: a ratio of 1.5, a fee of a second of
// 1.000000001, a ceiling in dai.
type Change struct {
	When
	// Subject is the ilk, of what is filed at a Clipper its address, as an ilk may have
	// had several; "" for what all ilks share.
	Subject string `json:"subject,omitempty"`
	Name    string `json:"name"`             // vat.line, spotter.mat, jug.duty, dog.chop, clip.buf
	Before  string `json:"before,omitempty"` // "" where the contract was not there yet
	After   string `json:"after"`
}

// Poke is an OSM that went on: Price holds from now, Next has been public from now
// and holds from the next poke, an hour on at the earliest.
type Poke struct {
	When
	Pip   protection.Address `json:"pip"`
	Price amount.Amount      `json:"price"` // wad
	// Next is what the contract's storage has; HasNext is false where it is not laid
	// out as an OSM's, or has none.
	Next    amount.Amount `json:"next"`
	HasNext bool          `json:"hasNext"`
}

// Record is what happened in a range of blocks, in the order of the chain.
type Record struct {
	Events  []Event
	Changes []Change
	Pokes   []Poke
}

// Happened reads what happened to the ilk in the blocks from..to. Ranges may be
// cut anywhere: the records of the parts are the record of the whole. The first
// call, and one that does not follow the last, read the auctions since FromBlock.
//
// Auctions are those of the Dog. Of the Cat, which liquidated until 2021, there
// are liquidations and no sales.
func (r *Reader) Happened(ctx context.Context, from, to uint64) (*Record, error) {
	r.telling.Lock()
	defer r.telling.Unlock()
	rec, err := r.happened(ctx, from, to)
	if err != nil {
		r.story = nil // it may be ahead of what was handed out
		return nil, fmt.Errorf("read what happened to %s in blocks %d to %d: %w", r.name, from, to, err)
	}
	return rec, nil
}

func (r *Reader) happened(ctx context.Context, from, to uint64) (*Record, error) {
	if from > to || from < r.from {
		return nil, fmt.Errorf("the range has to rise, and the ilk's first block is %d: give another", r.from)
	}
	end, err := r.client.Block(ctx, to)
	if err != nil {
		return nil, err
	}
	if err := r.recall(ctx, from); err != nil {
		return nil, fmt.Errorf("auctions before: %w", err)
	}
	c := collector{Reader: r, ctx: ctx, from: from, to: to, end: end, last: map[setting]string{}, times: map[uint64]time.Time{}}
	for _, part := range []func() error{c.auctions, c.urns, c.settings, c.vaults, c.pokes} {
		if err := part(); err != nil {
			return nil, err
		}
	}
	if err := r.stands(ctx, end); err != nil {
		return nil, err
	}
	r.story.upTo = end
	slices.SortStableFunc(c.Events, func(a, b Event) int { return a.compare(b.When) })
	slices.SortStableFunc(c.Changes, func(a, b Change) int { return a.compare(b.When) })
	slices.SortStableFunc(c.Pokes, func(a, b Poke) int { return a.compare(b.When) })
	return &c.Record, nil
}

func (w When) compare(v When) int {
	return cmp.Or(cmp.Compare(w.Block, v.Block), cmp.Compare(w.Index, v.Index))
}

// collector gathers a Record.
type collector struct {
	*Reader
	Record
	ctx      context.Context
	from, to uint64
	end      trade.Block
	barks    []types.Log
	last     map[setting]string // as filed last within the range
	times    map[uint64]time.Time
}

// logs are a contract's, within the range.
func (c *collector) logs(of []protection.Address, topics ...[]common.Hash) ([]types.Log, error) {
	if len(of) == 0 || slices.Contains(of, protection.Address{}) {
		return nil, nil
	}
	return c.client.Logs(c.ctx, c.from, c.to, of, topics)
}

// notes are a contract's LogNotes.
func (c *collector) notes(of protection.Address, firstTopic int, topics ...[]common.Hash) ([]note, error) {
	logs, err := c.logs([]protection.Address{of}, topics...)
	if err != nil {
		return nil, err
	}
	out := make([]note, len(logs))
	for i := range logs {
		if out[i], err = noteOf(&logs[i], firstTopic); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// when is a log's.
func (c *collector) when(l *types.Log) (When, error) {
	at, known := c.times[l.BlockNumber]
	if !known {
		if l.BlockTimestamp != 0 {
			at = time.Unix(int64(l.BlockTimestamp), 0).UTC()
		} else {
			b, err := c.client.Block(c.ctx, l.BlockNumber)
			if err != nil {
				return When{}, err
			}
			at = b.Time
		}
		c.times[l.BlockNumber] = at
	}
	return When{l.BlockNumber, at, l.Index}, nil
}

// blockBefore is the last block before a number; false at the chain's first.
func (c *collector) blockBefore(number uint64) (trade.Block, bool, error) {
	if number == 0 {
		return trade.Block{}, false, nil
	}
	b, err := c.client.Block(c.ctx, number-1)
	return b, err == nil, err
}

// urns are the events of the ilk's urns, and the changes of its rate: a debt is
// worth what the rate of its moment says.
func (c *collector) urns() error {
	rate, err := c.rateBefore()
	if err != nil {
		return err
	}
	notes, err := c.notes(c.contracts.Vat, 1, []common.Hash{noteInit, noteFrob, noteFork, noteGrab, noteFold}, []common.Hash{c.ilk})
	if err != nil {
		return err
	}
	for _, n := range notes {
		w, err := c.when(n.log)
		if err != nil {
			return err
		}
		before := rate
		switch {
		case n.is(noteInit):
			rate = rayOne
		case n.is(noteFold):
			rate = new(big.Int).Add(rate, n.signed(2))
		case n.is(noteFrob):
			c.frob(w, n, rate)
		case n.is(noteFork):
			src, dst := n.address(1), n.address(2)
			ink, debt := n.signed(3), new(big.Int).Mul(n.signed(4), rate)
			c.Events = append(c.Events,
				Event{w, KindTransfer, src.String(), dst.String(), new(big.Int).Neg(ink), new(big.Int).Neg(debt)},
				Event{w, KindTransfer, dst.String(), src.String(), ink, debt})
		case n.is(noteGrab):
			c.Events = append(c.Events, Event{w, KindLiquidation, n.address(1).String(), c.seizer(n), n.signed(4), new(big.Int).Mul(n.signed(5), rate)})
		}
		if rate.Cmp(before) != 0 {
			c.Changes = append(c.Changes, Change{w, c.name, "vat.rate", decimal(before, 27), decimal(rate, 27)})
		}
	}
	return c.checkRate(rate)
}

// frob is one event of the collateral and one of the debt.
func (c *collector) frob(w When, n note, rate *big.Int) {
	urn := n.address(1)
	other := func(a protection.Address) string {
		if a == urn {
			return ""
		}
		return a.String()
	}
	if ink := n.signed(4); ink.Sign() != 0 {
		kind := KindDeposit
		if ink.Sign() < 0 {
			kind = KindWithdraw
		}
		c.Events = append(c.Events, Event{When: w, Kind: kind, Account: urn.String(), Other: other(n.address(2)), Ink: ink})
	}
	if art := n.signed(5); art.Sign() != 0 {
		kind := KindBorrow
		if art.Sign() < 0 {
			kind = KindRepay
		}
		c.Events = append(c.Events, Event{When: w, Kind: kind, Account: urn.String(), Other: other(n.address(3)), Debt: art.Mul(art, rate)})
	}
}

// seizer is the auction that a grab began, or who has the collateral.
func (c *collector) seizer(n note) string {
	for i := range c.barks {
		b := &c.barks[i]
		if b.TxHash == n.log.TxHash && b.Index > n.log.Index && common.BytesToHash(b.Topics[2][:]) == common.Hash(n.word(1)) {
			return auctionName(common.BytesToAddress(b.Data[96:128]), b.Topics[3])
		}
	}
	return n.address(2).String()
}

var rayOne = new(big.Int).Exp(big.NewInt(10), big.NewInt(27), nil)

// rateBefore is the ilk's rate before the range; 0 before its Vat.
func (c *collector) rateBefore() (*big.Int, error) {
	at, some, err := c.blockBefore(c.from)
	if err != nil || !some {
		return new(big.Int), err
	}
	return c.rateAt(at)
}

func (c *collector) rateAt(at trade.Block) (*big.Int, error) {
	var q query
	i := q.may(c.contracts.Vat, callOf(viewIlks, c.ilk))
	if err := q.run(c.ctx, c.client, at); err != nil {
		return nil, err
	}
	return wordAt(q.given(i, 5), 1).Big(), nil
}

// checkRate holds what logs made of the rate against the Vat.
func (c *collector) checkRate(rate *big.Int) error {
	now, err := c.rateAt(c.end)
	if err != nil {
		return err
	}
	if now.Cmp(rate) != 0 {
		return fmt.Errorf("%w: by its logs the rate of %s is %s at block %d, and %s in the Vat: ask another node", lending.ErrDrift, c.name, rate, c.to, now)
	}
	return nil
}

// vaults are the manager's new ones of the ilk.
func (c *collector) vaults() error {
	logs, err := c.logs([]protection.Address{c.contracts.Manager}, []common.Hash{topicNewCdp})
	if err != nil || len(logs) == 0 {
		return err
	}
	var q query
	for i := range logs {
		if len(logs[i].Topics) != 4 {
			return fmt.Errorf("log %d of block %d: %d topics, want 4: is %s a CDP manager?", logs[i].Index, logs[i].BlockNumber, len(logs[i].Topics), logs[i].Address)
		}
		q.ask(c.contracts.Manager, callOf("ilks(uint256)", logs[i].Topics[3]))
		q.ask(c.contracts.Manager, callOf("urns(uint256)", logs[i].Topics[3]))
	}
	if err := q.run(c.ctx, c.client, c.end); err != nil {
		return err
	}
	for i := range logs {
		ilk, err := q.words(2*i, 1)
		if err != nil {
			return err
		}
		urn, err := q.words(2*i+1, 1)
		if err != nil {
			return err
		}
		if [32]byte(ilk[:32]) != c.ilk {
			continue
		}
		w, err := c.when(&logs[i])
		if err != nil {
			return err
		}
		c.Events = append(c.Events, Event{When: w, Kind: KindOpen, Account: addressAt(urn, 0).String(), Other: "vault " + logs[i].Topics[3].Big().String()})
	}
	return nil
}

// pokes are those of the ilk's price sources.
func (c *collector) pokes() error {
	logs, err := c.logsOf(c.story.pips, []common.Hash{topicLogValue})
	if err != nil {
		return err
	}
	out := make([]Poke, len(logs))
	for i := range logs {
		if len(logs[i].Data) != 32 {
			return fmt.Errorf("log %d of block %d: %d bytes, want 32: is %s an OSM?", logs[i].Index, logs[i].BlockNumber, len(logs[i].Data), logs[i].Address)
		}
		w, err := c.when(&logs[i])
		if err != nil {
			return err
		}
		out[i] = Poke{When: w, Pip: protection.Address(logs[i].Address), Price: word(&logs[i], 0)}
	}
	if err := c.nexts(out, logs); err != nil {
		return err
	}
	c.Pokes = out
	return nil
}

// nexts reads what each poke put in line: an OSM lets only its own readers call
// for it, and everybody look.
func (c *collector) nexts(pokes []Poke, logs []types.Log) error {
	return eachOf(c.ctx, len(pokes), func(ctx context.Context, i int) error {
		p := &pokes[i]
		at := trade.Block{Number: p.Block, Hash: trade.Hash(logs[i].BlockHash), Time: p.Time}
		words, err := c.client.Storage(ctx, at, []chain.Slot{{Of: p.Pip, Key: slotCur}, {Of: p.Pip, Key: slotNxt}})
		if err != nil {
			return err
		}
		cur, nxt := feedOf(words[0]), feedOf(words[1])
		if cur.val == p.Price && (cur.has || p.Price.IsZero()) && nxt.has {
			p.Next, p.HasNext = nxt.val, true
		}
		return nil
	})
}
