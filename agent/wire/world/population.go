package world

import (
	"math"
	"math/rand/v2"
	"sort"

	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// The population's make-up: chosen, not estimated. Sizes and health factors are
// of the shape that lending books show: few large loans, most health factors
// between 1.2 and 2.5.
const (
	totalDebtUSD  = 60e6
	paretoAlpha   = 1.2  // tail of loan sizes
	largestShare  = 0.04 // of all debt, for one loan; more when few borrow
	medianHF      = 1.60
	sigmaHF       = 0.32 // of log HF
	leastHF       = 1.09
	mostHF        = 6.0
	shareBTC      = 0.25 // of loans: WBTC alone
	shareBoth     = 0.12 // WETH and WBTC
	shareShortETH = 0.05 // USDC collateral, WETH debt
)

// parameters are a reserve's, in basis points.
type parameters struct{ ltv, threshold, bonus int64 }

var reserves = [day.Assets]parameters{
	day.ETH:  {8000, 8250, 10500},
	day.BTC:  {7300, 7800, 10625},
	day.USDC: {7700, 8000, 10450},
}

// wish is what a borrower opens the day with, in USD at the day's first price.
type wish struct {
	collateral [day.Assets]float64
	debt       float64
	debtAsset  day.Asset
}

// population draws n borrowers: Pareto sizes that add up to the same total for
// any n, log-normal health factors.
func population(r *rand.Rand, n int) []wish {
	size := make([]float64, n)
	for i := range size {
		size[i] = math.Pow(1-r.Float64(), -1/paretoAlpha)
	}
	spread(size, totalDebtUSD, max(largestShare, 4/float64(n)))
	out := make([]wish, n)
	for i := range out {
		w := wish{debt: size[i], debtAsset: day.USDC}
		hf := 0.0
		for hf < leastHF || hf > mostHF {
			hf = medianHF * math.Exp(sigmaHF*r.NormFloat64())
		}
		kind, part := r.Float64(), .3+.4*r.Float64()
		share := [day.Assets]float64{day.ETH: 1}
		switch {
		case kind < shareBTC:
			share = [day.Assets]float64{day.BTC: 1}
		case kind < shareBTC+shareBoth:
			share = [day.Assets]float64{day.ETH: part, day.BTC: 1 - part}
		case kind < shareBTC+shareBoth+shareShortETH:
			share, w.debtAsset = [day.Assets]float64{day.USDC: 1}, day.ETH
		}
		var threshold float64
		for a, s := range share {
			threshold += s * float64(reserves[a].threshold) / 1e4
		}
		for a, s := range share {
			w.collateral[a] = s * hf * w.debt / threshold
		}
		out[i] = w
	}
	return out
}

// spread scales sizes to a sum, none above a share of it.
func spread(size []float64, sum, most float64) {
	order := make([]int, len(size))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return size[order[a]] > size[order[b]] })
	var rest float64
	for _, s := range size {
		rest += s
	}
	left := sum
	for _, i := range order { // the largest first: what one may not take goes to the others
		s := min(most*sum, left*size[i]/rest)
		rest -= size[i]
		left -= s
		size[i] = s
	}
}

// stress is the bad debt in USDC that a fall of ETH by the given part would
// leave, BTC falling three quarters of that in log, if everything was liquidated
// at the bottom: what the people who set a series' terms would look at.
func stress(list []wish, fall float64) (loss float64) {
	rest := [day.Assets]float64{day.ETH: 1 - fall, day.BTC: math.Pow(1-fall, .75), day.USDC: 1}
	for _, w := range list {
		covered := 0.0
		for a, c := range w.collateral {
			covered += c * rest[a] / (float64(reserves[a].bonus) / 1e4)
		}
		if w.debtAsset == day.USDC {
			loss += max(0, w.debt-covered)
		}
	}
	return loss
}
