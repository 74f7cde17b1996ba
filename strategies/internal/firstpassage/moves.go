package firstpassage

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/words"
)

// covariances are the annual covariances of the book's assets, n×n by rows, and
// what there is to say about assets whose history is of no use.
func (m Model) covariances(o *strategy.Observation) ([]float64, []string) {
	n := len(o.Book.Assets)
	moves := make([]float64, n*n)
	var known []int // asset rows with a history
	var series [][]volatility.Point
	var unknown []string
	for a := range o.Book.Assets {
		points := m.history(o, a)
		if m.EWMA.Check(points) != nil {
			if o.Book.Assets[a].Flags&book.Pegged == 0 {
				moves[a*n+a] = m.Unknown * m.Unknown
				unknown = append(unknown, words.Plain(o.Book.Assets[a].Symbol))
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
		notes = append(notes, fmt.Sprintf("no usable price history of %s: taken to move by %.4g%% a year", names, 100*m.Unknown))
	}
	c, err := m.EWMA.Covariance(nil, series...)
	if err != nil { // each series is sound: they have no clock in common
		for _, a := range known {
			v, _ := m.EWMA.Volatility(m.history(o, a))
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

// history is an asset's prices up to the observation's time, over the lookback.
func (m Model) history(o *strategy.Observation, asset int) []volatility.Point {
	for _, p := range o.Prices {
		if p.Asset != o.Book.Assets[asset].ID {
			continue
		}
		since := o.Time.Add(-Lookback)
		from := sort.Search(len(p.Times), func(i int) bool { return !p.Times[i].Before(since) })
		points := make([]volatility.Point, 0, len(p.Times)-from)
		for k := from; k < min(len(p.Times), len(p.Prices)); k++ {
			if at := p.Times[k]; !at.After(o.Time) {
				points = append(points, volatility.Point{At: at, Price: p.Prices[k]})
			}
		}
		return points
	}
	return nil
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
