package wire

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/index"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// aaveSource is an Aave market to index. Its reader is opened when the first block
// is asked for: that says where the search for borrowers has to start.
type aaveSource struct {
	client *chain.Client
	o      IndexOptions
	market string
	reader *aave.Reader // nil before
}

// Begins is index.Source's.
func (s *aaveSource) Begins(ctx context.Context, from, to uint64) (uint64, error) {
	n, err := aave.Begins(ctx, s.client, s.o.Market, from, to)
	return n, indexError(err)
}

// open opens the reader for blocks from one on.
func (s *aaveSource) open(ctx context.Context, at trade.Block) error {
	if s.reader != nil {
		return nil
	}
	a := aave.Options{Name: s.market, Provider: s.o.Market, Checkpoint: s.o.Keep, Progress: s.o.Progress, Log: s.o.Log}
	if c := s.o.Config; c != nil {
		a.FromBlock, a.Pegged = c.Lending[0].FromBlock, c.Lending[0].Pegged
	}
	if a.FromBlock == 0 {
		begins, err := aave.Begins(ctx, s.client, s.o.Market, 0, at.Number)
		if err != nil && !errors.Is(err, chain.ErrPruned) { // a pruned node has the logs all the same
			return err
		}
		a.FromBlock = begins
	}
	var err error
	s.reader, err = aave.Open(ctx, s.client, a)
	return err
}

// Close ends the reading.
func (s *aaveSource) Close() error {
	if s.reader == nil {
		return nil
	}
	return s.reader.Close()
}

// Sync is index.Source's.
func (s *aaveSource) Sync(ctx context.Context, at trade.Block) (index.State, error) {
	if err := s.open(ctx, at); err != nil {
		return index.State{}, indexError(err)
	}
	b, _, err := s.reader.Sync(ctx, at)
	if err != nil {
		return index.State{}, indexError(err)
	}
	out := index.State{Book: b}
	names := namesOf(b.Assets)
	for _, v := range s.reader.Settings() {
		subject := names[v.Subject]
		if v.Category != 0 {
			subject = "eMode " + strconv.Itoa(int(v.Category))
		}
		out.Settings = append(out.Settings, index.Setting{Subject: subject, Name: v.Name, Value: v.Value})
	}
	return out, nil
}

func namesOf(assets []book.Asset) map[protection.Address]string {
	out := make(map[protection.Address]string, len(assets))
	for i, name := range index.Names(assets) {
		out[assets[i].ID] = name
	}
	return out
}

// eventKinds are the archive's words for Aave's.
var eventKinds = map[string]string{
	"Supply": history.KindDeposit, "Withdraw": history.KindWithdraw, "Borrow": history.KindBorrow, "Repay": history.KindRepay,
	"LiquidationCall": history.KindLiquidation, "Transfer": history.KindTransfer, "DeficitCreated": history.KindBadDebt, "DeficitCovered": history.KindDeficitCovered,
}

// Between is index.Source's. A log may make two events: their index is twice the
// log's, and one more for the second.
func (s *aaveSource) Between(ctx context.Context, from, to trade.Block) (index.Happened, error) {
	out, err := s.between(ctx, from, to)
	return out, indexError(err)
}

func (s *aaveSource) between(ctx context.Context, from, to trade.Block) (out index.Happened, err error) {
	if err := s.open(ctx, from); err != nil {
		return out, err
	}
	happened, err := s.reader.Happened(ctx, from, to)
	if err != nil || len(happened) == 0 {
		return out, err
	}
	names := map[protection.Address]string{}
	for _, at := range []trade.Block{from, to} {
		assets, err := s.reader.Assets(ctx, at)
		if err != nil {
			return out, err
		}
		for id, name := range namesOf(assets) {
			names[id] = name
		}
	}
	blocks := map[uint64]trade.Hash{}
	for i := range happened {
		blocks[happened[i].Block] = happened[i].BlockHash
	}
	headers, err := headersOf(ctx, s.client, blocks)
	if err != nil {
		return out, err
	}
	prices := pricesAt{reader: s.reader}
	for i := range happened {
		h := &happened[i]
		e := history.Event{Time: headers[h.Block].Time, Block: h.Block, Index: 2 * uint32(h.Index), Market: s.market, Kind: eventKinds[h.Name], Account: party(h.Account), Other: party(h.Other)}
		if i > 0 && happened[i-1].Block == h.Block && happened[i-1].Index == h.Index {
			e.Index++
		}
		if e.Collateral, e.CollateralDelta, err = change(names, h.Collateral); err == nil {
			e.Debt, e.DebtDelta, err = change(names, h.Debt)
		}
		if err == nil && e.Kind == history.KindLiquidation {
			if e.CollateralUSD, err = prices.of(ctx, headers[h.Block], h.Collateral.Asset); err == nil {
				e.DebtUSD, err = prices.of(ctx, headers[h.Block], h.Debt.Asset)
			}
		}
		if err != nil {
			return out, fmt.Errorf("%s at log %d of block %d: %w", h.Name, h.Index, h.Block, err)
		}
		out.Events = append(out.Events, e)
	}
	return out, nil
}

// party is an address, or nobody.
func party(a protection.Address) string {
	if a == (protection.Address{}) {
		return ""
	}
	return a.String()
}

// change is an amount as an event's row has it.
func change(names map[protection.Address]string, a *aave.Amount) (asset string, delta history.Optional, err error) {
	if a == nil {
		return "", delta, nil
	}
	v, err := history.FixedOfAmount(a.Amount, a.Decimals)
	if err != nil {
		return "", delta, err
	}
	if a.Less {
		v = v.Negated()
	}
	return names[a.Asset], history.Some(v), nil
}

// pricesAt are the oracle's prices at the end of a block, the last one asked about.
type pricesAt struct {
	reader   *aave.Reader
	block    trade.Hash
	assets   []book.Asset
	decimals uint8 // of prices
}

func (p *pricesAt) of(ctx context.Context, at trade.Block, asset protection.Address) (history.Optional, error) {
	if p.block != at.Hash {
		assets, decimals, err := p.reader.PricedAssets(ctx, at)
		if err != nil {
			return history.Optional{}, err
		}
		p.block, p.assets, p.decimals = at.Hash, assets, decimals
	}
	for i := range p.assets {
		if a := &p.assets[i]; a.ID == asset && a.Price != (amount.Amount{}) {
			v, err := history.FixedOfAmount(a.Price, p.decimals)
			return history.Some(v), err
		}
	}
	return history.Optional{}, nil
}
