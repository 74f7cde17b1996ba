package loanday

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"gonum.org/v1/gonum/stat/distuv"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/models/scoring"
	"github.com/hedgerow-fi/hedgerow/models/structural"
	"github.com/hedgerow-fi/hedgerow/models/volatility"
)

// Definition is the version of what the features mean. A change of any of them, of
// Least and Most, or of the memory, is another one.
const Definition = 1

// Lookback is how much price history features use.
const Lookback = 30 * day

// A loan-day is one that begins with a health factor from Least to below Most: below,
// the event has happened already; above, a day hardly ever brings it.
const (
	Least = 1.0
	Most  = 1.5
)

// The scales and bounds of definition 1.
const (
	day        = 24 * time.Hour
	lambda     = .94     // of the EWMA, a day: RiskMetrics
	leastPast  = 7 * day // of prices that an asset must have
	stale      = 3 * day // how old its last price may be
	gridStep   = 6 * time.Hour
	gridPoints = 29   // of a week, now among them
	hfScale    = .1   // of log health factors
	leastSigma = .01  // annual, below which nothing moves
	mostSigmas = 20   // of a distance
	mostMoves  = 6    // of a return, in volatilities
	leastPD    = 1e-6 // whose log-odds count
	mostWeek   = 10   // of the week's low, in hfScale
	mostLTV    = 2
)

var names = []string{
	"nearness",      // −ln HF, in tenths
	"distance",      // ln HF in volatilities over the horizon, at most 20
	"volatility",    // ln of the annual EWMA volatility of the HF, 1% at least
	"structural",    // log-odds of the first-passage PD, within ±13.8
	"tails",         // log-odds of the same with fat tails: twice Student's t with 4 degrees of freedom and that variance
	"movedDay",      // what prices alone did to ln HF in a day, in volatilities, within ±6
	"movedWeek",     // and in a week
	"lowWeek",       // ln of the lowest HF that the position of now had at the prices of a week, in tenths
	"nearDays",      // the share of the last 30 days whose look saw HF below 1.1
	"sinceNear",     // days since the last of these, of 30; 1: none
	"debt",          // log10 of 1 + debt in USD
	"concentration", // Herfindahl index of the collateral's value: 1 is one asset
	"leverage",      // debt over collateral, at most 2
}

// Names are the features', in order.
func Names() []string { return slices.Clone(names) }

// History is one asset's past prices, oldest first.
type History struct {
	Asset  protection.Address
	Times  []time.Time
	Prices []float64 // USD
}

// Known is all that a look may rest on.
type Known struct {
	Book   *book.Book
	At     time.Time
	Prices []History // of the book's assets, in any order
	// Memory has seen the day of At. Nil: no loan is known to have been near.
	Memory *Memory
	// Volatility is annual, of an asset without usable prices that is not pegged; loans
	// with one have no features. 0 has them score no structural PD either.
	Volatility float64
}

// Look is what is known of loans at an instant.
type Look struct {
	Health     []float64 // by row of the book
	Debt       []float64 // USD, by row
	Structural []float64 // first-passage PD within the horizon, by row; 1 below HF 1, 0 without debt
	Row        []int32   // loan-days: rows with features, rising
	Features   scoring.Features
	// Unknown is how many loans of the range have no features, for want of prices.
	Unknown int
}

// ErrKnown reports that there is nothing to look at.
var ErrKnown = errors.New("nothing to look at")

// At looks at every loan of a book. A horizon is above 0.
func At(k Known, horizon time.Duration) (*Look, error) {
	switch {
	case k.Book == nil:
		return nil, fmt.Errorf("%w: there is no book", ErrKnown)
	case horizon <= 0:
		return nil, fmt.Errorf("%w: a horizon of %s: give one above 0", ErrKnown, horizon)
	}
	p := newPast(&k)
	n := k.Book.Len()
	w := k.Book.Weights()
	l := &Look{Health: k.Book.HealthFactorsAt(nil, w), Structural: make([]float64, n)}
	var collateral []float64
	collateral, l.Debt = k.Book.ValuesAt(nil, nil, w)
	l.Features = scoring.Features{Names: Names(), Columns: make([][]float64, len(names))}
	years := horizon.Seconds() / volatility.Year.Seconds()
	var b basket
	row := 0
	for _, c := range k.Book.Chunks {
		for j := range c.Len() {
			i := row
			row++
			if l.Debt[i] == 0 {
				continue
			}
			b.of(c, j, w)
			sigma, known := p.sigma(&b, years)
			l.Structural[i] = 1
			if l.Health[i] >= 1 {
				l.Structural[i] = structural.FirstPassage(l.Health[i], 0, sigma, years)
			}
			if !(l.Health[i] >= Least && l.Health[i] < Most) {
				continue
			}
			if !known {
				l.Unknown++
				continue
			}
			l.Row = append(l.Row, int32(i)) //nolint:gosec // rows are int32
			l.add(p, &b, i, sigma, years, collateral[i], k.Memory.near(c.Borrower[j]))
		}
	}
	return l, nil
}

// add appends a loan-day's features.
func (l *Look) add(p *past, b *basket, i int, sigma, years, collateral float64, near uint32) {
	lnHF := math.Log(l.Health[i])
	s := max(leastSigma, sigma)
	dayYears := day.Seconds() / volatility.Year.Seconds()
	low, dayAgo, weekAgo := p.moves(b)
	nearDays, sinceNear := nearness(near)
	leverage := float64(mostLTV)
	if collateral > 0 {
		leverage = min(mostLTV, l.Debt[i]/collateral)
	}
	for f, v := range [...]float64{
		-lnHF / hfScale,
		min(mostSigmas, lnHF/(s*math.Sqrt(years))),
		math.Log(s),
		logOdds(l.Structural[i]),
		logOdds(fatTails(lnHF / (s * math.Sqrt(years)))),
		within(-dayAgo/(s*math.Sqrt(dayYears)), mostMoves),
		within(-weekAgo/(s*math.Sqrt(7*dayYears)), mostMoves),
		within((lnHF+low)/hfScale, mostWeek),
		nearDays,
		sinceNear,
		math.Log10(1 + l.Debt[i]),
		b.concentration,
		leverage,
	} {
		l.Features.Columns[f] = append(l.Features.Columns[f], v)
	}
}

func logOdds(p float64) float64 {
	p = min(1-leastPD, max(leastPD, p))
	return math.Log(p) - math.Log1p(-p)
}

// freedom is the degrees of freedom of fat tails: about those of daily returns of
// coins.
const freedom = 4

// fatTails is the probability that a move of Student's t, with a variance of 1, ends
// below −distance, twice for touching it on the way.
func fatTails(distance float64) float64 {
	return 2 * distuv.StudentsT{Sigma: 1, Nu: freedom}.CDF(-distance*math.Sqrt(freedom/(freedom-2.)))
}

func within(v, most float64) float64 { return min(most, max(-most, v)) }

// basket is a loan's collateral that counts and its debt, as shares of each side.
type basket struct {
	collateral, debt structural.Basket
	concentration    float64 // of the collateral's value, whether or not it counts
}

// of fills the basket with a chunk's row.
func (b *basket) of(c *book.Chunk, j int, w book.Weights) {
	b.collateral.Asset, b.collateral.Weight = b.collateral.Asset[:0], b.collateral.Weight[:0]
	b.debt.Asset, b.debt.Weight = b.debt.Asset[:0], b.debt.Weight[:0]
	total, squares := 0., 0.
	for k := c.CollateralAt[j]; k < c.CollateralAt[j+1]; k++ {
		a := c.CollateralAsset[k]
		usd := c.CollateralShares[k].Float() * w.Supply[a]
		total += usd
		squares += usd * usd
		if t := c.CollateralThreshold[k]; t > 0 {
			b.collateral.Asset, b.collateral.Weight = append(b.collateral.Asset, a), append(b.collateral.Weight, usd*float64(t))
		}
	}
	for k := c.DebtAt[j]; k < c.DebtAt[j+1]; k++ {
		a := c.DebtAsset[k]
		b.debt.Asset, b.debt.Weight = append(b.debt.Asset, a), append(b.debt.Weight, c.DebtShares[k].Float()*w.Debt[a])
	}
	b.concentration = 1
	if total > 0 {
		b.concentration = squares / total / total
	}
	normalise(b.collateral.Weight)
	normalise(b.debt.Weight)
}

func normalise(weights []float64) {
	total := 0.
	for _, w := range weights {
		total += w
	}
	for i := range weights {
		if total > 0 {
			weights[i] /= total
		}
	}
}
