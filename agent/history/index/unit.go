package index

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// Quote is what a market's own oracle counts in. A market whose base currency is
// another is in that; this project calls it USD throughout.
const Quote = "USD"

// draft is a unit that is being made.
type draft struct {
	from   uint64
	source *history.Source // filled in when it is committed
	tx     *history.Tx
	books  *books.Writer
	rows   rows
	said   said
	counts counts
}

// rows are a draft's.
type rows struct {
	events     []history.Event
	prices     []history.Price
	parameters []history.Parameter
}

// newest leaves of the prices of one second the last, sorted as in a part: several
// blocks may have one time, and what an oracle said of it is what it said last.
func newest(prices []history.Price) []history.Price {
	order := func(a, b history.Price) int {
		return cmp.Or(cmp.Compare(a.Asset, b.Asset), cmp.Compare(a.Quote, b.Quote), cmp.Compare(a.Source, b.Source), a.Time.Compare(b.Time))
	}
	slices.SortStableFunc(prices, order)
	out := prices[:0]
	for i, p := range prices {
		if i+1 == len(prices) || order(p, prices[i+1]) != 0 {
			out = append(out, p)
		}
	}
	return out
}

// counts are what a draft has that is new.
type counts struct{ books, noBook, prices, parameters int }

// unit indexes from a block, which nothing of is archived, to the end of its unit or
// to the limit, and commits it. Interrupted, or stopped by an error, it commits what
// it has, if that is known to be on the chain.
func (x *indexer) unit(ctx context.Context, from, limit trade.Block) error {
	end, whole, err := x.unitEnd(ctx, from, limit)
	if err != nil {
		return err
	}
	d, err := x.draft(ctx, from)
	if err != nil {
		return err
	}
	happened, err := x.Source.Between(ctx, from, end)
	if err != nil {
		return err
	}
	done, err := x.sample(ctx, d, from, end)
	if err != nil {
		if errors.Is(err, ErrReplaced) || done.Number == 0 || done.Number < from.Number {
			return err
		}
		late, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
		defer cancel()
		if x.stands(late, done) != nil {
			return err
		}
		return errors.Join(err, x.commit(late, d, happened, done, false))
	}
	if err := x.stands(ctx, end); err != nil {
		return err
	}
	return x.commit(ctx, d, happened, end, whole)
}

// stands reports ErrReplaced for a block that is not canonical any more.
func (x *indexer) stands(ctx context.Context, at trade.Block) error {
	now, err := x.Chain.Block(ctx, at.Number)
	if err == nil && now.Hash != at.Hash {
		err = fmt.Errorf("%w: block %d is %s now", ErrReplaced, at.Number, now.Hash)
	}
	return err
}

// sample has the books of from..to written. It returns the last block up to which
// everything is.
func (x *indexer) sample(ctx context.Context, d *draft, from, to trade.Block) (done trade.Block, err error) {
	for at, err := range x.each(ctx, from, to) {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return done, err
		}
		state, err := x.Source.Sync(ctx, at)
		switch {
		case errors.Is(err, ErrNoBook):
			d.counts.noBook++
			x.Log.Warn("a block has no book", "market", x.Market, "block", at.Number, "reason", err)
		case err != nil:
			return done, err
		default:
			if err := d.write(x, at, state); err != nil {
				return done, err
			}
		}
		done = at
		x.Progress(at.Number-x.origin+1, x.goal.Number-x.origin+1)
	}
	return to, nil
}

// write takes a sample.
func (d *draft) write(x *indexer, at trade.Block, s State) error {
	if s.Book.Block != at.Number || s.Book.BlockHash != at.Hash {
		return fmt.Errorf("the book of block %d is of block %d", at.Number, s.Book.Block)
	}
	if err := d.books.Add(s.Book); err != nil {
		return err
	}
	d.counts.books++
	if !s.Unquoted {
		if err := d.quote(x, at, s.Book); err != nil {
			return err
		}
	}
	for i, v := range s.Settings {
		key := [2]string{v.Subject, v.Name}
		was, known := d.said.settings[key]
		if known && was == v.Value {
			continue
		}
		d.said.settings[key] = v.Value
		d.counts.parameters++
		d.rows.parameters = append(d.rows.parameters, history.Parameter{Time: at.Time, Block: at.Number, Index: uint32(i), Market: x.Market, Subject: v.Subject, Name: v.Name, Before: was, After: v.Value})
	}
	return nil
}

// quote takes the prices of a book that changed.
func (d *draft) quote(x *indexer, at trade.Block, b *book.Book) error {
	names := Names(b.Assets)
	for i := range b.Assets {
		a := &b.Assets[i]
		if a.Price.IsZero() {
			continue
		}
		price, err := history.FixedOfAmount(a.Price, b.BaseDecimals)
		if err != nil {
			return fmt.Errorf("price of %s at block %d: %w", a.Symbol, at.Number, err)
		}
		if was, known := d.said.prices[names[i]]; known && was == price {
			continue
		}
		d.said.prices[names[i]] = price
		d.counts.prices++
		d.rows.prices = append(d.rows.prices, history.Price{Asset: names[i], Quote: Quote, Source: oracleOf(x.Market), Time: at.Time, Known: at.Time, Value: price})
	}
	return nil
}

// oracleOf is what the prices of a market's books are from.
func oracleOf(market string) string { return "oracle:" + market }

// Names are what assets are called in rows: their symbols, and behind the symbol the
// address of one whose symbol an earlier asset of the table has.
func Names(assets []book.Asset) []string {
	out := make([]string, len(assets))
	seen := make(map[string]bool, len(assets))
	for i := range assets {
		out[i] = assets[i].Symbol
		if seen[out[i]] {
			out[i] += ":" + assets[i].ID.String()
		}
		seen[out[i]] = true
	}
	return out
}

// draft begins a unit at a block, or goes on with a shorter one, whose place it
// takes.
func (x *indexer) draft(ctx context.Context, from trade.Block) (*draft, error) {
	d := &draft{from: from.Number, source: &history.Source{}, said: said{maps.Clone(x.ledger.said.prices), maps.Clone(x.ledger.said.settings)}}
	d.tx = x.snapshot.Begin(indexed, d.source)
	d.books = books.NewWriter(x.label())
	last := x.ledger.last()
	if last == nil || last.Whole {
		return d, nil
	}
	if old, live := last.live(x.snapshot); live { // else it was compacted: what it has stays where it is
		d.from = last.From
		return d, d.carry(ctx, x.snapshot, old)
	}
	return d, nil
}

// carry takes over what a shorter unit has.
func (d *draft) carry(ctx context.Context, s *history.Snapshot, old []history.Part) (err error) {
	for _, p := range old {
		d.tx.Remove(p)
		switch p.Table {
		case history.Events:
			err = collect(ctx, s, p, &d.rows.events)
		case history.Prices:
			err = collect(ctx, s, p, &d.rows.prices)
		case history.Parameters:
			err = collect(ctx, s, p, &d.rows.parameters)
		}
		if err != nil {
			return err
		}
	}
	return d.carryBooks(ctx, s, old)
}

// carryBooks has the books of a unit written again. They lie behind all others.
func (d *draft) carryBooks(ctx context.Context, s *history.Snapshot, old []history.Part) error {
	var first time.Time
	for _, p := range old {
		if p.Table == history.Heads && (first.IsZero() || p.From.Before(first)) {
			first = p.From
		}
	}
	if first.IsZero() {
		return nil
	}
	r, err := books.Open(s, old[0].Dataset)
	if err != nil {
		return err
	}
	return r.Each(ctx, books.Walk{From: first, Thorough: true}, func(_ time.Time, b *book.Book) error {
		if b.Block < d.from { // of the same second
			return nil
		}
		return d.books.Add(b)
	})
}

func collect[R history.Row](ctx context.Context, s *history.Snapshot, p history.Part, into *[]R) error {
	for rows, err := range history.Rows[R](ctx, s, p) {
		if err != nil {
			return err
		}
		*into = append(*into, rows...)
	}
	return nil
}

// commit writes a draft up to a block and makes it visible.
func (x *indexer) commit(ctx context.Context, d *draft, happened Happened, to trade.Block, whole bool) error {
	for _, e := range happened.Events {
		if e.Block <= to.Number {
			d.rows.events = append(d.rows.events, e)
			x.sum.Events++
		}
	}
	for _, p := range happened.Parameters {
		if p.Block <= to.Number {
			d.rows.parameters = append(d.rows.parameters, p)
			d.said.settings[[2]string{p.Subject, p.Name}] = p.After
			d.counts.parameters++
		}
	}
	for _, p := range happened.Prices {
		if p.Block <= to.Number {
			d.rows.prices = append(d.rows.prices, p.Price)
			d.counts.prices++
		}
	}
	span := history.Span{Chain: x.Chain.ChainID(), Dataset: x.Dataset, Every: x.Every.String(), From: d.from, To: to.Number, Hash: to.Hash.String(), Whole: whole}
	*d.source = *x.ledger.source(x.Market, span)
	x.ledger.alone(d.tx, x.Dataset)
	if err := d.books.Flush(ctx, d.tx); err != nil {
		return err
	}
	if err := errors.Join(put(ctx, d.tx, x.label(), d.rows.events), put(ctx, d.tx, x.label(), newest(d.rows.prices)), put(ctx, d.tx, x.label(), d.rows.parameters)); err != nil {
		return err
	}
	s, err := d.tx.Commit(ctx)
	if err != nil {
		return err
	}
	x.committed(s, d, to)
	return nil
}

// committed takes note of a commit.
func (x *indexer) committed(s *history.Snapshot, d *draft, to trade.Block) {
	since := d.from
	if last := x.ledger.last(); last != nil {
		since = last.To + 1
	}
	x.snapshot, x.lastTime = s, to.Time
	x.ledger.take(&s.Commits[len(s.Commits)-1])
	x.ledger.said = d.said
	x.sum.From, x.sum.To = x.ledger.units[0].From, to.Number
	x.sum.Blocks += to.Number - since + 1
	x.sum.Books += d.counts.books
	x.sum.NoBook += d.counts.noBook
	x.sum.Prices += d.counts.prices
	x.sum.Parameters += d.counts.parameters
	x.sum.Commits++
}

func put[R history.Row](ctx context.Context, tx *history.Tx, of history.Label, rows []R) error {
	if len(rows) == 0 {
		return nil
	}
	return history.Put(ctx, tx, of, rows)
}

// label is what the market's parts say of themselves.
func (x *indexer) label() history.Label {
	return history.Label{Dataset: x.Dataset, Basis: history.Observed}
}
