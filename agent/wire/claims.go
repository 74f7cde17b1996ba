package wire

import (
	"context"
	"fmt"
	"slices"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Exposures are the fund's claims at a block, with the first-loss cover that the
// configuration assumes behind what the protocol shows.
func (m *Market) Exposures(ctx context.Context, at trade.Block) ([]protection.Exposure, error) {
	list, err := m.lending.Exposures(ctx, at, m.config.Holders, m.config.Reserves)
	if err != nil {
		return nil, err
	}
	for i, f := range m.config.FirstLoss {
		n := slices.IndexFunc(list, func(e protection.Exposure) bool { return e.Reference.Asset == f.Asset })
		if n < 0 {
			return nil, fmt.Errorf("lending.firstLoss[%d]: there is no claim on %s", i, f.Asset)
		}
		e := &list[n]
		most, err := f.Amount.In(e.Symbol, e.Decimals)
		if err != nil {
			return nil, fmt.Errorf("lending.firstLoss[%d].amount: %w", i, err)
		}
		e.Cover = append(e.Cover, protection.FirstLoss{Amount: most, Basis: protection.Assumed, Source: "lending.firstLoss"})
	}
	return list, nil
}
