package contagion

import (
	"cmp"
	"fmt"
	"slices"

	"gonum.org/v1/gonum/stat"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// loopShare is how much of a loan's collateral has to move with its debts for the
// loan to be a loop.
const loopShare = 0.9

// Loop is the loans of one kind that owe a reference against collateral that moves
// with it: both in one eMode category, or the collateral a claim on what is owed.
// They are few percent from liquidation by design, and safe while the two prices
// hold together. Quantiles are by debt in the reference: half of the debt is in
// loans at or below the P50.
type Loop struct {
	Name  string `json:"name"`  // "eMode 1", "claims on WETH"
	EMode uint8  `json:"eMode"` // 0 for claims outside any
	Loans int    `json:"loans"`
	// DebtUSD is what they owe of the reference, Share that of all its debt.
	DebtUSD       float64 `json:"debtUsd"`
	Share         float64 `json:"share"`
	CollateralUSD float64 `json:"collateralUsd"`
	// Leverage is collateral/(collateral − debt) of loans that are not under water.
	Leverage   Quantiles `json:"leverage"`
	Underwater int       `json:"underwater"` // debt is no less than collateral
	// Distance is the fall of the collateral against the debt at which a loan can
	// be liquidated; negative when it can be now. Loans whose collateral is what
	// they owe have none, and are Fixed.
	Distance Quantiles `json:"distance"`
	Fixed    int       `json:"fixed"`
	Steps    []Move    `json:"steps"`
}

// Quantiles of a figure over debt.
type Quantiles struct {
	Min float64 `json:"min"`
	P10 float64 `json:"p10"`
	P50 float64 `json:"p50"`
	P90 float64 `json:"p90"`
	Max float64 `json:"max"`
}

// Move is what a fall of a loop's collateral against its debt makes liquidatable.
type Move struct {
	Drop    float64 `json:"drop"`
	Loans   int     `json:"loans"`
	DebtUSD float64 `json:"debtUsd"` // of the reference
}

// Loops finds a reference's loops, the largest debt first, and what relative falls
// of their collateral, rising, make liquidatable.
func (r *Reference) Loops(moves []float64) []Loop {
	type pair struct{ x, weight float64 }
	type group struct {
		loop               Loop
		leverage, distance []pair
	}
	groups := map[string]*group{}
	roots := make([]protection.Address, len(r.Book.Assets))
	for a := range roots {
		roots[a] = r.Relations.Root(r.Book.Assets[a].ID)
	}
	r.eachOwing(func(i int, c *book.Chunk, j int) {
		l, ok := r.loop(i, c, j, roots)
		if !ok {
			return
		}
		name, eMode := fmt.Sprintf("eMode %d", c.EMode[j]), c.EMode[j]
		if eMode == 0 {
			name = "claims on " + r.Relations.Symbol(r.Book, roots[c.DebtAsset[c.DebtAt[j]]])
		}
		g := groups[name]
		if g == nil {
			g = &group{loop: Loop{Name: name, EMode: eMode}}
			groups[name] = g
		}
		g.loop.Loans++
		g.loop.DebtUSD += r.debt[i]
		g.loop.CollateralUSD += r.counts[i] * share(r.debt[i], r.others[i])
		if r.counts[i] <= r.others[i] {
			g.loop.Underwater++
		} else {
			g.leverage = append(g.leverage, pair{r.counts[i] / (r.counts[i] - r.others[i]), r.debt[i]})
		}
		if l.moving == 0 {
			g.loop.Fixed++
		} else {
			g.distance = append(g.distance, pair{(l.backing - r.others[i]) / l.moving, r.debt[i]})
		}
	})
	quantiles := func(of []pair) (q Quantiles) {
		if len(of) == 0 {
			return q
		}
		x, w := make([]float64, len(of)), make([]float64, len(of))
		for i, p := range of {
			x[i], w[i] = p.x, p.weight
		}
		stat.SortWeighted(x, w)
		at := func(p float64) float64 { return stat.Quantile(p, stat.Empirical, x, w) }
		return Quantiles{x[0], at(.1), at(.5), at(.9), x[len(x)-1]}
	}
	out := make([]Loop, 0, len(groups))
	for _, g := range groups {
		l := g.loop
		l.Share = share(l.DebtUSD, r.DebtUSD)
		l.Leverage, l.Distance = quantiles(g.leverage), quantiles(g.distance)
		for _, m := range moves {
			s := Move{Drop: m}
			for _, d := range g.distance {
				if d.x < m {
					s.Loans++
					s.DebtUSD += d.weight
				}
			}
			l.Steps = append(l.Steps, s)
		}
		out = append(out, l)
	}
	slices.SortFunc(out, func(a, b Loop) int {
		return cmp.Or(cmp.Compare(b.DebtUSD, a.DebtUSD), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// looped is one loan's collateral weighted by its thresholds: all of it, and the
// part that moves against the debts though it should not.
type looped struct{ backing, moving float64 }

// loop reports whether a loan is a loop. In an eMode category every debt is of
// the category, and a collateral is when its threshold or its bonus is not its
// reserve's own; a category that changes neither is not seen.
func (r *Reference) loop(i int, c *book.Chunk, j int, roots []protection.Address) (l looped, ok bool) {
	debts := c.DebtAsset[c.DebtAt[j]:c.DebtAt[j+1]]
	tied := 0.0
	for k := c.CollateralAt[j]; k < c.CollateralAt[j+1]; k++ {
		a, t := c.CollateralAsset[k], c.CollateralThreshold[k]
		if t == 0 {
			continue
		}
		usd := c.CollateralShares[k].Float() * r.w.Supply[a]
		weighted := usd * float64(t) / 1e4
		l.backing += weighted
		related := !slices.ContainsFunc(debts, func(d uint16) bool { return roots[d] != roots[a] })
		own := t == r.Book.Assets[a].Threshold && c.CollateralBonus[k] == r.Book.Assets[a].Bonus
		if !related && (c.EMode[j] == 0 || own) {
			continue
		}
		tied += usd
		if !slices.Contains(debts, a) {
			l.moving += weighted
		}
	}
	return l, r.counts[i] > 0 && tied >= loopShare*r.counts[i]
}
