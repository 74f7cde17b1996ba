package config

import (
	"time"
)

// Desk is how targets become orders.
type Desk struct {
	MinimumOrder Money         `json:"minimumOrder" jsonschema:"Least cover that is traded in one order."`
	Band         Fraction      `json:"band" jsonschema:"Differences below this part of the target are left alone."`
	Slippage     Fraction      `json:"slippage" jsonschema:"What a quote may worsen by until the order is mined."`
	OrderTTL     time.Duration `json:"orderTTL,omitempty" default:"10m" jsonschema:"How long an order may wait for its block, from the block it was decided on; the guard refuses it later."`
}

// Limits are the bounds that win over every strategy. Zero allows nothing.
type Limits struct {
	PerOrderPremium   Money         `json:"perOrderPremium" jsonschema:"Most premium for one order."`
	PremiumPerDay     Money         `json:"premiumPerDay" jsonschema:"Most premium in any 24 hours, open orders at their worst."`
	CoverToExposure   Fraction      `json:"coverToExposure" jsonschema:"Cover of a reference, as a part of the exposure to it; at most 100%."`
	PoolSharePerCycle Fraction      `json:"poolSharePerCycle" jsonschema:"Part of a pool's assets that one cycle may take."`
	DataAge           time.Duration `json:"dataAge" jsonschema:"Nothing is traded on a block older than this."`
	PriceDeviation    Fraction      `json:"priceDeviation" jsonschema:"Nothing is traded while oracle and feed differ by more."`
	GasPerDay         Wei           `json:"gasPerDay" jsonschema:"Most gas in any 24 hours, open orders at their worst."`
}

func checkDesk(c *Config, d *decoder) {
	for _, f := range []struct {
		key string
		f   Fraction
	}{{"desk.band", c.Desk.Band}, {"desk.slippage", c.Desk.Slippage}} {
		if f.f.wad.Cmp(whole) >= 0 {
			d.at(f.key, "%s would leave nothing to protect: write less than 100%%", f.f)
		}
	}
	if !d.good["limits.perOrderPremium"] {
		return
	}
	unit := c.Limits.PerOrderPremium.Unit
	for _, m := range []struct {
		key string
		m   Money
	}{{"limits.premiumPerDay", c.Limits.PremiumPerDay}, {"desk.minimumOrder", c.Desk.MinimumOrder}} {
		if m.m.Unit != unit {
			d.at(m.key, "stated in %s, but limits.perOrderPremium in %s: state all amounts in one asset", m.m.Unit, unit)
		}
	}
	if c.Desk.MinimumOrder.Value == "0" {
		d.at("desk.minimumOrder", "zero would trade dust at any gas price: write the least cover worth an order")
	}
}

func checkLimits(l Limits, d *decoder) {
	for _, f := range []struct {
		key string
		f   Fraction
	}{{"coverToExposure", l.CoverToExposure}, {"poolSharePerCycle", l.PoolSharePerCycle}, {"priceDeviation", l.PriceDeviation}} {
		if f.f.wad.Cmp(whole) > 0 {
			d.at("limits."+f.key, "%s bounds nothing: write at most 100%%", f.f)
		}
	}
}
