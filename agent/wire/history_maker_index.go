package wire

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/history/index"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/lending/maker"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// MakerMarket says which ilk is indexed.
type MakerMarket struct {
	ChainLog protection.Address // Maker's own directory of its contracts
	Ilk      string             // ETH-B
	Gem, Dai protection.Address // tokens that name a book's assets; zero: names made of the ilk and the Vat
}

// Name is the market's in an archive: maker:ETH-B.
func (m MakerMarket) Name() string { return "maker:" + m.Ilk }

// makerSource is an ilk as the index reads it.
type makerSource struct {
	client   *chain.Client
	market   MakerMarket
	of       maker.Contracts
	progress func(lending.Progress)
	log      *slog.Logger
	// newest is the archive's newest book at or before a block, to go on from; nil
	// without.
	newest func(ctx context.Context, block uint64) (*book.Book, error)
	reader *maker.Reader // nil before the first question
}

// newMakerSource asks the ChainLog where Maker is.
func newMakerSource(ctx context.Context, client *chain.Client, m MakerMarket, progress func(lending.Progress), log *slog.Logger) (*makerSource, error) {
	of, err := maker.ContractsOf(ctx, client, m.ChainLog)
	if err != nil {
		return nil, err
	}
	none := func(context.Context, uint64) (*book.Book, error) { return nil, nil }
	return &makerSource{client: client, market: m, of: of, progress: progress, log: log, newest: none}, nil
}

// Begins is the first block of a range with the ilk.
func (s *makerSource) Begins(ctx context.Context, from, to uint64) (uint64, error) {
	at, err := maker.Begins(ctx, s.client, s.of.Vat, s.market.Ilk, from, to)
	return at, indexError(err)
}

// open begins to read where the archive ends, and without a book there, or with one
// that the chain does not bear out, at the ilk's first block.
func (s *makerSource) open(ctx context.Context, upTo uint64) (*maker.Reader, error) {
	if s.reader != nil {
		return s.reader, nil
	}
	first, err := maker.Begins(ctx, s.client, s.of.Vat, s.market.Ilk, 0, upTo)
	if err != nil {
		return nil, indexError(err)
	}
	o := maker.Options{
		Contracts: s.of, Ilk: s.market.Ilk, FromBlock: first, Gem: s.market.Gem, Dai: s.market.Dai, Progress: s.progress, Log: s.log,
	}
	if o.Last, err = s.newest(ctx, upTo); err != nil {
		return nil, err
	}
	r, err := maker.Open(ctx, s.client, o)
	if o.Last != nil && (errors.Is(err, chain.ErrReorged) || errors.Is(err, lending.ErrDrift)) {
		s.log.WarnContext(ctx, "the ilk is read from its first block on", "ilk", s.market.Ilk, "reason", err)
		o.Last = nil
		r, err = maker.Open(ctx, s.client, o)
	}
	if err != nil {
		return nil, indexError(err)
	}
	s.reader = r
	return r, nil
}

// newestBook is an archive's at or before a block; nil without.
func newestBook(ctx context.Context, a *history.Archive, dataset string, block uint64) (*book.Book, error) {
	s, err := a.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	r, err := books.Open(s, dataset)
	if errors.Is(err, books.ErrNoMarket) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	b, err := r.AtBlock(ctx, block)
	if errors.Is(err, books.ErrOutside) {
		return nil, nil
	}
	return b, err
}

// Sync is the ilk's book at a block. Its parameters are in Between, and so are its
// prices: a book's give way to spot.
func (s *makerSource) Sync(ctx context.Context, at trade.Block) (index.State, error) {
	r, err := s.open(ctx, at.Number)
	if err != nil {
		return index.State{}, err
	}
	b, err := r.Sync(ctx, at)
	return index.State{Book: b, Unquoted: true}, indexError(err)
}

// Between is what happened to the ilk. Before its first block nothing did.
func (s *makerSource) Between(ctx context.Context, from, to trade.Block) (index.Happened, error) {
	r, err := s.open(ctx, to.Number)
	if err != nil {
		return index.Happened{}, err
	}
	rec, err := r.Happened(ctx, max(from.Number, r.Begins()), to.Number)
	if err != nil {
		return index.Happened{}, indexError(err)
	}
	now, err := s.client.Block(ctx, to.Number)
	if err == nil && now.Hash != to.Hash {
		err = fmt.Errorf("%w: block %d is %s now", chain.ErrReorged, to.Number, now.Hash)
	}
	if err != nil {
		return index.Happened{}, indexError(err)
	}
	return makerRows(s.market, rec)
}

// makerRows are a record's rows in an archive. A log may make two events: their
// index is twice the log's, and one more for the second.
func makerRows(m MakerMarket, rec *maker.Record) (index.Happened, error) {
	var out index.Happened
	gem := m.Ilk
	if n := strings.LastIndexByte(gem, '-'); n > 0 {
		gem = gem[:n]
	}
	for i := range rec.Events {
		e := &rec.Events[i]
		row := history.Event{
			Time: e.Time, Block: e.Block, Index: 2 * uint32(e.Index), Market: m.Name(), Kind: string(e.Kind), Account: e.Account, Other: e.Other,
			Collateral: gem, Debt: "DAI",
		}
		if i > 0 && rec.Events[i-1].Block == e.Block && rec.Events[i-1].Index == e.Index {
			row.Index++
		}
		var err error
		if row.CollateralDelta, err = tokens(e.Ink, wadPlaces); err == nil {
			row.DebtDelta, err = tokens(e.Debt, radPlaces)
		}
		if err != nil {
			return out, fmt.Errorf("%s of %s in block %d, log %d: %w", e.Kind, e.Account, e.Block, e.Index, err)
		}
		out.Events = append(out.Events, row)
	}
	for i := range rec.Changes {
		c := &rec.Changes[i]
		out.Parameters = append(out.Parameters, history.Parameter{
			Time: c.Time, Block: c.Block, Index: 2 * uint32(c.Index), Market: m.Name(), Subject: c.Subject, Name: c.Name, Before: c.Before, After: c.After,
		})
	}
	for i := range rec.Pokes {
		p := &rec.Pokes[i]
		now, err := history.FixedOfAmount(p.Price, wadPlaces)
		if err != nil {
			return out, fmt.Errorf("poke of %s in block %d: %w", p.Pip, p.Block, err)
		}
		price := history.Price{Asset: gem, Quote: index.Quote, Source: "osm:" + p.Pip.String(), Time: p.Time, Known: p.Time, Value: now}
		if !p.Price.IsZero() { // an OSM that began says 0 of what it does not have yet
			out.Prices = append(out.Prices, index.Price{Block: p.Block, Price: price})
		}
		if !p.HasNext {
			continue
		}
		if price.Value, err = history.FixedOfAmount(p.Next, wadPlaces); err != nil {
			return out, fmt.Errorf("poke of %s in block %d: %w", p.Pip, p.Block, err)
		}
		price.Source = "osm-next:" + p.Pip.String()
		out.Prices = append(out.Prices, index.Price{Block: p.Block, Price: price})
	}
	return out, nil
}

// Decimal places of Maker's numbers.
const (
	wadPlaces = 18
	radPlaces = 45
)

// tokens are whole tokens of a signed number, cut toward zero; nothing without one.
func tokens(v *big.Int, places int64) (history.Optional, error) {
	if v == nil {
		return history.Optional{}, nil
	}
	cut := new(big.Int).Exp(big.NewInt(10), big.NewInt(places-history.Places), nil)
	f, err := history.FixedOfBig(new(big.Int).Quo(v, cut))
	return history.Some(f), err
}
