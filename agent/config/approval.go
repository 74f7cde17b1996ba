package config

import "time"

// Approval says which orders wait for a person. What exceeds none of its bounds
// goes by itself.
type Approval struct {
	PremiumAbove *Money        `json:"premiumAbove,omitempty" jsonschema:"Wait when a purchase may cost more than this, or a sale is quoted to bring more, together with the like orders of 24 hours that nobody was asked about. 0 holds every order."`
	CoverAbove   *Money        `json:"coverAbove,omitempty" jsonschema:"Wait when more cover than this is bought or sold, likewise. 0 holds every order."`
	StakeAbove   *Money        `json:"stakeAbove,omitempty" jsonschema:"Wait when more capital than this is staked in a risk pool, or leaves one. Left out, premiumAbove counts. 0 holds every such order."`
	RateFrom     *Fraction     `json:"rateFrom,omitempty" jsonschema:"Wait when the premium is less than this part of the cover a year."`
	RateTo       *Fraction     `json:"rateTo,omitempty" jsonschema:"Wait when the premium is more than this part of the cover a year."`
	Expires      time.Duration `json:"expires,omitempty" default:"30m" jsonschema:"How long an order waits; unanswered, it is cancelled. From 1m to 24h."`
}

// How long an order may wait for a person.
const (
	minExpires = time.Minute
	maxExpires = 24 * time.Hour
)

func checkApproval(c *Config, d *decoder) {
	a := *c.Approval
	if a.PremiumAbove == nil && a.CoverAbove == nil && a.StakeAbove == nil && a.RateFrom == nil && a.RateTo == nil {
		d.at("approval", "it holds no order: write premiumAbove, coverAbove, stakeAbove, rateFrom or rateTo, or leave approval out")
	}
	unit := c.Limits.PerOrderPremium.Unit
	for _, m := range []struct {
		key string
		m   *Money
	}{{"approval.premiumAbove", a.PremiumAbove}, {"approval.coverAbove", a.CoverAbove}, {"approval.stakeAbove", a.StakeAbove}} {
		if m.m != nil && d.good["limits.perOrderPremium"] && m.m.Unit != unit {
			d.at(m.key, "stated in %s, but limits.perOrderPremium in %s: state all amounts in one asset", m.m.Unit, unit)
		}
	}
	if a.RateFrom != nil && a.RateTo != nil && d.good["approval.rateFrom"] && a.RateFrom.wad.Cmp(a.RateTo.wad) > 0 {
		d.at("approval.rateTo", "%s is less than rateFrom %s: every order would wait; write premiumAbove 0 if that is meant", a.RateTo, a.RateFrom)
	}
	if a.Expires < minExpires || a.Expires > maxExpires {
		d.at("approval.expires", "%s is too short or too long to wait for a person: write from %s to %s", a.Expires, minExpires, maxExpires)
	}
}
