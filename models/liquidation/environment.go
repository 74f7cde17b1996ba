package liquidation

// Environment is what stands between a liquidation that the rules allow and one
// that happens: who acts, and what the market takes. The zero value is
// liquidators who act at once, at no cost, in markets without bottom.
//
// Its numbers are assumptions, not facts of a chain: name them where results are
// shown.
type Environment struct {
	Keeper Keeper
	// Depth is each asset's market, by asset; nil: every market takes everything
	// at its price.
	Depth []Depth
}

// Keeper is the liquidators as one: the best of them sets what is done.
type Keeper struct {
	// DelaySeconds passes between the first step that finds a loan below 1 and
	// the first call on it; ≥ 0. A loan that recovers meanwhile starts anew.
	DelaySeconds float64
	// GasUSD is what one call costs, sale of the collateral included; ≥ 0.
	GasUSD float64
	// MinProfitUSD is what a call must earn after gas and slippage; ≥ 0.
	MinProfitUSD float64
}

// Depth is the market in which liquidators sell one asset. Its price falls by
// the exponential of what is sold, so that selling in parts costs what selling
// whole costs, and comes back by half in HalfLifeSeconds (Obizhaeva and Wang,
// "Optimal trading strategy and supply/demand dynamics", Journal of Financial
// Markets 16, 2013, with the impact on the logarithm of the price).
type Depth struct {
	// TwoPercentUSD is what can be sold at once before the price is 2% down, in
	// USD at the price then, within [0, +Inf]; 0: nobody buys.
	TwoPercentUSD float64
	// HalfLifeSeconds is how long half of the passing impact takes to be gone,
	// within [0, +Inf]; 0: by the next step.
	HalfLifeSeconds float64
	// Permanent is the share of the impact, within [0, 1], that does not pass:
	// liquidations move the price that other markets and the oracle show.
	Permanent float64
}

// Strain multiplies an environment, as a stress scenario does. Every multiple is
// a finite number ≥ 0, and 1 leaves its figure alone: Strain{1, 1, 1} is none.
type Strain struct {
	Delay float64 `json:"delay"` // of Keeper.DelaySeconds
	Gas   float64 `json:"gas"`   // of Keeper.GasUSD
	Depth float64 `json:"depth"` // of each Depth.TwoPercentUSD
}
