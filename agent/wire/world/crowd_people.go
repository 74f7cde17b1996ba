package world

import (
	"math"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// The crowd's make-up, chosen like the population's: many small loans, a few
// large ones, one collateral and one debt mostly.
const (
	crowdLeastUSD = 250.0
	crowdMostUSD  = 1e6
	crowdAboveLTV = 1.01 // least health factor, of what opening at the full LTV would give
)

// want is what a person of the crowd opens.
type want struct {
	eMode            uint8
	collateral, debt []leg // one or two
}

// leg is an amount of an asset.
type leg struct {
	asset int
	usd   float64
}

// want draws a person.
func (c *Crowd) want() want {
	r := c.random
	debt := min(crowdMostUSD, crowdLeastUSD*math.Pow(1-r.Float64(), -1/paretoAlpha))
	hf := min(mostHF, medianHF*math.Exp(sigmaHF*r.NormFloat64()))
	volatile := []int{int(day.ETH), int(day.BTC), stETH}
	dollars := []int{int(day.USDC), dai}
	r.Shuffle(len(volatile), func(i, j int) { volatile[i], volatile[j] = volatile[j], volatile[i] })
	r.Shuffle(len(dollars), func(i, j int) { dollars[i], dollars[j] = dollars[j], dollars[i] })
	switch kind := r.Float64(); {
	case kind < .50:
		return c.sized(0, debt, hf, volatile[:1], dollars[:1])
	case kind < .66:
		return c.sized(0, debt, hf, volatile[:2], dollars[:1])
	case kind < .74:
		return c.sized(0, debt, hf, volatile[:1], dollars)
	case kind < .78:
		return c.sized(0, debt, hf, volatile[:2], dollars)
	case kind < .86: // short of ether or bitcoin
		return c.sized(0, debt, hf, dollars[:1], volatile[:1])
	case kind < .94: // a staking loop
		return c.sized(eModeETH, debt, 1.03+.1*r.ExpFloat64(), []int{stETH}, []int{int(day.ETH)})
	default:
		return c.sized(eModeDollars, debt, 1.05+.1*r.ExpFloat64(), dollars[:1], dollars[1:])
	}
}

// sized splits a debt over its assets, and gives it collateral for a health
// factor, or for the least that the pool lends at.
func (c *Crowd) sized(eMode uint8, debt, hf float64, collateral, debts []int) want {
	w := want{eMode: eMode}
	part := 1.0
	if len(debts) > 1 {
		part = .3 + .4*c.random.Float64()
	}
	for i, a := range debts {
		w.debt = append(w.debt, leg{a, debt * [...]float64{part, 1 - part}[i]})
	}
	part = 1
	if len(collateral) > 1 {
		part = .3 + .4*c.random.Float64()
	}
	var ltv, threshold float64
	for i, a := range collateral {
		p := c.assets[a].parameters
		if eMode != 0 {
			p = eModes[eMode]
		}
		share := [...]float64{part, 1 - part}[i]
		ltv, threshold = ltv+share*float64(p.ltv)/1e4, threshold+share*float64(p.threshold)/1e4
		w.collateral = append(w.collateral, leg{a, share})
	}
	hf = max(hf, crowdAboveLTV*threshold/ltv)
	for i := range w.collateral {
		w.collateral[i].usd *= hf * debt / threshold
	}
	return w
}

// units is a leg in base units at the last prices.
func (c *Crowd) units(l leg) *big.Int {
	a := &c.assets[l.asset]
	f := new(big.Float).SetFloat64(l.usd / a.usd)
	f.Mul(f, new(big.Float).SetFloat64(pow10[a.decimals]))
	i, _ := f.Int(nil)
	return i
}

// position is what the DevCrowd is told.
func (c *Crowd) position(w want) contracts.CrowdPosition {
	p := contracts.CrowdPosition{EMode: w.eMode}
	for i := range 2 {
		p.Supplied[i], p.Borrowed[i] = new(big.Int), new(big.Int)
	}
	for i, l := range w.collateral {
		p.Collateral[i], p.Supplied[i] = common.Address(c.assets[l.asset].token), c.units(l)
	}
	for i, l := range w.debt {
		p.Debt[i], p.Borrowed[i] = common.Address(c.assets[l.asset].token), c.units(l)
	}
	return p
}
