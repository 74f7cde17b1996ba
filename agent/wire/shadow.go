package wire

import (
	"context"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/paper"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// openShadows are the configured paper venues, each a replica of one market as
// the chain has it at a cycle's block, in which the guard's orders are filled and
// of which nothing is kept.
func (m *Market) openShadows(list []config.Venue) (out []agent.Shadow) {
	for _, v := range list {
		if v.Kind != config.KindPaper {
			continue
		}
		i := slices.IndexFunc(list, func(x config.Venue) bool { return x.Kind == config.KindMarket && x.Name == v.Of })
		guard, contract := m.venues.guard(), list[i].Market
		out = append(out, paper.NewVenue(string(v.Name), string(v.Of), guard, paper.Live{Chain: m.client, Extent: func(context.Context, trade.Block) (paper.Extent, error) {
			return paper.Extent{Market: contract, Pools: m.venues.poolsOn(string(v.Of)), Holders: []protection.Address{guard}}, nil
		}}))
	}
	return out
}
