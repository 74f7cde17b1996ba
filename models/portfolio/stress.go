package portfolio

import (
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrUnknownAsset reports a stress that moves an asset which the book does not have.
var ErrUnknownAsset = errors.New("not an asset of the book")

// Stress is a named move of prices, at once.
type Stress struct {
	Name string
	// All is what every asset that is not pegged falls by, within [0, 1]; 0: nothing.
	All float64
	// Moves are single assets' price factors, 0 or more, in place of All: .7 is a fall
	// of 30%, of pegged ones too.
	Moves []Move
}

// Move is one asset's price factor.
type Move struct {
	Asset  protection.Address
	Factor float64
}

// Factor is the row of price factors of a stress for the model's book. It fails with
// ErrUnknownAsset.
func (m *Model) Factor(s Stress) ([]float64, error) {
	if err := domain.Within("stress "+s.Name+": fall", s.All, 0, 1); err != nil {
		return nil, err
	}
	row := liquidation.Fall(m.Book, s.All)
	for _, x := range s.Moves {
		a := m.Book.AssetIndex(x.Asset)
		if a < 0 {
			return nil, fmt.Errorf("stress %s moves %s: %w", s.Name, x.Asset, ErrUnknownAsset)
		}
		if err := domain.Within("stress "+s.Name+": factor of "+m.Book.Assets[a].Symbol, x.Factor, 0, 1e6); err != nil {
			return nil, err
		}
		row[a] = x.Factor
	}
	return row, nil
}
