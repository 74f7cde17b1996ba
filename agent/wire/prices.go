package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/feed"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// prices reads the independent feeds: a second opinion on the protocol's oracle,
// and the price history that strategies look back on.
type prices struct {
	client   *chain.Client
	assets   []protection.Address // by feed
	feeds    []feed.Feed
	premium  token
	past     *feed.History
	lookback time.Duration

	now     []feed.Reading // of the last read
	history [][]feed.Price
}

// maxRounds bounds the history of one feed: a year of a feed that moves every
// ten minutes.
const maxRounds = 52_560

// openPrices learns each feed's decimals.
func openPrices(ctx context.Context, c *chain.Client, at trade.Block, list []config.Feed, premium token) (*prices, error) {
	p := &prices{client: c, premium: premium, past: feed.NewHistory(c)}
	shape := contracts.NewDevFeed() // any AggregatorV3Interface
	for _, f := range list {
		r, err := c.Read(ctx, at, []chain.Call{{To: f.Feed, Data: shape.PackDecimals()}})
		if err != nil {
			return nil, fmt.Errorf("lending.feeds: %s: %w", common.Address(f.Feed).Hex(), err)
		}
		decimals, err := shape.UnpackDecimals(r[0].Data)
		if err != nil {
			return nil, fmt.Errorf("lending.feeds: %s has no decimals (%w): it is no price feed: correct its address", common.Address(f.Feed).Hex(), err)
		}
		p.assets = append(p.assets, f.Asset)
		p.feeds = append(p.feeds, feed.Feed{Name: common.Address(f.Asset).Hex(), Address: f.Feed, Decimals: decimals, Heartbeat: f.Heartbeat})
	}
	return p, nil
}

// read takes the feeds' prices and history at a block.
func (p *prices) read(ctx context.Context, at trade.Block) error {
	p.now, p.history = nil, nil
	now, err := feed.Latest(ctx, p.client, at, p.feeds)
	if err != nil {
		return err
	}
	history := make([][]feed.Price, len(p.feeds))
	if p.lookback > 0 {
		for i, f := range p.feeds {
			if history[i], err = p.past.Read(ctx, at, f, feed.Window{Rounds: maxRounds, Since: at.Time.Add(-p.lookback)}); err != nil {
				return err
			}
		}
	}
	p.now, p.history = now, history
	return nil
}

// compare puts oracle and feed side by side for every asset that counts in a
// loan, by the book's order, and where the oracle has its price from. One without
// a feed says which part of the book it makes up.
func (p *prices) compare(b *book.Book, oracle lending.Oracle) ([]limits.Price, []agent.PriceHistory) {
	var out []limits.Price
	var history []agent.PriceHistory
	done := map[protection.Address]bool{}
	parts := partsOf(b)
	for i, part := range parts {
		a := b.Assets[i]
		if part.entries == 0 || done[a.ID] {
			continue
		}
		done[a.ID] = true
		x := limits.Price{Asset: a.ID, Symbol: a.Symbol, Oracle: a.Price, OracleDecimals: b.BaseDecimals}
		r, past, fed := p.reading(a.ID)
		switch {
		case !fed:
			x.Unfed, x.Part = true, part.wad()
		case r == nil:
			x.Problem = "the feeds were not read"
		default:
			fill(&x, *r)
			h := agent.PriceHistory{Asset: a.ID}
			for _, q := range past {
				h.Times, h.Prices = append(h.Times, q.UpdatedAt), append(h.Prices, q.Answer.Float(q.Decimals))
			}
			history = append(history, h)
		}
		x.Source = p.source(oracle, a.ID, b.Time)
		out = append(out, x.Checked(b.Time))
	}
	return out, history
}

// source is where the oracle has an asset's price from; nil when that is not known.
func (p *prices) source(oracle lending.Oracle, asset protection.Address, at time.Time) *limits.Source {
	i := slices.IndexFunc(oracle.Sources, func(s lending.PriceSource) bool { return s.Asset == asset })
	if i < 0 {
		return nil
	}
	s := oracle.Sources[i]
	out := &limits.Source{Address: s.Address, At: s.At, Parts: len(s.Parts), Note: s.Note}
	if !s.At.IsZero() {
		out.AgeSeconds = int64(at.Sub(s.At) / time.Second)
	}
	if f := slices.Index(p.assets, asset); f >= 0 {
		own := p.feeds[f].Address
		out.Shared = own == s.Address || slices.Contains(s.Parts, own)
	}
	return out
}

// settlement is the independent price of what premiums are paid in.
func (p *prices) settlement(at trade.Block) limits.Price {
	x := limits.Price{Asset: p.premium.id, Symbol: p.premium.symbol}
	r, _, fed := p.reading(p.premium.id)
	switch {
	case !fed:
		x.Problem = "no independent feed is configured"
	case r == nil:
		x.Problem = "the feeds were not read"
	default:
		fill(&x, *r)
	}
	return x.Checked(at.Time)
}

// reading is what an asset's feed said last, with its past; fed says that it has
// one. The reading is nil when the feeds could not be read.
func (p *prices) reading(asset protection.Address) (r *feed.Reading, past []feed.Price, fed bool) {
	i := slices.Index(p.assets, asset)
	if i < 0 || i >= len(p.now) {
		return nil, nil, i >= 0
	}
	return &p.now[i], p.history[i], true
}

// fill takes a reading over. Staleness is no problem here: a limit measures it.
func fill(x *limits.Price, r feed.Reading) {
	x.Feed, x.FeedDecimals, x.Heartbeat = r.Price.Answer, r.Price.Decimals, r.Feed.Heartbeat
	if r.Price.UpdatedAt.Year() <= 9999 { // no record can state a later time; Problem does
		x.FeedAt = r.Price.UpdatedAt
	}
	if r.Err != nil && !errors.Is(r.Err, feed.ErrStale) {
		x.Problem = r.Err.Error()
	}
}

// part is what one asset makes up of a book's collateral and of its debt.
type part struct {
	entries          int // loans that have it as either
	collateral, debt float64
}

// wad is the larger of the two parts, in WAD rounded up, and the maximum when it
// is no number.
func (p part) wad() amount.Amount {
	a, err := amount.FromFloat(max(p.collateral, p.debt), 18)
	if err != nil {
		return amount.Max()
	}
	return a.Plus(amount.New(1))
}

// partsOf weighs every asset of the book's table by the protocol's own prices.
func partsOf(b *book.Book) []part {
	parts := make([]part, len(b.Assets))
	w := b.WeightsAt(nil)
	var collateral, debt float64
	for _, c := range b.Chunks {
		for k, a := range c.CollateralAsset {
			v := c.CollateralShares[k].Float() * w.Supply[a]
			parts[a].entries++
			parts[a].collateral += v
			collateral += v
		}
		for k, a := range c.DebtAsset {
			v := c.DebtShares[k].Float() * w.Debt[a]
			parts[a].entries++
			parts[a].debt += v
			debt += v
		}
	}
	for i := range parts {
		if collateral > 0 {
			parts[i].collateral /= collateral
		}
		if debt > 0 {
			parts[i].debt /= debt
		}
	}
	return parts
}
