package tape

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/asof"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// priced is an asset with where its price is from.
type priced struct {
	asset   protection.Address
	name    string // for people
	outside bool   // it is in no book
	fixed   history.Fixed
	feed    *asof.Feed // nil: fixed
}

// warmUp is how much earlier than they are needed prices are read: what waits for
// the next one to confirm it is settled by then.
const warmUp = 7 * 24 * time.Hour

// openPrices finds the price of each asset that is named, and tells of those of the
// books that have none.
func (t *archived) openPrices(ctx context.Context, first, last *book.Book) error {
	assets := slices.Clone(last.Assets)
	for _, a := range first.Assets {
		if !slices.ContainsFunc(assets, func(b book.Asset) bool { return a.ID == b.ID }) {
			assets = append(assets, a)
		}
	}
	t.options.Prices = instead(t.options.Prices, assets)
	feeds := map[string]*asof.Feed{} // a leg of several assets is read once
	var wrong []error
	for _, q := range t.options.Prices {
		for _, name := range q.Assets {
			p, symbol, err := find(assets, name)
			if err == nil && slices.ContainsFunc(t.prices, func(x priced) bool { return x.asset == p.asset }) {
				err = fmt.Errorf("price of %s: it is there twice, once by symbol and once by address: keep one", name)
			}
			if err == nil {
				p.fixed, p.name = q.Fixed, cmp.Or(q.Name, p.name)
				p.feed, err = t.quote(ctx, q, symbol, feeds)
			}
			if err != nil {
				wrong = append(wrong, err)
				continue
			}
			t.prices = append(t.prices, p)
			t.tellPrice(p)
		}
	}
	t.tellLegs()
	return errors.Join(append(wrong, t.unpriced(assets, append(used(first), used(last)...)))...)
}

// instead takes out of other quotes the assets that one stands instead for.
func instead(quotes []Quote, assets []book.Asset) (out []Quote) {
	var taken []protection.Address
	for _, q := range quotes {
		for _, name := range q.Assets {
			if p, _, err := find(assets, name); q.Instead && err == nil {
				taken = append(taken, p.asset)
			}
		}
	}
	for _, q := range quotes {
		if !q.Instead {
			q.Assets = slices.DeleteFunc(slices.Clone(q.Assets), func(name string) bool {
				p, _, err := find(assets, name)
				return err == nil && slices.Contains(taken, p.asset)
			})
		}
		if len(q.Assets) > 0 {
			out = append(out, q)
		}
	}
	return out
}

// used are the assets that a book's loans have or owe.
func used(b *book.Book) (out []protection.Address) {
	seen := make([]bool, len(b.Assets))
	for _, c := range b.Chunks {
		for _, a := range c.CollateralAsset {
			seen[a] = true
		}
		for _, a := range c.DebtAsset {
			seen[a] = true
		}
	}
	for i, yes := range seen {
		if yes {
			out = append(out, b.Assets[i].ID)
		}
	}
	return out
}

// find is the asset of a name among the books', or the address itself.
func find(assets []book.Asset, name string) (p priced, symbol string, err error) {
	p.name = name
	if strings.HasPrefix(name, "0x") {
		if p.asset, err = protection.ParseAddress(name); err != nil {
			return p, "", fmt.Errorf("price of %s: %w", name, err)
		}
	}
	var symbols []string
	found := 0
	for _, a := range assets {
		symbols = append(symbols, a.Symbol)
		if a.Symbol == name && p.asset == (protection.Address{}) || a.ID == p.asset {
			p.asset, symbol = a.ID, a.Symbol
			found++
		}
	}
	switch p.outside = found == 0; {
	case found > 1:
		return p, "", fmt.Errorf("price of %s: the books have %d assets of that symbol: write its address", name, found)
	case p.outside && p.asset == (protection.Address{}):
		return p, "", fmt.Errorf("price of %s: the books have no such asset: they have %s", name, strings.Join(symbols, ", "))
	}
	return p, symbol, nil
}

// quote is the feed of legs that are multiplied; nil for a fixed price.
func (t *archived) quote(ctx context.Context, q Quote, symbol string, feeds map[string]*asof.Feed) (*asof.Feed, error) {
	var out *asof.Feed
	for i, leg := range q.Legs {
		if leg.Asset == "" && i == 0 {
			leg.Asset = symbol
		}
		key := fmt.Sprintf("%+v", leg)
		f := feeds[key]
		if f == nil {
			var err error
			if f, err = t.leg(ctx, leg); err != nil {
				return nil, err
			}
			feeds[key] = f
		}
		if out == nil {
			out = f
			continue
		}
		var err error
		if out, err = asof.Times(out.Name()+" × "+f.Name(), out, f); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrPrice, err)
		}
	}
	if out != nil {
		if from, to := out.Span(); from.IsZero() || from.After(t.about.To) || to.Before(t.about.From.Add(-warmUp)) {
			return nil, fmt.Errorf("%w of %s from %s to %s: the archive has none known then: import some, or choose another span", ErrPrice, out.Name(), instant(t.about.From), instant(t.about.To))
		}
	}
	return out, nil
}

// leg is the feed of one price of the archive.
func (t *archived) leg(ctx context.Context, l Leg) (*asof.Feed, error) {
	name := l.Asset + "/" + l.Quote
	if l.Asset == "" || l.Quote == "" {
		return nil, fmt.Errorf("%w %s: it wants an asset and a quote, as the archive names them", ErrPrice, name)
	}
	w := asof.Want{Asset: l.Asset, Quote: l.Quote, Sources: l.Sources, Datasets: l.Datasets,
		From: t.about.From.Add(-t.options.Lookback - l.MaxAge - l.Hold - warmUp), To: t.about.To}
	if t.twist != nil {
		w.Alter = func(source string, p *asof.Point) { t.twist.price(name+" "+source, p) }
	}
	series, err := asof.Load(ctx, t.snapshot, w)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrPrice, err)
	}
	f, err := asof.Median(name, series, asof.Policy{MaxAge: l.MaxAge, MinSources: l.MinSources, Hold: l.Hold, MaxSpread: l.MaxSpread, MaxJump: l.MaxJump})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrPrice, err)
	}
	for _, x := range series {
		if n := x.Skipped(); n > 0 {
			t.policy("Of %s by %s, values that are not above 0 are passed over: %d.", name, x.Source(), n)
		}
	}
	return f, nil
}

// tellLegs says how long prices count, and for how long they are held.
func (t *archived) tellLegs() {
	var ages, holds spans
	for _, q := range t.options.Prices {
		for i, l := range q.Legs {
			names := q.Assets
			if i > 0 || l.Asset != "" {
				names = []string{l.Asset}
			}
			for _, n := range names {
				ages.add(l.MaxAge, n+"/"+l.Quote)
				if l.Hold > 0 {
					holds.add(l.Hold, n+"/"+l.Quote)
				}
			}
		}
	}
	for _, x := range ages {
		t.policy("Prices of %s count for %s.", strings.Join(x.names, ", "), span(x.of))
	}
	for _, x := range holds {
		t.policy("In a gap the last price of %s is held for %s, and counts as assumed.", strings.Join(x.names, ", "), span(x.of))
	}
}

// spans are names by a duration that they share, in order of the first.
type spans []struct {
	of    time.Duration
	names []string
}

func (s *spans) add(of time.Duration, name string) {
	for i := range *s {
		if x := &(*s)[i]; x.of == of {
			if !slices.Contains(x.names, name) {
				x.names = append(x.names, name)
			}
			return
		}
	}
	*s = append(*s, struct {
		of    time.Duration
		names []string
	}{of, []string{name}})
}

func (t *archived) tellPrice(p priced) {
	if p.feed == nil {
		t.source("price of "+p.name, p.fixed.String()+" USD", history.Assumed, "fixed")
		return
	}
	t.source("price of "+p.name, p.feed.Name()+" by "+strings.Join(p.feed.Sources(), ", "), p.feed.Basis(), "")
}

// unpriced tells of the books' assets without a price: a policy, or an error where
// loans are to be priced by it.
func (t *archived) unpriced(assets []book.Asset, used []protection.Address) error {
	var without, needed []string
	for _, a := range assets {
		if slices.ContainsFunc(t.options.Prices, func(q Quote) bool {
			return slices.Contains(q.Assets, a.Symbol) || slices.ContainsFunc(q.Assets, func(n string) bool { return strings.EqualFold(n, a.ID.String()) })
		}) {
			continue
		}
		name := fmt.Sprintf("%s (%s)", a.Symbol, a.ID)
		without = append(without, name)
		if slices.Contains(used, a.ID) {
			needed = append(needed, name)
		}
	}
	switch {
	case t.options.FeedOracle && len(needed) > 0:
		return fmt.Errorf("%w of %s, and loans are to be priced by the feed: say where each one's is from, or price loans as the books are", ErrPrice, strings.Join(needed, ", "))
	case t.options.FeedOracle && len(without) > 0:
		t.policy("No loan of the first book or the last has %s: it is priced as the books are.", strings.Join(without, ", "))
	case len(without) > 0:
		t.policy("There is no independent price of %s: limits count them as without a feed.", strings.Join(without, ", "))
	}
	return nil
}

// reading reads an asset's prices in one pass.
type reading struct {
	*priced
	now  *asof.Cursor
	past *past // nil: no history
}

func (p *priced) read(from time.Time, o *Options) *reading {
	r := &reading{priced: p}
	if p.feed != nil {
		r.now = p.feed.Cursor()
	}
	if o.Lookback > 0 {
		r.past = newPast(p, from, o.Lookback, o.resolution())
	}
	return r
}

// at is the price at an instant, and the gap that a policy stands in for, if any.
func (r *reading) at(at time.Time) (Price, *Gap, error) {
	if r.feed == nil {
		return Price{Asset: r.asset, Feed: r.fixed, FeedAt: at, Basis: history.Assumed}, nil, nil
	}
	a, err := r.now.At(at)
	var no *asof.Refusal
	switch {
	case errors.As(err, &no):
		g := &Gap{What: "price of " + r.name, Policy: "there is none"}
		if !no.Known.IsZero() {
			g.Age = at.Sub(no.Known)
		}
		return Price{Asset: r.asset, Problem: err.Error(), Basis: r.feed.Basis()}, g, nil
	case err != nil:
		return Price{}, nil, err
	case a.Held:
		return Price{Asset: r.asset, Feed: a.Value, FeedAt: a.Known, Basis: history.Assumed}, &Gap{What: "price of " + r.name, Policy: "the last is held", Age: a.Age}, nil
	}
	return Price{Asset: r.asset, Feed: a.Value, FeedAt: a.Known, Basis: r.feed.Basis()}, nil, nil
}

// price adds prices and histories, and prices the book by them where that is wanted.
func (p *player) price(m *Moment, at time.Time) error {
	if len(p.order) > 0 {
		m.Prices = make([]Price, 0, len(p.order))
	}
	for _, k := range p.order {
		x, gap, err := p.feeds[k].at(at)
		if err != nil {
			return err
		}
		if gap != nil {
			if p.options.FeedOracle && x.Problem != "" && !p.feeds[k].outside {
				return fmt.Errorf("%w to value loans by: %s", ErrPrice, x.Problem)
			}
			m.Gaps = append(m.Gaps, *gap)
		}
		if p.feeds[k].feed != nil { // what is assumed is not learned
			m.learned(x.FeedAt)
		}
		m.Prices = append(m.Prices, x)
	}
	if p.options.Lookback > 0 {
		p.look(m, at)
	}
	if !p.options.FeedOracle {
		return nil
	}
	b, err := p.pricer.price(m.Book, m.Prices)
	m.Book = b
	return err
}

// pricer prices books.
type pricer struct {
	before, after *book.Book // the last
}

// price is the book at the feed's prices. The same book at the same prices is the
// same again.
func (p *pricer) price(b *book.Book, prices []Price) (*book.Book, error) {
	assets := slices.Clone(b.Assets)
	for i, k := 0, 0; i < len(assets); i++ {
		a := &assets[i]
		if k == len(prices) || prices[k].Asset != a.ID {
			continue // it is priced as the book is
		}
		v, err := prices[k].Feed.Amount(b.BaseDecimals)
		if err != nil {
			return nil, fmt.Errorf("%w of %s: %w", ErrPrice, a.Symbol, err)
		}
		if v.IsZero() {
			return nil, fmt.Errorf("%w of %s: %s USD is nothing in the %d decimals of the books' prices: price loans as the books are", ErrPrice, a.Symbol, prices[k].Feed, b.BaseDecimals)
		}
		a.Price = v
		k++
	}
	if p.before == b && slices.Equal(p.after.Assets, assets) {
		return p.after, nil
	}
	out, err := b.WithAssets(b.Block, b.BlockHash, b.Time, assets) // of the loans' block: prices do not make them younger
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrPrice, err)
	}
	p.before, p.after = b, out
	return out, nil
}
