package wire

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/paper"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// shadow is a paper venue: the replica of one market as the chain has it at a
// block, in which the guard's orders are filled and of which nothing is kept.
type shadow struct {
	name, of string
	contract protection.Address // the market's
	market   *Market
}

// openShadows are the configured paper venues.
func (m *Market) openShadows(list []config.Venue) (out []agent.Shadow) {
	for _, v := range list {
		if v.Kind != config.KindPaper {
			continue
		}
		i := slices.IndexFunc(list, func(x config.Venue) bool { return x.Kind == config.KindMarket && x.Name == v.Of })
		out = append(out, &shadow{name: string(v.Name), of: string(v.Of), contract: list[i].Market, market: m})
	}
	return out
}

// Name is the configured one.
func (s *shadow) Name() string { return s.name }

// Of is the venue that it shadows.
func (s *shadow) Of() string { return s.of }

// Fill fills orders one behind the other, in the second of the block.
func (s *shadow) Fill(ctx context.Context, at trade.Block, orders []trade.Order) ([]trade.PaperFill, error) {
	guard := s.market.venues.guard()
	m, err := paper.Extent{Market: s.contract, Pools: s.market.venues.poolsOf(orders), Holders: []protection.Address{guard}}.Read(ctx, s.market.client, at)
	if err != nil {
		return nil, fmt.Errorf("paper venue %s: %w", s.name, err)
	}
	now := uint64(at.Time.Unix())
	call := replica.Call{Sender: guard, Time: now}
	out := make([]trade.PaperFill, len(orders))
	for i, o := range orders {
		f := trade.PaperFill{Venue: s.name, Of: s.of, Block: at, Order: o}
		f.Order.Reasons, f.Order.Route = nil, nil // the intent has them
		if o.Action == trade.Sell {
			f.Price, err = m.SellBack(call, o.Series, o.Amount, amount.Amount{}, now, replica.Hash{}, guard)
		} else {
			_, f.Price, err = m.Buy(call, o.Series, o.Amount, amount.Max(), now, replica.Hash{}, guard)
		}
		if refusal := (*replica.Refusal)(nil); errors.As(err, &refusal) {
			f.Refused = refusal.Error()
		} else if err != nil {
			return nil, fmt.Errorf("paper venue %s: %s of %s: %w", s.name, o.Action, o.Symbol, err)
		}
		out[i] = f
	}
	return out, nil
}
