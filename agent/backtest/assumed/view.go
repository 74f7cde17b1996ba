package assumed

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"time"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/tape"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

// view is what the market's own model makes of a moment: of its book, and of the
// prices known then. Modelled, as limits.Model does for the agent:
//
//   - The collateral that is not pegged falls together (where all of it is pegged,
//     that). Within the time that liquidators are late by, the return is Student's t,
//     without drift, with the stated degrees of freedom: a normal one has no gaps. A
//     fall on the way counts by reflection, twice as often as one at the end.
//   - Its volatility is the exponentially weighted one of the collateral basket over
//     the prices known at the moment, and not the stated one of the agent's limits.
//   - Liquidators come late and leave bad debt as liquidation.Liquidator says, of a fall
//     within the stated time that they are late by. Such times follow each other through
//     the term, and each begins with the loans of the moment at the prices of then: what
//     falls slower finds loans repaid or liquidated (gap risk, Merton 1974).
//   - Between two of the looked-at drops a payout rises in a straight line with the
//     probability.
type view struct {
	falls     []liquidation.Step // by drop; nil without a book
	assets    []book.Asset       // of the book
	supply    []amount.Amount    // debt by asset of the book, base units
	sigma     float64            // of the basket, a year
	tail      float64            // degrees of freedom of its returns
	noHistory bool               // sigma is the stated one
	basket    []weight
}

// weight is an asset's part of the collateral that falls.
type weight struct {
	asset protection.Address
	part  float64
}

// drops are the falls that are looked at. The first is what is lost at the prices
// that there are.
var drops = func() (out []float64) {
	for d := 0; d < 100; d += 5 {
		out = append(out, float64(d)/100)
	}
	return out
}()

// views keeps what the latest moments look like: the markets of all cells ask, and it
// is worked out once.
type views struct {
	mu     sync.Mutex
	latest [4]struct {
		of   *tape.Moment
		view *view
	}
	next int
}

// viewOf is the view of a moment under a protocol's rules.
func (a *Assumptions) viewOf(at *tape.Moment, protocol string) (*view, error) {
	s := a.seen
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, l := range s.latest {
		if l.of == at {
			return l.view, nil
		}
	}
	v, err := a.look(at, rulesOf(protocol))
	if err != nil {
		return nil, fmt.Errorf("the market's own model at %s: %w", at.Block.Time.Format(time.RFC3339), err)
	}
	s.latest[s.next].of, s.latest[s.next].view = at, v
	s.next = (s.next + 1) % len(s.latest)
	return v, nil
}

// rulesOf are a protocol's; Aave's of today for one that is not known.
func rulesOf(protocol string) liquidation.Rules {
	switch {
	case strings.HasPrefix(protocol, "maker"):
		return liquidation.MakerETHB()
	case strings.HasPrefix(protocol, "aave-v2"):
		return liquidation.AaveV2()
	case strings.HasPrefix(protocol, "aave-v3.0"):
		return liquidation.AaveV30()
	}
	return liquidation.AaveV33()
}

func (a *Assumptions) look(at *tape.Moment, rules liquidation.Rules) (*view, error) {
	v := &view{sigma: a.Premium.WithoutHistory.Value.Float(), tail: float64(a.Premium.Tail.Value), noHistory: true}
	b := at.Book
	if b == nil {
		return v, nil
	}
	v.assets = b.Assets
	falls := v.weigh(b)
	if falls == nil {
		return v, nil // nobody has borrowed against anything
	}
	if !slices.ContainsFunc(v.basket, func(w weight) bool { return b.Assets[b.AssetIndex(w.asset)].Flags&book.Pegged == 0 }) {
		v.sigma = a.Premium.PeggedUnknown.Value.Float()
	}
	v.falls = liquidation.Cliff(b, rules, drops, falls)
	var series [][]volatility.Point
	var held []float64
	oldest := at.Block.Time.Add(-time.Duration(a.Premium.History.Value))
	for _, w := range v.basket {
		if points := past(at, w.asset, oldest); len(points) > 1 {
			series, held = append(series, points), append(held, w.part)
		}
	}
	if len(series) == 0 {
		return v, nil
	}
	ewma := volatility.EWMA{Lambda: a.Premium.Decay.Value.Float(), Step: day}
	c, err := ewma.Covariance(nil, series...)
	if errors.Is(err, volatility.ErrTooShort) {
		return v, nil
	}
	if err != nil {
		return nil, fmt.Errorf("price history: %w", err)
	}
	all, variance := 0.0, 0.0
	for i, p := range held {
		all += p
		for j, q := range held {
			variance += p * q * c.At(i, j)
		}
	}
	v.sigma, v.noHistory = math.Sqrt(max(0, variance))/all, false
	return v, nil
}

// weigh finds debts, and the basket of collateral that falls, in one pass over the
// loans; the assets that fall are by row, nil when there is no collateral.
func (v *view) weigh(b *book.Book) (falls []bool) {
	w := b.Weights()
	v.supply = make([]amount.Amount, len(b.Assets))
	usd, volatile := make([]float64, len(b.Assets)), 0.0
	for _, c := range b.Chunks {
		for k, a := range c.CollateralAsset {
			if c.CollateralThreshold[k] != 0 {
				usd[a] += c.CollateralShares[k].Float() * w.Supply[a]
			}
		}
		for k, a := range c.DebtAsset {
			v.supply[a] = v.supply[a].Plus(c.DebtShares[k].Amount())
		}
	}
	for a := range b.Assets {
		v.supply[a] = v.supply[a].MulDiv(b.Assets[a].DebtIndex, book.RAY)
		if b.Assets[a].Flags&book.Pegged == 0 {
			volatile += usd[a]
		}
	}
	falls, all := make([]bool, len(b.Assets)), 0.0
	for a := range falls {
		falls[a] = usd[a] > 0 && (volatile == 0 || b.Assets[a].Flags&book.Pegged == 0)
		if falls[a] {
			all += usd[a]
		}
	}
	if all == 0 {
		return nil
	}
	for a := range falls {
		if falls[a] {
			v.basket = append(v.basket, weight{b.Assets[a].ID, usd[a] / all})
		} else if volatile > 0 && b.Assets[a].Flags&book.Pegged == 0 {
			falls[a] = true // a debt that is not pegged moves with the rest
		}
	}
	return falls
}

// past is an asset's prices from an instant on.
func past(at *tape.Moment, asset protection.Address, oldest time.Time) (out []volatility.Point) {
	for _, h := range at.History {
		if h.Asset != asset {
			continue
		}
		for i, t := range h.Times {
			if !t.Before(oldest) {
				out = append(out, volatility.Point{At: t, Price: h.Prices[i]})
			}
		}
	}
	return out
}

// row is an asset's in the book, -1 without it.
func (v *view) row(asset protection.Address) int {
	for i := range v.assets {
		if v.assets[i].ID == asset {
			return i
		}
	}
	return -1
}

// debt is all that is owed in an asset.
func (v *view) debt(asset protection.Address) amount.Amount {
	if i := v.row(asset); i >= 0 && v.supply != nil {
		return v.supply[i]
	}
	return amount.Amount{}
}

// fallen is the probability that prices fall by a part within some time of late years
// out of years.
func (v *view) fallen(drop, years, late float64) float64 {
	if drop <= 0 {
		return 1
	}
	within := v.sigma * math.Sqrt(min(years, late))
	if within <= 0 {
		return 0
	}
	// A t has a variance of ν/(ν−2); the return's is the volatility's.
	unit := distuv.StudentsT{Sigma: math.Sqrt((v.tail - 2) / v.tail), Nu: v.tail}
	once := 2 * unit.CDF(math.Log1p(-drop)/within)
	return -math.Expm1(max(1, years/late) * math.Log1p(-once))
}

// expected is what a unit of a layer is expected to pay within years, when liquidators
// are late by so many: a layer of the loss of one asset, in whole tokens, of which so
// much has been lost already.
func (v *view) expected(asset protection.Address, lost, from, to, years, late float64) float64 {
	pays := func(more float64) float64 { return min(1, max(0, (lost+more-from)/(to-from))) }
	out, row := pays(0), v.row(asset)
	if row < 0 {
		return out
	}
	top, before := out, 1.0
	for _, k := range v.falls {
		p := v.fallen(k.Drop, years, late)
		if f := pays(k.BadDebt[row]); f > top {
			out += (f - top) * (p + before) / 2
			top = f
		}
		before = p
	}
	return out
}
