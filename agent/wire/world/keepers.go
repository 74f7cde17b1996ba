package world

import (
	"math/big"
	"sort"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// keeper liquidates loans for the bonus. It acts on prices a step old, only
// while gas is below its ceiling, and only with the capital that it has at
// hand: what it seized comes back as USDC a step later, a part at a time.
// These bounds are what turns a fast fall into bad debt.
type keeper struct {
	name        string
	capitalUSD  float64 // USDC it begins with
	ceilingGwei float64 // sits out above
	perStepUSD  float64 // of debt that it can repay in a step
}

// keepers are few and unequal: chosen, so that a calm day leaves no loan below 1
// and a crash outruns them.
var keepers = []keeper{
	{"keeper-1", 2_500_000, 400, 450_000},
	{"keeper-2", 1_200_000, 180, 300_000},
	{"keeper-3", 600_000, 90, 200_000},
	{"keeper-4", 300_000, 45, 100_000},
}

// liquidationGas is about what one costs; profitUSD is the least a keeper acts for.
const (
	liquidationGas = 450_000
	profitUSD      = 5.0
	leastPartUSD   = 20_000 // a keeper takes a part of a loan that is too large for it, from here on
	resaleDiscount = 0.99   // of the feed's price, paid for seized collateral
	resaleStep     = 1.5e6  // USD of seized collateral that finds buyers in a step
)

// job is a liquidation worth doing.
type job struct {
	loan   int
	repay  float64 // USD of debt
	profit float64 // USD before gas
	h      health
}

// jobs are the loans that can be liquidated, best first. The close factor is
// Aave v3.3's: half of the debt, or all of it at HF 0.95 and below or for small
// positions; what is asked beyond it the pool cuts by itself.
func (w *World) jobs(at rates, price [day.Assets]int64) []job {
	var out []job
	for i := range w.loans {
		h := w.loans[i].health(at, price)
		if h.debt < 1 || h.factor() >= 1 || h.owed != day.USDC {
			continue
		}
		bonus := float64(reserves[h.largest].bonus) / 1e4
		part := .5
		if h.factor() <= .95 || h.debt < 2000 || h.collateral < 2000 {
			part = 1
		}
		c := value(w.loans[i].supplied[h.largest], at.income[h.largest], price[h.largest], decimals[h.largest])
		repay := min(part*h.debt, c/bonus)
		out = append(out, job{loan: i, repay: repay, profit: repay * (bonus*resaleDiscount - 1), h: h})
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].profit > out[b].profit })
	return out
}

// liquidate sends the keepers' transactions of one step, on the prices and the
// gas that they see, and says which loans those change.
func (w *World) liquidate() ([]int, error) {
	jobs := w.jobs(w.rates, w.tick.Price)
	gwei := w.net.BaseFee().Float(9)
	gasUSD := liquidationGas * gwei / 1e9 * float64(w.tick.Price[day.ETH]) / 1e8
	var touched []int
	if w.frozen() {
		return nil, nil // the pool would refuse them
	}
	for i := range w.keepers {
		k := &w.keepers[i]
		if gwei > k.ceilingGwei {
			continue
		}
		for left := min(k.perStepUSD, k.cashUSD*.98); len(jobs) > 0; {
			j := jobs[0]
			if j.profit-gasUSD < profitUSD {
				break
			}
			cover := j.repay * 1.005 // prices are rounded; the pool cuts what is too much
			if cover > left {
				if left < leastPartUSD {
					break
				}
				cover = left
			}
			left -= cover
			jobs = jobs[1:]
			l := &w.loans[j.loan]
			data := w.abi.pool.PackLiquidationCall(common.Address(w.at.Token[j.h.largest]), common.Address(w.at.Token[day.USDC]),
				common.Address(l.borrower), units6(cover), false)
			hash, err := w.net.Sender(k.name).Send(devnet.Tx{To: &w.at.Pool, Data: data, Gas: 1_500_000, Tip: amount.New(2e9)})
			if err != nil {
				return nil, err
			}
			w.sent = append(w.sent, hash)
			touched = append(touched, j.loan)
		}
	}
	return touched, nil
}

// frozen reports that the lending market's guardian has stopped liquidations.
func (w *World) frozen() bool {
	return w.cfg.Day.Twist == day.Frozen && w.next >= w.cfg.Day.Jump
}

// resell turns what keepers seized into USDC, at a discount and no faster than
// there are buyers: the dealer stands for every market outside.
func (w *World) resell() error {
	s := &script{w: w}
	dealer := w.net.Address("dealer")
	left := resaleStep
	for _, k := range w.keepers {
		held := w.wallet[k.name]
		for _, a := range []day.Asset{day.ETH, day.BTC} {
			if held[a] == nil || held[a].Sign() == 0 || left <= 0 {
				continue
			}
			price := float64(w.tick.Price[a]) / 1e8
			units, _ := new(big.Float).SetInt(held[a]).Float64()
			usd := units / pow10[decimals[a]] * price
			sell := held[a]
			if usd > left {
				sell, usd = w.tokens(a, left), left
			}
			left -= usd
			s.send(k.name, w.at.Token[a], 120_000, w.abi.token.PackTransfer(common.Address(dealer), sell))
			s.send("dealer", w.at.Token[day.USDC], 120_000, w.abi.token.PackTransfer(common.Address(w.net.Address(k.name)), units6(usd*resaleDiscount)))
		}
	}
	return s.err
}
