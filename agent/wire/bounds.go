package wire

import (
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// boundsOf states the configured limits in base units of the premium asset. It
// names every one that is stated in another.
func boundsOf(c *config.Config, p token) (limits.Bounds, error) {
	l := c.Limits
	b := limits.Bounds{Asset: p.id, Symbol: p.symbol, Decimals: p.decimals,
		CoverToExposure: l.CoverToExposure.WAD(), PoolSharePerCycle: l.PoolSharePerCycle.WAD(),
		DataAge: l.DataAge, PriceDeviation: l.PriceDeviation.WAD(), WithoutFeed: l.WithoutFeed.WAD(), SettlementDeviation: l.SettlementDeviation.WAD(),
		GasPerDay: l.GasPerDay.Amount, OrdersPerHour: l.OrdersPerHour, ConsecutiveFailures: l.ConsecutiveFailures,
		MinimumPremium: l.MinimumPremium.WAD(), MaximumPremium: l.MaximumPremium.WAD(), SaleFloor: l.SaleFloor.WAD(), ModelVolatility: l.ModelVolatility.WAD(),
		Hysteresis: l.Hysteresis.WAD(), ReopenAfter: l.ReopenAfter}
	b.SharedFacts = l.SharedFacts
	for _, f := range l.TriggerFailure {
		b.TriggerFailure = append(b.TriggerFailure, f.Stated())
	}
	var errs []error
	if l.PremiumPerYear != nil {
		year, err := l.PremiumPerYear.In(p.symbol, p.decimals)
		if err != nil {
			errs = append(errs, fmt.Errorf("limits.premiumPerYear: %w", err))
		}
		b.PremiumPerYear = &year
	}
	var err error
	if b.Risk, err = riskOf(c, p); err != nil {
		errs = append(errs, err)
	}
	for _, m := range []struct {
		key string
		m   config.Money
		to  *amount.Amount
	}{
		{"perOrderPremium", l.PerOrderPremium, &b.PerOrderPremium}, {"premiumPerDay", l.PremiumPerDay, &b.PremiumPerDay},
		{"premiumLifetime", l.PremiumLifetime, &b.PremiumLifetime}, {"coverPerAsset", l.CoverPerAsset, &b.CoverPerAsset}, {"drawdown", l.Drawdown, &b.Drawdown},
	} {
		var err error
		if *m.to, err = m.m.In(p.symbol, p.decimals); err != nil {
			errs = append(errs, fmt.Errorf("limits.%s: %w", m.key, err))
		}
	}
	if s := l.Stakes; s != nil {
		b.Stakes.ShareOfPool, b.Stakes.Queued, b.Stakes.OwnRisk = s.ShareOfPool.WAD(), s.Queued.WAD(), s.OwnRisk == config.AllowOwnRisk
		for _, m := range []struct {
			key string
			m   config.Money
			to  *amount.Amount
		}{{"perOrder", s.PerOrder, &b.Stakes.PerOrder}, {"perPool", s.PerPool, &b.Stakes.PerPool}, {"total", s.Total, &b.Stakes.Total}} {
			var err error
			if *m.to, err = m.m.In(p.symbol, p.decimals); err != nil {
				errs = append(errs, fmt.Errorf("limits.stakes.%s: %w", m.key, err))
			}
		}
	}
	if b.Par, err = l.SettlementPar.In("USD", limits.ParDecimals); err != nil {
		errs = append(errs, fmt.Errorf("limits.settlementPar: %w", err))
	}
	return b, errors.Join(errs...)
}
