package aave

import (
	"context"
	"errors"
	"fmt"
	"math"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Happening is what a log says of one account, for an archive: the book is not
// kept from it. Amounts are the log's own, in base units of the asset.
type Happening struct {
	Block     uint64
	BlockHash trade.Hash
	Index     uint64 // of the log in the block
	// Name is the event's on chain: Supply, Withdraw, Borrow, Repay, LiquidationCall,
	// DeficitCreated, DeficitCovered, or Transfer, of which there are two with one
	// index: one of who gave and one of who received.
	Name string
	// Account is whose position changed; none for a deficit that was covered. Other
	// is the second party: who acted for the account, received what it took out,
	// liquidated it, or stands at a transfer's other end.
	Account, Other protection.Address
	// Collateral and Debt are what the account has more or less of; nil without.
	Collateral, Debt *Amount
}

// Amount is so much of an asset.
type Amount struct {
	Asset    protection.Address
	Decimals uint8
	Less     bool // the account has less of it afterwards
	Amount   amount.Amount
}

// told are the events of an archive.
var told = []kind{supplied, withdrawn, borrowed, repaid, liquidated, deficitCreated, deficitCovered, transferred}

// Happened is what logs tell of the blocks from..to, both of the same branch and
// with the market there: in order, and all of it but what moved nothing from one
// account to another, such as a mint of interest. What a liquidator takes as
// aTokens is in the transfer to it and, of the one liquidated, in the
// LiquidationCall alone.
func (r *Reader) Happened(ctx context.Context, from, to trade.Block) ([]Happening, error) {
	out, err := r.happened(ctx, from, to)
	if err != nil {
		return nil, fmt.Errorf("read what happened in market %s in blocks %d to %d: %w", r.name, from.Number, to.Number, err)
	}
	return out, nil
}

func (r *Reader) happened(ctx context.Context, from, to trade.Block) ([]Happening, error) {
	tokens := map[protection.Address]*reserve{} // aToken -> reserve
	assets := map[protection.Address]*reserve{}
	ask := []protection.Address{}
	pools := map[protection.Address]bool{}
	for _, at := range []trade.Block{from, to} { // what was listed meanwhile is there at the end, what was dropped at the start
		r.mu.Lock()
		p, err := r.paramsOf(ctx, at)
		r.mu.Unlock()
		if err != nil {
			return nil, err
		}
		if !pools[p.pool] {
			pools[p.pool] = true
			ask = append(ask, p.pool)
		}
		for i := range p.reserves {
			s := &p.reserves[i]
			if tokens[s.aToken] == nil {
				tokens[s.aToken], assets[s.asset] = s, s
				ask = append(ask, s.aToken)
			}
		}
	}
	kinds := make([]common.Hash, len(told))
	for i, k := range told {
		kinds[i] = topics[k]
	}
	h := story{tokens: tokens, assets: assets}
	var events []event
	err := r.client.EachLogs(ctx, from.Number, to.Number, ask, [][]common.Hash{kinds}, func(_ uint64, logs []types.Log) (err error) {
		if events, err = decodeLogs(events, logs); err != nil {
			return err
		}
		for i := range events {
			if err := h.hear(&events[i], &logs[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	last, err := r.client.Block(ctx, to.Number)
	if err != nil {
		return nil, err
	}
	if last.Hash != to.Hash {
		return nil, fmt.Errorf("%w: block %d is %s now: read again", chain.ErrReorged, to.Number, last.Hash)
	}
	return h.out, nil
}

// errUnlisted reports an event about what the market does not list.
var errUnlisted = errors.New("an event names an asset that the market lists neither before nor after")

// story gathers happenings.
type story struct {
	tokens, assets map[protection.Address]*reserve
	out            []Happening
	tx             common.Hash
	first          int // of out that is tx's
}

// of is so much of an asset.
func (h *story) of(asset protection.Address, n amount.Amount, less bool) (*Amount, error) {
	s := h.assets[asset]
	if s == nil {
		return nil, fmt.Errorf("%w: %s: read fewer blocks at once", errUnlisted, asset)
	}
	return &Amount{Asset: asset, Decimals: s.decimals(), Less: less, Amount: n}, nil
}

// hear takes the next event.
func (h *story) hear(e *event, l *types.Log) (err error) {
	if l.Index > math.MaxUint32/2 {
		return malformed(l, "has an impossible index")
	}
	if l.TxHash != h.tx {
		h.tx, h.first = l.TxHash, len(h.out)
	}
	x := Happening{Block: e.Block, BlockHash: trade.Hash(l.BlockHash), Index: e.Index, Name: e.Kind.String(), Account: e.Account, Other: e.Other}
	n := amount.Amount{Int: e.Amounts[0]}
	switch e.Kind {
	case supplied, withdrawn:
		x.Collateral, err = h.of(e.Reserve, n, e.Kind == withdrawn)
	case borrowed:
		x.Debt, err = h.of(e.Reserve, n, false)
	case repaid:
		if x.Debt, err = h.of(e.Reserve, n, true); err == nil && e.Flag { // with aTokens, which are the account's own
			x.Collateral, err = h.of(e.Reserve, n, true)
		}
	case deficitCreated, deficitCovered:
		x.Debt, err = h.of(e.Reserve, n, true)
	case liquidated:
		if x.Debt, err = h.of(e.Debt, n, true); err == nil {
			x.Collateral, err = h.of(e.Reserve, amount.Amount{Int: e.Amounts[1]}, true)
		}
		if e.Flag {
			h.taken(&x)
		}
	case transferred:
		return h.transferred(e, x)
	}
	if err != nil {
		return fmt.Errorf("log %d of block %d: %w", l.Index, l.BlockNumber, err)
	}
	h.out = append(h.out, x)
	return nil
}

// transferred takes a transfer of aTokens, as what the two ends have of the asset.
func (h *story) transferred(e *event, x Happening) error {
	s := h.tokens[e.Address]
	if s == nil || e.Account == e.Other || e.Account == (protection.Address{}) || e.Other == (protection.Address{}) || e.Amounts[0].IsZero() {
		return nil // a mint or a burn: the pool's event says why
	}
	x.Collateral = &Amount{Asset: s.asset, Decimals: s.decimals(), Less: true, Amount: amount.Amount{Int: e.Amounts[0]}}
	y := x
	y.Account, y.Other = x.Other, x.Account
	more := *x.Collateral
	more.Less = false
	y.Collateral = &more
	h.out = append(h.out, x, y)
	return nil
}

// taken leaves out what the one liquidated gave to the liquidator in aTokens: the
// liquidation says it.
func (h *story) taken(x *Happening) {
	for i := len(h.out) - 1; i >= h.first; i-- {
		y := &h.out[i]
		if y.Name == transferred.String() && y.Collateral.Less && y.Account == x.Account && y.Other == x.Other && y.Collateral.Asset == x.Collateral.Asset {
			h.out = append(h.out[:i], h.out[i+1:]...)
			return
		}
	}
}
