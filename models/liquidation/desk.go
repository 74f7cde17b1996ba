package liquidation

import "math"

// twoPercent is the logarithm of a price 2% down.
var twoPercent = -math.Log(0.98)

// mostLasting keeps a price that is sold down for good within a float's range.
var mostLasting = math.Log(most)

// desk is where liquidators sell: the prices of a step, what their own sales have
// done to them, and what a call must earn.
type desk struct {
	keeper Keeper
	depth  []Depth // by asset; nil: no impact
	scale  float64 // of every TwoPercentUSD
	// market and oracle are the step's price factors, lasting impact included.
	market, oracle []float64
	// passing and lasting are the logarithms of the impact, ≥ 0, by asset. What is
	// sold in a step is all in passing until the next one; fresh is the part of it
	// that lasts.
	passing, lasting, fresh []float64
	half                    []float64 // of passing is left after seconds
	seconds                 float64
	sold                    float64 // proceeds, in USD
}

// begin puts prices back to where nobody has sold.
func (d *desk) begin(assets int) {
	for _, s := range []*[]float64{&d.market, &d.oracle, &d.passing, &d.lasting, &d.fresh, &d.half} {
		if len(*s) != assets {
			*s = make([]float64, assets)
		}
		clear(*s)
	}
	d.seconds, d.sold = 0, 0
}

// pass takes the prices of a step that is so many seconds after the last; > 0.
func (d *desk) pass(market, oracle []float64, seconds float64) {
	copy(d.market, market)
	copy(d.oracle, oracle)
	if d.depth == nil {
		return
	}
	if d.seconds != seconds {
		for a := range d.half { // a half-life of 0 leaves 0, one of +Inf all
			d.half[a] = math.Exp2(-seconds / d.depth[a].HalfLifeSeconds)
		}
		d.seconds = seconds
	}
	for a := range d.passing {
		d.passing[a] = d.half[a] * (d.passing[a] - d.fresh[a])
		d.lasting[a] = min(d.lasting[a]+d.fresh[a], mostLasting)
		d.fresh[a] = 0
		if d.lasting[a] > 0 {
			down := math.Exp(-d.lasting[a])
			d.market[a] *= down
			d.oracle[a] *= down
		}
	}
}

// bottom is how much of an asset, in USD, takes its price to 1/e: +Inf in a
// market without bottom, 0 in one without buyers.
func (d *desk) bottom(asset uint16) float64 {
	switch {
	case d.scale == 0:
		return 0
	case d.depth == nil:
		return math.Inf(1)
	}
	return d.depth[asset].TwoPercentUSD * d.scale / twoPercent
}

// room is what sells of an asset, in USD before the passing impact, until the
// last unit brings no more than the share floor of that.
func (d *desk) room(asset uint16, floor, bottom float64) float64 {
	edge := -math.Log(floor) - d.passing[asset]
	switch {
	case bottom == 0:
		return 0
	case math.IsInf(bottom, 1) && edge >= 0:
		return bottom
	case !(edge > 1e-12): // rounding is no room
		return 0
	}
	return bottom * edge
}

// proceeds are what so much brings, sold from the passing impact as it is.
func (d *desk) proceeds(asset uint16, usd, bottom float64) float64 {
	if math.IsInf(bottom, 1) {
		return usd
	}
	if bottom == 0 {
		return 0
	}
	return bottom * math.Exp(-d.passing[asset]) * -math.Expm1(-usd/bottom)
}

// sell lets the market feel it.
func (d *desk) sell(asset uint16, usd, bottom, proceeds float64) {
	d.sold += proceeds
	if !math.IsInf(bottom, 1) {
		impact := usd / bottom
		d.passing[asset] += impact
		d.fresh[asset] += impact * d.depth[asset].Permanent
	}
}

// deal is the call that a liquidator makes: as large as the rules allow and no
// larger than pays at the margin, or none when it does not earn gas and profit.
func (d *desk) deal(r *Rules, c Call, collateral, debt uint16) (repaid, seized float64) {
	// Of each USD seized at the oracle's price, worth is sold at the market's, and
	// cost buys the debt that it is paid for.
	worth := d.market[collateral] / d.oracle[collateral] * r.Received(c, 1)
	cost := d.market[debt] / d.oracle[debt]
	bottom := d.bottom(collateral)
	room := d.room(collateral, cost/(c.Bonus*worth), bottom)
	if repaid, seized = r.AtMost(c, room/worth); repaid == 0 {
		return 0, 0
	}
	paid := repaid
	if r.Penalty > 0 { // they pay it too, out of what they seize
		paid = seized / c.Bonus
	}
	usd := seized * worth
	brings := d.proceeds(collateral, usd, bottom)
	if brings-paid*cost-d.keeper.GasUSD < d.keeper.MinProfitUSD {
		return 0, 0
	}
	d.sell(collateral, usd, bottom, brings)
	return repaid, seized
}
