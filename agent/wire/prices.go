package wire

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/feed"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// prices reads the independent feeds: a second opinion on the protocol's oracle,
// and the price history that strategies look back on.
type prices struct {
	client   *chain.Client
	assets   []protection.Address // by feed
	feeds    []feed.Feed
	past     *feed.History
	lookback time.Duration

	now     []feed.Reading // of the last read
	history [][]feed.Price
}

// maxRounds bounds the history of one feed: a year of a feed that moves every
// ten minutes.
const maxRounds = 52_560

// openPrices learns each feed's decimals.
func openPrices(ctx context.Context, c *chain.Client, at trade.Block, list []config.Feed) (*prices, error) {
	p := &prices{client: c, past: feed.NewHistory(c)}
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
// loan, by the book's order. An asset without a feed has a problem: nothing is
// traded on one source.
func (p *prices) compare(b *book.Book) ([]limits.Price, []agent.PriceHistory) {
	var out []limits.Price
	var history []agent.PriceHistory
	done := map[protection.Address]bool{}
	for i, used := range inUse(b) {
		a := b.Assets[i]
		if !used || done[a.ID] {
			continue
		}
		done[a.ID] = true
		x := limits.Price{Asset: a.ID, Symbol: a.Symbol, Oracle: a.Price, OracleDecimals: b.BaseDecimals, Problem: "no independent feed is configured"}
		for j, asset := range p.assets {
			if asset != a.ID || j >= len(p.now) {
				continue
			}
			r := p.now[j]
			x.Problem, x.Feed, x.FeedDecimals, x.FeedAt = "", r.Price.Answer, r.Price.Decimals, r.Price.UpdatedAt
			if r.Err != nil {
				x.Problem = r.Err.Error()
			}
			h := agent.PriceHistory{Asset: a.ID}
			for _, q := range p.history[j] {
				h.Times, h.Prices = append(h.Times, q.UpdatedAt), append(h.Prices, q.Answer.Float(q.Decimals))
			}
			history = append(history, h)
		}
		out = append(out, x)
	}
	return out, history
}

// inUse marks the assets that some loan has as collateral or debt.
func inUse(b *book.Book) []bool {
	used := make([]bool, len(b.Assets))
	for _, c := range b.Chunks {
		for _, a := range c.CollateralAsset {
			used[a] = true
		}
		for _, a := range c.DebtAsset {
			used[a] = true
		}
	}
	return used
}
