package simulate

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat"

	"github.com/hedgerow-fi/hedgerow/models/domain"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

// History is past returns with their volatility filtered out: shocks to draw from
// again, and the volatility that they meet today.
type History struct {
	Models []volatility.GARCH // by asset
	// Standardised are the shocks, periods × assets by rows: what a return was over
	// what the model expected of it. A row is a period, and what happened together
	// stays together.
	Standardised []float64
	NextVariance []float64 // by asset: of the next period's return, more than 0
}

// NewHistory filters log returns, by asset and then in order of time, through a
// model for each asset. All assets have the same periods, at least 2. The shocks
// of an asset are shifted and scaled to mean 0 and variance 1, so that the
// variance goes on as the model says, whatever the fit was: Barone-Adesi,
// Giannopoulos and Vosper do not scale.
//
// Returns of different lengths, that are not finite, or whose shocks do not vary
// are a *domain.Error, as is a model out of its range.
func NewHistory(returns [][]float64, models []volatility.GARCH) (*History, error) {
	periods, err := columns(returns)
	if err != nil {
		return nil, err
	}
	if err := domain.Length("models", len(models), len(returns)); err != nil {
		return nil, err
	}
	assets := len(returns)
	h := &History{models, make([]float64, periods*assets), make([]float64, assets)}
	var filtered *volatility.Filtered
	for i, r := range returns {
		if filtered, err = models[i].Filter(filtered, r); err != nil {
			return nil, fmt.Errorf("asset %d: %w", i, err)
		}
		if err := domain.Varies("shocks", filtered.Standardised); err != nil {
			return nil, fmt.Errorf("asset %d: %w", i, err)
		}
		mean, sd := stat.PopMeanStdDev(filtered.Standardised, nil)
		for t, z := range filtered.Standardised {
			h.Standardised[t*assets+i] = (z - mean) / sd
		}
		h.NextVariance[i] = filtered.NextVariance
	}
	return h, h.check()
}

// FitHistory fits a model to each asset's log returns, and filters them through
// it. Set spec.Stationary, lest variances grow without bound along a path. Leave
// out an asset whose price stands, such as a dollar: Paths.Spread puts it in. The
// errors are those of spec.Fit and NewHistory.
func FitHistory(returns [][]float64, spec volatility.Spec) (*History, error) {
	if _, err := columns(returns); err != nil {
		return nil, err
	}
	models := make([]volatility.GARCH, len(returns))
	for i, r := range returns {
		fit, err := spec.Fit(r)
		if err != nil {
			return nil, fmt.Errorf("asset %d: %w", i, err)
		}
		models[i] = fit.GARCH
	}
	return NewHistory(returns, models)
}

// columns checks that there are returns, of as many periods for each asset.
func columns(returns [][]float64) (periods int, err error) {
	if err := domain.AtLeast("returns", len(returns), 1); err != nil {
		return 0, err
	}
	for i, r := range returns {
		if err := domain.Length(fmt.Sprintf("returns of asset %d", i), len(r), len(returns[0])); err != nil {
			return 0, err
		}
	}
	return len(returns[0]), domain.AtLeast("returns of asset 0", len(returns[0]), 2)
}

func (h *History) periods() int { return len(h.Standardised) / len(h.Models) }

// check is for a history that was put together by hand.
func (h *History) check() error {
	if h == nil {
		return domain.AtLeast("history", 0, 1)
	}
	assets := len(h.Models)
	if err := domain.AtLeast("models", assets, 1); err != nil {
		return err
	}
	for i, m := range h.Models {
		if err := m.Check(); err != nil {
			return fmt.Errorf("model of asset %d: %w", i, err)
		}
	}
	if err := domain.Length("next variance", len(h.NextVariance), assets); err != nil {
		return err
	}
	if err := domain.Positive("next variance", h.NextVariance); err != nil {
		return err
	}
	if err := domain.AtLeast("standardised", h.periods(), 2); err != nil {
		return err
	}
	if err := domain.Length("standardised", len(h.Standardised), h.periods()*assets); err != nil {
		return err
	}
	return domain.Each("standardised", h.Standardised, -math.MaxFloat64, math.MaxFloat64)
}
