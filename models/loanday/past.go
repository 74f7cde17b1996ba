package loanday

import (
	"math"
	"sort"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/structural"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

// past is what prices did, by asset of a book.
type past struct {
	n          int
	covariance []float64             // annual covariances, n×n by rows
	usable     []bool                // its prices say what they did; pegged ones without any stand still
	ratio      [][gridPoints]float64 // price then over price now, by asset and six hours back
	spare      [gridPoints]float64
}

func newPast(k *Known) *past {
	n := len(k.Book.Assets)
	p := &past{n: n, covariance: make([]float64, n*n), usable: make([]bool, n), ratio: make([][gridPoints]float64, n)}
	ewma := volatility.EWMA{Lambda: lambda, Step: day}
	var known []int
	var series [][]volatility.Point
	for a := range n {
		for g := range p.ratio[a] {
			p.ratio[a][g] = 1
		}
		points := k.points(a)
		if !enough(points, k.At) || ewma.Check(points) != nil {
			if p.usable[a] = k.Book.Assets[a].Flags&book.Pegged != 0; !p.usable[a] {
				p.covariance[a*n+a] = k.Volatility * k.Volatility
			}
			continue
		}
		p.usable[a] = true
		now := points[len(points)-1].Price
		for g := range gridPoints {
			p.ratio[a][g] = asOf(points, k.At.Add(-time.Duration(g)*gridStep)) / now
		}
		known, series = append(known, a), append(series, points)
	}
	c, err := ewma.Covariance(nil, series...)
	if err != nil { // no clock in common: each moves alone
		for i, a := range known {
			v, _ := ewma.Volatility(series[i])
			p.covariance[a*n+a] = v * v
		}
		return p
	}
	for i, a := range known {
		for j, b := range known {
			p.covariance[a*n+b] = c.At(i, j)
		}
	}
	return p
}

// points are an asset's prices within the lookback, up to the instant.
func (k *Known) points(asset int) []volatility.Point {
	for i := range k.Prices {
		h := &k.Prices[i]
		if h.Asset != k.Book.Assets[asset].ID {
			continue
		}
		from := k.At.Add(-Lookback)
		points := make([]volatility.Point, 0, len(h.Times))
		for j, t := range h.Times {
			if j < len(h.Prices) && !t.After(k.At) && !t.Before(from) {
				points = append(points, volatility.Point{At: t, Price: h.Prices[j]})
			}
		}
		return points
	}
	return nil
}

func enough(points []volatility.Point, at time.Time) bool {
	n := len(points)
	return n > 1 && at.Sub(points[0].At) >= leastPast && at.Sub(points[n-1].At) <= stale
}

// asOf is the latest price up to an instant; the first one before it.
func asOf(points []volatility.Point, t time.Time) float64 {
	i := sort.Search(len(points), func(i int) bool { return points[i].At.After(t) }) - 1
	return points[max(0, i)].Price
}

// sigma is the annual volatility of a loan's health factor, and whether the prices of
// all that it has and owes are known.
func (p *past) sigma(b *basket, years float64) (sigma float64, known bool) {
	known = true
	for _, side := range [...]*structural.Basket{&b.collateral, &b.debt} {
		for _, a := range side.Asset {
			known = known && p.usable[a]
		}
	}
	if len(b.collateral.Asset) == 1 && len(b.debt.Asset) == 1 {
		i, j := int(b.collateral.Asset[0]), int(b.debt.Asset[0])
		if i == j {
			return 0, known
		}
		return math.Sqrt(max(0, p.covariance[i*p.n+i]+p.covariance[j*p.n+j]-2*p.covariance[i*p.n+j])), known
	}
	if len(b.collateral.Asset) == 0 || len(b.debt.Asset) == 0 {
		return 0, known
	}
	return math.Sqrt(max(0, structural.HealthFactorVariance(p.covariance, p.n, b.collateral, b.debt, years))), known
}

// moves are, of the position of now, the log of the lowest health factor at the prices
// of the week over that of now, and of those a day and a week ago.
func (p *past) moves(b *basket) (low, dayAgo, weekAgo float64) {
	for g := range p.spare {
		c, d := side(&b.collateral, p.ratio, g), side(&b.debt, p.ratio, g)
		p.spare[g] = 0
		if c > 0 && d > 0 {
			p.spare[g] = math.Log(c / d)
		}
		low = min(low, p.spare[g])
	}
	return low, p.spare[day/gridStep], p.spare[gridPoints-1]
}

func side(b *structural.Basket, ratio [][gridPoints]float64, g int) (sum float64) {
	for i, a := range b.Asset {
		sum += b.Weight[i] * ratio[a][g]
	}
	return sum
}
