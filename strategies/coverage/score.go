package coverage

import (
	"fmt"
	"math"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/structural"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// covariances are the annual covariances of the book's assets, n×n by rows, and
// what there is to say about assets whose history is of no use.
func (s *session) covariances(o *strategy.Observation) ([]float64, []string) {
	n := len(o.Book.Assets)
	moves := make([]float64, n*n)
	var known []int // asset rows with a history
	var series [][]volatility.Point
	var unknown []string
	for a := range o.Book.Assets {
		points := history(o, a)
		if _, err := s.ewma.Volatility(points); err != nil {
			if o.Book.Assets[a].Flags&book.Pegged == 0 {
				moves[a*n+a] = s.Unknown * s.Unknown
				unknown = append(unknown, plain(o.Book.Assets[a].Symbol))
			}
			continue
		}
		known, series = append(known, a), append(series, points)
	}
	var notes []string
	if n := len(unknown); n > 0 {
		names := strings.Join(unknown[:min(n, 10)], ", ")
		if n > 10 {
			names += fmt.Sprintf(" and %d more", n-10)
		}
		notes = append(notes, fmt.Sprintf("no usable price history of %s: taken to move by %.4g%% a year", names, 100*s.Unknown))
	}
	c, err := s.ewma.Covariance(nil, series...)
	if err != nil { // each series is sound: they have no clock in common
		for _, a := range known {
			v, _ := s.ewma.Volatility(history(o, a))
			moves[a*n+a] = v * v
		}
		return moves, append(notes, "price histories do not overlap: taken to move independently")
	}
	for i, a := range known {
		for j, b := range known {
			moves[a*n+b] = c.At(i, j)
		}
	}
	return moves, notes
}

// plain is a token's symbol as a reason may hold it: whoever made the token chose
// the symbol, and the host refuses reasons that are not plain text.
func plain(symbol string) string {
	clean := strings.Map(func(r rune) rune {
		if r == utf8.RuneError || !unicode.IsPrint(r) {
			return '?'
		}
		return r
	}, symbol)
	if runes := []rune(clean); len(runes) > 20 {
		clean = string(runes[:20]) + "…"
	}
	return clean
}

// history is an asset's prices up to the observation's time.
func history(o *strategy.Observation, asset int) []volatility.Point {
	for _, p := range o.Prices {
		if p.Asset != o.Book.Assets[asset].ID {
			continue
		}
		var points []volatility.Point
		for k, at := range p.Times {
			if k < len(p.Prices) && !at.After(o.Time) {
				points = append(points, volatility.Point{At: at, Price: p.Prices[k]})
			}
		}
		return points
	}
	return nil
}

// risks are figures by row of the book.
type risks struct {
	debt          []float64 // USD
	liquidationPD []float64
	lossPD        []float64
	counted       []bool // its liquidation PD is at least MinPD
	countedLoans  int
}

// risks scores every loan with debt. The liquidation PD is that of the health
// factor touching 1. The loss PD is that of the collateral, at what liquidators
// pay for it, touching the debt, as if no liquidator came before: an upper
// bound, since nothing is lost when they come in time.
func (s *session) risks(b *book.Book, moves []float64) risks {
	n := b.Len()
	r := risks{liquidationPD: make([]float64, n), lossPD: make([]float64, n), counted: make([]bool, n)}
	w := b.Weights()
	hf := b.HealthFactorsAt(nil, w)
	_, r.debt = b.ValuesAt(nil, nil, w)
	assets := len(b.Assets)
	pairs := newPairSigmas(moves, assets)
	var collateral, debt structural.Basket
	row := 0
	for _, c := range b.Chunks {
		for j := range c.Len() {
			i := row
			row++
			if r.debt[i] == 0 {
				continue
			}
			bought := fill(&collateral, &debt, c, j, w)
			sigma := 0.0
			switch {
			case len(collateral.Asset) == 0:
			case len(collateral.Asset) == 1 && len(debt.Asset) == 1:
				sigma = pairs.of(collateral.Asset[0], debt.Asset[0])
			default:
				sigma = math.Sqrt(structural.HealthFactorVariance(moves, assets, collateral, debt, s.years))
			}
			r.liquidationPD[i] = structural.FirstPassage(hf[i], 0, sigma, s.years)
			if r.liquidationPD[i] >= s.MinScorePD { // else nobody asks
				r.lossPD[i] = min(r.liquidationPD[i], structural.FirstPassage(bought/r.debt[i], 0, sigma, s.years))
			}
			if r.counted[i] = r.liquidationPD[i] >= s.MinPD; r.counted[i] {
				r.countedLoans++
			}
		}
	}
	return r
}

// fill makes the baskets of a chunk's row j and returns what liquidators pay for
// all of its collateral, in USD.
func fill(collateral, debt *structural.Basket, c *book.Chunk, j int, w book.Weights) (bought float64) {
	collateral.Asset, collateral.Weight = collateral.Asset[:0], collateral.Weight[:0]
	debt.Asset, debt.Weight = debt.Asset[:0], debt.Weight[:0]
	for k := c.CollateralAt[j]; k < c.CollateralAt[j+1]; k++ {
		if c.CollateralThreshold[k] == 0 {
			continue
		}
		a := c.CollateralAsset[k]
		usd := c.CollateralShares[k].Float() * w.Supply[a]
		bought += usd / max(1, float64(c.CollateralBonus[k])/1e4)
		collateral.Asset = append(collateral.Asset, a)
		collateral.Weight = append(collateral.Weight, usd*float64(c.CollateralThreshold[k]))
	}
	for k := c.DebtAt[j]; k < c.DebtAt[j+1]; k++ {
		debt.Asset = append(debt.Asset, c.DebtAsset[k])
		debt.Weight = append(debt.Weight, c.DebtShares[k].Float()*w.Debt[c.DebtAsset[k]])
	}
	normalise(collateral.Weight)
	normalise(debt.Weight)
	return bought
}

func normalise(weights []float64) {
	total := 0.0
	for _, w := range weights {
		total += w
	}
	for i := range weights {
		if total > 0 {
			weights[i] /= total
		}
	}
}

// pairSigmas are the volatilities of one asset in units of another.
type pairSigmas struct {
	sigma []float64
	n     int
}

func newPairSigmas(moves []float64, n int) pairSigmas {
	p := pairSigmas{make([]float64, n*n), n}
	for i := range n {
		for j := range n {
			if i != j {
				p.sigma[i*n+j] = math.Sqrt(max(0, moves[i*n+i]+moves[j*n+j]-2*moves[i*n+j]))
			}
		}
	}
	return p
}

func (p pairSigmas) of(i, j uint16) float64 { return p.sigma[int(i)*p.n+int(j)] }

// scores reports what stands out. EAD is today's debt. LGD is what the crash
// leaves of a loan's debt, weighted by how likely a loss is once the loan is
// liquidated: an upper bound as the loss PD is one.
func (s *session) scores(b *book.Book, r risks, drop, bad []float64) strategy.Scores {
	out := strategy.Scores{Horizon: time.Duration(s.HorizonDays * 24 * float64(time.Hour))}
	_, crashed := b.ValuesAt(nil, nil, b.WeightsAt(drop))
	for i, pd := range r.liquidationPD {
		if r.debt[i] == 0 || pd < s.MinScorePD {
			continue
		}
		lgd := 0.0
		if crashed[i] > 0 && pd > 0 {
			lgd = min(1, bad[i]/crashed[i]) * min(1, r.lossPD[i]/pd)
		}
		out.Add(i, pd, r.lossPD[i], r.debt[i], lgd)
	}
	return out
}
