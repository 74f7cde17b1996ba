package contagion

import (
	"cmp"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/book"
)

// Collateral is what stands behind a reference's debt, by asset. A loan's
// collateral stands behind its debts in proportion to their value, and each debt
// stands on the loan's collateral in proportion to its: so much of the one belongs
// to so much of the other. Collateral without a threshold counts for nothing.
type Collateral struct {
	TotalUSD float64 `json:"totalUsd"`
	// Herfindahl is of the collateral's shares, DebtHerfindahl of the debt's by
	// what it stands on: the second is not led by a few loans with collateral to
	// spare.
	Herfindahl     float64 `json:"herfindahl"`
	DebtHerfindahl float64 `json:"debtHerfindahl"`
	// UnbackedUSD is debt of loans without collateral that counts: stranded.
	UnbackedUSD float64   `json:"unbackedUsd"`
	Assets      []Backing `json:"assets"` // largest first
	// Claims is what part of the collateral is a claim on something else.
	Claims Claims `json:"claims"`
}

// Backing is one asset behind a reference's debt.
type Backing struct {
	Asset         int     `json:"-"` // row of the book's asset table
	Symbol        string  `json:"symbol"`
	CollateralUSD float64 `json:"collateralUsd"`
	Share         float64 `json:"share"`   // of all collateral behind the reference
	DebtUSD       float64 `json:"debtUsd"` // of the reference, that stands on it
	DebtShare     float64 `json:"debtShare"`
	// Relations say what it is a claim on; none is an asset of its own.
	Relations Relations `json:"relations,omitempty"`
	// Falls is the bad debt that the asset makes when it falls and nothing else
	// does but the claims on it.
	Falls []Alone `json:"falls"`
}

// Alone is what one asset does to a reference by falling.
type Alone struct {
	Drop       float64 `json:"drop"`
	DebtUSD    float64 `json:"debtUsd"`    // below 1 that was not before
	BadDebt    float64 `json:"badDebt"`    // whole tokens of the reference, more than without the fall
	BadDebtUSD float64 `json:"badDebtUsd"` // the same in USD at the fallen prices
}

// Claims are collaterals that stand or fall with something else.
type Claims struct {
	CollateralUSD float64 `json:"collateralUsd"`
	Share         float64 `json:"share"`
	Kinds         []Sum   `json:"kinds"` // an asset of two kinds counts in both
	// Roots are what the collateral comes down to, claims taken for what they are
	// claims on, largest first.
	Roots          []Sum   `json:"roots"`
	RootHerfindahl float64 `json:"rootHerfindahl"`
}

// Sum is a named part of the collateral.
type Sum struct {
	Name          string  `json:"name"`
	CollateralUSD float64 `json:"collateralUsd"`
	Share         float64 `json:"share"`
}

// Collateral attributes the reference's collateral, and lets each asset fall
// alone by each of the drops.
func (r *Reference) Collateral(drops []float64) Collateral {
	n := len(r.Book.Assets)
	collateral, debt := make([]float64, n), make([]float64, n)
	var out Collateral
	r.eachOwing(func(i int, c *book.Chunk, j int) {
		if r.counts[i] == 0 {
			out.UnbackedUSD += r.debt[i]
			return
		}
		part, on := r.debt[i]/r.others[i], r.debt[i]/r.counts[i]
		for k := c.CollateralAt[j]; k < c.CollateralAt[j+1]; k++ {
			if c.CollateralThreshold[k] == 0 {
				continue
			}
			a := c.CollateralAsset[k]
			usd := c.CollateralShares[k].Float() * r.w.Supply[a]
			collateral[a] += usd * part
			debt[a] += usd * on
		}
	})
	out.Assets = []Backing{}
	for _, usd := range collateral {
		out.TotalUSD += usd
	}
	out.Herfindahl, out.DebtHerfindahl = herfindahl(collateral), herfindahl(debt)
	for a, usd := range collateral {
		if usd == 0 {
			continue
		}
		x := Backing{Asset: a, Symbol: r.Book.Assets[a].Symbol, CollateralUSD: usd, Share: share(usd, out.TotalUSD),
			DebtUSD: debt[a], DebtShare: share(debt[a], r.DebtUSD-out.UnbackedUSD), Relations: r.Relations.claims(r.Book.Assets[a].ID)}
		x.Falls = r.alone(a, drops)
		out.Assets = append(out.Assets, x)
	}
	slices.SortStableFunc(out.Assets, func(x, y Backing) int { return cmp.Compare(y.CollateralUSD, x.CollateralUSD) })
	out.Claims = r.claims(out)
	return out
}

// alone is what asset a does by falling with the claims on it.
func (r *Reference) alone(a int, drops []float64) []Alone {
	steps := r.Cliff(AssetsFall(r.Book, r.Relations, "", a), append([]float64{0}, drops...)).Steps
	out := make([]Alone, len(drops))
	for i, s := range steps[1:] {
		out[i] = Alone{Drop: s.Drop, DebtUSD: s.DebtUSD - steps[0].DebtUSD, BadDebt: s.BadDebt - steps[0].BadDebt, BadDebtUSD: s.BadDebtUSD - steps[0].BadDebtUSD}
	}
	return out
}

// claims sums the collateral by kind of claim and by root.
func (r *Reference) claims(c Collateral) Claims {
	var out Claims
	kinds, roots := map[Kind]float64{}, map[string]float64{}
	for _, x := range c.Assets {
		id := r.Book.Assets[x.Asset].ID
		roots[r.Relations.Symbol(r.Book, r.Relations.Root(id))] += x.CollateralUSD
		if len(x.Relations) == 0 {
			continue
		}
		out.CollateralUSD += x.CollateralUSD
		seen := map[Kind]bool{}
		for _, y := range x.Relations {
			if !seen[y.Kind] {
				kinds[y.Kind] += x.CollateralUSD
				seen[y.Kind] = true
			}
		}
	}
	out.Share = share(out.CollateralUSD, c.TotalUSD)
	out.Kinds, out.Roots = sums(kinds, c.TotalUSD), sums(roots, c.TotalUSD)
	parts := make([]float64, len(out.Roots))
	for i, x := range out.Roots {
		parts[i] = x.CollateralUSD
	}
	out.RootHerfindahl = herfindahl(parts)
	return out
}

// sums are a map's, largest first, equal ones by name.
func sums[K ~string](of map[K]float64, total float64) []Sum {
	out := make([]Sum, 0, len(of))
	for name, usd := range of {
		out = append(out, Sum{string(name), usd, share(usd, total)})
	}
	slices.SortFunc(out, func(a, b Sum) int {
		return cmp.Or(cmp.Compare(b.CollateralUSD, a.CollateralUSD), cmp.Compare(a.Name, b.Name))
	})
	return out
}
