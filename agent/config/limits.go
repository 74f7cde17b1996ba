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
	Cooldown     time.Duration `json:"cooldown,omitempty" jsonschema:"How long after an order on a series, on whichever strategy's account, it gets no opposite one. What limits demand does not wait."`
	Routing      *Routing      `json:"routing,omitempty" jsonschema:"Where else than on a target's series its order may be done. Left out: on any venue, and no order is split."`
}

// Limits are the bounds that win over every strategy. Zero allows nothing.
type Limits struct {
	PerOrderPremium     Money            `json:"perOrderPremium" jsonschema:"Most premium for one order."`
	PremiumPerDay       Money            `json:"premiumPerDay" jsonschema:"Most premium in any 24 hours, open orders at their worst."`
	PremiumPerYear      *Money           `json:"premiumPerYear,omitempty" jsonschema:"Most premium in any 365 days, open orders at their worst. Left out: premiumLifetime alone bounds it."`
	PremiumLifetime     Money            `json:"premiumLifetime" jsonschema:"Most premium since the journal began, open orders at their worst; refunds do not count."`
	CoverToExposure     Fraction         `json:"coverToExposure" jsonschema:"Cover of a reference, as a part of the exposure to it; at most 100%, without speculation."`
	Speculation         string           `json:"speculation,omitempty" jsonschema:"allow lets coverToExposure be more than 100%: cover beyond what the fund could lose is a bet. Left out: refuse."`
	CoverPerAsset       Money            `json:"coverPerAsset" jsonschema:"Most cover of one lent asset, whatever the exposure to it: held, waiting for its mint and promised."`
	PoolSharePerCycle   Fraction         `json:"poolSharePerCycle" jsonschema:"Part of a pool's assets that one cycle may take."`
	DataAge             time.Duration    `json:"dataAge" jsonschema:"Nothing is traded on a block older than this."`
	PriceDeviation      Fraction         `json:"priceDeviation" jsonschema:"Nothing is traded while oracle and feed differ by more."`
	WithoutFeed         Fraction         `json:"withoutFeed" jsonschema:"Part of the book's collateral, or of its debt, that assets without an independent feed may make up."`
	SettlementPar       Money            `json:"settlementPar,omitempty" default:"1 USD" jsonschema:"What one unit of the premium asset is meant to be worth, in USD."`
	SettlementDeviation Fraction         `json:"settlementDeviation" jsonschema:"Nothing is traded while the premium asset is further from its par."`
	GasPerDay           Wei              `json:"gasPerDay" jsonschema:"Most gas in any 24 hours, open orders at their worst."`
	OrdersPerHour       uint64           `json:"ordersPerHour" jsonschema:"Most purchases and sales in any hour, whatever became of them."`
	MinimumPremium      Fraction         `json:"minimumPremium" jsonschema:"Least price of a purchase, as a part of what the agent's own model expects the cover to pay: cheaper is too good to be true. A floor, so more than 0%."`
	MaximumPremium      Fraction         `json:"maximumPremium" jsonschema:"Most price of a purchase, a year of 365 days, as a part of the cover."`
	SaleFloor           Fraction         `json:"saleFloor" jsonschema:"Least proceeds of a sale, as a part of the larger of the model's expected payout and the premium that is not earned yet. A floor, so more than 0%."`
	ModelVolatility     Fraction         `json:"modelVolatility,omitempty" default:"80%" jsonschema:"Annual volatility of unpegged assets that the agent's own model assumes."`
	ConsecutiveFailures uint64           `json:"consecutiveFailures" jsonschema:"How many purchases or sales may fail one after another; one more halts the portfolio until a person resumes."`
	Drawdown            Money            `json:"drawdown" jsonschema:"How far the hedge's P&L may fall below its best, premium that was earned included; more halts the portfolio until a person resumes."`
	Hysteresis          Fraction         `json:"hysteresis,omitempty" default:"10%" jsonschema:"A closed gate (data age, prices, heartbeats, settlement) opens again when it measures below its bound by this part of it."`
	ReopenAfter         time.Duration    `json:"reopenAfter,omitempty" default:"5m" jsonschema:"How long a closed gate must have measured so before it opens."`
	SharedFacts         string           `json:"sharedFacts,omitempty" jsonschema:"What is done about cover that shares a fact with what it covers: refuse to buy it, which holds when left out, or zero: buy it as a bet. Held, it counts at zero either way."`
	TriggerFailure      []TriggerFailure `json:"triggerFailure,omitempty" jsonschema:"How likely a covered loss is not to trigger, with who says so: cover counts so much less, and routing reckons with it. Left out: cover counts whole, and routing takes it as certain."`
	Risk                *Risk            `json:"risk,omitempty" jsonschema:"What the fund could lose, and how its claims and its cover are spread. Left out, nothing of it is measured."`
	Stakes              *Stakes          `json:"stakes,omitempty" jsonschema:"Capital that may underwrite, in risk pools. Left out, nothing is staked; what is staked may leave."`
}

// Stakes bound the capital in risk pools.
type Stakes struct {
	PerOrder    Money    `json:"perOrder" jsonschema:"Most capital that one order stakes."`
	PerPool     Money    `json:"perPool" jsonschema:"Most capital in one pool, at what it is worth or at what was put in and did not come back, whichever is more, open deposits included."`
	Total       Money    `json:"total" jsonschema:"Most capital in all pools, likewise."`
	ShareOfPool Fraction `json:"shareOfPool" jsonschema:"Most of a pool's capital that is the fund's, the deposit included."`
	Queued      Fraction `json:"queued,omitempty" default:"10%" jsonschema:"Nothing is staked in a pool of whose shares more than this part waits to be redeemed: others run."`
	OwnRisk     string   `json:"ownRisk,omitempty" default:"refuse" jsonschema:"What to do about a pool that pays for a loss which the fund itself would bear, and so comes twice: refuse or allow."`
}

// checkStakes wants one asset and parts of a whole.
func checkStakes(c *Config, d *decoder) {
	s := *c.Limits.Stakes
	for _, m := range []struct {
		key string
		m   Money
	}{{"limits.stakes.perOrder", s.PerOrder}, {"limits.stakes.perPool", s.PerPool}, {"limits.stakes.total", s.Total}} {
		if unit := c.Limits.PerOrderPremium.Unit; d.good["limits.perOrderPremium"] && d.good[m.key] && m.m.Unit != unit {
			d.at(m.key, "stated in %s, but limits.perOrderPremium in %s: state all amounts in one asset", m.m.Unit, unit)
		}
	}
	for _, f := range []struct {
		key string
		f   Fraction
	}{{"limits.stakes.shareOfPool", s.ShareOfPool}, {"limits.stakes.queued", s.Queued}} {
		if f.f.wad.Cmp(whole) > 0 {
			d.at(f.key, "%s bounds nothing: write at most 100%%", f.f)
		}
	}
	d.oneOf("limits.stakes.ownRisk", s.OwnRisk, ownRisks)
}

// AllowOwnRisk is the word that lets the fund underwrite its own losses.
const AllowOwnRisk = "allow"

var ownRisks = []string{"refuse", AllowOwnRisk}

func checkDesk(c *Config, d *decoder) {
	checkRouting(c.Desk.Routing, d)
	checkCooldown("desk.cooldown", c.Desk.Cooldown, d)
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
	}{{"limits.premiumPerDay", c.Limits.PremiumPerDay}, {"limits.premiumLifetime", c.Limits.PremiumLifetime}, {"limits.coverPerAsset", c.Limits.CoverPerAsset},
		{"limits.drawdown", c.Limits.Drawdown}, {"desk.minimumOrder", c.Desk.MinimumOrder}} {
		if m.m.Unit != unit {
			d.at(m.key, "stated in %s, but limits.perOrderPremium in %s: state all amounts in one asset", m.m.Unit, unit)
		}
	}
	if y := c.Limits.PremiumPerYear; y != nil {
		switch {
		case y.Unit != unit:
			d.at("limits.premiumPerYear", "stated in %s, but limits.perOrderPremium in %s: state all amounts in one asset", y.Unit, unit)
		case decimalLess(y.Value, c.Limits.PremiumPerDay.Value):
			d.at("limits.premiumPerYear", "%s is less than premiumPerDay %s, which would never bind: lower that, or raise this", y, c.Limits.PremiumPerDay)
		}
	}
	if c.Desk.MinimumOrder.Value == "0" {
		d.at("desk.minimumOrder", "zero would trade dust at any gas price: write the least cover worth an order")
	}
}

func checkLimits(l Limits, d *decoder) {
	checkBasis(l, d)
	if d.written("limits.speculation") {
		d.oneOf("limits.speculation", l.Speculation, speculations)
	}
	if l.CoverToExposure.wad.Cmp(whole) > 0 && l.Speculation != Speculate {
		d.at("limits.coverToExposure", "%s covers more than can be lost, which is a bet: write at most 100%%, or speculation: %s if that is meant", l.CoverToExposure, Speculate)
	}
	for _, f := range []struct {
		key string
		f   Fraction
	}{{"poolSharePerCycle", l.PoolSharePerCycle}, {"priceDeviation", l.PriceDeviation}, {"withoutFeed", l.WithoutFeed},
		{"settlementDeviation", l.SettlementDeviation}, {"minimumPremium", l.MinimumPremium}, {"saleFloor", l.SaleFloor}} {
		if f.f.wad.Cmp(whole) > 0 {
			d.at("limits."+f.key, "%s bounds nothing: write at most 100%%", f.f)
		}
	}
	for _, f := range []struct {
		key string
		f   Fraction
	}{{"minimumPremium", l.MinimumPremium}, {"saleFloor", l.SaleFloor}, {"modelVolatility", l.ModelVolatility}} {
		if f.f.wad.IsZero() {
			d.at("limits."+f.key, "a floor of zero is none, and nothing would pass it: write more than 0%%")
		}
	}
	if l.Hysteresis.wad.Cmp(whole) >= 0 {
		d.at("limits.hysteresis", "with %s a closed gate would never open again: write less than 100%%", l.Hysteresis)
	}
	switch par := l.SettlementPar; {
	case par.Unit != "USD":
		d.at("limits.settlementPar", "stated in %s, but feeds are in USD: write what one unit is meant to be worth in USD", par.Unit)
	case par.Value == "0":
		d.at("limits.settlementPar", "a coin that is meant to be worth nothing settles nothing: write its par, such as 1 USD")
	}
}
