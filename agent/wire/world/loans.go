package world

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// loan is a borrower's position, in protocol shares as last read.
type loan struct {
	name     string
	borrower protection.Address
	supplied [day.Assets]*big.Int // scaled aToken balances
	borrowed [day.Assets]*big.Int // scaled debt
	holds    [day.Assets]bool     // which of them can be above 0
	owes     day.Asset
}

// rates are the reserves' indices at a block, in ray.
type rates struct {
	income, debt [day.Assets]*big.Int
}

var ray = new(big.Int).Exp(big.NewInt(10), big.NewInt(27), nil)

// decimals of the assets' tokens.
var decimals = [day.Assets]uint8{day.ETH: 18, day.BTC: 8, day.USDC: 6}

// value is what shares are worth in USD.
func value(shares, index *big.Int, price int64, dec uint8) float64 {
	if shares.Sign() == 0 {
		return 0
	}
	v := new(big.Int).Mul(shares, index)
	f, _ := new(big.Float).SetInt(v).Float64()
	return f / 1e27 * float64(price) / 1e8 / pow10[dec]
}

var pow10 = func() (p [19]float64) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = p[i-1] * 10
	}
	return p
}()

// readLoans reads the shares of some loans, nil for all, at the head.
func (w *World) readLoans(ctx context.Context, which []int) error {
	if which == nil {
		for i := range w.loans {
			which = append(which, i)
		}
	}
	var list []question
	for _, i := range which {
		l := &w.loans[i]
		who := common.Address(l.borrower)
		for a := range day.Assets {
			if l.holds[a] {
				list = append(list, number(w.at.AToken[a], w.abi.scaled.PackScaledBalanceOf(who), &l.supplied[a]))
			}
		}
		list = append(list, number(w.at.DebtToken[l.owes], w.abi.scaled.PackScaledBalanceOf(who), &l.borrowed[l.owes]))
	}
	return w.ask(ctx, list)
}

// Health is the health factors of all loans with debt, at the prices on chain.
func (w *World) Health() []float64 {
	var out []float64
	for i := range w.loans {
		if h := w.loans[i].health(w.rates, w.tick.Price); h.debt > 0 {
			out = append(out, h.factor())
		}
	}
	return out
}

// health is a loan's value at prices.
type health struct {
	collateral float64 // USD
	weighted   float64 // USD × liquidation threshold
	debt       float64 // USD
	largest    day.Asset
	owed       day.Asset
}

// factor is the health factor; 0 debt gives a large one.
func (h health) factor() float64 {
	if h.debt == 0 {
		return 1e9
	}
	return h.weighted / h.debt
}

func (l *loan) health(at rates, price [day.Assets]int64) (h health) {
	var most, mostOwed float64
	for a := range day.Assets {
		c := value(l.supplied[a], at.income[a], price[a], decimals[a])
		d := value(l.borrowed[a], at.debt[a], price[a], decimals[a])
		h.collateral += c
		h.weighted += c * float64(reserves[a].threshold) / 1e4
		h.debt += d
		if c > most {
			most, h.largest = c, a
		}
		if d > mostOwed {
			mostOwed, h.owed = d, a
		}
	}
	return h
}
