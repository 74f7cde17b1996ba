package wire

import (
	"context"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/venue/paper"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// openShadows are the configured paper venues, each a replica of one market as
// the chain has it at a cycle's block, or as it was recorded, in which the guard's
// orders are filled and of which nothing is kept.
func (m *Market) openShadows(c *config.Config) (out []agent.Shadow, err error) {
	list := c.Venues
	for _, v := range list {
		if v.Kind != config.KindPaper {
			continue
		}
		i := slices.IndexFunc(list, func(x config.Venue) bool { return x.Kind == config.KindMarket && x.Name == v.Of })
		guard, contract := m.venues.guard(), list[i].Market
		var source paper.Source = paper.Live{Chain: m.client, Extent: func(context.Context, trade.Block) (paper.Extent, error) {
			return paper.Extent{Market: contract, Pools: m.venues.poolsOn(string(v.Of)), Holders: []protection.Address{guard}}, nil
		}}
		if v.Recording != "" {
			if source, err = openRecording(c.Path(v.Recording), contract); err != nil {
				return nil, fmt.Errorf("venues: %s: recording: %w", v.Name, err)
			}
		}
		out = append(out, paper.NewVenue(string(v.Name), string(v.Of), guard, source))
	}
	return out, nil
}
